import * as v from 'valibot'
import {ErrorCodes, ResponseError} from 'vscode-languageserver'
import {source} from './diagnostics.js'

const uri = v.looseObject({uri: v.string()})
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const position = v.looseObject({line: count, character: count})
const range = v.looseObject({start: position, end: position})

const edit = v.looseObject({range, newText: v.string()})
const suggestion = v.looseObject({title: v.string(), edits: v.array(edit)})
const diagnostic = v.looseObject({range})
const ownDiagnostic = v.looseObject({range, data: v.nullish(v.looseObject({version: v.number(), suggestions: v.array(suggestion)}))})
const action = v.looseObject({title: v.string()})
const ownAction = v.looseObject({
  title: v.string(),
  data: v.looseObject({uri: v.string(), version: v.number(), make: v.picklist(['fix-all', 'suppress', 'suppress-file'])}),
})

/** What requests have to carry; keys that are not named here are left alone. */
export const shapes = {
  document: v.looseObject({textDocument: uri}),
  position: v.looseObject({textDocument: uri, position}),
  range: v.looseObject({textDocument: uri, range}),
  actions: v.looseObject({
    textDocument: uri,
    range,
    context: v.looseObject({diagnostics: v.array(v.lazy(one => (isOwn(one) ? ownDiagnostic : diagnostic))), only: v.optional(v.array(v.string()))}),
  }),
  action: v.lazy(one => (hasData(one) ? ownAction : action)),
  none: v.unknown(),
  workspace: v.looseObject({previousResultIds: v.array(v.looseObject({uri: v.string(), value: v.string()}))}),
  query: v.looseObject({query: v.string()}),
  command: v.looseObject({command: v.string(), arguments: v.optional(v.array(v.unknown()))}),
} as const

/** What comes back to us as we gave it carries data of ours. */
function isOwn(given: unknown): boolean {
  return v.is(v.looseObject({source: v.literal(source)}), given)
}

function hasData(given: unknown): boolean {
  return v.is(v.looseObject({data: v.looseObject({uri: v.unknown()})}), given)
}

/** Throws an error that names the key which is wrong. */
export function expect(schema: v.GenericSchema, value: unknown): void {
  const {success, issues} = v.safeParse(schema, value)
  if (success) return
  const [issue] = issues
  const key = v.getDotPath(issue) ?? 'the parameters'
  throw new ResponseError(ErrorCodes.InvalidParams, `${key}: expected ${issue.expected}, not ${issue.received}`)
}
