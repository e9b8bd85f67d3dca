import {lines} from './pattern.js'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean))

/** A subject, a word for a duty, and the first word of what is due. */
const duty = new RegExp(lines`
  ^([^.?!;,:()]{2,90}?) (?:(?:still|also|now|really|all|both|each|kindly|therefore|then) ){0,2}
  (must|shall|needs? to|ha(?:s|ve) (?:got )?to|will (?:need|have) to|should|ought to|(?:is|are) to|
  (?:is|are) (?:required|expected|asked|requested|urged|reminded|supposed) to)
  [ ](?:(?:not|also|all|now|first|please|always|only|either|both|still|at least) ){0,2}([a-z-]{2,16})(?: ([a-z]+))?
`)
/** Where the noun of a subject ends. */
const cut = / (?:who|that|which|whose|with|of|from|in|on|at|for|to|without|whom|under|over|between|by) /

/** Subjects that mean every reader. */
const universal = words('each every all everyone everybody anyone anybody those both persons whoever')

/** Groups of people that writers lay duties on. Our own selection. */
const roles = words(`
  bidders claimants customers mentors parties residents respondents shippers suppliers
  analysts applicants associates attendees authors callers candidates clerks colleagues contractors coordinators
  departments directors drivers employees engineers folks groups guests guys heads holders hosts instructors
  interns lawyers leaders leads managers members offices operators organizers owners parents participants passengers
  people personnel players presenters residents reviewers schedulers shifts speakers staff students supervisors teachers
  team teams tenants testers traders travelers units users vendors visitors volunteers workers writers chairs
`)
/** The same of one person, behind "your". */
const single = words(`
  assistant boss broker chair clerk colleague counsel department director doctor group landlord lawyer lead manager office
  partner people secretary side spouse staff supervisor team wife husband
`)
/** Words that no such subject holds. */
const unfit = words(`
  i we you he she it they there this that these if whether what which when where why how because think thinks said
  know knows says is are was were am be been has have had will would can could do does did not no never maybe
  guess believe feel suppose one's than as
`)
/** Verbs that say how things are, and no deed. */
const stative = words(`
  able appear bear belong consist contain depend equal exist expect feel find hear hold hope imply include know like
  look love matter mean realize remain satisfy see seem stay suffice suffer understand want work worry
`)
/** What one is told to be. */
const states = words('present there here ready registered signed prepared seated back available careful on')

/** How things are again. */
const restored = words('connected logged covered unaffected restored informed sorted used protected synced')

/** How sure it is that the clause `text` (lower case) lays a duty on readers: "Each team lead must …"; 0 if it does not. */
export function dutyOf(text: string): number {
  const match = duty.exec(text)
  if (!match) return 0
  const [, subject = '', modal = '', verb = '', next = ''] = match
  if ((stative.has(verb) && !(verb === 'see' && next !== '' && !/^(?:that|how|why|if|what|the)$/.test(next))) || (verb === 'have' && modal !== 'must')) return 0
  if (verb === 'be' && !states.has(next) && !/(?:ed|en|ht|pt|wn)$/.test(next)) return 0
  if (modal === 'should' && verb === 'be' && (states.has(next) || restored.has(next))) return 0
  if (verb === 'have' && /^(?:been|had|got|done)$|ed$/.test(next)) return 0
  const noun = subject.split(cut, 1)[0] as string
  const parts = noun.split(' ')
  if (parts.length > 7 || parts.some(part => unfit.has(part))) return 0
  const first = parts[0] as string
  const last = parts.at(-1) as string
  const weak = modal === 'should' || modal.endsWith(' to') && /^(?:is|are) (?:to|supposed)/.test(modal) ? 0.08 : 0
  if (/^(?:some ?(?:one|body)|one of (?:you|us))\b/.test(subject)) return 0.62
  if (first === 'your') return single.has(last) ? 0.64 : 0
  if (universal.has(first)) return verb === 'be' && !roles.has(last) && parts.length > 1 ? 0.54 - weak : 0.66 - weak
  return roles.has(last) ? 0.62 - weak : 0
}
