/** Trailers that git, code hosts and their helpers know; of any other word before a colon a person may be told something. */
const known = new RegExp(
  '^(?:[a-z][a-z-]{0,40}-by|fix(?:es|ed)?|close[sd]?|resolve[sd]?|refs?|references|related(?:-to)?|relates-to|part-of|see-also|' +
    'issues?|bugs?|gh|jira|ticket|task|story|link|cc|depends(?:-on)?|cq-depend|topic|tested-on|on-behalf-of|skip-checks|git-[a-z-]{1,40}|' +
    '[a-z]{1,20}-(?:id|ids|link|url|ref|issue|bug|task|version|notes?|only)|changelog|upstream|pull-request|pr|merge-request|' +
    'differential(?:-revision)?|revision|subscribers)$',
  'i',
)
/** What git itself writes; a quarter of such lines makes a paragraph one of trailers. */
const gits = /^(?:signed-off-by[ \t]{0,4}:|\(cherry picked from commit )/i
const token = /^([a-z\d][a-z\d-]{0,40})[ \t]{0,4}:(?=[ \t]|$)/i

const issue = String.raw`(?:[\w.-]{1,80}\/[\w.-]{1,80})?[#!]\d{1,9}|gh-\d{1,9}|[a-z][a-z\d]{1,15}-\d{1,9}|https?:\/\/\S{1,400}?`
/** "Fixes #12", "Closes team/app#4, #5", with or without a colon. */
const refers = new RegExp(
  `^(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?|refs?|references|part of|see(?: also)?|related(?: to)?|relates to|addresses|implements):? ` +
    `(?:${issue})(?:(?:, ?| and | & )(?:(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?) )?(?:${issue})){0,20}\\.?$`,
  'i',
)

/** True for a line such as "Fixes #12": it says to the host what the text belongs to. */
export function isReference(line: string): boolean {
  return line.length < 1000 && refers.test(line.trim())
}

/**
 * Which lines at the end of a message are trailers, by the rules of `git interpret-trailers`: those of the last
 * paragraph where all of its lines are, or a quarter of them with one that git writes, and of the paragraphs before that
 * have nothing else. A word that no tool knows makes a trailer only beside one that is known.
 */
export function trailerLines(lines: readonly string[]): number[] {
  const found: number[] = []
  let end = lines.length
  let last = true
  for (;;) {
    while (end > 0 && (lines[end - 1] as string).trim() === '') end--
    let start = end
    while (start > 0 && (lines[start - 1] as string).trim() !== '') start--
    if (start === end) break
    const trailers = trailersOf(lines.slice(start, end), last)
    if (trailers.length === 0) break
    found.push(...trailers.map(at => start + at))
    // What else the paragraph says is prose, and ends the message.
    if (trailers.length < end - start) break
    end = start
    last = false
  }
  return found
}

/** Of the lines of a paragraph, those that are trailers with their continuations; none where it is prose. */
function trailersOf(lines: readonly string[], last: boolean): number[] {
  const kinds: ('known' | 'like' | 'prose')[] = []
  for (const line of lines) {
    const before = kinds.at(-1)
    if (/^[ \t]/.test(line) && before !== undefined) {
      kinds.push(before)
      continue
    }
    const name = token.exec(line)?.[1]
    if (isReference(line) || gits.test(line) || (name !== undefined && known.test(name)) || /^\[\w[\w .@-]{0,60}: [^\]]{1,200}\]$/.test(line)) kinds.push('known')
    else kinds.push(name?.includes('-') ? 'like' : 'prose')
  }
  const trailers = [...kinds.entries()].filter(([, kind]) => kind !== 'prose').map(([at]) => at)
  if (!kinds.includes('known')) return []
  const breaking = (line: string): boolean => /^BREAKING[ -]CHANGE[ \t]*:/.test(line)
  let open = false
  const all = kinds.every((kind, at) => {
    open = kind === 'prose' && (breaking(lines[at] as string) || (open && /^[ \t]/.test(lines[at] as string)))
    return kind !== 'prose' || open
  })
  const quarter = lines.some(line => gits.test(line)) && trailers.length * 4 >= lines.length
  return all || (last && quarter) ? trailers : []
}
