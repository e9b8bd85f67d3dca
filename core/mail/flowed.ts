/**
 * What is left out of a text of `format=flowed` to make its lines whole again, as offsets: the break behind a line that
 * ends in a space, that space itself where `deletes` says so, the marks of the quote that goes on, and stuffed spaces.
 * Source: RFC 3676, 4.
 */
export function leftOutOfFlowed(text: string, deletes: boolean): ReadonlySet<number> {
  const out = new Set<number>()
  let flows: {readonly depth: number; readonly from: number} | undefined
  for (const {0: whole, 1: marks = '', 2: stuffed = '', 3: words = '', index} of text.matchAll(/(>{0,100})( ?)([^\r\n]*)(?:\r\n|\n|\r|$)/g)) {
    if (whole === '') break
    const signature = words === '-- ' || `${stuffed}${words}` === '-- '
    const head = marks.length + stuffed.length
    if (flows && flows.depth === marks.length && !signature) {
      for (let at = flows.from; at < index + head; at++) out.add(at)
    } else if (stuffed && marks.length === 0) out.add(index)
    const end = index + head + words.length
    flows = words.endsWith(' ') && !signature ? {depth: marks.length, from: deletes ? end - 1 : end} : undefined
  }
  return out
}
