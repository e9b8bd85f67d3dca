import {isOdd} from './marks.js'

/** White space, the kinds that do not break among it. */
export function isSpace(unit: number): boolean {
  if (unit < 128) return unit === 32 || (unit >= 9 && unit <= 13)
  return unit === 0xa0 || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f || unit === 0x3000
}

/** Control characters, soft hyphens, and what has no width. */
export function isUnseen(unit: number): boolean {
  if (unit < 128) return unit < 32 || unit === 127
  return unit === 0xad || unit === 0x34f || (unit >= 0x200b && unit <= 0x200f) || (unit >= 0x2060 && unit <= 0x2064) || unit === 0xfeff
}

/** Whether a joiner behind this unit makes one picture of two. */
export const joins = (unit: number): boolean => (unit >= 0xdc00 && unit <= 0xdfff) || unit === 0xfe0f || (unit >= 0x2600 && unit <= 0x27bf)

/** A unit, or a single space before one, that is taken over without a look at what is around it. */
export function isPlain(source: string, at: number, to: number): boolean {
  const unit = source.charCodeAt(at)
  if (unit === 32) return at + 1 < to && isWord(source.charCodeAt(at + 1))
  return isWord(unit)
}

function isWord(unit: number): boolean {
  return !isSpace(unit) && !isUnseen(unit) && !isOdd(unit)
}

/** The longest run of backticks. */
export function longestRun(text: string): number {
  let longest = 0
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length)
  return longest
}

/** Words that are an address themselves lead there for who reads them. */
export const isAddress = (label: string): boolean => /^(?:https?:\/\/|www\.)[^\s]+[^\s.…]$/i.test(label) || /^[\w.+-]{1,64}@[\w.-]{1,200}$/.test(label)
