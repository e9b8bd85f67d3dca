import * as v from 'valibot'
import {type Draft, kinds, sourceOf} from '../draft.js'
import {type Edit, type Finding, groups, levels, type PresetName, type Rule} from '../rule.js'
import {defaultOptions} from '../settings.js'
import type {Span} from '../span.js'
import {addedId} from './phrases.js'

/** A rule of a plugin under its full id, and the object that the plugin gave. */
export interface PluginRule {
  readonly rule: Rule
  readonly given: unknown
}

/** Throws an error that says what is wrong with a plugin, for the one who wrote it. */
export function rulesOf(exports: unknown, name: string): readonly PluginRule[] {
  const plugin = 'rules' in record(exports) ? record(exports) : record(record(exports)['default'])
  const {rules, meta} = plugin
  if (!Array.isArray(rules)) throw new Error('it exports no list “rules”')
  const prefix = meta === undefined ? prefixOf(name) : record(meta)['name']
  if (typeof prefix !== 'string' || !/^[a-z][a-z0-9-]*$/.test(prefix)) {
    const wanted = 'it needs a name in small letters for the ids of its rules, such as “team”'
    throw new Error(`${wanted}, found “${String(prefix)}”: export “meta” with “name”`)
  }
  return rules.map((given: unknown, index) => ({rule: ruleOf(given, index, prefix), given}))
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}

/** `asklint-plugin-team`, `@team/asklint-plugin` and `./rules/team.js` are all `team`. */
function prefixOf(name: string): string {
  const scope = /^@([^/]+)\/asklint-plugin$/.exec(name)?.[1]
  const last = scope ?? name.slice(name.lastIndexOf('/') + 1).replace(/\.[cm]?js$/, '').replace(/^asklint-plugin-/, '')
  return last.toLowerCase().replace(/[^a-z0-9-]+/g, '-')
}

const isSchema = (value: unknown): boolean => typeof record(record(value)['~standard'])['validate'] === 'function'

const text = v.pipe(v.string(), v.nonEmpty())
const level = v.picklist(levels)
const shape = v.looseObject({
  meta: v.looseObject({
    id: text,
    group: v.picklist(groups),
    summary: text,
    why: text,
    limits: v.optional(v.string()),
    kinds: v.pipe(v.array(v.picklist(kinds)), v.nonEmpty()),
    presets: v.looseObject({recommended: level, strict: level, docs: level} satisfies Record<PresetName, unknown>),
    messages: v.record(v.string(), text),
    fix: v.optional(v.picklist(['safe', 'draft', 'both'])),
    english: v.boolean(),
    whole: v.optional(v.literal(true)),
  }),
  options: v.optional(v.custom<object>(isSchema, 'expected a Standard Schema')),
  cue: v.optional(v.function()),
  check: v.function(),
})

function ruleOf(given: unknown, index: number, prefix: string): Rule {
  const {success, issues} = v.safeParse(shape, given)
  const id = record(record(given)['meta'])['id']
  const named = typeof id === 'string' && id ? `its rule “${id}”` : `its rule ${index + 1}`
  if (!success) {
    const [issue] = issues
    const path = v.getDotPath(issue)
    if (issue.received === 'undefined') throw new Error(`${named} lacks “${path}”`)
    const known = (issue.expected ?? 'another value').replace(/^\((.*)\)$/, '$1').replace(/ \| /g, ' or ')
    const expected = issue.type === 'custom' ? issue.message : `expected ${known}`
    throw new Error(`${named}${path ? `: ${path}` : ''}: ${expected}, found ${issue.received}`)
  }
  const own = given as Rule
  const full = own.meta.id.includes('/') ? own.meta.id : `${prefix}/${own.meta.id}`
  if (!addedId.test(full)) throw new Error(`${named}: an id has small letters, digits and hyphens`)
  const rule: Rule = {
    meta: {...own.meta, id: full},
    ...(own.options ? {options: own.options} : {}),
    ...(own.cue ? {cue: (draft, options) => own.cue?.(draft, options) ?? true} : {}),
    *check(draft, options, context) {
      for (const finding of own.check(draft, options, context)) {
        refuse(finding, draft)
        yield finding
      }
    },
  }
  defaultOptions(rule)
  return rule
}

/** Throws where a finding points to what is not there: whoever shows it relies on that. */
function refuse(finding: Finding, draft: Draft): void {
  const within = (span: Partial<Span> | undefined): boolean => {
    const {start = -1, end = -1, in: where} = span ?? {}
    const {length} = sourceOf(draft, where ? {start, end, in: where} : {start, end})
    return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= length
  }
  if (!within(record(finding)['at'] as Partial<Span> | undefined)) throw new Error('it points to a place that is not in the text')
  for (const {title, kind, edits} of finding.suggestions ?? []) {
    const sound = edits.every((edit: Edit) => within(edit) && typeof edit.text === 'string')
    if (!sound || typeof title !== 'string' || (kind !== 'safe' && kind !== 'draft')) throw new Error('it has a suggestion that is none')
  }
}
