import type {Template} from './protocol.js'

const blank = /\[fill in: [^\][]+\]/g

/** Messages to start from. Every blank is one of AskLint's own, which the rules report until it is filled. */
export const templates: readonly Template[] = [
  template('ask', 'Ask', 'You need somebody to do or answer something.', [
    'Hi [fill in: who],',
    '',
    'Could you please [fill in: do what] by [fill in: date, time and zone]?',
    '',
    'Why: [fill in: what it is for]',
    'Where: [fill in: link]',
    '',
    'If I hear nothing by then, I will [fill in: what happens].',
  ]),
  template('decision', 'Decision', 'You need a choice from somebody.', [
    'Hi [fill in: who],',
    '',
    'Please decide by [fill in: date, time and zone]: [fill in: question]',
    '',
    '1. [fill in: first option, what it costs]',
    '2. [fill in: second option, what it costs]',
    '',
    'I recommend [fill in: option], because [fill in: reason].',
    'If I hear nothing by then, I will go with it.',
  ]),
  template('fyi', 'FYI', 'You tell something and need nothing back.', [
    'FYI, no reply needed: [fill in: what is new]',
    '',
    'What it changes for you: [fill in: effect]',
    'More: [fill in: link]',
  ]),
  template('proposal', 'Proposal by lazy consensus', 'You will go ahead unless somebody objects.', [
    'I propose to [fill in: what].',
    '',
    'Why: [fill in: reason]',
    'Instead of: [fill in: what else was looked at]',
    '',
    'If you object, please reply here by [fill in: date, time and zone].',
    'If nobody objects by then, I will go ahead.',
  ]),
  template('handoff', 'Handoff', 'Somebody else takes over.', [
    'Hi [fill in: who],',
    '',
    'Please take over [fill in: what, with a link] from [fill in: date, time and zone].',
    '',
    '- Done: [fill in: what is finished]',
    '- Next: [fill in: first step]',
    '- Watch: [fill in: what can go wrong]',
    '- Ask: [fill in: who knows more]',
    '',
    'Please confirm by [fill in: date, time and zone]. If I hear nothing by then, I will [fill in: what happens].',
  ]),
  template('status', 'Status', 'Where the work stands, for people who read it later.', [
    'Status of [fill in: work, with a link], no reply needed.',
    '',
    '- Done: [fill in: what is finished]',
    '- Next: [fill in: step and date]',
    '- Blocked: [fill in: by what, or nothing]',
  ]),
]

function template(id: string, label: string, detail: string, lines: readonly string[]): Template {
  const text = `${lines.join('\n')}\n`
  return {id, label, detail, text, snippet: asSnippet(text)}
}

/** A text with its blanks as numbered places to jump to, as snippets have them; each stays a blank until it is written over. */
export function asSnippet(text: string): string {
  let stop = 0
  return text.replace(/[\\$}]/g, '\\$&').replace(blank, words => `\${${++stop}:${words}}`)
}
