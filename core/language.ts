/** Frequent words that tell a language; a word that two of them share counts for both. Source: our own selection. */
const stopWords: Readonly<Record<string, readonly string[]>> = {
  en: words(
    'the and to of a in is that it for on you this with be are have not as at by we can will if or from but was your an please would could do has there what about so when which they any just all me my i our their been who how should did does than then them some no yes need thanks know out get up let hi',
  ),
  de: words(
    'der die das und zu den von mit ist auf für nicht ein eine einen dem des sich auch es an als ich wir sie wird bitte aber bis noch wie oder wenn kann haben hat sind im zum zur uns ihr euch mir danke werden nach bei vom',
  ),
  fr: words(
    'le la les de des et un une du en est pour que qui dans sur pas vous nous je il elle au aux avec ce cette par plus merci être ont sont votre notre si mais ou avant vos nos',
  ),
  es: words(
    'el la los las de y que en un una es por para con no se su lo al del como más pero sus le ya o este sí porque esta gracias favor usted nos está puede antes hola',
  ),
  it: words(
    'il lo la gli le di e che un una per con non si sono è del della dei nel alla come più ma anche o ci questo questa grazie prima favore puoi entro ho abbiamo',
  ),
  pt: words(
    'o a os as de e que um uma em para com não se do da dos das no na por mais mas como ao você obrigado favor está são pelo pela até antes pode nos isso esta',
  ),
  nl: words(
    'de het een en van in is dat op te voor met niet zijn er aan als ook bij maar om nog wel naar dan door je we ik kan graag bedankt deze wordt kunnen jullie heeft uit',
  ),
  pl: words('i w na z do się nie to że jest o jak po co ale za od dla przez czy proszę może będzie oraz jego tylko lub są'),
  sv: words('och att det i en som på är av för med den till inte om har de ett kan jag vi du men var vill kommer tack eller från ska'),
}

function words(list: string): readonly string[] {
  return list.split(' ')
}

const index = new Map<string, string[]>()
for (const [language, list] of Object.entries(stopWords)) {
  for (const word of list) index.set(word, [...(index.get(word) ?? []), language])
}

/**
 * Whether prose reads as English: `true`, `false`, or `undefined` where it is too short or too odd to tell.
 */
export function isEnglish(prose: string): boolean | undefined {
  const lower = prose.toLowerCase()
  // Most texts have plain letters alone, which are found in a fraction of the time.
  const plain = /^[\0-\x7F]*$/.test(lower)
  const letters = plain ? plainLetters(lower) : (prose.match(/\p{L}/gu)?.length ?? 0)
  if (letters < 12) return undefined
  const foreign = plain ? 0 : prose.match(/[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}]/gu)?.length ?? 0
  if (foreign > letters * 0.3) return false
  // Each word counts once, and "non-standard" or "w/o" is one: two chance hits tell no language.
  const seen = new Set<string>()
  const scores: Record<string, number> = {}
  let counted = 0
  for (const [word] of lower.matchAll(plain ? /[a-z][a-z'/-]*/g : /\p{L}[\p{L}'/-]*/gu)) {
    if (++counted > 400) break
    if (seen.has(word)) continue
    seen.add(word)
    for (const language of index.get(word) ?? []) scores[language] = (scores[language] ?? 0) + 1
  }
  const english = scores['en'] ?? 0
  let other = 0
  for (const [language, score] of Object.entries(scores)) if (language !== 'en' && score > other) other = score
  if (other >= 3 && other > english * 1.5) return false
  if (english >= 2 && english >= other) return true
  return undefined
}

/** How many letters from a to z a text in lower case has. */
function plainLetters(lower: string): number {
  let letters = 0
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at)
    if (code > 96 && code < 123) letters++
  }
  return letters
}

/** Words of one other language only, or of several, that English has not. */
const foreignWords = new Map([...index].filter(([, languages]) => !languages.includes('en')))
const englishWords = new Set(stopWords['en'])
const foreignScript = /[\u0370-\u1FFF\u2E80-\uD7FF\uF900-\uFDFF\uFE70-\uFEFF\uFF00-\uFFFF\u{20000}-\u{3FFFF}]/u

/** The telling words of a stretch of text, each once; those that English lacks by their language. */
interface Hits {
  readonly english: Set<string>
  readonly foreign: Map<string, Set<string>>
}

/**
 * A cheap look at a raw text, markup and all: true only where neither the text nor a part of it would be taken for
 * another language. To outnumber English by half, one needs two words that English lacks.
 */
export function isPlainlyEnglish(text: string): boolean {
  if (foreignScript.test(text.replace(/^\uFEFF/, ''))) return false
  const whole: Hits = {english: new Set(), foreign: new Map()}
  // Addresses are no prose.
  const words = text.toLowerCase().replace(/\]\([^()\s]*\)|\bhttps?:\/\/[^\s<>"'`]+|[\w.+-]+@[\w.-]+/g, ' ')
  for (const paragraph of words.split(/\n[^\S\n]*\n/)) {
    const hits: Hits = {english: new Set(), foreign: new Map()}
    for (const line of paragraph.split('\n')) {
      const own: Hits = {english: new Set(), foreign: new Map()}
      for (const [word] of line.matchAll(/\p{L}[\p{L}'/-]*/gu)) {
        const languages = foreignWords.get(word)
        if (languages) for (const into of [own, hits, whole]) note(into, word, languages)
        else if (englishWords.has(word)) for (const into of [own, hits, whole]) into.english.add(word)
      }
      if (isForeign(own)) return false
    }
    if (isForeign(hits) || mostForeign(hits) > 3) return false
  }
  return !isForeign(whole)
}

function note({foreign}: Hits, word: string, languages: readonly string[]): void {
  for (const language of languages) foreign.set(language, (foreign.get(language) ?? new Set()).add(word))
}

function mostForeign({foreign}: Hits): number {
  let most = 0
  for (const words of foreign.values()) most = Math.max(most, words.size)
  return most
}

function isForeign(hits: Hits): boolean {
  const most = mostForeign(hits)
  return most > 1 && hits.english.size < 4 * most
}
