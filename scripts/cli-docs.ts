import {type Command, commands as all} from '../cli/args.js'
import {optionsFor, usages} from '../cli/help.js'
import {table} from './docs.js'

/** The commands, as `docs/cli.md` has them. */
export function commandsTable(): string {
  return table(['Command', 'What it does'], Object.values(usages).map(([usage, what]) => [`\`${usage}\``, sentence(what)]))
}

/** Every option under its topic, as `docs/cli.md` has them. */
export function optionsTables(): string {
  return optionsFor()
    .map(({title, options}) => {
      const rows = options.map(([head, help, commands]) => [`\`${head}\``, sentence(help), commandsOf(commands)])
      return `### ${title}\n\n${table(['Option', 'What it does', 'Of'], rows)}`
    })
    .join('\n\n')
}

function commandsOf(commands: readonly Command[]): string {
  return commands.length === all.length ? 'all' : commands.join(', ')
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
