import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {createScratch, type Scratch} from '../cli/testing.js'
import {parseFixture} from '../fixtures/format.js'
import {readRoom} from '../fixtures/rooms.js'
import {lint, type Problem} from './index.js'
import unifiedAsklint, {type UnifiedOptions} from './unified.js'
import onNode from './unified-node.js'

const text = 'Hi Wei,\n\nplease send the tender to the printer soon.\n\nThe price is [fill in: how much].\n'

/** The messages of a text, or of a file, after a pipeline of remark. */
async function messagesOf(file: VFile | string, plugin: typeof unifiedAsklint, options?: UnifiedOptions) {
  const processor = unified().use(remarkParse).use(plugin, options)
  const vfile = new VFile(file)
  await processor.run(processor.parse(vfile), vfile)
  return vfile.messages.map(message => ({...message, message: message.message}))
}

let scratch: Scratch
beforeEach(() => {
  scratch = createScratch()
})
afterEach(() => scratch.remove())

describe('a message', () => {
  it('says where and what, by which rule, and what may stand there', async () => {
    const found = await messagesOf(text, unifiedAsklint)
    const {problems} = lint(text)
    expect(found.map(({ruleId, place, reason, asklint}: Readonly<Record<string, unknown>>) => ({ruleId, place, reason, asklint}))).toEqual(
      problems.map(problem => ({
        ruleId: problem.rule,
        place: {
          start: {line: problem.line, column: problem.column, offset: problem.start},
          end: {line: problem.endLine, column: problem.endColumn, offset: problem.end},
        },
        reason: problem.message,
        asklint: problem,
      })),
    )
    expect(found.find(({ruleId}) => ruleId === 'deadline-exact')).toMatchObject({
      source: 'asklint',
      fatal: false,
      actual: 'soon',
      expected: ['by [fill in: by when]'],
      note: expect.stringContaining(' '),
      line: 3,
      column: 39,
    })
    // What is inserted at the end of the words belongs to them.
    expect(found.find(({ruleId}) => ruleId === 'fallback-stated')?.expected?.[0]).toMatch(/^please send the tender to the printer soon\. If I hear/)
    expect(found.find(({ruleId}) => ruleId === 'placeholder-filled')).toMatchObject({fatal: true, expected: []})
  })

  it('quotes a mail as its file has it', async () => {
    const head = 'From: ines@example.org\nContent-Transfer-Encoding: quoted-printable\nContent-Type: text/plain; charset=utf-8\n\n'
    const value = `${head}Hi Wei,\n\nf=C3=BCr M=C3=A4rz: please send the tender =\n=61s soon as you can. If not, I will.\n`
    const found = await messagesOf(new VFile({path: 'tender.eml', value}), unifiedAsklint)
    expect(found.find(({ruleId}) => ruleId === 'deadline-exact')).toMatchObject({actual: '=61s soon as you can', line: 8, column: 1})
  })

  it('is neither error nor warning where the rule gives a hint', async () => {
    const found = await messagesOf(text, unifiedAsklint, {rules: {'deadline-exact': 'hint', 'fallback-stated': 'info'}})
    expect(found.map(({ruleId, fatal}) => [ruleId, fatal])).toEqual([
      ['fallback-stated', undefined],
      ['deadline-exact', undefined],
      ['placeholder-filled', true],
    ])
  })

  it('names a page that is there, on Node', async () => {
    const found = await messagesOf(text, onNode)
    for (const {url = ''} of found) expect(existsSync(fileURLToPath(url)), url).toBe(true)
    expect(found).toHaveLength(3)
    expect((await messagesOf(text, unifiedAsklint)).map(({url}) => url)).toEqual([undefined, undefined, undefined])
  })

  it('expects nothing where a suggestion changes other words', async () => {
    const {text} = parseFixture(readRoom(join(import.meta.dirname, '..'), 'ask-early').get('bad-late.md') ?? '')
    const found = await messagesOf(text, unifiedAsklint)
    const early = found.find(({ruleId}) => ruleId === 'ask-early') as unknown as {asklint: Problem; expected: unknown}
    expect(early.asklint.suggestions).not.toEqual([])
    expect(early.expected).toEqual([])
  })

  it('tells what was not read, and of a rule that throws', async () => {
    const [language] = await messagesOf('Liebe Dana, könntest du bitte bis Freitag die neue Preisliste an den Drucker schicken? Danke dir.', unifiedAsklint)
    expect(language).toMatchObject({reason: 'Rules that read English were not applied.', source: 'asklint', fatal: undefined})
    expect(language).not.toHaveProperty('asklint')
    const meta = {id: 'broken', group: 'ask', summary: 'x', why: 'x', kinds: ['message'], messages: {x: 'x'}, english: false} as const
    const presets = {recommended: 'warning', strict: 'warning', docs: 'warning'} as const
    const broken = {
      meta: {...meta, presets},
      check() {
        throw new Error('No luck')
      },
    }
    const found = await messagesOf('Fine.', unifiedAsklint, {plugins: {team: {rules: [broken]}}})
    expect(found).toMatchObject([{reason: 'team/broken failed: No luck', fatal: true}])
  })
})

describe('a file', () => {
  it('is judged by its text, whatever becomes of the tree, and as often as asked the same', () => {
    const file = new VFile({value: new TextEncoder().encode(text), path: 'x.draft.md'})
    const processor = unified().use(unifiedAsklint)
    const tree = {type: 'root', children: []}
    expect(processor.runSync(tree, file)).toBe(tree)
    const first = file.messages.map(String)
    expect(first).toHaveLength(3)
    file.messages = []
    processor.runSync({type: 'other'}, file)
    expect(file.messages.map(String)).toEqual(first)
  })

  it('without a text is not read, and that is said', () => {
    const file = new VFile()
    unified().use(unifiedAsklint).runSync({type: 'root'}, file)
    expect(file.messages).toMatchObject([{reason: 'Not read: the file has no text, only a tree.', fatal: undefined}])
  })

  it('has its kind from its path, also from an absolute one', async () => {
    const guide = 'Could you send the plan, please?\n'
    const rulesOf = async (path: string) => (await messagesOf(new VFile({path, value: guide, cwd: '/w'}), unifiedAsklint)).length
    expect(await rulesOf('guide.md')).toBe(0)
    expect(await rulesOf('guide.draft.md')).toBeGreaterThan(0)
    expect(await rulesOf('/w/guide.draft.md')).toBeGreaterThan(0)
    const config = {overrides: [{files: 'mail/*', kind: 'message'}]} as const
    expect(await messagesOf(new VFile({path: '/w/mail/x.md', value: guide, cwd: '/w'}), unifiedAsklint, {config})).not.toEqual([])
    expect(await messagesOf(new VFile({path: '/w/mail/x.md', value: guide, cwd: '/w'}), unifiedAsklint, {config: {...config, ignores: 'mail'}})).toEqual([])
  })
})

describe('the config', () => {
  const severities = async (path: string, plugin: typeof unifiedAsklint, options?: UnifiedOptions) => {
    const found = await messagesOf(new VFile({path, value: text, cwd: scratch.path}), plugin, options)
    return Object.fromEntries(found.map(message => [message.ruleId, (message as unknown as {asklint: Problem}).asklint.severity]))
  }
  const standard = {'fallback-stated': 'warning', 'deadline-exact': 'warning', 'placeholder-filled': 'error'}

  it('is the nearest one on Node, and none elsewhere', async () => {
    scratch.put({
      'asklint.config.yaml': 'rules: {deadline-exact: off}\noverrides: [{files: "a/**", rules: {fallback-stated: hint}}]\nignores: [old/]\n',
      'b/asklint.config.json': '{"rules": {"fallback-stated": "info"}}',
      '.asklintignore': 'later/\n',
    })
    expect(await severities('x.draft.md', unifiedAsklint)).toEqual(standard)
    expect(await severities('x.draft.md', onNode)).toEqual({'fallback-stated': 'warning', 'placeholder-filled': 'error'})
    expect(await severities('a/x.draft.md', onNode)).toEqual({'fallback-stated': 'hint', 'placeholder-filled': 'error'})
    expect(await severities('b/x.draft.md', onNode)).toEqual({...standard, 'fallback-stated': 'info'})
    expect(await severities('old/x.draft.md', onNode)).toEqual({})
    expect(await severities('later/x.draft.md', onNode)).toEqual({})
  })

  it('is under the options, or gives way to the one in them', async () => {
    scratch.put({'asklint.config.yaml': 'rules: {deadline-exact: off, fallback-stated: off}\nphrases: [{id: team/no-tender, pattern: tender, message: No.}]\n'})
    expect(await severities('x.draft.md', onNode, {rules: {'deadline-exact': 'info', 'team/no-tender': 'hint'}})).toEqual({
      'deadline-exact': 'info',
      'team/no-tender': 'hint',
      'placeholder-filled': 'error',
    })
    expect(await severities('x.draft.md', onNode, {config: false})).toEqual(standard)
    expect(await severities('x.draft.md', onNode, {config: {rules: {'deadline-exact': 'hint'}}})).toEqual({...standard, 'deadline-exact': 'hint'})
  })

  it('that is wrong is told of by its place, and so are wrong options', async () => {
    scratch.put({'asklint.config.yaml': 'rules: {deadline-exct: off}\n'})
    const file = new VFile({path: 'x.draft.md', value: text, cwd: scratch.path})
    const reason = 'asklint.config.yaml:1:9 Unknown rule “deadline-exct”, expected one that “asklint rules” lists. Did you mean “deadline-exact”?'
    expect(await messagesOf(file, onNode)).toMatchObject([{reason, fatal: true, source: 'asklint'}])
    await expect(messagesOf(file, onNode, {config: false, rules: {x: 'off'}})).rejects.toThrow(TypeError)
    for (const plugin of [unifiedAsklint, onNode]) {
      const wrong = {path: 'x.md'} as UnifiedOptions
      expect(() => unified().use(plugin, wrong).freeze()).toThrow('asklint: options.path: Unknown option, expected kind,')
    }
  })
})

it('links of decisions are looked up beside the file, on Node', async () => {
  scratch.put({'plans/fair.md': '# When\n'})
  const value = '# Committee, 4 March 2027\n\nPresent: Birte, Uwe\n\n- We agreed to keep the fair ([a](../plans/fair.md#when), [b](../plans/fair.md#where), [c](/plans/tent.md)).\n'
  scratch.put({'minutes/may.md': value})
  const lost = async (plugin: typeof unifiedAsklint, options?: UnifiedOptions) =>
    (await messagesOf(new VFile({path: 'minutes/may.md', value, cwd: scratch.path}), plugin, options)).map(({reason}) => reason)
  const expected = ['There is no heading “#where” in “../plans/fair.md”: mend the link.', '“/plans/tent.md” is not there: mend the link.']
  expect(await lost(onNode)).toEqual(expected)
  expect(await lost(onNode, {config: false})).toEqual(expected)
  expect(await lost(unifiedAsklint)).toEqual([])
})
