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
  type SymbolInformation,
  SymbolKind,
  SymbolTag,
} from 'vscode-languageserver'
import {draftOffset, fileEdits} from '../core/index.js'
import type {Target} from './actions.js'
import {type Completion, completionsAt} from './completion.js'
import {hoverAt} from './hover.js'
import {inlaysOf} from './inlay.js'
import {symbolsOf, type TextSymbol} from './symbols.js'
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

/** An ask shows as an event, a decision as what is constant, and work as a method. */
export const symbolKinds: Readonly<Record<TextSymbol['kind'], SymbolKind>> = {
  ask: SymbolKind.Event,
  decision: SymbolKind.Constant,
  action: SymbolKind.Method,
}

/** How a client takes symbols. */
export interface SymbolSupport {
  /** What is done can be struck out. */
  readonly tags: boolean
  /** A document's symbols can carry details. */
  readonly details: boolean
}

/** What is done is struck out, where the client can show it. */
export function tagsOf(done: boolean | undefined, {tags}: Pick<SymbolSupport, 'tags'>): {tags?: SymbolTag[]} {
  return done && tags ? {tags: [SymbolTag.Deprecated]} : {}
}

/** In reading order, and none within another: the headings around them are for those who read markdown to show. */
export function documentSymbols({analysis, document, positions}: Target, support: SymbolSupport): DocumentSymbol[] | SymbolInformation[] {
  const symbols = symbolsOf(analysis.draft).map(({name, detail, kind, done, span}) => {
    const range = rangeOf(document, span, positions)
    return {about: {name, kind: symbolKinds[kind], ...tagsOf(done, support)}, detail, range}
  })
  if (support.details) return symbols.map(({about, detail, range}) => ({...about, detail, range, selectionRange: range}))
  return symbols.map(({about, detail, range}) => ({...about, location: {uri: document.uri, range}, containerName: detail}))
}
