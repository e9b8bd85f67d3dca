import {type Command, flags} from './args.js'

const usages: Readonly<Record<Command, readonly [usage: string, what: string]>> = {
  lint: ['asklint [paths or globs…]', 'find what a draft lacks for people who read it later; without paths, in the current folder'],
  read: ['asklint read [paths or globs…]', 'show what was understood: asks, deadlines, and what happens without a reply'],
  explain: ['asklint explain RULE', 'say what a rule asks for, and why'],
  rules: ['asklint rules', 'list the rules'],
  lsp: ['asklint lsp', 'serve an editor by the Language Server Protocol, on standard input and output'],
}

/** The help of a command; that of `lint` also names the others. */
export function help(command: Command): string {
  const [usage, what] = usages[command]
  const all = Object.entries(flags).filter(([, flag]) => flag.commands.includes(command))
  const heads = all.map(([name, {value, short}]) => `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`)
  const column = Math.max(...heads.map(head => head.length)) + 2
  const others = Object.values(usages).slice(1).map(([name, does]) => `  ${name.padEnd(32)}${does}\n`)
  return [
    `${usage}\n  ${what}\n\n`,
    command === 'lint' ? `${others.join('')}\n` : '',
    'Options\n',
    ...all.map(([, flag], index) => `  ${(heads[index] as string).padEnd(column)}${flag.help}\n`),
    '\nExit codes: 0 clean, 1 problems at error (or too many warnings), 2 the work could not be done.\n',
  ].join('')
}
