import {createHash} from 'node:crypto'
import {Spots} from './spots.js'
import type {FileReport} from './types.js'

/**
 * A fingerprint of each problem, in order: it holds as long as the words of the lines that the problem touches do,
 * whatever is edited elsewhere. Of problems that are alike in all of that, each has its own. With `salt`, it also tells
 * apart what has another salt.
 */
export function fingerprints({problems, text, at, subject = ''}: Pick<FileReport, 'problems' | 'text' | 'at' | 'subject'>, salt = ''): string[] {
  const spots = {text: new Spots(text, at), subject: new Spots(subject)}
  const seen = new Map<string, number>()
  return problems.map(({rule, start, end, in: where}) => {
    const its = spots[where ?? 'text']
    const print = hash([salt, rule, where ?? '', wordsOf(its.slice(start, end)), wordsOf(its.lines(start, end))].join('\0'))
    const count = (seen.get(print) ?? 0) + 1
    seen.set(print, count)
    return count === 1 ? print : hash(`${print} ${count}`)
  })
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}

function wordsOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
