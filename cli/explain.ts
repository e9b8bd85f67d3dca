import {didYouMean} from '../core/config/near.js'
import {defaultOptions, directiveId, type Rule} from '../core/index.js'
import {rules} from '../rules/index.js'
import type {Options} from './args.js'
import {paintFor, widthFor} from './color.js'
import {directives} from './directives.js'
import {type ExitCode, type Io, UsageError} from './io.js'
import {wrap} from './report/width.js'
import {originOf} from './rules-command.js'
import {Session} from './session.js'

/** `asklint explain RULE` */
export async function explainCommand(names: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  const [id, ...more] = names
  if (id === undefined || more.length > 0) throw new UsageError('“asklint explain” takes the id of one rule; “asklint rules” lists them.')
  if (id === directiveId) {
    const {bold} = paintFor(io.stdout, options.color, io.env)
    const width = widthFor(io.stdout) - 2
    const text = directives.map(paragraph => wrap(paragraph, width).map(line => `  ${line}`).join('\n')).join('\n\n')
    await io.stdout.write(`${bold(id)}\n${text}\n`)
    return 0
  }
  const own = rules.find(({meta}) => meta.id === id)
  const session = new Session(io, options, rules)
  const place = own ? undefined : await session.placeOf(session.cwd)
  if (!own && !place) return session.exitCode(false)
  const added = place?.chain?.added ?? []
  const found = added.find(({rule}) => rule.meta.id === id)
  const rule = own ?? found?.rule
  if (!rule) {
    const ids = [...rules, ...added.map(({rule}) => rule)].map(({meta}) => meta.id)
    throw new UsageError(`There is no rule “${id}”; “asklint rules” lists them.${didYouMean(id, ids)}`)
  }
  const {bold, dim} = paintFor(io.stdout, options.color, io.env)
  const width = widthFor(io.stdout) - 2
  const {group, summary, why, limits, kinds, presets, messages, fix} = rule.meta
  const text = (paragraph: string): string => wrap(paragraph, width).map(line => `  ${line}`).join('\n')
  const bullet = (message: string): string =>
    wrap(`– ${message.replace(/\{\w+\}/g, '…')}`, width).map((line, n) => `  ${n > 0 ? '  ' : ''}${line}`).join('\n')
  const fixes = {safe: 'changes no meaning (--fix)', draft: 'leaves words or a blank to you (--fix --fix-type draft)'}
  const facts: [string, string][] = [
    ['judges', kinds.map(kind => `${kind}s`).join(', ')],
    ['presets', Object.entries(presets).map(([name, level]) => `${name} ${level}`).join(', ')],
    ...(found ? ([['from', originOf(found, session.cwd)]] as [string, string][]) : []),
    ['fix', fix === undefined ? 'none' : fix === 'both' ? `${fixes.safe}, or ${fixes.draft}` : fixes[fix]],
    ...optionsOf(rule),
  ]
  const lines = [
    `${bold(id)} ${dim(`· ${group}`)}`,
    text(summary),
    ...(why === summary ? [] : ['', text(why)]),
    ...(limits ? ['', ...limits.split(/\n{2,}/).map(text)] : []),
    '',
    ...Object.values(messages).filter(message => message !== summary).map(bullet),
    '',
    ...facts.map(([name, value]) => `  ${dim(name.padEnd(10))}${value}`),
  ]
  await io.stdout.write(`${lines.join('\n')}\n`)
  return 0
}

/** A line for each option, with its default and what the schema says of it. */
function optionsOf(rule: Rule): [string, string][] {
  const {options} = rule
  if (!options || !('entries' in options)) return []
  const defaults = defaultOptions(rule) as Record<string, unknown>
  return Object.entries(options.entries as Record<string, unknown>).map(([name, schema], index) => {
    const about = descriptionOf(schema)
    return [index === 0 ? 'options' : '', `${name}: ${JSON.stringify(defaults[name])}${about ? ` (${about.replace(/\.$/, '')})` : ''}`]
  })
}

/** What a schema says of itself, or the one inside it. */
function descriptionOf(schema: unknown): string | undefined {
  if (typeof schema !== 'object' || schema === null) return undefined
  const {wrapped, pipe} = schema as {wrapped?: unknown; pipe?: readonly unknown[]}
  for (const step of pipe ?? []) {
    if (typeof step === 'object' && step !== null && 'type' in step && step.type === 'description') {
      return String((step as {description?: unknown}).description)
    }
  }
  return descriptionOf(wrapped)
}
