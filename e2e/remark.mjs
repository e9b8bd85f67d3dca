#!/usr/bin/env node
/**
 * The plugin in remark-cli: the packed package, in a folder with the corpus, the samples and the fixtures of the rules,
 * and some with configs, has to find what the command line finds there.
 */
import assert from 'node:assert/strict'
import {execFileSync, spawnSync} from 'node:child_process'
import {cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const remark = join(root, 'e2e/node_modules/remark-cli/cli.js')
const work = mkdtempSync(join(tmpdir(), 'asklint-e2e-'))
const asklint = join(work, 'node_modules/asklint/dist/asklint.js')
const tender = 'Hi Wei,\n\nplease send the tender to the printer by Friday.\n'

/** Files of a user's: what decides over them is config, front matter, directives, names and odd bytes. */
const files = {
  '.git/HEAD': '',
  'asklint.config.yaml':
    'timezone: Europe/Berlin\nrules: {reference-linked: info}\noverrides: [{files: "posts/**", kind: message, rules: {deadline-exact: error}}]\n' +
    'ignores: [old/]\nreaders: [{name: Wei, timezone: Asia/Singapore, hours: "09:00-17:00"}]\n' +
    'phrases: [{id: team/no-jargon, pattern: circle back, message: "“{found}” says little.", fix: return}]\n',
  '.asklintignore': 'later/\n',
  'posts/one.md': `${tender}\nLet us circle back at 11:00 on 2 December 2026.\n`,
  'posts/dated.md': `---\ndate: 2026-11-24\ntimezone: UTC\n---\n${tender}`,
  'posts/told.md': `---\nasklint: {kind: document, disable: [deadline-given]}\n---\n${tender}`,
  'old/one.md': tender,
  'later/one.md': tender,
  'minutes/7.md': '# Board\n\nTBD: the date. Let us circle back by 31 November 2026.\n',
  'rfcs/kiln.md': '# Kiln\n\nPlease comment by Friday.\n',
  'guide.md': 'Please comment by 30 February 2027. See [fill in: where].\n',
  'strict/asklint.config.json': '{"extends": "strict", "rules": {"readable": ["error", {"maxWords": 10}]}}',
  'strict/a/one.draft.md': `${tender}\nThe list of the twelve members of the choir who come to the rehearsal on Monday is here.\n`,
  'code/asklint.config.mjs': "export default {extends: 'docs', plugins: ['./team.mjs'], rules: {'team/short': 'hint'}}\n",
  'code/team.mjs':
    "const meta = {id: 'short', group: 'plain', summary: 'Short.', why: 'Short.', kinds: ['message'], messages: {long: 'Too long.'}, english: false}\n" +
    "const presets = {recommended: 'error', strict: 'error', docs: 'error'}\n" +
    "export const rules = [{meta: {...meta, presets}, *check({text}) { if (text.length > 9) yield {at: {start: 0, end: 9}, message: 'long'} }}]\n",
  'code/one.draft.md': tender,
  'odd/dos.draft.md': tender.replaceAll('\n', '\r\n'),
  'odd/mark.draft.md': `\uFEFF${tender}`,
  'odd/smile.draft.md': `🎉 Sold! Wei, cafe\u0301 or tea?\n\n${tender}\tTBD\n`,
  'odd/Grüße an alle.draft.md': tender,
  'odd/german.draft.md': 'Liebe Dana, könntest du bitte bis Freitag die neue Preisliste an den Drucker schicken? Danke dir.\n',
  'odd/quiet.draft.md': `<!-- asklint-disable-next-line deadline-exact fallback-stated -- he knows -->\n${tender.slice(9)}\n<!-- asklint-disable nothing -->\n`,
  'odd/empty.md': '',
  'odd/last.markdown': 'Could you please look at the doc?',
}
// What remark prints are its own words; this prints all that is in a message.
const reporter = `export default files => JSON.stringify(files.map(({path, messages}) => ({path, messages: messages.map(message => ({...message, cause: message.cause && String(message.cause)}))})))`

try {
  install()
  check('the same problems as the command line, of every rule and kind of file', () => {
    const mine = ofRemark(['.', '--use', 'asklint/unified'])
    const theirs = ofAsklint(['.'])
    assert.deepEqual(mine.problems, theirs.problems)
    assert.deepEqual(mine.notices, theirs.notices)
    assert.equal(mine.status, 1)
    assert.equal(theirs.status, 1)
    const rules = new Set(theirs.problems.map(({rule}) => rule))
    for (const rule of ['team/no-jargon', 'team/short', 'deadline-possible', 'readable', 'directive']) assert.ok(rules.has(rule), rule)
    const places = new Set(theirs.problems.map(({path}) => dirname(path).split('/')[0]))
    for (const folder of ['posts', 'minutes', 'rfcs', 'strict', 'code', 'odd', 'corpus', 'samples', 'rules']) assert.ok(places.has(folder), folder)
    assert.ok(theirs.problems.length > 300)
    assert.ok(theirs.notices.length > 0)
    console.log(`      ${theirs.problems.length} problems of ${rules.size} rules`)
  })

  check('the same with options in a .remarkrc.json as with flags', () => {
    const options = {preset: 'strict', now: '2026-11-24T09:00Z', timezone: 'Asia/Tokyo', rules: {'deadline-exact': 'hint'}}
    put('.remarkrc.json', JSON.stringify({plugins: [['asklint/unified', options]]}))
    const folders = ['corpus', 'odd', 'posts', 'strict']
    const mine = ofRemark(folders)
    const theirs = ofAsklint([...folders, '--preset', 'strict', '--now', options.now, '--timezone', options.timezone, '--rule', 'deadline-exact: hint'])
    rmSync(join(work, '.remarkrc.json'))
    assert.deepEqual(mine.problems, theirs.problems)
  })

  check('what a message says, and a page that is there', () => {
    const [{messages}] = run(['posts/one.md', '--use', 'asklint/unified']).files
    const message = messages.find(({ruleId}) => ruleId === 'deadline-exact')
    assert.equal(message.source, 'asklint')
    assert.equal(message.fatal, true)
    assert.equal(message.actual, 'by Friday')
    assert.ok(message.note.length > 20)
    assert.match(message.url, /^file:.*\/docs\/rules\/deadline-exact\.md$/)
    assert.ok(fileURLToPath(message.url).startsWith(work))
    assert.deepEqual(messages.find(({ruleId}) => ruleId === 'team/no-jargon').expected, ['return'])
  })

  check('a config that is wrong is told of by its place', () => {
    put('wrong/asklint.config.yaml', 'rules: {deadline-exct: off}\n')
    put('wrong/one.md', tender)
    const {files, status} = run(['wrong', '--use', 'asklint/unified'])
    rmSync(join(work, 'wrong'), {recursive: true})
    assert.equal(status, 1)
    const [{reason, fatal}] = files[0].messages
    assert.equal(fatal, true)
    assert.match(reason, /^wrong\/asklint\.config\.yaml:1:9 Unknown rule “deadline-exct”/)
  })

  check('an option that is wrong is told of by its name', () => {
    put('.remarkrc.json', JSON.stringify({plugins: [['asklint/unified', {preseet: 'strict'}]]}))
    const {files, status} = run(['guide.md'])
    rmSync(join(work, '.remarkrc.json'))
    assert.equal(status, 1)
    assert.match(files[0].messages[0].cause, /options\.preseet: Unknown option.*Did you mean “preset”\?/)
  })
} finally {
  rmSync(work, {recursive: true, force: true})
}

/** The package as it is packed, beside the files. */
function install() {
  const [{filename}] = JSON.parse(execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', work], {cwd: root, encoding: 'utf8'}))
  put('node_modules/asklint/.keep', '')
  execFileSync('tar', ['-xzf', join(work, filename), '-C', join(work, 'node_modules/asklint'), '--strip-components=1'])
  for (const name of ['corpus', 'samples']) cpSync(join(root, 'fixtures', name), join(work, name), {recursive: true})
  const others = ['corpus', 'samples', 'reports', 'mail', 'import', 'threads']
  const rooms = readdirSync(join(root, 'fixtures'), {withFileTypes: true}).filter(entry => entry.isDirectory() && !others.includes(entry.name))
  // Under the recommended rules by what they are, and as messages under all of them.
  for (const {name} of rooms) {
    for (const kind of ['rules', 'rules/posts']) cpSync(join(root, 'fixtures', name), join(work, kind, name), {recursive: true})
  }
  const messages = '{"extends": "strict", "overrides": [{"files": "*", "kind": "message"}]}'
  for (const folder of ['corpus', 'rules/posts']) put(`${folder}/asklint.config.json`, messages)
  for (const [name, text] of Object.entries(files)) put(name, text)
  put('reporter.mjs', reporter)
}

function put(name, text) {
  mkdirSync(dirname(join(work, name)), {recursive: true})
  writeFileSync(join(work, name), text)
}

function run(args) {
  const flags = ['--no-stdout', '--no-color', '--report', './reporter.mjs']
  const {stderr, status} = spawnSync(process.execPath, [remark, ...args, ...flags], {cwd: work, encoding: 'utf8', maxBuffer: 2 ** 28})
  try {
    return {files: JSON.parse(stderr), status}
  } catch {
    throw new Error(stderr.slice(0, 2000))
  }
}

function ofRemark(args) {
  const {files, status} = run(args)
  const all = files.flatMap(({path, messages}) => messages.map(message => ({path, message})))
  return {
    status,
    problems: all
      .filter(({message}) => message.ruleId)
      .map(({path, message: {line, column, ruleId, reason, asklint}}) => ({path, line, column, rule: ruleId, severity: asklint.severity, message: reason}))
      .sort(byPlace),
    notices: all.filter(({message}) => !message.ruleId).map(({path, message: {reason}}) => ({path, message: reason})).sort(byPlace),
  }
}

function ofAsklint(args) {
  const {stdout, stderr, status} = spawnSync(process.execPath, [asklint, ...args, '--format', 'json'], {cwd: work, encoding: 'utf8', maxBuffer: 2 ** 28})
  assert.equal(stderr, '')
  const {files} = JSON.parse(stdout)
  return {
    status,
    problems: files
      .flatMap(({path, problems}) => problems.map(({line, column, rule, severity, message}) => ({path, line, column, rule, severity, message})))
      .sort(byPlace),
    notices: files.flatMap(({path, notices}) => notices.map(({message}) => ({path, message}))).sort(byPlace),
  }
}

function byPlace(a, b) {
  const key = ({path, line = 0, column = 0, rule = '', message}) => [path, `${line}`.padStart(6), `${column}`.padStart(6), rule, message].join('\0')
  return key(a) < key(b) ? -1 : 1
}

function check(name, run) {
  try {
    run()
    console.log(`ok    ${name}`)
  } catch (error) {
    console.log(`FAIL  ${name}: ${error.message}`)
    process.exitCode = 1
  }
}
