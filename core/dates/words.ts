/** Words and patterns of days, months and numbers, and the helper that all patterns of this folder are written with. */

/**
 * A pattern in which a space stands for one to six blanks (people break lines and double spaces), and `_` for up to
 * three or none. In a class a space is one blank, and `_` itself.
 */
export function rx(source: string, flags = 'gi'): RegExp {
  const blanks = (part: string) => {
    if (part.startsWith('[')) return part.replaceAll(' ', '\\s')
    return part === ' ' ? '\\s{1,6}' : '\\s{0,3}'
  }
  return new RegExp(source.replace(/\[[^\]]*\]|[ _]/g, blanks), flags)
}

/** One of the words that `list` holds, with blanks between them. */
export function anyOf(list: string): string {
  return `(?:${list.replaceAll(' ', '|')})`
}

/** No part of a number, an amount, a path or a version stands right before. */
export const LEFT = '(?<![\\w.:/$€£#%+-]|\\d,)'

/** A month's name or abbreviation with its dot; common slips keep the first three letters, by which it is known. */
export const MONTH =
  '(?:(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.(?!\\w)|' +
  '(?:jan(?:uary|urary)?|feb(?:ruary|uary|urary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|' +
  'sept?(?:ember|tember|emeber)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![\\w-]?[a-z]))'

/** Every month that a text names. */
export const monthName = rx(`\\b${MONTH}`)

/** Where a `monthName` stands, without the dot that ends the sentence. */
export function monthPlace(text: string, match: RegExpExecArray): {readonly start: number; readonly end: number} {
  const end = match.index + match[0].length
  const over = match[0].endsWith('.') && /^(?:\s*$|\s+[A-Z])/.test(text.slice(end, end + 8))
  return {start: match.index, end: over ? end - 1 : end}
}

const monthKeys = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** 1 to 12. */
export function monthOf(word: string): number {
  return monthKeys.indexOf(word.slice(0, 3).toLowerCase()) + 1
}

export const WEEKDAY_FULL =
  '(?:mon|tues|wednes|thurs|fri|satur|sun|wendes|wedns|wens|weds|tus|tuse|thrus|thur|fir|satu|satr|satuar)day'
export const WEEKDAY_SHORT = '(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)'

/** 0 is Sunday; slips such as "Firday" included. */
export function weekdayIn(word: string): number {
  switch (word.slice(0, 2).toLowerCase()) {
    case 'mo':
      return 1
    case 'tu':
      return 2
    case 'we':
      return 3
    case 'th':
      return 4
    case 'fr':
    case 'fi':
      return 5
    case 'sa':
      return 6
    default:
      return 0
  }
}

const numberWords = new Map<string, number>([
  ['a', 1],
  ['an', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['fourteen', 14],
  ['fifteen', 15],
  ['twenty', 20],
  ['thirty', 30],
  ['forty-five', 45],
  ['sixty', 60],
  ['ninety', 90],
])

/** "six" is 6; 0 where it is no number. */
export function numberOf(word: string): number {
  return numberWords.get(word.toLowerCase()) ?? 0
}

const NUMBER_WORD =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty|forty-five|sixty|' +
  'ninety)'

/** The year that two digits mean: up to 69 of this century. */
export function fullYear(year: number): number {
  return year > 99 ? year : year < 70 ? 2000 + year : 1900 + year
}

/** A count as digits or a word. */
export const COUNT = `(?:\\d{1,3}(?:\\.5)?|${NUMBER_WORD}|an?|half(?: an?)?|(?:a )?couple(?: of)?)`

/** The number that a `COUNT` says. */
export function countOf(words: string): number {
  const word = words.toLowerCase()
  if (/^\d/.test(word)) return Number(word)
  if (word.startsWith('half')) return 0.5
  if (word.includes('couple')) return 2
  return numberWords.get(word) ?? 1
}

const ordinalWords = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
  'twenty-first',
  'twenty-second',
  'twenty-third',
  'twenty-fourth',
  'twenty-fifth',
  'twenty-sixth',
  'twenty-seventh',
  'twenty-eighth',
  'twenty-ninth',
  'thirtieth',
  'thirty-first',
]

/** "fifteenth" is 15; 0 where it is no ordinal. */
export function ordinalOf(word: string): number {
  return ordinalWords.indexOf(word.toLowerCase()) + 1
}
