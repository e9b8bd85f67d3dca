/** Runs work for documents after a pause; work that is asked for again starts its pause anew. */
export class Debounce {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>()
  readonly #work: (uri: string) => void

  constructor(work: (uri: string) => void) {
    this.#work = work
  }

  after(milliseconds: number, uri: string): void {
    this.cancel(uri)
    const run = (): void => {
      this.#timers.delete(uri)
      this.#work(uri)
    }
    this.#timers.set(uri, setTimeout(run, milliseconds))
  }

  cancel(uri: string): void {
    clearTimeout(this.#timers.get(uri))
    this.#timers.delete(uri)
  }

  cancelAll(): void {
    for (const uri of [...this.#timers.keys()]) this.cancel(uri)
  }
}
