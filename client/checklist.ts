export type State = 'met' | 'missing' | 'not needed'

/** The four questions of a draft, as the server answers them. */
export interface Checklist {
  readonly ask: State
  readonly deadline: State
  readonly silence: State
  readonly followUps: State
}

/** What the request `asklint/checklist` gives. */
export interface ChecklistAnswer {
  readonly checklist: Checklist | null
  readonly kind: string
}

/** What the notification `asklint/checklistChanged` tells. */
export interface ChecklistChange extends ChecklistAnswer {
  readonly uri: string
  readonly version: number
}

const marks: Readonly<Record<State, string>> = {met: '✓', missing: '✗', 'not needed': '–'}

const questions: readonly {
  readonly key: keyof Checklist
  readonly label: string
  readonly said: Readonly<Record<State, string>>
}[] = [
  {
    key: 'ask',
    label: 'ask',
    said: {
      met: 'It says what you want.',
      missing: 'Nobody can tell what you want: ask for it.',
      'not needed': 'It asks nothing, and says so or needs nothing.',
    },
  },
  {
    key: 'deadline',
    label: 'deadline',
    said: {
      met: 'It says by when.',
      missing: 'Nobody can tell by when: write a date.',
      'not needed': 'No deadline is needed.',
    },
  },
  {
    key: 'silence',
    label: 'silence',
    said: {
      met: 'It says what happens if nobody replies.',
      missing: 'Nobody can tell what happens without a reply: say it once.',
      'not needed': 'Silence needs no meaning here.',
    },
  },
  {
    key: 'followUps',
    label: 'follow-ups',
    said: {
      met: 'It answers what a reader would ask back.',
      missing: 'A reader would have to ask back: see the marked places.',
      'not needed': 'There is nothing to ask back.',
    },
  },
]

/** The checklist in a line: “ask ✓ · deadline ✗ · silence ✗”. Follow-ups show only where some are missing. */
export function inShort(checklist: Checklist): string {
  return questions
    .filter(({key}) => key !== 'followUps' || checklist[key] === 'missing')
    .map(({key, label}) => `${label} ${marks[checklist[key]]}`)
    .join(' · ')
}

/** The checklist explained, in markdown, a line a question. */
export function explained(checklist: Checklist): string {
  return questions.map(({key, label, said}) => `${marks[checklist[key]]} **${label}**: ${said[checklist[key]]}`).join('\n\n')
}
