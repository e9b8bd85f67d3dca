/** An earlier message, as the stream has it. */
export interface Earlier {
  readonly text: string
  readonly from?: string
  readonly sentAt?: string
}

/** Earlier messages that a line has at most. */
export const mostEarlier = 50
/** Code units of an earlier message; the rest is left out. */
export const mostOfEarlier = 20_000
/** Code units that are held at most, of all conversations. */
const mostHeld = 8_000_000

/**
 * The messages of conversations so far: of each the first and the last ones. Holds as much as fits; the conversation that
 * was quiet for longest is forgotten first.
 */
export class Threads {
  private readonly known = new Map<string, Earlier[]>()
  private size = 0

  constructor(private readonly most = mostHeld) {}

  /** What was said in a conversation before. */
  before(key: string): readonly Earlier[] {
    return [...(this.known.get(key) ?? [])]
  }

  add(key: string, message: Earlier): void {
    const messages = this.known.get(key) ?? []
    const kept = message.text.length > mostOfEarlier ? {...message, text: message.text.slice(0, mostOfEarlier)} : message
    messages.push(kept)
    this.size += kept.text.length + perMessage
    if (messages.length > mostEarlier) this.size -= (messages.splice(1, 1)[0]?.text.length ?? 0) + perMessage
    this.known.delete(key)
    this.known.set(key, messages)
    for (const [oldest, old] of this.known) {
      if (this.size <= this.most || oldest === key) break
      this.known.delete(oldest)
      for (const {text} of old) this.size -= text.length + perMessage
    }
  }
}

/** What a message takes beside its text. */
const perMessage = 100
