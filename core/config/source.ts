import {type Node as JsonNode, type ParseError, parseTree, printParseErrorCode} from 'jsonc-parser'
import {isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type Node as YamlNode, type Pair} from 'yaml'

/** A value of a JSON or YAML file with its place: `at` is the offset in UTF-16 code units at which it starts. */
export type Located =
  | {readonly type: 'map'; readonly at: number; readonly entries: readonly Entry[]}
  | {readonly type: 'list'; readonly at: number; readonly items: readonly Located[]}
  | {readonly type: 'scalar'; readonly at: number; readonly value: string | number | boolean | null}

export interface Entry {
  readonly key: string
  readonly at: number
  readonly value: Located
}

export interface SyntaxFault {
  readonly at: number
  readonly message: string
}

/** Deeper than any config is; keeps hostile files from exhausting the stack. */
const maxDepth = 50
/** More values than any config has; keeps aliases in YAML from multiplying without end. */
const maxValues = 20_000

class Hostile extends Error {}

/** Reads JSON (with comments and trailing commas) or YAML by the file's name. Never throws. */
export function readSource(source: string, name: string): {value?: Located; faults: readonly SyntaxFault[]} {
  try {
    return /\.ya?ml$/i.test(name) ? readYaml(source) : readJson(source)
  } catch (error) {
    // Both parsers recurse, so nesting without end overflows the stack.
    if (error instanceof Hostile || error instanceof RangeError) {
      return {faults: [{at: 0, message: 'Nested too deeply, or too large, for a config.'}]}
    }
    throw error
  }
}

const jsonFaults: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this is no value',
  InvalidNumberFormat: 'this is no number',
  PropertyNameExpected: 'expected a key in double quotes',
  ValueExpected: 'expected a value',
  ColonExpected: 'expected “:”',
  CommaExpected: 'expected “,”',
  CloseBraceExpected: 'expected “}”',
  CloseBracketExpected: 'expected “]”',
  EndOfFileExpected: 'expected nothing more',
  UnexpectedEndOfString: 'a string is not closed',
  UnexpectedEndOfComment: 'a comment is not closed',
}

function readJson(source: string): {value?: Located; faults: SyntaxFault[]} {
  const errors: ParseError[] = []
  const root = parseTree(source, errors, {allowTrailingComma: true})
  const fault = errors[0]
  if (fault) {
    const code = printParseErrorCode(fault.error)
    return {faults: [{at: fault.offset, message: `Broken JSON: ${jsonFaults[code] ?? code}.`}]}
  }
  const faults: SyntaxFault[] = []
  if (!root) return {faults: [{at: 0, message: 'Broken JSON: expected a value.'}]}
  const value = fromJson(root, 0, faults)
  return {value, faults}
}

function fromJson(node: JsonNode, depth: number, faults: SyntaxFault[]): Located {
  if (depth > maxDepth) throw new Hostile()
  const {offset: at, children = []} = node
  if (node.type === 'array') return {type: 'list', at, items: children.map(child => fromJson(child, depth + 1, faults))}
  if (node.type !== 'object') return {type: 'scalar', at, value: node.value as string | number | boolean | null}
  const entries: Entry[] = []
  for (const {children: [key, value] = []} of children) {
    if (!key || !value) continue
    const name = String(key.value)
    if (entries.some(entry => entry.key === name)) {
      faults.push({at: key.offset, message: `The key “${name}” stands here twice.`})
    }
    entries.push({key: name, at: key.offset, value: fromJson(value, depth + 1, faults)})
  }
  return {type: 'map', at, entries}
}

function readYaml(source: string): {value?: Located; faults: SyntaxFault[]} {
  const document = parseDocument(source, {prettyErrors: false, logLevel: 'silent'})
  const fault = document.errors[0]
  if (fault) return {faults: [{at: fault.pos[0], message: `Broken YAML: ${fault.message.replace(/\.?$/, '.')}`}]}
  return {value: fromYaml(document.contents, document, 0, {left: maxValues}), faults: []}
}

function fromYaml(node: unknown, document: Document, depth: number, budget: {left: number}): Located {
  if (depth > maxDepth || --budget.left < 0) throw new Hostile()
  const at = (node as YamlNode | null)?.range?.[0] ?? 0
  const inner = (child: unknown): Located => fromYaml(child, document, depth + 1, budget)
  if (isAlias(node)) return {...inner(node.resolve(document)), at}
  if (isSeq(node)) return {type: 'list', at, items: node.items.map(inner)}
  if (isMap(node)) {
    const entries = (node.items as Pair[]).map(({key, value}) => ({
      key: String(isScalar(key) ? key.value : key),
      at: (key as YamlNode | null)?.range?.[0] ?? at,
      value: inner(value),
    }))
    return {type: 'map', at, entries}
  }
  const value = isScalar(node) ? node.value : null
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null
  return {type: 'scalar', at, value: plain ? value : String(value)}
}

/** The bare value, without places. */
export function plainOf(value: Located): unknown {
  if (value.type === 'scalar') return value.value
  if (value.type === 'list') return value.items.map(plainOf)
  // Defined rather than assigned, so that a key called `__proto__` stays a key.
  const plain: Record<string, unknown> = {}
  for (const {key, value: inner} of value.entries) {
    Object.defineProperty(plain, key, {value: plainOf(inner), enumerable: true, configurable: true, writable: true})
  }
  return plain
}

/** The value at a path of keys and indices, or the nearest one around it. */
export function locate(value: Located, path: readonly unknown[]): Located {
  let here = value
  for (const step of path) {
    const next =
      here.type === 'map'
        ? here.entries.find(({key}) => key === step)?.value
        : here.type === 'list'
          ? here.items[Number(step)]
          : undefined
    if (!next) break
    here = next
  }
  return here
}

/** A value as a message names it: `“warn”`, `3`, `a list`. */
export function nameOf(value: Located): string {
  if (value.type === 'map') return 'a map'
  if (value.type === 'list') return 'a list'
  return typeof value.value === 'string' ? `“${value.value}”` : value.value === null ? 'nothing' : String(value.value)
}
