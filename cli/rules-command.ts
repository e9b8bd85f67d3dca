import type {Group, Level} from '../core/index.js'
import {rules} from '../rules/index.js'
import type {Options} from './args.js'
import {type Paint, paintFor} from './color.js'
import {type ExitCode, type Io, UsageError} from './io.js'

const titles: Readonly<Record<Group, string>> = {
  ask: 'The ask',
  deadline: 'The deadline',
  silence: 'Silence',
  'follow-up': 'Follow-up questions',
  mode: 'Talk or text',
  record: 'The record',
  plain: 'Plain words',
}

/** `asklint rules` */
export async function rulesCommand(names: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  if (names.length > 0) throw new UsageError(`“asklint rules” takes no names (“${names[0]}”); “asklint explain ${names[0]}” explains a rule.`)
  const paint = paintFor(io.stdout, options.color, io.env)
  const id = Math.max(...rules.map(({meta}) => meta.id.length)) + 2
  const summary = Math.max(...rules.map(({meta}) => meta.summary.length)) + 2
  const head = `  ${' '.repeat(id + summary)}${'recommended'.padEnd(13)}${'strict'.padEnd(9)}${'docs'.padEnd(9)}fix`
  const lines = [paint.dim(head)]
  for (const group of Object.keys(titles) as Group[]) {
    const members = rules.filter(({meta}) => meta.group === group)
    if (members.length === 0) continue
    lines.push(paint.bold(titles[group]))
    for (const {meta} of members) {
      const {recommended, strict, docs} = meta.presets
      const levels = [level(recommended, 13, paint), level(strict, 9, paint), level(docs, 9, paint)].join('')
      lines.push(`  ${meta.id.padEnd(id)}${meta.summary.padEnd(summary)}${levels}${meta.fix ?? ''}`.trimEnd())
    }
  }
  await io.stdout.write(`${lines.join('\n')}\n`)
  return 0
}

function level(level: Level, width: number, {red, yellow, blue, dim}: Paint): string {
  const dress = {error: red, warning: yellow, info: blue, hint: (text: string) => text, off: dim}[level]
  return dress(level) + ' '.repeat(width - level.length)
}
