import type {ActionEntry, Dangling, DecisionEntry, RecordLinkEntry} from './types.js'

/** What of decisions and action items leads nowhere, in their order. */
export function danglingOf(entries: readonly (DecisionEntry | ActionEntry)[]): Dangling[] {
  return entries.flatMap(entry => {
    const lost = entry.links.flatMap(lostLink)
    return [...lost, ...(entry.type === 'decision' ? ofDecision(entry) : ofAction(entry))].map(found => ({entry: entry.id, ...found}))
  })
}

type Found = Omit<Dangling, 'entry'>

function lostLink({state, target, text}: RecordLinkEntry): Found[] {
  const name = target ?? text
  if (state === 'missing file') return [{code: 'missing-file', message: `“${name}” leads to no file.`}]
  if (state === 'missing heading') return [{code: 'missing-heading', message: `“${name}” leads to no heading.`}]
  return []
}

/** A link that may be a task's is taken for one. */
function ofDecision({routine, links, actions}: DecisionEntry): Found[] {
  if (routine || actions.length > 0 || links.some(({role}) => role !== 'goal')) return []
  const goal = links.length > 0
  return [{code: 'no-task', message: goal ? 'It serves a goal, and no task comes of it.' : 'It leads to no task, and no action item goes with it.'}]
}

function ofAction({done, owner, due}: ActionEntry): Found[] {
  if (done) return []
  return [
    ...(owner === undefined ? [{code: 'no-owner', message: 'Nobody is named who does it.'} as const] : []),
    ...(due === undefined ? [{code: 'no-due', message: 'No day is given for it.'} as const] : []),
  ]
}
