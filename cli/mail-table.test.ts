import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {lineStarts, positionAt} from '../core/index.js'
import {runIn} from './testing.js'

interface Place {
  readonly line: number
  /** Absent where a place is known to the line only, as in base64. */
  readonly column?: number
}

/** What stands beside a message file, written by hand: all that is to be found in it, in the file's own lines. */
interface Expected {
  readonly about: string
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
