import {describe, expect, it} from 'vitest'
import {localTime, offAt, parseHours, type Reader} from './readers.js'

const sam: Reader = {name: 'Sam', timezone: 'America/Los_Angeles', hours: {from: 540, to: 1050}}
const at = (reader: Reader, instant: string) => {
  const local = localTime(reader.timezone, Date.parse(instant))
  return local && offAt(reader, local)
}

describe('parseHours', () => {
  it.each([
    ['09:00-17:30', {from: 540, to: 1050}],
    ['9:00 – 17:00', {from: 540, to: 1020}],
    ['22:00-06:00', {from: 1320, to: 360}],
    ['00:00-24:00', {from: 0, to: 1440}],
  ])('%s', (text, hours) => {
    expect(parseHours(text)).toEqual(hours)
  })

  it.each(['9-5', '09:00', '24:00-06:00', '09:00-25:00', '09:60-17:00', '09:00-09:00', ''])('none: %s', text => {
    expect(parseHours(text)).toBeUndefined()
  })
})

describe('localTime', () => {
  it('goes by the zone’s summer time', () => {
    expect(localTime('Europe/Berlin', Date.parse('2026-07-01T22:30:00Z'))).toEqual({day: Date.UTC(2026, 6, 2) / 864e5, minutes: 30})
    expect(localTime('Europe/Berlin', Date.parse('2026-12-01T22:30:00Z'))?.minutes).toBe(23 * 60 + 30)
  })

  it('is unknown in a zone that the host does not know', () => {
    expect(localTime('Mars/Olympus', 0)).toBeUndefined()
  })
})

describe('offAt', () => {
  it.each<[string, Reader, string, string | undefined]>([
    ['within the hours', sam, '2026-11-27T18:00:00Z', undefined],
    ['the first minute of work', sam, '2026-11-27T17:00:00Z', undefined],
    ['the last minute of work', sam, '2026-11-28T01:30:00Z', undefined],
    ['before work', sam, '2026-11-27T16:00:00Z', 'early'],
    ['after work', sam, '2026-11-28T01:31:00Z', 'late'],
    ['a weekend', sam, '2026-11-28T18:00:00Z', 'day'],
    ['a weekend worked', {...sam, days: ['sat']}, '2026-11-28T18:00:00Z', undefined],
    ['unknown hours by day', {name: 'W', timezone: 'UTC'}, '2026-11-27T19:00:00Z', undefined],
    ['unknown hours by night', {name: 'W', timezone: 'UTC'}, '2026-11-27T23:00:00Z', 'late'],
    ['a night shift', {name: 'N', timezone: 'UTC', hours: {from: 1320, to: 360}}, '2026-11-28T03:00:00Z', undefined],
    ['the day between night shifts', {name: 'N', timezone: 'UTC', hours: {from: 1320, to: 360}}, '2026-11-27T12:00:00Z', 'early'],
  ])('%s', (_, reader, instant, off) => {
    expect(at(reader, instant)).toBe(off)
  })
})
