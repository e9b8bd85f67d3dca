/** Findings that the writer put aside, kept outside the text by what they are about. */
export interface Store {
  get(key: string): readonly string[] | undefined
  update(key: string, value: readonly string[]): PromiseLike<void>
}

const slot = 'asklint.dismissed'
const limit = 1000

/** What identifies a finding: its rule and the words that it is about, however they are wrapped. */
export function contentKey(rule: string, words: string): string {
  return `${rule}\n${words.replace(/\s+/g, ' ').trim()}`
}

/** What dismissing a finding says, by its rule. */
export function dismissTitle(rule: string): string {
  if (rule === 'deadline-given') return 'Dismiss: no deadline needed'
  if (rule === 'fallback-stated') return 'Dismiss: silence is fine here'
  if (rule.startsWith('ask')) return 'Dismiss: not an ask'
  return 'Dismiss: fine as it is'
}

export class Dismissals {
  readonly #store: Store
  #keys: Set<string>

  constructor(store: Store) {
    this.#store = store
    this.#keys = new Set(store.get(slot))
  }

  get size(): number {
    return this.#keys.size
  }

  has(rule: string, words: string): boolean {
    return this.#keys.has(contentKey(rule, words))
  }

  async add(rule: string, words: string): Promise<void> {
    this.#keys.add(contentKey(rule, words))
    await this.#store.update(slot, [...this.#keys].slice(-limit))
  }

  async clear(): Promise<void> {
    this.#keys = new Set()
    await this.#store.update(slot, [])
  }
}
