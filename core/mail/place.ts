import {fromSource, type Mapped, Mapping, toSource} from '../mapped.js'
import type {Notice} from '../notice.js'
import type {Origin} from '../origin.js'
import type {Edit} from '../rule.js'
import type {Shown} from './body.js'
import {type Stretch, writeEdit} from './write.js'

/** The texts of a mail as one, a blank line between them. `quoted` tells that an mbox put `>` before "From " at the start of a line. */
export function joined(shown: readonly Shown[], quoted: boolean): {words: Mapped; stretches: readonly Stretch[]} {
  const stretches: Stretch[] = []
  const mapping = new Mapping('')
  let last: number | undefined
  for (const {words, html, transfer, accepts, leftOut} of shown) {
    if (words.text.trim() === '') continue
    if (last !== undefined) mapping.put('\n\n', last, last)
    const start = mapping.length
    const dropped = leftOut ?? (quoted && transfer === 'as it is' && !html ? marksIn(words.text) : nothing)
    for (let at = 0; at < words.text.length; at++) {
      if (!dropped.has(at)) mapping.put(words.text[at] as string, words.starts[at] as number, words.ends[at] as number)
    }
    last = words.ends.at(-1)
    stretches.push({start, end: mapping.length, html, transfer, accepts, flowed: leftOut !== undefined, quoted})
  }
  return {words: mapping.end(), stretches}
}

const nothing: ReadonlySet<number> = new Set()

function marksIn(text: string): ReadonlySet<number> {
  return new Set([...text.matchAll(/^>(?=>{0,50}From )/gm)].map(({index}) => index))
}

interface Told {
  /** The text of the file. */
  readonly file: string
  readonly words: Mapped
  readonly stretches: readonly Stretch[]
  readonly subject?: Mapped
  readonly notices: readonly Notice[]
  /** False where the file's text is not what its bytes say. */
  readonly exact: boolean
}

export function originOf({file, words, stretches, subject, notices, exact}: Told): Origin {
  const heading: readonly Stretch[] = subject && !hasWords(subject, file) ? [{start: 0, end: subject.text.length, html: false, transfer: 'as it is', accepts: 'ascii'}] : []
  const write = ({in: where, ...edit}: Edit): Edit | undefined => {
    if (!where) return writeEdit(edit, words, stretches, file)
    return subject && !/[\r\n]/.test(edit.text) ? writeEdit(edit, subject, heading, file) : undefined
  }
  return {
    text: file,
    notices,
    // A subject that a host gives stands nowhere in the file.
    place: ({start, end, in: where}) => (where && !subject ? {start: 0, end: 0} : toSource(where && subject ? subject : words, start, end)),
    find: offset => fromSource(words, offset),
    write(edits) {
      const written = exact ? edits.map(write) : [undefined]
      return written.every(edit => edit !== undefined) ? written : undefined
    },
  }
}

/** True where a subject has encoded words, which are not written into. */
function hasWords({starts, ends}: Mapped, file: string): boolean {
  return /[^\0-\x7F]|=\?/.test(file.slice(starts[0], ends.at(-1)))
}
