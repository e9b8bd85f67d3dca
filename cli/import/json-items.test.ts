import fc from 'fast-check'
import {describe, expect, it, test} from 'vitest'
import {JsonFault, type JsonItem, JsonSplitter} from './json-items.js'

/** The values of a text that comes in pieces of so many bytes. */
function split(text: string | Uint8Array, sizes: readonly number[] = [1 << 20], lists = ['messages']): JsonItem[] {
  const bytes = Buffer.from(text as string)
  const splitter = new JsonSplitter(new Set(lists))
  const items: JsonItem[] = []
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = Math.max(1, sizes[turn % sizes.length] ?? 1)
    items.push(...splitter.push(bytes.subarray(at, at + size)))
    at += size
  }
  splitter.end()
  return items
}

const fault = (text: string | Uint8Array, sizes?: readonly number[]): unknown => {
  try {
    return split(text, sizes)
  } catch (error) {
    return error instanceof JsonFault ? [error.message, error.line, error.byte] : error
  }
}

describe('JsonSplitter', () => {
  it('takes a list apart, and an object with its lists', () => {
    expect(split('\uFEFF[1, "a,]}\\"", [2, [3]], {"b": [4]}, null]').map(({value}) => value)).toEqual([1, 'a,]}"', [2, [3]], {b: [4]}, null])
    expect(split('{"a": [1], "messages": [{"b": 1},\n {"b": 2}], "c": {"messages": [3]}, "d": 4}')).toEqual([
      {value: [1], key: 'a', single: true, line: 1, byte: 6},
      {value: {b: 1}, key: 'messages', single: false, line: 1, byte: 24},
      {value: {b: 2}, key: 'messages', single: false, line: 2, byte: 35},
      {value: {messages: [3]}, key: 'c', single: true, line: 2, byte: 51},
      {value: 4, key: 'd', single: true, line: 2, byte: 75},
    ])
    for (const empty of ['[]', '{}', ' [ ] ', '{"messages":[]}']) expect(split(empty)).toEqual([])
  })

  it('gives the same in whatever pieces the bytes come', () => {
    const json = fc.jsonValue({maxDepth: 3})
    const space = fc.constantFrom('', ' ', '\n', '\r\n\t')
    fc.assert(
      fc.property(fc.array(fc.tuple(json, space), {maxLength: 6}), fc.boolean(), fc.array(fc.integer({min: 1, max: 9}), {minLength: 1}), (parts, inObject, sizes) => {
        const list = `[${parts.map(([value, gap]) => `${gap}${JSON.stringify(value, null, gap.length)}${gap}`).join(',')}]`
        const text = inObject ? `{"x": [{}], "messages": ${list}, "y": "é🌱"}` : list
        const whole = split(text)
        expect(whole.filter(({single}) => !single).map(({value}) => value)).toEqual(parts.map(([value]) => JSON.parse(JSON.stringify(value))))
        expect(split(text, sizes)).toEqual(whole)
        for (const {value, line, byte} of whole) {
          const before = Buffer.from(text).subarray(0, byte).toString()
          expect(before.split('\n').length).toBe(line)
          expect(text.slice(before.length)[0]).toBe(JSON.stringify(value)[0])
        }
      }),
    )
  })

  it('says the same of what is broken in whatever pieces it comes, and throws nothing else', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('[', ']', '{', '}', '"', ',', ':', '1', 'x', '\\', '\n', ' ', '"messages"', '{"a":1}')), fc.integer({min: 1, max: 5}), (pieces, size) => {
        const text = pieces.join('')
        const whole = fault(text)
        expect(Array.isArray(whole)).toBe(true)
        expect(fault(text, [size])).toEqual(whole)
      }),
      {numRuns: 1000},
    )
  })

  test.each([
    ['', ['is empty', 1, 0]],
    ['hello', ['is no JSON', 1, 0]],
    ['[1,\n2', ['ends in the middle: it is cut off, so export it again', 2, 4]],
    ['[{"a": "b\n', ['ends in the middle: it is cut off, so export it again', 1, 1]],
    ['[1,\n{"a": tru}]', ['is no JSON', 2, 4]],
    ['[1 2]', ['is no JSON', 1, 3]],
    ['[1]\n[2]', ['is no JSON', 2, 4]],
    ['{"a" 1}', ['is no JSON', 1, 5]],
    ['{a: 1}', ['is no JSON', 1, 1]],
    ['[1,]', ['is no JSON', 1, 3]],
  ])('says what is wrong with %j, and where', (text, expected) => {
    expect(fault(text)).toEqual(expected)
  })

  it('gives what stands before a fault', () => {
    const splitter = new JsonSplitter(new Set())
    const found: unknown[] = []
    expect(() => {
      for (const {value} of splitter.push(Buffer.from('[1,2,oops]'))) found.push(value)
    }).toThrow(JsonFault)
    expect(found).toEqual([1, 2])
  })

  it('passes over what is large beside the lists, and refuses a message that never ends', () => {
    const large = JSON.stringify('x'.repeat(1 << 20))
    expect(split(`{"a": ${large}, "messages": [1]}`, [65_536])).toMatchObject([{value: 1, key: 'messages'}])
    expect(fault(`[1,\n{"a": "${'x'.repeat(13_000_000)}`, [65_536])).toEqual(['has a message of more than 12000000 bytes, or a bracket too few', 2, 4])
  })
})
