import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, it, test} from 'vitest'
import {lineStarts} from '../core/index.js'
import {isMbox, split, type Stored, storedIn} from './mbox.js'

const envelope = 'From omar@linden.example Tue Nov 24 09:15:00 2026'
const mail = (subject: string, body = 'The hose leaks.', end = '\n'): string => `${envelope}\nSubject: ${subject}\n\n${body}\n`.replaceAll('\n', end) + end

async function splitIn(text: string, size: number, most?: number): Promise<Stored[]> {
  const bytes = Buffer.from(text)
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  const found: Stored[] = []
  for await (const stored of split(chunks(), most)) found.push(stored)
  return found
}

const textOf = ({bytes}: Stored): string | undefined => bytes && Buffer.from(bytes).toString()

describe('the messages of an mbox', () => {
  const mails = [mail('One – two 🌱'), mail('Two', 'Ünits.\r\nFrom here on, nothing.\n\nFrom Monday on it is 2026 litres, which I said to be far too much of it all.'), mail('Three', 'x', '\r\n'), mail('Four')]

  test.each([1, 7, 64, 399, 401, 5000])('come whole and in their places in pieces of %s bytes', async size => {
    const found = await splitIn(mails.join(''), size)
    expect(found.map(textOf)).toEqual(mails)
    expect(found.map(({number}) => number)).toEqual([1, 2, 3, 4])
    for (const [index, {at}] of found.entries()) {
      const before = mails.slice(0, index).join('')
      expect(at).toEqual({offset: before.length, lines: lineStarts(before).length - 1})
    }
  })

  test.each([13, 900, 6000])('that are too large are only counted, in pieces of %s bytes', async size => {
    for (const line of ['🌱 Ünit, and so on.\r\n', '🌱ü']) {
      const all = [mail('One'), mail('Large', line.repeat(900)), mail('Three')]
      const found = await splitIn(all.join(''), size, 4000)
      expect(found.map(textOf)).toEqual([all[0], undefined, all[2]])
      const before = `${all[0]}${all[1]}`
      expect(found[2]?.at).toEqual({offset: before.length, lines: lineStarts(before).length - 1})
    }
  })

  it('begin where lines do that tell a sender and a year', async () => {
    const inner = mail('One', 'Hi.\n\nFrom the catalogue I would take white ones.\n\nFrom omar, in 26')
    expect((await splitIn(inner + mail('Two'), 50)).map(textOf)).toEqual([inner, mail('Two')])
    expect((await splitIn(`\n\n${mail('One')}`, 50)).map(({number, at}) => ({number, at}))).toEqual([{number: 1, at: {offset: 2, lines: 2}}])
    expect(await splitIn('\n\n', 50)).toEqual([])
  })

  it('are found on standard input by its name, or by being more than one', async () => {
    const numbers = async (text: string, name?: string): Promise<number | undefined> => (await storedIn(Buffer.from(text), name))?.length
    expect(await numbers(mail('One'), 'x.mbox')).toBe(1)
    expect(await numbers(mail('One') + mail('Two'))).toBe(2)
    expect(await numbers(mail('One'))).toBeUndefined()
    expect(await numbers(mail('One') + mail('Two'), 'x.eml')).toBeUndefined()
    expect(await numbers('Hi')).toBeUndefined()
  })
})

test('a file without an ending is looked into', () => {
  const folder = mkdtempSync(join(tmpdir(), 'asklint-'))
  try {
    for (const [name, text] of [['Drafts', mail('One')], ['Notes', 'From here to there.'], ['a.md', mail('One')]] as const) writeFileSync(join(folder, name), text)
    expect(['Drafts', 'Notes', 'a.md', 'gone', 'gone.mbox'].map(name => isMbox(join(folder, name)))).toEqual([true, false, false, false, true])
  } finally {
    rmSync(folder, {recursive: true})
  }
})
