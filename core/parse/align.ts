/**
 * The text of a markdown node laid over the source that it came from: as long as `source`, each character of `value`
 * where it stands in `source`, spaces for escapes, the rest of character references and line prefixes.
 */
export function align(value: string, source: string): string {
  if (value === source) return value
  const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy
  let out = ''
  let v = 0
  while (out.length < source.length) {
    const from = source[out.length] as string
    const to = value[v]
    if (to === undefined) break
    if (from === '&') {
      const at = out.length
      entity.lastIndex = at
      const match = entity.exec(source)
      if (match && !value.startsWith(match[0], v)) {
        const wide = /[\uD800-\uDBFF]/.test(to)
        const decoded = wide ? value.slice(v, v + 2) : to
        out += decoded.padEnd(match[0].length)
        v += decoded.length
        continue
      }
    }
    if (from === '\\' && source[out.length + 1] === to) {
      out += ' ' + to
      v++
    } else if (from === to) {
      out += to
      v++
      if (to === '\n' || to === '\r') {
        while (/[ \t>]/.test(source[out.length] ?? '') && source[out.length] !== value[v]) out += ' '
      }
    } else if (to === '\n' && from === '\r') {
      out += ' '
    } else if (to === '\n' || /[ \t>\\]/.test(from)) {
      out += ' '
    } else {
      out += to === '\uFFFD' ? to : ' '
      if (to === '\uFFFD') v++
    }
  }
  return out.padEnd(source.length)
}
