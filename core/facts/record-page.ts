import type {Block, ParsedDraft, Sentence} from '../draft.js'
import type {Linked} from './record-links.js'
import {type Heading, headingsOf, namesIn} from './record-people.js'
import {type Row, rowsOf} from './record-tables.js'

/** What the readers of notes and records both need of a draft. */
export interface Page {
  /** Who speaks and who is listed as there, in lower case. */
  readonly known: ReadonlySet<string>
  readonly above: ReadonlyMap<Block, readonly Heading[]>
  readonly rows: ReadonlyMap<Block, Row>
  readonly sentences: ReadonlyMap<Block, readonly Sentence[]>
  readonly linked: Linked
}

export function pageOf(draft: ParsedDraft): Page {
  const sentences = new Map<Block, Sentence[]>()
  for (const sentence of draft.sentences) {
    const own = sentences.get(sentence.block)
    if (own) own.push(sentence)
    else sentences.set(sentence.block, [sentence])
  }
  const linked = {text: draft.text, links: [...draft.links].sort((a, b) => a.start - b.start)}
  return {linked, known: namesIn(draft), above: headingsOf(draft.blocks), rows: rowsOf(draft), sentences}
}
