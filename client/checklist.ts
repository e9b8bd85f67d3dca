import type {ChecklistAnswer} from '../server/protocol.js'

export type Checklist = NonNullable<ChecklistAnswer['checklist']>
export type Mark = Checklist['ask']

const marks: Readonly<Record<Mark, string>> = {met: '✓', missing: '✗', 'not needed': '–'}

interface Question {
  readonly key: keyof Checklist
  readonly label: string
  readonly said: Readonly<Record<Mark, string>>
  /** The rules whose findings bear on it. */
  readonly rules: RegExp
}

const questions: readonly Question[] = [
  {
    key: 'ask',
    label: 'ask',
    said: {
      met: 'It says what you want.',
      missing: 'Nobody can tell what you want: ask for it.',
      'not needed': 'It asks nothing, and says so or needs nothing.',
    },
    rules: /^(?:asks?|greeting)-/,
  },
  {
    key: 'deadline',
    label: 'deadline',
    said: {
      met: 'It says by when.',
      missing: 'Nobody can tell by when: write a date.',
      'not needed': 'No deadline is needed.',
    },
    rules: /^deadline-/,
  },
  {
    key: 'silence',
    label: 'silence',
    said: {
      met: 'It says what happens if nobody replies.',
      missing: 'Nobody can tell what happens without a reply: say it once.',
      'not needed': 'Silence needs no meaning here.',
    },
    rules: /^fallback-/,
  },
  {
    key: 'followUps',
    label: 'follow-ups',
    said: {
      met: 'It answers what a reader would ask back.',
      missing: 'A reader would have to ask back: see the marked places.',
      'not needed': 'There is nothing to ask back.',
    },
    rules: /^(?!(?:asks?|greeting|deadline|fallback)-)/,
  },
]

/** A question and its answer in words. */
export interface Answer {
  readonly label: string
  readonly mark: string
  readonly said: string
  /** Whether a finding of a rule bears on it. */
  bears(rule: string): boolean
}

export function answers(checklist: Checklist): Answer[] {
  return questions.map(({key, label, said, rules}) => {
    const mark = checklist[key]
    return {label, mark: marks[mark], said: said[mark], bears: rule => mark === 'missing' && rules.test(rule)}
  })
}

/** The checklist in a line: “ask ✓ · deadline ✗ · silence ✗”. Follow-ups show only where some are missing. */
export function inShort(checklist: Checklist): string {
  return questions
    .filter(({key}) => key !== 'followUps' || checklist[key] === 'missing')
    .map(({key, label}) => `${label} ${marks[checklist[key]]}`)
    .join(' · ')
}

/** The same for who hears it: “ask met, deadline missing, silence missing”. */
export function aloud(checklist: Checklist): string {
  return questions.map(({key, label}) => `${label} ${checklist[key]}`).join(', ')
}

/** The checklist explained, in markdown, a line a question. */
export function explained(checklist: Checklist): string {
  return answers(checklist).map(({label, mark, said}) => `${mark} **${label}**: ${said}`).join('\n\n')
}
