import {type AddedRule, formatConfigError} from '../core/config/config.js'
import {pathWithin} from '../core/config/paths.js'
import type {Group, Level, Meta} from '../core/index.js'
import {rules} from '../rules/index.js'
import type {Options} from './args.js'
import {type Paint, paintFor} from './color.js'
import {type ExitCode, type Io, UsageError} from './io.js'
import {count} from './report/header.js'
import {Session} from './session.js'

const titles: Readonly<Record<Group, string>> = {
  ask: 'The ask',
  deadline: 'The deadline',
  silence: 'Silence',
  'follow-up': 'Follow-up questions',
  mode: 'Talk or text',
  record: 'The record',
  plain: 'Plain words',
}

/** `asklint rules`, and with `--test` the tests beside those of the config. */
export async function rulesCommand(names: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  if (names.length > 0) throw new UsageError(`“asklint rules” takes no names (“${names[0]}”); “asklint explain ${names[0]}” explains a rule.`)
  const session = new Session(io, options, rules)
  const place = await session.placeOf(session.cwd)
  const added = place?.chain?.added ?? []
  if (options.test) return place ? testRules(added, session) : session.exitCode(false)
  await listRules(added, session)
  return session.exitCode(false)
}

async function listRules(added: readonly AddedRule[], {io, options, cwd}: Session): Promise<void> {
  const all = [...rules, ...added.map(({rule}) => rule)].map(({meta}) => meta)
  const paint = paintFor(io.stdout, options.color, io.env)
  const id = Math.max(...all.map(meta => meta.id.length)) + 2
  // What a team writes may be long, and is cut rather than have the columns run away.
  const summary = Math.max(...rules.map(({meta}) => meta.summary.length)) + 2
  const head = `  ${' '.repeat(id + summary)}${'recommended'.padEnd(13)}${'strict'.padEnd(9)}${'docs'.padEnd(9)}fix`
  const lines = [paint.dim(head)]
  const section = (title: string, members: readonly Meta[]): void => {
    if (members.length === 0) return
    lines.push(paint.bold(title))
    for (const meta of members) {
      const {recommended, strict, docs} = meta.presets
      const levels = [level(recommended, 13, paint), level(strict, 9, paint), level(docs, 9, paint)].join('')
      const said = meta.summary.length > summary - 2 ? `${meta.summary.slice(0, summary - 3)}…` : meta.summary
      lines.push(`  ${meta.id.padEnd(id)}${said.padEnd(summary)}${levels}${meta.fix ?? ''}`.trimEnd())
    }
  }
  for (const group of Object.keys(titles) as Group[]) {
    section(titles[group], rules.flatMap(({meta}) => (meta.group === group ? meta : [])))
  }
  for (const origin of new Set(added.map(rule => originOf(rule, cwd)))) {
    section(`From ${origin}`, added.flatMap(one => (originOf(one, cwd) === origin ? one.rule.meta : [])))
  }
  await io.stdout.write(`${lines.join('\n')}\n`)
}

/** Where a rule of a config's own comes from, as people call it. */
export function originOf({from, plugin}: AddedRule, cwd: string): string {
  const file = pathWithin(cwd, from) ?? from
  return plugin === undefined ? file : `the plugin “${plugin}” (${file})`
}

async function testRules(added: readonly AddedRule[], session: Session): Promise<ExitCode> {
  const {testSamples} = await import('../core/config/samples.js')
  const {io, cwd, options} = session
  const paint = paintFor(io.stdout, options.color, io.env)
  const own = added.filter(({samples}) => samples)
  let failed = 0
  let all = 0
  for (const one of own) {
    const {count: samples, failures} = testSamples(one)
    all += samples
    failed += failures.length
    const state = failures.length > 0 ? paint.red('✗') : samples > 0 ? paint.green('✓') : paint.yellow('–')
    await io.stdout.write(`${state} ${one.rule.meta.id} ${paint.dim(samples > 0 ? `· ${count(samples, 'test')}` : '· no tests')}\n`)
    for (const failure of failures) {
      await io.stdout.write(`  ${formatConfigError({...failure, file: pathWithin(cwd, failure.file) ?? failure.file})}\n`)
    }
  }
  const sum = `\n${count(all, 'test')} of ${count(own.length, 'phrase')}, ${failed} failed.\n`
  await io.stdout.write(own.length === 0 ? 'There are no phrases in the config.\n' : sum)
  return session.exitCode(failed > 0)
}

function level(level: Level, width: number, {red, yellow, blue, dim}: Paint): string {
  const dress = {error: red, warning: yellow, info: blue, hint: (text: string) => text, off: dim}[level]
  return dress(level) + ' '.repeat(width - level.length)
}
