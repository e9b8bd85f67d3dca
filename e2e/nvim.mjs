#!/usr/bin/env node
/** The language server in Neovim, with the client that Neovim brings along. `nvim.lua` has the steps. */
import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const work = mkdtempSync(join(tmpdir(), 'asklint-e2e-'))
writeFileSync(join(work, 'prices.draft.md'), 'Hi Dana,\n\nCould you check the price list as soon as you can, please?\n')
writeFileSync(join(work, 'dos.draft.md'), 'Hi Bo,\r\n\r\n🎉 It is sold! Please call the bank by Friday. If I hear nothing, I will call them.\r\n')
const base64 = Buffer.from('Hi Bo,\n\nCould you also call the bank as soon as you can? If I hear nothing, I will call them.\n').toString('base64')
writeFileSync(
  join(work, 'glaze.eml'),
  `From: Ines <ines@example.org>
To: Bo <bo@example.org>
Subject: =?UTF-8?Q?Ofen_f=C3=BCr_M=C3=A4rz?=
Date: Tue, 24 Nov 2026 10:00:00 +0100
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=x

--x
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Hi Bo, f=C3=BCr M=C3=A4rz the kiln is booked. Could you send the glaz=
e list by =46riday, please? Otherwise I will ask Dana.

--x
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: base64

${base64.replace(/.{76}/g, '$&\n')}

--x--
`,
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
