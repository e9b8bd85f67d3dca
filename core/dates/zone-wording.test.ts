import {describe, expect, it} from 'vitest'
import type {Clock} from '../clock.js'
import {findTimes, zoneFor, zoneIn} from './index.js'

/** Tuesday 24 November 2026, 10:00 in Berlin. */
const now = Date.UTC(2026, 10, 24, 9)
const berlin: Clock = {now, zone: 'Europe/Berlin'}

function withZone(text: string, clock: Clock): string | undefined {
  const [time] = findTimes(text, clock)
  const zone = time && zoneFor(time, clock)
  const wording = time && zone !== undefined ? zoneIn(time, text, zone, clock) : undefined
  return wording && text.slice(0, wording.start) + wording.text + text.slice(wording.end)
}

describe('zoneIn', () => {
  it.each([
    ['by 17:00 on 4 December', 'by 17:00 CET on 4 December'],
    ['by 4 December, 5 pm', 'by 4 December, 5 pm CET'],
    ['by 5 p.m. on 4 December', 'by 5 p.m. CET on 4 December'],
    ['on 4 December at 5 p.m.', 'on 4 December at 5 p.m. CET.'],
    ['by noon on 1 July 2027', 'by noon CEST on 1 July 2027'],
    ['by EOD 4 December', 'by EOD 4 December (CET)'],
    ['by 4 December, close of business', 'by 4 December, close of business (CET)'],
    ['by 5 pm my time on 4 December', 'by 5 pm CET on 4 December'],
    ['by 5 pm (my time) on 4 December', 'by 5 pm (CET) on 4 December'],
    ['from 9:00 to 13:00 on 4 December', 'from 9:00 to 13:00 CET on 4 December'],
    ['by 2026-12-04T17:00', 'by 2026-12-04T17:00 CET'],
    ['by 5 pm on 3/4', 'by 5 pm Berlin time on 3/4'],
  ])('%s', (text, expected) => {
    expect(withZone(text, berlin)).toBe(expected)
  })

  it.each([
    'by 5 on 4 December',
    'by 5:30 on 4 December',
    'by 17:00 CET on 4 December',
    'by 5 pm your time on 4 December',
    'by 4 December',
  ])('nothing for %s', text => {
    expect(withZone(text, berlin)).toBeUndefined()
  })

  it('nothing where the zone is not known', () => {
    expect(withZone('by 17:00 on 4 December', {now})).toBeUndefined()
  })

  const zones = [
    'Europe/London', 'Europe/Lisbon', 'Europe/Helsinki', 'Europe/Moscow', 'Europe/Dublin', 'Africa/Lagos', 'Africa/Cairo',
    'America/New_York', 'America/Phoenix', 'America/Sao_Paulo', 'America/St_Johns', 'America/Bogota', 'Asia/Kolkata',
    'Asia/Kathmandu', 'Asia/Shanghai', 'Asia/Tokyo', 'Asia/Dubai', 'Australia/Sydney', 'Australia/Adelaide',
    'Pacific/Auckland', 'Pacific/Chatham', 'Pacific/Honolulu', 'UTC',
  ]
  it.each(zones)('is read back as the same instant: %s', zone => {
    const clock = {now, zone}
    for (const text of ['by 17:00 on 4 December', 'by 9:15 am on 1 July 2027', 'by EOD 2 December', 'on 30 March 2027 at midnight']) {
      const [before] = findTimes(text, clock)
      const fixed = withZone(text, clock)
      const [after, ...more] = findTimes(fixed ?? '', clock)
      expect([fixed, more, after?.hasZone, after?.instant]).toEqual([fixed, [], true, before?.instant])
    }
  })
})
