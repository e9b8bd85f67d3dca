import {describe, expect, test} from 'vitest'
import {parseDraft} from '../parse/parse.js'

const checklist = (text: string, name: string) => parseDraft(text, {name}).facts.checklist

describe('the checklist of a commit’s message', () => {
  test('does not count what the commit is said to do', () => {
    const none = {ask: 'not needed', deadline: 'not needed', silence: 'not needed', followUps: 'not needed'}
    expect(checklist('Add the RFC\n', '.git/COMMIT_EDITMSG')).toEqual(none)
    expect(checklist('Add the RFC\n', 'a.draft.md')).toMatchObject({ask: 'met', deadline: 'missing'})
  })

  test('counts what it asks of people', () => {
    const text = 'Add the RFC\n\nDana, please check the import (#7) by 27 November 2026.\n'
    expect(checklist(text, '.git/COMMIT_EDITMSG')).toEqual({ask: 'met', deadline: 'met', silence: 'missing', followUps: 'met'})
  })
})
