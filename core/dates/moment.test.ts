import {describe, expect, it} from 'vitest'
import type {Clock} from '../clock.js'
import {findTimes, instantOf, isOver, timeLeft} from './index.js'

/** Tuesday 24 November 2026, 10:00 in Berlin. */
const now = Date.UTC(2026, 10, 24, 9)
const berlin: Clock = {now, zone: 'Europe/Berlin'}
const nowhere: Clock = {now}

const of = <T>(read: (time: ReturnType<typeof findTimes>[number], clock: Clock) => T, text: string, clock: Clock): T | undefined => {
  const [time] = findTimes(text, clock)
  return time && read(time, clock)
}

describe('isOver', () => {
  it.each<[string, Clock, boolean]>([
    ['by 23 November 2026', berlin, true],
    ['by 24 November 2026', berlin, false],
    ['by 9:59 today', berlin, true],
    ['by 10:01 today', berlin, false],
    ['by EOD 23 November', berlin, true],
    ['by EOD today', berlin, false],
    ['by 08:59 UTC on 24 November 2026', berlin, true],
    ['by 09:01 UTC on 24 November 2026', nowhere, false],
    ['by 08:59 UTC on 24 November 2026', nowhere, true],
    // It may still be that day somewhere.
    ['by 23 November 2026', nowhere, false],
    ['by 22 November 2026', nowhere, true],
    ['by 20:00 on 23 November 2026', nowhere, true],
    ['by 22:00 on 23 November 2026', nowhere, false],
    ['by 1 December', berlin, false],
    ['by Friday', berlin, false],
    ['by 1 January 2020', {zone: 'Europe/Berlin'}, false],
    ['soon', berlin, false],
  ])('%s %j: %s', (text, clock, expected) => {
    expect(of(isOver, text, clock)).toBe(expected)
  })
})

describe('timeLeft, in minutes', () => {
  it.each<[string, Clock, number | undefined]>([
    ['by 11:30 today', berlin, 90],
    ['by 10:30 UTC on 24 November 2026', nowhere, 90],
    ['within two hours', nowhere, 120],
    ['by EOD today', berlin, 480],
    ['by EOD today PST', berlin, 17 * 60],
    ['by 24 November 2026', berlin, undefined],
    ['by 11:30 today', nowhere, undefined],
    ['by 9:30 today', berlin, undefined],
    ['by 11:30 today', {zone: 'Europe/Berlin'}, undefined],
  ])('%s %j: %s', (text, clock, expected) => {
    const left = of(timeLeft, text, clock)
    expect(left === undefined ? undefined : left / 60_000).toBe(expected)
  })
})

it('instantOf goes by the clock change of the zone', () => {
  expect(of(instantOf, 'by 17:00 on 1 July 2027', berlin)).toBe(Date.UTC(2027, 6, 1, 15))
  expect(of(instantOf, 'by 17:00 on 1 July 2027', nowhere)).toBeUndefined()
})
