import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  DocumentSymbol,
  Hover,
  InlayHint,
  Position,
  Range,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver/node.js'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {afterEach, beforeEach, expect, it} from 'vitest'
import {actionKinds, type ChecklistAnswer, type Sendable} from './protocol.js'
import {pulling, Talk} from './testing.js'

const uri = 'file:///work/kiln.eml'
const head = (encoding: string): string => `From: Ines <ines@example.org>
To: Bo <bo@example.org>
Subject: =?UTF-8?Q?Ofen_f=C3=BCr_den_M=C3=A4rz?=
Date: Tue, 24 Nov 2026 10:00:00 +0100
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: ${encoding}

`
/** “Grüße”, a call that a soft line break cuts, and a limit in escapes. */
const qp = `${head('quoted-printable')}Hi Bo,

the kiln f=C3=BCr M=C3=A4rz is booked. Could you send me the glaz=
e list by =46riday, please?

Gr=C3=BC=C3=9Fe
Ines
`
const words = 'Hi Bo,\n\nthe kiln für März is booked. Could you send me the glaze list by Friday, please?\n\nGrüße\nInes\n'
const base64 = head('base64') + (btoa(String.fromCharCode(...new TextEncoder().encode(words))).match(/.{1,76}/g) ?? []).join('\n') + '\n'
const draft = `From: Ines <ines@example.org>
To: Bo <bo@example.org>
Cc:
Subject: could you send the glaze list by Friday?
Reply-To:

Hi Bo,

the list is [fill in: where]. If I hear nothing, I will order the old ones.
`

let talk: Talk
beforeEach(async () => {
  talk = await Talk.start()
})
afterEach(() => talk.stop())

const codes = (found: readonly Diagnostic[]) => found.map(({code}) => code)

/** A document that was opened: its words by their ranges, and what is asked of it. */
async function open(text: string, as = uri, language = 'plaintext') {
  await talk.open(as, text, language)
  const document = TextDocument.create(as, language, 1, text)
  const textDocument = {uri: as}
  const placeOf = (found: string, plus = 0): Position => {
    const at = text.indexOf(found)
    expect(at, found).toBeGreaterThanOrEqual(0)
    return document.positionAt(at + plus)
  }
  const actions = (diagnostics: readonly Diagnostic[], only?: readonly string[]): Promise<CodeAction[]> =>
    talk.ask('textDocument/codeAction', {textDocument, range: diagnostics[0]?.range ?? {start: {line: 0, character: 0}, end: {line: 0, character: 0}}, context: {diagnostics, ...(only ? {only} : {})}})
  return {
    placeOf,
    actions,
    of: (range: Range): string => document.getText(range),
    pull: (): Promise<Diagnostic[]> => talk.pull(as),
    hover: (position: Position): Promise<Hover | null> => talk.ask('textDocument/hover', {textDocument, position}),
    symbols: (): Promise<DocumentSymbol[]> => talk.ask('textDocument/documentSymbol', {textDocument}),
    inlays: (): Promise<InlayHint[]> => talk.ask('textDocument/inlayHint', {textDocument, range: {start: {line: 0, character: 0}, end: {line: 99, character: 0}}}),
    complete: (position: Position): Promise<CompletionItem[]> => talk.ask('textDocument/completion', {textDocument, position}),
    sendable: (): Promise<Sendable | null> => talk.ask('asklint/sendable', {textDocument}),
    checklist: (): Promise<ChecklistAnswer | null> => talk.ask('asklint/checklist', {textDocument}),
    async applied(action: CodeAction | undefined): Promise<string> {
      expect(action).toBeDefined()
      const {edit} = action?.edit ? action : await talk.ask<CodeAction>('codeAction/resolve', action)
      return TextDocument.applyEdits(document, edit?.changes?.[as] ?? [])
    },
  }
}

/** What is found in quoted-printable, in the words of the file. */
const inQp = [
  ['fallback-stated', 'Could you send me the glaz=\ne list by =46riday, please?'],
  ['deadline-exact', 'by =46riday'],
]

it('findings are where the file has them', async () => {
  const mail = await open(qp)
  expect((await mail.pull()).map(({code, range}) => [code, mail.of(range)])).toEqual(inQp)
})

it('in base64 they are on the right line', async () => {
  const mail = await open(base64)
  const found = await mail.pull()
  expect(codes(found)).toEqual(inQp.map(([code]) => code))
  for (const {range} of found) {
    const {start} = range
    expect(atob(mail.of({start: {...start, character: start.character - (start.character % 4)}, end: range.end}).replace(/\s/g, ''))).toMatch(/Could you|by F/)
  }
})

it('a quick fix is written as the mail is', async () => {
  const mail = await open(qp)
  const found = await mail.pull()
  const [fix] = (await mail.actions(found.slice(1), ['quickfix'])).filter(({title}) => /27 November/.test(title))
  expect(await mail.applied(fix)).toBe(qp.replace('by =46riday', 'by Friday 27 November 2026'))
  const none = await open(base64, 'file:///work/b.eml')
  expect((await none.actions(await none.pull())).filter(({kind}) => kind === 'quickfix')).toEqual([])
})

it('all that is safe is fixed in one go, as on the command line', async () => {
  const mail = await open(qp)
  await mail.pull()
  const [all] = await mail.actions([], [actionKinds.fixAll])
  expect(await mail.applied(all)).toBe(qp.replace('by =46riday', 'by Friday 27 November 2026'))
})

it('the last line of a mail can switch a rule off, and nothing else is written into it', async () => {
  const mail = await open(qp)
  const actions = await mail.actions((await mail.pull()).slice(0, 1))
  expect(actions.filter(({kind}) => kind === actionKinds.suppress).map(({title}) => title)).toEqual(['Switch fallback-stated off in this text'])
  const quiet = await mail.applied(actions.find(({kind}) => kind === actionKinds.suppress))
  expect(quiet).toBe(`${qp.trimEnd()}\n\nasklint: off fallback-stated\n`)
  await talk.change(uri, {text: quiet})
  expect(codes(await talk.pull(uri))).toEqual(['deadline-exact'])
  const encoded = await open(base64, 'file:///work/b.eml')
  const rest = await encoded.actions((await encoded.pull()).slice(0, 1))
  expect(rest.map(({kind}) => kind)).toEqual([actionKinds.dismiss, actionKinds.dismiss])
})

it('what is put aside stays so in another encoding', async () => {
  const mail = await open(base64)
  const found = await mail.pull()
  const dismissed = (await mail.actions(found.slice(0, 1))).find(({kind}) => kind === actionKinds.dismiss)?.command
  expect(dismissed?.arguments).toEqual([{rule: 'fallback-stated', text: 'Could you send me the glaze list by Friday, please?'}])
  await talk.ask('workspace/executeCommand', {command: dismissed?.command, arguments: dismissed?.arguments})
  expect(codes(await mail.pull())).toEqual(['deadline-exact'])
  expect(codes(await (await open(qp, 'file:///work/q.eml')).pull())).toEqual(['deadline-exact'])
})

it('the asks are listed where they stand, and a hover tells of what is under it', async () => {
  const mail = await open(qp)
  const symbols = await mail.symbols()
  expect(symbols.map(({name, range}) => [name, mail.of(range)])).toEqual([
    ['Could you send me the glaze list by Friday, please?', 'Could you send me the glaz=\ne list by =46riday, please?'],
  ])
  const hover = await mail.hover(mail.placeOf('=46riday', 2))
  expect(hover?.contents).toMatchObject({value: expect.stringContaining('Friday 27 November 2026')})
  expect(hover?.range && mail.of(hover.range)).toBe('by =46riday')
  expect(await mail.hover(mail.placeOf('kiln'))).toBeNull()
  expect(await mail.hover(mail.placeOf('Tue, 24 Nov'))).toBeNull()
})

it('dates are shown behind the words that mean them, and not within base64', async () => {
  const capabilities = {...pulling, workspace: {...pulling.workspace, configuration: true}}
  await talk.stop()
  talk = await Talk.start({capabilities})
  talk.settings = {inlayHints: true}
  const mail = await open(qp)
  expect(await mail.inlays()).toMatchObject([{label: ' = Fri 27 Nov 2026', position: mail.placeOf(', please')}])
  expect(await (await open(base64, 'file:///work/b.eml')).inlays()).toEqual([])
  const written = await open(draft, 'file:///tmp/mutt-host-1000-123-abc', 'mail')
  expect(await written.inlays()).toMatchObject([{position: written.placeOf('?')}])
})

it('rules are completed in the last line, and nothing in headers or base64', async () => {
  const text = `${qp}\nasklint: off deadline-ex\n`
  const mail = await open(text)
  const items = await mail.complete(mail.placeOf('deadline-ex', 11))
  const [exact] = items.filter(({label}) => label === 'deadline-exact')
  expect(exact?.textEdit).toMatchObject({range: {start: mail.placeOf('deadline-ex'), end: mail.placeOf('deadline-ex', 11)}, newText: 'deadline-exact'})
  expect(await mail.complete(mail.placeOf('Subject:'))).toEqual([])
  expect(await mail.complete(mail.placeOf('Hi Bo', -1))).toEqual([])
  const encoded = await open(base64, 'file:///work/b.eml')
  expect(await encoded.complete({line: 9, character: 8})).toEqual([])
})

it('a draft of mutt is read with its headers, and its subject is part of it', async () => {
  const mail = await open(draft, 'file:///tmp/mutt-host-1000-123-abc', 'mail')
  expect((await mail.pull()).map(({code, range}) => [code, mail.of(range)])).toContainEqual(['placeholder-filled', '[fill in: where]'])
  expect((await mail.symbols()).map(({range}) => mail.of(range))).toEqual(['could you send the glaze list by Friday?'])
  expect(await mail.hover(mail.placeOf('by Friday'))).toMatchObject({range: {start: mail.placeOf('by Friday')}})
  expect(await mail.sendable()).toEqual({
    text: draft.slice(draft.indexOf('Hi Bo')),
    blanks: [{name: 'where', range: {start: mail.placeOf('[fill in'), end: mail.placeOf('. If')}}],
  })
  expect(await mail.checklist()).toMatchObject({kind: 'message'})
})

it('a mail whose name tells nothing is one where the editor says so', async () => {
  const mail = await open(draft, 'file:///work/letter', 'mail')
  expect((await mail.symbols()).map(({range}) => mail.of(range))).toEqual(['could you send the glaze list by Friday?'])
  const body = await open('Hi Bo,\n\ncould you send the glaze list by Friday?\n', 'file:///work/body', 'mail')
  expect(await body.checklist()).toMatchObject({kind: 'message'})
  expect(codes(await body.pull())).toEqual(inQp.map(([code]) => code))
})

it('nothing is looked for in an archive', async () => {
  const archive = 'file:///work/old.mbox'
  talk.platform.files.set(archive, `From ines@example.org Tue Nov 24 09:00:00 2026\n${qp}`)
  talk.platform.files.set(uri, qp)
  const mail = await open(talk.platform.files.get(archive) ?? '', archive)
  expect(await mail.pull()).toEqual([])
  expect([await mail.checklist(), await mail.sendable(), await mail.symbols()]).toEqual([null, null, []])
  const {items} = await talk.ask<WorkspaceDiagnosticReport>('workspace/diagnostic', {previousResultIds: []})
  expect(items.map(item => item.uri)).toEqual([uri])
})
