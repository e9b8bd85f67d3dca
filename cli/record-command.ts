import {basename, dirname, relative, resolve} from 'node:path'
import {connect} from '../core/record/connect.js'
import {narrowed} from '../core/record/filter.js'
import type {FileEntries} from '../core/record/found.js'
import type {FolderRecord} from '../core/record/types.js'
import {rules} from '../rules/index.js'
import type {Options, Output, RecordOptions} from './args.js'
import {paintFor, plain, widthFor} from './color.js'
import {withSlashes} from './host.js'
import type {ExitCode, Io} from './io.js'
import {progressOn} from './progress.js'
import {recordFiles} from './record-files.js'
import {type RecordFormatName, recordFormats} from './report/record-formats.js'
import {ReportFile} from './report-file.js'
import {Session} from './session.js'

/** `asklint record [paths]`. Texts have clocks of their own; `--now` is that of the view alone. */
export async function recordCommand(names: readonly string[], {now, ...options}: Options, world: Io): Promise<ExitCode> {
  const {outputs, filter} = options.record as RecordOptions
  const progress = progressOn(world, true, 'item')
  const session = new Session(progress.io, options, rules)
  const files: FileEntries[] = []
  for await (const entries of recordFiles(names, session)) {
    files.push(entries)
    progress.tick(entries.path, entries.decisions.length + entries.actions.length + entries.asks.length)
  }
  progress.end()
  const present = typeof now === 'number' ? now : world.present()
  const record = narrowed(connect(files, {version: world.version, now: present}), filter)
  for (const output of outputs) await write(record, output, titleOf(names, session.cwd), options, world)
  return session.exitCode(false)
}

async function write(record: FolderRecord, {format, file}: Output<RecordFormatName>, title: string, {color}: Options, {cwd, env, stdout}: Io): Promise<void> {
  const draw = await recordFormats[format]()
  const path = file === undefined ? undefined : resolve(cwd, file)
  const base = path === undefined ? '' : withSlashes(relative(dirname(path), cwd))
  const paint = path === undefined ? paintFor(stdout, color, env) : plain
  const drawn = draw(record, {title, base, paint, width: path === undefined ? widthFor(stdout) : 100})
  const pieces = typeof drawn === 'string' ? [drawn] : drawn
  const kept = path === undefined || file === undefined ? undefined : new ReportFile(path, file)
  for (const piece of pieces) {
    if (kept) kept.write(piece)
    else if (piece) await stdout.write(piece)
  }
  kept?.end()
}

/** What the record is of: the names that were given, or the folder. */
function titleOf(names: readonly string[], cwd: string): string {
  const of = names.length === 0 ? [cwd] : names
  return `Record of ${of.map(name => basename(resolve(cwd, name)) || name).join(', ')}`
}
