import {offsetMinutes} from './zones.js'

/** Families of zones whose clocks go by the same two names: offset in minutes to label. */
const families: readonly {readonly labels: Readonly<Record<number, string>>; readonly zones: readonly string[]}[] = [
  {labels: {0: 'UTC'}, zones: ['UTC', 'Etc/UTC', 'Etc/GMT', 'GMT', 'Etc/UCT', 'Zulu']},
  {labels: {0: 'GMT', 60: 'BST'}, zones: europe('London Belfast Jersey Guernsey Isle_of_Man')},
  {
    labels: {0: 'WET', 60: 'WEST'},
    zones: ['Europe/Lisbon', 'Atlantic/Madeira', 'Atlantic/Canary', 'Atlantic/Faroe', 'WET'],
  },
  {
    labels: {60: 'CET', 120: 'CEST'},
    zones: [
      ...europe(
        'Berlin Paris Madrid Rome Amsterdam Brussels Vienna Zurich Stockholm Oslo Copenhagen Prague Warsaw Budapest ' +
          'Belgrade Zagreb Ljubljana Bratislava Luxembourg Malta Monaco Andorra Vaduz San_Marino Vatican Sarajevo ' +
          'Skopje Podgorica Tirane Gibraltar Busingen',
      ),
      'Africa/Ceuta',
      'Arctic/Longyearbyen',
      'CET',
      'MET',
    ],
  },
  {
    labels: {120: 'EET', 180: 'EEST'},
    zones: [
      ...europe('Helsinki Athens Bucharest Sofia Tallinn Riga Vilnius Kyiv Kiev Chisinau Mariehamn'),
      'Asia/Nicosia',
      'EET',
    ],
  },
  {labels: {180: 'MSK'}, zones: ['Europe/Moscow']},
  {
    labels: {[-240]: 'EDT', [-300]: 'EST'},
    zones: america('New_York Detroit Toronto Montreal Indiana/Indianapolis Nassau'),
  },
  {labels: {[-300]: 'CDT', [-360]: 'CST'}, zones: america('Chicago Winnipeg Menominee Matamoros')},
  {labels: {[-360]: 'MDT', [-420]: 'MST'}, zones: america('Denver Boise Edmonton Phoenix')},
  {labels: {[-420]: 'PDT', [-480]: 'PST'}, zones: america('Los_Angeles Vancouver Tijuana')},
  {labels: {[-480]: 'AKDT', [-540]: 'AKST'}, zones: america('Anchorage Juneau')},
  {labels: {[-180]: 'ADT', [-240]: 'AST'}, zones: america('Halifax')},
  {labels: {[-600]: 'HST'}, zones: ['Pacific/Honolulu']},
  {labels: {540: 'JST'}, zones: ['Asia/Tokyo', 'Japan']},
  {labels: {540: 'KST'}, zones: ['Asia/Seoul']},
  {labels: {480: 'SGT'}, zones: ['Asia/Singapore']},
  {labels: {480: 'HKT'}, zones: ['Asia/Hong_Kong']},
  {
    labels: {600: 'AEST', 660: 'AEDT'},
    zones: ['Sydney', 'Melbourne', 'Hobart', 'Canberra', 'Brisbane'].map(city => `Australia/${city}`),
  },
  {labels: {570: 'ACST', 630: 'ACDT'}, zones: ['Australia/Adelaide', 'Australia/Darwin']},
  {labels: {480: 'AWST'}, zones: ['Australia/Perth']},
  {labels: {720: 'NZST', 780: 'NZDT'}, zones: ['Pacific/Auckland']},
  {labels: {120: 'SAST'}, zones: ['Africa/Johannesburg']},
]

function europe(cities: string): string[] {
  return cities.split(' ').map(city => `Europe/${city}`)
}

function america(cities: string): string[] {
  return cities.split(' ').map(city => `America/${city}`)
}

const labelsOf = new Map(families.flatMap(({labels, zones}) => zones.map(zone => [zone, labels] as const)))

/**
 * A short label of a zone at an instant that readers know and that `findTimes` reads back as the same offset: "CET",
 * "CEST", "PDT", else "UTC+5:30". An unknown zone is its own label.
 */
export function zoneLabel(zone: string, instantMs: number): string {
  const offset = offsetMinutes(zone, instantMs)
  if (offset === undefined) return zone
  return labelsOf.get(zone)?.[offset] ?? offsetLabel(offset)
}

/** `UTC+5:30` of 330. */
export function offsetLabel(offset: number): string {
  if (offset === 0) return 'UTC'
  const size = Math.abs(offset)
  const minutes = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`
  return `UTC${offset < 0 ? '-' : '+'}${Math.floor(size / 60)}${minutes}`
}
