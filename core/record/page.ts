import {type Block, type Draft, fileSpan, fileText} from '../draft.js'
import type {RecordLink} from '../facts/facts.js'
import {type Heading, headingsOf} from '../facts/record-people.js'
import {once} from '../once.js'
import {lineStarts, positionAt} from '../parse/lines.js'
import type {Span} from '../span.js'
import {datesOf} from './dates.js'
import type {FoundDecision, FoundLink} from './found.js'
import {slugs} from './slugs.js'
import type {Spot} from './ties.js'
import {wordsIn} from './words.js'

/** Where a text begins in its file, in UTF-16 code units and lines. */
export interface Place {
  readonly offset: number
  readonly lines: number
}

/** What entries of any type are told of by where they stand in a draft. */
export class Page {
  readonly dates: ReturnType<typeof datesOf>
  /** What a reader sees of a stretch, in one line. */
  readonly words: (span: Span) => string
  private readonly above: ReadonlyMap<Block, readonly Heading[]>
  private readonly starts: () => readonly number[]
  private readonly slugs: () => ReadonlyMap<Block, string>

  constructor(
    private readonly draft: Draft,
    private readonly at: Place = {offset: 0, lines: 0},
  ) {
    this.dates = datesOf(draft)
    this.above = headingsOf(draft.blocks)
    this.words = wordsIn(draft)
    this.starts = once(() => lineStarts(fileText(draft)))
    this.slugs = once(() => slugs(draft.blocks, this.words))
  }

  spot({start, end, in: where}: Span): Spot {
    const {blocks} = this.draft
    const index = blocks.findLastIndex(block => block.in === where && block.start <= start)
    const block = blocks[index] ?? ({type: 'paragraph', start, end, prose: '', depth: 0} as const)
    return {start, end, ...(where ? {in: where} : {}), block, index, above: this.above.get(block) ?? []}
  }

  base(span: Span, links: readonly RecordLink[], day?: string): Omit<FoundDecision, 'type' | 'by' | 'routine'> {
    const {draft, at} = this
    const {start, end} = fileSpan(draft, span)
    const {line, column} = positionAt(this.starts(), start)
    const {above} = this.spot(span)
    const anchors = above.flatMap(({block}) => this.slugs().get(block) ?? [])
    const title = above.find(({block}) => block.type === 'heading')?.block
    const lead = above[0]?.block
    const subject = draft.blocks.find(({type}) => type === 'subject')
    const heading = title ?? (span.in ? undefined : subject)
    const date = day ?? this.dates.day(above)
    return {
      start: start + at.offset,
      end: end + at.offset,
      line: line + at.lines,
      column,
      text: this.words(span),
      ...(heading ? {heading: this.words(heading)} : {}),
      ...(anchors[0] ? {anchor: anchors[0]} : {}),
      ...(lead && lead.type !== 'heading' && lead.type !== 'subject' ? {under: this.words(lead)} : {}),
      ...(date === undefined ? {} : {date}),
      links: links.map(link => this.link(link)),
      anchors,
    }
  }

  private link(link: RecordLink): FoundLink {
    const {links, context} = this.draft
    const label = links.find(({start}) => start === link.start)?.label
    const text = this.words(label ?? link)
    if (link.target === undefined) return {text, role: link.role, state: 'unknown'}
    return {text, target: link.target, role: link.role, state: context.targets?.(link.target) ?? 'unknown'}
  }
}
