/** Where text goes. `write` answers with a promise where the other end should be given time to take it. */
export interface Sink {
  write(text: string | Uint8Array): Promise<void> | void
  readonly terminal: boolean
  /** Columns of the terminal, where it is one. */
  readonly columns?: number
}

/** The world as the command line sees it, handed in so that tests can run it in their own process. */
export interface Io {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: AsyncIterable<Uint8Array>
  readonly stdout: Sink
  readonly stderr: Sink
  /** The program's file, which serves as a worker where it is started as one; absent where there is none to start. */
  readonly program?: string
  /** AskLint's own version. */
  readonly version: string
  /** The present, in milliseconds since 1970. */
  present(): number
  /** Runs the module at a URL, and gives what it exports. */
  load(url: string): Promise<unknown>
}

/** How a run ended: clean, problems found, or the tool could not do its work. */
export type ExitCode = 0 | 1 | 2

/** Why the tool can't do what it was told; the message is for the person who told it. */
export class UsageError extends Error {}

/** Everything that comes in on standard input. */
export async function readAll(stdin: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stdin) chunks.push(chunk)
  return Buffer.concat(chunks)
}
