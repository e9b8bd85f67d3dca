import type {Attributes, OpenTag} from './tokens.js'

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Elements without a closing tag. */
export const voids = set('area base basefont bgsound br col command embed frame hr img input keygen link meta param source track wbr')

/** What may stand in a head; anything else ends it. */
export const headTags = set('title base link meta style script noscript template object xml')

/** Nothing in these is shown as text. `title` is taken out on its own. */
const unseen = set(
  'head title style script template noscript iframe object applet svg math audio video canvas select datalist textarea map noembed noframes xml nav',
)

/** Elements that begin and end a line. */
const lines = set(
  'address article aside body caption center dd details dialog div dt fieldset figcaption figure footer form header hgroup html ' +
    'legend li main nav search section summary tbody td tfoot th thead tr p h1 h2 h3 h4 h5 h6 ul ol menu dir dl blockquote pre ' +
    'table signature',
)

/** Those of them with a blank line above and below. */
const spaced = set('p h1 h2 h3 h4 h5 h6 ul ol menu dir dl blockquote pre table td th')

/** Elements that end a paragraph that is open. */
export const endsParagraph = (name: string): boolean =>
  lines.has(name) && !/^(?:body|html|t[drh]|tbody|thead|tfoot|caption|li|legend)$/.test(name)

/** The line breaks that go around an element: none, one, or two, which leave a blank line. */
export function gapOf({name, attributes}: OpenTag): 0 | 1 | 2 {
  if (!lines.has(name)) return 0
  if (!spaced.has(name)) return 1
  return name === 'p' && isTight(attributes) ? 1 : 2
}

/** Paragraphs that follow each other without a gap: those of Outlook and of Apple Mail, and those with no margins. */
function isTight({class: names, style}: Attributes): boolean {
  if (names !== undefined && /^(?:x_)?(?:Mso(?:Normal|ListParagraph\w{0,20}|PlainText|Header|NoSpacing)|p\d{1,3})\b/i.test(names)) return true
  if (!style) return false
  const text = style.slice(0, longest)
  const all = /(?:^|[;\s])margin\s{0,3}:\s{0,3}([^;]{1,60})/i.exec(text)?.[1]?.trim().split(/\s+/)
  const side = (name: string): number => Number.parseFloat(new RegExp(`margin-${name}\\s{0,3}:\\s{0,3}([^;]{1,20})`, 'i').exec(text)?.[1] ?? 'x')
  const top = side('top')
  const bottom = side('bottom')
  return (Number.isNaN(top) ? Number.parseFloat(all?.[0] ?? 'x') : top) === 0 &&
    (Number.isNaN(bottom) ? Number.parseFloat(all?.[2] ?? all?.[0] ?? 'x') : bottom) === 0
}

/** Longer attributes are looked at up to here only. */
const longest = 2000

const styled = (pattern: RegExp, {style}: Attributes): boolean => style !== undefined && pattern.test(style.slice(0, longest))

export function isHidden({name, attributes}: OpenTag): boolean {
  if (unseen.has(name)) return true
  if (name === 'dialog' && attributes.open === undefined) return true
  return (
    attributes.hidden !== undefined ||
    styled(/display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden|mso-hide\s{0,3}:\s{0,3}all|(?:max-height|opacity)\s{0,3}:\s{0,3}0(?![.\d])/i, attributes)
  )
}

/** What stands around a page's text: it is left out where the page says which part its text is. */
export const isChrome = ({name, attributes}: OpenTag): boolean =>
  /^(?:header|footer|aside)$/.test(name) || /^(?:navigation|banner|contentinfo|search)$/i.test(attributes.role ?? '')

/** A block quote, unless it only indents; what Yahoo answers, and Outlook with a line at its side. */
export function isQuote({name, attributes}: OpenTag): boolean {
  const indents = attributes.type === undefined && styled(/border\s{0,3}:\s{0,3}(?:none|0)/i, attributes) && !styled(/border-left\s{0,3}:/i, attributes)
  if (name === 'blockquote') return !indents
  return name === 'div' && (hasName(attributes, /^yahoo_quoted/i) || styled(/border-left\s{0,3}:\s{0,3}solid blue/i, attributes))
}

const signatures =
  /^(?:x_)?(?:gmail_signature|moz-signature|signature|ms-outlook-mobile-signature|applemailsignature\w{0,20}|protonmail_signature_block|yahoo-signature|ydp\w{1,20}signature|evolution-signature|-x-evo-signature)$/i

export const isSignature = ({name, attributes}: OpenTag): boolean =>
  name === 'signature' || (/^(?:div|p|span|pre|table|td)$/.test(name) && hasName(attributes, signatures))

/** The line, or what is set off by one, that programs put above the headers of the mail that is answered. */
export const isReplyHead = ({name, attributes}: OpenTag): boolean =>
  name === 'hr'
    ? attributes.tabindex === '-1' || hasName(attributes, /^stopSpelling$/i)
    : name === 'div' && (hasName(attributes, /^(?:x_)?divRplyFwdMsg$/i) || styled(replyLine, attributes))

const replyLine = /border-top(?:-color)?\s{0,3}:[^;]{0,30}(?:#(?:E1E1E1|B5C4DF)|rgb\((?:225, ?225, ?225|229, ?229, ?229|181, ?196, ?223)\))/i

/** Whether line breaks in the source are shown. A span's are not: word processors style all of theirs so. */
export const keepsLines = ({name, attributes}: OpenTag): boolean =>
  /^(?:div|p|td|body|section|article)$/.test(name) && styled(/white-space\s{0,3}:\s{0,3}pre/i, attributes)

/** A `pre` that holds prose: a mail that was written as plain text. */
export const isPlainText = ({attributes}: OpenTag): boolean =>
  attributes.wrap !== undefined || hasName(attributes, /^moz-/i) || styled(/white-space\s{0,3}:\s{0,3}(?:pre-wrap|pre-line|normal)/i, attributes)

/** The level of an item of a list as Word writes it, in a paragraph of its own. */
export function wordListLevel({name, attributes: {style}}: OpenTag): number | undefined {
  const level = name === 'p' && style ? /mso-list\s{0,3}:\s{0,3}[^;]{0,20}\blevel([1-9])/i.exec(style.slice(0, longest))?.[1] : undefined
  return level === undefined ? undefined : Number(level)
}

/** What Word shows in front of such an item, for programs that know no better. */
export const isWordMarker = ({name, attributes}: OpenTag): boolean => name === 'span' && styled(/mso-list\s{0,3}:\s{0,3}Ignore/i, attributes)

function hasName({class: names, id}: Attributes, pattern: RegExp): boolean {
  if (id !== undefined && pattern.test(id.slice(0, longest))) return true
  return names?.slice(0, longest).split(/\s+/).some(name => pattern.test(name)) ?? false
}

/** A picture as markdown, its words where it is a letter of the text, or nothing where it shows nothing. */
export function pictureOf(attributes: Attributes): {readonly words: string} | {readonly image: string} | undefined {
  const {alt, src = '', style = ''} = attributes
  const words = (alt ?? '').slice(0, longest).replace(/\s+/g, ' ').trim()
  if (attributes['data-emoji']) return {words: attributes['data-emoji']}
  if (words.length <= 16 && /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator})/u.test(words)) return {words}
  const isSmall = (side: 'width' | 'height'): boolean =>
    [attributes[side], new RegExp(`(?:^|[;\\s])${side}\\s{0,3}:\\s{0,3}([^;]{1,20})`, 'i').exec(style.slice(0, longest))?.[1]].some(size =>
      /^\s*[0-3](?:px)?\s*$/.test(size ?? ''),
    )
  if (!src.trim() || isSmall('width') || isSmall('height')) return undefined
  // A picture that has no words on purpose is decoration, unless it came along with the mail.
  if (!words && !/^cid:/i.test(src) && (alt !== undefined || filling.test(src.slice(0, longest)))) return undefined
  const target = /^data:/i.test(src) ? (/^data:[\w./+-]{0,80}/i.exec(src)?.[0] ?? 'data:') : src
  return {image: `![${words.replace(/[[\]\\]/g, '\\$&')}](${targetOf(target)})`}
}

const filling = /spacer|blank|pixel|transparent|track|beacon|\/open\b|\.gif\b/i

/** An address as it can stand in the brackets of a link. */
export function targetOf(address: string): string {
  return address.trim().replace(/[\s()<>\\]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
}
