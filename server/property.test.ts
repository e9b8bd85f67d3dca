import {join} from 'node:path'
import fc from 'fast-check'
import type {Diagnostic, Position, TextDocumentContentChangeEvent} from 'vscode-languageserver/node.js'
import {expect, test} from 'vitest'
import {findProblems, parseDraft, presetSettings} from '../core/index.js'
import {parseFixture} from '../fixtures/format.js'
import {readRoom} from '../fixtures/rooms.js'
import {rules} from '../rules/index.js'
import {pulling, Talk} from './testing.js'

const now = '2026-11-24T09:00Z'
const uri = 'untitled:draft'
const settings = presetSettings('recommended', rules)

/** Units of a text before `offset`, as each encoding counts them; written apart from what it tests. */
const units: Readonly<Record<string, (text: string) => number>> = {
  'utf-8': text => Buffer.byteLength(text, 'utf8'),
  'utf-16': text => text.length,
  'utf-32': text => [...text].length,
}

/** A position, not within a line break: clients have no such places. */
function positionIn(text: string, offset: number, encoding: string): Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/)
  return {line: lines.length - 1, character: units[encoding]?.(lines.at(-1) ?? '') ?? 0}
}

/** Moves an offset out of a pair of surrogates and out of a line break. */
function placeIn(text: string, share: number): number {
  let offset = Math.floor(share * (text.length + 1))
  while (offset > 0 && /^[\uDC00-\uDFFF]/.test(text.slice(offset))) offset--
  if (text[offset - 1] === '\r' && text[offset] === '\n') offset--
  return offset
}

const rooms = ['corpus', 'deadline-exact', 'asks-listed', 'placeholder-filled', 'context-given', 'readable']
const texts = rooms
  .flatMap(room => [...readRoom(join(import.meta.dirname, '..'), room)])
  .filter(([name]) => name.endsWith('.md'))
  .map(([, file]) => parseFixture(file).text)

const piece = fc.oneof(
  fc.constantFrom(...texts),
  fc.constantFrom('🎉 ', '\r\n', '\r', '\n\n', '\t', 'e\u0301', '> ', '```\n', '<!-- asklint-disable-line -->', '[fill in: who] ', '𝒳', '\uFEFF'),
  fc.constantFrom('Could you call Bo by Friday? ', 'Thanks!\n', 'If I hear nothing, I go ahead. ', 'asklint: off readable'),
)
const text = fc.array(piece, {maxLength: 4}).map(parts => parts.join(''))
const share = fc.double({min: 0, max: 0.999, noNaN: true})
const edit = fc.record({from: share, length: fc.constantFrom(0, 0, 1, 2, 30), text: piece, together: fc.boolean()})
const full = fc.record({full: text})
const series = fc.array(fc.oneof({weight: 8, arbitrary: edit}, {weight: 1, arbitrary: full}), {minLength: 1, maxLength: 8})

test.each(Object.keys(units))('after any edits the problems are those of the text as it is, in %s', async encoding => {
  const capabilities = {...pulling, general: {positionEncodings: [encoding]}}
  const talk = await Talk.start({capabilities, options: {now}})
  expect(talk.welcome.capabilities.positionEncoding).toBe(encoding)
  await fc.assert(
    fc.asyncProperty(text, series, async (start, edits) => {
      let model = start
      await talk.open(uri, model)
      let waiting: TextDocumentContentChangeEvent[] = []
      for (const one of edits) {
        if ('full' in one) {
          waiting.push({text: one.full})
          model = one.full
        } else {
          const from = placeIn(model, one.from)
          const to = placeIn(model, Math.min(1, (from + one.length) / (model.length + 1)))
          const [first, last] = from <= to ? [from, to] : [to, from]
          waiting.push({range: {start: positionIn(model, first, encoding), end: positionIn(model, last, encoding)}, text: one.text})
          model = model.slice(0, first) + one.text + model.slice(last)
          if (one.together) continue
        }
        await talk.change(uri, ...waiting)
        waiting = []
        // Now and then it is read on the way, so that there is something to remember.
        if (model.length % 3 === 0) await talk.pull(uri)
      }
      if (waiting.length > 0) await talk.change(uri, ...waiting)
      const found: readonly Diagnostic[] = await talk.pull(uri)
      const draft = parseDraft(model, {untitled: true, clock: {now: Date.parse(now)}})
      const {problems} = findProblems(draft, rules, settings)
      expect(found.map(({code, message, range}) => ({code, message, range}))).toEqual(
        problems.map(({rule, message, start, end}) => ({
          code: rule,
          message,
          range: {start: positionIn(model, start, encoding), end: positionIn(model, end, encoding)},
        })),
      )
    }),
    {numRuns: 40, endOnFailure: true},
  )
  await talk.stop()
}, 60_000)
