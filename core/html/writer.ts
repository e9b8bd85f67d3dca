import {maxFileSize} from '../limits.js'
import {type Mapped, Mapping} from '../mapped.js'
import type {Place} from './tokens.js'

/** What is taken over from the source, or `text` in its place. */
interface Piece {
  text?: string
  start: number
  end: number
}

/** A quote or an item of a list, which every line in it begins with a mark of. */
export interface Container {
  readonly quote: boolean
  /** What the first line begins with; further ones are indented as far. */
  readonly marker: string
  readonly tag: Place
  /** Its first line was begun. */
  begun: boolean
}

/** Something within a line that has a mark before it and another one behind. */
export interface Span {
  readonly kind: 'link' | 'code' | 'struck'
  /** Where a link leads. */
  readonly target: string
  readonly tag: Place
}

/** A span whose first mark is written, in front of `pieces[at]`. */
interface OpenSpan {
  readonly span: Span
  readonly mark: Piece
  readonly at: number
}

interface Fence {
  /** Its first mark, which stands in `pieces[at]`. */
  mark: Piece | undefined
  at: number
  /** Line breaks that are due in it. */
  breaks: number
}

/** Deeper quotes and lists are written as if they were this deep. */
const deepest = 8
/** Further blank lines in a fence are left out. */
const mostBreaks = 4

/** Writes markdown as messages have it, and remembers the place of every unit in the source. */
export class Writer {
  readonly #source: string
  readonly #pieces: Piece[] = []
  readonly #containers: Container[] = []
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
  #lead: {readonly mark: string; readonly tag: Place} | undefined
  #signature = false
  #fence: Fence | undefined
  #length = 0
  /** Line breaks are written as spaces: in a heading, in a cell. */
  flat = 0
  /** Line breaks of the source count. */
  keepsLines = 0
  /** The cells of a table are written: a bar would end one. */
  bars = false
  /** All lines from here on are quoted. */
  quotesRest = false

  constructor(source: string) {
    this.#source = source
  }

  end(): Mapped {
    this.closeSpans()
    const mapping = new Mapping(this.#source)
    for (const {text, start, end} of this.#pieces) {
      if (text === undefined) mapping.copy(start, end)
      else mapping.put(text, start, end)
    }
    return mapping.end()
  }

  /** Ends the line, where there is one; leaves a blank one for a gap of 2. */
  line(gap: 1 | 2): void {
    if (this.flat > 0) return this.#pause()
    this.closeSpans()
    if (this.#shows) this.#breaks++
    this.#shows = false
    this.#space = undefined
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

  enter(container: Container): boolean {
    if (this.#containers.length >= deepest) return false
    this.#containers.push(container)
    return true
  }

  leave(): void {
    this.#containers.pop()
  }

  /** Has the next words begin a line with `mark`, such as that of a heading; without, they need none. */
  lead(mark: string, tag: Place): void {
    this.#lead = mark ? {mark, tag} : undefined
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
    this.#push({text, start, end})
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
    const marks = '`'.repeat(Math.max(3, longestRun(this.#written(fence.at)) + 1))
    fence.mark.text = marks
    this.#push({text: `\n${this.#prefix()}${marks}`, start: this.#read, end: tag.end})
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
      if (!typed && isOdd(unit) && this.#isMark(source.slice(at, Math.min(to, at + 240)), bare)) this.#escape(at, at + 1)
      at += Math.max(typed, 1)
      while (at < to && isPlain(source, at, to)) at++
      this.#copy(start, at)
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
    const isMark = this.#isMark(rest, bare)
    if (isMark) this.#escape(start, end)
    // No mark before it keeps this from being read as the start of a comment.
    this.#push({text: rest.startsWith('<!--') && !this.#inCode() ? '<\\' : value, start, end})
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

  /** Whether the first unit of `rest`, which begins a line where it is `bare`, would be read as markup that was not meant. */
  #isMark(rest: string, bare: boolean): boolean {
    if (rest[0] === '|') return this.bars
    if (this.#inCode()) return false
    switch (rest[0]) {
      case '#':
        return bare && /^#{1,6}(?![\w#])/.test(rest)
      case '&':
        return /^&#?\w{1,31};/.test(rest)
      case '[':
        return this.#open.some(({span}) => span.kind === 'link') || (bare && /^\[[^\]]{1,200}\]:/.test(rest))
      case ']':
        return this.#open.some(({span}) => span.kind === 'link')
      case '`':
        return true
      case '~':
        // Two of them strike out, and are meant to.
        return /^~[^\s~]/.test(rest) && /[^\s~]/.test(this.#last())
      default:
        return false
    }
  }

  #escape(start: number, end: number): void {
    this.#push({text: this.#last() === '\\' ? '\\\\' : '\\', start, end})
  }

  /**
   * Writes all that is due before words at `start`, and tells whether they are the first of their line. `dashed` ones may
   * be the line that tells of a signature.
   */
  #ready(start: number, dashed: boolean): boolean {
    const next = this.#spans[this.#open.length]
    const tag = next && next.tag.start >= this.#read ? Math.min(next.tag.start, start) : start
    const above = this.#signature ? this.#written(this.#line, 20) : ''
    this.#readyLine(tag)
    if (this.#signature) {
      this.#signature = false
      if (!(dashed && this.#source.startsWith('--', start)) && !/^(?:> ){0,8}--\s?$/.test(above)) {
        this.#push({text: '-- ', start: tag, end: tag})
        this.#breaks = 1
        this.#readyLine(tag)
      }
    }
    const bare = this.#bare
    if (!this.#fence) {
      if (this.#lead) this.#push({text: this.#lead.mark, ...placeOf(this.#lead.tag)})
      this.#lead = undefined
      while (this.#open.length < this.#spans.length) this.#openSpan(this.#spans[this.#open.length] as Span, tag)
    }
    this.#bare = false
    this.#shows = true
    return bare
  }

  #openSpan(span: Span, at: number): void {
    // These would make an image of a link, or nothing.
    if (span.kind === 'link' && /[!\\]/.test(this.#last())) this.#push({text: ' ', start: at, end: at})
    const mark: Piece = {text: opening[span.kind], ...(span.tag.start >= this.#read ? placeOf(span.tag) : {start: at, end: at})}
    this.#push(mark)
    this.#open.push({span, mark, at: this.#pieces.length})
  }

  #readyLine(start: number): void {
    const breaks = this.#gap ? 2 : Math.min(this.#breaks, 2)
    this.#breaks = 0
    this.#gap = false
    if (this.#pieces.length > 0 && breaks === 0) {
      const space = this.#space
      this.#space = undefined
      if (!space || this.#bare || this.#last() === ' ') return
      if (space.end - space.start === 1 && space.start === this.#read && space.end === start && this.#source.charCodeAt(space.start) !== 10) {
        this.#copy(space.start, start)
      } else this.#push({text: ' ', start: this.#read, end: start})
      return
    }
    this.#space = undefined
    if (this.#pieces.length > 0) {
      const quotes = this.#depth()
      const between = breaks < 2 ? '' : `${Array(Math.min(quotes, this.#quotes)).fill('>').join(' ')}\n`
      this.#push({text: `\n${between}`, start: this.#read, end: start})
    }
    this.#line = this.#pieces.length
    this.#quotes = this.#depth()
    this.#bare = true
    if (this.quotesRest) this.#push({text: '> ', start, end: start})
    for (const container of this.#containers) {
      const first = !container.begun && !container.quote
      container.begun = true
      const place = first ? placeOf(container.tag) : {start, end: start}
      this.#push({text: container.quote || first ? container.marker : ' '.repeat(container.marker.length), ...place})
    }
  }

  /** How many quotes a line begins with. */
  #depth(): number {
    const other = this.#containers.findIndex(({quote}) => !quote)
    return (this.quotesRest ? 1 : 0) + (other < 0 ? this.#containers.length : other)
  }

  /** What further lines of the open containers begin with. */
  #prefix(): string {
    return (this.quotesRest ? '> ' : '') + this.#containers.map(({quote, marker}) => (quote ? marker : ' '.repeat(marker.length))).join('')
  }

  /** Words of a fence, in which nothing is markup and every space counts. */
  #raw(from: number, to: number): void {
    let at = from
    while (at < to) {
      const unit = this.#source.charCodeAt(at)
      let end = at + 1
      if (unit === 10) (this.#fence as Fence).breaks++
      else if (unit !== 13 && unit !== 0) {
        while (end < to && !/[\n\r\0]/.test(this.#source[end] as string)) end++
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
      this.#push(fence.mark)
      fence.at = this.#pieces.length
      fence.breaks = 1
    }
    if (fence.breaks > 0) {
      const text = `\n${this.#prefix()}`.repeat(Math.min(fence.breaks, mostBreaks))
      this.#push({text, start: Math.min(this.#read, piece.start), end: piece.start})
      fence.breaks = 0
    }
    this.#push(piece)
    this.#read = piece.end
  }

  /** Closes what is open from the one at `from` inwards. */
  #close(from: number, tag?: Place): void {
    while (this.#open.length > from) {
      const {span, mark: first, at} = this.#open.pop() as OpenSpan
      let mark = opening[span.kind]
      if (span.kind === 'code') {
        const run = longestRun(this.#written(at))
        const ticks = '`'.repeat(run + 1)
        first.text = run > 0 ? `${ticks} ` : ticks
        mark = run > 0 ? ` ${ticks}` : ticks
      } else if (span.kind === 'link') {
        const label = this.#written(at, span.target.length + 20)
        const plain = isAddress(label) || label === span.target
        if (plain) first.text = ''
        mark = plain ? '' : `](${span.target})`
      }
      const end = this.#open.length === from && tag ? Math.max(tag.end, this.#read) : this.#read
      if (mark) this.#push({text: mark, start: this.#read, end})
      this.#read = end
    }
  }

  /** What goes beyond the size of a text that is read is dropped, but for what shows that it did. */
  #push(piece: Piece): void {
    if (this.#length > maxFileSize) return
    this.#length += piece.text?.length ?? piece.end - piece.start
    this.#pieces.push(piece)
  }

  #copy(start: number, end: number): void {
    const last = this.#pieces.at(-1)
    if (last && last.text === undefined && last.end === start && this.#length <= maxFileSize) {
      last.end = end
      this.#length += end - start
    } else this.#push({start, end})
    this.#read = end
  }

  #last(): string {
    const last = this.#pieces.at(-1)
    if (!last) return ''
    return last.text === undefined ? (this.#source[last.end - 1] ?? '') : (last.text.at(-1) ?? '')
  }

  /** What is written from a piece on; longer than `most` units, it may lack its end. */
  #written(from: number, most = Number.POSITIVE_INFINITY): string {
    let out = ''
    for (let at = from; at < this.#pieces.length && out.length <= most; at++) {
      const {text, start, end} = this.#pieces[at] as Piece
      out += text ?? this.#source.slice(start, end)
    }
    return out
  }
}

const opening: Readonly<Record<Span['kind'], string>> = {link: '[', code: '`', struck: '~~'}

const placeOf = ({start, end}: Place): {start: number; end: number} => ({start, end})

function isSpace(unit: number): boolean {
  if (unit < 128) return unit === 32 || (unit >= 9 && unit <= 13)
  return unit === 0xa0 || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f || unit === 0x3000
}

/** Control characters, soft hyphens, and what has no width. */
function isUnseen(unit: number): boolean {
  if (unit < 128) return unit < 32 || unit === 127
  return unit === 0xad || unit === 0x34f || (unit >= 0x200b && unit <= 0x200f) || (unit >= 0x2060 && unit <= 0x2064) || unit === 0xfeff
}

/** Whether a joiner behind this unit makes one picture of two. */
const joins = (unit: number): boolean => (unit >= 0xdc00 && unit <= 0xdfff) || unit === 0xfe0f || (unit >= 0x2600 && unit <= 0x27bf)

/** A unit, or a single space before one, that is taken over without a look at what is around it. */
function isPlain(source: string, at: number, to: number): boolean {
  const unit = source.charCodeAt(at)
  if (unit === 32) return at + 1 < to && isWord(source.charCodeAt(at + 1))
  return isWord(unit)
}

function isWord(unit: number): boolean {
  return !isSpace(unit) && !isUnseen(unit) && !isOdd(unit)
}

/** One of `#`, `&`, `[`, `]`, a backtick, `|` and `~`. */
function isOdd(unit: number): boolean {
  return unit === 35 || unit === 38 || unit === 91 || unit === 93 || unit === 96 || unit === 124 || unit === 126
}

/** The length of a span of code that was typed with its marks; 0 for a mark that has no other. */
function typedCode(source: string, at: number, to: number): number {
  const match = /^(`{1,3})[^`\n]{1,300}\1(?!`)/.exec(source.slice(at, Math.min(to, at + 310)))
  return match ? match[0].length : 0
}

/** The longest run of backticks. */
function longestRun(text: string): number {
  let longest = 0
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length)
  return longest
}

/** Words that are an address themselves lead there for who reads them. */
const isAddress = (label: string): boolean => /^(?:https?:\/\/|www\.)[^\s]+[^\s.…]$/i.test(label) || /^[\w.+-]{1,64}@[\w.-]{1,200}$/.test(label)
