import {cpSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it, test} from 'vitest'
import {createScratch, type Outcome, runIn, type Scratch} from './testing.js'

const fixtures = join(import.meta.dirname, '../fixtures/import')

let scratch: Scratch
beforeEach(() => {
  scratch = createScratch()
})
afterEach(() => {
  scratch.remove()
})

const run = (...argv: string[]): Promise<Outcome> => runIn(scratch.path, ['import', ...argv])
const linesOf = (out: string): Record<string, unknown>[] => out.split('\n').filter(Boolean).map(line => JSON.parse(line))

describe('asklint import', () => {
  test.each([
    ['slack', 'slack'],
    ['zulip', 'zulip'],
    ['discord', 'discord.json'],
    ['mbox', 'list.mbox'],
  ])('writes what stands in fixtures/import/%s.jsonl', async (source, name) => {
    const golden = readFileSync(join(fixtures, `${source}.jsonl`), 'utf8')
    expect(await runIn(fixtures, ['import', source, name])).toEqual({code: 0, out: golden, err: ''})
    const {code, out, err} = await runIn(fixtures, ['read', '--jsonl'], {stdin: golden})
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(linesOf(out).map(({id}) => id)).toEqual(linesOf(golden).map(({id}) => id))
  })

  it('reads a channel, a day and standard input', async () => {
    const ids = async (...argv: string[]): Promise<unknown[]> => linesOf((await runIn(fixtures, ['import', ...argv])).out).map(({id}) => id)
    const garden = linesOf(readFileSync(join(fixtures, 'slack.jsonl'), 'utf8')).map(({id}) => String(id)).filter(id => id.startsWith('garden/'))
    expect(await ids('slack', 'slack/garden')).toEqual(garden)
    expect(await ids('slack', './slack/garden/2026-11-23.json', 'slack/garden/2026-11-24.json')).toEqual(garden)
    const {out} = await runIn(fixtures, ['import', 'discord', '-'], {stdin: [readFileSync(join(fixtures, 'discord.json'))]})
    expect(out).toBe(readFileSync(join(fixtures, 'discord.jsonl'), 'utf8'))
  })

  it('knows people by the files above a day', async () => {
    const [first] = linesOf((await runIn(fixtures, ['import', 'slack', 'slack/garden/2026-11-23.json'])).out)
    expect(first).toMatchObject({timezone: 'Europe/Berlin', text: expect.stringMatching(/^@Lea Roy can you/)})
  })

  it('writes to a file', async () => {
    cpSync(join(fixtures, 'discord.json'), join(scratch.path, 'chat.json'))
    expect(await run('discord', 'chat.json', '--output-file', 'out/chat.jsonl')).toEqual({code: 0, out: '', err: ''})
    expect(readFileSync(join(scratch.path, 'out/chat.jsonl'), 'utf8')).toBe(readFileSync(join(fixtures, 'discord.jsonl'), 'utf8'))
  })

  it('keeps what stands before a fault, and says where that is', async () => {
    scratch.put({'a.json': '[{"id": 1, "content": "Can you mow?", "topic": "lawn"},\n{"id": 2, "content": }]'})
    const {code, out, err} = await run('zulip', 'a.json')
    expect({code, err}).toEqual({code: 2, err: 'asklint: “a.json” is no JSON (line 2, byte 56).\n'})
    expect(linesOf(out)).toEqual([{id: 1, text: 'Can you mow?', subject: 'lawn', thread: []}])
    await run('zulip', 'a.json', '--output-file', 'b.jsonl')
    expect(readFileSync(join(scratch.path, 'b.jsonl'), 'utf8')).toBe(out)
  })

  test.each([
    [[], 2, 'asklint: “import” takes slack, zulip, discord or mbox, and what to import: asklint import slack export/.\n'],
    [['slak', 'x'], 2, 'asklint: “import” takes slack, zulip, discord or mbox, not “slak”. Did you mean “slack”?\n'],
    [['slack'], 2, 'asklint: “import slack” takes an export of Slack: its folder, a channel’s, or a file of one day, or - for standard input.\n'],
    [['slack', 'gone'], 2, 'asklint: There is no file or folder “gone”.\n'],
    [['slack', 'export.zip'], 2, 'asklint: “export.zip” is packed: unpack it first, and import what was in it.\n'],
    [['slack', 'cut.json'], 2, 'asklint: “cut.json” ends in the middle: it is cut off, so export it again (line 1, byte 1).\n'],
    [['slack', 'export'], 2, 'asklint: “export/garden/2026-11-24.json” is empty (line 1, byte 0).\n'],
    [['slack', 'other.json'], 0, 'asklint: no messages in “other.json”.\n'],
    [['zulip', 'other.json'], 0, 'asklint: no messages in “other.json”.\n'],
    [['slack', '.'], 0, 'asklint: no messages in “.”.\n'],
  ] as const)('says what is wrong: %j', async (argv, code, err) => {
    scratch.put({'export.zip': 'PK', 'cut.json': '[{"type": "message"', 'export/garden/2026-11-24.json': '', 'other.json': '{"a": [1], "messages": [1, null, {}, {"type": "message"}]}'})
    expect(await run(...argv)).toEqual({code, out: '', err})
  })

  it('takes whatever stands in a message', async () => {
    const odd = [null, 1, 'x', [], {}, [{}], {name: 1}, '2026', -1e300]
    const keys = ['id', 'type', 'subtype', 'ts', 'thread_ts', 'user', 'text', 'files', 'blocks', 'attachments', 'content', 'timestamp', 'subject', 'display_recipient', 'sender', 'author', 'reference']
    const messages = keys.flatMap(key => odd.map(value => ({id: 1, ts: '1795424460.000200', text: 'Hi', content: 'Hi', timestamp: 1, [key]: value})))
    scratch.put({'a.json': JSON.stringify({messages})})
    for (const source of ['slack', 'zulip', 'discord']) {
      const {code, out, err} = await run(source, 'a.json')
      expect({code, err}).toEqual({code: 0, err: ''})
      const answers = await runIn(scratch.path, ['read', '--jsonl'], {stdin: out})
      expect({code: answers.code, err: answers.err}).toEqual({code: 0, err: ''})
    }
  })
})
