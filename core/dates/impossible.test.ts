import {describe, expect, it} from 'vitest'
import {findTimes} from './index.js'

/** Thursday 26 November 2026, 11:00 in Berlin. */
const clock = {now: Date.UTC(2026, 10, 26, 10), zone: 'Europe/Berlin'}

const noSuchDay = [
  '30 February',
  'February 30th',
  'by Feb 30',
  '31 November 2026',
  'November 31',
  'by April 31st',
  'the 31st of June',
  'by June 31, 2027',
  '31 September',
  'Sept 31',
  '29 February 2027',
  'Feb 29, 2026',
  'by 29 February',
  '29.02.2027',
  '30.02.2026',
  '31.04.2026',
  '32.01.2026',
  '31/11/2026',
  '30/02/2026',
  '2/30/2026',
  '13/13/2026',
  'by 31/11',
  'by 2/30',
  '2026-02-30',
  '2026-13-01',
  '2026-11-31',
  '2026/02/29',
  '32 November 2026',
  'November 32, 2026',
  'by November 45th',
  '1900-02-29',
  '2100-02-29',
  '31-Jun-2026',
  'the 31st of this month',
  '31 February 2026 17:00 CET',
]

/** What the text says, and the day that it is. */
const otherWeekday: readonly (readonly [string, string])[] = [
  ['Friday 26 November 2026', 'Thursday'],
  ['Friday, November 26, 2026', 'Thursday'],
  ['Monday 27 November 2026', 'Friday'],
  ['26 November 2026 (Friday)', 'Thursday'],
  ['by Tuesday, Dec 25', 'Friday'],
  ['on Sunday 29 February 2028', 'Tuesday'],
  ['Wednesday 2026-11-26', 'Thursday'],
  ['Fri 11/26/2026', 'Thursday'],
  ['Friday 26.11.2026', 'Thursday'],
  ['Sat, 27 Nov', 'Friday'],
  ['Thursday, the 27th', 'Friday'],
  ['Friday the 26th', 'Thursday'],
  ['Monday, 27th of November 2026', 'Friday'],
  ['Friday 26 November', 'Thursday'],
  ['next Friday, November 26', 'Thursday'],
  ['27 November 2026, Monday', 'Friday'],
  ['this Thursday, November 27', 'Friday'],
  ['Tuesday 1 January 2027', 'Friday'],
]

const noSuchTime = [
  'at 25:00',
  'by 24:30',
  'at 12:75 tomorrow',
  'at 17:60 on Friday',
  'by 13:00 am',
  'by 10:75 pm',
  'at 26:15 today',
  '29 March 2026 at 02:30',
  '27 November 2026 at 25:00',
  '8 March 2026, 2:30 am PT',
  'by 15am',
  '28 March 2027 02:15 CET',
  'Friday 27 November 2026 at 10:61',
]

const possible = [
  '29 February 2028',
  '28 February 2027',
  'by February 28th',
  '30 November 2026',
  'by November 30',
  '31 December',
  'April 30th',
  'the 30th of June',
  '29.02.2028',
  '28.02.2026',
  '31.12.2026',
  '31/12/2026',
  '12/31/2026',
  '28/02/2026',
  '2/28/2026',
  '12/12/2026',
  'by 30/11',
  'by 2/28',
  '2028-02-29',
  '2026-12-31',
  '2000-02-29',
  '2026/02/28',
  '31-Jul-2026',
  'by the 30th of this month',
  'by the 31st',
  'Friday 27 November 2026',
  'Friday, November 27, 2026',
  'Thursday 26 November 2026',
  '27 November 2026 (Friday)',
  'by Friday, Dec 25',
  'on Tuesday 29 February 2028',
  'Thursday 2026-11-26',
  'Fri 11/27/2026',
  'Fri 12/4',
  'Friday 27.11.2026',
  'Fri, 27 Nov',
  'Friday, the 27th',
  'Friday the 4th',
  'Friday the 13th',
  'Wednesday 18 November',
  'Friday 18 September',
  'Monday - 30 November',
  'Monday – Friday, 30 November',
  'Saturday June 5-7, 2027',
  'Tuesday or Wednesday, December 1 or 2',
  'Monday (27 November was too early)',
  'next Friday, December 4',
  'today, November 26',
  'tomorrow, November 27',
  'at 24:00',
  'by 23:59',
  'at 00:00 tomorrow',
  'at 00:15',
  'by 12:59 pm',
  'by 12:00 am',
  'at 17 pm',
  '29 March 2026 at 03:00',
  '29 March 2026 at 01:59',
  '25 October 2026 at 02:30',
  '8 March 2026, 2:30 am CET',
  '28 March 2027 02:15 UTC',
  'by 15:00 pm',
  'at 1pm',
]

/** Numbers that only look like a date gone wrong. */
const noDates = [
  'SQL Server 8.0.2039',
  'release 13.14.2021',
  'sizes 20/30/40',
  'ticket 2024-55-77',
  'May 40 people join',
  'CVE-2024-13-77',
  'subnet 10.30.2026.4',
  'a 60:75 split',
  'the 32nd try',
  'order 45/46/2026-A',
]

describe('findTimes calls impossible', () => {
  it.each(noSuchDay)('no such day: %s', text => {
    const [time, ...rest] = findTimes(text, clock)
    expect(rest).toEqual([])
    expect(time?.impossible).toBe('no-such-day')
    expect(time).not.toHaveProperty('instant')
  })

  it.each(otherWeekday)('%s is a %s', (text, actualWeekday) => {
    expect(findTimes(text, clock)).toMatchObject([{impossible: 'weekday-mismatch', actualWeekday}])
  })

  it.each(noSuchTime)('no such time: %s', text => {
    expect(findTimes(text, clock)).toMatchObject([{impossible: 'no-such-time'}])
  })

  it('at least 60 phrases', () => {
    expect(noSuchDay.length + otherWeekday.length + noSuchTime.length).toBeGreaterThanOrEqual(60)
    expect(possible.length).toBeGreaterThanOrEqual(60)
  })

  it('nothing about a weekday whose year is open without a clock', () => {
    expect(findTimes('Friday 26 November', {})[0]).not.toHaveProperty('impossible')
    expect(findTimes('Friday 26 November 2026', {})[0]).toMatchObject({impossible: 'weekday-mismatch'})
  })

  it('29 February by the year that is meant', () => {
    expect(findTimes('by 29 February', {})[0]).not.toHaveProperty('impossible')
    expect(findTimes('by 29 February', {now: Date.UTC(2028, 0, 10)})).toMatchObject([{instant: '2028-02-29'}])
  })
})

describe('findTimes lets pass', () => {
  it.each(possible)('%s', text => {
    const times = findTimes(text, clock)
    expect(times.length).toBeGreaterThan(0)
    for (const time of times) expect(time).not.toHaveProperty('impossible')
  })

  it.each(noDates)('%s', text => {
    expect(findTimes(text, clock)).toEqual([])
  })
})
