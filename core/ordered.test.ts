import {expect, it} from 'vitest'
import {firstBehind, rangeAround, rangesIn} from './ordered.js'

const ranges = [{start: 2, end: 4}, {start: 4, end: 7}, {start: 9, end: 10}]

it('finds by place what looking at all of them finds', () => {
  for (let start = 0; start < 12; start++) {
    for (let end = start; end < 12; end++) {
      expect(rangesIn(ranges, start, end), `${start}–${end}`).toEqual(ranges.filter(range => range.start < end && start < range.end))
      expect(rangeAround(ranges, start, end), `${start}–${end}`).toEqual(ranges.find(range => range.start <= start && end <= range.end && start < range.end))
    }
  }
  expect(firstBehind(ranges, 10)).toBe(3)
  expect(rangesIn([], 0, 5)).toEqual([])
})
