/** The deepest nesting of block quotes and lists that a line can open. */
export function nesting(text: string): number {
  let deepest = 0
  for (const match of text.matchAll(/^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*){20,}/gm)) {
    deepest = Math.max(deepest, match[0].match(/>|[-*+]|\d+[.)]/g)?.length ?? 0)
  }
  return deepest
}
