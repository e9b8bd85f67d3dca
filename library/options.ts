import {didYouMean, listed} from '../core/config/near.js'
import {plainSource} from '../core/config/plain.js'
import {ValueReader} from '../core/config/reader.js'
import {type Located, nameOf} from '../core/config/source.js'
import {isTimeZone} from '../core/config/zone.js'
import {type Kind, kinds, type PresetName, presetNames, type Suggestion, type ThreadMessage} from '../core/index.js'
import {parseInstant} from '../core/instant.js'

/** What is wrong with the options; `key` is the way to it, such as `rules.readable[1].age`. */
export interface Fault {
  readonly key: string
  readonly message: string
}

/** The options that are no config, validated. */
export interface Given {
  readonly path?: string
  readonly kind?: Kind
  readonly format?: 'markdown' | 'plain'
  readonly subject?: string
  /** Milliseconds since 1970. */
  readonly now?: number
  readonly timezone?: string
  readonly attachments?: readonly string[]
  readonly thread?: readonly ThreadMessage[]
  readonly preset?: PresetName
  readonly types?: readonly Suggestion['kind'][]
  readonly targets?: (target: string) => unknown
}

export const textKeys = ['path', 'subject', 'attachments', 'thread', 'targets'] as const
export const commonKeys = ['kind', 'format', 'now', 'timezone', 'readers', 'preset', 'rules', 'plugins', 'config'] as const

/** Reads the options but those that are, or hold, programs and configs. */
export function readOptions(options: Readonly<Record<string, unknown>>, keys: readonly string[], faults: Fault[]): Given {
  for (const key of Object.keys(options)) {
    if (!keys.includes(key)) faults.push({key, message: `Unknown option, expected ${listed(keys)}.${didYouMean(key, keys)}`})
  }
  const {now, targets, plugins: _, config: __, rules: ___, readers: ____, ...plain} = options
  const given = Object.fromEntries(Object.entries(plain).filter(([key]) => keys.includes(key)))
  const {value, faults: wild, keyOf} = plainSource(given)
  faults.push(...wild.map(({at, message}) => ({key: keyOf(at), message})))
  const instant = now === undefined ? undefined : instantOf(now)
  if (now !== undefined && instant === undefined) {
    const message = 'Expected a date, milliseconds since 1970, or an instant with its offset, such as “2026-11-24T09:00Z”'
    faults.push({key: 'now', message: `${message}, found ${typeof now === 'string' ? `“${now}”` : String(now)}.`})
  }
  if (targets !== undefined && typeof targets !== 'function') faults.push({key: 'targets', message: `Expected a function, found ${found(targets)}.`})
  if (value?.type !== 'map') return {}
  const reader = new OptionsReader(
    'options',
    (at, message) => faults.push({key: keyOf(at), message}),
    at => ({line: 1, column: 1, key: keyOf(at)}),
  )
  return {
    ...reader.options(value),
    ...(instant === undefined ? {} : {now: instant}),
    ...(typeof targets === 'function' ? {targets: targets as (target: string) => unknown} : {}),
  }
}

function instantOf(now: unknown): number | undefined {
  if (typeof now === 'string') return parseInstant(now)
  // A date of another realm is no instance of this one's.
  const time = typeof now === 'number' ? now : Object.prototype.toString.call(now) === '[object Date]' ? Number(now) : Number.NaN
  return Number.isFinite(time) ? time : undefined
}

class OptionsReader extends ValueReader {
  options(root: Located & {type: 'map'}): Given {
    const read = <T>(key: string, value: (found: Located) => T | undefined): {[name: string]: T} => {
      const found = root.entries.find(entry => entry.key === key)?.value
      const known = found && value(found)
      return known === undefined ? {} : {[key]: known}
    }
    return {
      ...read('path', value => this.text(value, 'a path')?.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '')),
      ...read('kind', value => this.oneOf<Kind>(value, kinds, 'a kind')),
      ...read('format', value => this.oneOf(value, ['markdown', 'plain'] as const, 'a format')),
      ...read('subject', value => this.string(value, 'a subject line')),
      ...read('timezone', value => this.zone(value)),
      ...read('attachments', value => this.list(value, 'a list of names', item => this.string(item, 'a name'))),
      ...read('thread', value => this.list(value, 'a list of messages', item => this.message(item))),
      ...read('preset', value => this.preset(value)),
      ...read('types', value => this.list(value, 'a list of types', item => this.oneOf(item, ['safe', 'draft'] as const, 'a type'))),
    }
  }

  private message(value: Located): ThreadMessage | undefined {
    const keys = this.map(value, 'a message', ['text', 'from'])
    if (!keys.has('text') && value.type === 'map') this.fail(value.at, 'A message needs “text”.')
    const written = keys.get('text')?.value
    const named = keys.get('from')?.value
    const text = written && this.string(written, 'a text')
    const from = named && this.string(named, 'a name')
    return text === undefined ? undefined : {text, ...(from === undefined ? {} : {from})}
  }

  private preset(value: Located): PresetName | undefined {
    const name = value.type === 'scalar' && typeof value.value === 'string' ? value.value.replace(/^asklint:/, '') : undefined
    return this.oneOf<PresetName>(name === undefined ? value : {...value, type: 'scalar', value: name}, presetNames, 'a preset')
  }

  private zone(value: Located): string | undefined {
    const zone = value.type === 'scalar' && typeof value.value === 'string' ? value.value : undefined
    return zone !== undefined && isTimeZone(zone) ? zone : this.expected(value, 'a time zone such as “Europe/Berlin”')
  }

  /** Text that may be empty. */
  private string(value: Located, what: string): string | undefined {
    return value.type === 'scalar' && typeof value.value === 'string' ? value.value : this.expected(value, what)
  }
}

/** A value as a message names it. */
export function found(value: unknown): string {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) {
    return nameOf({type: 'scalar', at: 0, value: value as string | number | boolean | null})
  }
  return value === undefined ? 'nothing' : Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
