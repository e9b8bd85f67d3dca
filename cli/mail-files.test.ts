import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {createRepository, createScratch, type Outcome, runIn, type Scratch} from './testing.js'

const archive = readFileSync(join(import.meta.dirname, '../fixtures/mail/archive.mbox'), 'utf8').replace('ASAP', 'by tomorrow')
const quoted = [
  'From: Omar Diallo <omar@linden.example>',
  'To: Dana Kirk <dana@linden.example>',
  'Subject: Hose',
  'Date: Tue, 24 Nov 2026 09:15:00 +0100',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'The hose =E2=80=93 the blue one =E2=80=93 leaks. Could you buy a new one by=',
  ' tomorrow? If I hear nothing, I will mend it.',
  '',
].join('\r\n')
const found = 'by tomorrow” depends on when it is read: write the date.'

let scratch: Scratch
beforeEach(() => {
  scratch = createScratch()
})
afterEach(() => {
  scratch.remove()
})

const run = (argv: readonly string[], stdin?: string): Promise<Outcome> => runIn(scratch.path, argv, stdin === undefined ? {} : {stdin})
const github = (path: string, line: number, column: number): RegExp => new RegExp(`^::warning file=${path},line=${line},col=${column},.*${found}\\n$`)

describe('an mbox', () => {
  it('is read by its messages where it is staged, changed or on standard input', async () => {
    const repo = createRepository()
    try {
      repo.put({'list.mbox': archive})
      repo.git('add', '.')
      expect((await repo.run(['--staged', '--format', 'github'])).out).toMatch(github('list.mbox', 22, 30))
      repo.git('commit', '-qm', 'x')
      repo.put({'list.mbox': `${archive}\n`})
      expect((await repo.run(['--changed', '--format', 'github'])).out).toMatch(github('list.mbox', 22, 30))
    } finally {
      repo.remove()
    }
    expect((await run(['--stdin', '--stdin-filename', 'list.mbox', '--format', 'github'], archive)).out).toMatch(github('list.mbox', 22, 30))
    expect((await run(['--stdin', '--format', 'github'], archive)).out).toMatch(github('<stdin>', 22, 30))
    const {files} = JSON.parse((await run(['read', '--stdin', '--stdin-filename', 'list.mbox', '--format', 'json'], archive)).out)
    expect(files.map(({message}: {message: number}) => message)).toEqual([1, 2, 3])
  })

  it('is never written, and a run that was to says so once', async () => {
    scratch.put({'list.mbox': archive + archive})
    const told = 'asklint: “list.mbox” is not fixed, as mail programs keep indexes of their archives.\n'
    const {err, out} = await run(['--fix', '--format', 'github', 'list.mbox'])
    expect(err).toBe(told)
    expect(out.split('\n')).toHaveLength(3)
    expect(readFileSync(join(scratch.path, 'list.mbox'), 'utf8')).toBe(archive + archive)
    expect((await run(['--fix', '--stdin', '--stdin-filename', 'list.mbox'], archive)).out).toBe(archive)
    expect((await run(['--fix-dry-run', 'list.mbox'])).out).toBe('')
  })

  it('has its messages in a baseline', async () => {
    scratch.put({'list.mbox': archive})
    await run(['--baseline', 'known.json', '--update-baseline', 'list.mbox'])
    expect(JSON.parse(readFileSync(join(scratch.path, 'known.json'), 'utf8')).files).toEqual({'list.mbox#2': {'deadline-exact': 1}})
    expect(await run(['--baseline', 'known.json', '--format', 'github', 'list.mbox'])).toMatchObject({code: 0, out: ''})
  })
})

describe('a mail', () => {
  it('is fixed where it says what is fixed, and nowhere else', async () => {
    scratch.put({'x.eml': quoted})
    await run(['--fix', 'x.eml'])
    expect(readFileSync(join(scratch.path, 'x.eml'), 'utf8')).toBe(quoted.replace('tomorrow', 'Wednesday 25 November 2026'))
  })

  it('is decoded as the text of a line, and has its places there', async () => {
    const {out} = await run(['--jsonl'], JSON.stringify({id: 1, path: 'x.eml', text: quoted}))
    const [problem] = JSON.parse(out).problems
    expect(problem).toMatchObject({rule: 'deadline-exact', line: 8, start: quoted.indexOf('by=\r\n'), end: quoted.indexOf('?', quoted.indexOf('tomorrow'))})
  })

  it('takes an offset as the zone of a line, and no other', async () => {
    const text = 'Could you call me by 15:00 on Friday 27 November 2026? If not, I will write.'
    const line = (timezone: string): string => JSON.stringify({id: 1, text, timezone, sentAt: '2026-11-24T09:15:00+01:00'})
    expect(JSON.parse((await run(['--jsonl'], line('+05:30'))).out).problems).toHaveLength(1)
    expect((await run(['--jsonl'], line('+25:00'))).out).toContain('“timezone” must be a time zone such as Europe/Berlin, or an offset such as +01:00, not “+25:00”')
    const {out} = await run(['--jsonl'], JSON.stringify({id: 1, text, recipients: ['Dana', 1]}))
    expect(JSON.parse(out).error).toBe('line 1: “recipients” must be a list of names')
  })
})
