import {Tokenizer} from 'htmlparser2'

export interface Place {
  readonly start: number
  readonly end: number
}

/** The attributes that decide how something is read; others are passed over. */
export type Attributes = Readonly<Partial<Record<AttributeName, string>>>

export interface OpenTag extends Place {
  readonly kind: 'open'
  /** In small letters. */
  readonly name: string
  readonly attributes: Attributes
  /** Ends in `/>`, which HTML only heeds in foreign elements. */
  readonly closed: boolean
}

export interface CloseTag extends Place {
  readonly kind: 'close'
  readonly name: string
}

/**
 * Text as it stands, or a character that a reference such as `&nbsp;` stands for. One reference may stand for two, which
 * then have the same place.
 */
export type Words = Place & ({readonly kind: 'text'} | {readonly kind: 'character'; readonly value: string})

export type Token = OpenTag | CloseTag | Words

const names = [
  ...['alt', 'checked', 'class', 'data-emoji', 'height', 'hidden', 'href', 'id', 'open', 'role', 'src', 'start', 'style'],
  ...['tabindex', 'type', 'width', 'wrap'],
] as const
type AttributeName = (typeof names)[number]
const known: ReadonlySet<string> = new Set(names)

const none: Attributes = {}

/** Takes HTML apart; comments, declarations and tags that the text ends in are left out. Offsets are UTF-16 units. */
export function tokensOf(html: string): readonly Token[] {
  const tokens: Token[] = []
  let tag = {name: '', start: 0}
  let attributes: Partial<Record<AttributeName, string>> | undefined
  let attribute: AttributeName | undefined
  const opened = (end: number, closed: boolean): void => {
    tokens.push({kind: 'open', ...tag, attributes: attributes ?? none, end: end + 1, closed})
  }
  const add = (value: string): void => {
    if (!attribute) return
    attributes ??= {}
    attributes[attribute] = (attributes[attribute] ?? '') + value
  }
  const ignore = (): void => undefined
  const tokenizer = new Tokenizer(
    {},
    {
      ontext: (start, end) => void tokens.push({kind: 'text', start, end}),
      ontextentity: (code, end) =>
        void tokens.push({kind: 'character', value: String.fromCodePoint(code), start: html.lastIndexOf('&', end - 1), end}),
      onopentagname(start, end) {
        tag = {name: html.slice(start, end).toLowerCase(), start: start - 1}
        attributes = undefined
      },
      onattribname(start, end) {
        const name = end - start > 10 ? '' : html.slice(start, end).toLowerCase()
        // The first of two attributes with one name counts.
        attribute = known.has(name) && attributes?.[name as AttributeName] === undefined ? (name as AttributeName) : undefined
        add('')
      },
      onattribdata: (start, end) => add(html.slice(start, end)),
      onattribentity: code => add(String.fromCodePoint(code)),
      onopentagend: end => opened(end, false),
      onselfclosingtag: end => opened(end, true),
      onclosetag(start, end) {
        const close = html.indexOf('>', end)
        tokens.push({kind: 'close', name: html.slice(start, end).toLowerCase(), start: start - 2, end: close < 0 ? html.length : close + 1})
      },
      onattribend: ignore,
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onprocessinginstruction: ignore,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  return tokens
}
