import {afterEach, beforeEach, expect, it} from 'vitest'
import {createScratch, runIn, type Scratch} from '../testing.js'

let scratch: Scratch
beforeEach(() => {
  scratch = createScratch()
})
afterEach(() => scratch.remove())

it('says each problem in a line', async () => {
  scratch.put({'a, 100%.draft.md': 'Dana, please call Wei by Friday. If not, I will.\n\nThe notes are at [fill in: where].\n'})
  const {code, out, err} = await runIn(scratch.path, ['--format', 'github'])
  expect({code, err}).toEqual({code: 1, err: ''})
  expect(out.split('\n')).toEqual([
    '::warning file=a%2C 100%25.draft.md,line=1,col=23,endLine=1,endColumn=32,title=deadline-exact::“by Friday” depends on when it is read: write the date.',
    '::error file=a%2C 100%25.draft.md,line=3,col=18,endLine=3,endColumn=34,title=placeholder-filled::“[fill in: where]” is still a blank: fill it in, or take it out.',
    '',
  ])
})

it('says what was not read, unless only what is wrong is wanted', async () => {
  scratch.put({'x.draft.md': Buffer.from([0])})
  expect((await runIn(scratch.path, ['--format', 'github'])).out).toMatch(/^::notice file=x\.draft\.md::\S.*\n$/)
  expect((await runIn(scratch.path, ['--format', 'github', '--quiet'])).out).toBe('')
})

it('has no readings', async () => {
  const {code, err} = await runIn(scratch.path, ['read', '--format', 'github'])
  expect(code).toBe(2)
  expect(err).toBe('asklint: “asklint read” has no --format github: take pretty or json.\n')
})
