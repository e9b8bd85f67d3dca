import type {FileEntries, FoundAction, FoundAsk, FoundDecision} from './found.js'

/** Names entries by what they say and where: a file that is changed elsewhere keeps its ids. */
export function idsFor(): (found: FoundDecision | FoundAction | FoundAsk, file: FileEntries) => string {
  const used = new Map<string, number>()
  return ({type, text}, {path, message}) => {
    const id = `${type}-${hash(`${path}\n${message ?? ''}\n${text}`).toString(36)}`
    const times = (used.get(id) ?? 0) + 1
    used.set(id, times)
    return times === 1 ? id : `${id}-${times}`
  }
}

/** A number of 53 bits for a text. Source: cyrb53, public domain. */
function hash(text: string): number {
  let one = 0xdeadbeef
  let other = 0x41c6ce57
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    one = Math.imul(one ^ unit, 2654435761)
    other = Math.imul(other ^ unit, 1597334677)
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909)
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909)
  return 4294967296 * (2097151 & other) + (one >>> 0)
}
