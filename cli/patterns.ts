import {setFlagsFromString} from 'node:v8'

/**
 * Reading rests on hundreds of patterns, and most of what one small draft costs is to compile and optimise them. So at the
 * start they are interpreted, until each has been used a hundred times; patterns made before keep their ways.
 */
export function interpretPatterns(): void {
  setFlagsFromString('--regexp-tier-up-ticks=100')
  setFlagsFromString('--no-regexp-optimization')
}

/** For a run over many texts: what is compiled from here on is optimised. */
export function optimisePatterns(): void {
  setFlagsFromString('--regexp-optimization')
}
