import type {Checklist, Kind} from '../../core/index.js'
import {type Paint, plain} from '../color.js'
import {checklistLine} from './checklist.js'
import {visible, widthOf} from './width.js'

/** A file's name and kind, and for a message its checklist on the right, or below where there is no room. */
export function header(path: string, kind: Kind | null, checklist: Checklist | null, paint: Paint, width: number): string {
  const about = kind ?? 'not read'
  const name = visible(path)
  const left = `${paint.bold(name)} ${paint.dim(`· ${about}`)}`
  if (!checklist) return left
  const room = width - widthOf(`${name} · ${about}`) - widthOf(checklistLine(checklist, plain))
  return room < 2 ? `${left}\n  ${checklistLine(checklist, paint)}` : left + ' '.repeat(room) + checklistLine(checklist, paint)
}

/** `1 warning`, `2 warnings` */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
