import type {ParsedDraft} from '../draft.js'
import {once} from '../once.js'
import {readActions} from './actions.js'
import {readAnswered} from './answered.js'
import {readAsks} from './asks.js'
import {readAttachments} from './attachments.js'
import {readBlanks} from './blanks.js'
import {checklistOf} from './checklist.js'
import {readDecisions} from './decisions.js'
import {readDeadlines} from './deadlines.js'
import {readEvents} from './events.js'
import type {Facts} from './facts.js'
import {readFallbacks} from './fallbacks.js'
import {openDecisions} from './gap-options.js'
import {unreasonedAsks} from './gap-reasons.js'
import {unownedAsks} from './gap-owners.js'
import {readGaps} from './gaps.js'
import {isGreeting} from './greetings.js'
import {readLive} from './live.js'
import {readMeetings} from './meetings.js'
import {readPressure} from './pressure.js'
import {pageOf} from './record-page.js'
import {readReferences} from './references.js'
import {countRounds} from './rounds.js'
import {readWants} from './wants.js'

/** The facts of a draft, each found on first use. */
export function factsOf(draft: ParsedDraft): Facts {
  const asks = once(() => readAsks(draft))
  const answered = once(() => readAnswered(draft, asks))
  const wants = once(() => readWants(draft, asks()))
  const fallbacks = once(() => readFallbacks(draft, asks()))
  const deadlines = once(() => readDeadlines(draft, asks(), fallbacks()))
  const pressure = once(() => readPressure(draft, asks()))
  const references = once(() => readReferences(draft, asks()))
  const attachments = once(() => readAttachments(draft))
  const events = once(() => readEvents(draft, asks()))
  const open = once(() => openDecisions(draft, asks()))
  const page = once(() => pageOf(draft))
  const actions = once(() => readActions(draft, page))
  const decisions = once(() => readDecisions(draft, page))
  const unreasoned = once(() => unreasonedAsks(draft, asks()))
  const unowned = once(() => unownedAsks(draft, asks()))
  const blanks = once(() => readBlanks(draft))
  const gaps = once(() => readGaps(draft, facts))
  const live = once(() => readLive(draft))
  const rounds = once(() => countRounds(draft))
  const greets = once(() => isGreeting(draft))
  const meetings = once(() => readMeetings(draft))
  const checklist = once(() => checklistOf(draft, facts))
  const facts: Facts = {
    get asks() {
      return asks()
    },
    get answered() {
      return answered()
    },
    get deadlines() {
      return deadlines()
    },
    get fallbacks() {
      return fallbacks()
    },
    get pressure() {
      return pressure()
    },
    get references() {
      return references()
    },
    get attachments() {
      return attachments()
    },
    get events() {
      return events()
    },
    get openDecisions() {
      return open()
    },
    get actions() {
      return actions()
    },
    get people() {
      return page().known
    },
    get decisions() {
      return decisions()
    },
    get unreasonedAsks() {
      return unreasoned()
    },
    get unowned() {
      return unowned()
    },
    get blanks() {
      return blanks()
    },
    get gaps() {
      return gaps()
    },
    get wants() {
      return wants().wants
    },
    get unstated() {
      return wants().unstated
    },
    get informs() {
      return wants().informs
    },
    get live() {
      return live()
    },
    get rounds() {
      return rounds()
    },
    get greets() {
      return greets()
    },
    get meetings() {
      return meetings()
    },
    get ping() {
      return wants().ping
    },
    get checklist() {
      return checklist()
    },
  }
  return Object.freeze(facts)
}
