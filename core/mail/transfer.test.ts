import fc from 'fast-check'
import {expect, test} from 'vitest'
import {rawOf} from './bytes.js'
import {decodeTransfer, type Transfer, transferOf} from './transfer.js'

function read(text: string, transfer: Transfer) {
  const raw = rawOf(text)
  const {data, starts, ends, sound} = decodeTransfer(raw, 0, raw.bytes.length, transfer)
  return {text: Buffer.from(data).toString('utf8'), data, starts, ends, sound}
}

test.each([
  ['quoted-printable', 'quoted-printable'],
  [' Quoted-Printable (words)', 'quoted-printable'],
  ['BASE64', 'base64'],
  ['7bit', 'as it is'],
  ['8-bit', 'as it is'],
  ['binary', 'as it is'],
  ['', 'as it is'],
  [undefined, 'as it is'],
  ['x-uuencode', undefined],
])('%j is %s', (name, transfer) => {
  expect(transferOf(name)).toBe(transfer)
})

test.each([
  ['a=3Db', 'a=b', true],
  ['caf=C3=A9', 'café', true],
  ['caf=c3=a9', 'café', true],
  ['one=\n two=\r\n three', 'one two three', true],
  ['one= \t\r\ntwo', 'onetwo', true],
  ['one \t\r\ntwo  ', 'one\r\ntwo', true],
  ['one=20\ntwo', 'one \ntwo', true],
  ['cut=', 'cut', true],
  ['50 = 50', '50 = 50', false],
  ['a=4', 'a=4', false],
  ['Grüße', 'Grüße', true],
])('quoted-printable %j is %j', (text, expected, sound) => {
  const decoded = read(text, 'quoted-printable')
  expect([decoded.text, decoded.sound]).toEqual([expected, sound])
})

test.each([
  ['SGVsbG8=', 'Hello', true],
  ['SGVs\r\nbG8=\r\n', 'Hello', true],
  ['SGVsbG8', 'Hello', false],
  ['SGVsbG8=SGk=', 'HelloHi', false],
  ['SGVs*bG8=', 'Hello', false],
  ['', '', true],
])('base64 %j is %j', (text, expected, sound) => {
  const decoded = read(text, 'base64')
  expect([decoded.text, decoded.sound]).toEqual([expected, sound])
})

test('base64 is read as Buffer reads it', () => {
  fc.assert(fc.property(fc.uint8Array(), data => void expect([...read(Buffer.from(data).toString('base64').replace(/.{76}/g, '$&\r\n'), 'base64').data]).toEqual([...data])))
})

test('bytes stand where they are written', () => {
  const {starts, ends} = read('é=C3=A9=\nx ', 'quoted-printable')
  expect([[...starts], [...ends]]).toEqual([[0, 0, 1, 4, 9], [1, 1, 4, 7, 10]])
  const base64 = read('SGVs', 'base64')
  expect([[...base64.starts], [...base64.ends]]).toEqual([[0, 1, 2], [2, 3, 4]])
})
