import {expect, it} from 'vitest'
import {corrections, findTimes} from './index.js'

/** Thursday 26 November 2026, 11:00 in Berlin. */
const clock = {now: Date.UTC(2026, 10, 26, 10), zone: 'Europe/Berlin'}

it.each<[string, string[]]>([
  ['31 November', ['30 November', '1 December']],
  ['the 31st of April', ['the 30th of April', 'the 1st of May']],
  ['June 31, 2027', ['June 30, 2027', 'July 1, 2027']],
  ['Sept. 31st', ['Sept. 30th', 'Oct. 1st']],
  ['30 February', ['28 February', '1 March']],
  ['29 February 2027', ['28 February 2027', '1 March 2027']],
  ['31.04.2027', ['30.04.2027']],
  ['2026-11-31', ['2026-11-30']],
  ['31-Jun-2027', ['30-Jun-2027', '1-Jul-2027']],
  ['31 November 2026 at 17:31 CET', ['30 November 2026 at 17:31 CET', '1 December 2026 at 17:31 CET']],
  ['Friday 26 November 2026', ['Thursday 26 November 2026', 'Friday 27 November 2026']],
  ['Fri, Nov 26, 2026', ['Thu, Nov 26, 2026', 'Fri, Nov 27, 2026']],
  ['Monday 2 December 2026', ['Wednesday 2 December 2026', 'Monday 30 November 2026']],
  ['Thursday 26 November 2027', ['Friday 26 November 2027', 'Thursday 25 November 2027']],
  ['friday, 2026-11-26', ['thursday, 2026-11-26', 'friday, 2026-11-27']],
  ['13/13/2026', []],
  ['35 November 2026', []],
])('%s', (text, expected) => {
  const [time] = findTimes(`by ${text}`, clock)
  expect(time && corrections(time, text)).toEqual(expected)
})
