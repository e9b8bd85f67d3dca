import {asksOfPeople} from '../attention.js'
import type {ParsedDraft} from '../draft.js'
import type {Checklist, Facts} from './facts.js'

/** The four questions of a message, answered from its facts; null for other kinds. What a commit is said to do asks nobody. */
export function checklistOf(draft: ParsedDraft, facts: Omit<Facts, 'checklist'>): Checklist | null {
  if (draft.kind !== 'message') return null
  const {deadlines, fallbacks, gaps, pressure} = facts
  const open = facts.asks.filter(ask => !facts.answered.includes(ask))
  const asks = draft.commit ? open.filter(asksOfPeople) : open
  const wants = facts.wants && facts.asks.length === 0
  const due = asks.length > 0
  return {
    ask: due ? (asks.some(ask => ask.clarity === 'clear') ? 'met' : 'missing') : wants ? 'missing' : 'not needed',
    deadline: !due ? 'not needed' : deadlines.some(({precision}) => precision !== 'vague') || pressure.length > 0 ? 'met' : 'missing',
    silence: fallbacks.length > 0 ? 'met' : !due || asks.every(({type}) => type === 'attendance') ? 'not needed' : 'missing',
    followUps: !due ? 'not needed' : gaps.length > 0 ? 'missing' : 'met',
  }
}
