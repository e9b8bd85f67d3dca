/** Milliseconds that a long piece of work may take before others are heard. */
const slice = 12

/** Lets other messages be heard while something long is done. */
export class Pace {
  #since = performance.now()

  /** To be awaited between steps; goes on at once unless it was long since anybody was heard. */
  async rest(): Promise<void> {
    if (performance.now() - this.#since < slice) return
    await new Promise(resolve => setTimeout(resolve, 0))
    this.#since = performance.now()
  }
}
