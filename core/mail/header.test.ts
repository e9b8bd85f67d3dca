import fc from 'fast-check'
import {expect, test} from 'vitest'
import {rawOf} from './bytes.js'
import {dateOf, fieldsOf, parametersOf, peopleIn, wordsOf} from './header.js'

function only(header: string) {
  const raw = rawOf(header)
  const [field] = fieldsOf(raw, 0, raw.bytes.length).fields
  if (!field) throw new Error('no field')
  return {raw, field}
}

const words = (header: string): string => {
  const {raw, field} = only(header)
  return wordsOf(raw, field).text
}

const people = (header: string): string[] => {
  const {raw, field} = only(header)
  return peopleIn(raw, field)
}

test('fields end at the first empty line; folds belong to the field before', () => {
  const raw = rawOf('Subject: The\r\n figures\r\nX-Odd : 1\nnot a field\n\nTo: body')
  const {fields, body} = fieldsOf(raw, 0, raw.bytes.length)
  expect(fields.map(({name, start, end}) => [name, raw.bytes.slice(start, end)])).toEqual([
    ['subject', ' The\r\n figures'],
    ['x-odd', ' 1'],
  ])
  expect(raw.bytes.slice(body)).toBe('To: body')
})

test.each([
  ['Subject: The\r\n figures', 'The figures'],
  ['Subject: The\n\tfigures  ', 'The figures'],
  ['Subject: =?utf-8?Q?Caf=C3=A9_m=C3=BCde?=', 'Café müde'],
  ['Subject: =?UTF-8?B?Q2Fmw6k=?= today', 'Café today'],
  // White space between encoded words is none; a character may be cut in two by them.
  ['Subject: =?utf-8?B?Q2Fmww==?=\r\n =?utf-8?B?qSE=?=', 'Café!'],
  ['Subject: =?utf-8?Q?Caf=C3?= =?utf-8?Q?=A9?=', 'Café'],
  ['Subject: =?iso-8859-1*de?Q?M=FCll?=', 'Müll'],
  ['Subject: =?windows-1252?Q?=93so=94?=', '“so”'],
  ['Subject: =?iso-2022-jp?B?GyRCRnxLXBsoQg==?=', '日本'],
  ['Subject: =?iso-2022-jp?B?GyRCRnwbKEI=?= =?iso-2022-jp?B?GyRCS1wbKEI=?=', '日本'],
  ['Subject: a =?utf-8?X?no?= b', 'a =?utf-8?X?no?= b'],
  ['Subject: =?utf-8?Q?one=0D=0ABcc:_two?=', 'one  Bcc: two'],
  ['Subject: Grüße', 'Grüße'],
  ['Subject:', ''],
])('%j is read as %j', (header, expected) => {
  expect(words(header)).toBe(expected)
})

test('each unit of a subject stands where its bytes do', () => {
  const {raw, field} = only('Subject: é =?utf-8?Q?a=C3=A9?=\n b')
  const {text, starts, ends} = wordsOf(raw, field)
  expect([...text].map((unit, at) => [unit, starts[at], ends[at]])).toEqual([
    ['é', 9, 10],
    [' ', 10, 11],
    ['a', 21, 22],
    ['é', 22, 28],
    [' ', 30, 32],
    ['b', 32, 33],
  ])
})

test.each([
  ['To: Ana <ana@example.org>, ben@example.org', ['Ana', 'ben@example.org']],
  ['To: "Meier, Anna" <a@example.org>', ['Meier, Anna']],
  ['To: =?utf-8?Q?M=C3=BCller=2C_Anna?= <a@example.org>, Ben <b@example.org>', ['Müller, Anna', 'Ben']],
  ['To: "=?utf-8?Q?M=C3=BCller=2C_Anna?=" <a@example.org>', ['Müller, Anna']],
  ['To: =?utf-8?Q?Anna_=22Nan=22?= <a@example.org>', ['Anna "Nan"']],
  ['To: =?utf-8?Q?Zo=C3=AB?=\r\n =?utf-8?Q?_Kirk?= <z@example.org>', ['Zoë Kirk']],
  ['To: Team: Ana <a@example.org>, Ben <b@example.org>;', ['Ana', 'Ben']],
  ['To: undisclosed-recipients:;', []],
  ['To: =?utf-8?Q?a=40b.org=3E=2C_Eve?= <eve@example.org>', ['a@b.org>, Eve']],
])('%j goes to %j', (header, expected) => {
  expect(people(header)).toEqual(expected)
})

test.each([
  ['Tue, 24 Nov 2026 09:15:00 +0100', '2026-11-24T08:15:00.000Z', '+01:00'],
  ['24 Nov 2026 09:15 -0330', '2026-11-24T12:45:00.000Z', '-03:30'],
  ['Fri, 21 Nov 97 09:55:06 -0600', '1997-11-21T15:55:06.000Z', '-06:00'],
  ['Fri, 21 Nov 1997 09(comment):   55  :  06 -0600', '1997-11-21T15:55:06.000Z', '-06:00'],
  ['Thu,\r\n      13\r\n        Feb\r\n          1969\r\n      23:32\r\n               -0330 (Newfoundland Time)', '1969-02-14T03:02:00.000Z', '-03:30'],
  ['Tue, 24 Nov 2026 09:15:00 EST', '2026-11-24T14:15:00.000Z', '-05:00'],
  ['Tue, 24 Nov 2026 09:15:00 GMT', '2026-11-24T09:15:00.000Z', 'UTC'],
  ['Tue, 24 Nov 2026 09:15:00 -0000', '2026-11-24T09:15:00.000Z', undefined],
  ['Tue, 24 Nov 2026 09:15:00', '2026-11-24T09:15:00.000Z', undefined],
  ['Tue, 24 Nov 126 09:15:00 +0000', '2026-11-24T09:15:00.000Z', 'UTC'],
])('%j is %s', (value, instant, zone) => {
  const read = dateOf(value)
  expect([read && new Date(read.now).toISOString(), read?.zone]).toEqual([instant, zone])
})

test.each(['', 'yesterday', 'Tue, 31 Nov 2026 09:15:00 +0100', 'Tue, 24 Nix 2026 09:15:00 +0100', '24 Nov 2026 25:15', '24 Nov 2026 09:15 +9900'])('%j is no date', value => {
  expect(dateOf(value)).toBe(undefined)
})

test.each([
  ['Content-Type: text/plain; charset="utf-8"', 'text/plain', {charset: 'utf-8'}],
  ['Content-Type: TEXT/Plain (words) ;\r\n charset=us-ascii; format=Flowed', 'text/plain', {charset: 'us-ascii', format: 'Flowed'}],
  ['Content-Disposition: attachment; filename="a \\"b\\"; x=1.pdf"', 'attachment', {filename: 'a "b"; x=1.pdf'}],
  ["Content-Disposition: attachment; filename*=utf-8''caf%C3%A9.pdf", 'attachment', {filename: 'café.pdf'}],
  ["Content-Disposition: attachment; filename*0*=iso-8859-1'de'M%FCll;\r\n filename*1=\"-plan\"; filename*2=.pdf; filename=old.pdf", 'attachment', {filename: 'Müll-plan.pdf'}],
])('%j has parameters', (header, value, parameters) => {
  const {raw, field} = only(header)
  const read = parametersOf(raw, field)
  expect([read.value, Object.fromEntries(read.parameters)]).toEqual([value, parameters])
})

test('encoded words of any text are that text', () => {
  const word = fc.constantFrom('Café', 'grüße', 'a b', '日本', '😀', '=', '?', '_', ',')
  fc.assert(
    fc.property(fc.array(word, {minLength: 1, maxLength: 8}), fc.boolean(), (parts, base64) => {
      const encoded = parts.map(part => {
        const bytes = Buffer.from(part)
        return base64 ? `=?utf-8?B?${bytes.toString('base64')}?=` : `=?utf-8?Q?${[...bytes].map(byte => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')}?=`
      })
      expect(words(`Subject: ${encoded.join('\r\n ')}`)).toBe(parts.join(''))
    }),
  )
})
