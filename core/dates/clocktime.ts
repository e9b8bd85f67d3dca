import {type Atom, cued, placeOf, readAll, surelyCued, type TimePart} from './atoms.js'
import {anyOf, LEFT, numberOf, rx, WEEKDAY_FULL, WEEKDAY_SHORT} from './words.js'

const AM_PM = "(?<half>a\\.m\\.?|p\\.m\\.?|[ap]m(?:ish)?\\b|o'?_clock\\b(?: (?:sharp|[ap]m\\b))?)"
const RANGE = '_(?:-|–|—|to |until |till |and |&)_'

/** "9-10:15 a.m.", "5pm", "800 PM", "3 o'clock". */
const twelve = rx(
  `${LEFT}(?:(?<from>\\d{1,2})(?:[:.]\\d\\d)?_(?:a\\.m\\.|p\\.m\\.|[ap]m)?(?<to>${RANGE}))?` +
    `(?:(?<hour>\\d{1,2})(?:[:.h](?<minute>\\d\\d))?(?::\\d\\d)?|(?<packed>\\d{3,4}))_${AM_PM}(?![\\w])`,
)

/** 17:00, T17:00:00.000, with its Z left to the zone. */
const clock = rx(
  `(?<=\\d\\dT|${LEFT})(\\d{1,2}):(\\d\\d)(?::\\d\\d(?:\\.\\d{1,6})?)?(?:_(?:h|hrs?|hours|uhr)\\b)?` +
    '(?![\\d:]|\\.\\d|[a-y])',
)

/** 17h00, 17h. */
const french = rx(`${LEFT}(\\d{1,2})_h(?:(\\d\\d))?(?!\\w)`)

/** 17.00, behind a cue. */
const dotted = rx(
  `${LEFT}([01]?\\d|2[0-4])\\.([0-5][05])(?![\\w%€]|[.,:]\\d|_(?:[%€]|` +
    `${anyOf('k m kg km eur usd gbp dollars each million billion percent x')}\\b))`,
)

/** 1700 hrs, 0900, where a zone or a day stands by. */
const military = rx(`${LEFT}([01]\\d|2[0-4])([0-5]\\d)(_(?:hrs?|hours|h)\\b)?(?![\\w.,:/%-]*\\d)`)

const words = rx('\\b(?:12 )?(?:(?<noon>noon|midday)|(?<midnight>midnight))\\b(?! commander)')

const HOUR = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)'
/** "three o'clock", "half past three", "quarter to five". */
const spelled = rx(
  `\\b(?:(?<whole>${HOUR})_o'?_clock|(?<part>half past|(?:a )?quarter (?:past|to)) (?<hour>${HOUR}|\\d{1,2}))\\b`,
)
/** "at six", where a day stands by. */
const spelledBare = rx(`(?<=\\b(?:at|by|before|around|until) )(${HOUR})\\b`)
/** "10-11 tomorrow", "between 10 and 11", "10ish". */
const loose = rx(
  `${LEFT}(?:(\\d{1,2})_(?:-|–|to |(?<=\\bbetween \\d{1,2} )and )_(\\d{1,2})(?![\\w:/%$€£#.,-]*\\d)|` +
    '(\\d{1,2})_?ish\\b)',
)

/** "at 3", where a day or a zone stands by. */
const bare = rx('(?<=(?:\\b(?:at|by|before|around|until|till|from) |@_))(\\d{1,2})(?![\\w:/%$€£#]|[.,]\\d|-\\w)')

/** All clock times of a text, impossible ones too. */
export function findClockTimes(text: string): Atom[] {
  const named = [
    ...readAll(text, words, match => time(match, match.groups?.['noon'] ? 720 : 1440)),
    ...readAll(text, spelled, fromSpelled),
    ...readAll(text, spelledBare, fromSpelledBare),
  ]
  if (!/\d/.test(text)) return named
  return [
    ...[...text.matchAll(twelve)].flatMap(match => fromTwelve(match, text)),
    ...readAll(text, clock, fromClock),
    ...readAll(text, french, fromFrench),
    ...readAll(text, dotted, fromDotted),
    ...readAll(text, military, fromMilitary),
    ...readAll(text, bare, fromBare),
    ...readAll(text, loose, fromLoose),
    ...named,
  ]
}

function time(match: RegExpExecArray, minutes: number): TimePart {
  return {kind: 'time', ...placeOf(match), minutes}
}

/** A range and, where something else claims its start, the time that ends it alone. */
function fromTwelve(match: RegExpExecArray, text: string): TimePart[] {
  const {from, to, hour, minute, packed, half = ''} = match.groups ?? {}
  const end = match.index + match[0].length
  // "Of the 4 am I the last?" asks.
  if (half === 'am' && /^\s+i\b/i.test(text.slice(end))) return []
  const h = Number(packed ? packed.slice(0, -2) : hour)
  const m = Number(packed ? packed.slice(-2) : (minute ?? 0))
  const value = timeOfHalf(h, m, half.toLowerCase())
  if (h > 24 && !surelyTimed(text, match.index)) return []
  const start = match.index + (from === undefined ? 0 : match[0].indexOf(to ?? '') + (to ?? '').length)
  const plain: TimePart = {kind: 'time', start, end, ...value}
  if (from === undefined) return [plain]
  // "3 and 5pm" is a range only behind "between".
  if (/and/i.test(to ?? '') && !/\bbetween\s+$/i.test(text.slice(Math.max(0, match.index - 12), match.index))) {
    return [plain]
  }
  return [{...plain, start: match.index, range: true}, plain]
}

function timeOfHalf(h: number, m: number, half: string): {minutes: number; guess?: true; wrong?: true} {
  const am = half.startsWith('a')
  if (m > 59 || h > 24 || (am && h > 12)) return {minutes: 0, wrong: true}
  if (half.startsWith('o')) {
    const minutes = h * 60 + m
    if (/[ap]m/.test(half)) return timeOfHalf(h, m, half.slice(-2))
    return h < 12 ? {minutes, guess: true} : {minutes}
  }
  const hours = am ? h % 12 : h < 12 ? h + 12 : h
  return {minutes: hours * 60 + m}
}

function fromClock(match: RegExpExecArray, text: string): TimePart | undefined {
  const [, hour = '', minute] = match
  const h = Number(hour)
  const m = Number(minute)
  const at = time(match, h * 60 + m)
  if (h > 24 || m > 59 || (h === 24 && m > 0)) {
    // Ratios, verses and scores look like this too.
    return h <= 29 && surelyTimed(text, match.index) ? {...at, wrong: true} : undefined
  }
  const before = text.slice(Math.max(0, match.index - 14), match.index)
  if (/^\s?(?:ratio|scale|mix|odds)\b/i.test(text.slice(match.index + match[0].length))) return undefined
  if (/\b(?:chapters?|verses?|psalms?|minutes?|timestamps?)\s(?:\d{1,3}:\d{2}\s?(?:,|and|&|or)\s)?$/i.test(text.slice(Math.max(0, match.index - 28), match.index))) return undefined
  if (/\b(?:ratio|score|scale|odds|aspect)(?: (?:of|is|was))?\s$/i.test(before)) return undefined
  // "John 3:16": a name, and minutes that nobody sets a time by.
  if (m % 5 !== 0 && hour.length === 1 && /[A-Z][a-z]+\s$/.test(before)) return {...at, weak: true, guess: true}
  return hour.length === 1 || h === 10 || h === 11 || h === 12 ? {...at, guess: true} : at
}

function surelyTimed(text: string, at: number): boolean {
  return /\b(?:at|by|before|until|till)\s{1,3}$/i.test(text.slice(Math.max(0, at - 12), at))
}

function fromSpelled(match: RegExpExecArray): TimePart {
  const {whole, part = '', hour = ''} = match.groups ?? {}
  const minutes = (numberOf(whole ?? hour) || Number(hour)) * 60
  const shift = /half/i.test(part) ? 30 : /past/i.test(part) ? 15 : part ? -15 : 0
  return {...time(match, minutes + shift), guess: true}
}

function fromSpelledBare(match: RegExpExecArray, text: string): TimePart | undefined {
  return isHour(text, match) ? {...time(match, numberOf(match[0]) * 60), guess: true, weak: true} : undefined
}

function fromFrench(match: RegExpExecArray, text: string): TimePart | undefined {
  const h = Number(match[1])
  const m = Number(match[2] ?? 0)
  if (h > 24 || m > 59) return undefined
  const at = time(match, h * 60 + m)
  return match[2] || surelyTimed(text, match.index) ? at : {...at, weak: true}
}

function fromDotted(match: RegExpExecArray, text: string): TimePart | undefined {
  const at = time(match, Number(match[1]) * 60 + Number(match[2]))
  if (surelyTimed(text, match.index) && match[1]?.length === 2) return at
  return surelyTimed(text, match.index) || cued(text, match.index) ? {...at, weak: true, guess: true} : undefined
}

/** "The fee for 2027", "2027 by Friday". */
const ofYear = /\b(?:for|of|in|since|year|years?|the|our|from|during|through|fy|season|spring|summer|autumn|winter|and)\s$/i
const pastYear = /^\s+(?:by|before|until|till|no later|and|or|was|is|are|were|has|had)\b/i

function fromMilitary(match: RegExpExecArray, text: string): TimePart | undefined {
  const isYear = /^(?:19|20)\d\d$/.test(match[0])
  if (isYear && (ofYear.test(text.slice(Math.max(0, match.index - 10), match.index)) || pastYear.test(text.slice(match.index + 4, match.index + 16)))) return undefined
  const at = time(match, Number(match[1]) * 60 + Number(match[2]))
  return match[3] && (surelyTimed(text, match.index) || surelyCued(text, match.index)) ? at : {...at, weak: true}
}

const goingOn = anyOf(
  'on in or so to if and at for today tomorrow tonight this next sharp please pls thanks latest with because then ' +
    'but we i you',
)

/** What may follow the hour in "tomorrow at 3"; a noun makes it "at 3 sites". */
const afterHour = rx(
  `^_(?:$|[.,;:!?)("'”’—–@-]|(?:${goingOn}|${WEEKDAY_FULL}|${WEEKDAY_SHORT})\\b)`,
  'i',
)

function isHour(text: string, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length
  const rest = text.slice(end, end + 24)
  return afterHour.test(rest) || /^\s*\(?[A-Z]{2,4}\b/.test(rest)
}

function fromLoose(match: RegExpExecArray, text: string): TimePart | undefined {
  const [, from, to, ish] = match
  const h = Number(to ?? ish)
  if (h < 1 || h > 12 || Number(from ?? 1) > 12 || !isHour(text, match)) return undefined
  return {...time(match, h * 60), weak: true, guess: true, ...(to ? {range: true} : {})}
}

/** "Let me know by 5": where "multiply by 5" and "versions before 11" are no times. */
const limited = rx(
  `\\b${anyOf(
    'me us him her them know reply answer respond up here there back in home done ready finished desk office over ' +
      'decide',
  )} ${anyOf('by before until till')} $`,
  'i',
)

/** "Please send the list by 4", beside "multiply the rate by 4". */
const due = rx(
  `(?<=\\b${anyOf('please pls can could would will need needs want get send have let me us')}\\b.{0,80}) (?:by|before) $`,
  'i',
)
const byAmount = rx(
  `\\b${anyOf(
    'multiply multiplied divide divided divisible reduc\\w* increas\\w* decreas\\w* cut rais\\w* lower\\w* scal\\w* drop\\w* grow\\w* ' +
      'grew shift\\w* off exceed\\w* shrink\\w* up down over short step steps group\\w* split index\\w* times bounded follow\\w* replac\\w* ' +
      'mov\\w* chang\\w* extend\\w* advance\\w* rotat\\w* improv\\w* won lost win lose version versions python ubuntu node release page pages chapter line lines level x',
  )}\\b.{0,50}$`,
  'i',
)
/** "Can you call me at 2?" */
const meets = rx(
  `\\b${anyOf('meet minute min mins moment call come start begin lunch talk see ring arrive leave pick here free available phone dinner join dial starts begins meeting')}\\b[^.;?!]{0,40} at $`,
  'i',
)

function fromBare(match: RegExpExecArray, text: string): TimePart | undefined {
  if (!isHour(text, match)) return undefined
  const h = Number(match[1])
  if (h < 1 || h > 24) return undefined
  const before = text.slice(Math.max(0, match.index - 100), match.index)
  const sure = h <= 12 && (limited.test(before.slice(-24)) || meets.test(before) || (due.test(before) && !byAmount.test(before)))
  return {...time(match, h * 60), ...(sure ? {} : {weak: true}), ...(h < 12 ? {guess: true} : {})}
}
