import {rangesIn} from '../ordered.js'

/** Stands for each code unit of something that a reader sees as one word: code, a bare URL, an image. */
export const object = '\uFFFC'

const curly: Readonly<Record<string, string>> = {'’': "'", '‘': "'", '“': '"', '”': '"', '\u00A0': ' ', '\u202F': ' '}

/** Straight quotes and plain spaces for typographic ones, code unit for code unit. */
export function straighten(text: string): string {
  return /[’‘“”\u00A0\u202F]/.test(text) ? text.replace(/[’‘“”\u00A0\u202F]/g, char => curly[char] ?? char) : text
}

/** Collects pieces of prose by their place in the source; what no piece covers becomes spaces. */
export class Mask {
  readonly #pieces: {readonly at: number; readonly text: string}[] = []

  add(at: number, text: string): void {
    if (text) this.#pieces.push({at, text})
  }

  get empty(): boolean {
    return this.#pieces.length === 0
  }

  /** The prose between `start` and `end`, exactly `end - start` code units long. */
  fill(start: number, end: number): string {
    let prose = ''
    for (const {at, text} of this.#pieces) {
      const gap = at - start - prose.length
      prose += gap >= 0 ? ' '.repeat(gap) + text : text.slice(-gap)
    }
    return straighten(prose.slice(0, end - start).padEnd(end - start))
  }
}

const bare = /\b(?:https?:\/\/|ftp:\/\/|file:\/\/|mailto:|www\.)[^\s<>"'`\uFFFC]+/gi
const address = /[\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,5}/gi
const path = /(?:^|(?<=\s))(?:[a-z]:\\|\\\\)[^\s]+/gi

/** Where a URL stops: closing punctuation belongs to the sentence, a bracket only where it was opened before the URL. */
function urlLength(url: string): number {
  const [round, square] = [url.indexOf('('), url.indexOf('[')]
  const holds = (at: number): boolean => at >= 0 && at < end
  let end = url.length
  for (;;) {
    const last = url[end - 1]
    if (last === undefined) break
    if (/[.,;:!?*_~…]/.test(last)) end--
    else if (last === ')' && !holds(round)) end--
    else if (last === ']' && !holds(square)) end--
    else break
  }
  return end
}

/** Bare URLs and mail addresses in `prose`, as ranges. */
export function bareLinks(prose: string): {start: number; end: number}[] {
  const found: {start: number; end: number}[] = []
  if (prose.includes('://') || /www\.|mailto:/i.test(prose)) {
    for (const match of prose.matchAll(bare)) {
      found.push({start: match.index, end: match.index + urlLength(match[0])})
    }
  }
  if (prose.includes('@')) {
    const urls = [...found]
    for (const match of prose.matchAll(address)) {
      if (rangesIn(urls, match.index, match.index + match[0].length).length > 0) continue
      found.push({start: match.index, end: match.index + match[0].length})
    }
  }
  if (prose.includes('\\')) {
    for (const match of prose.matchAll(path)) found.push({start: match.index, end: match.index + match[0].length})
  }
  return found.sort((a, b) => a.start - b.start)
}

/** What a bare URL or address leads to. */
export function bareTarget(words: string): string {
  return words.includes('@') && !/^[a-z]+:/i.test(words) ? `mailto:${words}` : words
}

/** `prose` with each range replaced by objects. */
export function coverWith(prose: string, ranges: readonly {start: number; end: number}[]): string {
  let out = ''
  for (const {start, end} of ranges) {
    if (start < out.length) continue
    out += prose.slice(out.length, start) + object.repeat(end - start)
  }
  return out + prose.slice(out.length)
}
