import type {DirectiveVerb} from '../core/index.js'

/** What each directive does to the rules that it names. */
export const directives: Readonly<Record<DirectiveVerb, string>> = {
  'disable-next-line': 'Off on the next line',
  'disable-line': 'Off on this line',
  disable: 'Off from here on',
  enable: 'On again from here on',
  'disable-file': 'Off in the whole text',
}
