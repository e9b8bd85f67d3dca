import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import PostalMime from 'postal-mime'
import {expect, test} from 'vitest'
import {readMail} from './mail.js'

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'mail')

/** Words alone, as the two differ in the ends of lines. */
const flat = (text = ''): string => text.replace(/\s+/g, ' ').trim()

function ours(bytes: Uint8Array) {
  const text = Buffer.from(bytes).toString('utf8')
  const mail = readMail(text, bytes)
  if (!mail) throw new Error('no mail')
  return mail
}

/** Where another reading than postal-mime's is meant. */
const otherwise: Readonly<Record<string, string>> = {
  'ascii-is-utf8.eml': 'valid UTF-8 is read as that, whatever it is called',
  'attachment-signature-only.eml': 'a seal is no attachment',
  'iso-2022-jp.eml': 'an escape behind an escape is no mistake',
  'outlook-desktop.eml': 'a wrapping is no attachment',
  'pgp-mime.eml': 'a seal is no attachment',
  'subject-b-split.eml': 'a character may be cut in two by encoded words',
  'windows-1252.eml': 'quotes and dashes, where Node 20 leaves control characters',
}

test.each(readdirSync(folder).filter(name => name.endsWith('.eml') && !(name in otherwise)))('%s reads as postal-mime reads it', async name => {
  const bytes = readFileSync(join(folder, name))
  const theirs = await PostalMime.parse(bytes)
  const mail = ours(bytes)
  expect(flat(mail.subject)).toBe(flat(theirs.subject))
  if (theirs.from) expect(mail.from).toBe(theirs.from.name || theirs.from.address)
  const named = theirs.attachments.flatMap(({filename}) => filename ?? [])
  expect(mail.attachments).toEqual(expect.arrayContaining(named))
  if (theirs.text !== undefined && !mail.html) expect(flat(mail.text)).toBe(flat(theirs.text))
})

type Node = {readonly text: string; readonly encoding: 'qp' | 'base64' | '8bit'; readonly charset: 'utf-8' | 'iso-8859-1'} | {readonly file: string} | {readonly parts: readonly Node[]}

const words = fc.array(fc.constantFrom('Could', 'you', 'send', 'the', 'fïgures', 'Grüße', 'é', 'a=b', '\n', '\n\n', '.', 'x'.repeat(80)), {minLength: 1, maxLength: 12}).map(some => some.join(' '))
const {node} = fc.letrec<{node: Node}>(tie => ({
  node: fc.oneof(
    {maxDepth: 3},
    fc.record({text: words, encoding: fc.constantFrom('qp' as const, 'base64' as const, '8bit' as const), charset: fc.constantFrom('utf-8' as const, 'iso-8859-1' as const)}),
    fc.record({file: fc.constantFrom('plan.pdf', 'Größe.png', 'a b.zip')}),
    fc.record({parts: fc.array(tie('node'), {minLength: 1, maxLength: 3})}),
  ),
}))

function written(one: Node, path = 'b'): Buffer {
  const join = (...lines: (string | Buffer)[]): Buffer => Buffer.concat(lines.flatMap(line => [Buffer.from(line), Buffer.from('\r\n')]))
  if ('file' in one) {
    return join('Content-Type: application/octet-stream', `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(one.file)}`, 'Content-Transfer-Encoding: base64', '', 'AAEC')
  }
  if ('parts' in one) {
    return join(`Content-Type: multipart/mixed; boundary="${path}="`, '', ...one.parts.flatMap((part, at) => [`--${path}=`, written(part, `${path}${at}`)]), `--${path}=--`)
  }
  const bytes = Buffer.from(one.text, one.charset === 'utf-8' ? 'utf8' : 'latin1')
  const qp = [...bytes].map(byte => (byte === 10 ? '\r\n' : byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte))).join('')
  const body = one.encoding === 'base64' ? bytes.toString('base64').replace(/.{76}/g, '$&\r\n') : one.encoding === 'qp' ? qp.replace(/([^\r\n=]{60})(?=[^\r\n])/g, '$1=\r\n') : bytes
  return join(`Content-Type: text/plain; charset=${one.charset}`, `Content-Transfer-Encoding: ${one.encoding === 'qp' ? 'quoted-printable' : one.encoding}`, '', body)
}

const texts = (one: Node): string[] => ('text' in one ? [one.text] : 'parts' in one ? one.parts.flatMap(texts) : [])
const files = (one: Node): string[] => ('file' in one ? [one.file] : 'parts' in one ? one.parts.flatMap(files) : [])

test('a mail of any shape reads as postal-mime reads it, and as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(node, async one => {
      const bytes = Buffer.concat([Buffer.from('From: Ana <ana@example.org>\r\nSubject: =?utf-8?Q?F=C3=AFgures?=\r\n'), written(one)])
      const theirs = await PostalMime.parse(bytes)
      const mail = ours(bytes)
      expect(mail.subject).toBe('Fïgures')
      expect(flat(mail.text)).toBe(flat(texts(one).join('\n\n')))
      expect(flat(mail.text)).toBe(flat(theirs.text ?? ''))
      expect(mail.attachments).toEqual(files(one))
      expect(mail.attachments).toEqual(theirs.attachments.map(({filename}) => filename))
    }),
    {numRuns: 500},
  )
})
