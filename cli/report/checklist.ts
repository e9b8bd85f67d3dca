import type {Checklist, Mark} from '../../core/index.js'
import type {Paint} from '../color.js'

/** The four questions in the order in which they are shown. */
export const questions: readonly (readonly [keyof Checklist, string])[] = [
  ['ask', 'ask'],
  ['deadline', 'deadline'],
  ['silence', 'silence'],
  ['followUps', 'follow-ups'],
]

export function signOf(mark: Mark, paint: Paint): string {
  return mark === 'met' ? paint.green('✓') : mark === 'missing' ? paint.red('✗') : paint.dim('–')
}

/** `ask ✓  deadline ✗  silence –  follow-ups ✓` */
export function checklistLine(checklist: Checklist, paint: Paint): string {
  return questions.map(([key, name]) => `${name} ${signOf(checklist[key], paint)}`).join('  ')
}
