import {describe, expect, test} from 'vitest'
import {lint, parseDraft, presetSettings, type Problem} from '../core/index.js'
import {rules} from '../rules/index.js'
import {asSnippet, templates} from './templates.js'

const blank = /\[fill in: ([^\][]+)\]/g

/** What a writer might put into each blank. */
const words: Readonly<Record<string, string>> = {
  who: 'Dana',
  'do what': 'review the export script in #482',
  'date, time and zone': 'Friday 27 November 2026, 17:00 CET',
  'what it is for': 'the auditors want the numbers in December',
  link: 'https://example.org/482',
  'what happens': 'merge it as it is',
  question: 'which host do we take?',
  'first option, what it costs': 'Hetzner, 40 euros a month',
  'second option, what it costs': 'OVH, 55 euros a month',
  option: 'the first',
  reason: 'we know it',
  'what is new': 'the office is closed on 24 December 2026',
  effect: 'badges do not open the door on that day',
  what: 'drop Node 18',
  'what else was looked at': 'a second build, which doubles the time that the tests take',
  'what, with a link': 'the nightly import (https://example.org/import)',
  'what is finished': 'the parser and its tests',
  'first step': 'the parser goes into the job',
  'what can go wrong': 'the job stops when the disk is full',
  'who knows more': 'Wei',
  'work, with a link': 'the nightly import (https://example.org/import)',
  'step and date': 'the parser goes live on 1 December 2026',
  'by what, or nothing': 'nothing',
}

const filled = (text: string): string => text.replace(blank, (whole, name: string) => words[name] ?? whole)

function read(text: string, now: string | undefined) {
  const clock = now === undefined ? {} : {now: Date.parse(now), zone: 'Europe/Berlin'}
  const draft = parseDraft(text, {kind: 'message', clock})
  return {draft, problems: lint(draft, rules, presetSettings('recommended', rules)).problems}
}

const aboveHint = (problems: readonly Problem[]): string[] =>
  problems.filter(({severity}) => severity !== 'hint').map(({rule}) => rule)

test('there is one for each sort of message', () => {
  expect(templates.map(({id}) => id)).toEqual(['ask', 'decision', 'fyi', 'proposal', 'handoff', 'status'])
})

describe.each(templates.map(template => [template.id, template] as const))('%s', (_, {text}) => {
  const blanks = text.match(blank) ?? []

  test.each([undefined, '2026-11-23T09:00:00Z'])('filled in it lacks nothing, at %s', now => {
    const {draft, problems} = read(filled(text), now)
    expect(draft.facts.blanks).toEqual([])
    expect(Object.values(draft.facts.checklist ?? {missing: 'missing'})).not.toContain('missing')
    expect(aboveHint(problems)).toEqual([])
  })

  test.each([undefined, '2026-11-23T09:00:00Z'])('unfilled only its blanks are reported, at %s', now => {
    const {draft, problems} = read(text, now)
    expect(aboveHint(problems)).toEqual(blanks.map(() => 'placeholder-filled'))
    expect(draft.facts.blanks.map(({start, end, own}) => own && text.slice(start, end))).toEqual(blanks)
  })

  test('as a snippet it has a place for each blank, in order', () => {
    const stops = [...asSnippet(text).matchAll(/\$\{(\d+):(\[fill in: [^\][]+\])\}/g)]
    expect(stops.map(([, stop]) => Number(stop))).toEqual(blanks.map((_, index) => index + 1))
    expect(stops.map(([, , words]) => words)).toEqual(blanks)
  })
})

test('a snippet keeps what would be its own marks', () => {
  expect(asSnippet('$5 {a} \\ [fill in: x]')).toBe(`\\$5 {a\\} \\\\ \${1:[fill in: x]}`)
  expect(asSnippet('')).toBe('')
})
