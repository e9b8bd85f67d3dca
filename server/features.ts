import {
  type CompletionItem,
  CompletionItemKind,
  type DocumentSymbol,
  type Hover,
  type InlayHint,
  InsertTextFormat,
  MarkupKind,
  type Position,
  type Range,
  SymbolKind,
} from 'vscode-languageserver'
import {draftOffset, fileEdits} from '../core/index.js'
import type {Target} from './actions.js'
import {type Completion, completionsAt} from './completion.js'
import {hoverAt} from './hover.js'
import {inlaysOf} from './inlay.js'
import {symbolsOf} from './symbols.js'
import {rangeOf, spanAt} from './text.js'

export function hover({analysis, document, positions}: Target, position: Position, docs: string | undefined): Hover | null {
  const found = hoverAt(analysis, positions.offsetAt(document, position), docs === undefined ? {} : {docs})
  return found ? {contents: {kind: MarkupKind.Markdown, value: found.value}, range: rangeOf(document, found.span, positions)} : null
}

export function inlayHints({analysis, document, positions}: Target, range: Range): InlayHint[] {
  return inlaysOf(analysis, spanAt(document, range, positions)).map(({offset, label, tooltip}) => ({
    position: positions.positionAt(document, offset),
    label,
    ...(tooltip === undefined ? {} : {tooltip}),
  }))
}

const completionKinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  directive: CompletionItemKind.Keyword,
  rule: CompletionItemKind.EnumMember,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  template: CompletionItemKind.Snippet,
}

export function completions({analysis, document, positions}: Target, position: Position, invoked: boolean, snippets: boolean): CompletionItem[] {
  const {draft, rules} = analysis
  const {text: words, kind, format, commit} = draft
  const offset = draftOffset(draft, positions.offsetAt(document, position))
  if (offset === undefined) return []
  return completionsAt(words, offset, {kind, format, commit, invoked, rules}).flatMap(({label, kind: sort, detail, documentation, span, text, snippet}) => {
    const [place, ...others] = fileEdits(draft, [{...span, text}]) ?? []
    // What has to be written in another way than it reads can't be typed on.
    if (!place || others.length > 0 || place.text !== text) return []
    return {
      label,
      kind: completionKinds[sort],
      detail,
      ...(documentation === undefined ? {} : {documentation: {kind: MarkupKind.Markdown, value: documentation}}),
      insertTextFormat: snippet !== undefined && snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: {range: rangeOf(document, place, positions), newText: snippets ? (snippet ?? text) : text},
    }
  })
}

/** Asks show as events: something is to happen. */
export const askKind = SymbolKind.Event

export function documentSymbols({analysis, document, positions}: Target): DocumentSymbol[] {
  return symbolsOf(analysis).map(({name, detail, span, selection}) => ({
    name,
    detail,
    kind: askKind,
    range: rangeOf(document, span, positions),
    selectionRange: rangeOf(document, selection, positions),
  }))
}
