import {expect, test} from 'vitest'
import type {ParsedDraft} from '../draft.js'
import {parseDraft} from '../parse/parse.js'
import type {Span} from '../span.js'
import type {Ask} from './facts.js'
import {openDecisions} from './gap-options.js'
import {unownedAsks} from './gap-owners.js'
import {unreasonedAsks} from './gap-reasons.js'
import {unnamedThings} from './gap-things.js'
import {waylessAsks} from './gap-ways.js'

const spans = (text: string, find: (draft: ParsedDraft, asks: readonly Ask[]) => readonly Span[]) => {
  const draft = parseDraft(text, {untitled: true, kind: 'message'})
  return find(draft, draft.facts.asks).map(({start, end}) => text.slice(start, end))
}

test('each finding stands on the words that show it', () => {
  expect(spans('Ana, Bo: can someone fetch the keys?', unownedAsks)).toEqual(['can someone fetch'])
  expect(spans('Please cancel all bookings for August.', unreasonedAsks)).toEqual(['cancel all bookings'])
  expect(spans('Please decide who gets the office.', openDecisions)).toEqual(['decide'])
  expect(spans('Please register by 4 May.', waylessAsks)).toEqual(['register'])
  expect(spans('Please order the following:', unnamedThings)).toEqual(['Please order the following:'])
})

test('an open call to a channel is told from an ask of several', () => {
  const calls = (text: string) => {
    const draft = parseDraft(text, {untitled: true, kind: 'message'})
    return unownedAsks(draft, draft.facts.asks).map(({call}) => call)
  }
  expect(calls('Can someone explain how the kiln works?')).toEqual([true])
  expect(calls('Hi all, can someone explain how the kiln works?')).toEqual([true])
  expect(calls('Ana, Bo: can someone explain how the kiln works?')).toEqual([false])
  expect(calls('Hi all, can someone clean the kiln?')).toEqual([false])
  expect(calls('Hi Ana, can someone clean the kiln?')).toEqual([])
})

test('without asks nothing is found', () => {
  const text = 'Someone cancelled all bookings. The board decides who gets the office.'
  const draft = parseDraft(text, {untitled: true, kind: 'message'})
  for (const find of [unownedAsks, unreasonedAsks, openDecisions, waylessAsks, unnamedThings]) {
    expect(find(draft, [])).toEqual([])
  }
})
