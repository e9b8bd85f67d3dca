import {resolve} from 'node:path'
import type {Options} from './args.js'
import {paintFor, plain, widthFor} from './color.js'
import {type Io, type Sink, UsageError} from './io.js'
import {formats, type Look, type Reporter, type Run} from './report/formats.js'
import {ReportFile} from './report-file.js'

/** Writes each report in every format that was asked for. */
export interface Outputs<Report, Summary> {
  file(report: Report): Promise<void>
  end(summary: Summary): Promise<void>
}

/** `console` takes what goes to no file: standard output, unless that is for the fixed text. */
export async function openOutputs<Command extends 'lint' | 'read'>(
  command: Command,
  {outputs, color, quiet, dryRun}: Options,
  io: Io,
  console: Sink,
  run: Run,
): Promise<Outputs<ReportOf<Command>, SummaryOf<Command>>> {
  const writers: {reporter: Reporter<ReportOf<Command>, SummaryOf<Command>>; file?: ReportFile}[] = []
  for (const {format, file} of outputs) {
    const paint = file === undefined ? paintFor(console, color, io.env) : plain
    const look: Look = {paint, width: file === undefined ? widthFor(console) : 100, version: io.version, quiet, dryRun, run}
    const reporterFor = (await formats[format]())[command]
    if (!reporterFor) throw new UsageError(`“asklint ${command}” has no --format ${format}: take pretty or json.`)
    const reporter = reporterFor(look) as Reporter<ReportOf<Command>, SummaryOf<Command>>
    writers.push({reporter, ...(file === undefined ? {} : {file: new ReportFile(resolve(io.cwd, file), file)})})
  }
  const write = async (text: string, {file}: (typeof writers)[number]): Promise<void> => {
    if (file) file.write(text)
    else if (text) await console.write(text)
  }
  return {
    async file(report) {
      for (const writer of writers) await write(writer.reporter.file(report), writer)
    },
    async end(summary) {
      for (const writer of writers) {
        await write(writer.reporter.end(summary), writer)
        writer.file?.end()
      }
    },
  }
}

type Loaded = Awaited<ReturnType<(typeof formats)['pretty']>>
type ReportOf<C extends 'lint' | 'read'> = ReturnType<NonNullable<Loaded[C]>> extends Reporter<infer R, infer _S> ? R : never
type SummaryOf<C extends 'lint' | 'read'> = ReturnType<NonNullable<Loaded[C]>> extends Reporter<infer _R, infer S> ? S : never
