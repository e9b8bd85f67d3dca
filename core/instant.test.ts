import {expect, it} from 'vitest'
import {parseInstant} from './instant.js'

it.each([
  ['2026-11-24T09:00Z', Date.UTC(2026, 10, 24, 9)],
  ['2026-11-24T09:00:30.25+01:00', Date.UTC(2026, 10, 24, 8, 0, 30, 250)],
  ['2026-11-24 09:00 -0530', Date.UTC(2026, 10, 24, 14, 30)],
  ['2024-02-29T23:59:59+14', Date.UTC(2024, 1, 29, 9, 59, 59)],
])('reads %s', (text, instant) => {
  expect(parseInstant(text)).toBe(instant)
})

it.each([
  '2026-11-24',
  '2026-11-24T09:00',
  '2026-02-29T09:00Z',
  '2026-13-01T09:00Z',
  '2026-11-24T24:00Z',
  '2026-11-24T09:60Z',
  '2026-11-24T09:00+15:00',
  '24 Nov 2026 09:00 Z',
  '',
])('does not read %j', text => {
  expect(parseInstant(text)).toBeUndefined()
})
