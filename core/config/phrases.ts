import {kinds} from '../draft.js'
import {linearPattern, type LinearPattern} from '../linear.js'
import {type Phrase, type PhrasePattern, phraseRule, straight, wordsPattern} from '../phrase.js'
import {type Level, levels} from '../rule.js'
import type {AddedRule, Sample} from './config.js'
import {ValueReader} from './reader.js'
import type {Located} from './source.js'

export const phraseKeys = ['id', 'pattern', 'regex', 'matchCase', 'message', 'fix', 'safe', 'severity', 'kinds', 'why', 'tests'] as const
export const testKeys = ['bad', 'good', 'fixed'] as const

/** What the rules of a team are called: a name of the team's, a slash, and a name of the rule's. */
export const addedId = /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/

/** UTF-16 code units of one pattern. */
const maxPattern = 1000

/** Reads the phrases of a config into rules. */
export class PhraseReader extends ValueReader {
  phrase(value: Located): AddedRule | undefined {
    const keys = this.map(value, 'a phrase', phraseKeys)
    if (value.type !== 'map') return undefined
    const get = (key: (typeof phraseKeys)[number]): Located | undefined => keys.get(key)?.value
    const needed = (key: 'id' | 'message'): Located | undefined => {
      if (!keys.has(key)) this.fail(value.at, `A phrase needs “${key}”.`)
      return get(key)
    }
    const named = needed('id')
    const said = needed('message')
    const pattern = get('pattern')
    const regex = get('regex')
    if (!pattern && !regex) this.fail(value.at, 'A phrase needs “pattern”, the words to look for, or “regex”.')
    const cased = get('matchCase')
    const matchCase = (cased && this.flag(cased)) ?? false
    const patterns = [
      ...this.several(pattern, 'words', item => this.words(item, matchCase)),
      ...this.several(regex, 'a regular expression', item => this.regex(item, matchCase)),
    ]
    const id = named && this.id(named)
    const message = said && this.text(said, 'a message')
    const severity = get('severity')
    const level = severity && this.oneOf<Level>(severity, levels, 'a severity')
    const why = get('why')
    const reason = why && this.text(why, 'a reason')
    const fix = this.fix(get('fix'), patterns)
    const safe = get('safe')
    const sure = (safe && this.flag(safe)) ?? false
    if (safe && !keys.has('fix')) this.fail(safe.at, '“safe” speaks of a fix: give “fix” too.')
    const samples = this.samples(get('tests'), keys.has('fix'))
    const judged = this.several(get('kinds'), 'a kind', item => this.oneOf(item, kinds, 'a kind'))
    if (!id || !message || !named) return undefined
    const phrase: Phrase = {
      id,
      patterns,
      message,
      matchCase,
      safe: sure,
      severity: level ?? 'warning',
      kinds: judged.length > 0 ? judged : kinds,
      ...(fix === undefined ? {} : {fix}),
      ...(reason ? {why: reason} : {}),
    }
    return {rule: phraseRule(phrase), from: this.file, ...this.place(named.at), same: `${this.file} ${named.at}`, samples}
  }

  private id(value: Located): string | undefined {
    const id = value.type === 'scalar' && typeof value.value === 'string' ? value.value : ''
    const wanted = 'an id with a name of yours before a slash, in small letters, such as “team/no-jargon”'
    return addedId.test(id) ? id : this.expected(value, wanted)
  }

  private words(value: Located, matchCase: boolean): PhrasePattern | undefined {
    const words = this.bounded(value, 'words')
    return words === undefined ? undefined : wordsPattern(words, matchCase)
  }

  private regex(value: Located, matchCase: boolean): LinearPattern | undefined {
    const source = this.bounded(value, 'a regular expression')
    if (source === undefined) return undefined
    const pattern = linearPattern(straight(source), !matchCase)
    if (typeof pattern !== 'string') return pattern
    const shown = source.length > 60 ? `${source.slice(0, 60)}…` : source
    return void this.fail(value.at, `The regular expression “${shown}” can’t be used: ${pattern}.`)
  }

  private bounded(value: Located, what: string): string | undefined {
    const text = this.text(value, what)
    if (text === undefined || text.length <= maxPattern) return text
    return void this.fail(value.at, `A pattern has at most ${maxPattern} characters, this one ${text.length}.`)
  }

  /** Text to write instead; it may be empty. One that the patterns find would be mended again and again. */
  private fix(value: Located | undefined, patterns: readonly LinearPattern[]): string | undefined {
    if (!value) return undefined
    const fix = value.type === 'scalar' && typeof value.value === 'string' ? value.value : undefined
    if (fix === undefined) return this.expected(value, 'the words to write instead')
    const found = patterns.some(pattern => [...pattern.matches(straight(fix))].length > 0)
    if (found) this.fail(value.at, `The fix “${fix}” is itself found by the pattern.`)
    return fix
  }

  private samples(value: Located | undefined, fixes: boolean): NonNullable<AddedRule['samples']> {
    const keys = value ? this.map(value, 'tests', testKeys) : new Map()
    const read = (key: (typeof testKeys)[number]): Sample[] => this.several(keys.get(key)?.value, 'a text', item => this.sample(item))
    const samples = {bad: read('bad'), good: read('good'), fixed: read('fixed')}
    const fixed = keys.get('fixed')
    if (fixed && !fixes) this.fail(fixed.at, '“fixed” shows what a fix makes of the bad texts: give “fix” too.')
    else if (fixed && samples.fixed.length > samples.bad.length) {
      this.fail(fixed.at, `“fixed” has ${samples.fixed.length} texts for the ${samples.bad.length} of “bad”.`)
    }
    return samples
  }

  private sample(value: Located): Sample | undefined {
    if (value.type === 'scalar' && typeof value.value === 'string') return {text: value.value, ...this.place(value.at)}
    return this.expected(value, 'a text')
  }
}
