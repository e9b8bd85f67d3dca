import {describe, expect, it} from 'vitest'
import {mostEarlier, mostOfEarlier, Threads} from './threads.js'

describe('Threads', () => {
  it('keeps the first message and the last ones', () => {
    const threads = new Threads()
    for (let number = 0; number < 120; number++) threads.add('a', {text: `${number}`})
    const texts = threads.before('a').map(({text}) => text)
    expect(texts).toHaveLength(mostEarlier)
    expect([texts[0], texts[1], texts.at(-1)]).toEqual(['0', '71', '119'])
  })

  it('forgets what was quiet for longest where there is too much', () => {
    const threads = new Threads(3000)
    const message = {text: 'x'.repeat(900)}
    for (const key of ['a', 'b', 'a', 'c']) threads.add(key, message)
    expect(['a', 'b', 'c'].map(key => threads.before(key).length)).toEqual([2, 0, 1])
    for (let turn = 0; turn < 1000; turn++) threads.add('d', message)
    expect(['a', 'c'].map(key => threads.before(key).length)).toEqual([0, 0])
    expect(threads.before('d')).toHaveLength(mostEarlier)
  })

  it('keeps the beginning of what is long', () => {
    const threads = new Threads()
    threads.add('a', {text: 'x'.repeat(mostOfEarlier + 1), from: 'Kim'})
    expect(threads.before('a')).toEqual([{text: 'x'.repeat(mostOfEarlier), from: 'Kim'}])
  })
})
