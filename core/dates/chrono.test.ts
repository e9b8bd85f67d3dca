import {readFileSync} from 'node:fs'
import * as chrono from 'chrono-node/en'
import {describe, expect, it} from 'vitest'
import {findTimes, offsetMinutes} from './index.js'

/** Where we mean another day than chrono-node does, and why. */
const otherwise: Readonly<Record<string, string>> = {
  'By Thursday at the latest': 'a bare weekday is not today',
  'by Friday': 'a bare weekday is not today',
  'closed last Friday': 'forwardDate turns the past into the future',
  'since October 1': 'a date up to 60 days back is past',
  'by December 15': 'a date up to 60 days back is past',
  'by December 18': 'a date up to 60 days back is past',
  'on Friday 18 December': 'a date up to 60 days back is past',
  'at 1700 hrs': 'read as a count of hours',
  "at 5 o'clock": 'a bare 5 is in the afternoon',
  'Friday at midnight': 'midnight ends its day',
  'no later than Midnight (CST), Thursday, February 7, 2002': 'midnight ends its day',
  'by end of next week': 'a week ends on Friday',
  'next  week?': 'a period means its end',
  'next weekend': 'a period means its end',
  'next month': 'a period means its end',
  'by March': 'a period means its end',
  'next quarter': 'a period means its end',
  'next year': 'a period means its end',
  'within the week': 'a period means its end',
  'last month': 'a period means its end',
  'by March.': 'a period means its end',
  'in December. We': 'a period means its end',
  'in Dec. or so': 'a period means its end',
  'by Dec.': 'a period means its end',
  'until October 2027': 'a period means its end',
  'this week': 'on a Sunday, the working week ahead',
  'this weekend': 'on a Sunday, the one that is here',
  'by end of November 27': 'read as the end of November',
  'in a month': 'a month from 31 January is the end of February',
}

interface Table {
  readonly clocks: Readonly<Record<string, {readonly now?: string; readonly zone?: string}>>
  readonly phrases: readonly {readonly clock: string; readonly text: string; readonly instant?: string}[]
}

describe('chrono-node, as a second opinion', () => {
  it('means the same day where it reads the whole of a phrase, but for our conventions', () => {
    const {clocks, phrases} = JSON.parse(readFileSync(new URL('phrases.json', import.meta.url), 'utf8')) as Table
    const differing = new Set<string>()
    let compared = 0
    for (const {clock: name, text, instant} of phrases) {
      const {now, zone} = clocks[name] ?? {}
      if (now === undefined || zone === undefined || instant === undefined) continue
      const ms = Date.parse(now)
      const reference = {instant: new Date(ms), timezone: offsetMinutes(zone, ms) ?? 0}
      const [theirs, ...more] = chrono.casual.parse(text, reference, {forwardDate: true})
      const [ours] = findTimes(text, {now: ms, zone})
      if (!theirs || !ours || more.length > 0) continue
      if (theirs.index > ours.start || theirs.index + theirs.text.length < ours.end) continue
      compared++
      const end = theirs.end ?? theirs.start
      const day = [end.get('year'), end.get('month'), end.get('day')]
        .map(part => String(part).padStart(2, '0'))
        .join('-')
      if (day !== instant.slice(0, 10)) differing.add(text)
    }
    expect(compared).toBeGreaterThan(150)
    expect([...differing].filter(text => !(text in otherwise))).toEqual([])
  })
})
