import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {maxFileSize} from '../core/index.js'
import {linesFrom, maxLine} from './lines.js'
import {createScratch, runIn, type Scratch} from './testing.js'

let scratch: Scratch
beforeEach(() => {
  scratch = createScratch()
})
afterEach(() => scratch.remove())

const faulty = 'The release is ready. The notes are at [fill in: where].'

/** Answers to lines, each an object or a line as it is. */
async function stream(lines: readonly unknown[], ...argv: string[]) {
  const stdin = lines.map(line => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('')
  const {code, out, err} = await runIn(scratch.path, [...argv, '--jsonl'], {stdin})
  return {code, err, answers: out.split('\n').filter(Boolean).map(line => JSON.parse(line))}
}

describe('asklint --jsonl', () => {
  it('answers each line, in order, to the letter', async () => {
    const {code, err, answers} = await stream([{id: 'a', text: faulty}, {id: 7, text: 'Fine.', kind: 'document'}], '--only', 'placeholder-filled')
    expect({code, err}).toEqual({code: 1, err: ''})
    expect(answers[1]).toEqual({id: 7, kind: 'document', checklist: null, problems: []})
    expect(Object.keys(answers[0])).toEqual(['id', 'kind', 'checklist', 'problems'])
    expect(Object.keys(answers[0].checklist)).toEqual(['ask', 'deadline', 'silence', 'followUps'])
    expect(answers[0].problems).toHaveLength(1)
    expect(answers[0].problems[0]).toMatchObject({
      rule: 'placeholder-filled',
      severity: 'error',
      start: 39,
      end: 55,
      line: 1,
      column: 40,
      endLine: 1,
      endColumn: 56,
    })
  })

  it('knows the readers of the config', async () => {
    const readers = [{name: 'Sam', timezone: 'America/Los_Angeles', hours: '09:00-17:30'}]
    scratch.put({'asklint.config.json': JSON.stringify({timezone: 'Europe/Berlin', readers})})
    const text = 'Please vote by 17:00 on 3 December 2026.'
    const {answers} = await stream([{text}, {text, timezone: 'America/Los_Angeles'}], '--only', 'deadline-zoned,deadline-fair')
    expect(answers.map(({problems}) => problems.map(({message}: {message: string}) => message))).toEqual([
      [
        '“by 17:00 on 3 December 2026” names no time zone. In yours it is 08:00 for Sam: say so.',
        'This is 08:00 for Sam, outside working hours: choose a time at which they work.',
      ],
      [],
    ])
  })

  it('marks what lies in the subject', async () => {
    const {answers} = await stream([{text: 'Fine.', subject: 'Notes [fill in: where]'}], '--only', 'placeholder-filled')
    const [problem] = answers[0].problems
    expect(problem).toMatchObject({rule: 'placeholder-filled', start: 6, end: 22, in: 'subject', line: 1, column: 7})
    expect(Object.keys(problem)).toEqual(['rule', 'severity', 'message', 'start', 'end', 'in', 'line', 'column', 'endLine', 'endColumn', 'suggestions'])
  })

  it('counts the rounds of a thread', async () => {
    const round = (writers: readonly unknown[]) => ({text: 'Which export did you use?', thread: writers.map(from => ({text: 'It is wrong.', from}))})
    const {answers} = await stream([round(['a', 'b', 'a', 'b']), round(['a', 'b', 'a']), round(['a', 'a', 'a', 'a']), round([null, 1, {}, null])], '--only', 'live-worthwhile')
    expect(answers.map(({problems}) => problems.map(({rule}: {rule: string}) => rule))).toEqual([['live-worthwhile'], [], [], ['live-worthwhile']])
  })

  it('skips blank lines and numbers those without an id', async () => {
    const {answers} = await stream(['', {text: 'a'}, '  \r', {id: null, text: 'b'}, {id: 'x', text: 'c'}])
    expect(answers.map(({id}) => id)).toEqual([2, 4, 'x'])
  })

  it('answers a bad line with an error, goes on, and says so in the end', async () => {
    const {code, err, answers} = await stream([
      '{"id": 1, "text"',
      '[1]',
      {id: 'a'},
      {id: 'b', text: 3},
      {id: 'c', text: '', kind: 'memo'},
      {id: 'd', text: '', sentAt: '2026-02-30T09:00Z'},
      {id: 'e', text: '', timezone: 'Mars/Base'},
      {id: 'f', text: '', attachments: 'a.pdf'},
      {id: 'g', text: '', format: 'html'},
      {id: 'h', text: '', thread: [{from: 'x'}]},
      {id: {}, text: ''},
      {id: 'z', text: 'Fine.', error: 'of no concern', subject: null},
    ])
    expect(code).toBe(2)
    expect(err).toBe('asklint: 11 lines of the input can’t be used, the first of them line 1.\n')
    expect(answers.slice(0, -1)).toEqual([
      {error: 'line 1: this is no JSON'},
      {error: 'line 2: expected an object'},
      {id: 'a', error: 'line 3: “text” is missing'},
      {id: 'b', error: 'line 4: “text” must be a string'},
      {id: 'c', error: 'line 5: “kind” must be one of message, notes, decision, document'},
      {id: 'd', error: 'line 6: “sentAt” must be an instant with its offset, such as 2026-11-24T09:00:00Z, not “2026-02-30T09:00Z”'},
      {id: 'e', error: 'line 7: “timezone” must be a time zone such as Europe/Berlin, or an offset such as +01:00, not “Mars/Base”'},
      {id: 'f', error: 'line 8: “attachments” must be a list of names'},
      {id: 'g', error: 'line 9: “format” must be markdown or plain'},
      {id: 'h', error: 'line 10: “thread” must be a list of objects with a “text”'},
      {id: 11, error: 'line 11: “id” must be a string or a number'},
    ])
    expect(answers.at(-1)).toMatchObject({id: 'z', kind: 'message', problems: expect.any(Array)})
  })

  it('takes an unpaired surrogate, a NUL and a byte order mark as text', async () => {
    const {code, answers} = await stream(['\uFEFF{"id": 1, "text": "broken \\ud800 half"}', {id: 2, text: 'a\0b'}, {id: 3, text: `\uFEFF${faulty}`}], '--only', 'placeholder-filled')
    expect(code).toBe(1)
    expect(answers.map(({id, problems}) => [id, problems.length])).toEqual([[1, 0], [2, 0], [3, 1]])
    expect(answers[2].problems[0]).toMatchObject({start: 40, column: 41})
  })

  it('says what it skipped', async () => {
    const {code, answers} = await stream([{id: 1, text: 'word '.repeat(maxFileSize / 5 + 1)}])
    expect(code).toBe(0)
    expect(answers[0].notices).toEqual([{code: 'too-large', message: `Larger than ${maxFileSize} characters: not read.`}])
  })

  it('honours config, flags, and what a line says of itself', async () => {
    scratch.put({'asklint.config.yaml': "overrides: [{files: 'mail/*', kind: notes}]\nrules: {placeholder-filled: hint}"})
    const {answers} = await stream([
      {text: faulty},
      {text: faulty, path: 'mail/x.md'},
      {text: faulty, path: 'rfcs/x.md'},
      {text: faulty, path: 'rfcs/x.md', kind: 'document'},
    ], '--only', 'placeholder-filled')
    expect(answers.map(({kind, problems}) => [kind, problems[0].severity])).toEqual([
      ['message', 'hint'],
      ['notes', 'hint'],
      ['decision', 'hint'],
      ['document', 'hint'],
    ])
    expect((await stream([{text: faulty}, {text: 'x', kind: 'notes'}], '--kind', 'decision')).answers.map(({kind}) => kind)).toEqual(['decision', 'notes'])
    expect((await stream([{text: faulty}], '--rule', 'placeholder-filled: warning', '--only', 'placeholder-filled', '--max-warnings', '0')).code).toBe(1)
  })

  it('does not start with a broken config', async () => {
    scratch.put({'package.json': '{"asklint": {"preset": "docs"}}'})
    const {code, err, answers} = await stream([{text: ''}])
    expect({code, answers}).toEqual({code: 2, answers: []})
    expect(err).toMatch(/^asklint: package\.json:1:14 Unknown key “preset” of a config, expected /)
  })
})

describe('asklint read --jsonl', () => {
  it('answers with readings, to the letter', async () => {
    const {code, answers} = await stream([{id: 'a', text: 'Fine.'}, {id: 'b', text: 'Fine.', kind: 'document'}], 'read')
    expect(code).toBe(0)
    expect(Object.keys(answers[0]).slice(0, 11)).toEqual(['id', 'kind', 'wants', 'asks', 'deadlines', 'noReply', 'pressure', 'gaps', 'live', 'ping', 'checklist'])
    expect(answers[1].checklist).toBeNull()
  })
})

describe('lines of a stream', () => {
  async function lines(...chunks: string[]) {
    async function* input() {
      for (const chunk of chunks) yield Buffer.from(chunk)
    }
    const batches: unknown[] = []
    for await (const batch of linesFrom(input())) batches.push(batch.map(({number, text}) => [number, text?.slice(0, 9)]))
    return batches
  }

  it('come as soon as they are complete, also where a chunk ends inside a character', async () => {
    expect(await lines('a\nb', 'c\n\nd')).toEqual([[[1, 'a']], [[2, 'bc']], [[4, 'd']]])
    const bytes = Buffer.from('é\n')
    async function* halves() {
      yield bytes.subarray(0, 1)
      yield bytes.subarray(1)
    }
    for await (const batch of linesFrom(halves())) expect(batch).toEqual([{number: 1, text: 'é'}])
  })

  it('are not held where they are too long', async () => {
    const chunk = 'x'.repeat(maxLine / 4)
    expect(await lines('a\n', chunk, chunk, chunk, chunk, 'x', '\nb\n')).toEqual([[[1, 'a']], [[2, undefined], [3, 'b']]])
  })
})
