const frontMatter = /^\uFEFF?---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/
const directiveLine = /^[ \t]*<!--\s*asklint-[^\n]*?-->[ \t]*$/
const directive = /[ \t]?<!--\s*asklint-[^\n]*?-->/g
const off = /^asklint: off\b/
const fence = /^ {0,3}(`{3,}|~{3,})/

/** A draft as it is sent: without its front matter and without directives to AskLint; code is left alone. */
export function sendable(text: string): string {
  const body = text.replace(frontMatter, '').replace(/^\uFEFF/, '')
  const kept: string[] = []
  let open = ''
  for (const line of body.split(/\r?\n/)) {
    const mark = fence.exec(line)?.[1]
    if (mark && !open) open = mark
    else if (mark && mark[0] === open[0] && mark.length >= open.length && line.trim() === mark) open = ''
    if (open || mark) kept.push(line)
    else if (!directiveLine.test(line)) kept.push(line.replace(directive, ''))
  }
  const last = kept.findLastIndex(line => line.trim() !== '')
  if (!open && off.test(kept[last] ?? '')) kept.splice(last)
  return kept.join('\n').replace(/^\s*\n/, '').trimEnd() + '\n'
}
