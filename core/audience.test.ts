import {describe, expect, it} from 'vitest'
import {localTimes, nextFairTime, nextWorkday, readersAway, readersOf} from './audience.js'
import {parseDraft} from './parse/parse.js'
import type {Reader} from './readers.js'

const sam: Reader = {name: 'Sam Ortiz', timezone: 'America/Los_Angeles', hours: {from: 540, to: 1050}}
const kenji: Reader = {name: 'Kenji', timezone: 'Asia/Tokyo', hours: {from: 540, to: 1080}}
const aiko: Reader = {name: 'Aiko', timezone: 'Asia/Tokyo', hours: {from: 540, to: 1080}}
const ana: Reader = {name: 'Ana', timezone: 'Europe/Madrid', hours: {from: 540, to: 1080}}
/** Friday 4 December 2026, 17:00 in Berlin. */
const friday = Date.parse('2026-12-04T17:00+01:00')
const told = {day: Date.UTC(2026, 11, 4) / 864e5, minutes: 17 * 60}

describe('readersOf', () => {
  const readers = [sam, kenji, ana]
  const named = (text: string) => {
    const draft = parseDraft(text, {untitled: true, kind: 'message', readers})
    return draft.facts.deadlines.map(deadline => readersOf(draft, deadline).map(({name}) => name).join())
  }

  it.each([
    ['Please vote by 4 December.', ['Sam Ortiz,Kenji,Ana']],
    ['Sam, please vote by 4 December.', ['Sam Ortiz']],
    ['@kenji please vote by 4 December.', ['Kenji']],
    ['Sam and Kenji: please vote by 4 December.', ['Sam Ortiz,Kenji']],
    ['Sam, please vote by 4 December. Kenji, please pay by 5 December.', ['Sam Ortiz', 'Kenji']],
    ['Hi Ana,\n\nplease vote by 4 December.', ['Ana']],
    ['Please send the analysis of the sample by 4 December.', ['Sam Ortiz,Kenji,Ana']],
  ])('%s', (text, expected) => {
    expect(named(text)).toEqual(expected)
  })
})

describe('localTimes', () => {
  it('tells each time once, and the weekday where it is another one', () => {
    expect(localTimes([sam, kenji, aiko], friday, told)).toBe('08:00 for Sam Ortiz; 01:00 on Saturday for Kenji and Aiko')
  })

  it('leaves out names that would break the brackets', () => {
    expect(localTimes([{...sam, name: 'Sam (US)'}, kenji], friday, told)).toBe('01:00 on Saturday for Kenji')
  })

  it('tells nothing where there are too many times', () => {
    const zones = ['UTC', 'Asia/Tokyo', 'Asia/Kolkata', 'America/New_York', 'America/Chicago']
    expect(localTimes(zones.map(timezone => ({name: timezone, timezone})), friday, told)).toBe('')
  })
})

it('readersAway leaves out who lives by the same clock', () => {
  expect(readersAway([sam, ana], friday, told)).toEqual([sam])
})

describe('nextFairTime', () => {
  const next = (readers: readonly Reader[]) => {
    const at = nextFairTime(readers, friday)
    return at === undefined ? undefined : new Date(at).toISOString()
  }

  it('is an hour after the last of them has begun', () => {
    expect(next([sam])).toBe('2026-12-04T18:00:00.000Z')
    expect(next([sam, kenji])).toBe('2026-12-08T01:00:00.000Z')
  })

  it('is none where their hours never meet', () => {
    expect(next([sam, ana, kenji])).toBeUndefined()
    expect(next([])).toBeUndefined()
  })
})

it('nextWorkday is a day that all of them work', () => {
  expect(nextWorkday([sam, {...ana, days: ['tue', 'sat']}], told.day + 1)).toBe(told.day + 4)
  expect(nextWorkday([{...sam, days: ['mon']}, {...ana, days: ['tue']}], told.day)).toBeUndefined()
})
