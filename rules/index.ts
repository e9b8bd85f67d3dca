import type {Rule} from '../core/index.js'
import actionDue from './action-due.js'
import actionLinked from './action-linked.js'
import actionOwned from './action-owned.js'
import askDirect from './ask-direct.js'
import askEarly from './ask-early.js'
import askOwned from './ask-owned.js'
import askSpecific from './ask-specific.js'
import askStated from './ask-stated.js'
import asksListed from './asks-listed.js'
import attachmentPresent from './attachment-present.js'
import contextGiven from './context-given.js'
import deadlineExact from './deadline-exact.js'
import deadlineFair from './deadline-fair.js'
import deadlineGiven from './deadline-given.js'
import deadlinePossible from './deadline-possible.js'
import deadlineZoned from './deadline-zoned.js'
import decisionDated from './decision-dated.js'
import decisionLinked from './decision-linked.js'
import decisionOwned from './decision-owned.js'
import eventTimed from './event-timed.js'
import fallbackStated from './fallback-stated.js'
import optionsOffered from './options-offered.js'
import greetingAlone from './greeting-alone.js'
import liveWorthwhile from './live-worthwhile.js'
import meetingJustified from './meeting-justified.js'
import placeholderFilled from './placeholder-filled.js'
import readable from './readable.js'
import reasonGiven from './reason-given.js'
import referenceLinked from './reference-linked.js'
import subjectSpecific from './subject-specific.js'

/** Every rule there is, in the order of the docs. */
export const rules: readonly Rule[] = [
  askStated,
  askSpecific,
  askEarly,
  asksListed,
  askOwned,
  askDirect,
  deadlineGiven,
  deadlineExact,
  deadlineZoned,
  deadlinePossible,
  deadlineFair,
  fallbackStated,
  contextGiven,
  referenceLinked,
  attachmentPresent,
  eventTimed,
  reasonGiven,
  optionsOffered,
  greetingAlone,
  liveWorthwhile,
  meetingJustified,
  decisionLinked,
  decisionDated,
  decisionOwned,
  actionOwned,
  actionDue,
  actionLinked,
  subjectSpecific,
  readable,
  placeholderFilled,
]
