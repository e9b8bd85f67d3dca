import {join} from 'node:path'
import fc from 'fast-check'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {type Diagnostic, type Position, PositionEncodingKind, type TextDocumentContentChangeEvent} from 'vscode-languageserver'
import {findProblems, parseDraft, presetSettings} from '../core/index.js'
import {parseFixture} from '../fixtures/format.js'
import {readRoom, roomNames} from '../fixtures/rooms.js'
import {rules} from '../rules/index.js'
import type {DiagnosticData} from './protocol.js'
import {pulling, Talk} from './testing.js'

const root = join(import.meta.dirname, '..')
const texts = ['corpus', ...roomNames(root)]
  .flatMap(room => [...readRoom(root, room)])
  .filter(([name]) => name.endsWith('.md') && !name.endsWith('.fixed.md'))
  .map(([, file]) => parseFixture(file).text)
const now = '2026-11-24T09:00Z'
const timezone = 'Europe/Berlin'
const settings = presetSettings('recommended', rules)

/** Units of a stretch in which there is no half of a code point. */
const units: Readonly<Record<string, (text: string) => number>> = {
  [PositionEncodingKind.UTF8]: text => Buffer.byteLength(text),
  [PositionEncodingKind.UTF16]: text => text.length,
  [PositionEncodingKind.UTF32]: text => [...text].length,
}

/** An offset that an editor could name: neither within a line break nor within a code point. */
function whole(text: string, offset: number): number {
  return /\r\n|[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(offset - 1, offset + 1)) ? offset - 1 : offset
}

function positionOf(text: string, offset: number, encoding: string): Position {
  const lines = text.slice(0, whole(text, offset)).split(/\r\n|\r|\n/)
  return {line: lines.length - 1, character: units[encoding]?.(lines.at(-1) ?? '') ?? -1}
}

function rangeIn(text: string, {start, end}: {start: number; end: number}, encoding: string) {
  return {start: positionOf(text, start, encoding), end: positionOf(text, end, encoding)}
}

function expected(text: string, encoding: string): unknown[] {
  const draft = parseDraft(text, {untitled: true, clock: {now: Date.parse(now), zone: timezone}})
  return findProblems(draft, rules, settings).problems.map(problem => ({
    range: rangeIn(text, problem, encoding),
    severity: ['error', 'warning', 'info', 'hint'].indexOf(problem.severity) + 1,
    code: problem.rule,
    message: problem.message,
    suggestions: problem.suggestions.map(({title, edits}) => ({
      title,
      edits: edits.map(edit => ({range: rangeIn(text, edit, encoding), newText: edit.text})),
    })),
  }))
}

function shown({range, severity, code, message, data}: Diagnostic): unknown {
  return {range, severity, code, message, suggestions: (data as DiagnosticData).suggestions}
}

const odd = fc.constantFrom(
  ...['\n', '\r', '\r\n', '\n\n', '\t', ' ', '\uFEFF', '👩‍💻', '🙏', 'e\u0301', '\u0301', '東京', '💥ASAP 💥', '<!-- asklint-disable -->', '```\n', '> ', '---\n'],
  ...['Can you fix it ASAP? ', 'Hi Dana,\r\n\r\n', 'Could you reply by Friday 17:00 🙂?', 'by tomorrow', '[fill in: where]', 'Danke für alles. '],
)
const part = fc.oneof(odd, fc.constantFrom(...texts))
const document = fc.array(part, {minLength: 1, maxLength: 4}).map(parts => parts.join(''))

/** An edit before it is known of which text: `at` is a share of it. */
const edit = fc.record({
  how: fc.constantFrom('insert', 'delete', 'replace', 'replace', 'full'),
  at: fc.nat(1000),
  length: fc.oneof(fc.nat(4), fc.nat(400)),
  // Where lines meet, most goes wrong.
  atBreak: fc.boolean(),
  text: fc.oneof({weight: 5, arbitrary: odd}, {weight: 1, arbitrary: part}),
})
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

const notification = fc.record({edits: fc.array(edit, {minLength: 1, maxLength: 4}), pulled: fc.boolean()})

function applied(before: string, {how, at, length, atBreak, text}: Edit, encoding: string): {after: string; change: TextDocumentContentChangeEvent} {
  if (how === 'full') return {after: text, change: {text}}
  const share = Math.floor((at / 1000) * before.length)
  const near = atBreak ? before.slice(share).search(/[\r\n]/) : 0
  const start = whole(before, share + Math.max(0, near))
  const end = how === 'insert' ? start : whole(before, Math.min(before.length, start + length))
  const put = how === 'delete' ? '' : text
  return {after: before.slice(0, start) + put + before.slice(end), change: {range: rangeIn(before, {start, end}, encoding), text: put}}
}

describe.each(Object.keys(units))('in %s', encoding => {
  let talk: Talk
  beforeAll(async () => {
    const capabilities = {...pulling, general: {positionEncodings: [encoding]}}
    talk = await Talk.start({capabilities, options: {now, timezone}})
  })
  afterAll(() => talk.stop())

  it('a text after edits has the problems that it has afresh', async () => {
    let count = 0
    const edits = fc.array(notification, {minLength: 1, maxLength: 5})
    const holds = fc.asyncProperty(document, edits, async (opened, series) => {
      const uri = `untitled:${++count}`
      let text = opened
      const check = async () => {
        const found = await talk.pull(uri)
        expect(found.map(shown), JSON.stringify(text)).toEqual(expected(text, encoding))
        const lines = text.split(/\r\n|\r|\n/)
        for (const {range: {start, end}} of found) {
          for (const {line, character} of [start, end]) {
            expect(character, JSON.stringify(text)).toBeLessThanOrEqual(units[encoding]?.(lines[line] ?? '') ?? -1)
          }
          expect(start.line < end.line || (start.line === end.line && start.character <= end.character)).toBe(true)
        }
      }
      await talk.open(uri, text)
      for (const {edits, pulled} of series) {
        const changes: TextDocumentContentChangeEvent[] = []
        for (const edit of edits) {
          const {after, change} = applied(text, edit, encoding)
          changes.push(change)
          text = after
        }
        await talk.change(uri, ...changes)
        // What was read in between is remembered, which must not show.
        if (pulled) await check()
      }
      await check()
      await talk.client.sendNotification('textDocument/didClose', {textDocument: {uri}})
    })
    await fc.assert(holds, {numRuns: 100})
  })
})
