#!/usr/bin/env node
/**
 * AskLint in the hooks of real repositories: by pre-commit, which installs it from a clone of this work tree; by git's own,
 * husky, lefthook and lint-staged, which have it from the archive that `npm pack` makes. `KEEP=1` leaves the repositories.
 */
import assert from 'node:assert/strict'
import {execFileSync, spawnSync} from 'node:child_process'
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const packages = fileURLToPath(new URL('node_modules', import.meta.url))
const work = realpathSync(mkdtempSync(join(tmpdir(), 'asklint-hooks-')))
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:GIT_|npm_(?!config_)|npm_config_\w*prefix$)/.test(name))),
  ...Object.fromEntries(['AUTHOR', 'COMMITTER'].flatMap(who => [[`GIT_${who}_NAME`, 'Dana'], [`GIT_${who}_EMAIL`, 'dana@example.org']])),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  PRE_COMMIT_HOME: join(work, 'pre-commit'),
  PRE_COMMIT_COLOR: 'never',
  LEFTHOOK_BIN: join(packages, '.bin', 'lefthook'),
  NO_COLOR: '1',
}
const limit = 60

const rfc = call => `# RFC 7: Cold storage\n\nStatus: proposed\n\n## Proposal\n\nWe rent the second hall.\n\n${call}\n`
const good = rfc('Please comment by 3 December 2027. If nobody objects by then, we sign the lease.')
const impossible = rfc('Please comment by 30 February 2027. If nobody objects by then, we sign the lease.')
const bare = rfc('Please comment by 3 December 2027, 17:00.')
const relative = rfc('Please comment by Friday. If nobody objects by then, we sign the lease.')

try {
  preCommit()
  const archive = pack()
  for (const [name, install] of Object.entries({'a hook of git’s own': plain, husky, lefthook, 'lint-staged': lintStaged})) inRepository(name, install, archive)
} finally {
  if (!process.env.KEEP) rmSync(work, {recursive: true, force: true})
}

function preCommit() {
  const source = copyOfThis()
  const repo = repository('by-pre-commit')
  const config = (...hooks) => {
    const ids = hooks.map(id => `  - id: ${id}\n`).join('')
    repo.put({'.pre-commit-config.yaml': `repos:\n- repo: ${source.path}\n  rev: ${source.git('rev-parse', 'HEAD').trim()}\n  hooks:\n${ids}`})
    repo.git('add', '.pre-commit-config.yaml')
  }
  config('asklint', 'asklint-commit-msg')
  step('pre-commit installs its hooks', () => {
    repo.run('pre-commit', 'install', '-t', 'pre-commit', '-t', 'commit-msg')
  })
  step(`pre-commit installs asklint in at most ${limit} s`, () => {
    const start = Date.now()
    repo.run('pre-commit', 'install-hooks')
    const seconds = (Date.now() - start) / 1000
    assert.ok(seconds <= limit, `${seconds} s`)
    return `${seconds.toFixed(1)} s`
  })
  step('pre-commit blocks a date that does not exist', () => {
    repo.stage({'rfcs/0007.md': impossible})
    repo.refuses('Add RFC 7', /rfcs\/0007\.md.*30 February 2027.*deadline-possible/s)
  })
  step('pre-commit blocks a dated call without zone and fallback', () => {
    repo.stage({'rfcs/0007.md': bare})
    repo.refuses('Add RFC 7', /deadline-zoned.*fallback-stated|fallback-stated.*deadline-zoned/s)
  })
  step('pre-commit passes a good one', () => {
    repo.stage({'rfcs/0007.md': good})
    repo.accepts('Add RFC 7', /asklint\.+Passed/)
  })
  step('pre-commit judges what is staged, not the file', () => {
    repo.stage({'rfcs/0008.md': impossible})
    repo.put({'rfcs/0008.md': good})
    repo.refuses('Add RFC 8', /deadline-possible/)
    assert.equal(repo.read('rfcs/0008.md'), good)
    repo.stage({'rfcs/0008.md': good})
    repo.put({'rfcs/0008.md': impossible})
    repo.accepts('Add RFC 8', /asklint\.+Passed/)
    assert.equal(repo.read('rfcs/0008.md'), impossible)
    repo.stage({'rfcs/0008.md': good})
  })
  const names = ['rfcs/Überblick ü.md', 'rfcs/a "second" hall.md', "rfcs/Dana's.md", 'rfcs/[x] (1).md']
  step('pre-commit takes names with spaces, quotes and other letters', () => {
    for (const name of names) {
      repo.stage({[name]: impossible})
      const {out} = repo.refuses('Add one', /deadline-possible/)
      assert.ok(out.includes(`${name} · decision`), out)
      repo.stage({[name]: good})
    }
    repo.accepts('Add them all', /asklint\.+Passed/)
  })
  step('pre-commit takes renamed and deleted files', () => {
    repo.git('mv', names[0], 'rfcs/Übersicht.md')
    repo.git('rm', '-q', names[1])
    repo.accepts('Move one, remove one', /asklint\.+Passed/)
    repo.git('mv', 'rfcs/Übersicht.md', 'rfcs/Ü 2.md')
    repo.stage({'rfcs/Ü 2.md': impossible})
    repo.refuses('Move and edit', /rfcs\/Ü 2\.md.*deadline-possible/s)
    repo.git('reset', '-q', '--hard')
  })
  step('pre-commit runs over many files, and over all', () => {
    repo.stage(Object.fromEntries(Array.from({length: 120}, (_, n) => [`rfcs/many/${'long '.repeat(20)}${n}.md`, good])))
    repo.accepts('Add many', /asklint\.+Passed/)
    assert.match(repo.run('pre-commit', 'run', '--all-files').out, /asklint\.+Passed/)
  })
  messages('pre-commit', repo)
  step('pre-commit fixes what has one meaning, and passes when it is staged', () => {
    config('asklint-fix')
    repo.stage({'rfcs/0009.md': relative})
    repo.put({'rfcs/0008.md': `${good}\nNot staged.\n`})
    repo.refuses('Add RFC 9', /files were modified by this hook.*Fixed 1 problem.*git add/s)
    assert.match(repo.read('rfcs/0009.md'), /by Friday \d+ \w+ \d{4}\. If/)
    assert.equal(repo.read('rfcs/0008.md'), `${good}\nNot staged.\n`)
    repo.git('add', 'rfcs/0009.md')
    repo.accepts('Add RFC 9', /asklint, fixing\.+Passed/)
    repo.stage({'rfcs/0010.md': impossible})
    repo.refuses('Add RFC 10', /deadline-possible/)
  })
}

/** What the hook for messages does, whoever runs it. */
function messages(name, repo) {
  step(`${name} judges the message of a commit`, () => {
    repo.stage({'x.txt': `${name}\n`})
    repo.refuses('Mend the scales\n\nDana, could you please check the scales ASAP?', /“ASAP” sets no limit/)
    repo.refuses('Mend the scales\n\nDana, please check the scales by 30 February 2027.', /deadline-possible/)
    repo.accepts('Mend the scales\n\nThey weighed too much. Please run the migrations before deploying.')
    repo.stage({'x.txt': `${name} 2\n`})
    const writes = `printf 'Mend them again\\n' | cat - "$1" > "$1.new" && mv "$1.new" "$1" && cat "$1" > '${join(work, 'edited')}'`
    writeFileSync(join(work, 'editor'), `#!/bin/sh\n${writes}\n`, {mode: 0o755})
    repo.stage({'scales.txt': 'Dana, could you please check the scales ASAP?\n'})
    repo.run('git', '-c', `core.editor=${join(work, 'editor')}`, 'commit', '-v')
    const edited = readFileSync(join(work, 'edited'), 'utf8')
    assert.match(edited, / >8 .*\+Dana, could you please check/s)
    assert.equal(repo.git('log', '-1', '--format=%B').trim(), 'Mend them again')
  })
}

/** A repository whose users have asklint as a package. */
function inRepository(name, install, archive) {
  const repo = repository(`by-${name.replaceAll(' ', '-')}`)
  repo.put({'package.json': '{"private": true}', '.gitignore': 'node_modules\n'})
  step(`${name} is installed, and asklint beside it`, () => {
    repo.run('npm', 'install', '--no-audit', '--no-fund', '--offline', archive)
    install(repo)
    repo.git('add', '.')
    repo.accepts('Start')
  })
  step(`${name} blocks a bad document and passes a good one`, () => {
    repo.stage({'rfcs/Überblick ü.md': impossible})
    repo.refuses('Add RFC 7', /deadline-possible/)
    repo.stage({'rfcs/Überblick ü.md': bare})
    repo.refuses('Add RFC 7', /fallback-stated/)
    repo.stage({'rfcs/Überblick ü.md': good})
    repo.accepts('Add RFC 7')
    repo.put({'rfcs/Überblick ü.md': impossible})
    repo.refuses('Edit RFC 7', /deadline-possible/, '-a')
    repo.git('reset', '-q', '--hard')
    repo.git('mv', 'rfcs/Überblick ü.md', 'rfcs/0007.md')
    repo.accepts('Rename RFC 7')
    repo.git('rm', '-q', 'rfcs/0007.md')
    repo.accepts('Remove RFC 7')
  })
  step(`${name} judges what is staged, not the file`, () => {
    repo.stage({'rfcs/0008.md': impossible})
    repo.put({'rfcs/0008.md': good})
    repo.refuses('Add RFC 8', /deadline-possible/)
    repo.stage({'rfcs/0008.md': good})
    repo.put({'rfcs/0008.md': impossible})
    repo.accepts('Add RFC 8')
    assert.equal(repo.read('rfcs/0008.md'), impossible)
    repo.git('checkout', '-q', '--', 'rfcs/0008.md')
  })
  messages(name, repo)
}

/** The shell block under a heading of the guide to git's hooks: what is told there is what is tried here. */
function recipe(heading) {
  const guide = readFileSync(join(root, 'docs/ci/git-hooks.md'), 'utf8')
  const [, section] = guide.split(`\n## ${heading}\n`)
  assert.ok(section, heading)
  return Object.fromEntries(
    [...section.split(/\n## /)[0].matchAll(/^`([^`\n]+)`:\n\n```\w+\n(.*?)^```$/gms)].map(([, file, text]) => [file, text]),
  )
}

function plain(repo) {
  repo.put(recipe('Plain'))
  repo.git('config', 'core.hooksPath', '.githooks')
}

function husky(repo) {
  repo.put(recipe('husky'))
  repo.run(process.execPath, join(packages, 'husky', 'bin.js'))
}

function lefthook(repo) {
  repo.put(recipe('lefthook'))
  repo.run(env.LEFTHOOK_BIN, 'install')
}

/** By a hook of husky. */
function lintStaged(repo) {
  const {'package.json': part, ...files} = recipe('lint-staged')
  const npm = JSON.parse(repo.read('package.json'))
  repo.put({...recipe('husky'), ...files, 'package.json': JSON.stringify({...npm, ...JSON.parse(part)})})
  mkdirSync(join(repo.path, 'node_modules', '.bin'), {recursive: true})
  writeFileSync(join(repo.path, 'node_modules', '.bin', 'lint-staged'), `#!/bin/sh\nexec '${join(packages, '.bin', 'lint-staged')}' "$@"\n`, {mode: 0o755})
  repo.run(process.execPath, join(packages, 'husky', 'bin.js'))
}

/** A commit of this work tree as it is, with what is not committed yet. */
function copyOfThis() {
  const copy = repository('asklint')
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {cwd: root, encoding: 'utf8'})
  for (const file of new Set(files.split('\0').filter(Boolean))) {
    if (existsSync(join(root, file))) cpSync(join(root, file), join(copy.path, file))
  }
  copy.git('add', '.')
  copy.git('commit', '-qm', 'As it is')
  return copy
}

function pack() {
  const printed = execFileSync('npm', ['pack', '--pack-destination', work], {cwd: root, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']})
  const archive = join(work, 'asklint.tgz')
  renameSync(join(work, printed.trim()), archive)
  return archive
}

function repository(name) {
  const path = join(work, name)
  mkdirSync(path)
  const start = (command, ...args) => {
    const {status, stdout, stderr, error} = spawnSync(command, args, {cwd: path, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 300_000})
    if (error) throw error
    return {status, out: `${stdout}${stderr}`, stdout}
  }
  const run = (command, ...args) => {
    const result = start(command, ...args)
    assert.equal(result.status, 0, `${command} ${args.join(' ')}\n${result.out}`)
    return result
  }
  const git = (...args) => run('git', ...args).stdout
  const put = files => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(path, file)), {recursive: true})
      writeFileSync(join(path, file), text, {mode: text.startsWith('#!') ? 0o755 : 0o644})
    }
  }
  const head = () => start('git', 'rev-parse', '--quiet', '--verify', 'HEAD').stdout
  const commit = (message, ...args) => {
    const before = head()
    const result = start('git', 'commit', '-m', message, ...args)
    return {...result, committed: head() !== before}
  }
  run('git', 'init', '--quiet', '--initial-branch=main')
  return {
    path,
    run,
    git,
    put,
    read: file => readFileSync(join(path, file), 'utf8'),
    stage(files) {
      put(files)
      git('add', '--', ...Object.keys(files))
    },
    accepts(message, says = /(?:)/, ...args) {
      const result = commit(message, ...args)
      assert.ok(result.committed, result.out)
      assert.match(result.out, says)
      return result
    },
    refuses(message, says, ...args) {
      const result = commit(message, ...args)
      assert.ok(!result.committed, `committed all the same\n${result.out}`)
      assert.match(result.out, says)
      return result
    },
  }
}

function step(name, check) {
  try {
    const more = check()
    console.log(`ok    ${name}${more ? ` (${more})` : ''}`)
  } catch (error) {
    console.log(`FAIL  ${name}: ${error.message.replaceAll('\n', '\n      ')}`)
    process.exitCode = 1
  }
}
