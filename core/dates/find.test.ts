import {describe, expect, it} from 'vitest'
import {findTimes} from './index.js'

/** Thursday 26 November 2026, 11:00 in Berlin. */
const clock = {now: Date.UTC(2026, 10, 26, 10), zone: 'Europe/Berlin'}

describe('findTimes', () => {
  it('joins day, time and zone into one span', () => {
    const text = 'Please answer by Friday 27 November 2026, 17:00 CET, thanks.'
    const [time, ...rest] = findTimes(text, clock)
    expect(rest).toEqual([])
    expect(text.slice(time?.start, time?.end)).toBe('Friday 27 November 2026, 17:00 CET')
    expect(time).toMatchObject({precision: 'exact', instant: '2026-11-27T17:00+01:00', hasZone: true, shape: 'datetime'})
  })

  it('values nothing relative without a clock', () => {
    expect(findTimes('by Friday', {zone: 'Europe/Berlin'})).toMatchObject([{precision: 'relative', shape: 'date'}])
    expect(findTimes('by Friday', {})[0]).not.toHaveProperty('instant')
  })
})
