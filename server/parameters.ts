import * as v from 'valibot'
import {ErrorCodes, ResponseError} from 'vscode-languageserver'

const uri = v.looseObject({uri: v.string()})
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const position = v.looseObject({line: count, character: count})
const range = v.looseObject({start: position, end: position})

/** What requests have to carry; keys that are not named here are left alone. */
export const shapes = {
  document: v.looseObject({textDocument: uri}),
  position: v.looseObject({textDocument: uri, position}),
  range: v.looseObject({textDocument: uri, range}),
  actions: v.looseObject({
    textDocument: uri,
    range,
    context: v.looseObject({diagnostics: v.array(v.looseObject({range})), only: v.optional(v.array(v.string()))}),
  }),
  action: v.looseObject({title: v.string()}),
  workspace: v.looseObject({previousResultIds: v.array(v.looseObject({uri: v.string(), value: v.string()}))}),
  query: v.looseObject({query: v.string()}),
  command: v.looseObject({command: v.string(), arguments: v.optional(v.array(v.unknown()))}),
} as const

/** Throws an error that names the key which is wrong. */
export function expect(schema: v.GenericSchema, value: unknown): void {
  const {success, issues} = v.safeParse(schema, value)
  if (success) return
  const [issue] = issues
  const key = v.getDotPath(issue) ?? 'the parameters'
  throw new ResponseError(ErrorCodes.InvalidParams, `${key}: expected ${issue.expected}, not ${issue.received}`)
}
