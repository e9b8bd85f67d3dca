#!/usr/bin/env node
/** The language server in Neovim, with the client that Neovim brings along. `nvim.lua` has the steps. */
import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {mailOf} from './mail.mjs'

const work = mkdtempSync(join(tmpdir(), 'asklint-e2e-'))
writeFileSync(join(work, 'prices.draft.md'), 'Hi Dana,\n\nCould you check the price list as soon as you can, please?\n')
writeFileSync(join(work, 'dos.draft.md'), 'Hi Bo,\r\n\r\n🎉 It is sold! Please call the bank by Friday. If I hear nothing, I will call them.\r\n')
writeFileSync(
  join(work, 'glaze.eml'),
  mailOf('Hi Bo,\n\nCould you also call the bank as soon as you can? If I hear nothing, I will call them.\n'),
)
writeFileSync(join(work, 'mutt-host-1000-123-abc'), 'From: Ines <ines@example.org>\nTo: Bo <bo@example.org>\nSubject: The list\n\nHi Bo,\n\ncould you send it by Friday? If I hear nothing, I will order the old ones.\n')
const env = {
  ...process.env,
  NODE: process.execPath,
  SERVER: process.env.SERVER ?? fileURLToPath(new URL('../dist/server.cjs', import.meta.url)),
  XDG_CONFIG_HOME: work,
  XDG_CACHE_HOME: work,
  XDG_STATE_HOME: work,
}
const steps = fileURLToPath(new URL('nvim.lua', import.meta.url))
const {status, error} = spawnSync('nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-S', steps], {
  cwd: work,
  env,
  stdio: ['ignore', 'inherit', 'inherit'],
  timeout: 300_000,
})
rmSync(work, {recursive: true, force: true})
if (error) console.log(`FAIL  Neovim: ${error.message}`)
process.exitCode = status === 0 ? 0 : 1
