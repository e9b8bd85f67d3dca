import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {createScratch, runIn, type Scratch} from '../cli/testing.js'
import {applyEdits, type Config, defineRule, fix, lint, type Options, read, rules, slice} from './index.js'

const tender = 'Hi Wei, please send the tender to the printer by Friday. If I hear nothing, I will send it.\n'
const now = '2026-11-24T09:00Z'

let scratch: Scratch
beforeEach(() => {
  scratch = createScratch()
})
afterEach(() => scratch.remove())

/** What a user without types may give. */
const wild = (options: unknown): Options => options as Options

describe('lint', () => {
  it('finds what the command line finds with the same config, name and clock', async () => {
    const config = {
      extends: 'strict',
      rules: {'ask-early': 'off', readable: ['hint', {age: 14}]},
      overrides: [
        {files: 'posts/**', kind: 'message', rules: {'deadline-exact': 'error'}},
        {files: '*.txt', rules: {'fallback-stated': 'off'}},
      ],
      ignores: ['old/'],
      timezone: 'Europe/Berlin',
      readers: [{name: 'Sam', timezone: 'America/Los_Angeles', hours: '09:00-17:30', days: ['mon', 'tue']}],
      phrases: [{id: 'team/no-jargon', pattern: 'circle back', message: '“{found}” says little.', fix: 'return'}],
    } as const satisfies Config
    const files = {
      'posts/one.md': `${tender}\nSam, could you circle back at 11:00 on 1 December 2026, please?\n`,
      'posts/two.txt': 'Hello Dana, can you **check** the prices by 30 February? Thanks.\n',
      'docs/rfcs/7.md': '# Kiln\n\nPlease comment by Friday.\n\nTBD: the price. Let us circle back.\n',
      'guide.md': 'Please comment by 31 November 2026.\n',
      'old/three.md': tender,
    }
    scratch.put({...files, 'asklint.config.json': JSON.stringify(config)})
    const names = Object.keys(files)
    const {out} = await runIn(scratch.path, [...names, '--format', 'json', '--now', now])
    const expected: {path: string; problems: {rule: string}[]; kind: string | null}[] = JSON.parse(out).files
    const mine = Object.entries(files).map(([path, text]) => ({path, ...lint(text, {path, now, config})}))
    expect(mine.slice(0, 4)).toEqual(expected.slice(0, 4))
    expect(mine.at(-1)).toMatchObject({kind: 'document', problems: [], notices: [{code: 'ignored'}]})
    expect(expected.at(-1)).toMatchObject({kind: null, problems: [], notices: [{code: 'ignored'}]})
    const found = expected.flatMap(({problems}) => problems.map(({rule}) => rule))
    expect(found).toEqual(expect.arrayContaining(['deadline-exact', 'deadline-zoned', 'deadline-possible', 'team/no-jargon', 'placeholder-filled']))
  })

  it('takes options on top of the config', () => {
    const config: Config = {extends: 'strict', rules: {'deadline-exact': 'error'}, overrides: [{files: '*', rules: {'deadline-exact': 'info'}}]}
    const severity = (options: Options) => lint(tender, {path: 'x.draft.md', ...options}).problems.find(({rule}) => rule === 'deadline-exact')?.severity
    expect(severity({})).toBe('warning')
    expect(severity({config})).toBe('info')
    expect(severity({config, rules: {'deadline-exact': 'hint'}})).toBe('hint')
    expect(severity({config, rules: {'deadline-exact': ['off']}})).toBeUndefined()
    expect(severity({rules: {'deadline-exact': 'off'}, preset: 'asklint:strict'})).toBeUndefined()
    const words = 'Please send me the list of the twelve members of the choir who come to the rehearsal in the old church on Monday.'
    const readable = (options: Options) => lint(words, options).problems.filter(({rule}) => rule === 'readable').length
    expect(readable({})).toBe(0)
    expect(readable({rules: {readable: ['hint', {maxWords: 10}]}})).toBe(1)
  })

  it('knows of a text what it is told', () => {
    const found = (text: string, options: Options) => lint(text, options).problems.map(({rule}) => rule)
    expect(found('The plan is attached. Please read it by 3 December 2026, else I print it.', {attachments: []})).toContain('attachment-present')
    expect(found('The plan is attached. Please read it by 3 December 2026, else I print it.', {attachments: ['plan.pdf']})).not.toContain('attachment-present')
    const {problems} = lint('Could you send the plan by 3 December 2026? Else I print the old one.', {subject: 'The plan for the fair'})
    expect(problems.filter(problem => problem.in)).toEqual([])
    expect(lint(tender, {kind: 'document'})).toMatchObject({kind: 'document', checklist: null})
    expect(lint(tender, {path: '.\\minutes\\7.md'}).kind).toBe('notes')
    const times = [new Date('2026-11-24T09:00Z'), Date.UTC(2026, 10, 24, 9), '2026-11-24T10:00+01:00']
    for (const now of times) expect(read(tender, {now}).deadlines[0]?.instant).toBe('2026-11-27')
    expect(read(tender).deadlines[0]).not.toHaveProperty('instant')
    const zoned = read('Wei, send it by 17:00 on 27 November 2026, please.', {timezone: 'Asia/Singapore'})
    expect(zoned.deadlines[0]?.instant).toBe('2026-11-27T17:00+08:00')
  })

  it('gives plain data alone', () => {
    const result = lint(tender, {now})
    expect(JSON.parse(JSON.stringify(result))).toEqual(result)
  })

  it('runs the rules of plugins', () => {
    const rule = defineRule({
      meta: {
        id: 'no-friday',
        group: 'deadline',
        summary: 'Never on a Friday.',
        why: 'Nobody is there.',
        kinds: ['message'],
        presets: {recommended: 'warning', strict: 'error', docs: 'off'},
        messages: {found: '“{words}” is a Friday.'},
        english: true,
      },
      *check(draft) {
        for (const deadline of draft.facts.deadlines) yield {at: deadline, message: 'found', data: {words: slice(draft, deadline)}}
      },
    })
    const named = (options: Options) => lint(tender, options).problems.find(({rule}) => rule === 'team/no-friday')
    expect(named({plugins: {team: {rules: [rule]}}})).toMatchObject({message: '“by Friday” is a Friday.', severity: 'warning'})
    expect(named({plugins: {ours: {meta: {name: 'team'}, rules: [rule]}}, rules: {'team/no-friday': 'hint'}})).toMatchObject({severity: 'hint'})
    expect(named({})).toBeUndefined()
  })
})

describe('read', () => {
  it('gives what “asklint read” gives', async () => {
    scratch.put({'x.draft.md': tender})
    const {out} = await runIn(scratch.path, ['read', 'x.draft.md', '--format', 'json', '--now', now])
    expect(read(tender, {path: 'x.draft.md', now})).toEqual(JSON.parse(out).files[0].reading)
  })
})

describe('fix', () => {
  it('applies safe suggestions, and others where they are asked for', () => {
    const safe = fix(tender, {now})
    expect(safe).toMatchObject({text: tender.replace('Friday', 'Friday 27 November 2026'), fixed: 1, kind: 'message', notices: []})
    expect(safe.problems).toEqual(lint(safe.text, {now}).problems)
    const vague = 'Hi Wei, please send the tender soon. If I hear nothing, I will send it.'
    expect(fix(vague)).toMatchObject({text: vague, fixed: 0})
    expect(fix(vague, {types: ['draft']}).text).toContain('[fill in: by when]')
    expect(fix(tender, {now, types: ['draft']}).text).toBe(tender)
  })

  it('leaves alone what the config leaves out', () => {
    const options = {now, path: 'old/x.draft.md', config: {ignores: 'old/'}}
    expect(fix(tender, options)).toMatchObject({text: tender, fixed: 0, problems: [], notices: [{code: 'ignored'}]})
  })

  it('does what applying the edits by hand does', () => {
    const {problems} = lint(tender, {now})
    const edits = problems.flatMap(({suggestions}) => suggestions.filter(({kind}) => kind === 'safe').flatMap(({edits}) => edits))
    expect(applyEdits(tender, edits)).toBe(fix(tender, {now}).text)
  })
})

describe('wrong options', () => {
  const told = (options: unknown, run: (text: string, options: Options) => unknown = lint): string[] => {
    try {
      run(tender, wild(options))
      return []
    } catch (error) {
      expect(error).toBeInstanceOf(TypeError)
      return String((error as Error).message).split('\n')
    }
  }

  it.each<[options: unknown, message: string]>([
    ['strict', 'options: Expected an object, found “strict”.'],
    [[], 'options: Expected an object, found a list.'],
    [{preseet: 'strict'}, 'options.preseet: Unknown option, expected path, subject, attachments, thread, targets, kind, format, now, timezone, readers, preset, rules, plugins or config. Did you mean “preset”?'],
    [{path: ''}, 'options.path: Expected a path, found “”.'],
    [{kind: 'mesage'}, 'options.kind: Expected a kind (message, notes, decision or document), found “mesage”. Did you mean “message”?'],
    [{format: 'md'}, 'options.format: Expected a format (markdown or plain), found “md”.'],
    [{subject: 3}, 'options.subject: Expected a subject line, found 3.'],
    [{now: '24 November'}, 'options.now: Expected a date, milliseconds since 1970, or an instant with its offset, such as “2026-11-24T09:00Z”, found “24 November”.'],
    [{now: new Date('never')}, 'options.now: Expected a date, milliseconds since 1970, or an instant with its offset, such as “2026-11-24T09:00Z”, found Invalid Date.'],
    [{timezone: 'Berlin'}, 'options.timezone: Expected a time zone such as “Europe/Berlin”, found “Berlin”.'],
    [{attachments: 'plan.pdf'}, 'options.attachments: Expected a list of names, found “plan.pdf”.'],
    [{attachments: [/x/]}, 'options.attachments[0]: Expected plain data, found something else.'],
    [{thread: [{from: 'Wei'}]}, 'options.thread[0]: A message needs “text”.'],
    [{readers: [{name: 'Wei'}]}, 'options.readers[0]: A reader needs “timezone”.'],
    [{preset: 'strct'}, 'options.preset: Expected a preset (recommended, strict or docs), found “strct”. Did you mean “strict”?'],
    [{rules: {'deadline-givn': 'off'}}, 'options.rules.deadline-givn: Unknown rule “deadline-givn”, expected one that “asklint rules” lists. Did you mean “deadline-given”?'],
    [{rules: {readable: ['hint', {agee: 3}]}}, 'options.rules.readable[1].agee: Unknown option “agee” of “readable”, expected age, threshold, minWords, maxWords, maxParagraph or documents. Did you mean “age”?'],
    [{rules: new Map()}, 'options.rules: Expected plain data, found something else.'],
    [{config: './asklint.config.json'}, 'options.config: Expected a config: a map with $schema, extends, plugins, phrases, rules, overrides, ignores, timezone, readers or people, found “./asklint.config.json”.'],
    [{config: {extends: ['strict', './team.json']}}, 'options.config.extends[1]: “./team.json” is a file, and none is read here: give what it says.'],
    [{config: {plugins: ['asklint-plugin-team']}}, 'options.config.plugins[0]: No package is loaded here: import “asklint-plugin-team” and give it in the option “plugins”.'],
    [{config: {overrides: [{files: '*', kinds: 'notes'}]}}, 'options.config.overrides[0].kinds: Unknown key “kinds” of an override, expected files, kind or rules. Did you mean “kind”?'],
    [{plugins: [{rules: []}]}, 'options.plugins: Expected plugins by their names, such as {team: plugin}, found a list.'],
    [{plugins: {team: {}}}, 'options.plugins.team: This plugin can’t be used: it exports no list “rules”.'],
  ])('%j', (options, message) => {
    expect(told(options)).toEqual([`asklint: ${message}`])
  })

  it('are told of all at once, by each function', () => {
    const both = ['asklint: options.kind: Expected a kind (message, notes, decision or document), found 1.', 'asklint: options.format: Expected a format (markdown or plain), found nothing.']
    for (const run of [lint, read, fix]) expect(told({kind: 1, format: null}, run)).toEqual(both)
    expect(told({types: ['all']}, fix)).toEqual(['asklint: options.types[0]: Expected a type (safe or draft), found “all”.'])
    expect(told({types: ['safe']})[0]).toContain('options.types: Unknown option')
    expect(() => lint(12 as unknown as string)).toThrow(new TypeError('asklint: text: Expected a string, found 12.'))
  })

  it('two rules of one name clash', () => {
    const phrase = {id: 'team/no-jargon', pattern: 'x', message: 'x'}
    expect(told({config: {phrases: [phrase, phrase]}})).toEqual(['asklint: options.config.phrases[1].id: There is a rule “team/no-jargon” already.'])
  })

  it('what is undefined, or no options at all, is fine', () => {
    expect(told({kind: undefined, config: undefined, now: undefined, rules: undefined})).toEqual([])
    expect(told(null)).toEqual([])
  })
})

it('rules tell what they are', () => {
  expect(rules.map(({meta}) => meta.id)).toContain('deadline-given')
})

describe('targets', () => {
  const text = '# Committee, 4 March 2027\n\nPresent: Birte, Uwe\n\n- We agreed to keep the fair ([a](fair.md#when), [b](https://example.org/x.md), [c](#why), [d](tent.md)).\n'
  const lost = (targets?: unknown) => lint(text, {kind: 'notes', ...(targets === undefined ? {} : {targets: targets as () => 'found'})}).problems.map(({message}) => message)

  it('answer for files alone, as their links have them', () => {
    const asked: string[] = []
    const answer = (target: string) => {
      asked.push(target)
      return target === 'tent.md' ? 'missing file' : 'missing heading'
    }
    expect(lost(answer)).toEqual([
      'There is no heading “#when” in “fair.md”: mend the link.',
      'There is no heading “#why” in this text: mend the link.',
      '“tent.md” is not there: mend the link.',
    ])
    expect(new Set(asked)).toEqual(new Set(['fair.md#when', 'tent.md']))
  })

  it('may not know, and need not be given', () => {
    expect(lost(() => 'perhaps')).toEqual(['There is no heading “#why” in this text: mend the link.'])
    expect(lost()).toEqual([])
    expect(() => lost('found')).toThrow('asklint: options.targets: Expected a function, found “found”.')
  })
})
