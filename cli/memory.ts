import {setFlagsFromString} from 'node:v8'

/**
 * Has the heap grow in small steps, so that a run over a hundred thousand texts takes little more memory than one over a
 * thousand. V8 would rather wait with clearing up until there is several times as much as is in use.
 */
export function boundMemory(): void {
  setFlagsFromString('--heap-growing-percent=25')
}
