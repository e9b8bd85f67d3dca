import {spawnSync} from 'node:child_process'
import {chmodSync, existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {createRepository, createScratch, type Repository} from '../cli/testing.js'

const root = fileURLToPath(new URL('..', import.meta.url))

interface Step {
  readonly name: string
  readonly id?: string
  readonly if?: string
  readonly run?: string
  readonly uses?: string
  readonly env?: Readonly<Record<string, string>>
  readonly with?: Readonly<Record<string, string>>
}
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as {
  inputs: Record<string, {default: string}>
  runs: {steps: Step[]}
}

const bad = 'Dana, please send the offer (#7) to Wei by 30 February 2027. If I hear nothing, I send it.\n'
const warned = 'Dana, please send the offer (#7) to Wei by 3 December 2027.\n'

let repo: Repository
beforeEach(() => {
  repo = createRepository()
})
afterEach(() => repo.remove())

interface Outcome {
  readonly code: number | null
  readonly log: string
  readonly summary: string
  readonly outputs: Readonly<Record<string, string>>
  /** Whether the report would be uploaded. */
  readonly uploads: boolean
}

/** Runs the action's steps as a runner does, all but the one of somebody else's. */
function act(inputs: Readonly<Record<string, string>> = {}, path = root): Outcome {
  for (const name of Object.keys(inputs)) expect(action.inputs).toHaveProperty([name])
  const files = {GITHUB_OUTPUT: join(repo.path, '.git/output'), GITHUB_STEP_SUMMARY: join(repo.path, '.git/summary')}
  const outputs: Record<string, string> = {}
  const filled = (text: string): string => text.replace(/\$\{\{ (.*?) \}\}/g, (_, name: string) => {
    const [scope, key = '', , output = ''] = name.split('.')
    if (scope === 'inputs') return inputs[key] ?? action.inputs[key]?.default ?? ''
    if (scope === 'steps') return outputs[output] ?? ''
    expect(name).toBe('github.action_path')
    return path
  })
  let code: number | null = 0
  let log = ''
  let uploads = false
  for (const step of action.runs.steps) {
    if (step.uses) {
      uploads = (inputs['upload-sarif'] ?? action.inputs['upload-sarif']?.default) === 'true' && Boolean(outputs['sarif-file'])
      continue
    }
    if (code !== 0 && step.if !== 'always()') continue
    const env = {
      ...repo.env,
      PATH: process.env['PATH'],
      RUNNER_TEMP: join(repo.path, '.git/temp'),
      ...files,
      ...Object.fromEntries(Object.entries(step.env ?? {}).map(([name, value]) => [name, filled(value)])),
    }
    const ran = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run as string], {cwd: repo.path, env, encoding: 'utf8'})
    log += ran.stdout + ran.stderr
    code ||= ran.status
    if (!existsSync(files.GITHUB_OUTPUT)) continue
    for (const line of readFileSync(files.GITHUB_OUTPUT, 'utf8').split('\n').filter(Boolean)) {
      const [name = '', value = ''] = line.split(/=(.*)/s)
      outputs[name] = value
    }
  }
  return {code, log, summary: existsSync(files.GITHUB_STEP_SUMMARY) ? readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8') : '', outputs, uploads}
}

describe('the GitHub action', () => {
  it('annotates, sums up, keeps the report for the upload, and fails on errors', () => {
    repo.put({'a.draft.md': bad, 'docs/b.draft.md': warned})
    const {code, log, summary, outputs, uploads} = act({'upload-sarif': 'true'})
    expect(code).toBe(1)
    expect(log).toContain('::error file=a.draft.md,line=1,')
    expect(summary.split('\n').slice(0, 7)).toEqual([
      '## AskLint',
      '',
      '1 error, 1 warning, 0 infos, 0 hints in 2 texts.',
      '',
      '| Where | Severity | Problem | Rule |',
      '| ----- | -------- | ------- | ---- |',
      expect.stringMatching(/^\| a\.draft\.md&#58;1 \| error \| .*30 February 2027.* \| deadline-possible \|$/),
    ])
    expect(outputs).toMatchObject({'exit-code': '1', errors: '1', warnings: '1'})
    const sarif = JSON.parse(readFileSync(outputs['sarif-file'] as string, 'utf8'))
    expect(sarif.runs[0].results.map(({ruleId}: {ruleId: string}) => ruleId)).toEqual(['deadline-possible', 'fallback-stated'])
    expect(uploads).toBe(true)
    expect(act().uploads).toBe(false)
  })

  it('fails on what its inputs say', () => {
    repo.put({'a.draft.md': warned})
    expect(act().code).toBe(0)
    expect(act({'fail-on': 'warning'}).code).toBe(1)
    expect(act({'max-warnings': '1'}).code).toBe(0)
    expect(act({'max-warnings': '0'}).code).toBe(1)
    repo.put({'a.draft.md': bad})
    expect(act({'fail-on': 'never'})).toMatchObject({code: 0, outputs: {'exit-code': '1'}})
    expect(act({'fail-on': 'sometimes'})).toMatchObject({code: 2, log: '::error::The input fail-on takes error, warning or never, not “sometimes”.\n'})
  })

  it('fails where the work could not be done, whatever fails it otherwise', () => {
    repo.put({'a.draft.md': warned})
    const {code, log, summary, outputs} = act({paths: 'a.draft.md\nno.md', 'fail-on': 'never'})
    expect(code).toBe(2)
    expect(log).toContain('::error::asklint: There is no file or folder “no.md”.')
    expect(summary).toContain('could not be done, or not all of it')
    expect(summary).toContain('0 errors, 1 warning')
    expect(outputs['exit-code']).toBe('2')
    expect(act({preset: 'docz'})).toMatchObject({code: 2, log: expect.stringContaining('--preset takes')})
  })

  it('reads the paths, one a line, the config and the preset that are named', () => {
    repo.put({'a.draft.md': bad, 'x y.draft.md': warned, 'strict.yaml': 'rules: {fallback-stated: error}'})
    expect(act({paths: '\n  x y.draft.md\n'}).outputs).toMatchObject({errors: '0', warnings: '1'})
    expect(act({paths: 'x y.draft.md', config: 'strict.yaml'}).outputs).toMatchObject({errors: '1', warnings: '0'})
    expect(Number(act({paths: 'x y.draft.md', preset: 'strict'}).outputs['warnings'])).toBeGreaterThan(0)
  })

  it('reads what changed since a revision', () => {
    repo.put({'a.draft.md': bad})
    repo.git('add', '.')
    repo.git('commit', '-qm', 'One')
    repo.put({'b.draft.md': warned})
    expect(act({since: 'main'}).outputs).toMatchObject({errors: '0', warnings: '1'})
    expect(act({since: 'elsewhere'})).toMatchObject({code: 2, log: expect.stringContaining('git knows no commit “elsewhere”')})
  })

  it('takes no input for a command or an option', () => {
    for (const {run = ''} of action.runs.steps) expect(run).not.toContain('${{')
    repo.put({'a.draft.md': warned})
    const {code} = act({paths: '--fix\n$(touch pwned)\n`touch pwned`', preset: '$(touch pwned)', since: '--output=pwned; touch pwned', config: '"; touch pwned'})
    expect(code).toBe(2)
    expect(existsSync(join(repo.path, 'pwned'))).toBe(false)
  })

  it('lets no text of a draft be read as markdown or as an output', () => {
    repo.put({'a|b <img src=x> [l](http:x) @all.draft.md': bad})
    const {summary, outputs} = act()
    const row = summary.split('\n')[6] as string
    expect(row.split('|')).toHaveLength(6)
    expect(row).not.toMatch(/[<@`]|\]\(/)
    expect(outputs['errors']).toBe('1')
  })

  it('has its inputs told in its guide', () => {
    const guide = readFileSync(join(root, 'docs/ci/github.md'), 'utf8')
    for (const name of Object.keys(action.inputs)) expect(guide).toContain(`\n| \`${name}\` |`)
    const {jobs} = parse(/```yaml\n(name.*?)```/s.exec(guide)?.[1] ?? '') as {jobs: {asklint: {steps: {with: Record<string, string>}[]}}}
    for (const name of Object.keys(jobs.asklint.steps[2]?.with ?? {fail: ''})) expect(action.inputs).toHaveProperty([name])
  })

  it('is built where it is not', () => {
    const fresh = createScratch()
    fresh.put({'bin/npm': `#!/bin/sh\necho "npm $*"\nmkdir -p dist && echo 'process.exitCode = 0' > dist/asklint.js\n`})
    chmodSync(join(fresh.path, 'bin/npm'), 0o755)
    const [build] = action.runs.steps
    const run = (): string => {
      const env = {PATH: `${join(fresh.path, 'bin')}:${process.env['PATH']}`, ACTION_PATH: fresh.path}
      return spawnSync('bash', ['-e', '-c', build?.run as string], {env, encoding: 'utf8'}).stdout
    }
    expect(run()).toBe('npm ci --no-audit --no-fund\n')
    expect(run()).toBe('')
    fresh.remove()
  })
})
