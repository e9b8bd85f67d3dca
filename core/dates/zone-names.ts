/**
 * What a text says of a clock time's zone: an IANA name, a fixed offset in minutes east of UTC, `writer` for "my time",
 * or `reader` for "your time" and "local time", whose offset nobody knows.
 */
export type Zone = string | number

const fixed: ReadonlyMap<string, number> = new Map(
  [
    'utc 0, gmt 0, zulu 0, z 0, aoe -720, mez 60, mesz 120',
    'est -300, edt -240, cst -360, cdt -300, mst -420, mdt -360, pst -480, pdt -420, akst -540, akdt -480, hst -600',
    'ast -240, adt -180, nst -210, ndt -150, brt -180, art -180, cot -300, pet -300',
    'bst 60, west 60, cest 120, eest 180, msk 180, trt 180, sast 120, wat 60, cat 120, eat 180, gst 240',
    'pkt 300, ist 330, npt 345, ict 420, wib 420, sgt 480, hkt 480, pht 480, awst 480, jst 540, kst 540',
    'acst 570, acdt 630, aest 600, aedt 660, nzst 720, nzdt 780',
  ]
    .flatMap(line => line.split(', '))
    .map(entry => entry.split(' '))
    .map(([name = '', offset]): [string, number] => [name, Number(offset)]),
)

/** Names that stand for a region's clock, summer time included. "CET" is one, as in the IANA database. */
const regional: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'America/New_York': 'et|ept|eastern|us eastern|eastern prevailing',
    'America/Chicago': 'ct|cpt|central|us central|central prevailing',
    'America/Denver': 'mt|mpt|mountain|us mountain|mountain prevailing',
    'America/Los_Angeles': 'pt|ppt|pacific|us pacific|pacific prevailing',
    'America/Halifax': 'atlantic',
    'America/Anchorage': 'alaska',
    'Pacific/Honolulu': 'hawaii',
    'Europe/Berlin': 'cet|central european',
    'Europe/Athens': 'eet|eastern european',
    'Europe/Lisbon': 'wet|western european',
    'Australia/Sydney': 'aet|australian eastern',
  }).flatMap(([zone, names]) => names.split('|').map((name): [string, string] => [name, zone])),
)

/** An abbreviation that several regions use is read as the writer's own where the writer lives in one of them. */
const shared: ReadonlyMap<string, readonly string[]> = new Map([
  ['ist', ['Asia/Jerusalem', 'Asia/Tel_Aviv', 'Europe/Dublin']],
  ['cst', ['Asia/Shanghai', 'Asia/Taipei', 'Asia/Macau', 'America/Havana']],
  ['bst', ['Asia/Dhaka']],
  ['ast', ['Asia/Riyadh', 'Asia/Baghdad']],
])

/** What "standard", "daylight" and "summer" time is called in full. */
const longNames: ReadonlyMap<string, number> = new Map([
  ['central european standard', 60],
  ['central european summer', 120],
  ['eastern european standard', 120],
  ['eastern european summer', 180],
  ['western european summer', 60],
  ['british summer', 60],
  ['greenwich mean', 0],
  ['coordinated universal', 0],
  ['universal', 0],
  ['indian standard', 330],
  ['india standard', 330],
  ['japan standard', 540],
  ['china standard', 480],
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
    'America/New_York': 'new york|nyc|ny|boston|washington|dc|atlanta|miami|philadelphia|east coast',
    'America/Toronto': 'toronto|montreal|ottawa',
    'America/Chicago': 'chicago|houston|dallas|austin|texas|minneapolis|st louis|new orleans',
    'America/Denver': 'denver|boulder|salt lake',
    'America/Phoenix': 'phoenix|arizona',
    'America/Los_Angeles':
      'los angeles|la|san francisco|sf|seattle|portland|california|bay area|san diego|west coast|redmond',
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

/** Abbreviations that people also write small; the others are words when small ("eat", "west", "pet"). */
const small: ReadonlySet<string> = new Set(
  'utc gmt est edt cst cdt mst mdt pst pdt cet cest eet bst ist aest aedt jst aoe'.split(' '),
)

/**
 * The zone that an abbreviation stands for as it is written: "CET", "pst", "Pacific", but not "eat".
 * @param writer the writer's IANA zone, which settles abbreviations that several regions use.
 */
export function zoneOfAbbreviation(written: string, writer: string | undefined): Zone | undefined {
  const key = written.toLowerCase()
  const region = /^(?:eastern|central|mountain|pacific)$/.test(key)
  if (!region && key.length > 4 && key !== 'zulu') return undefined
  if (!region && written !== written.toUpperCase() && written !== 'AoE' && !small.has(written)) return undefined
  if (writer && shared.get(key)?.includes(writer)) return writer
  return regional.get(key) ?? fixed.get(key)
}

/**
 * The zone that the words before "time" name: "Berlin", "eastern standard", "new york".
 * @param isZone tells whether the host knows an IANA zone.
 */
export function zoneOfWords(words: string, isZone: (zone: string) => boolean): Zone | undefined {
  const key = words
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replaceAll('.', '')
    .replace(/\s+/g, ' ')
    .replace(/ (?:local|prevailing)$/, '')
  const known = longNames.get(key) ?? regional.get(key) ?? fixed.get(key) ?? places.get(key)
  if (known !== undefined) return known
  const city = key.replace(/(?:^|\s)\S/g, letter => letter.toUpperCase()).replaceAll(' ', '_')
  return regions.map(region => `${region}/${city}`).find(isZone)
}

/** True for zones whose people write clock times with am and pm. */
export function usesTwelveHours(zone: Zone): boolean {
  return typeof zone === 'string' ? zone.startsWith('America/') || zone === 'writer' : zone <= -240 && zone >= -600
}
