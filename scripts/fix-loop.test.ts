import {expect, test} from 'vitest'
import {defineRule, parseDraft, type PresetName, presetSettings, type Rule, type Suggestion} from '../core/index.js'
import {rules} from '../rules/index.js'
import {Distribution, mostPasses, runLoop, safeFaults} from './fix-loop.js'

/** Reports each `word`, and writes `text` for it. */
function replaces(id: string, word: string, text: string, kind: Suggestion['kind'] = 'draft', suggests = true): Rule {
  return defineRule({
    meta: {
      id,
      group: 'plain',
      summary: 'Write it otherwise.',
      why: 'It is a toy.',
      kinds: ['message'],
      presets: {recommended: 'warning', strict: 'warning', docs: 'off'},
      messages: {found: 'Found.'},
      english: false,
    },
    *check(draft) {
      for (const {index} of draft.text.matchAll(new RegExp(word, 'g'))) {
        const at = {start: index, end: index + word.length}
        yield {at, message: 'found', suggestions: suggests ? [{title: 'Write', kind, edits: [{...at, text}]}] : []}
      }
    },
  })
}

const message = (text: string) => parseDraft(text, {kind: 'message', clock: {now: Date.parse('2026-11-24T09:00:00Z'), zone: 'Europe/Berlin'}})
const loop = (text: string, toys: readonly Rule[]) => runLoop(message(text), toys, presetSettings('strict', toys))

test('goes on until nothing changes', () => {
  const toys = [replaces('a', 'one', 'two'), replaces('b', 'two', 'three')]
  expect(loop('one and one', toys)).toMatchObject({passes: 2, left: [], faults: [], draft: {text: 'three and three'}})
  expect(loop('nothing', toys)).toMatchObject({passes: 0, left: []})
})

test('takes turns where suggestions touch', () => {
  const toys = [replaces('a', 'one', '1'), replaces('b', 'eno', '2')]
  expect(loop('oneno one', toys)).toMatchObject({passes: 1, draft: {text: '1no 1'}})
  expect(loop('one eno', [replaces('a', 'one', 'x'), replaces('b', ' eno', 'y')])).toMatchObject({passes: 2, draft: {text: 'xy'}})
})

test('tells where there is no end, and what is left', () => {
  const endless = loop('one', [replaces('a', 'one', 'one one')])
  expect(endless.passes).toBe(mostPasses + 1)
  expect(endless.left.length).toBeGreaterThan(0)
  expect(loop('one', [replaces('a', 'one', 'one')])).toMatchObject({passes: 0, left: [{rule: 'a'}]})
  expect(loop('one', [replaces('a', 'one', 'one', 'draft', false)])).toMatchObject({passes: 0, left: []})
})

test('tells of a rule that fails', () => {
  const broken: Rule = {...replaces('a', 'one', 'two'), check: () => { throw new Error('out of order') }}
  expect(loop('one', [broken]).faults).toEqual(['a failed: out of order'])
})

test('tells of what safe fixes call up', () => {
  const safe = replaces('a', 'old', 'odd', 'safe')
  // One finding before and one after, but of something else.
  const other: Rule = {
    ...replaces('b', 'old', ''),
    *check({text}) {
      yield {at: {start: 0, end: 3}, message: text.includes('odd') ? 'That is odd.' : 'That is old.'}
    },
  }
  const faults = (toys: readonly Rule[]) => safeFaults(message('The old one is here.'), toys, presetSettings('strict', toys))
  expect(faults([safe])).toEqual([])
  expect(faults([safe, other])).toEqual(['safe fixes call up “b: That is odd.”'])
})

test('counts drafts by their findings above a hint', () => {
  const distribution = new Distribution()
  for (const severities of [[], ['hint'], ['warning', 'error'], ['warning', 'hint', 'info', 'error']] as const) {
    distribution.add(severities.map(severity => ({rule: 'a', severity, message: '', start: 0, end: 1, line: 1, column: 1, endLine: 1, endColumn: 2, suggestions: []})))
  }
  expect(distribution.drafts).toEqual([2, 0, 1, 1])
  expect(distribution.median).toBe(2)
})

const drafts = [
  'Dana, can you fix the import job (#482) ASAP?',
  'Could you please review the draft by Friday? Then send it to Wei and tell me which of the two titles you like.',
  'Thoughts?',
  'Hi Sam, are you there?',
  "Let's hop on a call.",
  'Please all join on Friday at 10:00, so that each of us can read out their status.',
  'Can someone order the chairs? Somebody should also call the caterer, and could one of you check the projector?',
  "I was just wondering if you could maybe, if it's not too much trouble, have a look at the lease?\n\nThanks!\nOla",
  'The importer fails since Monday with `422 postcode invalid`.',
  'As discussed, please send the numbers to the client by tomorrow EOD.',
  'Please vote on the name by 30 February 2027. Attached are the three.',
  'Hi all,\n\nplease join the workshop on care work next week, and read the doc before.\n\nBest,\nImani',
  'Please choose our new card provider.\r\n\r\n> Which ones are there?\r\n>\r\n> > We need a new one.\r\n',
]

test.each((['recommended', 'strict'] as readonly PresetName[]).flatMap(preset => drafts.map(text => ({preset, text}))))(
  'the suggestions of the $preset rules come to an end: $text',
  ({preset, text}) => {
    const settings = presetSettings(preset, rules)
    const {passes, left, faults} = runLoop(message(text), rules, settings)
    expect(left.map(({rule, message: says}) => `${rule}: ${says}`)).toEqual([])
    expect(faults).toEqual([])
    expect(passes).toBeLessThanOrEqual(mostPasses)
    expect(safeFaults(message(text), rules, settings)).toEqual([])
  },
)
