import {expect, it} from 'vitest'
import {aloud, answers, type Checklist, explained, inShort} from './checklist.js'

const list: Checklist = {ask: 'met', deadline: 'missing', silence: 'not needed', followUps: 'met'}

it('is told in a line, with follow-ups where some are missing', () => {
  expect(inShort(list)).toBe('ask ✓ · deadline ✗ · silence –')
  expect(inShort({...list, followUps: 'missing'})).toBe('ask ✓ · deadline ✗ · silence – · follow-ups ✗')
})

it('is told in words to who hears it', () => {
  expect(aloud(list)).toBe('ask met, deadline missing, silence not needed, follow-ups met')
})

it('is explained, a line a question', () => {
  expect(explained(list).split('\n\n')).toHaveLength(4)
  expect(explained(list)).toContain('✗ **deadline**: Nobody can tell by when: write a date.')
})

it('leads from an open question to the findings that bear on it', () => {
  const bearing = (rule: string, of: Checklist) =>
    answers(of)
      .filter(({bears}) => bears(rule))
      .map(({label}) => label)
  const open: Checklist = {ask: 'missing', deadline: 'missing', silence: 'missing', followUps: 'missing'}
  expect(bearing('deadline-exact', list)).toEqual(['deadline'])
  expect(bearing('fallback-stated', list)).toEqual([])
  expect(bearing('ask-stated', open)).toEqual(['ask'])
  expect(bearing('greeting-alone', open)).toEqual(['ask'])
  expect(bearing('fallback-stated', open)).toEqual(['silence'])
  expect(bearing('reason-given', open)).toEqual(['follow-ups'])
})
