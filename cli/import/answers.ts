import {type Earlier, mostEarlier, mostOfEarlier} from './threads.js'

interface Known {
  readonly said: Earlier
  /** Ids of what it answers, the first of all first. */
  readonly path: readonly string[]
}

/** Code units that are held at most, of all messages. */
const mostHeld = 8_000_000
/** What a message takes beside its text and the ids of its path. */
const perMessage = 300

/** Messages that others answer by their ids, as mails do. Holds as much as fits; the one that was asked for longest ago is forgotten first. */
export class Answers {
  private readonly known = new Map<string, Known>()
  private size = 0

  constructor(private readonly most = mostHeld) {}

  /** The messages that one answers, the first of all first. `ids` names them in that order; what the first that is known answers comes before it. */
  before(ids: readonly string[]): Earlier[] {
    const found: Earlier[] = []
    for (const id of shortened(this.pathTo(ids))) {
      const one = this.known.get(id)
      if (!one) continue
      this.known.delete(id)
      this.known.set(id, one)
      found.push(one.said)
    }
    return found
  }

  add({id, references}: {readonly id?: string; readonly references: readonly string[]}, said: Earlier): void {
    if (id === undefined || this.known.has(id)) return
    // A stretch of a text would keep all of it in memory.
    const text = Buffer.from(said.text.slice(0, mostOfEarlier)).toString()
    const one = {said: {...said, text}, path: shortened(this.pathTo(references))}
    this.known.set(id, one)
    this.size += sizeOf(one)
    for (const [oldest, old] of this.known) {
      if (this.size <= this.most || oldest === id) break
      this.known.delete(oldest)
      this.size -= sizeOf(old)
    }
  }

  private pathTo(ids: readonly string[]): readonly string[] {
    const first = ids.find(id => this.known.has(id))
    const above = first === undefined ? [] : (this.known.get(first)?.path ?? [])
    return [...new Set([...above, ...ids])]
  }
}

function sizeOf({said, path}: Known): number {
  return said.text.length + perMessage + path.length * 60
}

/** The first and the last ones of what a thread may have at most. */
function shortened(ids: readonly string[]): readonly string[] {
  return ids.length > mostEarlier ? [...ids.slice(0, 1), ...ids.slice(1 - mostEarlier)] : ids
}
