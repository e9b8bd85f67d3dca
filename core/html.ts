import {Reader} from './html/reader.js'
import {type Token, tokensOf} from './html/tokens.js'
import {type Mapped, Mapping} from './mapped.js'

/**
 * Turns HTML, of a mail or of a page, into a text as messages are written, with the place of each unit in the HTML.
 * What a reader does not see is left out; quotes, signatures and the headers of answered mails come out as mail clients
 * show them in plain text. Marks that were typed, such as `- ` and `> ` at the start of a line, mean what they mean in a
 * plain text; those that would hide words or make others of them are escaped. Never throws, whatever the text.
 */
export function readHtml(html: string): Mapped & {readonly title?: Mapped} {
  const tokens = tokensOf(html)
  const title = titleOf(tokens, html)
  return {...new Reader(tokens, html).read().end(), ...(title ? {title} : {})}
}

/** The words of the first title, on one line. */
function titleOf(tokens: readonly Token[], html: string): Mapped | undefined {
  const from = tokens.findIndex(token => token.kind === 'open' && token.name === 'title')
  if (from < 0) return undefined
  const mapping = new Mapping(html)
  let read = -1
  const add = (start: number, end: number, value?: string): void => {
    if (read >= 0 && read < start) mapping.put(' ', read, start)
    if (value === undefined) mapping.copy(start, end)
    else mapping.put(value, start, end)
    read = end
  }
  for (const token of tokens.slice(from + 1)) {
    if (token.kind === 'open' || token.kind === 'close') break
    const {start, end} = token
    if (token.kind === 'text') for (const {0: word, index} of html.slice(start, end).matchAll(/\S+/g)) add(start + index, start + index + word.length)
    else if (token.value.trim()) add(start, end, token.value)
  }
  return mapping.length > 0 ? mapping.end() : undefined
}
