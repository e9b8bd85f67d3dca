import type {Place} from './tokens.js'

/** An element that is open; `leave` does what its end does. */
export interface Element {
  readonly name: string
  readonly hides: boolean
  readonly leave: ((end: Place) => void) | undefined
}

/** How many elements of a name are open in a table or a cell, out of which no closing tag reaches. */
interface Scope {
  readonly owner: string
  /** Where its own element stands in the stack. */
  readonly from: number
  readonly open: Map<string, number>
}

/** These have a scope of their own where they stand right in a table. */
const cells = /^(?:td|th|caption)$/

/** The elements that are open. What is to be closed is looked up by its name, so that a stray closing tag costs nothing. */
export class Stack {
  readonly #elements: Element[] = []
  readonly #scoped: boolean[] = []
  readonly #scopes: Scope[] = [{owner: '', from: -1, open: new Map()}]
  readonly #shown: () => void

  /** `shown` is called at the end of each element that hides. */
  constructor(shown: () => void) {
    this.#shown = shown
  }

  get #scope(): Scope {
    return this.#scopes.at(-1) as Scope
  }

  get length(): number {
    return this.#elements.length
  }

  /** Right in a table, in none of its cells. */
  get inTable(): boolean {
    return this.#scope.owner === 'table'
  }

  has(name: string): boolean {
    return (this.#scope.open.get(name) ?? 0) > 0
  }

  /** Whether an element of the stack stands in the cell or table that is open, rather than around it. */
  holds(index: number): boolean {
    return index > this.#scope.from
  }

  push(element: Element): void {
    const {name} = element
    const {open, owner} = this.#scope
    const scoped = name === 'table' || (owner === 'table' && cells.test(name))
    open.set(name, (open.get(name) ?? 0) + 1)
    this.#elements.push(element)
    this.#scoped.push(scoped)
    if (scoped) this.#scopes.push({owner: name, from: this.#elements.length - 1, open: new Map()})
  }

  /** Closes the innermost element of a name that is open in this scope, with all in it. */
  close(name: string, place: Place): void {
    while (this.#pop(place) !== name);
  }

  closeCell(place: Place): void {
    if (cells.test(this.#scope.owner)) this.cut(this.#scope.from, place)
  }

  closeTable(place: Place): void {
    this.closeCell(place)
    if (this.inTable) this.cut(this.#scope.from, place)
  }

  /** Closes all but the outermost `length`. */
  cut(length: number, place: Place): void {
    while (this.#elements.length > length) this.#pop(place)
  }

  #pop(place: Place): string {
    const {name, hides, leave} = this.#elements.pop() as Element
    if (this.#scoped.pop()) this.#scopes.pop()
    const {open} = this.#scope
    open.set(name, (open.get(name) ?? 1) - 1)
    if (hides) this.#shown()
    leave?.(place)
    return name
  }
}
