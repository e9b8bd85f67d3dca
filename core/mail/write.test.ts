import fc from 'fast-check'
import {expect, test} from 'vitest'
import {applyEdits} from '../edits.js'
import type {Edit} from '../rule.js'
import {readMail} from './mail.js'

type Kind = '7bit' | '8bit' | 'quoted-printable' | 'flowed' | 'delsp' | 'html' | 'html-qp' | 'mbox' | 'base64'

const qp = (text: string, eol: string): string =>
  text
    .split('\n')
    .map(line => {
      const tokens = [...line].flatMap(char => (/[!-<>-~ ]/.test(char) ? [char] : [...Buffer.from(char)].map(byte => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)))
      let [out, column] = ['', 0]
      for (const [index, token] of tokens.entries()) {
        const whole = token === ' ' && index === tokens.length - 1 ? '=20' : token
        if (column + whole.length > 75) {
          out += `=${eol}`
          column = 0
        }
        out += whole
        column += whole.length
      }
      return out
    })
    .join(eol)

const lines = fc.array(
  fc.array(fc.constantFrom('Could', 'you', 'send', 'From', 'the', 'figures', 'zürich', 'résumé', '€', '😀', '>', '--', '--cut', 'a=b', '-', '&', '<', '*', 'x'.repeat(90)), {maxLength: 14}).map(words => words.join(' ')),
  {minLength: 1, maxLength: 6},
)
const kinds: readonly Kind[] = ['7bit', '8bit', 'quoted-printable', 'flowed', 'delsp', 'html', 'html-qp', 'mbox', 'base64']
const words = fc.constantFrom('', 'by Friday', ' by Friday', 'by Friday ', 'From here', '\nFrom here', '--cut', '\n--cut--\n', '\n', ' ', '  ', '\n\nCould you?', '> so', 'é', '<b>', '&amp;', 'a\n', '=3D', '.', '\n\n', '`x`', '- x', '*', '[fill in: who]', '\n ')
const edits = fc.tuple(fc.nat(400), fc.nat(30), words).map(([start, length, text]) => ({start, length: length > 20 ? 0 : length, text}))

const shown = (text = ''): string => text.replaceAll('\r\n', '\n').trim()

function build(kind: Kind, text: string, eol: string, several: boolean): string {
  const broken = text.replaceAll('\n', eol)
  const html = kind.startsWith('html') ? `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(' you', '&nbsp;you').replaceAll('\n', '<br>\n')}</p>` : ''
  const body =
    kind === 'quoted-printable' ? qp(text, eol)
    : kind === 'html' ? html.replaceAll('\n', eol)
    : kind === 'html-qp' ? qp(html, eol)
    : kind === 'base64' ? Buffer.from(text).toString('base64')
    : kind === 'mbox' ? broken.replace(/^(>*From )/gm, '>$1') : broken
  const type = kind.startsWith('html') ? 'text/html; charset=utf-8' : `text/plain; charset=${kind === '7bit' ? 'us-ascii' : 'utf-8'}${kind === 'flowed' ? '; format=flowed' : kind === 'delsp' ? '; format=flowed; delsp=yes' : ''}`
  const encoding = kind === 'quoted-printable' || kind === 'html-qp' ? 'quoted-printable' : kind === 'base64' ? 'base64' : kind === '7bit' ? '7bit' : '8bit'
  const part = [`Content-Type: ${type}`, `Content-Transfer-Encoding: ${encoding}`, '', body]
  const head = [...(kind === 'mbox' ? ['From ana@example.org Thu Nov 12 10:00:00 2026'] : []), 'From: Ana <ana@example.org>', 'Subject: Figures', 'MIME-Version: 1.0']
  const all = several ? [...head, 'Content-Type: multipart/mixed; boundary=cut', '', '--cut', ...part, '--cut--', ''] : [...head, ...part]
  return all.join(eol)
}

const lengths = (text: string): number => Math.max(...text.split(/\r?\n/).map(line => line.length))

test('an edit that is offered says in the file what it says in the text', () => {
  const seen = new Map<string, number>()
  fc.assert(
    fc.property(fc.constantFrom(...kinds), lines, fc.constantFrom('\n', '\r\n'), fc.boolean(), edits, (kind, texts, eol, several, {start: at, length, text: put}) => {
      const text = texts.join('\n')
      const file = build(kind, kind === '7bit' ? text.replace(/[^\0-\x7F]/g, 'e') : text, eol, several)
      const mail = readMail(file)
      if (!mail) throw new Error('no mail')
      const start = at % (mail.text.length + 1)
      const edit: Edit = {start, end: Math.min(mail.text.length, start + length), text: put}
      const written = mail.origin.write([edit])
      if (!written) return
      seen.set(kind, (seen.get(kind) ?? 0) + 1)
      const after = applyEdits(file, written)
      expect(shown(readMail(after)?.text)).toBe(shown(applyEdits(mail.text, [edit])))
      // A line that ends the part begins another, which is not quoted-printable.
      if (kind.endsWith('quoted-printable') && !texts.includes('--cut')) expect(lengths(after)).toBeLessThanOrEqual(76)
      if (eol === '\n') expect(after).not.toContain('\r')
    }),
    {numRuns: 3000},
  )
  // Base64 is left alone; everything else is written somewhere.
  expect([...seen.keys()].sort()).toEqual(kinds.filter(kind => kind !== 'base64').sort())
})
