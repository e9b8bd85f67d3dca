import {parseArguments} from './args.js'
import {type ExitCode, type Io, UsageError} from './io.js'

/** Runs one command line to its exit code. Whatever goes wrong is told on standard error. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(argv, io)
  } catch (error) {
    if (error instanceof UsageError) await io.stderr.write(`asklint: ${error.message}\n`)
    else await io.stderr.write(`asklint: this should not have happened: ${error instanceof Error ? error.stack : String(error)}\n`)
    return 2
  }
}

async function dispatch(argv: readonly string[], io: Io): Promise<ExitCode> {
  const {command, names, options, asks} = parseArguments(argv)
  if (asks === 'help') {
    const {help} = await import('./help.js')
    await io.stdout.write(help(command))
    return 0
  }
  if (asks === 'version') {
    await io.stdout.write(`${io.version}\n`)
    return 0
  }
  // The launcher starts the server, where this is the first word.
  if (command === 'lsp') throw new UsageError('“lsp” comes first, and takes no names: asklint lsp.')
  if (command === 'explain') return (await import('./explain.js')).explainCommand(names, options, io)
  if (command === 'rules') return (await import('./rules-command.js')).rulesCommand(names, options, io)
  if (command === 'config') return (await import('./config-command.js')).configCommand(names, options, io)
  if (command === 'init') return (await import('./init.js')).initCommand(names, options, io)
  if (command === 'import') return (await import('./import-command.js')).importCommand(names, options, io)
  if (command === 'record') return (await import('./record-command.js')).recordCommand(names, options, io)
  if (options.jsonl) return (await import('./jsonl.js')).streamCommand(command, options, io)
  if (command === 'read') return (await import('./read-command.js')).readCommand(names, options, io)
  if (options.watch) return (await import('./watch.js')).watchCommand(names, options, io)
  return (await import('./lint-command.js')).lintCommand(names, options, io)
}
