import {describe, expect, it} from 'vitest'
import {type Checklist, explained, inShort} from './checklist.js'
import {openBlanks, sendable} from './copy.js'
import {Dismissals, dismissTitle} from './dismissals.js'
import {sentenceAround, whileTyping} from './quiet.js'
import {asSnippet, templates} from './templates.js'

describe('templates', () => {
  it('has the six of them, each with blanks of AskLint', () => {
    expect(templates.map(({id}) => id)).toEqual(['ask', 'decision', 'fyi', 'proposal', 'handoff', 'status'])
    for (const {text} of templates) expect(openBlanks(text).length).toBeGreaterThan(2)
  })

  it('makes a place to jump to of every blank and leaves the rest as it is', () => {
    expect(asSnippet('Pay $5 by [fill in: date] to [fill in: who]}')).toBe(
      'Pay \\$5 by ${' + '1:[fill in: date]} to ${' + '2:[fill in: who]}\\}',
    )
  })
})

describe('copying', () => {
  it('leaves out front matter and directives', () => {
    const text = '---\nasklint: {kind: message}\n---\n\n<!-- asklint-disable deadline-given -->\nHi Bo, <!-- asklint-disable-line -->\nbye\n\nasklint: off readable -- long\n'
    expect(sendable(text)).toBe('Hi Bo,\nbye\n')
  })

  it('keeps other comments, rules between paragraphs, and code that shows a directive', () => {
    const text = 'a\n\n---\n\n<!-- note -->\n\n```\n<!-- asklint-disable -->\n```\n'
    expect(sendable(text)).toBe(text)
  })

  it('treats a text that ends in an open fence as it stands', () => {
    expect(sendable('```\nasklint: off\n')).toBe('```\nasklint: off\n')
  })

  it('names open blanks and no other brackets', () => {
    expect(openBlanks('[fill in: by when] [a](b) [x] [Fill in: who]')).toEqual(['by when', 'who'])
  })
})

describe('the checklist', () => {
  const list: Checklist = {ask: 'met', deadline: 'missing', silence: 'not needed', followUps: 'met'}

  it('is told in a line', () => {
    expect(inShort(list)).toBe('ask ✓ · deadline ✗ · silence –')
    expect(inShort({...list, followUps: 'missing'})).toBe('ask ✓ · deadline ✗ · silence – · follow-ups ✗')
  })

  it('is explained, a line a question', () => {
    expect(explained(list).split('\n\n')).toHaveLength(4)
    expect(explained(list)).toContain('✗ **deadline**: Nobody can tell by when: write a date.')
  })
})

describe('quiet typing', () => {
  const text = 'Hi Bo,\n\nThe job failed. Could you look soon? Thanks.\n'
  const ask = {rule: 'deadline-exact', start: text.indexOf('soon'), end: text.indexOf('soon') + 4}

  it('finds the sentence under the cursor', () => {
    const {start, end} = sentenceAround(text, text.indexOf('look'))
    expect(text.slice(start, end)).toBe('Could you look soon?')
    const first = sentenceAround(text, text.indexOf('job'))
    expect(text.slice(first.start, first.end)).toBe('The job failed.')
  })

  it('stays within the text at both ends', () => {
    expect(sentenceAround('', 0)).toEqual({start: 0, end: 0})
    expect(sentenceAround('Hi', 2)).toEqual({start: 0, end: 2})
  })

  it('holds back what is in the sentence being written', () => {
    expect(whileTyping(text, text.indexOf('look'), [ask], new Set())).toEqual([])
    expect(whileTyping(text, text.indexOf('job'), [ask], new Set())).toEqual([ask])
  })

  it('holds back what the draft lacks, unless it was told already', () => {
    const lack = {...ask, rule: 'fallback-stated'}
    expect(whileTyping(text, 3, [lack], new Set())).toEqual([])
    expect(whileTyping(text, 3, [lack], new Set(['fallback-stated']))).toEqual([lack])
  })
})

describe('dismissals', () => {
  it('are kept by content, over wrapping and restarts', async () => {
    const kept = new Map<string, readonly string[]>()
    const store = {get: (key: string) => kept.get(key), update: async (key: string, value: readonly string[]) => void kept.set(key, value)}
    await new Dismissals(store).add('deadline-given', 'Could you\nlook?')
    const again = new Dismissals(store)
    expect(again.has('deadline-given', 'Could you look?')).toBe(true)
    expect(again.has('fallback-stated', 'Could you look?')).toBe(false)
    expect(again.has('deadline-given', 'Could you look now?')).toBe(false)
    await again.clear()
    expect(new Dismissals(store).size).toBe(0)
  })

  it('say what they claim', () => {
    expect(dismissTitle('ask-owned')).toBe('Dismiss: not an ask')
    expect(dismissTitle('deadline-given')).toBe('Dismiss: no deadline needed')
  })
})
