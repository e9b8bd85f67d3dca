import type {Located, SyntaxFault} from './source.js'

/** Deeper, and more values, than any config has. */
const maxDepth = 50
const maxValues = 20_000

/**
 * A value that a program made as one that was read from a file. Places are numbers that `keyOf` turns into the way to a
 * value, such as `rules.readable[1]`. What is no plain data is a fault.
 */
export function plainSource(exports: unknown): {value?: Located; faults: readonly SyntaxFault[]; keyOf(at: number): string} {
  const keys: string[] = []
  const faults: SyntaxFault[] = []
  const placed = (key: string): number => keys.push(key) - 1
  const read = (value: unknown, key: string, depth: number): Located => {
    const at = placed(key)
    if (depth > maxDepth || keys.length > maxValues) throw new RangeError()
    if (Array.isArray(value)) return {type: 'list', at, items: value.map((item, index) => read(item, `${key}[${index}]`, depth + 1))}
    if (isPlain(value)) {
      const given = Object.entries(value).filter(([, inner]) => inner !== undefined)
      const entries = given.map(([name, inner]) => {
        const path = depth === 0 ? name : `${key}.${name}`
        return {key: name, at: placed(path), value: read(inner, path, depth + 1)}
      })
      return {type: 'map', at, entries}
    }
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) {
      return {type: 'scalar', at, value: value as string | number | boolean | null}
    }
    const found = value === undefined ? 'nothing' : typeof value === 'object' ? 'something else' : `a ${typeof value}`
    faults.push({at, message: `Expected plain data, found ${found}.`})
    return {type: 'scalar', at, value: null}
  }
  const keyOf = (at: number): string => keys[at] ?? ''
  try {
    const value = read(exports, 'default export', 0)
    return faults.length > 0 ? {faults, keyOf} : {value, faults, keyOf}
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return {faults: [{at: 0, message: 'Nested too deeply, or too large, for a config.'}], keyOf}
  }
}

/** An object of another realm, as one that was made in a worker's or a test's own, is plain too. */
function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
