import {describe, expect, it} from 'vitest'
import {counted, daysBetween, grouped, nearness, readable, span} from './dates.js'

describe('dates as people read them', () => {
  it.each([
    ['2026-11-27', 'Fri 27 Nov 2026'],
    ['2024-02-29', 'Thu 29 Feb 2024'],
    ['2026-11-27T17:00', 'Fri 27 Nov 2026, 17:00'],
    ['2026-11-27T17:00+01:00', 'Fri 27 Nov 2026, 17:00 UTC+01:00'],
    ['2026-11-27T17:00:30.5Z', 'Fri 27 Nov 2026, 17:00 UTC'],
    ['next week', 'next week'],
  ])('%s is %s', (iso, text) => {
    expect(readable(iso)).toBe(text)
  })
  it('tells how far they are', () => {
    expect(daysBetween('2026-11-25T23:00:00Z', '2026-11-27')).toBe(2)
    expect(daysBetween('2026-11-25', '2026-10-25T10:00+02:00')).toBe(-31)
    expect(daysBetween('2026-11-25', '')).toBeNaN()
    expect([0, 1, -1, 3, -44, 45, -540].map(nearness)).toEqual([
      'today', 'tomorrow', 'yesterday', 'in 3 days', '44 days ago', 'in 1 month', '1 year ago',
    ])
    expect([1, 61, 730].map(span)).toEqual(['1 day', '2 months', '2 years'])
  })
  it('counts', () => {
    expect([0, 999, 1000, 1234567].map(grouped)).toEqual(['0', '999', '1,000', '1,234,567'])
    expect([counted(1, 'file'), counted(0, 'file'), counted(2000, 'entry', 'entries')]).toEqual(['1 file', '0 files', '2,000 entries'])
  })
})
