import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import type {FolderRecord} from '../core/record/types.js'
import {createScratch, runIn, type Scratch} from './testing.js'

let scratch: Scratch
beforeEach(() => {
  scratch = createScratch()
})
afterEach(() => scratch.remove())

/** By the morning of Tuesday 24 November 2026, where nothing else is said. */
const run = (...argv: string[]) => runIn(scratch.path, ['record', ...argv])
async function record(...argv: string[]): Promise<FolderRecord> {
  const {out, err, code} = await run(...argv, '--format', 'json')
  expect([err, code]).toEqual(['', 0])
  return JSON.parse(out) as FolderRecord
}
const texts = ({actions, decisions, asks}: FolderRecord) => [...decisions, ...actions, ...asks].map(({path, text}) => `${path}: ${text}`)

const minutes = (body: string): string => `# Shop meeting\n\n## Attendees\n\n- Wei Zhang\n- Bo Lind\n\n## Actions\n\n${body}\n`

describe('asklint record', () => {
  it('reads folders, files, globs and mailboxes, each file once', async () => {
    const mail = (name: string) => `From: wei@example.org\nTo: bo@example.org\nSubject: ${name}\nDate: Mon, 16 Nov 2026 09:00:00 +0000\n\nPlease send the ${name} by Friday.\n`
    scratch.put({
      'minutes/2026-11-16.md': minutes('- Wei to order paper'),
      'minutes/notes.txt': minutes('- Wei to order ink'),
      'mail/all.mbox': `From wei@example.org Mon Nov 16 09:00:00 2026\n${mail('map')}\nFrom wei@example.org Mon Nov 16 10:00:00 2026\n${mail('key')}`,
      'mail/one.eml': mail('list'),
    })
    const asks = ['mail/all.mbox: Please send the map by Friday.', 'mail/all.mbox: Please send the key by Friday.', 'mail/one.eml: Please send the list by Friday.']
    expect(texts(await record())).toEqual(['minutes/2026-11-16.md: Wei to order paper', ...asks])
    expect(texts(await record('minutes', './minutes/2026-11-16.md'))).toEqual(['minutes/2026-11-16.md: Wei to order paper'])
    expect(texts(await record('minutes/*.txt'))).toEqual(['minutes/notes.txt: Wei to order ink'])
    const {asks: [map, key], files, summary} = await record('mail')
    expect([files, summary.asks]).toEqual([2, 3])
    expect([map, key]).toMatchObject([{message: 1, line: 7, heading: 'map', instant: '2026-11-20', overdue: true}, {message: 2, line: 15, heading: 'key'}])
    const mbox = readFileSync(join(scratch.path, 'mail/all.mbox'), 'utf8')
    expect(mbox.slice(key?.start, key?.end)).toBe('Please send the key by Friday.')
    expect((await run('mail')).out).toContain('mail/all.mbox:15, message 2 · 2026-11-16 · key\n')
  })

  it('names files as seen from the folder that it runs in, wherever they are named from', async () => {
    scratch.put({'minutes/a.md': minutes('- Wei to order paper')})
    expect(texts(await record(join(scratch.path, 'minutes')))).toEqual(['minutes/a.md: Wei to order paper'])
    expect((await run(join(scratch.path, 'minutes'))).out).toMatch(/^Record of minutes · 1 file · 2026-11-24\n/)
  })

  it('judges by the present, or --now, and reads each text by its own time', async () => {
    scratch.put({'minutes/2026-11-16.md': minutes('- Wei to order paper by Friday')})
    expect((await record()).actions).toMatchObject([{dueDate: '2026-11-20', overdue: true}])
    expect(await record('--now', '2026-11-18T09:00Z')).toMatchObject({now: '2026-11-18T09:00:00.000Z', actions: [{dueDate: '2026-11-20', overdue: false}]})
    expect(await record('--now', 'present')).toMatchObject({now: '2026-11-24T09:00:00.000Z'})
  })

  it('takes the zone, the kinds and what is left out from configs, and says what was left out', async () => {
    scratch.put({
      'asklint.config.yaml': 'timezone: Europe/Berlin\nignores: drafts/**\noverrides: [{files: log/**, kind: notes}]\n',
      '.gitignore': 'out/\n',
      'log/a.md': '# 2026-11-23\n\n- [ ] Wei to order paper by tomorrow\n',
      'drafts/b.md': minutes('- Wei to order ink'),
      'out/c.md': minutes('- Wei to order glue'),
    })
    const all = await record('.', 'drafts/b.md', '--now', '2026-11-24T22:30Z')
    expect(all.actions).toMatchObject([{text: 'Wei to order paper by tomorrow', dueDate: '2026-11-24', overdue: false}])
    expect(all.files).toBe(1)
    expect(all.notices).toMatchObject([{path: 'drafts/b.md', code: 'ignored'}])
    // In Berlin the day is over by then, while it goes on elsewhere.
    expect((await record('--now', '2026-11-24T23:30Z')).actions).toMatchObject([{overdue: true}])
    expect((await record('--timezone', 'Etc/GMT+10', '--now', '2026-11-24T23:30Z')).actions).toMatchObject([{overdue: false}])
    expect(texts(await record('drafts/b.md', '--kind', 'notes', '--config', 'asklint.config.yaml'))).toEqual([])
  })

  it('narrows every format', async () => {
    scratch.put({'minutes/2026-11-16.md': minutes('- Wei to order paper by Friday\n- Bo to sweep')})
    for (const format of ['pretty', 'json', 'markdown', 'html']) {
      const {out} = await run('--owner', 'wei', '--search', 'ORDER', '--since', '2026-11-16', '--overdue', '--format', format)
      expect([format, out.includes('Wei to order paper by Friday'), out.includes('Bo to sweep')]).toEqual([format, true, false])
    }
    const {out} = await run('--owner', 'wei', '--search', 'order', '--since', '2026-11-16', '--overdue')
    expect(out).toContain('Only what is overdue, what “wei” does, is asked or decided, what holds “order”,\nwhat is from 2026-11-16 or later.')
    expect((await record('--since', '2026-11-17')).actions).toEqual([])
  })

  it('writes several reports, each to its file, and their links as seen from there', async () => {
    scratch.put({'minutes/a.md': minutes('- Wei to order paper')})
    const {out, err} = await run('--format', 'markdown', '--output-file', 'site/record.md', '--format', 'html', '--output-file', 'site/record.html', '--format', 'pretty')
    expect(err).toBe('')
    expect(out).toContain('minutes/a.md:10 · Actions')
    expect(readFileSync(join(scratch.path, 'site/record.md'), 'utf8')).toContain('[minutes/a.md:10](<../minutes/a.md#actions>)')
    expect(readFileSync(join(scratch.path, 'site/record.html'), 'utf8').includes('href="../minutes/a.md#actions"')).toBe(true)
  })

  it('says on standard error that a folder has no drafts', async () => {
    scratch.put({'empty/readme.txt': 'x'})
    expect(await run('empty')).toEqual({code: 0, out: '', err: 'asklint: No drafts (.md, .markdown, .eml, .mbox) in “empty”.\n'})
    const {out, code} = await run('empty', '--format', 'json')
    expect([code, (JSON.parse(out) as FolderRecord).summary]).toEqual([0, {files: 0, decisions: 0, actions: 0, open: 0, overdue: 0, asks: 0, dangling: 0}])
  })

  it('goes on where a part can’t be done, and ends with 2', async () => {
    scratch.put({'minutes/a.md': minutes('- Wei to order paper'), 'broken/asklint.config.yaml': 'ruels: {}\n', 'broken/a.md': 'x'})
    const {code, out, err} = await run('minutes', 'no.md', 'broken')
    expect(code).toBe(2)
    expect(out).toContain('Wei to order paper')
    expect(err).toContain('asklint: There is no file or folder “no.md”.\n')
    expect(err).toContain('broken/asklint.config.yaml:1:1 Unknown key “ruels”')
    expect(await run('minutes', '--output-file', 'minutes')).toMatchObject({code: 2, err: 'asklint: “minutes” can’t be written (EISDIR).\n'})
  })

  it('refuses what makes no sense for it', async () => {
    expect(await run('--fix')).toMatchObject({code: 2, err: 'asklint: --fix is an option of “asklint”, not of “asklint record”.\n'})
    expect(await run('--since', 'last week')).toMatchObject({code: 2, err: 'asklint: --since takes a day of the calendar, such as 2026-11-24, not “last week”.\n'})
  })
})
