import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import type {Clock} from '../clock.js'
import {exactWording, findTimes, formatDay} from './index.js'

/** Thursday 26 November 2026, 11:00 in Berlin. */
const clock: Clock = {now: Date.UTC(2026, 10, 26, 10), zone: 'Europe/Berlin'}

/** The text with its first time made exact; undefined where it can't be. */
function exact(text: string, when: Clock): string | undefined {
  const [time] = findTimes(text, when)
  const wording = time && exactWording(time, text, when)
  return wording === undefined ? undefined : text.slice(0, time?.start) + wording + text.slice(time?.end)
}

describe('exactWording', () => {
  it.each([
    ['by Friday', 'by Friday 27 November 2026'],
    ['Please look by tomorrow.', 'Please look by Friday 27 November 2026.'],
    ['Please look tomorrow.', 'Please look on Friday 27 November 2026.'],
    ['by EOD Friday', 'by end of day on Friday 27 November 2026 (CET)'],
    ['Send it EOD', 'Send it by end of day on Thursday 26 November 2026 (CET)'],
    ['by tomorrow 5pm', 'by 17:00 CET on Friday 27 November 2026'],
    ['Reply tomorrow 5pm.', 'Reply at 17:00 CET on Friday 27 November 2026.'],
    ['Meet on Friday at 3.', 'Meet on Friday 27 November 2026 at 15:00 CET.'],
    ['by 5pm PT on Friday', 'by 17:00 PT on Friday 27 November 2026'],
    ['by EOD (Eastern)', 'by end of day on Thursday 26 November 2026 (Eastern time)'],
    ['at 17:00 (UTC+5:30) tomorrow', 'at 17:00 UTC+5:30 on Friday 27 November 2026'],
    ['by the end of the month', 'by Monday 30 November 2026'],
    ['Finish EOW.', 'Finish by Friday 27 November 2026.'],
    ['Do it in two weeks.', 'Do it on Thursday 10 December 2026.'],
    ['Do it within 3 days.', 'Do it by Sunday 29 November 2026.'],
    ['Do it within 24 hours.', 'Do it by 11:00 CET on Friday 27 November 2026.'],
    ['by tomorrow morning', 'by the morning of Friday 27 November 2026'],
    ['Call me first thing tomorrow.', 'Call me first thing on Friday 27 November 2026.'],
    ['the Friday meeting', 'the Friday 27 November 2026 meeting'],
    ['Deadline: Friday', 'Deadline: Friday 27 November 2026'],
    ['by the 15th', 'by Tuesday 15 December 2026'],
    ['by midnight', 'by 00:00 CET on Friday 27 November 2026'],
  ])('%s → %s', (text, expected) => {
    expect(exact(text, clock)).toBe(expected)
  })

  it.each([
    ['no zone is known', 'by 5pm tomorrow', {now: clock.now ?? 0}, 'by 17:00 [fill in: time zone] on Friday 27 November 2026'],
    ['no zone is known', 'by EOD', {now: clock.now ?? 0}, 'by end of day on Thursday 26 November 2026 ([fill in: time zone])'],
    [
      'the zone has no name',
      'by 5pm tomorrow',
      {...clock, zone: 'Asia/Kolkata'},
      'by 17:00 UTC+5:30 on Friday 27 November 2026',
    ],
    [
      'summer time has come',
      'by 9:00 tomorrow',
      {...clock, now: Date.UTC(2026, 2, 28, 11)},
      'by 09:00 CEST on Sunday 29 March 2026',
    ],
  ])('where %s: %s', (_name, text, when, expected) => {
    expect(exact(text, when)).toBe(expected)
  })

  it.each([
    'ASAP',
    'before the call',
    'by 27 November',
    'by 27 November 2026, 17:00',
    'this week',
    'next month',
    'sometime this weekend',
    'between Monday and Wednesday',
    'from 9 to 10am',
    'by 3/4',
    'at 25:00',
    'Friday the 26th',
    '5pm your time',
    'in a day or two',
    'in about 3 weeks',
    'in two months',
    'ten days from the date of this notice',
    'early next week',
  ])('invents nothing for "%s"', text => {
    expect(findTimes(text, clock)).toHaveLength(1)
    expect(exact(text, clock)).toBeUndefined()
  })

  it('writes nothing without a clock', () => {
    expect(exact('by Friday', {zone: 'Europe/Berlin'})).toBeUndefined()
  })

  it('is read back as the same time, exact, and needs no second go', () => {
    const {phrases, clocks} = JSON.parse(readFileSync(new URL('phrases.json', import.meta.url), 'utf8')) as {
      clocks: Record<string, {now?: string; zone?: string}>
      phrases: {clock: string; text: string}[]
    }
    let written = 0
    for (const {clock: name, text} of phrases) {
      const {now, zone} = clocks[name] ?? {}
      const when = {...(now ? {now: Date.parse(now)} : {}), ...(zone ? {zone} : {})}
      const [before] = findTimes(text, when)
      const after = exact(text, when)
      if (after === undefined || !before) continue
      written++
      const times = findTimes(after, when)
      expect(times, after).toHaveLength(1)
      const {instant, endOfDay} = before
      expect(times[0], after).toMatchObject({precision: 'exact', instant, ...(endOfDay ? {endOfDay} : {})})
      expect(exact(after, when), after).toBeUndefined()
    }
    expect(written).toBeGreaterThan(150)
  })
})

describe('formatDay', () => {
  it.each([
    ['2026-11-27', 'Friday 27 November 2026'],
    ['2028-02-29', 'Tuesday 29 February 2028'],
    ['2026-11-27T17:00+01:00', 'Friday 27 November 2026'],
    ['soon', 'soon'],
  ])('%s → %s', (iso, words) => {
    expect(formatDay(iso)).toBe(words)
  })
})
