import {type Command, flags, meaningsOf, topics} from './args.js'
import {wrap} from './report/width.js'

/** How each command is called, and what it does. */
export const usages: Readonly<Record<Command, readonly [usage: string, what: string]>> = {
  lint: ['asklint [paths or globs…]', 'find what a draft lacks for people who read it later; without paths, in the current folder'],
  read: ['asklint read [paths or globs…]', 'show what was understood: asks, deadlines, and what happens without a reply'],
  record: ['asklint record [paths or globs…]', 'show the decisions, action items and open asks of a folder in one view, and what dangles'],
  explain: ['asklint explain RULE', 'say what a rule asks for, and why'],
  rules: ['asklint rules', 'list the rules'],
  config: ['asklint config FILE', 'show what holds for a file: kind, zone, rules, each with where it comes from'],
  init: ['asklint init', 'write a config for this folder, by what is in it'],
  import: ['asklint import SOURCE FILE…', 'turn the archives of slack, zulip, discord or mail (mbox) into lines for --jsonl'],
  lsp: ['asklint lsp', 'serve an editor by the Language Server Protocol, on standard input and output'],
}

/** Columns of a line. */
const width = 100

/** The help of a command; that of `lint` also names the others. */
export function help(command: Command): string {
  const [usage, what] = usages[command]
  const others = Object.values(usages).slice(1)
  return [
    `${usage}\n  ${what}\n`,
    ...(command === 'lint' ? [columns(others, 32)] : []),
    ...optionsFor(command).map(({title, options}) => `${title}\n${columns(options, 26)}`),
    `Exit codes: ${command === 'record' ? '0 done' : '0 clean, 1 problems at error (or too many warnings)'}, 2 the work could not be done.\n`,
  ].join('\n')
}

/** The options of a command, or all there are, by their topics; each with the commands that take it. */
export function optionsFor(command?: Command): {title: string; options: [head: string, help: string, commands: readonly Command[]][]}[] {
  const known = Object.entries(flags).flatMap(([name, {short}]) =>
    meaningsOf(name).filter(({commands}) => command === undefined || commands.includes(command)).map(meaning => ({name, short, ...meaning})),
  )
  const about = Object.entries(topics).map(([topic, title]) => ({
    title,
    options: known.filter(flag => flag.topic === topic).map(({name, value, short, help, commands}): [string, string, readonly Command[]] => {
      return [`${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`, help, commands]
    }),
  }))
  return about.filter(({options}) => options.length > 0)
}

function columns(rows: readonly (readonly [head: string, text: string, ...rest: unknown[]])[], column: number): string {
  return rows
    .map(([head, text]) => {
      const [first, ...more] = wrap(text, width - column - 2)
      return `  ${head.padEnd(column)}${first}\n${more.map(line => `  ${' '.repeat(column)}${line}\n`).join('')}`
    })
    .join('')
}
