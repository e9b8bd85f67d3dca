import {expect, it} from 'vitest'
import type {AddedRule} from './config.js'
import {parseConfig} from './parse.js'
import {testSamples} from './samples.js'

const added = (tests: string, more = 'fix: reply'): AddedRule => {
  const source = `phrases:\n- {id: team/x, pattern: circle back, message: No., ${more}, tests:\n  ${tests}}`
  const {config, errors} = parseConfig(source, 'c.yaml', [])
  expect(errors).toEqual([])
  return config?.phrases[0] as AddedRule
}

it('hold', () => {
  const tests = '{bad: [We circle back., Circle back and circle back.], good: [A circle., "> circle back"], fixed: [We reply., Reply and reply.]}'
  expect(testSamples(added(tests))).toEqual({count: 6, failures: []})
})

it('that do not are told of where they stand', () => {
  const {count, failures} = testSamples(added('{bad: [Circle., We circle back.],\n   good: [Circle back., circle back circle back],\n   fixed: [Circle., reply]}'))
  expect(count).toBe(6)
  expect(failures).toEqual([
    {file: 'c.yaml', line: 3, column: 10, message: '“Circle.” is bad, and nothing is found in it.'},
    {file: 'c.yaml', line: 4, column: 11, message: '“Circle back.” is good, and something is found in it.'},
    {file: 'c.yaml', line: 4, column: 25, message: '“circle back circle back” is good, and 2 things are found in it.'},
    {file: 'c.yaml', line: 5, column: 21, message: '“reply” is what “We circle back.” should become, and it becomes “We reply.”.'},
  ])
})

it('are read as the kind that the rule judges', () => {
  expect(testSamples(added('{bad: We circle back.}', 'kinds: notes')).failures).toEqual([])
})
