import {describe, expect, it} from 'vitest'
import {parseArguments} from './args.js'
import {UsageError} from './io.js'

const options = (...argv: string[]) => parseArguments(argv).options
const fault = (...argv: string[]): string => {
  try {
    parseArguments(argv)
  } catch (error) {
    if (error instanceof UsageError) return error.message
    throw error
  }
  return ''
}

describe('the command', () => {
  it('is lint unless the first name says otherwise', () => {
    expect(parseArguments(['a.md', 'read'])).toMatchObject({command: 'lint', names: ['a.md', 'read']})
    expect(parseArguments(['--now', 'present', 'read', 'a.md'])).toMatchObject({command: 'read', names: ['a.md']})
    expect(parseArguments(['./read'])).toMatchObject({command: 'lint', names: ['./read']})
    expect(parseArguments(['--', '--odd.md'])).toMatchObject({names: ['--odd.md']})
  })

  it('gives way to help and version, whatever else stands there', () => {
    expect(parseArguments(['read', '-h', '--fix'])).toMatchObject({command: 'read', asks: 'help'})
    expect(parseArguments(['-v'])).toMatchObject({asks: 'version'})
  })
})

describe('options', () => {
  it('have their defaults', () => {
    expect(options()).toEqual({
      outputs: [{format: 'pretty'}],
      dryRun: false,
      stdin: false,
      jsonl: false,
      rules: new Map(),
      maxWarnings: Infinity,
      quiet: false,
      test: false,
      updateBaseline: false,
      staged: false,
      changed: false,
      stats: false,
      watch: false,
      cache: false,
      concurrency: 'auto',
    })
  })

  it('are read', () => {
    expect(options('--fix', '--fix-type', 'draft').fix).toEqual(new Set(['safe', 'draft']))
    expect(options('--fix').fix).toEqual(new Set(['safe']))
    expect(options('--fix-dry-run', '--fix-type', 'draft')).toMatchObject({dryRun: true, fix: new Set(['safe', 'draft'])})
    expect(options('--rule', 'a-b: off', '--rule=c:error').rules).toEqual(new Map([['a-b', 'off'], ['c', 'error']]))
    expect(options('--only', 'a, b', '--only', 'c').only).toEqual(new Set(['a', 'b', 'c']))
    expect(options('--preset', 'asklint:docs').preset).toBe('docs')
    expect(options('--max-warnings=0').maxWarnings).toBe(0)
    expect(options('--now', '2026-11-24T10:00+01:00').now).toBe(Date.UTC(2026, 10, 24, 9))
    expect(options('--now', 'present', '--timezone', 'Asia/Tokyo')).toMatchObject({now: 'present', timezone: 'Asia/Tokyo'})
    expect(options('--color', '--no-color').color).toBe(false)
  })

  it('pair formats and files by position', () => {
    const pretty = {format: 'pretty'}
    expect(options('--format', 'json', '--output-file', 'a').outputs).toEqual([{format: 'json', file: 'a'}])
    expect(options('--output-file', 'a').outputs).toEqual([{format: 'pretty', file: 'a'}])
    expect(options('--output-file', 'a', '--format', 'json').outputs).toEqual([{format: 'json', file: 'a'}])
    expect(options('--format', 'pretty', '--format', 'json', '--output-file', 'a').outputs).toEqual([pretty, {format: 'json', file: 'a'}])
    expect(options('--format', 'json', '--output-file', 'a', '--format', 'pretty').outputs).toEqual([{format: 'json', file: 'a'}, pretty])
    expect(options('--format', 'json', '--format', 'pretty', '--output-file', 'a', '--output-file', 'b').outputs).toEqual([
      {format: 'json', file: 'a'},
      {format: 'pretty', file: 'b'},
    ])
  })

  it.each([
    [['--fxi'], 'Unknown option “--fxi”. Did you mean “--fix”?'],
    [['--sarif-file'], 'Unknown option “--sarif-file”. “asklint --help” lists the options.'],
    [['-z'], 'Unknown option “-z”. “asklint --help” lists the options.'],
    [['--constructor'], 'Unknown option “--constructor”. “asklint --help” lists the options.'],
    [['--kind'], '--kind needs a value: --kind KIND.'],
    [['--kind', '--fix'], '--kind needs a value: --kind KIND.'],
    [['--kind='], '--kind needs a value: --kind KIND.'],
    [['--fix=safe'], '--fix takes no value.'],
    [['--kind', 'mesage'], '--kind takes message, notes, decision or document, not “mesage”. Did you mean “message”?'],
    [['--format', 'jsno'], '--format takes pretty, json, github, sarif, junit, gitlab or rdjson, not “jsno”. Did you mean “json”?'],
    [['--preset', 'asklint:strickt'], '--preset takes recommended, strict or docs, not “strickt”. Did you mean “strict”?'],
    [['--fix-type', 'safe'], '--fix-type says which fixes --fix applies: give --fix too.'],
    [['--fix', '--fix-type', 'all'], '--fix-type takes safe or draft, not “all”.'],
    [['--fix', '--fix-dry-run'], '--fix writes and --fix-dry-run does not: give one of them.'],
    [['--jsonl', '--fix-dry-run'], '--jsonl and --fix-dry-run do not go together.'],
    [['--update-baseline'], '--update-baseline needs to know which: give --baseline FILE too.'],
    [['--stdin', '--baseline', 'b.json'], 'A baseline goes by the names of files: give --stdin-filename with --stdin.'],
    [['--jsonl', '--baseline', 'b.json'], '--jsonl and --baseline do not go together.'],
    [['--jsonl', '--stats'], '--jsonl and --stats do not go together.'],
    [['--watch', '--stdin'], '--watch and --stdin do not go together.'],
    [['--watch', '--fix'], '--watch and --fix do not go together.'],
    [['--rule', 'readable'], "--rule takes 'id: severity', such as 'deadline-given: error', not “readable”."],
    [['--rule', 'readable: warn'], "--rule 'readable: …' takes off, hint, info, warning or error, not “warn”. Did you mean “warning”?"],
    [['--only', ','], '--only takes the ids of rules, such as deadline-given,ask-stated.'],
    [['--max-warnings', '-1'], '--max-warnings takes a number from 0, not “-1”.'],
    [['--now', '2026-11-24'], '--now takes an instant with its offset, such as 2026-11-24T09:00Z, or “present”, not “2026-11-24”.'],
    [['--now', '2026-02-30T09:00Z'], '--now takes an instant with its offset, such as 2026-11-24T09:00Z, or “present”, not “2026-02-30T09:00Z”.'],
    [['--timezone', 'Berlin'], '--timezone takes a time zone by its IANA name, such as Europe/Berlin, not “Berlin”.'],
    [['--timezone', '+02:00'], '--timezone takes a time zone by its IANA name, such as Europe/Berlin, not “+02:00”.'],
    [['--stdin', 'a.md'], '--stdin reads standard input: give no paths with it (“a.md”).'],
    [['--jsonl', 'a.md'], '--jsonl reads standard input: give no paths with it (“a.md”).'],
    [['--stdin-filename', 'a.md'], '--stdin-filename names what --stdin reads: give --stdin too.'],
    [
      ['--format', 'json', '--output-file', 'a', '--format', 'sarif', '--output-file', 'a'],
      '--output-file “a” is given twice: each --format needs its own.',
    ],
    [['--concurrency', '0'], '--concurrency takes a number from 1 to 64, or “auto”, not “0”.'],
    [['--concurrency', 'all'], '--concurrency takes a number from 1 to 64, or “auto”, not “all”.'],
    [['--jsonl', '--cache'], '--jsonl and --cache do not go together.'],
    [['--jsonl', '--fix'], '--jsonl and --fix do not go together.'],
    [['--jsonl', '--format', 'json'], '--jsonl and --format do not go together.'],
    [['read', '--fix'], '--fix is an option of “asklint”, not of “asklint read”.'],
    [['explain', '--kind', 'notes'], '--kind is an option of “asklint”, “asklint read”, “asklint record” or “asklint config”, not of “asklint explain”.'],
    [['record', '--fix'], '--fix is an option of “asklint”, not of “asklint record”.'],
    [['record', '--stdin'], '--stdin is an option of “asklint” or “asklint read”, not of “asklint record”.'],
    [['record', '--format', 'sarif'], '--format takes pretty, json, markdown or html, not “sarif”.'],
    [['read', '--since', '2026-11-24'], '--since is an option of “asklint” or “asklint record”, not of “asklint read”.'],
    [['record', '--since', 'soon'], '--since takes a day of the calendar, such as 2026-11-24, not “soon”.'],
    [['record', '--since', '2026-02-30'], '--since takes a day of the calendar, such as 2026-11-24, not “2026-02-30”.'],
    [['record', '--since', '2026-11-24T09:00Z'], '--since takes a day of the calendar, such as 2026-11-24, not “2026-11-24T09:00Z”.'],
    [['record', '--search', '!'], '--search takes words, not “!”.'],
    [['record', '--owner', '@'], '--owner takes words, not “@”.'],
    [['--overdue'], '--overdue is an option of “asklint record”, not of “asklint”.'],
    [['--format', 'json', '--format', 'pretty'], 'Only one --format can go to standard output: give the others an --output-file.'],
    [['--format', 'json', '--output-file', 'a', '--output-file', 'b'], '--output-file “b” has no --format to go with.'],
  ])('refuses %j', (argv, message) => {
    expect(fault(...argv)).toBe(message)
  })
})
