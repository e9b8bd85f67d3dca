import {asSnippet, templates} from '../server/templates.js'

/** A snippet as VS Code reads it. */
interface Snippet {
  readonly prefix: string
  readonly description: string
  /** Its lines. */
  readonly body: readonly string[]
}

/** The snippets of the VS Code extension by their names: whole messages, and parts that a message may lack. */
export function snippets(): Readonly<Record<string, Snippet>> {
  const messages = templates.map(({id, label, detail, text}) => [
    `Message: ${label}`,
    {prefix: `asklint-${id}`, description: detail, body: asSnippet(text).split('\n')},
  ])
  return {...Object.fromEntries(messages), ...parts}
}

const parts: Readonly<Record<string, Snippet>> = {
  'No reply needed': part('fyi', 'Says that nothing is wanted.', 'FYI, no reply needed: $0'),
  'What silence means': part(
    'silence',
    'Says what happens if nobody replies.',
    asSnippet('If I hear nothing by [fill in: date, time and zone], I will [fill in: what happens].'),
  ),
  'An ask': part(
    'ask',
    'Says who is to do what by when.',
    asSnippet('[fill in: who], could you please [fill in: do what] by [fill in: date, time and zone]?'),
  ),
  Options: part(
    'options',
    'Offers choices and recommends one.',
    asSnippet('1. [fill in: first option]\n2. [fill in: second option]\n\nI recommend [fill in: option], because [fill in: reason].'),
  ),
  'Disable a rule on the next line': part(
    'asklint-disable',
    'A comment that readers of the rendered text do not see.',
    `<!-- asklint-disable-next-line \${1:rule} -- \${2:why} -->`,
  ),
}

function part(prefix: string, description: string, body: string): Snippet {
  return {prefix, description, body: body.split('\n')}
}
