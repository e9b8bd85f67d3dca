import * as v from 'valibot'
import {isTimeZone} from '../core/config/zone.js'
import {presetNames} from '../core/index.js'
import {parseInstant} from '../core/instant.js'
import type {ClientSettings, InitializationOptions} from './protocol.js'

/** Null and an empty string, as an editor's settings have them, count as missing. */
const optional = <T>(schema: v.GenericSchema<unknown, T>) =>
  v.optional(v.nullable(v.union([v.pipe(v.literal(''), v.transform(() => undefined)), schema])))

const zone = v.pipe(v.string(), v.check(isTimeZone, 'a time zone such as Europe/Berlin'))
const instant = v.pipe(v.string(), v.check(text => parseInstant(text) !== undefined, 'an instant such as 2026-11-24T09:00Z'))

const settings = {
  run: optional(v.picklist(['onType', 'onSave'])),
  preset: optional(v.pipe(v.string(), v.transform(name => name.replace(/^asklint:/, '')), v.picklist(presetNames))),
  timezone: optional(zone),
  inlayHints: optional(v.boolean()),
}

const atStart = {
  ...settings,
  now: optional(instant),
  dismissed: optional(v.array(v.object({rule: v.string(), text: v.string()}))),
  docs: optional(v.string()),
  checklist: optional(v.boolean()),
  trusted: optional(v.boolean()),
  workspaceDiagnostics: optional(v.boolean()),
}

export type Fault = (message: string) => void

/** The settings that a client gives; what is no good is told of and left out. */
export function settingsFrom(value: unknown, fault: Fault): ClientSettings {
  return read(settings, value, fault)
}

export function optionsFrom(value: unknown, fault: Fault): InitializationOptions {
  return read(atStart, value, fault)
}

function read<T extends object>(schemas: Readonly<Record<string, v.GenericSchema>>, value: unknown, fault: Fault): T {
  const given: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? {...value} : {}
  const known: Record<string, unknown> = {}
  for (const [key, schema] of Object.entries(schemas)) {
    const {success, output, issues} = v.safeParse(schema, given[key])
    if (!success) fault(`The setting “${key}” can’t be ${JSON.stringify(given[key])}: expected ${expectedBy(issues)}.`)
    else if (output !== undefined && output !== null) known[key] = output
  }
  return known as T
}

function expectedBy(issues: readonly v.BaseIssue<unknown>[]): string {
  const [issue] = issues
  const own = issue?.issues?.find(({type}) => type !== 'literal') ?? issue
  return own?.type === 'check' ? own.message : (own?.expected ?? 'another value')
}
