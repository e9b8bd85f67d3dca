import {describe, expect, it} from 'vitest'
import {formatConfigError} from './config.js'
import {parseConfig} from './parse.js'

const file = 'asklint.config.yaml'
const parse = (source: string, name = file) => parseConfig(source, name, [])
const phrase = (rest: string) => `phrases: [{id: team/x, message: No., pattern: nope, ${rest}}]`

describe('a phrase', () => {
  it('is read with everything that it may say', () => {
    const {config, errors} = parse(`phrases:
  - id: team/no-circle-back
    pattern: [circle back, loop back]
    regex: touch(ing)? base
    matchCase: false
    message: Say what you will do, and when.
    fix: reply
    safe: true
    severity: hint
    kinds: [message, notes]
    why: Nobody knows what it means.
    tests:
      bad: ["Let's circle back.", Let us loop back.]
      good: A circle.
      fixed: ["Let's reply."]
`)
    expect(errors).toEqual([])
    const [added] = config?.phrases ?? []
    expect(added?.rule.meta).toMatchObject({
      id: 'team/no-circle-back',
      summary: 'Say what you will do, and when.',
      why: 'Nobody knows what it means.',
      kinds: ['message', 'notes'],
      presets: {recommended: 'hint', strict: 'hint', docs: 'hint'},
      fix: 'safe',
      english: false,
    })
    expect(added).toMatchObject({from: file, line: 2, column: 9})
    expect(added?.samples).toEqual({
      bad: [{text: "Let's circle back.", line: 13, column: 13}, {text: 'Let us loop back.', line: 13, column: 35}],
      good: [{text: 'A circle.', line: 14, column: 13}],
      fixed: [{text: "Let's reply.", line: 15, column: 15}],
    })
  })

  it('needs little', () => {
    const {config} = parse('{"asklint": {"phrases": [{"id": "team/x", "pattern": "x", "message": "No “{found}”."}]}}', 'package.json')
    expect(config?.phrases[0]?.rule.meta).toMatchObject({
      summary: 'No “…”.',
      why: 'No “…”.',
      kinds: ['message', 'notes', 'decision', 'document'],
      presets: {recommended: 'warning', strict: 'warning', docs: 'warning'},
    })
    expect(config?.phrases[0]?.rule.meta).not.toHaveProperty('fix')
  })

  it('that is off is on where every rule is', () => {
    expect(parse(phrase('severity: off')).config?.phrases[0]?.rule.meta.presets).toEqual({recommended: 'off', strict: 'warning', docs: 'off'})
  })

  it('can be set like any other rule, in its own file too', () => {
    const {config, errors} = parse(`${phrase('severity: hint')}\nrules: {team/x: error}\noverrides: [{files: a, rules: {team/x: off}}]`)
    expect(errors).toEqual([])
    expect(config?.rules).toEqual(new Map([['team/x', {level: 'error'}]]))
  })

  it.each([
    ['a map for the list', 'phrases: {}', '1:10 Expected a list of phrases, found a map.'],
    ['words for a phrase', 'phrases: [circle back]', '1:11 Expected a phrase: a map with id, pattern, regex, matchCase, message, fix, safe, severity, kinds, why or tests, found “circle back”.'],
    ['an unknown key', phrase('serverity: hint'), '1:53 Unknown key “serverity” of a phrase, expected id, pattern, regex, matchCase, message, fix, safe, severity, kinds, why or tests. Did you mean “severity”?'],
    ['no id', 'phrases: [{pattern: x, message: y}]', '1:11 A phrase needs “id”.'],
    ['no message', 'phrases: [{id: team/x, pattern: x}]', '1:11 A phrase needs “message”.'],
    ['no pattern', 'phrases: [{id: team/x, message: y}]', '1:11 A phrase needs “pattern”, the words to look for, or “regex”.'],
    ['an id without a name space', 'phrases: [{id: no-jargon, pattern: x, message: y}]', '1:16 Expected an id with a name of yours before a slash, in small letters, such as “team/no-jargon”, found “no-jargon”.'],
    ['an id in capitals', 'phrases: [{id: Team/X, pattern: x, message: y}]', '1:16 Expected an id with a name of yours before a slash, in small letters, such as “team/no-jargon”, found “Team/X”.'],
    ['an empty pattern', 'phrases: [{id: team/x, pattern: " ", message: y}]', '1:33 Expected words, found “ ”.'],
    ['a number for words', 'phrases: [{id: team/x, pattern: [x, 3], message: y}]', '1:37 Expected words, found 3.'],
    ['a message that is none', 'phrases: [{id: team/x, pattern: x, message: [y]}]', '1:45 Expected a message, found a list.'],
    ['a severity that is none', phrase('severity: warn'), '1:63 Expected a severity (off, hint, info, warning or error), found “warn”. Did you mean “warning”?'],
    ['a kind that is none', phrase('kinds: mesage'), '1:60 Expected a kind (message, notes, decision or document), found “mesage”. Did you mean “message”?'],
    ['a flag that is none', phrase('matchCase: maybe'), '1:64 Expected true or false, found “maybe”.'],
    ['safe without a fix', phrase('safe: true'), '1:59 “safe” speaks of a fix: give “fix” too.'],
    ['a fix that is none', phrase('fix: [x]'), '1:58 Expected the words to write instead, found a list.'],
    ['a fix that would be found again', phrase('fix: Nope indeed'), '1:58 The fix “Nope indeed” is itself found by the pattern.'],
    ['tests that are none', phrase('tests: [x]'), '1:60 Expected tests: a map with bad, good or fixed, found a list.'],
    ['an unknown sort of tests', phrase('tests: {god: x}'), '1:61 Unknown key “god” of tests, expected bad, good or fixed. Did you mean “good”?'],
    ['a test that is no text', phrase('tests: {bad: [3]}'), '1:67 Expected a text, found 3.'],
    ['fixed texts without a fix', phrase('tests: {bad: nope, fixed: x}'), '1:72 “fixed” shows what a fix makes of the bad texts: give “fix” too.'],
    ['more fixed texts than bad ones', phrase('fix: y, tests: {bad: nope, fixed: [x, y]}'), '1:80 “fixed” has 2 texts for the 1 of “bad”.'],
    ['a broken regular expression', "phrases: [{id: team/x, regex: 'a(', message: y}]", '1:31 The regular expression “a(” can’t be used: it is no regular expression (unterminated group).'],
    ['a regular expression that looks ahead', "phrases: [{id: team/x, regex: 'a(?=b)', message: y}]", '1:31 The regular expression “a(?=b)” can’t be used: it looks ahead or behind (“(?=”, “(?!”, “(?<=”, “(?<!”), which is not supported.'],
    ['a regular expression of many steps', "phrases: [{id: team/x, regex: '(a{99}){99}', message: y}]", '1:31 The regular expression “(a{99}){99}” can’t be used: it is too large.'],
    ['a pattern without end', `phrases: [{id: team/x, pattern: '${'x '.repeat(600)}', message: y}]`, '1:33 A pattern has at most 1000 characters, this one 1200.'],
  ])('tells of %s', (_, source, message) => {
    expect(parse(source).errors.map(formatConfigError)).toEqual([`${file}:${message}`])
  })
})
