import {description, number, optional, pipe, strictObject} from 'valibot'
import {describe, expect, test} from 'vitest'
import {applyEdits} from './edits.js'
import {fixText} from './fix.js'
import {lint} from './lint.js'
import {type ParseOptions, parseDraft} from './parse/parse.js'
import {defineRule, type Meta, type Rule} from './rule.js'
import {presetSettings, type Settings} from './settings.js'

const meta = <const M extends string>(id: string, messages: Record<M, string>, more: Partial<Meta> = {}): Meta<M> => ({
  id,
  group: 'plain',
  summary: 'Say no more.',
  why: 'Because.',
  kinds: ['message', 'document'],
  presets: {recommended: 'warning', strict: 'error', docs: 'off'},
  english: false,
  ...more,
  messages,
})

/** Finds the word "very", and offers to take it out. */
const noVery = defineRule({
  meta: meta('no-filler', {found: 'Found “{word}” at {place}.'}, {fix: 'safe'}),
  *check(draft) {
    for (const {0: word, index} of draft.text.matchAll(/very /g)) {
      const at = {start: index, end: index + word.length}
      yield {at, message: 'found', data: {word: word.trim()}, suggestions: [{title: 'Cut', kind: 'safe', edits: [{...at, text: ''}]}]}
    }
  },
})

const limit = defineRule({
  meta: meta('short', {long: 'More than {most}.', hint: 'Short.'}, {english: true}),
  options: strictObject({most: optional(pipe(number(), description('Most code units.')), 30)}),
  *check(draft, {most}, {preset}) {
    if (draft.text.length > most) yield {at: {start: most, end: draft.text.length}, message: 'long', data: {most}}
    else yield {at: {start: 0, end: 1}, message: 'hint', ...(preset === 'strict' ? {} : {atMost: 'hint'})}
  },
})

const broken = defineRule({
  meta: meta('broken', {never: 'Never.'}),
  // biome-ignore lint/correctness/useYield: it fails before it finds anything
  *check() {
    throw new Error('out of order')
  },
})

const rules: readonly Rule[] = [noVery, limit, broken]
const run = (text: string, options: ParseOptions = {untitled: true}, settings: Settings = presetSettings('recommended', [noVery, limit])) =>
  lint(parseDraft(text, options), rules, settings)
const ids = (text: string, options?: ParseOptions) => run(text, options).problems.map(({rule, line}) => `${rule}:${line}`)

describe('lint', () => {
  test('gives place, severity and wording of what a rule finds', () => {
    expect(run('A\n👩🏽‍🚀 very far').problems).toMatchObject([
      {rule: 'short', severity: 'hint', message: 'Short.'},
      {
        rule: 'no-filler',
        severity: 'warning',
        message: 'Found “very” at {place}.',
        start: 10,
        end: 15,
        line: 2,
        column: 9,
        endLine: 2,
        endColumn: 14,
      },
    ])
  })

  test('lowers a severity, never raises it', () => {
    const settings: Settings = {preset: 'recommended', rules: new Map([['short', {level: 'error', options: {most: 2}}]])}
    expect(run('long', undefined, settings).problems).toMatchObject([{severity: 'error', message: 'More than 2.'}])
    expect(run('a', undefined, settings).problems).toMatchObject([{severity: 'hint'}])
    expect(run('a', undefined, presetSettings('strict', rules)).problems).toMatchObject([{severity: 'error'}])
  })

  test('goes on where a rule fails, and says so', () => {
    const {problems, notices} = run('very', undefined, presetSettings('recommended', rules))
    expect(problems.map(({rule}) => rule)).toEqual(['short'])
    expect(notices).toEqual([{code: 'rule-failed', message: 'broken failed: out of order'}])
  })

  test('keeps English rules from other languages, and rules from kinds that are not theirs', () => {
    const german = 'Das ist sehr sehr gut und wir sind mit dem Ergebnis zufrieden. very much'
    expect(ids(german)).toEqual(['no-filler:1'])
    expect(ids('very far', {kind: 'notes'})).toEqual([])
  })

  test('counts lines of CRLF and lone CR', () => {
    expect(ids('a\r\nvery b\rvery c\n\nvery d and on it goes, longer than that')).toEqual(['no-filler:2', 'no-filler:3', 'no-filler:5', 'short:5'])
  })
})

describe('directives', () => {
  const text = (directive: string) => `very one\n\n${directive}\n\nvery two\nvery three\n`
  test.each([
    ['disable-next-line', '<!-- asklint-disable-next-line no-filler -- quoted -->', ['no-filler:1', 'short:3', 'no-filler:6']],
    ['disable', '<!-- asklint-disable no-filler -->', ['no-filler:1', 'short:3']],
    ['disable and enable', '<!-- asklint-disable --> <!-- asklint-enable no-filler -->', ['no-filler:1', 'no-filler:5', 'no-filler:6']],
    ['disable-file', '<!-- asklint-disable-file short, no-filler -->', []],
    ['disable-line', '<!-- asklint-disable-line short --> tail', ['no-filler:1', 'no-filler:5', 'no-filler:6']],
    ['a trailing line', 'asklint: off no-filler', ['directive:3', 'no-filler:1', 'no-filler:5', 'no-filler:6', 'short:2']],
  ])('%s', (name, directive, expected) => {
    const source = name === 'a trailing line' ? `very one\nand a tail that is longer than it\n${directive}` : text(directive)
    const wanted = name === 'a trailing line' ? ['short:2'] : expected
    expect(ids(source)).toEqual(wanted)
  })

  test('are read in markdown files too, but not in code', () => {
    expect(ids(text('<!-- asklint-disable no-filler short -->'), {name: 'a.md'})).toEqual(['no-filler:1'])
    expect(ids('very\n\n```\n<!-- asklint-disable no-filler short -->\n```\n\nvery much', {name: 'a.md'})).toEqual(['short:4', 'no-filler:7'])
  })

  test('front matter switches rules off', () => {
    expect(ids('---\nasklint:\n  disable: [short]\n---\nvery much more than thirty of them', {name: 'a.md'})).toEqual(['no-filler:5'])
  })

  test('that do nothing, or name nothing, are reported with the mend', () => {
    const {problems} = run('One.\n\n<!-- asklint-disable-next-line no-filler -->\nTwo.')
    expect(problems).toMatchObject([{rule: 'directive', line: 3, message: 'This directive suppresses nothing: remove it.'}, {rule: 'short'}])
    expect(applyEdits('One.\n\n<!-- asklint-disable-next-line no-filler -->\nTwo.', problems[0]?.suggestions[0]?.edits ?? [])).toBe('One.\n\nTwo.')
    expect(run('<!-- asklint-disable no-fillr -->\nOne.').problems).toMatchObject([
      {rule: 'directive', message: 'There is no rule “no-fillr”. Did you mean “no-filler”?'},
      {rule: 'short'},
    ])
    expect(run('<!-- asklint-ignore no-filler -->\nOne.').problems[0]?.message).toMatch(/^“asklint-ignore” is no directive\. Write disable/)
    expect(run('<!-- asklint-disable-nextline no-filler -->\nOne.').problems[0]?.message).toBe(
      '“asklint-disable-nextline” is no directive. Did you mean “disable-next-line”?',
    )
  })

  test('that name a rule which is off are not judged', () => {
    const settings: Settings = {preset: 'recommended', rules: new Map()}
    expect(run('<!-- asklint-disable no-filler -->\nOne.', undefined, settings).problems).toEqual([])
  })
})

describe('edits', () => {
  test('are made in order; one that overlaps another, leaves the text or is meant for the subject is not', () => {
    const edits = [
      {start: 4, end: 5, text: 'E'},
      {start: 0, end: 2, text: ''},
      {start: 1, end: 3, text: 'x'},
      {start: 3, end: 3, text: '+'},
      {start: 2, end: 90, text: 'y'},
      {start: 0, end: 1, text: 'z', in: 'subject' as const},
    ]
    expect(applyEdits('abcde', edits)).toBe('c+dE')
  })

  test('are repeated until nothing changes', () => {
    const text = '\uFEFFa very very far\r\nvery'
    const result = fixText(parseDraft(text, {untitled: true}), rules, presetSettings('recommended', [noVery]), new Set(['safe']))
    expect(result).toMatchObject({text: '\uFEFFa far\r\nvery', fixed: 2, result: {problems: []}})
  })

  test('are withheld where a safe one would change what is read, or call up a finding', () => {
    const cut = (id: string, word: string, more: string) =>
      defineRule({
        meta: meta(id, {found: 'Found.'}, {fix: 'safe'}),
        *check(draft) {
          const start = draft.text.indexOf(word)
          if (start < 0) return
          const at = {start, end: start + word.length}
          yield {at, message: 'found', suggestions: [{title: 'Cut', kind: 'safe', edits: [{...at, text: more}]}]}
        },
      })
    const fix = (rule: Rule, text: string) =>
      fixText(parseDraft(text, {untitled: true}), [rule, noVery], presetSettings('recommended', [rule, noVery]), new Set(['safe']))
    expect(fix(cut('no-ask', 'Please', 'They'), 'Please send it.')).toMatchObject({text: 'Please send it.', fixed: 0})
    expect(fix(cut('no-old', 'old', 'very new'), 'The old one is here.')).toMatchObject({text: 'The old one is here.', fixed: 0})
    expect(fix(cut('no-old', 'old', 'new'), 'The old one is here.')).toMatchObject({text: 'The new one is here.', fixed: 1})
  })

  test('that are called safe and are not, are drafts in every report', () => {
    const cut = (id: string, words: Readonly<Record<string, string>>) =>
      defineRule({
        meta: meta(id, {found: 'Found.'}, {fix: 'safe'}),
        *check(draft) {
          for (const [word, text] of Object.entries(words)) {
            const source = draft.subject ?? draft.text
            const start = source.indexOf(word)
            if (start < 0) continue
            const at = {start, end: start + word.length, ...(draft.subject === undefined ? {} : {in: 'subject' as const})}
            yield {at, message: 'found', suggestions: [{title: 'Cut', kind: 'safe', edits: [{...at, text}]}]}
          }
        },
      })
    const kinds = (rule: Rule, text: string, subject?: string) =>
      lint(parseDraft(text, {untitled: true, ...(subject === undefined ? {} : {subject})}), [rule], presetSettings('recommended', [rule])).problems.map(
        ({suggestions}) => suggestions[0]?.kind,
      )
    expect(kinds(cut('both', {old: 'new', here: 'there'}), 'The old one is here.')).toEqual(['safe', 'safe'])
    expect(kinds(cut('one', {Please: 'They', parcel: 'box'}), 'Please send the parcel.')).toEqual(['draft', 'safe'])
    expect(kinds(cut('one', {Please: 'They', parcel: 'box'}), 'Fine.', 'Please send the parcel')).toEqual(['draft', 'safe'])
    expect(kinds(cut('more', {old: 'old old'}), 'The old one is here.')).toEqual(['safe'])
  })

  test('of a type that was not asked for are not made', () => {
    const result = fixText(parseDraft('very far'), rules, presetSettings('recommended', [noVery]), new Set(['draft']))
    expect(result).toMatchObject({text: 'very far', fixed: 0})
  })
})
