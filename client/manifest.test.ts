import {readFileSync} from 'node:fs'
import {describe, expect, it, vi} from 'vitest'
import type {BaseLanguageClient} from 'vscode-languageclient'
import type {ClientSettings} from '../server/protocol.js'
import {registerCommands} from './commands.js'
import type {StatusBar} from './status.js'

const {registered, nothing} = vi.hoisted(() => ({registered: [] as string[], nothing: {dispose() {}}}))

vi.mock('vscode', () => ({
  commands: {
    registerCommand(id: string) {
      registered.push(id)
      return nothing
    },
  },
  languages: {createDiagnosticCollection: () => nothing},
  workspace: {
    createFileSystemWatcher: () => ({...nothing, onDidChange: () => nothing, onDidDelete: () => nothing}),
    onDidOpenTextDocument: () => nothing,
  },
}))

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')
const text = read('manifest.json')
const manifest = JSON.parse(text)
const commands: readonly string[] = manifest.contributes.commands.map(({command}: {command: string}) => command)

describe('the manifest', () => {
  it('has the commands that are registered', () => {
    registerCommands({} as never, {} as BaseLanguageClient, {} as StatusBar)
    expect(registered.sort()).toEqual([...commands].sort())
  })

  it('refers to commands that it has', () => {
    const menus: readonly {command: string}[][] = Object.values(manifest.contributes.menus)
    const linked = [...text.matchAll(/(?:command|onCommand):(asklint\.\w+)/g)].map(([, id]) => id as string)
    for (const id of [...menus.flat().map(({command}) => command), ...linked]) expect(commands).toContain(id)
  })

  it('names files that are staged', () => {
    const staged = ['dist/extension.js', 'dist/browser.js', ...Object.values<string>(JSON.parse(read('staged.json')))]
    const named = [...text.matchAll(/"\.\/([^"]+)"/g)].map(([, name]) => name as string)
    expect(named.length).toBeGreaterThan(8)
    for (const name of [manifest.icon, ...named]) {
      expect(staged.some(path => path === name || name.startsWith(`${path}/`)), name).toBe(true)
    }
  })

  it('has the settings of the server and its own two', () => {
    const known: Record<keyof ClientSettings, true> = {run: true, preset: true, timezone: true, inlayHints: true}
    const keys = Object.keys(manifest.contributes.configuration.properties)
    expect(keys.sort()).toEqual([...Object.keys(known), 'quietTyping', 'trace.server'].map(key => `asklint.${key}`).sort())
  })

  it('is started by the languages that it judges', () => {
    const judged = /const languages = \[(.+)\]/.exec(read('activate.ts'))?.[1]?.match(/[\w-]+/g)
    expect(manifest.activationEvents).toEqual(judged?.map(id => `onLanguage:${id}`))
  })
})
