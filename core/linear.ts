/** As many steps as a pattern may compile to; a bounded repeat counts as often as it may be repeated. */
const maxSteps = 1000

/** Where a pattern matches: offsets in UTF-16 code units. */
export interface Match {
  readonly start: number
  readonly end: number
}

/** A pattern that takes time in proportion to the text, whatever the text. */
export interface LinearPattern {
  /** The matches from left to right, those that overlap one before and empty ones left out. */
  matches(text: string): Iterable<Match>
}

class Refused extends Error {}

/**
 * Compiles a regular expression as JavaScript writes it (with its flag `u`), to be matched without backtracking: all ways
 * to match are followed at once. What can't be matched so is refused: look-around, back-references, and patterns that are
 * too large. Returns why, where it is refused.
 */
export function linearPattern(source: string, ignoreCase: boolean): LinearPattern | string {
  const flags = ignoreCase ? 'iu' : 'u'
  try {
    // The rest may then rely on a well-formed source.
    void new RegExp(source, flags)
  } catch (error) {
    return `it is no regular expression (${(error as Error).message.replace(/^.*: /, '').toLowerCase()})`
  }
  try {
    return new Machine(compile(new Parser(source, flags).alternatives()), new RegExp('^\\w$', flags))
  } catch (error) {
    if (error instanceof Refused) return error.message
    if (error instanceof RangeError) return 'it is nested too deeply'
    throw error
  }
}

type Node =
  | {readonly type: 'char'; readonly test: Test}
  | {readonly type: 'assert'; readonly what: Assertion}
  | {readonly type: 'all'; readonly nodes: readonly Node[]}
  | {readonly type: 'any'; readonly nodes: readonly Node[]}
  | {readonly type: 'repeat'; readonly node: Node; readonly min: number; readonly max: number; readonly lazy: boolean}
type Test = (codePoint: number) => boolean
type Assertion = '^' | '$' | 'b' | 'B'

class Parser {
  #at = 0

  constructor(
    private readonly source: string,
    private readonly flags: string,
  ) {}

  alternatives(): Node {
    const nodes = [this.#sequence()]
    while (this.#take(/\|/y)) nodes.push(this.#sequence())
    return nodes.length === 1 ? (nodes[0] as Node) : {type: 'any', nodes}
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at
    const match = pattern.exec(this.source)
    if (match) this.#at += match[0].length
    return match ?? undefined
  }

  #sequence(): Node {
    const nodes: Node[] = []
    while (this.#at < this.source.length && !/[|)]/.test(this.source[this.#at] as string)) nodes.push(this.#repeated(this.#atom()))
    return {type: 'all', nodes}
  }

  #repeated(node: Node): Node {
    const quantifier = this.#take(/(?:[*+?]|\{(\d+)(,?)(\d*)\})(\??)/y)
    if (!quantifier) return node
    const [mark, from, comma, to, lazy] = quantifier
    const min = from === undefined ? (mark.startsWith('+') ? 1 : 0) : Number(from)
    const max = from === undefined ? (mark.startsWith('?') ? 1 : Infinity) : comma ? (to ? Number(to) : Infinity) : min
    return {type: 'repeat', node, min, max, lazy: lazy === '?'}
  }

  #atom(): Node {
    if (this.#take(/\((?:\?:|\?<(?![=!])[^>]*>|(?!\?))/y)) {
      const inner = this.alternatives()
      this.#at++
      return inner
    }
    if (this.#take(/\(/y)) throw new Refused('it looks ahead or behind (“(?=”, “(?!”, “(?<=”, “(?<!”), which is not supported')
    const bound = this.#take(/\^|\$|\\[bB]/y)
    if (bound) return {type: 'assert', what: bound[0].at(-1) as Assertion}
    if (this.#take(/\\(?:[1-9]|k<)/y)) throw new Refused('it refers back to a group (“\\1”), which is not supported')
    const [one] = this.#take(
      /\[(?:[^\]\\]|\\.)*\]|\\u\{[^}]*\}|\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\u.{4}|\\x..|\\c.|\\[pP]\{[^}]*\}|\\.|[\s\S]/uy,
    ) as RegExpExecArray
    return {type: 'char', test: testFor(one, this.flags)}
  }
}

/** What a source that stands for one character lets pass; what was found out is kept. */
function testFor(source: string, flags: string): Test {
  const pattern = new RegExp(`^(?:${source})$`, flags)
  const known = new Map<number, boolean>()
  return codePoint => {
    let passes = known.get(codePoint)
    if (passes === undefined) {
      passes = pattern.test(String.fromCodePoint(codePoint))
      known.set(codePoint, passes)
    }
    return passes
  }
}

type Step =
  | {readonly type: 'char'; readonly test: Test}
  | {readonly type: 'assert'; readonly what: Assertion}
  /** Goes on at both, `first` preferred. */
  | {readonly type: 'fork'; first: number; second: number}
  | {readonly type: 'done'}

function compile(root: Node): readonly Step[] {
  const steps: Step[] = []
  let work = 0
  const fork = (): {type: 'fork'; first: number; second: number} => {
    const step = {type: 'fork' as const, first: steps.length + 1, second: steps.length + 1}
    steps.push(step)
    return step
  }
  const emit = (node: Node): void => {
    if (++work > maxSteps) throw new Refused('it is too large')
    if (node.type === 'all') for (const part of node.nodes) emit(part)
    else if (node.type === 'any') {
      const ends: {first: number; second: number}[] = []
      for (const part of node.nodes.slice(0, -1)) {
        const choice = fork()
        emit(part)
        ends.push(fork())
        choice.second = steps.length
      }
      emit(node.nodes.at(-1) as Node)
      for (const end of ends) end.first = end.second = steps.length
    } else if (node.type === 'repeat') repeat(node)
    else steps.push(node)
  }
  const repeat = ({node, min, max, lazy}: Extract<Node, {type: 'repeat'}>): void => {
    for (let n = 0; n < min; n++) emit(node)
    const leave = (step: {first: number; second: number}): void => void (step[lazy ? 'first' : 'second'] = steps.length)
    if (max === Infinity) {
      const loop = steps.length
      const choice = fork()
      emit(node)
      const back = fork()
      back.first = back.second = loop
      return leave(choice)
    }
    const choices: {first: number; second: number}[] = []
    for (let n = min; n < max; n++) {
      choices.push(fork())
      emit(node)
    }
    choices.forEach(leave)
  }
  emit(root)
  steps.push({type: 'done'})
  return steps
}

/** Ways to match that are followed at the same place, the preferred one first; no step is in it twice. */
class Threads {
  readonly #seen: Uint32Array
  #turn = 1
  steps: number[] = []
  starts: number[] = []

  constructor(size: number) {
    this.#seen = new Uint32Array(size)
  }

  clear(): void {
    this.steps = []
    this.starts = []
    this.#turn++
  }

  /** False where the step is in it already. */
  enter(step: number): boolean {
    if (this.#seen[step] === this.#turn) return false
    this.#seen[step] = this.#turn
    return true
  }
}

class Machine implements LinearPattern {
  constructor(
    private readonly steps: readonly Step[],
    private readonly word: RegExp,
  ) {}

  *matches(text: string): Generator<Match> {
    for (let from = 0; from < text.length; ) {
      const match = this.#next(text, from)
      if (!match) return
      yield match
      from = match.end
    }
  }

  #next(text: string, from: number): Match | undefined {
    let here = new Threads(this.steps.length)
    let ahead = new Threads(this.steps.length)
    let best: Match | undefined
    for (let at = from; ; ) {
      if (!best) this.#follow(here, 0, at, at, text)
      const codePoint = text.codePointAt(at)
      const next = at + (codePoint !== undefined && codePoint > 0xffff ? 2 : 1)
      for (let index = 0; index < here.steps.length; index++) {
        const place = here.steps[index] as number
        const start = here.starts[index] as number
        const step = this.steps[place] as Step
        if (step.type === 'done') {
          if (start === at) continue
          best = {start, end: at}
          // What comes after it is less preferred.
          break
        }
        if (step.type === 'char' && codePoint !== undefined && step.test(codePoint)) this.#follow(ahead, place + 1, start, next, text)
      }
      if (codePoint === undefined || (best && ahead.steps.length === 0)) return best
      ;[here, ahead] = [ahead, here]
      ahead.clear()
      at = next
    }
  }

  /** Enters a step, or where it takes no character, what comes behind it. */
  #follow(threads: Threads, index: number, start: number, at: number, text: string): void {
    if (!threads.enter(index)) return
    const step = this.steps[index] as Step
    if (step.type === 'fork') {
      this.#follow(threads, step.first, start, at, text)
      this.#follow(threads, step.second, start, at, text)
    } else if (step.type === 'assert') {
      if (this.#holds(step.what, at, text)) this.#follow(threads, index + 1, start, at, text)
    } else {
      threads.steps.push(index)
      threads.starts.push(start)
    }
  }

  #holds(what: Assertion, at: number, text: string): boolean {
    if (what === '^') return at === 0
    if (what === '$') return at === text.length
    const before = at > 0 && this.word.test(text[at - 1] as string)
    const after = at < text.length && this.word.test(text[at] as string)
    return (before !== after) === (what === 'b')
  }
}
