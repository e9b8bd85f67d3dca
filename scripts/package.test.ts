import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, posix} from 'node:path'
import {createContext, runInContext} from 'node:vm'
import {build} from 'esbuild'
import ts from 'typescript'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {lint} from '../library/index.js'
import {rules} from '../rules/index.js'
import {apiPages} from './api.js'

const root = join(import.meta.dirname, '..')
const message = 'Wei, please send the tender soon. If I hear nothing, I will send it.'

let api: ReadonlyMap<string, string>
let user: string
let packed: readonly string[]

const run = (file: string, args: readonly string[], input?: string): string =>
  execFileSync(file, args, {cwd: user, encoding: 'utf8', stdio: ['pipe', 'pipe', 'inherit'], ...(input === undefined ? {} : {input})})

function put(name: string, text: string): string {
  const path = join(user, name)
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, text)
  return path
}

/** The package is packed as it is and installed where nothing else is. */
beforeAll(async () => {
  // Writes the types that are packed, too.
  api = await apiPages(root)
  user = mkdtempSync(join(tmpdir(), 'asklint-user-'))
  const [{filename, files}] = JSON.parse(execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', user], {cwd: root, encoding: 'utf8'}))
  packed = files.map(({path}: {path: string}) => path)
  put('package.json', '{"name": "user", "private": true}')
  run('npm', ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', `./${filename}`])
  expect(readdirSync(join(user, 'node_modules')).filter(name => !name.startsWith('.'))).toEqual(['asklint'])
  for (const name of ['unified', 'remark-parse', 'vfile']) symlinkSync(join(root, 'node_modules', name), join(user, 'node_modules', name))
  // Stands for the one that makes markdown of a tree, which nothing here looks at.
  put('node_modules/remark-stringify/package.json', '{"type": "module", "exports": "./index.js"}')
  put('node_modules/remark-stringify/index.js', "export default function () { this.compiler = () => '' }\n")
}, 180_000)
afterAll(() => rmSync(user, {recursive: true, force: true}))

describe('the pages of the API', () => {
  it('are as `npm run generate` makes them', () => {
    const there = readdirSync(join(root, 'docs/api'), {recursive: true}).map(name => `docs/api/${String(name).replaceAll('\\', '/')}`)
    expect(there.filter(name => name.endsWith('.md')).sort()).toEqual([...api.keys()].sort())
    for (const [path, page] of api) expect(readFileSync(join(root, path), 'utf8'), `${path} is stale: npm run generate`).toBe(page)
  })

  it('describe every function and type', () => {
    const sections = [...api.values()].flatMap(page => page.split(/^### /m).slice(1))
    const bare = sections.map(section => section.replace(/```ts[\s\S]*?```/, '')).filter(section => /^.+\n+(?:#|\*\*\*|$)/.test(section))
    expect(bare.map(section => section.split('\n')[0])).toEqual([])
  })
})

describe('the package', () => {
  it('holds what users need and no more', () => {
    const pages = ['README', ...rules.map(({meta}) => meta.id)].map(name => `docs/rules/${name}.md`)
    const names = packed.filter(name => !/^docs\/(?!rules\/)/.test(name)).map(name => name.replace(/(?<=^dist\/(?:program|library)-)[\dA-Za-z]{8,16}(?=\.)/, '*'))
    expect([...new Set(names)].sort()).toEqual(
      [
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'asklint.schema.json',
        'dist/THIRD-PARTY-NOTICES.txt',
        'dist/asklint.js',
        'dist/index.d.ts',
        'dist/index.js',
        'dist/library-*.js',
        'dist/program-*.cache',
        'dist/program-load.cjs',
        'dist/program.js',
        'dist/server.cjs',
        'dist/unified-node.js',
        'dist/unified.d.ts',
        'dist/unified.js',
        'package.json',
        ...pages,
      ].sort(),
    )
  })

  it('has the docs that its pages link to, but for what belongs to the repository', () => {
    const left = new Set<string>()
    for (const page of packed.filter(name => name.endsWith('.md'))) {
      const prose = readFileSync(join(user, 'node_modules/asklint', page), 'utf8').replace(/^```[\s\S]*?^```/gm, '')
      const links = [...prose.matchAll(/\]\((?!\w+:|#)([^)#\s]+)[^)]*\)/g)]
      for (const [, link] of links) {
        const path = posix.join(posix.dirname(page), link as string)
        if (!packed.includes(path)) left.add(path)
      }
    }
    expect([...left].sort()).toEqual(['CONTRIBUTING.md', 'action.yml', 'docs/architecture.md'])
  })

  it('names the licence of each package that is bundled', () => {
    const notices = readFileSync(join(user, 'node_modules/asklint/dist/THIRD-PARTY-NOTICES.txt'), 'utf8')
    const named = [...notices.matchAll(/^(\S+) \d+\.\d+\.\d+ \((?:MIT(?:-0)?|ISC|BSD-[23]-Clause)\)$/gm)].map(([, name]) => name)
    expect(named).toEqual(expect.arrayContaining(['diff', 'ignore', 'micromark', 'picomatch', 'valibot', 'vfile', 'vscode-languageserver', 'yaml']))
    expect(named).toHaveLength(notices.match(/^-{80}$/gm)?.length ?? 0)
  })

  it('runs as a command', () => {
    const bin = join(user, 'node_modules/.bin/asklint')
    const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(run(bin, ['--version'])).toBe(`${version}\n`)
    const {files} = JSON.parse(run(bin, ['--stdin', '--format', 'json'], message))
    expect(files[0].problems).toEqual(lint(message).problems)
  })

  it('is required from CommonJS, and gives its schema', () => {
    const script = `const {lint} = require('asklint'); console.log(JSON.stringify([lint(${JSON.stringify(message)}), require('asklint/schema.json').title]))`
    expect(JSON.parse(run(process.execPath, ['-e', script]))).toEqual([lint(message), 'Config of AskLint'])
  })
})

describe('the examples', () => {
  it('of the docs say what comes out', () => {
    const pages = [...api.values(), readFileSync(join(root, 'docs/library.md'), 'utf8')]
    const blocks = pages.flatMap(page => [...page.matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(([, code]) => code as string))
    const files = blocks.map((code, index) => put(`example-${index}.mjs`, asserting(code)))
    const claims = blocks.join('').match(claim)?.length ?? 0
    expect(claims).toBeGreaterThan(15)
    run(process.execPath, ['--input-type=module', '-e', files.map(file => `await import(${JSON.stringify(file)})`).join('\n')])
  })

  it('of a plugin and of its test run', () => {
    const page = readFileSync(join(root, 'docs/rules-of-your-own.md'), 'utf8')
    const modules = [...page.matchAll(/^```js\n\/\/ (\S+\.js)\n([\s\S]*?)^```$/gm)]
    expect(modules.map(([, name]) => name)).toEqual(['rules/team.js', 'rules/team.test.js'])
    put('team/package.json', '{"type": "module"}')
    for (const [, name = '', code = ''] of modules) put(`team/${name}`, code)
    expect(run(process.execPath, ['--test', '--test-reporter', 'tap', 'team/rules/team.test.js'])).toMatch(/^# pass 1$/m)
  })

  it('fail where it is something else', () => {
    const file = put('wrong.mjs', asserting("import {rules} from 'asklint'\nrules.length // 0\n"))
    expect(() => execFileSync(process.execPath, [file], {cwd: user, stdio: 'ignore'})).toThrow()
  })
})

/** A line of an example that is an expression, and what it gives behind two slashes. */
const claim = /^(?!import |const |let |\/\/)(\S.*?) \/\/ (.+)$/gm

function asserting(code: string): string {
  return `import assert from 'node:assert/strict'\n${code.replace(claim, ';assert.deepEqual($1, $2)')}`
}

describe('for TypeScript', () => {
  const consumer = `
    import remarkParse from 'remark-parse'
    import {unified} from 'unified'
    import {type Config, type Deadline, defineRule, type Draft, fix, lint, type Options, type Problem, read, type Reading, rules} from 'asklint'
    import unifiedAsklint, {type UnifiedOptions} from 'asklint/unified'

    const config: Config = {extends: 'strict', rules: {readable: ['hint', {age: 14}], 'ask-early': 'off'}, overrides: [{files: 'x', kind: 'notes'}]}
    const schema = {
      '~standard': {
        version: 1,
        vendor: 'own',
        validate: (value: unknown): {value: {days: number}} => ({value: {days: 1, ...(value as object)}}),
        types: undefined as {input: unknown; output: {days: number}} | undefined,
      },
    } as const
    const rule = defineRule({
      meta: {
        id: 'x',
        group: 'deadline',
        summary: '',
        why: '',
        kinds: ['message'],
        presets: {recommended: 'warning', strict: 'error', docs: 'off'},
        messages: {found: ''},
        english: true,
      },
      options: schema,
      *check(draft: Draft, {days}) {
        const first: Deadline | undefined = draft.facts.deadlines[0]
        if (first && days.toFixed(0) === '1') yield {at: first, message: 'found'}
      },
    })
    export const lost = defineRule({
      meta: rule.meta,
      // @ts-expect-error There is no such message.
      *check() {
        yield {at: {start: 0, end: 0}, message: 'lost'}
      },
    })
    const options: Options = {config, now: new Date(0), kind: undefined, plugins: {team: {rules: [rule]}}}
    const problems: readonly Problem[] = lint('', options).problems
    const reading: Reading = read('', {format: 'plain'})
    export const all: [string, number, readonly Problem[], Reading, string | undefined] = [fix('', {types: ['draft']}).text, problems.length, problems, reading, rules[0]?.meta.id]
    // @ts-expect-error There is no such kind.
    lint('', {kind: 'letter'})
    // @ts-expect-error It is of a single text.
    const wrong: UnifiedOptions = {path: 'x.md'}
    export const processors = [unified().use(remarkParse).use(unifiedAsklint), unified().use(unifiedAsklint, {preset: 'strict'}), unified().use(unifiedAsklint, wrong)]
  `

  it.each<[name: string, options: ts.CompilerOptions]>([
    ['nodenext', {module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext}],
    ['bundler', {module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, exactOptionalPropertyTypes: true, lib: ['lib.es2022.d.ts', 'lib.dom.d.ts']}],
  ])('the types hold with %s', (name, options) => {
    const file = put(`${name}.mts`, consumer)
    const program = ts.createProgram([file], {target: ts.ScriptTarget.ES2022, strict: true, noEmit: true, types: [], ...options})
    const faults = ts.getPreEmitDiagnostics(program).map(({file, messageText}) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`)
    expect(faults).toEqual([])
  }, 60_000)
})

it('runs in a browser, where nothing of Node is to be seen', async () => {
  const entry = put('page.mjs', "import {lint} from 'asklint'\nimport plugin from 'asklint/unified'\nself.answer = {lint, plugin}\n")
  const {outputFiles} = await build({entryPoints: [entry], bundle: true, write: false, platform: 'browser', format: 'iife', logLevel: 'error'})
  const scope = createContext({TextEncoder, TextDecoder, URL})
  runInContext('globalThis.self = globalThis', scope)
  runInContext(outputFiles[0]?.text ?? '', scope)
  const found = runInContext(`JSON.stringify(self.answer.lint(${JSON.stringify(message)}))`, scope)
  expect(JSON.parse(found)).toEqual(lint(message))
  const told = runInContext(
    `(() => { const told = []; self.answer.plugin()(undefined, {value: 'x', cwd: '/', message: text => { told.push(text); return {} }, toString: () => ${JSON.stringify(message)}}); return told.join() })()`,
    scope,
  )
  expect(told).toBe('“soon” sets no limit: give a date.')
})
