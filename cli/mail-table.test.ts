import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {type Draft, lineStarts, parseDraft, positionAt} from '../core/index.js'
import {contentOfMail} from './mail-item.js'
import {type Content, decode} from './content.js'
import {split} from './mbox.js'
import {runIn} from './testing.js'

interface Place {
  readonly line: number
  /** Absent where a place is known to the line only, as in base64. */
  readonly column?: number
}

/** What stands beside a message file, written by hand: all that is to be found in it, in the file's own lines. */
interface Expected {
  readonly about: string
  readonly subject: string | null
  /** With the writer's offset, or `Z`. */
  readonly sentAt: string | null
  readonly timezone: string | null
  readonly readers: readonly string[]
  readonly attachments: readonly string[] | null
  /** How many mails came before. */
  readonly references: number
  readonly zones: readonly {readonly name: string; readonly from: string; readonly line: number; readonly endLine: number}[]
  readonly notices?: readonly string[]
  readonly asks: readonly Place[]
  readonly deadlines: readonly (Place & {readonly precision: string; readonly instant?: string})[]
  readonly noReply: readonly Place[]
  readonly problems: readonly (Place & {readonly rule: string})[]
}

interface Spot {
  readonly start: number
  readonly end: number
}

interface Message {
  readonly reading: {
    readonly asks: readonly Spot[]
    readonly noReply: readonly Spot[]
    readonly deadlines: readonly (Spot & {readonly precision: string; readonly instant?: string})[]
  }
}

interface Judged {
  readonly problems: readonly {readonly rule: string; readonly line: number; readonly column: number}[]
}

const folder = join(import.meta.dirname, '..', 'fixtures', 'mail')
const names = readdirSync(folder)
const mails = names.filter(name => /\.(?:eml|mbox)$/.test(name))
const expectationOf = (name: string): string => name.replace(/\.\w+$/, '.expect.json')

test('every message file says what is to be found in it', () => {
  expect(mails.length).toBeGreaterThanOrEqual(60)
  expect(names.filter(name => name.endsWith('.json')).sort()).toEqual(mails.map(expectationOf).sort())
})

test.each(mails)('%s', async name => {
  const stored: Expected | Expected[] = JSON.parse(readFileSync(join(folder, expectationOf(name)), 'utf8'))
  const text = readFileSync(join(folder, name), 'utf8')
  const starts = lineStarts(text)
  const json = async (...argv: string[]): Promise<unknown[]> => JSON.parse((await runIn(folder, [...argv, '--format', 'json', name])).out).files
  const judged = (await json('--preset', 'recommended')) as Judged[]
  const read = (await json('read')) as Message[]
  const expected = Array.isArray(stored) ? stored : [stored]
  expect([judged.length, read.length], 'messages').toEqual([expected.length, expected.length])
  for (const [index, mail] of expected.entries()) {
    const problems = judged[index]?.problems ?? []
    const {reading} = read[index] as Message
    const spots = (found: readonly Spot[], places: readonly Place[]): object[] =>
      found.map(({start}, at) => pick(positionAt(starts, start), places[at]))
    expect({
      asks: spots(reading.asks, mail.asks),
      deadlines: spots(reading.deadlines, mail.deadlines).map((place, at) => {
        const {precision, instant} = reading.deadlines[at] as {precision: string; instant?: string}
        return {...place, precision, ...(instant === undefined ? {} : {instant})}
      }),
      noReply: spots(reading.noReply, mail.noReply),
      problems: problems.map((problem, at) => ({rule: problem.rule, ...pick(problem, mail.problems[at])})),
    }, mail.about).toEqual({
      asks: mail.asks.map(place),
      deadlines: mail.deadlines.map(({precision, instant, ...at}) => ({...place(at), precision, ...(instant === undefined ? {} : {instant})})),
      noReply: mail.noReply.map(place),
      problems: mail.problems.map(problem => ({rule: problem.rule, ...place(problem)})),
    })
  }
})

/** As much of a place as is expected. */
function pick(found: {line: number; column: number}, expected: Place | undefined): Place {
  return expected && expected.column === undefined ? {line: found.line} : {line: found.line, column: found.column}
}

function place({line, column}: Place): Place {
  return column === undefined ? {line} : {line, column}
}

test.each(mails)('what %s tells beside its words', async name => {
  const stored: Expected | Expected[] = JSON.parse(readFileSync(join(folder, expectationOf(name)), 'utf8'))
  const expected = Array.isArray(stored) ? stored : [stored]
  const messages = name.endsWith('.mbox') ? await messagesOf(name) : [{content: decode(readFileSync(join(folder, name)), name), lines: 0}]
  expect(messages.length).toBe(expected.length)
  for (const [index, mail] of expected.entries()) {
    const {content, lines} = messages[index] as (typeof messages)[number]
    if (content.text === undefined) throw new Error('not read')
    const draft = parseDraft(content.text, {name, ...(content.bytes ? {bytes: content.bytes} : {})})
    const {subject, context, notices} = draft
    expect({
      subject: subject ?? null,
      now: context.clock.now,
      timezone: context.clock.zone ?? null,
      readers: context.recipients,
      attachments: context.attachments ?? null,
      references: context.references?.length,
      zones: zonesOf(draft, lines),
    }, mail.about).toEqual({
      subject: mail.subject,
      now: mail.sentAt === null ? undefined : Date.parse(mail.sentAt),
      timezone: mail.timezone,
      readers: mail.readers,
      attachments: mail.attachments,
      references: mail.references,
      zones: mail.zones,
    })
    const said = [...notices, ...content.notices].map(({message}) => message.toLowerCase())
    expect(said, mail.about).toEqual((mail.notices ?? []).map(word => expect.stringContaining(word.toLowerCase())))
  }
})

async function messagesOf(name: string) {
  const found: {content: Content; lines: number}[] = []
  const whole = async function* () {
    yield readFileSync(join(folder, name))
  }
  for await (const stored of split(whole())) found.push({content: contentOfMail(stored), lines: stored.at.lines})
  return found
}

/** Zones as the table has them; those of one name that follow each other are one. */
function zonesOf({text, zones, origin}: Draft, lines: number) {
  const starts = lineStarts(origin?.text ?? text)
  const lineOf = (start: number, end: number): number => positionAt(starts, (origin?.place({start, end}) ?? {start}).start).line + lines
  const merged: {name: string; start: number; end: number}[] = []
  for (const {name, start, end} of zones) {
    const last = merged.at(-1)
    if (last?.name === name && text.slice(last.end, start).trim() === '') last.end = end
    else if (name !== 'body') merged.push({name, start, end})
  }
  return merged.map(({name, start, end}) => {
    const words = text.slice(start, end)
    const first = start + words.length - words.trimStart().length
    const last = start + words.trimEnd().length
    return {name, from: words.trim().replace(/\s+/g, ' ').slice(0, 40), line: lineOf(first, first + 1), endLine: lineOf(last - 1, last)}
  })
}
