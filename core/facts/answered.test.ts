import {describe, expect, test} from 'vitest'
import {judgedAsks} from '../attention.js'
import type {ThreadMessage} from '../draft.js'
import {parseDraft} from '../parse/parse.js'

const thread = (...texts: string[]): ThreadMessage[] => texts.map((text, index) => ({text, from: index % 2 === 0 ? 'Ana' : 'Bo'}))
const parse = (text: string, before?: readonly ThreadMessage[]) => parseDraft(text, {kind: 'message', ...(before && {thread: before})})

const asked = 'Which export did you use for the count of members?'
const text = 'To sum up. Which export did you use for the count of members?'

describe('an ask that the thread has answered', () => {
  test.each([
    ['a question', thread(asked, 'The portal one, of 3 November.'), text],
    ['a request', thread('Could you review the import patch?', 'Reviewed and merged.'), 'Ana asked: could you review the import patch?'],
    ['a later message', thread(asked, 'The portal one.', 'Great, thank you!', 'Welcome.'), text],
    ['what was stated unasked', thread('The gate of the depot opens at 6:30.'), 'When does the gate of the depot open?'],
  ])('%s is read and not judged', (_, before, draft) => {
    const {facts} = parse(draft, before)
    expect(facts.asks.length).toBeGreaterThan(0)
    expect(facts.answered).toEqual(facts.asks)
    expect(judgedAsks(parse(draft, before))).toEqual([])
    expect(facts.checklist).toMatchObject({deadline: 'not needed', silence: 'not needed'})
  })

  test('without a thread it is judged', () => {
    expect(judgedAsks(parse(text))).toHaveLength(1)
  })
})

describe('an ask that is still open', () => {
  test.each([
    ['nobody replied', thread(asked), text],
    ['put off', thread(asked, "I'm not sure, let me check."), text],
    ['not to be had', thread(asked, "I don't have the export here."), text],
    ['handed on', thread(asked, 'Ask Kim.'), text],
    ['another thing stated', thread('The gate of the depot opens at 6:30.'), 'When does the gate of the office open?'],
    ['a guess', thread('I think the gate of the depot opens at 6:30.'), 'When does the gate of the depot open?'],
    ['asked back', thread(asked, 'Which count of members do you mean?'), text],
    ['an answer that was refused', thread(asked, 'The portal one.', "That's not what I asked for."), text],
    ['asked once more', thread(asked, 'The portal one.', asked), text],
    ['another matter', thread(asked, 'The portal one.'), 'Could you send me the list of rooms?'],
    ['a re-ask', thread(asked, 'The portal one.'), `I ask again: which export did you use for the count of members? Still unclear.`],
  ])('%s', (_, before, draft) => {
    expect(parse(draft, before).facts.answered).toEqual([])
    expect(judgedAsks(parse(draft, before)).length).toBeGreaterThan(0)
  })
})

describe('what readers of a thread know', () => {
  const open = (draft: string, before?: readonly ThreadMessage[]): boolean => parse(draft, before).facts.references.some(({linked}) => !linked)

  test.each([
    ['Please review the doc by 4 December 2026.', thread('Here is the doc on quotas: https://docs.example.org/q')],
    ['As discussed, please move the files by 4 December 2026.', thread('We could move all the files to the new share.', 'Agreed.')],
  ])('%s', (draft, before) => {
    expect(open(draft)).toBe(true)
    expect(open(draft, before)).toBe(false)
  })

  test('a thing that nobody named is as unknown as before', () => {
    expect(open('Please review the doc by 4 December 2026.', thread('Lunch at noon?', 'Fine with me.'))).toBe(true)
  })
})
