import {type Draft, type Kind, fileSpan, slice, whole} from './draft.js'
import type {AskType, Checklist, Gap, Precision} from './facts/facts.js'
import type {Span} from './span.js'

/** What the linter understood, as `asklint read` prints it: what is there, whatever rules are on. */
export interface Reading {
  readonly kind: Kind
  readonly wants: boolean
  readonly asks: readonly (Span & {readonly type: AskType; readonly clarity: 'clear' | 'vague'; readonly owner?: string})[]
  readonly deadlines: readonly (Span & {
    readonly precision: Precision
    readonly instant?: string
    readonly endOfDay?: true
    readonly serves: readonly number[]
  })[]
  readonly noReply: readonly (Span & {readonly serves: readonly number[]})[]
  readonly pressure: readonly Span[]
  readonly gaps: readonly Gap[]
  readonly live: boolean
  readonly ping: boolean
  readonly checklist: Checklist | null
  /** Of notes and of records of decisions. */
  readonly actions?: readonly (Span & {readonly owner?: string; readonly due?: string; readonly link: boolean; readonly done: boolean})[]
  readonly decisions?: readonly (Span & {readonly link: boolean})[]
}

/** The facts of a draft as plain data, with their places in its file, or in its own text where that was decoded from one. */
export function readingOf(draft: Draft, places: 'file' | 'decoded' = 'file'): Reading {
  const {facts} = draft
  const at = (span: Span): Span => (places === 'file' ? fileSpan(draft, span) : whole(draft, span))
  return {
    kind: draft.kind,
    wants: facts.wants,
    asks: facts.asks.map(ask => ({
      ...at(ask),
      type: ask.type,
      clarity: ask.clarity,
      ...(ask.owner ? {owner: slice(draft, ask.owner)} : {}),
    })),
    deadlines: facts.deadlines.map(({precision, instant, endOfDay, serves, ...span}) => ({
      ...at(span),
      precision,
      ...(instant === undefined ? {} : {instant}),
      ...(endOfDay ? {endOfDay: true as const} : {}),
      serves,
    })),
    noReply: facts.fallbacks.filter(({basis}) => basis === 'silence').map(({serves, ...span}) => ({...at(span), serves})),
    pressure: facts.pressure.map(span => at(span)),
    gaps: facts.gaps,
    live: facts.live,
    ping: facts.ping,
    checklist: facts.checklist,
    ...(draft.kind === 'notes' || draft.kind === 'decision'
      ? {
          actions: facts.actions.map(({start, end, row, owner, due, links, done}) => ({
            ...at(row ?? {start, end}),
            ...(owner ? {owner: slice(draft, owner)} : {}),
            ...(due ? {due: slice(draft, due)} : {}),
            link: links.length > 0,
            done,
          })),
          decisions: facts.decisions.map(({start, end, row, links}) => ({...at(row ?? {start, end}), link: links.length > 0})),
        }
      : {}),
  }
}
