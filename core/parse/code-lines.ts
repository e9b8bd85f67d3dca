/** A line that only a machine writes: a log entry, a stack frame, a compiler's message, a prompt with a command. */
const machine: readonly RegExp[] = [
  /^\s*at\s+[\w$.<>[\] ]{1,120}\s?\(.{1,200}:\d+(?::\d+)?\)\s*$/,
  /^\s*at\s+\S{1,200}:\d+:\d+\s*$/,
  /^\s*File "[^"]{1,200}", line \d+/,
  /^Traceback \(most recent call last\):/,
  /^\s*(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d\S{0,12}\]?|\[\d\d:\d\d:\d\d(?:\.\d+)?\]|\d\d:\d\d:\d\d[.,]\d{3})\s+\S/,
  /^\s*\d\d:\d\d:\d\d\s{1,4}\[?(?:ERROR|WARN|WARNING|INFO|DEBUG|TRACE|FATAL)\b/,
  /^(?:npm (?:ERR!|error|warn)|error\[E\d{4}\]|error TS\d+|fatal: |warning: unused|remote: |make(?:\[\d\])?: \*\*\*)/,
  /^\s*(?:[\w.$]{1,80}\.)?[A-Z]\w{1,60}(?:Error|Exception)(?::|\s*$)/,
  /^\s*(?:\$|❯|>>>|PS [A-Z]:\\[^>]{0,80}>)\s+\S/,
  /^(?:\+\+\+|---) [ab]\/\S|^@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@|^diff --git /,
  /^[\w./\\-]{1,120}\.\w{1,5}:\d+(?::\d+)?:\s/,
]

/** A line that looks like code, but prose may too: it counts in company. */
const codeish: readonly RegExp[] = [
  /^\s*(?:\[?(?:ERROR|WARN|WARNING|INFO|DEBUG|TRACE|FATAL)\]?)[\s:]\s*\S/,
  /[;{}]\s*$/,
  /^\s*(?:import|from|def|class|return|const|let|var|function|public|private|static|#include|package|fn|use|impl|struct|enum|if \(|for \(|while \(|else\b|elif\b|try:|except\b|theorem|lemma|example|instance|variable|open)\s.{0,120}[:={(;,]/,
  /^\s*[\w.$]{1,60}(?:\[[^\]]{0,40}\])?\s*(?:[-+*/|&]?=|:=|=>|->|::)\s*\S/,
  /^\s*<\/?[a-z][\w-]{0,30}(?:\s[^>]{0,200})?\/?>\s*$/i,
  /^\s*[)\]}]+[,;]?\s*$/,
  /^\s*"[\w-]{1,40}"\s*:\s*\S/,
  /^\s{4,}\S.{0,200}[=(){}[\];|]/,
  /^\s*(?:\/\/|\/\*|\*\/|#!|--\s)/,
]

/** Which of the lines are code or logs that stand in a message without fences. */
export function codeLines(lines: readonly {readonly text: string}[]): boolean[] {
  const marks = lines.map(({text}) => (text.length > 400 ? 0 : weigh(text)))
  return marks.map((mark, index) => {
    if (mark === 2) return true
    if (mark === 0) return false
    return near(marks, lines, index, -1) || near(marks, lines, index, 1)
  })
}

function weigh(text: string): 0 | 1 | 2 {
  if (!/[^\w\s,.'?!-]/.test(text)) return 0
  if (machine.some(pattern => pattern.test(text))) return 2
  return codeish.some(pattern => pattern.test(text)) ? 1 : 0
}

/** Whether the next line that is not blank, in one direction, looks like code too. */
function near(marks: readonly (0 | 1 | 2)[], lines: readonly {readonly text: string}[], index: number, step: -1 | 1): boolean {
  let at = index + step
  while (at >= 0 && at < lines.length && lines[at]?.text.trim() === '') at += step
  return (marks[at] ?? 0) > 0
}
