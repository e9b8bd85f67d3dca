import {rx} from './words.js'

/**
 * What a text says of a clock time's zone: an IANA name, a fixed offset in minutes east of UTC, `writer` for "my time",
 * or `reader` for "your time" and "local time", whose offset nobody knows.
 */
export type Zone = string | number

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

/** Minutes east of UTC in an IANA zone at an instant; undefined where the zone is unknown to the host. */
export function offsetMinutes(zone: string, instantMs: number): number | undefined {
  if (!Number.isFinite(instantMs) || Math.abs(instantMs) > 8.64e15) return undefined
  if (zone === 'UTC') return 0
  const match = /GMT(?:([+-])(\d{1,2}):(\d\d))?/.exec(formatterOf(zone)?.format(instantMs) ?? '')
  if (!match) return undefined
  const minutes = Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0)
  return match[1] === '-' ? -minutes : minutes
}

const fixed: ReadonlyMap<string, number> = new Map(
  Object.entries({
    utc: 0,
    gmt: 0,
    z: 0,
    zulu: 0,
    aoe: -720,
    est: -300,
    edt: -240,
    cst: -360,
    cdt: -300,
    mst: -420,
    mdt: -360,
    pst: -480,
    pdt: -420,
    akst: -540,
    akdt: -480,
    hst: -600,
    ast: -240,
    adt: -180,
    nst: -210,
    ndt: -150,
    bst: 60,
    west: 60,
    cest: 120,
    eest: 180,
    msk: 180,
    trt: 180,
    sast: 120,
    wat: 60,
    cat: 120,
    eat: 180,
    gst: 240,
    pkt: 300,
    ist: 330,
    npt: 345,
    ict: 420,
    wib: 420,
    sgt: 480,
    hkt: 480,
    pht: 480,
    awst: 480,
    jst: 540,
    kst: 540,
    acst: 570,
    acdt: 630,
    aest: 600,
    aedt: 660,
    nzst: 720,
    nzdt: 780,
    brt: -180,
    art: -180,
    cot: -300,
    pet: -300,
  }),
)

/** Names that stand for a region's clock, summer time included. "CET" is one, as in the IANA database. */
const regional: ReadonlyMap<string, string> = new Map(
  Object.entries({
    et: 'America/New_York',
    ct: 'America/Chicago',
    mt: 'America/Denver',
    pt: 'America/Los_Angeles',
    eastern: 'America/New_York',
    central: 'America/Chicago',
    mountain: 'America/Denver',
    pacific: 'America/Los_Angeles',
    atlantic: 'America/Halifax',
    alaska: 'America/Anchorage',
    hawaii: 'Pacific/Honolulu',
    cet: 'Europe/Berlin',
    eet: 'Europe/Athens',
    wet: 'Europe/Lisbon',
    aet: 'Australia/Sydney',
  }),
)

/** An abbreviation that several regions use is read as the writer's own where the writer lives in one of them. */
const shared: ReadonlyMap<string, readonly string[]> = new Map([
  ['ist', ['Asia/Jerusalem', 'Asia/Tel_Aviv', 'Europe/Dublin']],
  ['cst', ['Asia/Shanghai', 'Asia/Taipei', 'Asia/Macau', 'America/Havana']],
  ['bst', ['Asia/Dhaka']],
  ['ast', ['Asia/Riyadh', 'Asia/Baghdad']],
])

const longNames: ReadonlyMap<string, Zone> = new Map<string, Zone>([
  ['central european', 'Europe/Berlin'],
  ['central european standard', 60],
  ['central european summer', 120],
  ['eastern european', 'Europe/Athens'],
  ['eastern european standard', 120],
  ['eastern european summer', 180],
  ['western european', 'Europe/Lisbon'],
  ['western european summer', 60],
  ['british', 'Europe/London'],
  ['british summer', 60],
  ['greenwich mean', 0],
  ['coordinated universal', 0],
  ['universal', 0],
  ['indian standard', 330],
  ['india standard', 330],
  ['japan standard', 540],
  ['china standard', 480],
  ['australian eastern', 'Australia/Sydney'],
  ['australian eastern standard', 600],
  ['australian eastern daylight', 660],
  ['eastern standard', -300],
  ['eastern daylight', -240],
  ['central standard', -360],
  ['central daylight', -300],
  ['mountain standard', -420],
  ['mountain daylight', -360],
  ['pacific standard', -480],
  ['pacific daylight', -420],
])

const places: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'America/New_York': 'new york|nyc|ny|boston|washington|dc|atlanta|miami|philadelphia|us eastern|east coast',
    'America/Toronto': 'toronto|montreal|ottawa',
    'America/Chicago': 'chicago|houston|dallas|austin|texas|minneapolis|st louis|new orleans|us central',
    'America/Denver': 'denver|boulder|salt lake|us mountain',
    'America/Phoenix': 'phoenix|arizona',
    'America/Los_Angeles':
      'los angeles|la|san francisco|sf|seattle|portland|california|bay area|san diego|us pacific|west coast|redmond',
    'America/Sao_Paulo': 'sao paulo|são paulo|brazil|brasilia',
    'Europe/London': 'uk|british|england|scotland|edinburgh',
    'Europe/Dublin': 'irish|ireland',
    'Europe/Paris': 'france|french',
    'Europe/Berlin': 'germany|german|munich|hamburg|cologne|frankfurt|european|central europe|europe',
    'Europe/Amsterdam': 'dutch|netherlands',
    'Europe/Zurich': 'zürich|geneva|swiss|switzerland|bern|basel',
    'Europe/Madrid': 'spain|spanish|barcelona',
    'Europe/Rome': 'italy|italian|milan',
    'Europe/Stockholm': 'sweden|swedish',
    'Europe/Warsaw': 'poland|polish|krakow|kraków',
    'Europe/Kyiv': 'kiev|ukraine',
    'Asia/Kolkata': 'india|indian|mumbai|delhi|new delhi|bangalore|bengaluru|hyderabad|chennai|pune',
    'Asia/Jerusalem': 'israel|tel aviv',
    'Asia/Shanghai': 'china|beijing|shenzhen',
    'Asia/Tokyo': 'japan',
    'Asia/Seoul': 'korea',
    'Asia/Ho_Chi_Minh': 'vietnam|saigon|hanoi',
    'Africa/Johannesburg': 'cape town|south africa|pretoria',
    'Australia/Sydney': 'canberra',
    'Pacific/Auckland': 'new zealand|wellington|nz',
  }).flatMap(([zone, names]) => names.split('|').map((name): [string, string] => [name, zone])),
)

const regions = ['Europe', 'America', 'Asia', 'Australia', 'Africa', 'Pacific', 'Atlantic']

/** The IANA zone of a city named in a text ("Berlin", "Hong Kong"). */
function zoneOfPlace(name: string): string | undefined {
  const key = name.toLowerCase().replace(/\s+/g, ' ')
  const known = places.get(key)
  if (known) return known
  const city = key.replace(/(?:^|\s)\S/g, letter => letter.toUpperCase()).replaceAll(' ', '_')
  return regions.map(region => `${region}/${city}`).find(zone => formatterOf(zone))
}

const ABBREVIATIONS = [...fixed.keys(), 'cet', 'eet', 'wet', 'aet'].filter(name => name !== 'z').join('|')
/** Abbreviations that people also write small; the others are words when small ("eat", "west", "pet"). */
const SMALL = 'utc|gmt|est|edt|cst|cdt|mst|mdt|pst|pdt|cet|cest|eet|bst|ist|aest|aedt|jst|aoe'

const afterTime = rx(
  '^(?:_,)?_(?<open>\\()?_(?:in )?(?:the )?(?:' +
    [
      '(?<utc>(?:utc|gmt)_[+-]_\\d{1,2}(?::?\\d\\d)?)',
      '(?<zulu>z)(?![\\w])',
      '(?<offset>[+-]\\d\\d:?\\d\\d)(?!\\d)',
      `(?<abbr>(?:${ABBREVIATIONS})(?:/(?:${ABBREVIATIONS}))?)(?![\\w-])(?: time\\b)?`,
      '(?<us>(?:et|ct|mt|pt)(?![\\w]))',
      '(?<iana>(?:europe|america|asia|africa|australia|pacific|atlantic|indian|antarctica|etc)/[a-z_]{2,20}(?:/[a-z_]{2,20})?)(?: time\\b)?',
      '(?<own>(?:my|our) (?:local )?time)\\b',
      '(?<theirs>(?:your|local|their) (?:own |local )?time)\\b',
      '(?<anywhere>anywhere on earth)\\b',
      '(?:us |u\\.s\\. )?(?<long>(?:[a-z]{3,12} ){0,1}(?:eastern|central|mountain|pacific|atlantic|alaska|hawaii|european|british|mean|universal|indian?|japan|china)(?: (?:standard|daylight|summer|prevailing))?) time\\b',
      '(?<bare>eastern|central|mountain|pacific)(?![\\w-]| (?!(?:on|at|by|and|or|to|today|tomorrow|this|next|please|if|so)\\b)[a-z])',
      "(?<place>[a-zà-ÿ]{2,12}(?: [a-zà-ÿ]{2,12})?)(?:'s)? (?:local )?time\\b",
    ].join('|') +
    ')(?<close>_\\))?',
  'i',
)

export interface ZoneMatch {
  /** Where it ends in the text that was given, from 0. */
  readonly end: number
  readonly zone: Zone
  /** False for "my time" and "your time", which name no zone. */
  readonly named: boolean
}

/**
 * Reads the zone that stands right after a time: "CET", "(UTC+2)", "Berlin time", "Z", "my time".
 * @param rest the text from the end of the time on; `writer` is the writer's IANA zone, where known.
 */
export function zoneAfter(rest: string, writer: string | undefined): ZoneMatch | undefined {
  const match = afterTime.exec(rest.slice(0, 60))
  if (!match?.groups) return undefined
  const {open, close, abbr, us, zulu, bare} = match.groups
  const written = abbr ?? us ?? zulu ?? bare
  if (written && !isWrittenAsZone(written, zulu !== undefined && !/^\s/.test(rest))) return undefined
  const end = open || !close ? match[0].length : match[0].length - close.length
  if (open && !close) return undefined
  const found = zoneFrom(match.groups, writer)
  return found && {end, ...found}
}

function isWrittenAsZone(word: string, glued: boolean): boolean {
  if (/^z$/i.test(word)) return glued || word === 'Z'
  if (/^(?:eastern|central|mountain|pacific)$/i.test(word)) return /^[A-Z]/.test(word)
  return word === word.toUpperCase() || word === 'AoE' || new RegExp(`^(?:${SMALL})\\b`).test(word)
}

function zoneFrom(
  groups: Readonly<Record<string, string | undefined>>,
  writer: string | undefined,
): {zone: Zone; named: boolean} | undefined {
  const {utc, offset, abbr, us, iana, long, bare, place} = groups
  const digits = utc ?? offset
  if (digits) return {zone: parseOffset(digits), named: true}
  if (groups['zulu']) return {zone: 0, named: true}
  if (groups['anywhere']) return {zone: -720, named: true}
  if (groups['own']) return {zone: 'writer', named: false}
  if (groups['theirs']) return {zone: 'reader', named: false}
  const short = abbr ?? us ?? bare
  if (short) return named(zoneOfAbbreviation(short, writer))
  if (iana) return named(formatterOf(iana) ? iana : undefined)
  if (long) {
    const key = long.toLowerCase().replace(/\s+/g, ' ').replace(' prevailing', '')
    return named(longNames.get(key) ?? regional.get(key) ?? zoneOfPlace(key))
  }
  return named(place ? (zoneOfPlace(place) ?? zoneOfPlace(place.split(/\s+/).at(-1) ?? '')) : undefined)
}

function named(zone: Zone | undefined): {zone: Zone; named: boolean} | undefined {
  return zone === undefined ? undefined : {zone, named: true}
}

function zoneOfAbbreviation(text: string, writer: string | undefined): Zone | undefined {
  const key = (text.split('/')[0] ?? text).toLowerCase()
  if (writer && shared.get(key)?.includes(writer)) return writer
  return regional.get(key) ?? fixed.get(key)
}

function parseOffset(text: string): number {
  const match = /([+-])\s*(\d{1,2}):?(\d\d)?/.exec(text)
  if (!match) return 0
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0)
  return match[1] === '-' ? -minutes : minutes
}

/** True for zones whose people write clock times with am and pm. */
export function usesTwelveHours(zone: Zone): boolean {
  return typeof zone === 'string' ? zone.startsWith('America/') || zone === 'writer' : zone <= -240 && zone >= -600
}
