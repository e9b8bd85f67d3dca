import type {ZoneName} from '../draft.js'
import {commentMarkOfName} from '../kind.js'
import type {Line} from './lines.js'
import {trailerLines} from './trailers.js'

/** A line of git's own help or status under a message, in English; what comes before it marks the comments. */
const help =
  /^(\S{1,8}) (?:Please enter (?:the commit message|a commit message|the description|a message)|Write(?:\/edit)? (?:a message for tag|the notes)|This is (?:a combination of \d|the (?:1st )?commit message)|It looks like you may be committing|Lines starting with |Changes (?:to be committed|not staged)|Conflicts:$|Enter (?:a description|commit message)|This commit contains|Leave message empty)/

/** What git and its kin put above the difference that is to be committed: all below it is dropped. */
export const scissors = /^(?:(?:\S{1,8} )?-{1,100} >8 -{1,100}|JJ: ignore-rest|--This line, and those below, will be ignored--)\s*$/

/** Characters that git takes for comments where it may choose (`core.commentChar=auto`). */
const choices = /^[#;@!$%^&|:]$/

/** First lines that git or a host has written, and those of other commits. */
const made =
  /^(?:(?:fixup|squash|amend)! |Merge (?:branch|branches|commit|tag|remote-tracking branch|pull request|request) |Merged? in \S+ \(pull request |Merge [0-9a-f]{7,40} into |(?:Revert|Reapply) "|Squashed commit of the following:)/

/** What git adds on a line of its own. */
const note = /^(?:This reverts commit [0-9a-f]{7,40}\b|This reverts merge |reversing\b|changes made to [0-9a-f]{7,40}\b|\(cherry picked from commit |\(backported from commit |See merge request \S+$)/

/** Takes the lines from `from` up to `to` for a zone. */
export type Take = (from: number, to: number, name: ZoneName) => void

/** Takes what in a commit message is not its writer's prose. `name` is that of its file. */
export function takeCommit(lines: readonly Line[], name: string, take: Take): void {
  const text = (index: number): string => lines[index]?.text ?? ''
  const mark = commentMarkOfName(name) ?? commentMark(lines)
  const left: number[] = []
  for (let index = 0; index < lines.length; index++) {
    if (scissors.test(text(index))) {
      take(index, lines.length, 'footer')
      break
    }
    if (text(index).startsWith(mark)) take(index, index + 1, 'footer')
    else left.push(index)
  }

  const first = left.findIndex(index => text(index).trim() !== '')
  if (first < 0) return
  const top = left[first] as number
  const machine = made.test(text(top))
  if (machine) take(top, top + 1, 'footer')
  const below = left.slice(machine ? first + 1 : first)
  const others = machine ? quotedCommits(below, text) : new Set<number>()
  const notes = new Set(below.filter(index => note.test(text(index))))
  for (const index of others) take(index, index + 1, 'quote')
  for (const index of notes) take(index, index + 1, 'footer')
  takeTrailers(below.filter(index => !others.has(index) && !notes.has(index)), machine, text, take)
}

/** Takes the trailers among some lines of a message; its subject is none, whatever it looks like. */
export function takeTrailers(indices: readonly number[], subjectless: boolean, text: (index: number) => string, take: Take): void {
  const subject = subjectless ? 0 : indices.findIndex((index, at) => text(index).trim() === '' && at > 0)
  if (subject < 0) return
  const rest = indices.slice(subject)
  for (const at of trailerLines(rest.map(text))) take(rest[at] as number, (rest[at] as number) + 1, 'footer')
}

/** What the lines begin with that are dropped, as the help under the message shows. */
function commentMark(lines: readonly Line[]): string {
  for (const {text} of lines) {
    const mark = help.exec(text)?.[1] ?? (scissors.test(text) ? /^\S{1,8}(?= -)/.exec(text)?.[0] : undefined)
    if (mark !== undefined && (/^(?:JJ|HG):$/.test(mark) || !/^(?:[\p{L}\p{N}]|[-*+>•]$)/u.test(mark))) return mark
  }
  // In any other language: lines at the end that all begin alike, with the empty one or the list of files among them.
  let index = lines.length - 1
  while (index >= 0 && (lines[index] as Line).text.trim() === '') index--
  const mark = lines[index]?.text[0] ?? '#'
  if (!choices.test(mark)) return '#'
  let from = index
  while (from > 0 && (lines[from - 1] as Line).text.startsWith(mark)) from--
  const run = lines.slice(from, index + 1).map(({text}) => text)
  const status = run.length >= 3 && run.every(text => /^.(?:[ \t]|$)/.test(text)) && run.some(text => text.length === 1 || text[1] === '\t')
  return status ? mark : '#'
}

/** The lines of commits that a squash or a merge lists below its first line. */
function quotedCommits(indices: readonly number[], text: (index: number) => string): Set<number> {
  const found = new Set<number>()
  let inside = false
  for (const index of indices) {
    const line = text(index)
    if (line.trim() === '') continue
    if (/^(?:commit [0-9a-f]{7,64}\b|\* .{1,300}:(?: \(\d{1,6} commits?\))?$|Conflicts:$)/.test(line)) inside = true
    else if (!/^(?:[ \t]|(?:Author|AuthorDate|Commit|CommitDate|Date|Merge):)/.test(line)) inside = false
    if (inside) found.add(index)
  }
  return found
}
