import {cpSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it, test} from 'vitest'
import {createScratch, type Outcome, runIn, type Scratch} from '../testing.js'

interface Answer {
  readonly kind: string | null
  readonly checklist: unknown
  readonly problems: readonly {readonly rule: string; readonly message: string}[]
}

const mails = join(import.meta.dirname, '../../fixtures/mail')

let scratch: Scratch
beforeEach(() => {
  scratch = createScratch()
})
afterEach(() => {
  scratch.remove()
})

const run = (...argv: string[]): Promise<Outcome> => runIn(scratch.path, ['import', 'mbox', ...argv])
const linesOf = (out: string): Record<string, unknown>[] => out.split('\n').filter(Boolean).map(line => JSON.parse(line))
const said = (answers: readonly Answer[]): unknown[] =>
  answers.map(({kind, checklist, problems}) => ({kind, checklist, problems: problems.map(({rule, message}) => `${rule}: ${message}`)}))

describe('asklint import mbox', () => {
  test.each(readdirSync(mails).filter(name => /\.(?:mbox|eml)$/.test(name)))('finds in %s what is found in the file itself', async name => {
    const {files} = JSON.parse((await runIn(mails, ['--preset', 'strict', '--format', 'json', name])).out) as {files: Answer[]}
    const {code, out, err} = await runIn(mails, ['import', 'mbox', name])
    expect({code, err}).toEqual({code: 0, err: out ? '' : `asklint: no messages in “${name}”.\n`})
    const answers = linesOf((await runIn(mails, ['--preset', 'strict', '--jsonl'], {stdin: out})).out) as unknown as Answer[]
    // A mail without words has no line.
    expect(said(answers)).toEqual(said(files).slice(0, answers.length))
    expect(files.slice(answers.length).flatMap(({problems}) => problems)).toEqual([])
  })

  it('reads the folders of a Maildir, .eml files and mboxes without an ending, by name', async () => {
    for (const to of ['mail/cur/1.host:2,S', 'mail/.Sent/new/3.host', 'mail/tmp/2.host', 'mail/old/x.eml', 'mail/old/note.txt']) {
      cpSync(join(mails, 'mutt.eml'), join(scratch.path, to))
    }
    cpSync(join(mails, 'archive.mbox'), join(scratch.path, 'mail/old/Inbox'))
    const {code, out, err} = await run('mail')
    expect({code, err, count: linesOf(out).length}).toEqual({code: 0, err: '', count: 6})
  })

  it('takes standard input, one mail or many', async () => {
    for (const name of ['archive.mbox', 'gmail-reply.eml']) {
      const {out} = await runIn(mails, ['import', 'mbox', '-'], {stdin: [readFileSync(join(mails, name))]})
      expect(linesOf(out)).toEqual(linesOf((await runIn(mails, ['import', 'mbox', name])).out))
    }
  })

  it('tells what it can’t read, and reads the rest', async () => {
    const mail = readFileSync(join(mails, 'archive.mbox'), 'utf8')
    scratch.put({'a.mbox': `${mail}From omar@linden.example Tue Nov 24 09:15:00 2026\n\nNo headers.\n\n${mail}`, 'b.md': 'Hi there.\n', 'mail/c.eml': 'Hi.\n', 'a.mbox.gz': ''})
    const {code, out, err} = await run('a.mbox')
    expect({code, err, ids: linesOf(out).map(({id}) => id)}).toEqual({code: 0, err: 'asklint: Message 4 of “a.mbox” has no headers of a mail: not read.\n', ids: [1, 2, 3, 5, 6, 7]})
    expect(await run('b.md')).toEqual({code: 2, out: '', err: 'asklint: “b.md” is no mbox: it does not begin with the headers of a mail.\n'})
    expect(await run('mail')).toEqual({code: 0, out: '', err: 'asklint: “mail/c.eml” has no headers of a mail: not read.\nasklint: no messages in “mail”.\n'})
    expect(await run('a.mbox.gz')).toEqual({code: 2, out: '', err: 'asklint: “a.mbox.gz” is packed: unpack it first, and import what was in it.\n'})
  })
})
