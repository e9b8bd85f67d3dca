/**
 * Sentences that come with the templates of code hosts and of many projects, as `plainLine` makes them: what is asked
 * there is asked of the writer.
 */
const sentences: ReadonlySet<string> = new Set(
  `
  a clear and concise description of what the bug is
  a clear and concise description of what you expected to happen
  a clear and concise description of what the problem is
  a clear and concise description of what you want to happen
  a clear and concise description of any alternative solutions or features you've considered
  ex. i'm always frustrated when [...]
  describe the bug
  describe the solution you'd like
  describe alternatives you've considered
  is your feature request related to a problem? please describe
  is your feature request related to a problem
  please describe
  if applicable, add screenshots to help explain your problem
  add any other context about the problem here
  add any other context or screenshots about the feature request here
  desktop (please complete the following information)
  smartphone (please complete the following information)
  please complete the following information
  go to '...'
  click on '...'
  scroll down to '...'
  see error
  please include a summary of the change
  please include a summary of the changes
  please include a summary of the change and which issue is fixed
  please include a summary of the changes and which issue is fixed
  please include a summary of the changes and the related issue
  please also include relevant motivation and context
  list any dependencies that are required for this change
  fixes # (issue)
  fixes #(issue)
  fixes #
  closes #
  please delete options that are not relevant
  please describe the tests that you ran to verify your changes
  provide instructions so we can reproduce
  please also list any relevant details for your test configuration
  bug fix (non-breaking change which fixes an issue)
  new feature (non-breaking change which adds functionality)
  breaking change (fix or feature that would cause existing functionality to not work as expected)
  breaking change (fix or feature that would cause existing functionality to change)
  this change requires a documentation update
  describe your changes
  issue ticket number and link
  checklist before requesting a review
  if it is a core feature, i have added thorough tests
  go over all the following points, and put an x in all the boxes that apply
  if you're unsure about any of these, don't hesitate to ask
  we're here to help
  what types of changes does your code introduce? put an x in all the boxes that apply
  put an x in all the boxes that apply
  put an x in the boxes that apply
  describe your changes in detail
  why is this change required? what problem does it solve
  why is this change required
  what problem does it solve
  if it fixes an open issue, please link to the issue here
  please describe in detail how you tested your changes
  include details of your testing environment, and the tests you ran to see how your change affects other areas of the code, etc
  how has this been tested
  what does this pr do
  what this pr does / why we need it
  which issue(s) this pr fixes
  special notes for your reviewer
  does this pr introduce a user-facing change
  does this pr introduce a breaking change
  what kind of change does this pr introduce
  what is the current behavior
  what is the new behavior
  provide a general summary of the issue in the title above
  provide a general summary of your changes in the title above
  what does this mr do and why
  describe in detail what your merge request does and why
  is there an existing issue for this
  what happened
  what did you expect to happen
  how can we reproduce it (as minimally and precisely as possible)
  anything else we need to know
  please search to see if an issue already exists for the bug you encountered
  please copy and paste any relevant log output
  `
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean),
)

/** What is ticked off of oneself and one's change: "- [x] I have read the guide". */
const ticked =
  /^(?:(?:i|we)(?:'ve|'m| have| am| agree| understand| confirm| accept| acknowledge| certify| did| ran| added| tested| will)\b|(?:my|our|this|the) (?:code|changes?|pr|pull request|merge request|branch|commits?|patch)\b|(?:all |new |and |existing |unit |the )*tests? (?:pass|passed|added|are|have)\b|any dependent changes\b)/

/** A line without the marks that are drawn around its words, in lower case: for comparing. */
export function plainLine(line: string): string {
  return line
    .replace(/<!--.{0,500}?-->/g, '')
    .replace(/^[ \t]{0,80}(?:(?:[-*+]|\d{1,3}[.)])[ \t]{1,8})?(?:\[[ xX]\][ \t]{0,8})?(?:#{1,6}[ \t]{1,8})?/, '')
    .replace(/[*_`]{1,3}/g, '')
    .replace(/[‘’]/g, "'")
    .replace(/\.{3,10}/g, '...')
    .replace(/\s{1,100}/g, ' ')
    .trim()
    .replace(/[:.?!]{1,3}$/, '')
    .toLowerCase()
}

/** True for a line that holds nothing but what a template says, whatever the project. */
export function isBoilerplate(line: string): boolean {
  if (line.length > 600 || !/\p{L}/u.test(line)) return false
  if (/^\s{0,8}_No response_\s*$|^[^.?!]{1,60}\[e\.g\.[^\]]{0,80}\]\s*$/i.test(line)) return true
  const words = plainLine(line)
  if (sentences.has(words)) return true
  if (isTask(line) && ticked.test(words)) return true
  const parts = words.split(/(?<=[.?!]) /)
  return parts.length > 1 && parts.every(part => sentences.has(part.replace(/[:.?!]$/, '')))
}

/** True for an item that is ticked off, or to be. */
export function isTask(line: string): boolean {
  return /^[ \t]{0,40}(?:[-*+]|\d{1,3}[.)])[ \t]{1,8}\[[ xX]\][ \t]/.test(line)
}

const bots: readonly RegExp[] = [
  /^Dependabot will resolve any conflicts with this PR\b/m,
  /^(?:<details>)?<summary>Dependabot commands and options<\/summary>/m,
  /^This PR (?:was|has been) generated by \[?(?:Mend )?Renovate\b/m,
  /^<!--renovate-(?:debug|config)/m,
  /^:robot: I have created a release \*beep\* \*boop\*/m,
]

/** True for the text of a pull request that a program opened. */
export function isByBot(text: string): boolean {
  return /dependabot|renovate|:robot:/i.test(text) && bots.some(bot => bot.test(text))
}

const commands =
  'approve|area|assign|assign_reviewer|blocked_by|cc|clear_weight|close|confidential|draft|due|duplicate|epic|estimate|flag|good-first-issue|' +
  'help|hold|iteration|joke|kind|label|labels|lgtm|lifecycle|link|lock|merge|meow|milestone|ok-to-test|override|pin|priority|ready|reassign|' +
  'rebase|relabel|relate|remove_[a-z_]{1,30}|remove-[a-z-]{1,30}|reopen|request_review|retest|retitle|rotten|shipit|sig|skip|spend|stale|' +
  'subscribe|target_branch|test|title|todo|triage|unapprove|unassign|uncc|unhold|unlabel|unlock|unsubscribe|weight|woof|zoom'
const command = new RegExp(`^/(?:${commands})(?: [^.?!]{1,200})?\\s*$`)

/** True for a line that tells a host or its bot what to do: "/assign @dana". */
export function isCommand(line: string): boolean {
  return line.startsWith('/') && command.test(line)
}
