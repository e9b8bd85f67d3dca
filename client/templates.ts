/** A template's text as a snippet: each blank is a place to jump to, and stays a blank until it is written over. */
export function asSnippet(text: string): string {
  let stop = 0
  return text.replace(/[\\$}]/g, '\\$&').replace(/\[fill in: [^\][]+\]/g, blank => `\${${++stop}:${blank}}`)
}
