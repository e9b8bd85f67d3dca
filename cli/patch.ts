import {structuredPatch} from 'diff'
import {type Paint, plain} from './color.js'

/** Lines shown around a change, as `diff -u` and git do. */
const context = 3

/**
 * What `--fix` would change in a file, as a unified diff that `git apply` and `patch -p1` take. `name` is its path from
 * the folder that the diff is applied in. Line breaks are kept as they are.
 */
export function patchOf(name: string, before: string, after: string, paint: Paint = plain): string {
  const {hunks} = structuredPatch(name, name, before, after, undefined, undefined, {context})
  const body = hunks.flatMap(({oldStart, oldLines, newStart, newLines, lines}) => [
    paint.cyan(`@@ -${rangeOf(oldStart, oldLines)} +${rangeOf(newStart, newLines)} @@`),
    ...lines.map(line => (line.startsWith('+') ? paint.green(line) : line.startsWith('-') ? paint.red(line) : line)),
  ])
  return [paint.bold(`--- ${quoted(`a/${name}`)}`), paint.bold(`+++ ${quoted(`b/${name}`)}`), ...body, ''].join('\n')
}

/** An empty range is counted from the line before it. */
function rangeOf(start: number, lines: number): string {
  return `${lines === 0 ? start - 1 : start},${lines}`
}

/** A name as git writes it: in quotes where it has to be, and ended by a tab where a space would end it. */
function quoted(name: string): string {
  if (!/[\u0000-\u001F\u007F"\\]/.test(name)) return name.includes(' ') ? `${name}\t` : name
  const escaped = name.replace(/[\u0000-\u001F\u007F"\\]/g, sign =>
    sign === '"' || sign === '\\' ? `\\${sign}` : `\\${sign.charCodeAt(0).toString(8).padStart(3, '0')}`,
  )
  return `"${escaped}"`
}
