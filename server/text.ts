import {type Position, PositionEncodingKind, type Range, type TextDocumentContentChangeEvent} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {Span} from '../core/index.js'

/** Turns positions, as a client counts them, into offsets in UTF-16 code units, and back. */
export interface Positions {
  readonly encoding: PositionEncodingKind
  offsetAt(document: TextDocument, position: Position): number
  positionAt(document: TextDocument, offset: number): Position
}

/** The encoding that needs the least work of those that a client can count in; without a word, UTF-16. */
export function chooseEncoding(offered: readonly PositionEncodingKind[] = []): PositionEncodingKind {
  const known = [PositionEncodingKind.UTF16, PositionEncodingKind.UTF32, PositionEncodingKind.UTF8]
  return known.find(kind => offered.includes(kind)) ?? PositionEncodingKind.UTF16
}

/** Units that a code point takes. */
const widths: Readonly<Record<string, (code: number) => number>> = {
  [PositionEncodingKind.UTF8]: code => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4),
  [PositionEncodingKind.UTF32]: () => 1,
}

export function positionsIn(encoding: PositionEncodingKind): Positions {
  const width = widths[encoding]
  if (!width) {
    return {
      encoding,
      offsetAt: (document, position) => document.offsetAt(position),
      positionAt: (document, offset) => document.positionAt(offset),
    }
  }
  return {
    encoding,
    offsetAt(document, {line, character}) {
      const start = document.offsetAt({line, character: 0})
      const text = lineAt(document, line)
      let units = 0
      let at = 0
      while (at < text.length && units < character) {
        const code = text.codePointAt(at) as number
        units += width(code)
        // A position within a code point is taken back to its start.
        if (units > character) break
        at += code > 0xffff ? 2 : 1
      }
      return start + at
    },
    positionAt(document, offset) {
      const {line, character} = document.positionAt(offset)
      const text = lineAt(document, line)
      let units = 0
      for (let at = 0; at < character; ) {
        const code = text.codePointAt(at) as number
        at += code > 0xffff ? 2 : 1
        if (at <= character) units += width(code)
      }
      return {line, character: units}
    },
  }
}

function lineAt(document: TextDocument, line: number): string {
  return document.getText({start: {line, character: 0}, end: {line, character: Number.MAX_SAFE_INTEGER}})
}

/** How open documents are kept, for `TextDocuments`: what changes is counted as the client counts. */
export function documentsIn(positions: () => Positions) {
  return {
    create: TextDocument.create,
    update(document: TextDocument, changes: readonly TextDocumentContentChangeEvent[], version: number): TextDocument {
      let updated = document
      for (const change of changes) {
        const counted = 'range' in change ? {text: change.text, range: utf16(updated, change.range, positions())} : change
        updated = TextDocument.update(updated, [counted], version)
      }
      return updated
    },
  }
}

function utf16(document: TextDocument, {start, end}: Range, positions: Positions): Range {
  if (positions.encoding === PositionEncodingKind.UTF16) return {start, end}
  return {
    start: document.positionAt(positions.offsetAt(document, start)),
    end: document.positionAt(positions.offsetAt(document, end)),
  }
}

/** The range that a client shows for a span. */
export function rangeOf(document: TextDocument, {start, end}: Pick<Span, 'start' | 'end'>, positions: Positions): Range {
  return {start: positions.positionAt(document, start), end: positions.positionAt(document, end)}
}

export function spanAt(document: TextDocument, {start, end}: Range, positions: Positions): Span {
  return {start: positions.offsetAt(document, start), end: positions.offsetAt(document, end)}
}
