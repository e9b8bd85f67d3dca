import {realpathSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {Worker} from 'node:worker_threads'
import type {Options} from './args.js'
import type {Io} from './io.js'
import {interpretPatterns, optimisePatterns} from './patterns.js'

/** What a worker is to do, one job after the other; `args` and results are what can be cloned between threads. */
export type Task = 'file' | 'record' | 'lint-lines' | 'read-lines'

/** What a worker is started with. */
export interface Orders {
  readonly task: Task
  readonly options: Options
  readonly cwd: string
  readonly version: string
}

/** A message that belongs to the run: told once, and where it is a failure, one of the run. */
export interface Told {
  readonly message: string
  readonly failure: boolean
}

/** What comes back of a job. */
export interface Done {
  readonly id: number
  readonly result?: unknown
  readonly told: readonly Told[]
  /** What went wrong with AskLint itself. */
  readonly crash?: string
}

/** The worker that had the job ended without an answer, whatever the reason; others of its jobs were given to another. */
export class WorkerDied extends Error {}

interface Job {
  readonly id: number
  readonly args: unknown
  resolve(done: Done): void
  reject(error: Error): void
}

/** Megabytes for what a worker has just made, most of which the next text makes garbage. A record is to be had in 1,000. */
const youngMemory: Readonly<Record<Task, number>> = {file: 24, record: 64, 'lint-lines': 24, 'read-lines': 24}

/** Jobs that a worker is given before it has answered the first of them. */
const ahead = 2

/**
 * Worker threads that do the same task. A job is done by one of them, in no order; jobs of a worker that dies are done by
 * a new one, but for the one that it died of.
 */
export class Pool {
  private readonly hands: Hand[] = []
  private readonly waiting: Job[] = []
  private count = 0
  private closed = false

  /** @param file the program, which serves as a worker where it is started as one. */
  constructor(
    readonly size: number,
    private readonly file: string,
    private readonly orders: Orders,
  ) {
    // The program's compiled code is cached for these flags alone.
    interpretPatterns()
    for (let n = 0; n < size; n++) this.start()
  }

  /** How many jobs may be under way: enough for the others to go on while the first of them takes long. */
  get width(): number {
    return this.size * ahead * 4
  }

  /** Rejects with `WorkerDied`, and with an `Error` that says what AskLint itself did wrong. */
  run(args: unknown): Promise<Done> {
    return new Promise((resolve, reject) => {
      this.waiting.push({id: this.count++, args, resolve, reject})
      this.give()
    })
  }

  async close(): Promise<void> {
    this.closed = true
    await Promise.all(this.hands.map(({worker}) => worker.terminate()))
  }

  private start(): void {
    const {file, orders} = this
    const worker = new Worker(file, {workerData: orders, argv: [], resourceLimits: {maxYoungGenerationSizeMb: youngMemory[orders.task]}})
    const hand: Hand = {worker, jobs: []}
    this.hands.push(hand)
    let reason = ''
    worker.on('message', (done: Done | 'ready') => {
      if (done === 'ready') return optimisePatterns()
      const at = hand.jobs.findIndex(({id}) => id === done.id)
      const [job] = at < 0 ? [] : hand.jobs.splice(at, 1)
      if (done.crash === undefined) job?.resolve(done)
      else job?.reject(new Error(done.crash))
      this.give()
    })
    worker.on('error', error => {
      reason = error instanceof Error ? error.message : String(error)
    })
    worker.on('exit', code => {
      if (this.closed) return
      this.hands.splice(this.hands.indexOf(hand), 1)
      const [culprit, ...others] = hand.jobs
      this.waiting.unshift(...others)
      culprit?.reject(new WorkerDied(reason || `it ended with ${code}`))
      this.give()
    })
  }

  private give(): void {
    while (this.hands.length < this.size && this.waiting.length > 0) this.start()
    for (const hand of [...this.hands].sort((a, b) => a.jobs.length - b.jobs.length)) {
      while (hand.jobs.length < ahead && this.waiting.length > 0) {
        const job = this.waiting.shift() as Job
        hand.jobs.push(job)
        hand.worker.postMessage({id: job.id, args: job.args})
      }
    }
  }
}

interface Hand {
  readonly worker: Worker
  /** In the order in which the worker does them. */
  readonly jobs: Job[]
}

/** Milliseconds of work after which more of it is worth the start of workers, which have all to warm up again. */
const patience = 2500
/** How many `auto` starts at most. Each takes some 100 MB, so a stream, which is to run in 300, has them only when told. */
const most: Readonly<Record<Task, number>> = {file: 4, record: 4, 'lint-lines': 1, 'read-lines': 1}

/**
 * Decides when there is a pool: at once where a number above one was asked for, with `auto` once a run proves long, and
 * never where there is no program to start or one thread was asked for. `pool(false)` starts none.
 */
export function pooling({cwd, version, program}: Io, options: Options, task: Task): {pool(start?: boolean): Pool | undefined; close(): Promise<void>} {
  const {concurrency, stats} = options
  const size = concurrency === 'auto' ? Math.min(availableParallelism(), most[task]) : concurrency
  const begun = performance.now()
  let pool: Pool | undefined
  return {
    pool(start = true) {
      if (pool || !start || program === undefined || size < 2 || stats) return pool
      if (concurrency !== 'auto' || performance.now() - begun > patience) pool = new Pool(size, realpathSync(program), {task, options, cwd, version})
      return pool
    },
    close: async () => pool?.close(),
  }
}

/**
 * The results of `work` in the order of what it is given, each as soon as it is there, with as many under way as `width`
 * says at the time. An error comes up in its place.
 */
export async function* inOrder<T, R>(items: AsyncIterable<T>, work: (item: T) => Promise<R>, width: () => number): AsyncGenerator<R> {
  const source = items[Symbol.asyncIterator]()
  const under: Promise<R>[] = []
  let next: Promise<IteratorResult<T>> | undefined
  let over = false
  try {
    while (!over || under.length > 0) {
      const room = !over && under.length < width()
      if (room) next ??= source.next()
      const [first] = under
      const settled = await Promise.race([
        ...(first ? [settle(first, 'result' as const)] : []),
        ...(room && next ? [settle(next, 'item' as const)] : []),
      ])
      if (first && settled === 'result') {
        under.shift()
        yield await first
        continue
      }
      const {done, value} = await (next as Promise<IteratorResult<T>>)
      next = undefined
      if (done) {
        over = true
        continue
      }
      const result = work(value)
      // Whoever awaits it later hears of its error.
      result.catch(() => undefined)
      under.push(result)
    }
  } finally {
    // What is still awaited of it may never come.
    if (!over) void source.return?.()
  }
}

function settle<Name>(promise: Promise<unknown>, name: Name): Promise<Name> {
  return promise.then(() => name, () => name)
}
