/** An object out of somebody else's JSON, of which nothing is known. */
export type Fields = Readonly<Record<string, unknown>>

/** A value as an object; one without fields where it is none. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** A string with something in it. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

/** An id, which some programs write as a number and others as a string. */
export function idOf(value: unknown): string | number | undefined {
  return typeof value === 'number' ? value : textOf(value)
}

/** An instant as the stream wants it; undefined where `milliseconds` are none. */
export function instantOf(milliseconds: number): string | undefined {
  const date = new Date(milliseconds)
  return Number.isNaN(date.getTime()) || Math.abs(date.getUTCFullYear() - 5000) > 4900 ? undefined : date.toISOString().replace('.000Z', 'Z')
}

/** `{key: value}`, or nothing where there is no value. */
export function given<Key extends string, Value>(key: Key, value: Value | undefined): {readonly [K in Key]?: Value} {
  return value === undefined ? {} : ({[key]: value} as {[K in Key]: Value})
}
