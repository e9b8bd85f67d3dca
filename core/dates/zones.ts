import {rx} from './words.js'
import {type Zone, zoneOfAbbreviation, zoneOfWords} from './zone-names.js'

/** Formatters are costly to make and hold no state of ours; a bounded memory of them changes no result. */
const formatters = new Map<string, Intl.DateTimeFormat | null>()
const FORMATTERS_KEPT = 64

function formatterOf(zone: string): Intl.DateTimeFormat | null {
  const known = formatters.get(zone)
  if (known !== undefined) return known
  let made: Intl.DateTimeFormat | null
  try {
    made = new Intl.DateTimeFormat('en-US', {timeZone: zone, timeZoneName: 'longOffset'})
  } catch {
    made = null
  }
  if (formatters.size >= FORMATTERS_KEPT) formatters.clear()
  formatters.set(zone, made)
  return made
}

/** Minutes east of UTC in an IANA zone, or at an offset such as "+05:30", at an instant; undefined where the host does not know the zone. */
export function offsetMinutes(zone: string, instantMs: number): number | undefined {
  if (!Number.isFinite(instantMs) || Math.abs(instantMs) > 8.64e15) return undefined
  if (zone === 'UTC') return 0
  if (/^[+-]\d\d:\d\d$/.test(zone)) return parseOffset(zone)
  const match = /GMT(?:([+-])(\d{1,2}):(\d\d))?/.exec(formatterOf(zone)?.format(instantMs) ?? '')
  if (!match) return undefined
  const minutes = Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0)
  return match[1] === '-' ? -minutes : minutes
}

/** What may stand between a time and its zone. */
const LEAD = '^(?:_,)?_(?<open>\\()?_(?:in )?(?:the )?'

const short = rx(
  `${LEAD}(?:(?<utc>(?:utc|gmt)_[+\u2212\u2013-]_\\d{1,2}(?::?\\d\\d)?)|(?<offset>[+\u2212-]\\d\\d:?\\d\\d)(?!\\d)|` +
    '(?<iana>[a-z]{3,10}/[a-z_]{3,20}(?:/[a-z_]{3,20})?)(?: time\\b)?|' +
    '(?<word>[a-z]{1,8})(?:/[a-z]{2,5})?(?![\\w-])(?: time\\b)?)',
  'i',
)
/** A region's bare name is a zone only where the sentence goes on with something else. */
const goesOn = rx('^ (?!(?:on|at|by|and|or|to|today|tomorrow|this|next|please|if|so)\\b)[a-z]', 'i')

const long = rx(
  `${LEAD}(?:(?<own>(?:my|our) (?:local )?)time|(?<theirs>(?:your|their) (?:own )?(?:local )?|local )time|` +
    "(?<words>[a-zà-ÿ.]{2,12}(?: [a-zà-ÿ.]{2,12}){0,3}(?:['’]s)?) time|(?<anywhere>anywhere on earth))\\b",
  'i',
)

/** A blank that stands for the zone: it is to come, and nobody knows it yet. */
const blank = /^\s{1,3}\(?\[fill in: [^\][]{0,24}\bzone\]\)?/i

export interface ZoneMatch {
  /** Where it ends in the text that was given, from 0. */
  readonly end: number
  readonly zone: Zone
  /** False for "my time" and "your time", which name no zone. */
  readonly named: boolean
  /** A city alone, which may be part of an address. */
  readonly place?: true
}

/**
 * Reads the zone that stands right after a time: "CET", "(UTC+2)", "EST (UTC-5)", "Berlin time", "in Berlin", "Z", "my time".
 * @param rest the text from the end of the time on; `writer` is the writer's IANA zone, where known.
 */
export function zoneAfter(rest: string, writer: string | undefined): ZoneMatch | undefined {
  const first = zoneAt(rest, writer)
  if (!first) return undefined
  // A bracket behind it says it in other words, or tells what "my time" is.
  const more = rest.slice(first.end)
  const again = /^\s{0,2}\(/.test(more) ? zoneAt(more, writer) : undefined
  if (!again?.named) return first
  return {end: first.end + again.end, zone: first.named ? first.zone : again.zone, named: true}
}

function zoneAt(rest: string, writer: string | undefined): ZoneMatch | undefined {
  const near = rest.slice(0, 60)
  const toCome = blank.exec(near)
  if (toCome) return {end: toCome[0].length, zone: 'reader', named: true}
  const told = /\b(?:time|earth)\b/i.test(near) ? inWords(near) : undefined
  const found = told ?? inShort(near, writer) ?? ofPlace(near)
  if (!found) return undefined
  const {open, end, ...zone} = found
  if (!open) return {end, ...zone}
  const close = /^\s{0,3}\)/.exec(near.slice(end))
  return close ? {end: end + close[0].length, ...zone} : undefined
}

/** A city alone, as it is written. */
const place = /^\s{1,3}(?<open>\()?(?:in )?(?<city>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2})(?![\p{L}\p{N}'’-])/u
/** Names of zones that say something else in English. */
const noPlace = /^(?:Easter|Wake|Midway|Troll|Central|Eastern|Pacific|Mountain|Atlantic)\b/

/** "17:00 in Lisbon", "5 pm Singapore", "(Nairobi)". */
function ofPlace(text: string): Found | undefined {
  const match = place.exec(text)
  const {open, city = ''} = match?.groups ?? {}
  if (!match || noPlace.test(city) || goesOn.test(text.slice(match[0].length))) return undefined
  const zone = zoneOfWords(city, isZone)
  return zone === undefined || zone === '' ? undefined : {open: open !== undefined, end: match[0].length, zone, named: true, place: true}
}

interface Found extends ZoneMatch {
  readonly open: boolean
}

function inWords(text: string): Found | undefined {
  const match = long.exec(text)
  if (!match?.groups) return undefined
  const {open, own, theirs, words, anywhere} = match.groups
  const at = {open: open !== undefined, end: match[0].length}
  if (anywhere) return {...at, zone: -720, named: true}
  if (own) return {...at, zone: 'writer', named: false}
  if (theirs) return {...at, zone: 'reader', named: false}
  const zone = words && zoneOfWords(words, isZone)
  return zone === undefined || zone === '' ? undefined : {...at, zone, named: true}
}

function inShort(text: string, writer: string | undefined): Found | undefined {
  const match = short.exec(text)
  if (!match?.groups) return undefined
  const {open, utc, offset, iana, word} = match.groups
  const at = {open: open !== undefined, end: match[0].length, named: true}
  const digits = utc ?? offset
  if (digits) return {...at, zone: parseOffset(digits)}
  if (iana && isZone(iana)) return {...at, zone: iana}
  // "EST/EDT" is the first of both.
  const name = word ?? iana?.split('/')[0] ?? ''
  if (name === 'z' && /^\s/.test(text)) return undefined
  const zone = name === 'z' ? 0 : zoneOfAbbreviation(name, writer)
  if (zone === undefined) return undefined
  const region = name.length > 4 && goesOn.test(text.slice(match[0].length))
  return region ? undefined : {...at, zone}
}

function isZone(zone: string): boolean {
  return formatterOf(zone) !== null
}

function parseOffset(text: string): number {
  const match = /([+\u2212\u2013-])\s*(\d{1,2}):?(\d\d)?/.exec(text)
  if (!match) return 0
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0)
  return match[1] === '+' ? minutes : -minutes
}
