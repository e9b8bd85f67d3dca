#!/usr/bin/env node
/**
 * The packed extension in a real VS Code: code-server's, driven through Chromium. Screenshots go to `e2e/shots/`.
 *
 * Needs `CODE_SERVER`, the folder of an installed code-server 4.96 (see `e2e/README.md`), and Chromium (`CHROMIUM`, else
 * /usr/bin/chromium). `npm run package` comes first. Words after the command run only the steps whose names have them.
 */
import assert from 'node:assert/strict'
import {execFileSync, spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {chromium} from 'playwright-core'
import {mailOf} from './mail.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const home = process.env.CODE_SERVER
const entry = home && join(home, 'out/node/entry.js')
if (!entry || !existsSync(entry)) {
  console.error('CODE_SERVER is not the folder of a code-server: see e2e/README.md.')
  process.exit(2)
}
const vsix = readdirSync(join(root, 'dist')).find(name => name.endsWith('.vsix'))
assert.ok(vsix, 'npm run package makes the .vsix')

const patience = 15_000
const shots = join(root, 'e2e', 'shots')
const work = mkdtempSync(join(tmpdir(), 'asklint-e2e-'))
const folder = join(work, 'drafts')
const extensions = join(work, 'extensions')
const settings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'editor.minimap.enabled': false,
  'editor.hover.delay': 100,
  'editor.codeActionsOnSave': {'source.fixAll.asklint': 'explicit'},
  'files.autoSave': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
}

const drafts = {
  'prices.draft.md': 'Hi Dana,\n\nCould you check the price list, please? The shop needs it soon.\n',
  'friday.draft.md': 'Dana, could you send the price list by Friday? If I hear nothing, I will use the old one.\n',
  'import.draft.md': 'Hi Dana, hi Wei,\n\nCan someone fix the import job (#482) ASAP? It skipped 40 orders last night.\n',
  'send.draft.md':
    '---\nasklint: {kind: message}\n---\n\n<!-- asklint-disable fallback-stated -->\nDana, could you send the price list by 3 December 2031?\n',
  'emoji.draft.md': '👋🏽 Hi Dana,\r\n\r\ncould you check 👩‍🚀\tthe list ASAP, *please*? Otherwise we ship it.\r\n',
}

/** A mail in two encodings; each finding in a line of its own. */
drafts['kiln.eml'] = mailOf('Hi Bo,\n\nCould you also call the bank as soon as you can? If not, I will.\n')

/** Notes of a meeting, which are written once the editor runs. */
const minutes = 'minutes/monday.md'
const notes = (...items) => `# Shop meeting\n\nAttendees: Ana, Bo\n\n## Action items\n\n${items.join('\n')}\n`

/** A plugin that leaves a file behind wherever it is run, and a phrase. */
const marker = join(work, 'plugin-was-run')
const teamConfig = `plugins: ./team.mjs
phrases: [{id: team/skipped, pattern: skipped, message: Say what was done instead.}]
`
const teamPlugin = `import {writeFileSync} from 'node:fs'
writeFileSync(${JSON.stringify(marker)}, '')
export const rules = [{
  meta: {
    id: 'hi', group: 'plain', summary: 'Say no hi.', why: 'It is known.', kinds: ['message'], english: false,
    presets: {recommended: 'warning', strict: 'warning', docs: 'off'}, messages: {hi: 'No hi.'},
  },
  *check({text}) {
    const start = text.indexOf('Hi Dana')
    if (start >= 0) yield {at: {start, end: start + 7}, message: 'hi'}
  },
}]
`

rmSync(shots, {recursive: true, force: true})
mkdirSync(shots, {recursive: true})
mkdirSync(folder)
for (const [name, text] of Object.entries(drafts)) writeFileSync(join(folder, name), text)
execFileSync('git', ['init', '-q', folder])
writeFileSync(join(work, 'config.yaml'), '')

const running = []
/** What the page asked of other machines. */
const missed = new Set()
const only = process.argv.slice(2)
let failed = 0
let page

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  // There is no other machine.
  args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
})

try {
  codeServer('any', ['--install-extension', join(root, 'dist', vsix)])
  await visit(await serve('trusting', ['--disable-workspace-trust']))

  await step('underlines the words that the command line names', async () => {
    for (const name of Object.keys(drafts)) {
      await open(name)
      const found = problemsOf(name)
      await until(async () => assert.deepEqual(await underlined(), found))
    }
  })
  await step('shows the checklist', async () => {
    await open('prices.draft.md')
    await status('ask ✓ · deadline ✗ · silence ✗')
    const item = page.locator('.statusbar-item a', {hasText: 'ask ✓'})
    assert.match(await item.getAttribute('aria-label'), /deadline missing, silence missing/)
    await item.hover()
    await page.locator('.workbench-hover', {hasText: 'Nobody can tell by when'}).waitFor()
  })
  await step('goes from the checklist to what was found', async () => {
    await open('prices.draft.md')
    await page.locator('.statusbar-item a', {hasText: 'ask ✓'}).click()
    await page.locator('.quick-input-list .monaco-list-row', {hasText: 'silence'}).waitFor()
    await shoot('checklist')
    await pick('deadline')
    await page.locator('.statusbar-item', {hasText: 'Ln 3, Col 1'}).waitFor()
  })
  await step('explains on hover, with the page of the rule', async () => {
    await hover('check')
    const hovered = page.locator('.monaco-hover-content', {hasText: 'No deadline: say by when you need this.'}).first()
    await hovered.waitFor()
    await shoot('hover')
    await hovered.locator('a.code-link', {hasText: 'deadline-given'}).click()
    await page.locator('.tab', {hasText: 'deadline-given'}).waitFor()
    await inPreview('h1', 'deadline-given')
    await shoot('page-of-a-rule')
    await page.locator('.tab', {hasText: 'deadline-given'}).locator('.action-label.codicon-close').click()
  })
  await step('mends by a quick fix', async () => {
    await open('prices.draft.md')
    await quickFix('check', 'Add a deadline')
    await until(async () => assert.match(await text(), /please\? I need this by \[fill in: by when\]\. The shop/))
    await until(async () => assert.ok((await underlined()).includes('[fill in: by when]')))
    await page.locator('.statusbar-item', {hasText: '(18 selected)'}).waitFor()
  })
  await step('refuses to copy while a blank is open', async () => {
    await command('AskLint: Copy Message')
    await notified('not copied, a blank is open: by when')
    await page.keyboard.type('Friday 5 December 2031')
    await until(async () => assert.match(await text(), /I need this by Friday 5 December 2031\. The shop/))
  })
  await step('copies a message as it is sent', async () => {
    await open('send.draft.md')
    await command('AskLint: Copy Message')
    await until(async () => assert.equal(await clipboard(), 'Dana, could you send the price list by 3 December 2031?\n'))
  })
  await step('marks and mends a mail in its own encoding', async () => {
    await open('kiln.eml')
    await until(async () => assert.deepEqual(await underlined(), ['by =46riday', 'GFzIHNvb24gYXMgeW91IGNhbj']))
    await shoot('mail')
    await status('ask ✓')
    await quickFix('=46riday', 'Write “Friday 27 November 2026”')
    await until(async () => assert.match(await text(), /^e list by Friday 27 November 2026, please\? Otherwise I will ask Dana\.$/m))
    await until(async () => assert.deepEqual(await underlined(), ['GFzIHNvb24gYXMgeW91IGNhbj']))
    await command('File: Revert File')
  })
  await step('fixes on save', async () => {
    await open('friday.draft.md')
    await typeAtEnd(' Thanks.')
    await page.keyboard.press('Control+s')
    await until(async () => assert.match(saved('friday.draft.md'), /list by Friday \d\d? \w+ 20\d\d\? If .* Thanks\.\n$/))
    await until(async () => assert.deepEqual(await underlined(), problemsOf('friday.draft.md')))
  })
  await step('fixes all by a command', async () => {
    await typeAtEnd(' Bo, can you call me by Friday? If not, I will call.')
    await command('AskLint: Fix All That Is Safe')
    await until(async () => assert.match(await text(), /call me by Friday \d\d? \w+ 20\d\d\?/))
    await page.keyboard.press('Control+s')
  })
  await step('follows the config without a reload', async () => {
    await open('import.draft.md')
    await until(async () => assert.ok((await underlined()).includes('ASAP')))
    writeFileSync(join(folder, 'asklint.config.json'), '{"rules": {"deadline-exact": "off"}}\n')
    await until(async () => assert.deepEqual(await underlined(), problemsOf('import.draft.md')))
    assert.ok(!(await underlined()).includes('ASAP'))
  })
  await step('completes and checks the config', async () => {
    writeFileSync(join(folder, 'asklint.config.json'), '{"rules": {"deadline-exactly": "off"}}\n')
    await open('asklint.config.json')
    await until(async () => assert.ok((await underlined()).includes('"deadline-exactly"')))
    await page.keyboard.press('Control+a')
    await page.keyboard.type('{"extends": "')
    await page.keyboard.press('Control+Space')
    await page.locator('.suggest-widget .monaco-list-row', {hasText: 'asklint:strict'}).first().waitFor()
    await shoot('completion-in-a-config')
    await command('File: Revert File')
    rmSync(join(folder, 'asklint.config.json'))
    await open('import.draft.md')
    await until(async () => assert.deepEqual(await underlined(), problemsOf('import.draft.md')))
  })
  await step('dismisses without a mark in the text, for good', async () => {
    await open('import.draft.md')
    await until(async () => assert.ok((await underlined()).includes('ASAP')))
    await quickFix('ASAP', 'Dismiss: fine as it is (deadline-exact)')
    await until(async () => assert.ok(!(await underlined()).includes('ASAP')))
    assert.equal(saved('import.draft.md'), drafts['import.draft.md'])
    // VS Code writes what an extension keeps a moment later.
    await page.waitForTimeout(500)
    await page.reload()
    await ready()
    await open('import.draft.md')
    await until(async () => assert.ok((await underlined()).includes('Can someone fix')))
    assert.ok(!(await underlined()).includes('ASAP'))
    await command('AskLint: Restore Dismissed Findings')
    await notified('1 dismissed finding restored')
    await until(async () => assert.ok((await underlined()).includes('ASAP')))
  })
  await step('starts a message from a template', async () => {
    await command('AskLint: New Message from a Template')
    await pick('Proposal by lazy consensus')
    await until(async () => assert.match(await text(), /^I propose to \[fill in: what\]\./))
    await until(async () => assert.ok((await underlined()).includes('[fill in: what]')))
    await page.locator('.statusbar-item', {hasText: 'Message draft'}).waitFor()
    await status('ask ✓')
  })
  await step('stays quiet in the sentence being written', async () => {
    await newDraft()
    await type('Hi Bo, the job failed. Could you look at it ASAP', async () => assert.deepEqual(await underlined(), []))
    await until(async () => assert.ok((await underlined()).includes('ASAP')))
  })
  await step('tells of a sentence once it is left, and of the whole draft after a pause', async () => {
    await newDraft()
    await page.keyboard.type('Please check the price list ASAP. ', {delay: 40})
    const start = Date.now()
    await until(async () => assert.deepEqual(await underlined(), ['ASAP']))
    assert.ok(Date.now() - start < 1400, 'it took a pause')
    await until(async () => assert.deepEqual(await underlined(), ['Please check the price list ASAP.']))
  })
  await step('waits for the file to be saved where it is told to', async () => {
    await open('prices.draft.md')
    writeSettings(join(folder, '.vscode'), {'asklint.run': 'onSave', 'editor.lineNumbers': 'off'})
    await page.locator('.editor-group-container.active .line-numbers').first().waitFor({state: 'detached'})
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Could you look at the job ASAP? Otherwise I stop it.', {delay: 10})
    await page.waitForTimeout(2500)
    assert.ok(!(await underlined()).includes('ASAP'))
    await page.keyboard.press('Control+s')
    await until(async () => assert.ok((await underlined()).includes('ASAP')))
    writeSettings(join(folder, '.vscode'), {})
    await page.locator('.editor-group-container.active .line-numbers').first().waitFor()
    await typeAtEnd(' Please look at it soon.')
    await until(async () => assert.ok((await underlined()).includes('soon')))
    await page.keyboard.press('Control+s')
  })
  await step('lints the workspace', async () => {
    await command('AskLint: Lint Workspace')
    await page.locator('.markers-panel .monaco-list-row', {hasText: 'emoji.draft.md'}).waitFor()
    await page.locator('.markers-panel .monaco-list-row', {hasText: '“ASAP” sets no limit'}).first().waitFor()
    await shoot('problems')
    await command('View: Toggle Panel Visibility')
  })
  await step('finds decisions and action items in the workspace, as files change on disk', async () => {
    mkdirSync(join(folder, 'minutes'), {recursive: true})
    writeFileSync(join(folder, minutes), notes('- [ ] Ana to call the *landlord* by 4 December 2031'))
    await found('landlord', 'Ana to call the landlord by 4 December 2031')
    await shoot('workspace-symbols')
    writeFileSync(join(folder, minutes), notes('- [x] Ana to call the *landlord*', '', '## Decisions', '', '- Paint the door (Bo, 24 November 2031)'))
    await found('paint', 'Paint the door')
    await page.keyboard.press('Enter')
    await page.locator('.tab.active', {hasText: 'monday.md'}).waitFor()
    await page.locator('.statusbar-item', {hasText: 'Ln 11, Col 3'}).waitFor()
    await command('Explorer: Focus on Outline View')
    await page.locator('.outline-pane .monaco-list-row', {hasText: 'Ana to call the landlord'}).filter({hasText: 'Ana · no due date · done'}).waitFor()
    await shoot('outline')
    await page.locator('.tab', {hasText: 'monday.md'}).locator('.action-label.codicon-close').click()
    rmSync(join(folder, minutes))
    await found('paint', 'No matching workspace symbols')
  })
  await step('reads the box for a commit’s message', async () => {
    await page.keyboard.press('Control+Shift+G')
    const box = page.locator('.scm-editor .monaco-editor').first()
    await box.click()
    await page.keyboard.type('Fix the import, could you please review it ASAP', {delay: 10})
    await until(async () => assert.ok((await underlined('.scm-editor')).includes('ASAP')))
  })
  await step('sends nothing anywhere', async () => {
    assert.deepEqual([...missed], [])
    assert.deepEqual(connectionsOfServer(), [])
  })
  await step('shows its walkthrough', async () => {
    await command('Welcome: Open Walkthrough...')
    await pick('Write messages that need no second question')
    await page.locator('.getting-started-step', {hasText: 'Watch the checklist'}).first().waitFor()
  })

  await page.context().close()
  writeFileSync(join(folder, 'asklint.config.yaml'), teamConfig)
  writeFileSync(join(folder, 'team.mjs'), teamPlugin)
  await visit(await serve('restricted', []))
  await step('lints in a folder that is not trusted, and runs no plugin there', async () => {
    await page.locator('.monaco-dialog-box .monaco-button', {hasText: 'No, I don'}).click()
    await page.locator('.statusbar-item', {hasText: 'Restricted Mode'}).waitFor()
    await open('import.draft.md')
    await until(async () => assert.ok((await underlined()).includes('ASAP')))
    await status('ask ✓')
    assert.ok((await underlined()).includes('skipped'))
    assert.ok(!(await underlined()).includes('Hi Dana'))
    assert.ok(!existsSync(marker))
    await open('asklint.config.yaml')
    await command('Problems: Focus on Problems View')
    await page.locator('.markers-panel .monaco-list-row', {hasText: 'is not run, as this folder is not trusted'}).waitFor()
  })
  await step('runs its plugin once it is trusted', async () => {
    await page.locator('.statusbar-item', {hasText: 'Restricted Mode'}).click()
    await page.locator('.workspace-trust-editor .monaco-button', {hasText: /^Trust$/}).click()
    await page.locator('.statusbar-item', {hasText: 'Restricted Mode'}).waitFor({state: 'detached'})
    await open('import.draft.md')
    await until(async () => assert.ok((await underlined()).includes('Hi Dana')))
    assert.deepEqual(await underlined(), problemsOf('import.draft.md'))
    assert.ok(existsSync(marker))
  })
  for (const name of ['asklint.config.yaml', 'team.mjs']) rmSync(join(folder, name))

  await page.context().close()
  await visit(await serve('web', ['--disable-workspace-trust'], join(work, 'no-extensions')))
  await step('runs in a browser’s worker, and reads files through the editor', async () => {
    await command('Developer: Install Extension from Location...')
    await page.locator('.quick-input-box input').fill(await stage())
    await page.keyboard.press('Enter')
    await open('import.draft.md')
    await until(async () => assert.deepEqual(await underlined(), problemsOf('import.draft.md')), 30_000)
    await status('ask ✓')
    writeFileSync(join(folder, 'asklint.config.json'), '{"rules": {"deadline-exact": "off"}}\n')
    await until(async () => assert.deepEqual(await underlined(), problemsOf('import.draft.md')))
    assert.ok(!(await underlined()).includes('ASAP'))
    rmSync(join(folder, 'asklint.config.json'))
    await until(async () => assert.ok((await underlined()).includes('ASAP')))
    await command('AskLint: Lint Workspace')
    await page.locator('.markers-panel .monaco-list-row', {hasText: 'emoji.draft.md'}).waitFor()
  })
} finally {
  await browser.close()
  for (const server of running) server.kill()
  await Promise.all(running.map(server => server.exitCode ?? new Promise(resolve => server.once('exit', resolve))))
  rmSync(work, {recursive: true, force: true, maxRetries: 5})
}
process.exitCode = failed > 0 ? 1 : 0

async function step(name, run) {
  if (only.length > 0 && !only.some(word => name.includes(word))) return
  const start = Date.now()
  try {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await run()
    console.log(`ok    ${name} (${Date.now() - start} ms)`)
  } catch (error) {
    failed++
    console.log(`FAIL  ${name}: ${error.message}`)
  }
  await shoot(name)
}

function shoot(name) {
  return page.screenshot({path: join(shots, `${name.replace(/\W+/g, '-')}.png`)})
}

// The editor

/** Runs code-server to its end, with the data of its own that goes by a name. */
function codeServer(data, args) {
  execFileSync(process.execPath, [entry, ...args, ...dirs(data)], {stdio: ['ignore', 'ignore', 'inherit']})
}

function dirs(data, installed = extensions) {
  return ['--config', join(work, 'config.yaml'), '--extensions-dir', installed, '--user-data-dir', join(work, data)]
}

function writeSettings(where, value) {
  mkdirSync(where, {recursive: true})
  writeFileSync(join(where, 'settings.json'), JSON.stringify(value))
}

/** Starts a code-server, and gives its address once it answers there. */
async function serve(data, flags, installed = extensions) {
  writeSettings(join(work, data, 'User'), settings)
  const port = 20_000 + ((process.pid * 2 + running.length) % 20_000)
  const bind = ['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--disable-telemetry', '--disable-update-check']
  running.push(spawn(process.execPath, [entry, ...bind, ...flags, ...dirs(data, installed), folder], {stdio: 'ignore'}))
  const url = `http://127.0.0.1:${port}/`
  return await until(async () => {
    assert.ok((await fetch(url)).ok)
    return url
  }, 30_000)
}

/** Serves the extension as it was staged, and gives its address behind code-server: pages may ask no other origin. */
async function stage() {
  const server = createServer((request, response) => {
    const file = join(root, 'dist/vscode', new URL(request.url, 'http://localhost').pathname)
    response.writeHead(existsSync(file) ? 200 : 404, file.endsWith('.js') ? {'Content-Type': 'text/javascript'} : {})
    response.end(existsSync(file) ? readFileSync(file) : '')
  }).listen(0, '127.0.0.1')
  server.unref()
  await once(server, 'listening')
  return new URL(`/proxy/${server.address().port}`, page.url()).href
}

async function visit(url) {
  const context = await browser.newContext({viewport: {width: 1280, height: 800}, permissions: ['clipboard-read', 'clipboard-write']})
  page = await context.newPage()
  page.setDefaultTimeout(patience)
  page.on('requestfailed', request => {
    if (new URL(request.url()).hostname !== '127.0.0.1') missed.add(request.url())
  })
  await page.goto(url)
  await ready()
}

async function ready() {
  await page.locator('.explorer-folders-view .monaco-list-row', {hasText: 'import.draft.md'}).waitFor({timeout: 60_000})
}

/** Tries again until nothing is thrown. */
async function until(run, patient = patience) {
  const end = Date.now() + patient
  for (;;) {
    try {
      return await run()
    } catch (error) {
      if (Date.now() > end) throw error
    }
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}

async function open(name) {
  // A file that was just made may be unknown yet.
  await until(async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+p')
    await page.locator('.quick-input-box input').fill(name)
    await chosen(name, 3000)
  })
  await page.keyboard.press('Enter')
  await page.locator('.tab.active', {hasText: name}).waitFor()
  await page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor()
}

/** Searches the symbols of the workspace until a label is among what is found. */
async function found(query, label) {
  await until(async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+p')
    await page.locator('.quick-input-box input').fill(`#${query}`)
    await page.locator('.quick-input-list .monaco-list-row', {hasText: label}).first().waitFor({timeout: 3000})
  })
}

async function newDraft() {
  await command('AskLint: New Message from a Template')
  await pick('FYI')
  await until(async () => assert.match(await text(), /^FYI/))
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await until(async () => assert.deepEqual([await text(), await underlined()], ['', []]))
}

async function command(title) {
  await page.keyboard.press('F1')
  await page.locator('.quick-input-box input').fill(`>${title}`)
  await chosen(title)
  await page.keyboard.press('Enter')
}

/** The list has come down to what was typed. */
async function chosen(label, timeout = patience) {
  await page.locator('.quick-input-list .monaco-list-row.focused', {hasText: label}).waitFor({timeout})
}

async function pick(label) {
  await page.locator('.quick-input-list .monaco-list-row', {hasText: label}).first().click()
}

async function notified(words) {
  await page.locator('.notification-list-item', {hasText: words}).first().waitFor()
}

function status(words) {
  return page.locator('.statusbar-item', {hasText: words}).first().waitFor()
}

/** Types at the end of the last line's text. */
async function typeAtEnd(words) {
  await page.keyboard.press('Control+End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type(words, {delay: 10})
}

/** Types key by key, with a check behind each. */
async function type(words, check) {
  for (const key of words) {
    await page.keyboard.type(key)
    await check()
  }
}

async function hover(words) {
  await page.mouse.move(640, 700)
  const {x, y} = await page.evaluate(placeOf, words)
  await page.mouse.move(x, y, {steps: 3})
}

async function quickFix(words, title) {
  const {x, y} = await page.evaluate(placeOf, words)
  await page.mouse.click(x, y)
  await page.keyboard.press('Control+.')
  await page.locator('.action-widget .monaco-list-row', {hasText: title}).waitFor()
  await shoot(`menu-for-${words}`)
  await until(async () => {
    if ((await page.locator('.action-widget .monaco-list-row.focused', {hasText: title}).count()) > 0) return
    await page.keyboard.press('ArrowDown')
    throw new Error(`“${title}” is not in the menu`)
  })
  await page.keyboard.press('Enter')
}

async function inPreview(selector, words) {
  await until(async () => {
    const frames = page.frames().filter(frame => frame !== page.mainFrame())
    const found = await Promise.all(frames.map(frame => frame.locator(selector, {hasText: words}).count().catch(() => 0)))
    assert.ok(found.some(count => count > 0), `${words} in the preview`)
  })
}

function clipboard() {
  return page.evaluate(() => navigator.clipboard.readText())
}

/** What stands in the active editor. */
function text() {
  return page.evaluate(() => {
    const lines = [...document.querySelectorAll('.editor-group-container.active .monaco-editor .view-line')]
    const top = line => Number.parseFloat(line.style.top)
    return lines.sort((a, b) => top(a) - top(b)).map(line => line.textContent.replaceAll('\u00A0', ' ')).join('\n')
  })
}

/** The words under the squiggles, in order; a squiggle that is seen twice counts once. */
async function underlined(within = '.editor-group-container.active') {
  return await page.evaluate(selector => {
    const found = new Map()
    for (const squiggle of document.querySelectorAll(`${selector} .monaco-editor :is(.squiggly-error, .squiggly-warning, .squiggly-info)`)) {
      const {left, right, top, bottom} = squiggle.getBoundingClientRect()
      if (right - left < 1) continue
      const middle = (top + bottom) / 2
      const line = [...squiggle.closest('.monaco-editor').querySelectorAll('.view-line')].find(one => {
        const box = one.getBoundingClientRect()
        return box.top <= middle && middle <= box.bottom
      })
      let words = ''
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        for (const {segment, index} of new Intl.Segmenter().segment(walker.currentNode.data)) {
          const range = document.createRange()
          range.setStart(walker.currentNode, index)
          range.setEnd(walker.currentNode, index + segment.length)
          const box = range.getBoundingClientRect()
          const center = (box.left + box.right) / 2
          if (left < center && center < right) words += segment.replaceAll('\u00A0', ' ')
        }
      }
      found.set(`${String(Math.round(top)).padStart(5)} ${String(Math.round(left)).padStart(5)} ${words}`, words)
    }
    return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, words]) => words)
  }, within)
}

/** Where words stand in the active editor, for the mouse; runs in the page. */
function placeOf(words) {
  for (const line of document.querySelectorAll('.editor-group-container.active .monaco-editor .view-line')) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const index = walker.currentNode.data.indexOf(words)
      if (index < 0) continue
      const range = document.createRange()
      range.setStart(walker.currentNode, index)
      range.setEnd(walker.currentNode, index + words.length)
      const {left, right, top, bottom} = range.getBoundingClientRect()
      return {x: (left + right) / 2, y: (top + bottom) / 2}
    }
  }
  throw new Error(`“${words}” is not in the editor`)
}

function saved(name) {
  return readFileSync(join(folder, name), 'utf8')
}

/** The words that the command line reports in a file, but for hints, which have no squiggle. */
function problemsOf(name) {
  const args = [join(root, 'dist/asklint.js'), '--format', 'json', '--now', 'present', name]
  const {stdout} = spawnSyncText(args)
  const {problems} = JSON.parse(stdout).files[0]
  const source = saved(name)
  const seen = problems
    .filter(({severity}) => severity !== 'hint')
    .map(({start, end}) => ({start, words: source.slice(start, end)}))
    .sort((a, b) => a.start - b.start)
  return [...new Set(seen.map(({words}) => words))]
}

function spawnSyncText(args) {
  try {
    return {stdout: execFileSync(process.execPath, args, {cwd: folder, encoding: 'utf8'})}
  } catch (error) {
    return error
  }
}

/** Sockets of the language server to anywhere; it talks to the editor through its standard streams. */
function connectionsOfServer() {
  const pids = readdirSync('/proc').filter(name => {
    try {
      return /^\d+$/.test(name) && readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(join(extensions, ''))
    } catch {
      return false
    }
  })
  assert.ok(pids.length > 0, 'a language server runs')
  const inodes = new Set(['tcp', 'tcp6', 'udp', 'udp6'].flatMap(kind => rows(`/proc/net/${kind}`).map(row => row[9])))
  return pids
    .flatMap(pid => readdirSync(`/proc/${pid}/fd`).map(fd => readlinkSync(`/proc/${pid}/fd/${fd}`)))
    .map(open => /^socket:\[(\d+)\]$/.exec(open)?.[1])
    .filter(inode => inodes.has(inode))
}

function rows(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').slice(1).map(line => line.trim().split(/\s+/)) : []
}
