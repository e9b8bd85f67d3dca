import {
  endsParagraph,
  gapOf,
  headTags,
  isChrome,
  isHidden,
  isPlainText,
  isQuote,
  isReplyHead,
  isSignature,
  isWordMarker,
  keepsLines,
  pictureOf,
  targetOf,
  voids,
  wordListLevel,
} from './elements.js'
import {Rows} from './rows.js'
import {Stack} from './stack.js'
import type {CloseTag, OpenTag, Place, Token} from './tokens.js'
import {Writer} from './writer.js'

interface List {
  readonly ordered: boolean
  next: number
  /** Where its open item stands in the stack; -1 for none. */
  item: number
  /** How many it has had. */
  items: number
}

const lists = /^(?:[uo]l|menu|dir)$/

const nameOf = (name: string): string => (/^h[1-6]$/.test(name) ? 'h' : name)

/**
 * Walks over the tokens as a browser would build their tree, as far as it matters for text: each opening tag is pushed
 * once, each closing one looks up whether there is something to close, so that no nesting takes more than its length.
 */
export class Reader {
  readonly #tokens: readonly Token[]
  readonly #html: string
  readonly #writer: Writer
  readonly #rows: Rows
  readonly #hasMain: boolean
  readonly #allPre: boolean
  readonly #stack: Stack
  readonly #lists: List[] = [{ordered: false, next: 1, item: -1, items: 0}]
  #at = 0
  #hidden = 0
  #main = 0
  #signatures = 0
  #quotes = 0
  /** The level of the item of Word's that is open. */
  #wordItem: number | undefined

  constructor(tokens: readonly Token[], html: string) {
    this.#tokens = tokens
    this.#html = html
    this.#writer = new Writer(html)
    this.#stack = new Stack(() => void this.#hidden--)
    this.#rows = new Rows(this.#writer, tokens, html)
    this.#hasMain = tokens.some(token => token.kind === 'open' && isMain(token))
    this.#allPre = isAllPre(tokens, html)
  }

  read(): Writer {
    for (; this.#at < this.#tokens.length && !this.#writer.full; this.#at++) {
      const token = this.#tokens[this.#at] as Token
      if (token.kind === 'open') this.#open(token)
      else if (token.kind === 'close') this.#close(token)
      else if (this.#hidden === 0) {
        if (token.kind === 'text') this.#writer.words(token.start, token.end)
        else this.#writer.character(token.value, token)
      }
    }
    const end = {start: this.#html.length, end: this.#html.length}
    this.#stack.cut(0, end)
    return this.#writer
  }

  #open(token: OpenTag): void {
    const {name} = token
    if (this.#stack.has('head') && !headTags.has(name) && !name.includes(':')) this.#stack.close('head', token)
    if (endsParagraph(name) && this.#stack.has('p')) this.#stack.close('p', token)
    if (name === 'li' && this.#hidden === 0) {
      const {item} = this.#lists.at(-1) as List
      if (item >= 0 && this.#stack.holds(item)) this.#stack.cut(item, token)
    } else if (/^(?:t[dhr]|tbody|thead|tfoot)$/.test(name)) this.#endCells(name, token)
    if (voids.has(name)) return this.#hidden > 0 ? undefined : this.#void(token)
    if (token.closed && name.includes(':')) return
    const hides = isHidden(token) || (this.#hasMain && this.#main === 0 && isChrome(token)) || (isWordMarker(token) && this.#wordItem !== undefined)
    if (this.#hidden === 0 && isWordMarker(token)) this.#wordMarker(token)
    const leave = this.#hidden > 0 || hides ? undefined : this.#enter(token)
    if (hides) this.#hidden++
    this.#stack.push({name: nameOf(name), hides, leave})
  }

  #close(token: CloseTag): void {
    const name = nameOf(token.name)
    if (name === 'br' || (name === 'p' && !this.#stack.has('p'))) {
      if (this.#hidden === 0) this.#writer.break()
    } else if (name === 'body' || name === 'html') return
    else {
      if (/^(?:tr|tbody|thead|tfoot)$/.test(name)) this.#endCells('tr', token)
      if (/^(?:td|th|caption)$/.test(name)) this.#stack.closeCell(token)
      else if (name === 'table') this.#stack.closeTable(token)
      else if (this.#stack.has(name)) this.#stack.close(name, token)
    }
  }

  /** Closes the cell that is open, and for all but a cell the row. */
  #endCells(name: string, place: Place): void {
    this.#stack.closeCell(place)
    if (/^t[dh]$/.test(name)) return
    if (this.#stack.has('tr')) this.#stack.close('tr', place)
    if (this.#hidden === 0 && this.#stack.inTable) this.#rows.endRow(place)
  }

  #void(token: OpenTag): void {
    const writer = this.#writer
    const {name, attributes} = token
    if (name === 'br') writer.break()
    else if (name === 'hr') {
      writer.line(2)
      if (isReplyHead(token)) this.#replyHead()
    } else if (name === 'img') {
      const picture = pictureOf(attributes)
      if (!picture) return
      if ('words' in picture) writer.put(picture.words, token)
      else writer.put(picture.image, token)
    } else if (name === 'input' && attributes.type?.toLowerCase() === 'checkbox' && (this.#lists.at(-1) as List).item >= 0) {
      writer.put(attributes.checked === undefined ? '[ ] ' : '[x] ', token)
    }
  }

  /** Does what an element that is shown does, and returns what is to be done at its end. */
  #enter(token: OpenTag): ((end: Place) => void) | undefined {
    const writer = this.#writer
    const gap = this.#gapOf(token)
    if (gap > 0) writer.line(this.#entersOrLeavesWordList(token) ? 2 : (gap as 1 | 2))
    const undo = [...this.#enterAs(token), ...this.#enterSigned(token)]
    if (isMain(token)) {
      this.#main++
      undo.push(() => void this.#main--)
    }
    if (keepsLines(token)) {
      writer.keepsLines++
      undo.push(() => void writer.keepsLines--)
    }
    if (gap === 0 && undo.length === 0) return undefined
    return end => {
      for (const step of undo) step(end)
      if (gap > 0) writer.line(gap as 1 | 2)
    }
  }

  get #inList(): boolean {
    return this.#lists.length > 1 || (this.#lists.at(-1) as List).item >= 0
  }

  #gapOf(token: OpenTag): 0 | 1 | 2 {
    const gap = gapOf(token)
    return gap === 2 && lists.test(token.name) && this.#inList ? 1 : gap
  }

  /** What follows a list of Word's right below would be read as part of its last item. */
  #entersOrLeavesWordList(token: OpenTag): boolean {
    const before = this.#wordItem
    this.#wordItem = wordListLevel(token)
    return (this.#wordItem === undefined) !== (before === undefined)
  }

  #enterAs(token: OpenTag): ((end: Place) => void)[] {
    const writer = this.#writer
    const {name, attributes} = token
    if (isQuote(token)) return this.#enterQuote(token)
    if (isReplyHead(token)) this.#replyHead()
    switch (name) {
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        if (writer.flat === 0) writer.lead(`${'#'.repeat(Number(name[1]))} `, token)
        writer.flat++
        return [() => void writer.flat--]
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir': {
        const start = Number.parseInt(attributes.start ?? '', 10)
        const {item, items} = this.#lists.at(-1) as List
        // A list right in a list, as many programs write it, belongs to the item above.
        const entered = item < 0 && items > 0 && writer.flat === 0 && writer.containers.enter({quote: false, marker: '  ', tag: token})
        this.#lists.push({ordered: name === 'ol', next: start >= 0 && start < 1e9 ? start : 1, item: -1, items: 0})
        return [
          () => {
            this.#lists.pop()
            writer.line(1)
            if (entered) writer.containers.leave()
          },
        ]
      }
      case 'li':
        return this.#enterItem(token)
      case 'table':
        return [this.#rows.enter(token)]
      case 'td':
      case 'th':
        this.#rows.cell(token)
        return []
      case 'pre':
        return this.#enterPre(token)
      case 'code':
      case 'tt':
      case 'kbd':
      case 'samp':
        writer.begin({kind: 'code', target: '', tag: token})
        return [end => writer.finish('code', end)]
      case 'del':
      case 's':
      case 'strike':
        writer.begin({kind: 'struck', target: '', tag: token})
        return [end => writer.finish('struck', end)]
      case 'a': {
        writer.finish('link', {start: token.start, end: token.start})
        const href = attributes.href ?? ''
        if (!/^\s*(?:https?|ftp|file|news|cid):|^\s*(?:\/|\.{1,2}\/|[\w-]{1,200}[./?])/i.test(href)) return []
        writer.begin({kind: 'link', target: targetOf(href), tag: token})
        return [end => writer.finish('link', end)]
      }
      default:
        return []
    }
  }

  #enterQuote(tag: OpenTag): ((end: Place) => void)[] {
    const writer = this.#writer
    writer.line(2)
    this.#quotes++
    const entered = writer.flat === 0 && writer.containers.enter({quote: true, marker: '> ', tag})
    return [
      () => {
        this.#quotes--
        writer.line(2)
        if (entered) writer.containers.leave()
      },
    ]
  }

  #enterItem(tag: OpenTag): ((end: Place) => void)[] {
    const writer = this.#writer
    const list = this.#lists.at(-1) as List
    list.item = this.#stack.length
    list.items++
    const marker = list.ordered ? `${list.next++}. ` : '- '
    const entered = writer.flat === 0 && writer.containers.enter({quote: false, marker, tag})
    return [
      () => {
        list.item = -1
        writer.line(1)
        if (entered) writer.containers.leave()
      },
    ]
  }

  #enterPre(token: OpenTag): ((end: Place) => void)[] {
    const writer = this.#writer
    if (this.#allPre || this.#signatures > 0 || isSignature(token) || isPlainText(token)) {
      writer.keepsLines++
      return [() => void writer.keepsLines--]
    }
    writer.beginFence()
    return [end => writer.endFence(end)]
  }

  #enterSigned(token: OpenTag): ((end: Place) => void)[] {
    if (!isSignature(token)) return []
    if (this.#signatures++ === 0 && this.#writer.flat === 0) this.#writer.signature()
    return [() => void this.#signatures--]
  }

  /**
   * Where headers of an answered mail are not in English, or in an order of their own, nothing but their place tells that
   * all below is that mail.
   */
  #replyHead(): void {
    const words = this.#nextWords()
    if (this.#quotes > 0 || !/^\p{L}{1,12}\s?:/u.test(words) || (!this.#writer.empty && /^from\s?:/i.test(words))) return
    this.#writer.line(2)
    this.#writer.containers.quoteRest()
  }

  #wordMarker(token: OpenTag): void {
    if (this.#wordItem === undefined || this.#writer.flat > 0) return
    const number = /^\(?(\d{1,3})[.)]/.exec(this.#nextWords())?.[1]
    this.#writer.lead('  '.repeat(this.#wordItem - 1) + (number === undefined ? '- ' : `${number}. `), token)
  }

  /** The first words after the tag that is read. */
  #nextWords(): string {
    let words = ''
    for (const token of this.#tokens.slice(this.#at + 1, this.#at + 16)) {
      if (token.kind === 'text') words += this.#html.slice(token.start, Math.min(token.end, token.start + 80))
      else if (token.kind === 'character') words += token.value
      if (words.length > 60) break
    }
    return words.trim()
  }
}

function isMain({name, attributes}: OpenTag): boolean {
  return name === 'main' || name === 'article' || attributes.role === 'main'
}

/** Whether all of a text stands in `pre`: it is a plain one. */
function isAllPre(tokens: readonly Token[], html: string): boolean {
  let depth = 0
  let found = false
  let unseen = false
  for (const token of tokens) {
    if (token.kind === 'open') {
      if (token.name === 'pre') {
        depth++
        found = true
      }
      unseen = /^(?:style|script|title)$/.test(token.name)
    } else if (token.kind === 'close') {
      if (token.name === 'pre' && depth > 0) depth--
      unseen = false
    } else if (depth === 0 && !unseen && token.kind === 'text' && /\S/.test(html.slice(token.start, token.end))) return false
  }
  return found
}
