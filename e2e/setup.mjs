#!/usr/bin/env node
/**
 * Installs what the end-to-end checks need: Debian's packages, the packages of `e2e/`, and a code-server in
 * `e2e/.cache/`. What is there already is left alone. `CODE_SERVER` names an installed code-server to be used instead.
 */
import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const debian = ['build-essential', 'chromium', 'git', 'neovim', 'pre-commit', 'python3', 'ripgrep']
const codeServer = {
  version: '4.96.4',
  integrity: 'sha512-w+ZpsKVKEFJ7ELe1fYejTn0gIT8kUtOppmXxUcBLPtKGokLY2Cfbi+JbmPK9CFoczP6jPKyh6iXdN/nt6WoSew==',
  folder: join(here, '.cache', 'code-server'),
}
/** The compiled packages that VS Code's server loads, and how each is built. Its others serve proxies or Windows. */
const addons = {
  'node_modules/argon2': 'node-pre-gyp rebuild',
  'lib/vscode/node_modules/@parcel/watcher': 'node-gyp rebuild',
  'lib/vscode/node_modules/@vscode/spdlog': 'node-gyp rebuild',
  'lib/vscode/node_modules/native-watchdog': 'node-gyp rebuild',
  'lib/vscode/node_modules/node-pty': 'node-gyp rebuild',
}

await step("Debian's packages", hasDebian, installDebian)
await step('packages of e2e/', hasPackages, () => npm(here, 'ci', '--ignore-scripts'))
if (!process.env.CODE_SERVER) await step(`code-server ${codeServer.version}`, hasCodeServer, installCodeServer)

async function step(name, isThere, install) {
  if (isThere()) return console.log(`setup: ${name}: there`)
  const start = Date.now()
  console.log(`setup: ${name} …`)
  await install()
  console.log(`setup: ${name}: installed in ${Math.round((Date.now() - start) / 1000)} s`)
}

function hasDebian() {
  return debian.every(name => {
    try {
      return /^installed$/.test(run('dpkg-query', ['-W', '-f', `\${db:Status-Status}`, name], {stdio: ['ignore', 'pipe', 'ignore']}))
    } catch {
      return false
    }
  })
}

async function installDebian() {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) {
    console.error(`Missing are some of ${debian.join(', ')}: as root on Debian they are installed here, else do it by hand.`)
    process.exit(2)
  }
  await apt('update')
  await apt('install', '-y', '--no-install-recommends', ...debian)
}

/** Mirrors fail at times, and another apt may be at work. */
async function apt(...args) {
  const flags = ['-qq', '-o', 'Acquire::Retries=3', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Dpkg::Use-Pty=0']
  for (let tries = 1; ; tries++) {
    try {
      return run('apt-get', [...flags, ...args], {env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}})
    } catch (error) {
      if (tries === 3) throw error
      await wait(10_000)
    }
  }
}

function hasPackages() {
  const at = name => statSync(join(here, name), {throwIfNoEntry: false})?.mtimeMs ?? 0
  return at('node_modules/.package-lock.json') > at('package-lock.json')
}

/** What is installed was installed by this file, for this Node. */
function stamp() {
  return createHash('sha256').update(readFileSync(fileURLToPath(import.meta.url))).update(process.versions.modules).digest('hex')
}

function hasCodeServer() {
  const file = join(codeServer.folder, 'stamp')
  return existsSync(file) && readFileSync(file, 'utf8') === stamp()
}

function installCodeServer() {
  const {folder, version, integrity} = codeServer
  rmSync(folder, {recursive: true, force: true})
  mkdirSync(folder, {recursive: true})
  npm(folder, 'pack', `code-server@${version}`, '--silent')
  const archive = join(folder, `code-server-${version}.tgz`)
  assert.equal(`sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`, integrity, 'another code-server')
  run('tar', ['-xzf', archive, '-C', folder, '--strip-components=1'])
  rmSync(archive)
  for (const place of [folder, join(folder, 'lib', 'vscode')]) {
    anyRegistry(join(place, 'npm-shrinkwrap.json'))
    npm(place, 'ci', '--omit=dev', '--ignore-scripts', '--legacy-peer-deps')
  }
  // By themselves: newer versions of npm leave out the scripts of `npm rebuild`.
  for (const [name, command] of Object.entries(addons)) npm(join(folder, name), 'exec', '--call', command)
  for (const name of Object.keys(addons)) run(process.execPath, ['-e', `require(${JSON.stringify(join(folder, name))})`])
  // Its own search program would be fetched by a script.
  const bin = join(folder, 'lib', 'vscode', 'node_modules', '@vscode', 'ripgrep', 'bin')
  mkdirSync(bin, {recursive: true})
  symlinkSync('/usr/bin/rg', join(bin, 'rg'))
  writeFileSync(join(folder, 'stamp'), stamp())
}

/** Takes the addresses out of a lock, one of which needs an SSH key. Versions and hashes stay pinned. */
function anyRegistry(file) {
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  for (const entry of Object.values(lock.packages)) delete entry.resolved
  writeFileSync(file, JSON.stringify(lock))
}

function npm(cwd, command, ...args) {
  const flags = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error', '--fetch-retries=5']
  run('npm', [command, ...flags, ...args], {cwd})
}

/** Runs a command. What it prints is shown where it fails. */
function run(command, args, options) {
  try {
    return execFileSync(command, args, {encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 28, ...options})
  } catch (error) {
    if (!options?.stdio) console.error(`${command} ${args.join(' ')}\n${error.stdout ?? ''}${error.stderr ?? ''}`)
    throw error
  }
}
