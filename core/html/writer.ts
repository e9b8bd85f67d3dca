import type {Mapped} from '../mapped.js'
import {Containers} from './containers.js'
import {isMark, isOdd, typedCode} from './marks.js'
import {type Piece, Pieces} from './pieces.js'
import {type Fence, mostBreaks, opening, type OpenSpan, type Span} from './spans.js'
import type {Place} from './tokens.js'
import {isAddress, isPlain, isSpace, isUnseen, joins, longestRun} from './units.js'

/** Writes markdown as messages have it, and remembers the place of every unit in the source. */
export class Writer {
  readonly #source: string
  readonly #pieces: Pieces
  readonly #spans: Span[] = []
  readonly #open: OpenSpan[] = []
  /** Where what was read last ends. */
  #read = 0
  /** Line breaks that are due before the next words. */
  #breaks = 0
  #gap = false
  /** The line shows something, if only a space that does not break. */
  #shows = false
  /** White space that is due, should words follow on the line. */
  #space: Place | undefined
  /** Leading quotes of the last line. */
  #quotes = 0
  /** The pieces before this one belong to earlier lines. */
  #line = 0
  /** Nothing but marks of containers stands on the line. */
  #bare = true
  /** A line since the last blank one began with a bracket. */
  #bracket = false
  #lead: {readonly mark: string; readonly tag: Place} | undefined
  #signature = false
  #fence: Fence | undefined
  /** Line breaks are written as spaces: in a heading, in a cell. */
  flat = 0
  /** Line breaks of the source count. */
  keepsLines = 0
  /** The cells of a table are written: a bar would end one. */
  bars = false
  readonly containers = new Containers()

  constructor(source: string) {
    this.#source = source
    this.#pieces = new Pieces(source)
  }

  get empty(): boolean {
    return this.#pieces.length === 0
  }

  /** No more is taken. */
  get full(): boolean {
    return this.#pieces.full
  }

  end(): Mapped {
    this.closeSpans()
    return this.#pieces.end()
  }

  /** Ends the line, where there is one; leaves a blank one for a gap of 2. */
  line(gap: 1 | 2): void {
    if (this.flat > 0) return this.#pause()
    this.closeSpans()
    if (this.#shows) this.#breaks++
    this.#shows = false
    this.#space = undefined
    this.#lead = undefined
    if (gap === 2) this.#gap = true
  }

  /** A line break as such: a second one leaves a blank line. */
  break(): void {
    if (this.flat > 0) return this.#pause()
    this.closeSpans()
    this.#breaks++
    this.#shows = false
    this.#space = undefined
  }

  /** Begins the line with `mark`, such as that of a heading, should words follow on it. */
  lead(mark: string, tag: Place): void {
    this.#lead = {mark, tag}
  }

  /** Has the next words begin a signature, which a line tells that they may have themselves. */
  signature(): void {
    this.#signature = true
  }

  begin(span: Span): void {
    if (this.#fence || this.#inCode() || this.#spans.some(({kind}) => kind === span.kind)) return
    this.#spans.push(span)
  }

  finish(kind: Span['kind'], tag?: Place): void {
    const at = this.#spans.findIndex(span => span.kind === kind)
    if (at < 0) return
    const open = this.#open.findIndex(({span}) => span.kind === kind)
    if (open >= 0) this.#close(open, tag)
    this.#spans.splice(at, 1)
  }

  /** Writes the closing marks of all that is open within the line; words that follow open it again. */
  closeSpans(): void {
    if (this.#open.length > 0) this.#close(0)
  }

  /** Writes `text` as it is, for what stands at `place`. */
  put(text: string, {start, end}: Place): void {
    this.#ready(start, false)
    this.#pieces.push({text, start, end})
    this.#read = Math.max(this.#read, end)
  }

  /** Begins a row of a table, whatever its cells are in. */
  row(gap: 1 | 2): void {
    const {flat} = this
    this.flat = 0
    this.line(gap)
    this.flat = flat
  }

  /** Writes what stands before, between or behind cells. */
  bar(text: string, place: Place): void {
    this.closeSpans()
    this.#space = undefined
    this.put(text, place)
  }

  beginFence(): void {
    this.line(2)
    if (this.flat === 0 && !this.#fence) this.#fence = {mark: undefined, at: 0, breaks: 0}
  }

  endFence(tag: Place): void {
    const fence = this.#fence
    if (!fence) return
    this.#fence = undefined
    if (!fence.mark) return
    const marks = '`'.repeat(Math.max(3, longestRun(this.#pieces.text(fence.at)) + 1))
    fence.mark.text = marks
    this.#pieces.push({text: `\n${this.containers.prefix}${marks}`, start: this.#read, end: tag.end})
    this.#read = tag.end
    this.#shows = true
    this.line(2)
  }

  /** A stretch of the source, white space and marks of markdown among it. */
  words(from: number, to: number): void {
    if (this.#fence) return this.#raw(from, to)
    const source = this.#source
    let at = from
    while (at < to) {
      const unit = source.charCodeAt(at)
      if (isSpace(unit)) {
        if (unit === 10 && this.keepsLines > 0) this.break()
        else this.#blank(at, at + 1, unit > 32)
        at++
        continue
      }
      if (isUnseen(unit) && !(unit === 0x200d && joins(source.charCodeAt(at - 1)))) {
        at++
        continue
      }
      // A span of code that was typed is taken over as a whole.
      const typed = unit === 96 && !this.bars && !this.#inCode() ? typedCode(source, at, to) : 0
      const start = at
      const bare = this.#ready(start, unit === 45)
      if (!typed && isOdd(unit)) this.#guard(source.slice(at, Math.min(to, at + 240)), bare, {start: at, end: at + 1})
      at += Math.max(typed, 1)
      while (at < to && isPlain(source, at, to)) at++
      this.#pieces.copy(start, at)
      this.#read = at
    }
  }

  /** A character that a reference stands for. */
  character(value: string, {start, end}: Place): void {
    const unit = value.charCodeAt(0)
    if (this.#fence) {
      if (unit === 10) this.#fence.breaks++
      else this.#rawPiece({text: value, start, end})
      return
    }
    if (isSpace(unit)) return this.#blank(start, end, unit > 32)
    if (isUnseen(unit) && unit !== 0x200d) return
    const bare = this.#ready(start, false)
    const rest = value + this.#source.slice(end, end + 240)
    this.#guard(rest, bare, {start, end})
    // No mark before it keeps this from being read as the start of a comment.
    this.#pieces.push({text: rest.startsWith('<!--') && !this.#inCode() ? '<\\' : value, start, end})
    this.#read = end
  }

  #pause(): void {
    this.closeSpans()
    this.#blank(this.#read, this.#read, false)
  }

  #blank(start: number, end: number, shows: boolean): void {
    if (shows) this.#shows = true
    this.#space = {start: this.#space?.start ?? start, end}
  }

  #inCode(): boolean {
    return this.#spans.some(({kind}) => kind === 'code')
  }

  /** Escapes the mark that `rest` begins with, where it would be read as markup and was not meant. */
  #guard(rest: string, bare: boolean, place: Place): void {
    const first = rest[0]
    const leads = first === '[' && (bare || /^[\s>*+.)\d-]{0,40}$/.test(this.#pieces.text(this.#line, 40)))
    const link = this.#open.some(({span}) => span.kind === 'link')
    const last = this.#pieces.last()
    if (!isMark(rest, {bare, leads, link, code: this.#inCode(), bars: this.bars, bracket: this.#bracket, last})) {
      if (leads) this.#bracket = true
    } else this.#pieces.push({text: last === '\\' ? '\\\\' : '\\', ...placeOf(place)})
  }

  /**
   * Writes all that is due before words at `start`, and tells whether they are the first of their line. `dashed` ones may
   * be the line that tells of a signature.
   */
  #ready(start: number, dashed: boolean): boolean {
    const next = this.#spans[this.#open.length]
    const tag = next && next.tag.start >= this.#read ? Math.min(next.tag.start, start) : start
    if (this.#signature) {
      this.#signature = false
      const told = (dashed && this.#source.startsWith('--', start)) || /^(?:> ){0,8}--\s?$/.test(this.#pieces.text(this.#line, 20))
      if (!told) {
        this.#gap = true
        this.#readyLine(tag)
        this.#pieces.push({text: '-- ', start: tag, end: tag})
        this.#breaks = 1
      }
    }
    this.#readyLine(tag)
    const bare = this.#bare
    if (!this.#fence) {
      if (this.#lead) this.#pieces.push({text: this.#lead.mark, ...placeOf(this.#lead.tag)})
      this.#lead = undefined
      while (this.#open.length < this.#spans.length) this.#openSpan(this.#spans[this.#open.length] as Span, tag)
    }
    this.#bare = false
    this.#shows = true
    return bare
  }

  #openSpan(span: Span, at: number): void {
    // These would make an image of a link, or nothing.
    if (span.kind === 'link' && /[!\\]/.test(this.#pieces.last())) this.#pieces.push({text: ' ', start: at, end: at})
    const mark: Piece = {text: opening[span.kind], ...(span.tag.start >= this.#read ? placeOf(span.tag) : {start: at, end: at})}
    this.#pieces.push(mark)
    this.#open.push({span, mark, at: this.#pieces.length})
  }

  #readyLine(start: number): void {
    const breaks = this.#gap ? 2 : Math.min(this.#breaks, 2)
    this.#breaks = 0
    this.#gap = false
    if (breaks === 2) this.#bracket = false
    if (this.#pieces.length > 0 && breaks === 0) {
      const space = this.#space
      this.#space = undefined
      if (!space || this.#bare || this.#pieces.last() === ' ') return
      if (space.end - space.start === 1 && space.start === this.#read && space.end === start && this.#source.charCodeAt(space.start) !== 10) {
        this.#pieces.copy(space.start, start)
      } else this.#pieces.push({text: ' ', start: this.#read, end: start})
      return
    }
    this.#space = undefined
    if (this.#pieces.length > 0) {
      const between = breaks < 2 ? '' : `${Array(Math.min(this.containers.quotes, this.#quotes)).fill('>').join(' ')}\n`
      this.#pieces.push({text: `\n${between}`, start: this.#read, end: start})
    }
    this.#line = this.#pieces.length
    this.#quotes = this.containers.quotes
    this.#bare = true
    this.containers.begin(this.#pieces, start)
  }

  /** Words of a fence, in which nothing is markup and every space counts. */
  #raw(from: number, to: number): void {
    let at = from
    while (at < to) {
      const unit = this.#source.charCodeAt(at)
      let end = at + 1
      if (unit === 10) (this.#fence as Fence).breaks++
      else if (!isBreak(unit)) {
        while (end < to && !isBreak(this.#source.charCodeAt(end))) end++
        this.#rawPiece({start: at, end})
      }
      at = end
    }
  }

  #rawPiece(piece: Piece): void {
    const fence = this.#fence as Fence
    if (!fence.mark) {
      this.#ready(piece.start, false)
      fence.mark = {text: '```', start: piece.start, end: piece.start}
      this.#pieces.push(fence.mark)
      fence.at = this.#pieces.length
      fence.breaks = 1
    }
    if (fence.breaks > 0) {
      const text = `\n${this.containers.prefix}`.repeat(Math.min(fence.breaks, mostBreaks))
      this.#pieces.push({text, start: Math.min(this.#read, piece.start), end: piece.start})
      fence.breaks = 0
    }
    this.#pieces.push(piece)
    this.#read = piece.end
  }

  /** Closes what is open from the one at `from` inwards. */
  #close(from: number, tag?: Place): void {
    while (this.#open.length > from) {
      const {span, mark: first, at} = this.#open.pop() as OpenSpan
      let mark = opening[span.kind]
      if (span.kind === 'code') {
        const run = longestRun(this.#pieces.text(at))
        const ticks = '`'.repeat(run + 1)
        first.text = run > 0 ? `${ticks} ` : ticks
        mark = run > 0 ? ` ${ticks}` : ticks
      } else if (span.kind === 'link') {
        const label = this.#pieces.text(at, span.target.length + 20)
        const plain = isAddress(label) || label === span.target
        if (plain) first.text = ''
        mark = plain ? '' : `](${span.target})`
      }
      const end = this.#open.length === from && tag ? Math.max(tag.end, this.#read) : this.#read
      if (mark) this.#pieces.push({text: mark, start: this.#read, end})
      this.#read = end
    }
  }
}

const isBreak = (unit: number): boolean => unit === 10 || unit === 13 || unit === 0

const placeOf = ({start, end}: Place): {start: number; end: number} => ({start, end})
