/** What is reported of directives, in paragraphs of markdown: it is no rule, and always on. */
export const directives: readonly [string, ...string[]] = [
  'Reports directives that do nothing, or that name no rule there is: they would hide the next finding unseen.',
  'A comment switches rules off: `<!-- asklint-disable-next-line RULE -- why -->`, `disable-line`, `disable` … `enable`, or `disable-file`. Without a rule it means all of them.',
  'In plain text a last line does: `asklint: off RULE -- why`. In front matter: `asklint: {disable: [RULE]}`.',
  'It can’t be switched off: remove the directive, or mend it.',
]
