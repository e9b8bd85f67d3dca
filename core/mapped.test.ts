import {expect, test} from 'vitest'
import {fromSource, Mapping, toSource} from './mapped.js'

/** “Grüße” in quoted-printable, with a soft line break and a header before it. */
const source = 'X: y\n\nGr=C3=BC=\n=C3=9Fe.\n--'
const mapping = new Mapping(source)
mapping.copy(6, 8)
mapping.put('ü', 8, 14)
mapping.put('ß', 16, 22)
mapping.copy(22, 24)
const made = mapping.end()

test.each<[place: number, found: number | undefined, why: string]>([
  [0, undefined, 'before all that was made'],
  [5, undefined, 'just before'],
  [6, 0, 'at the first unit'],
  [8, 2, 'at the start of an escape'],
  [11, 2, 'within an escape'],
  [14, 3, 'behind an escape, before the break'],
  [15, undefined, 'within the break'],
  [16, 3, 'behind the break'],
  [24, 6, 'at the end'],
])('a place in the source: %i is %s, %s', (place, found) => {
  expect(fromSource(made, place)).toBe(found)
})

test('every place leads there and back', () => {
  for (let at = 0; at <= made.text.length; at++) expect(fromSource(made, toSource(made, at, at).start)).toBe(at)
})
