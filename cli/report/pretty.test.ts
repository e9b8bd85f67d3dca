import {describe, expect, it} from 'vitest'
import {lineStarts, positionAt, type Problem, type Severity} from '../../core/index.js'
import {colored, plain} from '../color.js'
import {lookOf} from '../testing.js'
import {prettyReporter} from './pretty.js'
import {Tally} from './summary.js'
import type {FileReport} from './types.js'

/** A problem at the place of `words` in `text`. */
function problem(text: string, words: string, rule: string, message: string, severity: Severity = 'warning'): Problem {
  const start = text.indexOf(words)
  const end = start + words.length
  const from = positionAt(lineStarts(text), start)
  const to = positionAt(lineStarts(text), end)
  return {
    rule,
    severity,
    message,
    start,
    end,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    suggestions: [{title: 'Mend it', kind: 'draft', edits: [{start, end, text: 'x'}]}],
  }
}

function report(text: string, problems: readonly Problem[], more: Partial<FileReport> = {}): FileReport {
  const checklist = {ask: 'met', deadline: 'missing', silence: 'not needed', followUps: 'met'} as const
  return {path: 'drafts/import.draft.md', kind: 'message', checklist, problems, notices: [], text, fixed: 0, ...more}
}

function draw(reports: readonly FileReport[], {width = 100, paint = plain, quiet = false} = {}): string {
  const reporter = prettyReporter(lookOf({paint, width, quiet}))
  const tally = new Tally()
  let out = '\n'
  for (const each of reports) {
    tally.add(each)
    out += reporter.file(each)
  }
  return out + reporter.end(tally.summary)
}

const text = 'Hi all,\n\nThe import broke.\nDana, Wei: can someone fix the import job (#482) ASAP?\n'
const vague = problem(text, 'ASAP', 'deadline-exact', '“ASAP” sets no limit: give a date.')
const unowned = problem(text, 'can someone', 'ask-owned', 'Two people are addressed and nobody is asked: name who should act.')
const silent = problem(text, 'can someone', 'fallback-stated', 'What happens if nobody replies? Say it once.')

describe('the pretty report', () => {
  it('draws a line once, with what is wrong in it hanging below', () => {
    expect(draw([report(text, [unowned, silent, vague])])).toMatchInlineSnapshot(`
      "
      drafts/import.draft.md · message                          ask ✓  deadline ✗  silence –  follow-ups ✓

        4 │ Dana, Wei: can someone fix the import job (#482) ASAP?
          │            ~~~~~~~~~~~                           ~~~~
          │            │                               “ASAP” sets no limit: give a date.  deadline-exact
          │            Two people are addressed and nobody is asked: name who should act.  ask-owned
          │            What happens if nobody replies? Say it once.                        fallback-stated

      3 warnings in 1 draft; 3 have a fix (--fix --fix-type draft). asklint explain ask-owned
      "
    `)
  })

  it('moves a message to the left where there is no room on the right', () => {
    expect(draw([report(text, [unowned, silent, vague])], {width: 80})).toMatchInlineSnapshot(`
      "
      drafts/import.draft.md · message      ask ✓  deadline ✗  silence –  follow-ups ✓

        4 │ Dana, Wei: can someone fix the import job (#482) ASAP?
          │            ~~~~~~~~~~~                           ~~~~
          │            │           “ASAP” sets no limit: give a date.  deadline-exact
          │            Two people are addressed and nobody is asked:   ask-owned
          │            name who should act.
          │            What happens if nobody replies? Say it once.    fallback-stated

      3 warnings in 1 draft; 3 have a fix (--fix --fix-type draft).
      asklint explain ask-owned
      "
    `)
  })
  it('crops a long line around its spans, and draws it again for what does not fit below', () => {
    const long = `${'word and '.repeat(12)}first please ${'then more '.repeat(2)}second thing and ${'on it goes '.repeat(12)}third bit.\n`
    const found = ['first', 'second', 'third'].map(words =>
      problem(long, words, 'ask-owned', `The ${words} one is owned by nobody in particular, so that nobody will feel asked.`),
    )
    expect(draw([report(long, found)], {width: 80})).toMatchInlineSnapshot(`
      "
      drafts/import.draft.md · message      ask ✓  deadline ✗  silence –  follow-ups ✓

        1 │ … and word and word and first please then more then more second thing and…
          │                         ~~~~~                            ~~~~~~
          │                         │         The second one is owned by nobody in
          │                         │         particular, so that nobody will feel
          │                         │         asked.                         ask-owned
          │                         The first one is owned by nobody in      ask-owned
          │                         particular, so that nobody will feel
          │                         asked.

        1 │ … on it goes on it goes third bit.
          │                         ~~~~~
          │                         The third one is owned by nobody in      ask-owned
          │                         particular, so that nobody will feel
          │                         asked.

      3 warnings in 1 draft; 3 have a fix (--fix --fix-type draft).
      asklint explain ask-owned
      "
    `)
  })

  it('draws the line again for a message that would cross a connector', () => {
    const line = `${'a'.repeat(52)} here and there\n`
    const found = ['here', 'there'].map(words => problem(line, words, 'ask-owned', 'It would take more room than there is to the right of it.'))
    expect(draw([report(line, found)], {width: 80})).toMatchInlineSnapshot(`
      "
      drafts/import.draft.md · message      ask ✓  deadline ✗  silence –  follow-ups ✓

        1 │ … aaaaaaaaaaaaaaaaaaaaaa here and there
          │                          ~~~~     ~~~~~
          │                          │        It would take more room than there is to
          │                          │        the right of it.               ask-owned
          │                          It would take more room than there is   ask-owned
          │                          to the right of it.

      2 warnings in 1 draft; 2 have a fix (--fix --fix-type draft).
      asklint explain ask-owned
      "
    `)
  })

  it('lines up below wide characters, tabs and joined emoji, and lets nothing act on the terminal', () => {
    const odd = 'これは\tテスト 👩‍👩‍👧 é please \u001B[31mfix ASAP\u202E now 🙂 soon \uD83D\n'
    const found = ['テスト', 'ASAP', 'soon'].map(words => problem(odd, words, 'x', `The ${words}.`, words === 'soon' ? 'hint' : 'error'))
    expect(draw([report(odd, found)], {width: 80})).toMatchInlineSnapshot(`
      "
      drafts/import.draft.md · message      ask ✓  deadline ✗  silence –  follow-ups ✓

        1 │ これは  テスト 👩‍👩‍👧 é please ·[31mfix ASAP· now 🙂 soon �
          │         ~~~~~~                      ~~~~         ····
          │         │                           │            The soon.       x · hint
          │         │                           The ASAP.                    x · error
          │         The テスト.                                              x · error

      2 errors and 1 hint in 1 draft; 3 have a fix (--fix --fix-type draft).
      asklint explain x
      "
    `)
  })

  it('sets a span apart from a wider one around it', () => {
    const outer = problem(text, 'can someone fix the import job (#482) ASAP?', 'ask-direct', 'Say it plainly.')
    expect(draw([report(text, [outer, vague])])).toContain(`│            ${'~'.repeat(38)}^^^^~\n`)
    expect(draw([report(text, [{...outer, severity: 'hint'}, vague])])).toContain(`│            ${'·'.repeat(38)}~~~~·\n`)
  })

  it('tells each line once, shows notices, and names a clean message but no clean document', () => {
    const notice = {code: 'encoding', message: 'Not valid UTF-8: read with replacement characters, and never fixed.'} as const
    const unread = {kind: null, checklist: null, text: ''} as const
    const reports = [
      report('ok\n', [], {path: 'clean.draft.md'}),
      report(text, [problem(text, 'import broke', 'ask-stated', 'Say what you want.', 'info'), vague], {notices: [notice]}),
      report('ok\n', [], {path: 'guide.md', kind: 'document', checklist: null}),
      report('', [], {path: 'photo.md', ...unread, notices: [{code: 'binary', message: 'A binary file: not read.'}]}),
      report('ok\n', [], {path: 'last.draft.md', fixed: 2}),
    ]
    expect(draw(reports, {width: 80})).toMatchInlineSnapshot(`
      "
      clean.draft.md · message              ask ✓  deadline ✗  silence –  follow-ups ✓

      drafts/import.draft.md · message      ask ✓  deadline ✗  silence –  follow-ups ✓

        Not valid UTF-8: read with replacement characters, and never fixed.

        3 │ The import broke.
          │     ~~~~~~~~~~~~
          │     Say what you want.                                   ask-stated · info

        4 │ Dana, Wei: can someone fix the import job (#482) ASAP?
          │                                                  ~~~~
          │                      “ASAP” sets no limit: give a date.  deadline-exact

      photo.md · not read

        A binary file: not read.

      last.draft.md · message               ask ✓  deadline ✗  silence –  follow-ups ✓

      Fixed 2 problems in 1 draft.
      1 warning and 1 info in 1 draft; 2 have a fix (--fix --fix-type draft).
      asklint explain deadline-exact
      "
    `)
    expect(draw(reports.slice(0, 1), {quiet: true})).toBe('\n✓ No errors in 1 draft.\n')
    expect(draw(reports.slice(3, 4))).toContain('\nNothing was read.\n')
    expect(draw([])).toBe('\n')
  })

  it('puts the checklist below where there is no room beside the name', () => {
    const path = `${'folder/'.repeat(6)}x.draft.md`
    expect(draw([report('ok\n', [], {path})], {width: 60})).toMatchInlineSnapshot(`
      "
      folder/folder/folder/folder/folder/folder/x.draft.md · message
        ask ✓  deadline ✗  silence –  follow-ups ✓

      ✓ Nothing to mend in 1 draft.
      "
    `)
  })

  it('dresses a line so that it reads the same without colour', () => {
    const problems = [unowned, {...silent, severity: 'hint' as const}, {...vague, severity: 'error' as const}]
    const dressed = draw([report(text, problems)], {paint: colored})
    expect(dressed).toContain('\u001B[31m~~~~\u001B[39m')
    expect(dressed).toContain('\u001B[2mfallback-stated · hint\u001B[22m')
    expect(dressed.replace(/\u001B\[\d+m/g, '')).toBe(draw([report(text, problems)]))
  })
})

describe('the summary', () => {
  it.each([
    [['safe'], '1 warning in 1 draft; 1 has a fix (--fix). asklint explain r'],
    [['safe', 'draft', 'draft'], '3 warnings in 1 draft; 1 has a fix (--fix), 2 more with --fix-type draft. asklint explain r'],
    [['draft', 'none'], '2 warnings in 1 draft; 1 has a fix (--fix --fix-type draft). asklint explain r'],
    [['none'], '1 warning in 1 draft. asklint explain r'],
  ])('tells of fixes: %j', (kinds, line) => {
    const problems = kinds.map(kind => ({
      ...problem('x', 'x', 'r', 'm'),
      suggestions: kind === 'none' ? [] : [{title: '', kind: kind as 'safe' | 'draft', edits: []}],
    }))
    expect(draw([report('x', problems)])).toContain(`\n${line}\n`)
  })
})
