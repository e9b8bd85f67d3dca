export interface Template {
  readonly id: string
  readonly label: string
  readonly detail: string
  readonly text: string
}

/** Messages to start from. Every blank is one of AskLint's own, which the rules report until it is filled. */
export const templates: readonly Template[] = [
  {
    id: 'ask',
    label: 'Ask',
    detail: 'You need somebody to do or answer something.',
    text: [
      'Hi [fill in: who],',
      '',
      'could you please [fill in: do what] by [fill in: date, time and zone]?',
      '',
      'Why: [fill in: what it is for]',
      'Where: [fill in: link]',
      '',
      'If I hear nothing by then, I will [fill in: what happens].',
      '',
    ].join('\n'),
  },
  {
    id: 'decision',
    label: 'Decision',
    detail: 'You need a choice from somebody.',
    text: [
      'Hi [fill in: who],',
      '',
      'please decide by [fill in: date, time and zone]: [fill in: question]',
      '',
      '1. [fill in: first option, what it costs]',
      '2. [fill in: second option, what it costs]',
      '',
      'I recommend [fill in: option], because [fill in: reason].',
      'If I hear nothing by then, I will go with it.',
      '',
    ].join('\n'),
  },
  {
    id: 'fyi',
    label: 'FYI',
    detail: 'You tell something and need nothing back.',
    text: [
      'FYI, no reply needed: [fill in: what is new]',
      '',
      'What it changes for you: [fill in: effect]',
      'More: [fill in: link]',
      '',
    ].join('\n'),
  },
  {
    id: 'proposal',
    label: 'Proposal by lazy consensus',
    detail: 'You will go ahead unless somebody objects.',
    text: [
      'I propose to [fill in: what].',
      '',
      'Why: [fill in: reason]',
      'Instead of: [fill in: what else was looked at]',
      '',
      'If you object, please reply here by [fill in: date, time and zone].',
      'If nobody objects by then, I will go ahead.',
      '',
    ].join('\n'),
  },
  {
    id: 'handoff',
    label: 'Handoff',
    detail: 'Somebody else takes over.',
    text: [
      'Hi [fill in: who],',
      '',
      'please take over [fill in: what, with a link] from [fill in: date, time and zone].',
      '',
      '- Done: [fill in: what is finished]',
      '- Next: [fill in: first step]',
      '- Watch: [fill in: what can go wrong]',
      '- Ask: [fill in: who knows more]',
      '',
      'Please confirm by [fill in: date, time and zone]. If I hear nothing by then, I will [fill in: what happens].',
      '',
    ].join('\n'),
  },
  {
    id: 'status',
    label: 'Status',
    detail: 'Where the work stands, for people who read it later.',
    text: [
      'Status of [fill in: work, with a link], no reply needed.',
      '',
      '- Done: [fill in: what is finished]',
      '- Next: [fill in: step and date]',
      '- Blocked: [fill in: by what, or nothing]',
      '',
    ].join('\n'),
  },
]

/** The text as a snippet: each blank is a place to jump to, and stays a blank until it is written over. */
export function asSnippet(text: string): string {
  let stop = 0
  return text.replace(/[\\$}]/g, '\\$&').replace(/\[fill in: [^\][]+\]/g, blank => `\${${++stop}:${blank}}`)
}
