import {flags} from '../cli/args.js'
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
      const rows = options.map(([head, help]) => [`\`${head}\``, sentence(help), commandsOf(head)])
      return `### ${title}\n\n${table(['Option', 'What it does', 'Of'], rows)}`
    })
    .join('\n\n')
}

/** The commands that take the option which a line of the help starts with. */
function commandsOf(head: string): string {
  const {commands = []} = flags[/--([\w-]+)/.exec(head)?.[1] as string] ?? {}
  return commands.length > 4 ? 'all' : commands.join(', ')
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
