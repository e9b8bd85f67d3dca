import type {TextDocument} from 'vscode-languageserver-textdocument'
import {ignoredNotice} from '../core/config/ignores.js'
import {type Clock, type Draft, findInDraft, Memo, parseDraft, type ParseOptions} from '../core/index.js'
import {isMail} from '../core/kind.js'
import {type Analysis, foundIn} from './analysis.js'
import type {Dismissals} from './dismissals.js'
import {isBuffer, type Located} from './places.js'
import type {ClientSettings} from './protocol.js'
import type {TargetCache} from './targets.js'

/** What a text is read with, beside what it says. */
export interface Reading {
  readonly located: Located
  readonly settings: ClientSettings
}

/** What the draft of a file rests on beside its text: where it is the same, the draft is. */
export function groundOf({located: {place, path, name, templates}, settings}: Reading): string {
  return JSON.stringify([name, place.settings(path).kind, place.chain?.timezone ?? settings.timezone, templates])
}

/** A text to read; `version` is that of an open document. */
export type Text = Pick<TextDocument, 'uri' | 'languageId' | 'version'> & {readonly text: string; readonly open: boolean}

export function textOf(document: TextDocument): Text {
  const {uri, languageId, version} = document
  return {uri, languageId, version, text: document.getText(), open: true}
}

const MINUTE = 60_000

/** Languages of the boxes in which a commit's message is written. */
const commits: ReadonlySet<string> = new Set(['git-commit', 'scminput', 'jj-commit'])

/** The language of a mail that is being written, with its headers or without. */
const mail = 'mail'

/** Reads texts. The last reading of an open one is kept until the text, a config or the minute is another. */
export class Analyses {
  readonly #clock: Clock
  readonly #present: () => number
  readonly #dismissals: Dismissals
  readonly #targets: TargetCache
  readonly #kept = new Map<string, {analysis: Analysis; minute: number; generation: number}>()
  /** What is known of the sentences of open documents. */
  readonly #memos = new Map<string, Memo>()
  #generation = 0

  /** `clock` is what the client said at the start; it goes before what a text says of its own time. */
  constructor(clock: Clock, present: () => number, dismissals: Dismissals, targets: TargetCache) {
    this.#clock = clock
    this.#present = present
    this.#dismissals = dismissals
    this.#targets = targets
  }

  /** Changes whenever what was read before may have to be read anew, though no text changed. */
  get state(): string {
    return `${this.#generation}.${this.#minute}`
  }

  get #minute(): number {
    return this.#clock.now === undefined ? Math.floor(this.#present() / MINUTE) : 0
  }

  /** A config, a setting or what is put aside was changed. */
  renew(): void {
    this.#generation++
  }

  forget(uri: string): void {
    this.#kept.delete(uri)
    this.#memos.delete(uri)
  }

  /** A text, parsed and not judged. */
  parse(text: Text, {located, settings}: Reading): Draft {
    return parseDraft(text.text, this.#optionsFor(text, located, settings))
  }

  /** Reads a text, again until all is known that its links lead to; undefined once `textNow` has none. */
  async read(textNow: () => Text | undefined, reading: Reading): Promise<Analysis | undefined> {
    for (let text = textNow(); text; text = textNow()) {
      const analysis = this.#read(text, reading)
      if (!this.#targets.pending) return analysis
      await this.#targets.settle()
    }
    return undefined
  }

  #read(text: Text, reading: Reading): Analysis {
    const kept = this.#kept.get(text.uri)
    const minute = this.#minute
    const generation = this.#generation
    if (text.open && kept?.analysis.version === text.version && kept.minute === minute && kept.generation === generation) {
      return kept.analysis
    }
    const analysis = this.#analyse(text, reading)
    if (text.open && !this.#targets.pending) this.#kept.set(text.uri, {analysis, minute, generation})
    return analysis
  }

  #analyse(text: Text, reading: Reading): Analysis {
    const {place, path, ignored} = reading.located
    const settings = place.settings(path)
    const draft = this.parse(text, reading)
    const base = {uri: text.uri, version: text.version, draft, settings, rules: place.rules}
    if (ignored) return {...base, problems: [], notices: [ignoredNotice(ignored)], checklist: null}
    // A config that can't be used says so itself; nothing is judged by guesses.
    if (place.faults.length > 0) return {...base, problems: [], notices: [], checklist: null}
    const {problems, notices} = findInDraft(draft, place.rules, settings)
    const left = this.#dismissals.apply(draft, problems)
    return {...base, notices, problems: foundIn(draft, left.problems), checklist: left.checklist}
  }

  #optionsFor(text: Text, located: Located, client: ClientSettings): ParseOptions {
    const {place, path, name, untitled, templates} = located
    const {chain} = place
    const {kind: kindOverride} = place.settings(path)
    const known = nameOf(text, name)
    const zone = chain?.timezone ?? client.timezone
    const targets = this.#targets.of(text.uri, located)
    return {
      ...(text.open ? {memo: this.#memoOf(text.uri)} : {}),
      untitled,
      clock: this.#clock,
      // By the minute, so that what was found while typing holds for the next letter.
      ...(text.open ? {present: this.#minute * MINUTE} : {}),
      ...(known === undefined ? {} : {name: known}),
      ...(kindOverride ? {kindOverride} : {}),
      ...(zone === undefined ? {} : {defaultZone: zone}),
      ...(chain ? {readers: chain.readers} : {}),
      ...(templates ? {templates} : {}),
      ...(targets ? {targets} : {}),
    }
  }

  #memoOf(uri: string): Memo {
    const memo = this.#memos.get(uri) ?? new Memo()
    this.#memos.set(uri, memo)
    memo.turn()
    return memo
  }
}

/** The name that a text is read by: its own, or one that says what it is written for. */
function nameOf({uri, languageId}: Text, name: string | undefined): string | undefined {
  if (isBuffer(uri) && commits.has(languageId)) return 'COMMIT_EDITMSG'
  return languageId === mail && !(name !== undefined && isMail(name)) ? 'message.eml' : name
}
