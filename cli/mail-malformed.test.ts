import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {afterAll, expect, test} from 'vitest'
import {lineStarts, positionAt} from '../core/index.js'
import {createScratch, runIn} from './testing.js'

interface Spot {
  readonly start: number
  readonly end: number
  readonly in?: string
}

interface Problem extends Spot {
  readonly rule: string
  readonly line: number
  readonly column: number
  readonly suggestions?: readonly {readonly edits: readonly Spot[]}[]
}

interface Report {
  readonly files: readonly {
    readonly path: string
    readonly problems: readonly Problem[]
    readonly notices: readonly {readonly code: string; readonly message: string}[]
  }[]
}

interface Readings {
  readonly files: readonly {readonly path: string; readonly reading?: {readonly asks: readonly Spot[]; readonly deadlines: readonly Spot[]}}[]
}

const scratch = createScratch()
afterAll(scratch.remove)

const ask = 'Could you send the list of hosts ASAP? If I hear nothing by Friday 27 November 2026, I will take the old one.\n'
const head = 'From: Omar <omar@linden.example>\nTo: dana@linden.example\nSubject: List of hosts\nDate: Tue, 24 Nov 2026 09:15:00 +0100\n'
const plain = `${head}\n${ask}`
const multipart = (type: string, boundary: string, ...parts: string[]): string =>
  `Content-Type: multipart/${type}; boundary="${boundary}"\n\n${parts.map(part => `--${boundary}\n${part}\n`).join('')}--${boundary}--\n`
const text = `Content-Type: text/plain; charset=utf-8\n\n${ask}`
const base64 = (value: string | Uint8Array): string => (Buffer.from(value).toString('base64').match(/.{1,76}/g) ?? []).join('\n')
const encoded = (value: string, encoding: string, charset = 'utf-8'): string =>
  `${head}Content-Type: text/plain; charset=${charset}\nContent-Transfer-Encoding: ${encoding}\n\n${value}\n`
const nested = (depth: number): string => {
  const open = Array.from({length: depth}, (_, at) => `Content-Type: multipart/mixed; boundary="b${at}."\n\n--b${at}.\n`)
  const close = Array.from({length: depth}, (_, at) => `\n--b${depth - 1 - at}.--\n`)
  return `${head}${open.join('')}${text}${close.join('')}`
}
const forwarded = (depth: number): string => `${head}${'Content-Type: message/rfc822\n\nSubject: again\n'.repeat(depth)}\n${ask}`
const recipients = (count: number): string =>
  `From: omar@linden.example\nTo: ${Array.from({length: count}, (_, at) => `"Reader, ${at}" <r${at}@linden.example>`).join(',\n ')}\nSubject: List\n\n${ask}`

/** Lints and reads files of these bytes; everything that is reported lies in its file, and in the line that is said. */
async function look(mails: Readonly<Record<string, string | Uint8Array>>): Promise<Report['files']> {
  const folder = `run-${runs++}`
  const entries = Object.entries(mails).map(([name, content]) => [`${folder}/${name}`, content] as const)
  scratch.put(Object.fromEntries(entries))
  const names = entries.map(([name]) => name)
  const judged = await runIn(scratch.path, ['--preset', 'strict', '--format', 'json', ...names])
  expect([0, 1], judged.err).toContain(judged.code)
  const read = await runIn(scratch.path, ['read', '--format', 'json', ...names])
  expect(read.code, read.err).toBe(0)
  const {files}: Report = JSON.parse(judged.out)
  const readings: Readings = JSON.parse(read.out)
  const texts = new Map<string, string>(entries.map(([name, content]) => [name, new TextDecoder('utf-8', {ignoreBOM: true}).decode(Buffer.from(content))]))
  for (const {path, problems, notices} of files) {
    const source = texts.get(path) ?? ''
    const starts = lineStarts(source)
    expect(notices.filter(({code}) => code === 'rule-failed')).toEqual([])
    for (const problem of problems) {
      within(source, problem, path)
      if (!problem.in) expect(positionAt(starts, problem.start), path).toEqual({line: problem.line, column: problem.column})
      for (const {edits} of problem.suggestions ?? []) for (const edit of edits) within(source, edit, path)
    }
  }
  for (const {path, reading} of readings.files) {
    for (const spot of [...(reading?.asks ?? []), ...(reading?.deadlines ?? [])]) within(texts.get(path) ?? '', spot, path)
  }
  return files
}
let runs = 0

function within(source: string, {start, end, in: where}: Spot, path: string): void {
  if (where) return
  expect(start >= 0 && start <= end && end <= source.length, `${path}: ${start} to ${end} of ${source.length}`).toBe(true)
}

const asap = (file: Report['files'][number] | undefined): number[] =>
  (file?.problems ?? []).filter(({rule}) => rule === 'deadline-exact').map(({line}) => line)

const odd: Record<string, string | Uint8Array> = {
  'empty': '',
  'blank': '\n\n\n',
  'no-headers': ask,
  'headers-only': head,
  'headers-and-blank': `${head}\n`,
  'no-colon': `${head}this line is no header\n\n${ask}`,
  'starts-with-a-fold': ` folded\n${plain}`,
  'truncated-base64': encoded(base64(ask).slice(0, 71), 'base64'),
  'base64-of-one-unit': encoded('Q', 'base64'),
  'base64-with-junk': encoded(base64(ask).replace(/(.{9})/g, '$1 *\u0001!'), 'base64'),
  'base64-with-padding-inside': encoded(`${base64('Could you ')}=\n${base64(ask)}==\n====`, 'base64'),
  'base64-that-is-text': encoded(ask, 'base64'),
  'unknown-encoding': encoded(ask, 'x-squeezed'),
  'unknown-charset': encoded(ask, '8bit', 'x-klingon-1'),
  'charset-of-junk': encoded(ask, '8bit', '"; ;=\u0000'),
  'empty-charset': encoded(ask, '8bit', '""'),
  'utf8-that-is-none': Buffer.concat([Buffer.from(`${head}\n`), Buffer.from([0xff, 0xfe, 0xc3, 0x28, 0xed, 0xa0, 0x80]), Buffer.from(ask)]),
  'qp-bad-escapes': encoded('=ZZ =4 =\u0001 == =e2=80 =\n=', 'quoted-printable'),
  'qp-ends-in-escape': encoded(`${ask}=E`, 'quoted-printable'),
  'missing-boundary': `${head}Content-Type: multipart/mixed\n\n--x\n${text}`,
  'empty-boundary': `${head}Content-Type: multipart/mixed; boundary=""\n\n--\n${text}\n----\n`,
  'wrong-boundary': `${head}${multipart('mixed', 'right', text).replace('"right"', '"wrong"')}`,
  'duplicate-boundary': `${head}Content-Type: multipart/mixed; boundary=a; boundary=b\n\n--a\n${text}\n--a--\n--b\n${text}\n--b--\n`,
  'same-boundary-inside': `${head}${multipart('mixed', 'same', multipart('alternative', 'same', text, text))}`,
  'boundary-that-begins-another': `${head}${multipart('mixed', 'ab', multipart('alternative', 'abc', text), text)}`,
  'never-closed': `${head}${multipart('mixed', 'open', text).replace('--open--', '')}`,
  'closed-at-once': `${head}Content-Type: multipart/mixed; boundary=x\n\n--x--\n`,
  'boundary-of-regex': `${head}${multipart('mixed', '(.*)+$[', text)}`,
  'nul': `${head}\n\u0000${ask}\u0000`,
  'nul-in-headers': `Sub\u0000ject: \u0000\n${plain}`,
  'cr-in-an-encoded-word': `Subject: =?utf-8?Q?List=0D=0ABcc:_eve@x.example=0D=0A=0D=0ACould_you_pay_ASAP=3F?=\n${plain}`,
  'bare-cr': plain.replace(/\n/g, '\r'),
  'mixed-line-ends': plain.replace(/\n/g, (_, at) => ['\n', '\r\n', '\r'][at % 3] as string),
  'lf-cr': plain.replace(/\n/g, '\n\r'),
  'unterminated-word': `Subject: =?utf-8?B?TGlz\nTo: =?utf-8?Q?=C3\n${plain}`,
  'words-of-words': `Subject: ${'=?'.repeat(500)}utf-8?Q?a?=\n${plain}`,
  'bad-words': `Subject: =?utf-8?X?a?= =?nope?Q?=41?= =?utf-8?B?***?= =?utf-8?Q?=FF=?=\n${plain}`,
  'lone-surrogates': `Subject: =?utf-16be?B?${Buffer.from([0xd8, 0x00, 0xdc]).toString('base64')}?=\n${encoded(base64(Buffer.from('d8000041dc00', 'hex')), 'base64', 'utf-16be')}`,
  'utf-16': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(plain, 'utf16le')]),
  'bom-twice': `\uFEFF\uFEFF${plain}`,
  'two-subjects': `Subject: One\nSubject: Two\nDate: today\nDate: 99 Xxx 0000 99:99:99 +9999\n${plain}`,
  'addresses-of-junk': `To: <<>>,,;:"(((\\\nCc: ${'('.repeat(2000)}\n${plain}`,
  'rfc2231-of-junk': `${head}${multipart('mixed', 'x', text, "Content-Type: a/b; name*0*=''%; name*99999999999=x; name*=%%%; name*1=\"\n\n.")}`,
  'type-of-junk': `${head}Content-Type: ;;;=/ "\\\n\n${ask}`,
  'html-of-junk': `${head}Content-Type: text/html\n\n<<p><a <b <!-- &#xffffffff; &#0; <table><tr><p>${ask}</</>`,
}

test('odd mails are read without a fault, and what is said lies in them', async () => {
  const mails = Object.fromEntries(Object.entries(odd).flatMap(([name, content]) => [[`${name}.eml`, content], [`${name}.mbox`, content]]))
  const files = await look(mails)
  expect(files.length).toBeGreaterThanOrEqual(Object.keys(odd).length)
})

test.each(['no-colon', 'unknown-charset', 'unknown-encoding', 'never-closed', 'wrong-boundary', 'missing-boundary', 'bare-cr', 'lf-cr', 'utf8-that-is-none', 'nul', 'cr-in-an-encoded-word', 'two-subjects'])(
  'the words of %s are read all the same',
  async name => {
    const [file] = await look({[`${name}.eml`]: odd[name] as string})
    const count = file?.problems.filter(({rule, in: where}) => rule === 'deadline-exact' && !where).length
    if (count === 0) expect(file?.notices, 'says what was not read').not.toEqual([])
    else expect(count).toBe(1)
  },
)

test.each(['truncated-base64', 'base64-with-junk', 'unknown-charset', 'unknown-encoding', 'wrong-boundary', 'missing-boundary', 'qp-bad-escapes', 'utf8-that-is-none'])(
  '%s: a notice says what was not read',
  async name => {
    const [file] = await look({[`${name}.eml`]: odd[name] as string})
    expect(file?.notices.length).toBeGreaterThan(0)
  },
)

test('nothing of a header reaches another one', async () => {
  const files = await look({'a.eml': odd['cr-in-an-encoded-word'] as string})
  expect(files[0]?.problems.filter(({rule}) => rule === 'deadline-exact')).toHaveLength(1)
})

test('parts in parts: twenty are read, two thousand are said to be too many', async () => {
  const [twenty, thousands] = await look({'20.eml': nested(20), '2000.eml': nested(2000)})
  const line = nested(20).split('\n').findIndex(at => at.startsWith('Could you')) + 1
  expect([...asap(twenty), ...(twenty?.notices.map(({code}) => code) ?? [])]).toEqual([line])
  expect(thousands?.notices.map(({code}) => code)).toContain('too-deep')
})

test('mails in mails are the words of others, however many', async () => {
  const files = await look({'1.eml': forwarded(1), '500.eml': forwarded(500)})
  expect(files.map(asap)).toEqual([[], []])
})

test('a picture of 10 MB is an attachment, and no text', async () => {
  const picture = `Content-Type: image/png; name=a.png\nContent-Disposition: attachment; filename=a.png\nContent-Transfer-Encoding: base64\n\n${base64(Buffer.alloc(7_500_000, 'picture'))}`
  const [file] = await look({'a.eml': `${head}${multipart('mixed', 'x', text, picture)}`})
  const words = asap(file).length
  if (words === 0) expect(file?.notices.map(({code}) => code)).toContain('too-large')
  else expect([words, file?.notices]).toEqual([1, []])
})

test('a mail of a thousand recipients is read', async () => {
  const [file] = await look({'a.eml': recipients(1000)})
  expect(asap(file)).toEqual([1004])
})

test('an archive without lines that begin its messages, or with such lines in them, is read', async () => {
  const from = 'From omar@linden.example Tue Nov 24 09:15:00 2026\n'
  const files = await look({
    'none.mbox': plain,
    'inside.mbox': `${from}${head}\nFrom here it is far.\n${ask}\nFrom there too.\n${ask}`,
    'only.mbox': from.repeat(50),
    'quoted.mbox': `${from}${head}\n>From here it is far.\n>>From there too.\n\n${ask}`,
  })
  const messages = (name: string): number => files.filter(({path}) => path.endsWith(name)).length
  expect(messages('none.mbox')).toBe(1)
  expect(messages('quoted.mbox')).toBe(1)
  expect(asap(files.find(({path}) => path.endsWith('quoted.mbox')))).toEqual([10])
})

test('a mail cut off at any byte is read', async () => {
  const word = 'Subject: =?utf-8?Q?L=C3=ADst?=\n'
  const whole = Buffer.from(`${word}${multipart('mixed', 'x', `Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nCaf=C3=A9: ${ask}`, `Content-Transfer-Encoding: base64\n\n${base64('Pay ASAP, please – é')}`)}`)
  const cut = Object.fromEntries(Array.from({length: whole.length}, (_, at) => [`${at}.eml`, whole.subarray(0, at)]))
  await look(cut)
}, 120_000)

test('a mail in which bytes were changed, doubled or lost is read', async () => {
  const folder = join(import.meta.dirname, '..', 'fixtures', 'mail')
  const mails = readdirSync(folder).filter(name => /\.(?:eml|mbox)$/.test(name)).map(name => [name, readFileSync(join(folder, name))] as const)
  const change = fc.record({at: fc.nat(), drop: fc.nat(40), repeat: fc.nat(3), put: fc.uint8Array({maxLength: 6})})
  const mutated = fc.tuple(fc.constantFrom(...mails), fc.array(change, {minLength: 1, maxLength: 6})).map(([[name, bytes], changes]) => {
    let mail = Buffer.from(bytes)
    for (const {at, drop, repeat, put} of changes) {
      const from = at % (mail.length + 1)
      const lost = mail.subarray(from, from + drop)
      mail = Buffer.concat([mail.subarray(0, from), put, ...Array.from({length: repeat}, () => lost), mail.subarray(from + drop)])
    }
    return {name, mail}
  })
  await fc.assert(
    fc.asyncProperty(fc.array(mutated, {minLength: 1, maxLength: 20}), async drafts => {
      await look(Object.fromEntries(drafts.map(({name, mail}, at) => [`${at}-${name}`, mail])))
    }),
    {numRuns: 40},
  )
}, 120_000)

const growing: Record<string, (size: number) => string> = {
  'a header of one line': size => `X-Long: ${'a'.repeat(size)}\n${plain}`,
  'a subject of encoded words': size => `Subject: ${'=?utf-8?Q?a=C3=A9?= '.repeat(size / 20)}\n${plain}`,
  'a subject of words that never end': size => `Subject: ${'=?utf-8?Q?a'.repeat(size / 10)}\n${plain}`,
  'headers': size => `${'X-A: b\n'.repeat(size / 7)}${plain}`,
  'folds of a header': size => `X-A: b\n${' c\n'.repeat(size / 3)}${plain}`,
  'recipients': size => recipients(size / 40),
  'comments of addresses': size => `To: ${'(a'.repeat(size / 2)}\n${plain}`,
  'parameters': size => `${head}Content-Type: text/plain${'; a="b'.repeat(size / 6)}\n\n${ask}`,
  'parts': size => `${head}${multipart('mixed', 'x', ...Array.from({length: size / 100}, () => 'Content-Type: image/png\n\nx'), text)}`,
  'lines like boundaries': size => `${head}${multipart('mixed', 'x', `${text}${'--\n'.repeat(size / 3)}`)}`,
  'soft breaks': size => encoded(`${'=\n'.repeat(size / 2)}${ask}`, 'quoted-printable'),
  'spaces before a break': size => encoded(`${' '.repeat(size)}x\n${ask}`, 'quoted-printable'),
  'base64 in short lines': size => encoded(`${'QQ\n'.repeat(size / 3)}`, 'base64'),
  'a line without a break': size => `${head}\n${'word '.repeat(size / 5)}`,
  'lines that end in a space': size => `${head}Content-Type: text/plain; format=flowed\n\n${'word \n'.repeat(size / 6)}`,
  'mails in mails': size => forwarded(size / 40),
  'parts in parts': size => nested(size / 80),
}

test.each(Object.keys(growing))('time grows with the size: %s', async name => {
  const make = growing[name] as (size: number) => string
  const time = async (size: number): Promise<number> => {
    const file = `grow-${runs++}.eml`
    scratch.put({[file]: make(size)})
    let best = Number.POSITIVE_INFINITY
    for (let turn = 0; turn < 2; turn++) {
      const before = performance.now()
      const {code, err} = await runIn(scratch.path, ['--preset', 'strict', '--format', 'json', file])
      best = Math.min(best, performance.now() - before)
      expect([0, 1], err).toContain(code)
    }
    return best
  }
  const small = await time(20_000)
  // A linear reader takes eight times as long, a quadratic one 64 times.
  expect(await time(160_000)).toBeLessThan(24 * small + 500)
}, 120_000)
