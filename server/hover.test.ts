import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {ParseOptions, PresetName} from '../core/index.js'
import {type Fixture, parseFixture} from '../fixtures/format.js'
import {readRoom} from '../fixtures/rooms.js'
import {parseAs, sourceOf} from '../fixtures/run.js'
import {rules} from '../rules/index.js'
import {examples} from './examples.js'
import {hoverAt} from './hover.js'
import {analysisOf, analysisOfDraft} from './analysing.js'

const clock = {now: Date.parse('2026-11-24T09:00:00Z'), zone: 'Europe/Berlin'}
const docs = 'https://example.org/rules/'
const readers = [
  {name: 'Sam', timezone: 'Europe/London'},
  {name: 'Kenji', timezone: 'Asia/Tokyo'},
  {name: 'Aiko', timezone: 'Asia/Tokyo'},
]
const silence = 'If I hear nothing, I will merge it.'

/** The hover over the first of `words` in a text, and the stretch that it is of. */
function over(text: string, words: string, options: ParseOptions = {}, preset?: PresetName) {
  const analysis = analysisOf(text, options, preset)
  const hover = hoverAt(analysis, text.indexOf(words), {docs})
  return {value: hover?.value ?? '', of: hover && text.slice(hover.span.start, hover.span.end)}
}

describe('a problem', () => {
  test('tells its message, why it matters, an example and where to read on', () => {
    const {value, of} = over(`Dana, can you check the gate? ${silence}`, 'check')
    expect(of).toBe('can you check the gate?')
    expect(value).toBe(
      [
        '**No deadline: say by when you need this.**',
        '',
        'Without one, each reader picks a date of their own, or none. Most often nothing happens until somebody asks again.',
        '',
        '```diff',
        '- could you check the hygiene plan for the new kitchen? The inspector wants to see it.',
        '+ could you check the hygiene plan for the new kitchen by [fill in: by when]? The inspector wants to see it.',
        '```',
        '',
        '[deadline-given](https://example.org/rules/deadline-given.md)',
      ].join('\n'),
    )
  })

  test('has no link where the pages are not known', () => {
    const hover = hoverAt(analysisOf(`Dana, can you check the gate? ${silence}`), 8)
    expect(hover?.value).toMatch(/\n\n`deadline-given`$/)
  })

  test('shows all that are there, the gravest first, one example and nothing twice', () => {
    const {value, of} = over('Dear [name], can you check [name] ASAP?', '[name] ASAP')
    expect(of).toBe('[name]')
    const pages = [...value.matchAll(/\]\(https:[^)]*\/([\w-]+)\.md\)/g)].map(([, id]) => id)
    expect(pages).toEqual(['placeholder-filled', 'fallback-stated'])
    expect(value.match(/```diff/g)).toHaveLength(1)
    expect(value).toContain('**“\\[name\\]” is still a blank: fill it in, or take it out.**')
  })

  test('is told with what the deadline there means', () => {
    const {value, of} = over(`Sam, could you review #482 by Friday? ${silence}`, 'Friday', {clock})
    expect(of).toBe('by Friday')
    expect(value).toContain('**“by Friday” depends on when it is read: write the date.**')
    expect(value).toMatch(/\n\n---\n\n\*\*Friday 27 November 2026\*\*, as seen from Tuesday 24 November 2026\.$/)
  })

  test('of a directive is told without a rule', () => {
    const text = '<!-- asklint-enabel -->\n'
    expect(over(text, 'asklint').value).toMatch(/^\*\*“asklint-enabel” is no directive\. [^*]+\*\*$/)
  })
})

describe('a deadline', () => {
  const saying = (limit: string, options: ParseOptions = {}) => {
    const text = `Sam, could you review #482 ${limit}? ${silence}`
    return over(text, limit.split(' ').at(-1) ?? '', options).value.split('\n\n---\n\n').find(part => !part.includes('.md)')) ?? ''
  }

  test('has its moment and what each reader’s clock shows', () => {
    expect(saying('by 17:00 CET on 27 November 2026', {readers})).toBe(
      [
        '**Friday 27 November 2026, 17:00 CET**.',
        '',
        '- Sam: 16:00 on Friday 27 November',
        '- Kenji and Aiko: 01:00 on Saturday 28 November, no working day',
      ].join('\n'),
    )
    expect(saying('by 23:30 UTC on 24 November 2026', {readers: readers.slice(0, 1)})).toContain(
      '- Sam: 23:30 on Tuesday 24 November, outside working hours',
    )
  })

  test.each([
    ['by Friday 17:00', {clock}, '**Friday 27 November 2026, 17:00 CET**, as seen from Tuesday 24 November 2026.'],
    ['in two hours', {clock: {now: clock.now}}, '**Tuesday 24 November 2026, 11:00 UTC**, as seen from Tuesday 24 November 2026.'],
    ['by 27 November 2026', {}, '**Friday 27 November 2026**.'],
    ['by 27 November 2026', {readers}, '**Friday 27 November 2026**.\n\nNo time of day is given: it ends for each reader with their own day.'],
    ['by 17:00 on 27 November 2026', {readers}, '**Friday 27 November 2026, 17:00**.\n\nNo time zone is named: it is another instant in each.'],
    ['by 5 pm your time on 27 November 2026', {readers}, '**Friday 27 November 2026, 17:00**.\n\nIt is another instant in each time zone.'],
    [
      'by EOD on 27 November 2026',
      {clock, readers: readers.slice(0, 1)},
      '**End of Friday 27 November 2026 (CET)**.\n\nTaken as 18:00, clocks then show:\n\n- Sam: 17:00 on Friday 27 November',
    ],
    ['ASAP', {clock, readers}, 'It sets no limit: each reader takes it for another day.'],
    ['by Friday', {readers}, 'It depends on when it is read, and nothing tells when this is written: it means no one day.'],
    ['by 27 November', {}, 'No year is given, and nothing tells when this is written: it means no one day.'],
    ['before the board meeting', {clock}, 'It has no date of its own: a reader has to know it.'],
    ['by 3/4', {}, 'It may mean 4 March or 3 April.'],
    ['by 3/4', {clock}, 'It may mean Thursday 4 March 2027 or Saturday 3 April 2027.'],
  ])('“%s” is explained', (limit, options, value) => {
    expect(saying(limit, options)).toBe(value)
  })

  test('that refers to a time said before means that one', () => {
    const text = 'The release is on Friday. Sam, could you review #482 by then?'
    expect(over(text, 'then', {clock}).value).toContain('\n\n---\n\n**Friday 27 November 2026**, as seen from Tuesday 24 November 2026.')
  })

  test('leaves to its problem why it can’t be', () => {
    expect(over('Sam, could you review #482 by 31 November 2026?', '31', {clock}).value).not.toContain('No calendar')
    const quiet = {...analysisOf('Sam, could you review #482 by 31 November 2026?'), problems: []}
    expect(hoverAt(quiet, 31)?.value).toMatch(/^No calendar has this day\.\n/)
  })
})

describe('an ask', () => {
  test('shows what was understood', () => {
    const {value, of} = over(`Sam, could you review #482 by 27 November 2026? ${silence}`, 'review')
    expect(of).toBe('could you review #482 by 27 November 2026?')
    expect(value).toBe(
      ['**Asks Sam for input.**', '', '- Deadline: “by 27 November 2026”', `- Without a reply: “${silence}”`].join('\n'),
    )
  })

  test('says what is missing, and what a relative deadline means', () => {
    const quiet = (text: string) => hoverAt({...analysisOf(text, {clock}), problems: []}, 3)?.value
    expect(quiet('Could you send me *the* file?')).toBe(
      '**Asks the reader to do something.**\n\n- Deadline: none\n- Without a reply: not said',
    )
    expect(quiet('Please decide by Friday: A or B?')).toContain('- Deadline: “by Friday” = Friday 27 November 2026\n')
    expect(quiet('Thoughts?')).toContain('and leaves open what exactly.**')
    expect(quiet('Please join the workshop on 3 December 2026.')).not.toContain('Without a reply')
  })

  test('is none where an imperative is an instruction', () => {
    const text = '# Install\n\nRun the script and restart the server.\n'
    expect(hoverAt(analysisOf(text, {kind: 'document'}), text.indexOf('Run'))).toBeUndefined()
  })
})

describe('a directive', () => {
  test('tells what the rules that it names ask for', () => {
    const text = '<!-- asklint-disable-next-line deadline-given, ask-owned -- phoned -->\nCan you check the gate?\n'
    const analysis = {...analysisOf(text), problems: []}
    const hover = hoverAt(analysis, 10, {docs})
    expect(hover?.span).toEqual({start: 0, end: text.indexOf('\n')})
    expect(hover?.value).toBe(
      [
        '**Off on the next line:**',
        '',
        '- [deadline-given](https://example.org/rules/deadline-given.md): Give every ask a deadline.',
        '- [ask-owned](https://example.org/rules/ask-owned.md): Ask somebody in particular.',
      ].join('\n'),
    )
  })

  test('may stand in the last line, and for every rule', () => {
    const text = 'Can you check the gate?\nasklint: off deadline-given -- phoned'
    expect(over(text, 'asklint').value).toMatch(/^\*\*Off in the whole text:\*\*\n\n- \[deadline-given\]/)
    expect(over('<!-- asklint-disable -->\nCan you check the gate?\n', 'asklint').value).toBe('**Off from here on:** every rule')
  })

  test.each(['<!-- asklint-disable nothing -->', '<!-- a note -->', '<!--', '<!-- asklint'])('%s tells nothing of rules', text => {
    expect(hoverAt({...analysisOf(text), problems: []}, 6)).toBeUndefined()
  })
})

describe('places', () => {
  test('emoji and carriage returns count as they stand', () => {
    const text = `💶💶 Hi Sam,\r\n\r\ncould you review #482 by 27 November 2026? ${silence}\r\n`
    const at = text.indexOf('by 27')
    expect(hoverAt(analysisOf(text), at + 2)?.span).toEqual({start: at, end: at + 'by 27 November 2026'.length})
  })

  test('the end of a stretch still belongs to it, where nothing else begins', () => {
    const text = 'Can you check the gate?'
    const analysis = analysisOf(text)
    expect(hoverAt(analysis, text.length)?.span).toEqual({start: 0, end: text.length})
    expect(hoverAt(analysis, text.length + 1)).toBeUndefined()
    expect(hoverAt(analysis, -1)).toBeUndefined()
  })

  test('an empty text and plain prose tell nothing', () => {
    expect(hoverAt(analysisOf(''), 0)).toBeUndefined()
    expect(over('FYI, no reply needed: the shop is closed.', 'shop').value).toBe('')
  })

  test('what lies in a separate subject is not found in the text', () => {
    const analysis = analysisOf('The gate is shut.', {subject: 'Can you check the gate ASAP?'})
    for (let offset = 0; offset <= 30; offset++) expect(hoverAt(analysis, offset)?.span.in).toBeUndefined()
    expect(analysis.draft.facts.asks.some(ask => ask.in)).toBe(true)
    expect(hoverAt({...analysis, problems: []}, 4)).toBeUndefined()
  })

  test('no offset of any fixture throws, and what is told is of that offset', {timeout: 60_000}, () => {
    const places = fc.array(fc.double({min: 0, max: 1, noNaN: true}), {minLength: 10, maxLength: 10})
    fc.assert(
      fc.property(fc.constantFrom(...fixtures()), places, (fixture, places) => {
        const {text} = fixture
        const analysis = analysisOfDraft(parseAs(sourceOf(fixture), fixture.settings), 'strict')
        for (const offset of [-1, 0, text.length, text.length + 1, ...places.map(part => Math.round(part * text.length))]) {
          const hover = hoverAt(analysis, offset)
          if (!hover) continue
          expect(hover.value.trim()).not.toBe('')
          expect(hover.span.start).toBeLessThanOrEqual(offset)
          expect(hover.span.end).toBeGreaterThanOrEqual(offset)
        }
      }),
      {numRuns: 150},
    )
  })
})

function fixtures(): Fixture[] {
  const files = rules.flatMap(({meta}) => [...readRoom(join(import.meta.dirname, '..'), meta.id)])
  return files.flatMap(([name, file]) => (name.includes('.fixed') ? [] : [parseFixture(file)]))
}

test('each rule has a short example', () => {
  expect(Object.keys(examples)).toEqual(rules.map(({meta}) => meta.id))
  for (const {before, after = ''} of Object.values(examples)) {
    expect(before.length + after.length).toBeLessThan(600)
    expect(after).not.toBe(before)
    expect(before + after).not.toMatch(/[\^‸⤷]/)
  }
})
