import {formatConfigError} from '../core/config/config.js'
import {type Located, nameOf, readSource} from '../core/config/source.js'
import {lineStarts, positionAt} from '../core/index.js'
import {UsageError} from './io.js'

/** How often each rule finds something in each file; paths as seen from the baseline's folder, with `/`. */
export type Known = ReadonlyMap<string, ReadonlyMap<string, number>>

/** The text of a baseline: sorted, and an entry a line, so that a change of one count is a change of one line. */
export function writeBaseline(known: Known): string {
  const files = Object.fromEntries(sorted(known).map(([file, counts]) => [file, Object.fromEntries(sorted(counts))]))
  return `${JSON.stringify({version: 1, files}, null, 2)}\n`
}

function sorted<T>(entries: ReadonlyMap<string, T>): [string, T][] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Reads a baseline. Throws a `UsageError` that names the place of what is wrong. */
export function parseBaseline(source: string, name: string): Known {
  const starts = lineStarts(source)
  const fail = (at: number, message: string): never => {
    const {line, column} = positionAt(starts, at)
    throw new UsageError(`${formatConfigError({file: name, line, column, message})} Mend it, or delete it and run --update-baseline.`)
  }
  const {value, faults} = readSource(source, 'baseline.json')
  const [fault] = faults
  if (fault || !value) return fail(fault?.at ?? 0, fault?.message ?? 'Expected a baseline.')
  const root = entriesOf(value, 'a baseline: a map with version and files')
  for (const [key, {at}] of root) if (key !== 'version' && key !== 'files') fail(at, `Unknown key “${key}”, expected version or files.`)
  const version = root.get('version')?.value
  if (version?.type !== 'scalar' || version.value !== 1) {
    return fail(version?.at ?? value.at, `Expected version 1 of a baseline, found ${version ? nameOf(version) : 'none'}.`)
  }
  const files = root.get('files')?.value
  if (!files) return fail(value.at, 'Expected “files”, found none.')
  const perFile = [...entriesOf(files, 'a map of files')].map(([file, {value: rules}]) => {
    const counts = [...entriesOf(rules, 'a map of rules')].map(([rule, {value: number}]): [string, number] => [rule, numberOf(number)])
    return [file, new Map(counts)] as const
  })
  return new Map(perFile)

  function entriesOf(value: Located, what: string): Map<string, {at: number; value: Located}> {
    if (value.type !== 'map') return fail(value.at, `Expected ${what}, found ${nameOf(value)}.`)
    return new Map(value.entries.map(({key, at, value}) => [key, {at, value}]))
  }

  function numberOf(value: Located): number {
    const number = value.type === 'scalar' ? value.value : undefined
    if (typeof number === 'number' && Number.isInteger(number) && number > 0) return number
    return fail(value.at, `Expected a count from 1, found ${nameOf(value)}.`)
  }
}
