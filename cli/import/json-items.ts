import {createReadStream} from 'node:fs'
import {UsageError} from '../io.js'
import {maxLine} from '../lines.js'

/** A value out of a JSON file: one of a list's, or that of a key of the object around it. */
export interface JsonItem {
  readonly value: unknown
  /** The key of the list that it stands in or, where `single`, its own; absent in a file that is a list. */
  readonly key?: string
  readonly single: boolean
  /** Where it begins: the line from 1, the byte from 0. */
  readonly line: number
  readonly byte: number
}

/** Why a text is no JSON that can be used, and where; `message` reads on from the file's name. */
export class JsonFault extends Error {
  constructor(
    message: string,
    readonly line: number,
    readonly byte: number,
  ) {
    super(message)
  }
}

type State = 'root' | 'first-item' | 'item' | 'item-end' | 'first-key' | 'key' | 'colon' | 'value' | 'value-end' | 'end'

const quote = 34
const comma = 44
const colon = 58
const backslash = 92
const openList = 91
const closeList = 93
const openObject = 123
const closeObject = 125
const isSpace = (byte: number): boolean => byte === 32 || byte === 10 || byte === 13 || byte === 9

/** Bytes of a value beside the lists; what is larger is passed over. */
const maxSingle = 1 << 20

/**
 * Takes a JSON text apart as its bytes come in: a list into its values, an object into its keys, and the lists among
 * `lists` into theirs. Holds one value at most. Throws a `JsonFault`.
 */
export class JsonSplitter {
  private state: State = 'root'
  private key: string | undefined
  /** The root is a list, or the list of a key is open. */
  private inObject = false
  private byte = 0
  private line = 1
  // The value that is being read.
  private reading: 'item' | 'key' | 'value' | undefined
  private held: Uint8Array[] = []
  private size = 0
  private depth = 0
  private quoted = false
  private escaped = false
  private from = {line: 1, byte: 0}

  constructor(private readonly lists: ReadonlySet<string>) {}

  /** The values that end in `chunk`. */
  *push(chunk: Uint8Array): Generator<JsonItem> {
    const base = this.byte
    let at = 0
    while (at < chunk.length) {
      if (this.reading) {
        const start = at
        const [end, complete] = this.scan(chunk, at)
        this.hold(chunk.subarray(start, end))
        at = end
        this.byte = base + at
        if (complete) yield* this.finish()
        continue
      }
      const byte = chunk[at] as number
      this.byte = base + at
      if (isSpace(byte) || (this.state === 'root' && base + at < 3 && [0xef, 0xbb, 0xbf][base + at] === byte)) {
        if (byte === 10) this.line++
        at++
      } else if (this.take(byte)) at++
    }
    this.byte = base + chunk.length
  }

  /** To be called when no more comes. */
  end(): void {
    if (this.state === 'end') return
    if (this.state === 'root') throw this.fault('is empty')
    throw this.fault('ends in the middle: it is cut off, so export it again', this.reading ? this.from : undefined)
  }

  fault(message: string, {line, byte}: {line: number; byte: number} = {line: this.line, byte: this.byte}): JsonFault {
    return new JsonFault(message, line, byte)
  }

  /** Goes on by a byte between values; false where a value begins with it. */
  private take(byte: number): boolean {
    switch (this.state) {
      case 'root':
        if (byte === openList) this.state = 'first-item'
        else if (byte === openObject) {
          this.state = 'first-key'
          this.inObject = true
        } else break
        return true
      case 'first-item':
        if (byte === closeList) return this.closeList()
        return this.begin('item')
      case 'item':
        return this.begin('item')
      case 'item-end':
        if (byte === closeList) return this.closeList()
        if (byte !== comma) break
        this.state = 'item'
        return true
      case 'first-key':
      case 'key':
        if (byte === closeObject && this.state === 'first-key') {
          this.state = 'end'
          return true
        }
        if (byte !== quote) break
        return this.begin('key')
      case 'colon':
        if (byte !== colon) break
        this.state = 'value'
        return true
      case 'value':
        if (byte !== openList || !this.lists.has(this.key ?? '')) return this.begin('value')
        this.state = 'first-item'
        return true
      case 'value-end':
        if (byte === closeObject) this.state = 'end'
        else if (byte === comma) this.state = 'key'
        else break
        return true
      default:
    }
    throw this.fault('is no JSON')
  }

  private closeList(): true {
    this.state = this.inObject ? 'value-end' : 'end'
    return true
  }

  private begin(what: 'item' | 'key' | 'value'): false {
    this.reading = what
    this.from = {line: this.line, byte: this.byte}
    this.depth = 0
    this.quoted = false
    this.escaped = false
    return false
  }

  /** Where in the chunk the value that is being read ends, and whether it does. */
  private scan(chunk: Uint8Array, from: number): [end: number, complete: boolean] {
    for (let at = from; at < chunk.length; at++) {
      const byte = chunk[at] as number
      if (byte === 10) this.line++
      if (this.quoted) {
        if (this.escaped) this.escaped = false
        else if (byte === backslash) this.escaped = true
        else if (byte === quote) {
          this.quoted = false
          if (this.depth === 0) return [at + 1, true]
        }
      } else if (byte === quote) this.quoted = true
      else if (byte === openObject || byte === openList) this.depth++
      else if (byte === closeObject || byte === closeList) {
        if (this.depth === 0) return [at, true]
        this.depth--
        if (this.depth === 0) return [at + 1, true]
      } else if (this.depth === 0 && (byte === comma || isSpace(byte))) {
        if (byte === 10) this.line--
        return [at, true]
      }
    }
    return [chunk.length, false]
  }

  private hold(bytes: Uint8Array): void {
    this.size += bytes.length
    if (this.size > maxLine && this.reading !== 'value') {
      throw this.fault(`has a message of more than ${maxLine} bytes, or a bracket too few`, this.from)
    }
    if (this.reading === 'value' && this.size > maxSingle) this.held = []
    else this.held.push(bytes)
  }

  private *finish(): Generator<JsonItem> {
    const what = this.reading
    const skipped = what === 'value' && this.size > maxSingle
    let value: unknown
    try {
      if (!skipped) value = JSON.parse(Buffer.concat(this.held).toString('utf8'))
    } catch {
      throw this.fault('is no JSON', this.from)
    }
    this.reading = undefined
    this.held = []
    this.size = 0
    const {key} = this
    if (what === 'key') {
      this.key = String(value)
      this.state = 'colon'
      return
    }
    this.state = what === 'item' ? 'item-end' : 'value-end'
    if (!skipped) yield {value, ...(key === undefined ? {} : {key}), single: what === 'value', ...this.from}
  }
}

/** A file that is read, and what people call it; `bytes` in its place where it is none, such as standard input. */
export interface JsonFile {
  readonly path: string
  readonly shown: string
  readonly bytes?: AsyncIterable<Uint8Array>
}

/**
 * The values of a JSON file, while it is read. Throws a `UsageError` that names the file and the place where it can't be
 * read, or is no JSON.
 */
export async function* itemsIn({path, shown, bytes}: JsonFile, lists: ReadonlySet<string>): AsyncGenerator<JsonItem> {
  const splitter = new JsonSplitter(lists)
  try {
    for await (const chunk of bytes ?? (createReadStream(path, {highWaterMark: 1 << 17}) as AsyncIterable<Uint8Array>)) {
      yield* splitter.push(chunk)
    }
    splitter.end()
  } catch (error) {
    if (error instanceof JsonFault) throw new UsageError(`“${shown}” ${error.message} (line ${error.line}, byte ${error.byte}).`)
    const {code} = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new UsageError(`“${shown}” can’t be read (${code}).`)
  }
}
