import {expect, it} from 'vitest'
import {Answers} from './answers.js'

const textsOf = (answers: Answers, ...ids: string[]): string[] => answers.before(ids).map(({text}) => text)

it('finds what a message answers, the first of all first', () => {
  const answers = new Answers()
  answers.add({id: 'a', references: []}, {text: 'A'})
  answers.add({id: 'b', references: ['a']}, {text: 'B'})
  answers.add({id: 'c', references: ['b']}, {text: 'C'})
  expect(textsOf(answers, 'c')).toEqual(['A', 'B', 'C'])
  expect(textsOf(answers, 'gone', 'b', 'c')).toEqual(['A', 'B', 'C'])
  expect(textsOf(answers, 'gone')).toEqual([])
  // A message that answers itself, or comes twice.
  answers.add({id: 'd', references: ['d', 'c']}, {text: 'D'})
  answers.add({id: 'd', references: []}, {text: 'again'})
  expect(textsOf(answers, 'd')).toEqual(['A', 'B', 'D', 'C'])
})

it('gives the first and the last ones of a long thread', () => {
  const answers = new Answers()
  for (let number = 0; number < 70; number++) answers.add({id: `${number}`, references: number ? [`${number - 1}`] : []}, {text: `${number}`})
  const found = textsOf(answers, '69')
  expect(found).toHaveLength(50)
  expect([found[0], found[1], found.at(-1)]).toEqual(['0', '21', '69'])
})

it('forgets what was not asked for longest', () => {
  const answers = new Answers(910)
  answers.add({id: 'a', references: []}, {text: 'A'})
  answers.add({id: 'b', references: []}, {text: 'B'})
  expect(textsOf(answers, 'a')).toEqual(['A'])
  answers.add({id: 'c', references: []}, {text: 'C'.repeat(300)})
  expect(['a', 'b', 'c'].flatMap(id => textsOf(answers, id).map(([first]) => first))).toEqual(['A', 'C'])
  answers.add({id: 'd', references: []}, {text: 'D'.repeat(30_000)})
  expect(textsOf(answers, 'd')[0]).toHaveLength(20_000)
})
