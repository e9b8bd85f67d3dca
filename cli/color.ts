import type {Io, Sink} from './io.js'

/** Dresses text for a terminal, or leaves it as it is. */
export interface Paint {
  bold(text: string): string
  dim(text: string): string
  red(text: string): string
  yellow(text: string): string
  blue(text: string): string
  green(text: string): string
  cyan(text: string): string
}

function paintWith(dress: (open: number, close: number) => (text: string) => string): Paint {
  return {
    bold: dress(1, 22),
    dim: dress(2, 22),
    red: dress(31, 39),
    green: dress(32, 39),
    yellow: dress(33, 39),
    blue: dress(34, 39),
    cyan: dress(36, 39),
  }
}

export const plain: Paint = paintWith(() => text => text)
export const colored: Paint = paintWith((open, close) => text => (text ? `\u001B[${open}m${text}\u001B[${close}m` : text))

/** Colour where a flag asks for it, else where FORCE_COLOR does, else on a terminal that NO_COLOR does not forbid. */
export function paintFor(sink: Sink, flag: boolean | undefined, env: Io['env']): Paint {
  const forced = env['FORCE_COLOR']
  const wanted =
    flag ?? (forced !== undefined ? forced !== '0' && forced !== 'false' : sink.terminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb')
  return wanted ? colored : plain
}

/** Columns that a report may take: those of the terminal, at least 40 and at most 100. */
export function widthFor({columns = 80}: Sink): number {
  return Math.max(40, Math.min(100, columns))
}
