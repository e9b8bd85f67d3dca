import {spawn} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {createMessageConnection, type DocumentDiagnosticReport, StreamMessageReader, StreamMessageWriter} from 'vscode-languageserver/node.js'
import {parseDraft} from '../core/index.js'

/** What `npm run bench` measures: milliseconds from a one-character edit to its diagnostics, through the built server. */
// Run by scripts/run.mjs, from the root.
const root = process.cwd()
const {values} = parseArgs({options: {edits: {type: 'string', default: '300'}}})
const edits = Number(values.edits)

/** A draft of so many words: the sentences of the corpus, four a paragraph, with an ask now and then as they come. */
function draftOf(words: number): string {
  const folder = join(root, 'fixtures', 'corpus')
  const names = readdirSync(folder).filter(name => name.endsWith('.md')).sort()
  const sentences = names
    .map(name => parseDraft(readFileSync(join(folder, name), 'utf8')))
    .flatMap(({sentences: all, text}) => all.filter(({zone, in: where}) => zone === 'body' && !where).map(({start, end}) => text.slice(start, end)))
    .map(sentence => sentence.replace(/\s+/g, ' '))
  const paragraphs = ['Hi all,']
  for (let at = 0; count(paragraphs) < words; at += 4) {
    paragraphs.push([0, 1, 2, 3].map(next => sentences[(at + next) % sentences.length]).join(' '))
  }
  return `${paragraphs.join('\n\n')}\n`
}

function count(paragraphs: readonly string[]): number {
  return paragraphs.join(' ').split(' ').length
}

const child = spawn(process.execPath, [join(root, 'dist', 'server.cjs'), '--stdio'], {stdio: ['pipe', 'pipe', 'inherit']})
const server = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin))
server.listen()
await server.sendRequest('initialize', {
  processId: process.pid,
  rootUri: null,
  capabilities: {textDocument: {diagnostic: {}}},
  initializationOptions: {now: '2026-11-24T09:00Z'},
})
await server.sendNotification('initialized', {})

for (const words of [300, 2000, 20_000]) {
  const uri = `untitled:${words}`
  const text = draftOf(words)
  await server.sendNotification('textDocument/didOpen', {textDocument: {uri, languageId: 'markdown', version: 1, text}})
  const lines = text.split('\n')
  const times: number[] = []
  let found = 0
  // Typing goes on in the middle of the draft, a letter at a time, with the words that it makes.
  const line = lines.findIndex((candidate, index) => index >= lines.length / 2 && candidate.length > 20)
  const typed = 'and we need to look at the second offer too before we go on '
  const rounds = words > 10_000 ? Math.ceil(edits / 10) : edits
  for (let version = 2; version < rounds + 12; version++) {
    const at = {line, character: (lines[line] as string).length + version - 2}
    const change = {range: {start: at, end: at}, text: typed[(version - 2) % typed.length]}
    const start = performance.now()
    await server.sendNotification('textDocument/didChange', {textDocument: {uri, version}, contentChanges: [change]})
    const report = await server.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {textDocument: {uri}})
    // The first ones are for V8 to warm up.
    if (version >= 12) times.push(performance.now() - start)
    found = report.kind === 'full' ? report.items.length : 0
  }
  times.sort((a, b) => a - b)
  const at = (part: number): string => (times[Math.min(times.length - 1, Math.floor(times.length * part))] as number).toFixed(1)
  console.log(`edit to diagnostics, ${words} words: median ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms (${times.length} edits, ${found} diagnostics)`)
}
await server.sendRequest('shutdown')
await server.sendNotification('exit')
server.dispose()
