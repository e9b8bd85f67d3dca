import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Clock} from '../clock.js'
import {findTimes} from './index.js'

interface Table {
  readonly clocks: Readonly<Record<string, {readonly now?: string; readonly zone?: string}>>
  readonly phrases: readonly {
    readonly clock: string
    readonly text: string
    readonly span: string
    readonly precision: string
    readonly instant?: string
    readonly endOfDay?: boolean
  }[]
}

const {clocks, phrases} = JSON.parse(readFileSync(new URL('phrases.json', import.meta.url), 'utf8')) as Table

function clockOf(name: string): Clock {
  const {now, zone} = clocks[name] ?? {}
  return {...(now === undefined ? {} : {now: Date.parse(now)}), ...(zone === undefined ? {} : {zone})}
}

/** Thursday 26 November 2026, 11:00 in Berlin. */
const clock = clockOf('thu')

describe('findTimes reads', () => {
  it.each(phrases.map(phrase => [phrase.clock, phrase.text, phrase] as const))('%s: %s', (_clock, text, phrase) => {
    const found = findTimes(text, clockOf(phrase.clock)).map(time => ({
      span: text.slice(time.start, time.end),
      precision: time.precision,
      instant: time.instant,
      endOfDay: time.endOfDay,
    }))
    const {span, precision, instant, endOfDay} = phrase
    expect(found).toEqual([{span, precision, instant, endOfDay}])
  })

  it.each([
    ['the fee for 2027 by 15 January 2027', '15 January 2027'],
    ['the report for 2026 by Friday', 'Friday'],
    ['the figures of 2019 before 4 March 2027', '4 March 2027'],
    ['at 2015 on Friday', '2015 on Friday'],
    ['by 2030 CET on 4 March 2027', '2030 CET on 4 March 2027'],
  ])('tells a year from an hour: %s', (text, span) => {
    const times = findTimes(text, clock).filter(({shape}) => shape !== 'period')
    expect(times.map(({start, end}) => text.slice(start, end))).toEqual([span])
  })

  const ending = phrases.filter(({text, span}) => text.endsWith(span) && !text.endsWith('.'))
  it.each(['.', '?', '!', '...', ',', ';', ')', '\u201d', ' ', ' (see above)', ', please.', '. Thanks!', ' \u2013 thanks'])(
    'the same with "%s" behind it',
    tail => {
      expect(ending.length).toBeGreaterThan(250)
      for (const {clock: name, text, span, precision, instant} of ending) {
        const found = findTimes(text + tail, clockOf(name))
        const [time] = found
        expect({
          text: text + tail,
          spans: found.map(({start, end}) => text.slice(start, end)),
          precision: time?.precision,
          instant: time?.instant,
        }).toEqual({text: text + tail, spans: [span], precision, instant})
      }
    },
  )

  it.each(['"', '(', '\u2013 ', 'OK: ', '@dana, ', '\u{1F600} ', '1. ', 'Please reply '])('the same with "%s" before it', head => {
    for (const {clock: name, text, span, precision, instant} of phrases) {
      const found = findTimes(head + text, clockOf(name))
      const spans = found.map(({start, end}) => (head + text).slice(start, end))
      const [time] = found
      expect({text: head + text, spans, precision: time?.precision, instant: time?.instant}).toEqual({
        text: head + text,
        spans: [span],
        precision,
        instant,
      })
    }
  })

  it('more than 220 phrases', () => {
    expect(new Set(phrases.map(({clock: name, text}) => `${name} ${text}`)).size).toBeGreaterThan(220)
  })
})

describe('findTimes', () => {
  it.each([
    ['by Friday', {shape: 'date', hasDay: true, hasWeekday: true, hasDate: false, hasTime: false, hasZone: false}],
    ['27 November', {shape: 'date', hasDay: true, hasDate: true, hasYear: false, hasWeekday: false}],
    ['2026-11-27', {shape: 'date', hasDate: true, hasYear: true}],
    [
      'Friday 27 November 2026, 17:00 CET',
      {shape: 'datetime', hasDate: true, hasTime: true, hasZone: true, hasWeekday: true},
    ],
    ['17:00', {shape: 'time', hasTime: true, hasDay: false, hasZone: false}],
    ['5pm my time', {shape: 'time', hasTime: true, hasZone: false}],
    ['EOD', {shape: 'time', hasTime: true, hasDay: false, endOfDay: true}],
    ['EOD Friday', {shape: 'datetime', hasTime: true, hasDay: true, endOfDay: true}],
    ['this week', {shape: 'period', hasDay: false}],
    ['by Q3 2027', {shape: 'period', hasDate: false, hasYear: true}],
    ['in two weeks', {shape: 'offset', hasDay: false, hasTime: false}],
    ['before the call', {shape: 'event', hasDay: false}],
    ['ASAP', {shape: 'vague', hasDay: false}],
    ['between Monday and Wednesday', {shape: 'date', range: true}],
  ])('tells what stands in "%s"', (text, expected) => {
    expect(findTimes(text, clock)).toMatchObject([expected])
  })

  it.each([
    ['by 3/4', ['2027-03-04', '2027-04-03']],
    ['on 10/12/2026', ['2026-10-12', '2026-12-10']],
    ['by 10/12/01', ['2001-10-12', '2001-12-10']],
    ['COB 12/5', ['2026-12-05', '2027-05-12']],
  ])('leaves "%s" open', (text, ambiguous) => {
    const [time] = findTimes(text, clock)
    expect(time).toMatchObject({precision: 'exact', hasDate: true, ambiguous})
    expect(time).not.toHaveProperty('instant')
  })

  it('leaves the year of "3/4" open without a clock', () => {
    expect(findTimes('by 3/4', {})[0]).toMatchObject({ambiguous: ['--03-04', '--04-03']})
  })

  it('lets a weekday settle what "12/4" means', () => {
    const [time] = findTimes('by Fri 12/4', clock)
    expect(time).toMatchObject({instant: '2026-12-04'})
    expect(time).not.toHaveProperty('ambiguous')
  })

  it('finds several times in order', () => {
    const text = 'Send the draft by Monday, ask Wei before the demo, and close it ASAP or on 3 December at 5pm CET.'
    expect(findTimes(text, clock).map(({start, end}) => text.slice(start, end))).toEqual([
      'Monday',
      'the demo',
      'ASAP',
      '3 December at 5pm CET',
    ])
  })

  it('takes an IANA zone that the host does not know as no zone', () => {
    expect(findTimes('27 November 2026, 17:00', {zone: 'Mars/Olympus'})).toMatchObject([{instant: '2026-11-27T17:00'}])
    expect(findTimes('tomorrow', {now: Date.UTC(2026, 10, 26, 10), zone: 'nowhere'})).toMatchObject([
      {instant: '2026-11-27'},
    ])
  })

  const words = fc.constantFrom(
    ...(
      'by on at the Friday fri 27 november 2026 17:00 5pm CET (UTC+2) , . - – / end of day EOD next this week in ' +
      'two 3/4 the15th 31 Feb 30 soon asap when you get a chance before call Z T \u{1F600} \ufffc\ufffc and between 9 ' +
      'to 1e9 99:99 0000-00-00'
    ).split(' '),
  )
  const texts = fc.oneof(
    fc.string({unit: 'binary', maxLength: 60}),
    fc.array(words, {maxLength: 25}).map(list => list.join(' ')),
  )
  const clockValues = fc.record(
    {now: fc.oneof(fc.integer(), fc.double(), fc.maxSafeInteger()), zone: fc.constantFrom('Europe/Berlin', 'UTC', '')},
    {requiredKeys: []},
  )

  it('never throws, and yields trimmed spans in order', () => {
    fc.assert(
      fc.property(texts, clockValues, (text, when) => {
        let last = 0
        for (const {start, end, instant} of findTimes(text, when)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(text.slice(start, end)).toMatch(/^\S(?:.*[^\s,;:])?$/su)
          if (instant !== undefined) expect(instant).toMatch(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?:[+-]\d\d:\d\d)?)?$/)
          last = end
        }
      }),
      {numRuns: 1500},
    )
  })

  it.each([
    '9 ',
    'by ',
    'the end of ',
    '1:',
    'next ',
    '3/',
    'as soon as ',
    'a ',
    'before the ',
    ' ',
    '27-',
    'Friday, ',
    'in the next ',
  ])('stays linear on a long run of "%s"', piece => {
    const time = (length: number) => {
      const text = piece.repeat(Math.ceil(length / piece.length))
      const start = performance.now()
      findTimes(text, clock)
      return performance.now() - start
    }
    time(20_000)
    expect(Math.min(time(80_000), time(80_000))).toBeLessThan(1_500)
  })
})
