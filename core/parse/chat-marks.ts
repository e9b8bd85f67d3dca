import type {Atom, Link, Zone} from '../draft.js'
import {rangesIn} from '../ordered.js'
import {object} from './mask.js'

/** What chat programs write beside markdown. `text` is as long as the source, with marks that markdown has no word for read. */
export interface ChatMarks {
  readonly text: string
  /** In order, none in another. */
  readonly atoms: readonly Atom[]
  /** Links whose label stands behind their address, `<https://…|label>`. */
  readonly links: readonly Link[]
  /** Code that a fence opens or closes within a line, and a quote of all the rest. */
  readonly zones: readonly Zone[]
}

/** `<@U0123|sam>`, `<#C01|general>`, `<!subteam^S1|@team>`, `<https://…|label>` of Slack; `<@!123…>`, `<:name:123…>`, `<t:123…>` of Discord. */
const token = new RegExp(
  [
    '<(?:(?<who>@[UWB][A-Z\\d]{2,20}|#[CDG][A-Z\\d]{2,20}|!subteam\\^S[A-Z\\d]{2,20}|!(?:here|channel|everyone))(?:\\|(?<name>[^<>|\\n]{0,80}))?',
    '!date\\^(?<second>-?\\d{1,12})\\^[^<>|\\n]{1,200}(?:\\|(?<date>[^<>|\\n]{1,100}))?',
    '(?<target>(?:https?:\\/\\/|mailto:|tel:)[^\\s<>|]{1,2000})\\|(?<label>[^<>\\n]{1,500})',
    '(?<id>@[!&]?|#)\\d{15,21}',
    '(?<emoji>a?:\\w{1,40}:\\d{15,21})|t:(?<time>-?\\d{1,12})(?::[tTdDfFR])?)>',
  ].join('|'),
  'g',
)
/** Names of emoji between colons; `10:30:45` and `std::vec` have none. */
const shortcodes = /(?<![\p{L}\p{N}_:])(?::(?:[a-z][\w'+-]{0,60}|[+-]1|100|1234|8ball):){1,8}(?![\p{L}\p{N}_:`\uFFFC])/gu
const bullet = /^[ \t]{0,40}[•◦▪‣⁃]\uFE0E?(?=[ \t]+\S)/gm
const quoteRest = /^>>>(?![>=])[ \t]?(?=[\p{L}"'“‘<*_@])(?!(?:import|from|print|def|for|if|while|with|class)\b)(?![^\n]{0,200}[=(])/mu

/** Reads the marks of a chat message. `base` is added to every offset but those in `text`. */
export function readChatMarks(source: string, base: number): ChatMarks {
  const atoms: Atom[] = []
  const links: Link[] = []
  const zones: Zone[] = []
  let text = source
  if (source.includes('```')) {
    text = ''
    for (const {start, end} of looseFences(source)) {
      zones.push({name: 'code', start: start + base, end: end + base})
      text += source.slice(text.length, start) + source.slice(start, end).replace(/[^\r\n]/g, ' ')
    }
    text += source.slice(text.length)
  }
  if (text.includes('<')) {
    text = text.replace(token, (whole: string, ...rest: unknown[]) => {
      const groups = rest.at(-1) as Record<string, string | undefined>
      const at = base + (rest.at(-3) as number)
      const [prose, from] = proseOf(whole, groups)
      const atom = {start: at, end: at + whole.length, head: at + from}
      atoms.push(atom)
      const {target} = groups
      if (target !== undefined) links.push({...atom, target, image: false, label: {start: atom.head, end: atom.end - 1}})
      return ' '.repeat(from) + prose.padEnd(whole.length - from)
    })
  }
  const tokens = [...atoms]
  for (const match of text.includes(':') ? text.matchAll(shortcodes) : []) {
    const start = base + match.index
    const end = start + match[0].length
    if (rangesIn(tokens, start, end).length === 0) atoms.push({start, end, head: start})
  }
  atoms.sort((a, b) => a.start - b.start)
  if (/[•◦▪‣⁃]/.test(text) && (text.match(bullet)?.length ?? 0) > 1) {
    text = text.replace(bullet, mark => `${mark.replace(/[^ \t]+$/, '')}-`.padEnd(mark.length))
  }
  const quote = /^>/m.test(text) && text.match(/^[ \t]{0,3}>/gm)?.length === 1 ? quoteRest.exec(text) : null
  if (quote) {
    zones.push({name: 'quote', start: base + quote.index, end: base + text.length})
    text = text.slice(0, quote.index) + text.slice(quote.index).replace(/[^\r\n]/g, ' ')
  }
  return {text, atoms, links, zones}
}

/** What a reader sees of a token, and where in it that begins. */
function proseOf(token: string, {who, name, date, label, id, emoji, second, time}: Record<string, string | undefined>): [prose: string, from: number] {
  const last = token.length - 1
  if (label !== undefined) return [label, last - label.length]
  if (date !== undefined) return [date, last - date.length]
  if (who !== undefined && name) {
    const mark = who[0] === '#' ? '#' : '@'
    return /^[@#]/.test(name) ? [name, last - name.length] : [mark + name, last - name.length - 1]
  }
  if (who !== undefined) {
    // The mark stands right before the name: "!here" is "@here", "!subteam^S1" is "@S1".
    const from = who.startsWith('!subteam') ? who.indexOf('^') : 0
    return [(who[0] === '#' ? '#' : '@') + who.slice(from + 1), 1 + from]
  }
  if (id !== undefined) return [id[0] + token.slice(1 + id.length, last), id.length]
  return [emoji === undefined ? dayOf(Number(second ?? time)).slice(0, token.length) : '', 0]
}

/** The day of a time in seconds since 1970, in UTC, as it is written. */
function dayOf(second: number): string {
  const day = new Date(second * 1000)
  if (Number.isNaN(day.getTime())) return object
  return `${day.getUTCDate()} ${day.toLocaleString('en', {month: 'short', timeZone: 'UTC'})} ${day.getUTCFullYear()}`
}

/** What an emoji stands behind where it is a thing that readers use: "vote with :one: or :two:". */
const used = /(?:^|[\s(])(?:with|by|via|use|using|add|adding|an?|the|hit|click|press|leave|react|give)\s{1,3}$/i
const between = /^(?:[ ,/]|or|and){0,6}$/

/** Masks the names of emoji in prose: they are no words, and those that are used are things. */
export function maskShortcodes(prose: string): string {
  if (!prose.includes(':')) return prose
  let thing = 0
  return prose.replace(shortcodes, (name, at: number) => {
    const isThing = used.test(prose.slice(Math.max(0, at - 12), at)) || (thing > 0 && between.test(prose.slice(thing, at)))
    thing = isThing ? at + name.length : 0
    return (isThing ? object : ' ').repeat(name.length)
  })
}

/**
 * Code between fences of which one shares its line with the code, as Slack has it: markdown would take all the rest for
 * code, or none of it.
 */
function looseFences(source: string): {start: number; end: number}[] {
  const found: {start: number; end: number}[] = []
  const marks = [...source.matchAll(/`{3,}/g)]
  for (let index = 0; index + 1 < marks.length; index += 2) {
    const [open, close] = [marks[index] as RegExpExecArray, marks[index + 1] as RegExpExecArray]
    if (open[0].length !== 3 || close[0].length !== 3) return found
    const inner = source.slice(open.index + 3, close.index)
    if (!inner.includes('\n')) continue
    const before = open.index === 0 ? '' : source.slice(source.lastIndexOf('\n', open.index - 1) + 1, open.index)
    const last = inner.slice(inner.lastIndexOf('\n') + 1)
    const fences = before.trim() === '' ? last.trim() !== '' : /\n[ \t]{0,100}\r?\n/.test(inner)
    if (fences) found.push({start: open.index, end: close.index + 3})
  }
  return found
}
