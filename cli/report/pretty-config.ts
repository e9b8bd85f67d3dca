import type {Options} from '../args.js'
import {type Paint, paintFor} from '../color.js'
import type {FileConfig, RuleSettings} from '../config-command.js'
import type {Io} from '../io.js'
import {padTo, visible, widthOf} from './width.js'

/** What holds for a file, drawn for people: a value a line, and behind it where it comes from. */
export function prettyConfig(found: FileConfig, {color}: Options, io: Io): string {
  const paint = paintFor(io.stdout, color, io.env)
  const {path, exists, configs, preset, kind, ignored, timezone, readers, people, rules} = found
  const [config = 'none', ...bases] = configs
  const facts: [string, string, string][] = [
    ['config', config, bases.length > 0 ? `with ${bases.join(', ')}` : ''],
    ['preset', preset.value, preset.from],
    ['kind', kind.value, kind.from],
    ['ignored', ignored ? 'yes' : 'no', ignored ? `by “${ignored.pattern}” in ${ignored.file}` : ''],
    ['timezone', timezone?.value ?? 'unknown', timezone?.from ?? ''],
    ['readers', readers?.value.map(({name}) => name).join(', ') || 'none', readers?.from ?? ''],
    ...(people ? [['people', people.value.join(', ') || 'none', people.from] as [string, string, string]] : []),
  ]
  const on = rules.filter(({value, judges}) => judges && value !== 'off')
  const off = rules.filter(({value, judges}) => judges && value === 'off')
  const others = rules.filter(({judges}) => !judges)
  const name = Math.max(...rules.map(({id}) => id.length)) + 2
  const level = widest(rules.flatMap(rowsOf))
  const sections = [
    ['Rules that judge it', on],
    ['Rules that are off', off],
    [`Rules that judge no ${kind.value === 'notes' ? 'notes' : `${kind.value}s`}`, others],
  ] as const
  return [
    `${paint.bold(visible(path))}${exists ? '' : paint.dim(' · there is no such file, so its content tells nothing')}`,
    '',
    ...columns(facts, 11, widest(facts), paint),
    ...sections.flatMap(([title, members]) => {
      return members.length === 0 ? [] : ['', paint.bold(title), ...columns(members.flatMap(rowsOf), name, level, paint)]
    }),
    '',
  ].join('\n')
}

/** A rule's level, and each option that a config sets on a line below. */
function rowsOf({id, value, from, options, optionsFrom}: RuleSettings): [string, string, string][] {
  const set = optionsFrom === undefined ? [] : Object.entries(options)
  return [[id, value, from], ...set.map(([key, option]): [string, string, string] => ['', `${key}: ${JSON.stringify(option)}`, optionsFrom ?? ''])]
}

/** Columns of the values; a longer one pushes its own source aside. */
function widest(rows: readonly (readonly [string, string, string])[]): number {
  return Math.min(28, Math.max(...rows.map(([, value]) => widthOf(value))))
}

function columns(rows: readonly (readonly [string, string, string])[], first: number, second: number, {dim}: Paint): string[] {
  return rows.map(([name, value, from]) => `  ${padTo(name, first)}${padTo(visible(value), second)}  ${dim(visible(from))}`.trimEnd())
}
