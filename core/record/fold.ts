/** Letters with a stroke or joined ones, which have no parts that could be told apart. */
const plain: Readonly<Record<string, string>> = {ł: 'l', ø: 'o', đ: 'd', ħ: 'h', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', ς: 'σ'}

/** A text without its case and its diacritics, in which words are looked for. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  // Most texts, which need no more.
  if (/^[\0-\x7f]*$/.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[łøđħıßæœς]/g, letter => plain[letter] as string)
}

/** The words of a query, folded. */
export function wordsOf(query: string): string[] {
  return fold(query).split(/\s+/).filter(Boolean)
}
