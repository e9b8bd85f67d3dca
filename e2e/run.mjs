#!/usr/bin/env node
/**
 * The packed extension in a real VS Code: code-server's, driven through Chromium. Screenshots go to `e2e/shots/`.
 *
 * Needs `CODE_SERVER`, the folder of an installed code-server 4.96 (see `e2e/README.md`), and Chromium (`CHROMIUM`, else
 * /usr/bin/chromium).
 */
import assert from 'node:assert/strict'
import {execFileSync, spawn} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {chromium} from 'playwright-core'

const root = fileURLToPath(new URL('..', import.meta.url))
const home = process.env.CODE_SERVER
if (!home || !existsSync(join(home, 'out/node/entry.js'))) {
  console.error('CODE_SERVER is not the folder of a code-server: see e2e/README.md.')
  process.exit(2)
}
const entry = join(home, 'out/node/entry.js')
const port = 20_000 + (process.pid % 20_000)
const shots = join(root, 'e2e', 'shots')
const work = mkdtempSync(join(tmpdir(), 'asklint-e2e-'))
const dirs = ['--config', join(work, 'config.yaml'), '--extensions-dir', join(work, 'extensions'), '--user-data-dir', join(work, 'data')]
writeFileSync(join(work, 'config.yaml'), '')
const vsix = readdirSync(join(root, 'dist')).find(name => name.endsWith('.vsix'))
assert.ok(vsix, 'npm run package makes the .vsix')
mkdirSync(shots, {recursive: true})
mkdirSync(join(work, 'data/User'), {recursive: true})
mkdirSync(join(work, 'folder'))
writeFileSync(join(work, 'data/User/settings.json'), '{"workbench.startupEditor": "none", "editor.minimap.enabled": false}')
const draft = 'Hi Dana,\n\nCould you check the price list, please? The shop needs it soon.\n'
writeFileSync(join(work, 'folder/prices.draft.md'), draft)

execFileSync(process.execPath, [entry, '--install-extension', join(root, 'dist', vsix), ...dirs], {stdio: 'inherit'})
const server = spawn(
  process.execPath,
  [entry, '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--disable-workspace-trust', '--disable-telemetry', ...dirs, join(work, 'folder')],
  {stdio: 'ignore'},
)
const browser = await chromium.launch({executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox']})
let failed = 0
const page = await browser.newPage({viewport: {width: 1280, height: 800}})

async function step(name, run) {
  try {
    await run()
    console.log(`ok    ${name}`)
  } catch (error) {
    failed++
    console.log(`FAIL  ${name}: ${error.message.split('\n')[0]}`)
  }
  await page.screenshot({path: join(shots, `${name.replace(/\W+/g, '-')}.png`)})
}

async function command(title) {
  await page.keyboard.press('F1')
  await page.locator('.quick-input-box input').waitFor()
  await page.locator('.quick-input-box input').fill(`>${title}`)
  await page.locator('.quick-input-list .monaco-list-row', {hasText: title}).first().waitFor()
  await page.keyboard.press('Enter')
}

const status = text => page.locator('.statusbar-item', {hasText: text}).first().waitFor({timeout: 20_000})

try {
  await page.goto(await up())
  await page.locator('.monaco-workbench').waitFor({timeout: 60_000})
  await step('opens a draft', async () => {
    await page.locator('.explorer-folders-view .monaco-list-row', {hasText: 'prices.draft.md'}).dblclick({timeout: 30_000})
    await page.locator('.view-lines').first().waitFor()
  })
  await step('underlines what is missing', () => page.locator('.squiggly-warning').first().waitFor({timeout: 30_000}))
  await step('shows the checklist', () => status('ask ✓ · deadline'))
  await step('explains on hover', async () => {
    await page.locator('.view-line span', {hasText: 'soon'}).last().hover()
    await page.locator('.squiggly-warning').first().hover({force: true})
    await page.locator('.monaco-hover-content', {hasText: 'asklint'}).first().waitFor()
  })
  await step('mends by a quick fix', async () => {
    await page.keyboard.press('Escape')
    await command('Go to Next Problem in Files')
    await page.keyboard.press('Control+.')
    await page.locator('.action-widget .monaco-list-row').first().waitFor()
    await page.screenshot({path: join(shots, 'menu-of-fixes.png')})
    await page.keyboard.press('Enter')
    await page.waitForTimeout(500)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+s')
    await page.waitForTimeout(1500)
    const saved = readFileSync(join(work, 'folder/prices.draft.md'), 'utf8')
    assert.notEqual(saved, draft)
    assert.match(saved, /\[fill in: /)
  })
  await step('refuses to copy an open blank', async () => {
    await command('AskLint: Copy Message')
    await page.locator('.notification-list-item', {hasText: 'not copied'}).first().waitFor()
  })
  await step('dismisses without a mark in the text', async () => {
    const before = await page.locator('.squiggly-warning').count()
    await command('Go to Next Problem in Files')
    await page.keyboard.press('Control+.')
    await page.locator('.action-widget .monaco-list-row', {hasText: 'Dismiss: silence is fine here'}).click()
    await page.locator('.squiggly-warning').first().waitFor({state: 'detached'})
    assert.ok(before > 0)
  })
  await step('starts from a template', async () => {
    await command('AskLint: New Message from a Template')
    await page.locator('.quick-input-list .monaco-list-row', {hasText: 'Proposal by lazy consensus'}).click()
    await page.locator('.view-line', {hasText: 'I propose to'}).first().waitFor()
    await page.locator('.squiggly-error').first().waitFor({timeout: 20_000})
    await status('ask ✓')
  })
  await step('stays quiet in the sentence being written', async () => {
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    await page.keyboard.type('Hi Bo, could you check the report as soon as you can', {delay: 60})
    assert.equal(await page.locator('.squiggly-warning').count(), 0)
    await page.locator('.squiggly-warning').first().waitFor()
  })
} finally {
  await browser.close()
  server.kill()
  rmSync(work, {recursive: true, force: true})
}
process.exitCode = failed > 0 ? 1 : 0

/** The address, once the server answers there. */
async function up() {
  const url = `http://127.0.0.1:${port}/`
  for (let tries = 0; tries < 120; tries++) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return url
    await new Promise(resolve => setTimeout(resolve, 250))
  }
  throw new Error('code-server does not answer')
}
