import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Draft} from '../draft.js'
import {parseDraft} from '../parse/parse.js'
import type {Ask} from './facts.js'

interface Table {
  /** Sentences that ask: `quote` is the part that does, where it is not all of them. */
  readonly asks: readonly {readonly type: string; readonly text: string; readonly quote?: string}[]
  readonly lookAlikes: readonly string[]
  readonly messages: readonly {readonly wants: boolean; readonly asks: readonly string[]; readonly text: string}[]
  /** Messages whose ask leaves open what to do or answer, and some that say it. */
  readonly vague: readonly string[]
  readonly plain: readonly string[]
  readonly pings: readonly string[]
  readonly notPings: readonly string[]
}

const table = JSON.parse(readFileSync(new URL('asks.json', import.meta.url), 'utf8')) as Table

function read(text: string, subject?: string): Draft {
  return parseDraft(text, {kind: 'message', ...(subject === undefined ? {} : {subject})})
}

function wording(draft: Draft, span: {readonly start: number; readonly end: number; readonly in?: 'subject'}): string {
  return (span.in ? (draft.subject ?? '') : draft.text).slice(span.start, span.end)
}

function quotes(draft: Draft): string[] {
  return draft.facts.asks.map(ask => wording(draft, ask))
}

describe('readAsks finds', () => {
  it.each(table.asks.map(row => [row.type, row.text, row] as const))('%s: %s', (_type, text, row) => {
    const draft = read(text)
    const found = draft.facts.asks.map(ask => ({quote: wording(draft, ask), type: ask.type, clarity: ask.clarity}))
    expect(found).toEqual([{quote: row.quote ?? text, type: row.type, clarity: 'clear'}])
    expect(draft.facts.wants).toBe(true)
  })
})

const wordings = readFileSync(new URL('tables/ask-wordings.txt', import.meta.url), 'utf8')
const [, asking = '', others = ''] = wordings.split(/^## .*\n/m)

describe('readAsks tells', () => {
  it.each(asking.trim().split('\n'))('that something is asked: %s', text => {
    expect(quotes(read(text))).not.toEqual([])
  })
  it.each(others.trim().split('\n'))('that nothing is asked: %s', text => {
    expect(quotes(read(text))).toEqual([])
  })
})

describe('readAsks leaves alone', () => {
  it.each(table.lookAlikes)('%s', text => {
    expect(quotes(read(text))).toEqual([])
  })
})

describe('a message', () => {
  it.each(table.messages.map(row => [row.text, row] as const))('%j', (text, row) => {
    const draft = read(text)
    expect({wants: draft.facts.wants, asks: quotes(draft)}).toEqual({wants: row.wants, asks: row.asks})
  })
})

describe('clarity', () => {
  it.each(table.vague)('is vague: %j', text => {
    const {asks} = read(text).facts
    expect(asks.map(({clarity}) => clarity)).toContain('vague')
  })

  it.each(table.plain)('is clear: %j', text => {
    const {asks} = read(text).facts
    expect(asks.length).toBeGreaterThan(0)
    expect(asks.map(({clarity}) => clarity)).not.toContain('vague')
  })
})

describe('ping', () => {
  it.each(table.pings)('%j', text => {
    const {ping, wants, asks} = read(text).facts
    expect({ping, wants, asks}).toEqual({ping: true, wants: true, asks: []})
  })

  it.each(table.notPings)('is more than one: %j', text => {
    expect(read(text).facts.ping).toBe(false)
  })
})

describe('owner', () => {
  it.each([
    ['@lea can you freeze the strings?', '@lea'],
    ['@lea: freeze the strings', '@lea'],
    ['- @tariq: run `make test` on staging', '@tariq'],
    ['Dana, please sign the lease.', 'Dana'],
    ['Dana and Wei, please sign the lease.', 'Dana and Wei'],
    ['Hi Dana, could you sign the lease?', 'Dana'],
    ['Hi Dana,\n\ncould you sign the lease?', 'Dana'],
    ['Dear Ms. Ortega,\n\nPlease return the form by Friday.', 'Ms. Ortega'],
    ['Dear all,\n\nplease fill in the sheet.', 'all'],
    ['Everyone, please fill in the sheet.', 'Everyone'],
    ['Team: please log your hours.', 'Team'],
    ['Could Wei look at the boiler?', 'Wei'],
    ['Can Dana or Wei open the gate?', 'Dana or Wei'],
    ['Please roll back release 88, Tove.', 'Tove'],
    ['The gate is open. Could you close it, Pekka?', 'Pekka'],
    ['@ops-team please drain node 7.', '@ops-team'],
    ['@Marguerite may I order two tickets?', '@Marguerite'],
    ['Agnieszka, I need the forecast from you by noon.', 'Agnieszka'],
  ])('%j: %s', (text, owner) => {
    const draft = read(text)
    expect(draft.facts.asks.map(ask => ask.owner && wording(draft, ask.owner))).toEqual([owner])
  })

  it.each([
    'Can someone open the gate?',
    'Dana, Wei: can someone open the gate?',
    'Hi all,\n\ncould somebody restart the printer?',
    'However, please sign the lease.',
    'Tomorrow, please sign the lease.',
    'Is the gate open?',
    'We should send the letter today.',
  ])('is nobody: %j', text => {
    const {asks} = read(text).facts
    expect(asks).toHaveLength(1)
    expect(asks[0]?.owner).toBeUndefined()
  })
})

describe('form', () => {
  it.each<[string, Ask['form']]>([
    ['Send me the file.', 'imperative'],
    ['Please send me the file.', 'imperative'],
    ['Could you send me the file?', 'question'],
    ['When does the train leave?', 'question'],
    ['I need you to call the landlord.', 'request'],
    ['It would help if you sent me the file.', 'request'],
    ['Reports are due by noon on Friday.', 'statement'],
    ["Unless I hear otherwise, I'll order the grey carpet.", 'statement'],
    ['Thoughts on the menu?', 'elliptical'],
    ['RSVP by Friday', 'elliptical'],
  ])('%j: %s', (text, form) => {
    expect(read(text).facts.asks.map(ask => ask.form)).toEqual([form])
  })
})

describe('several asks', () => {
  it('stand in one sentence', () => {
    expect(quotes(read('Where is the ladder, and could you bring it back by Friday?'))).toEqual([
      'Where is the ladder',
      'could you bring it back by Friday?',
    ])
    expect(quotes(read('Please let me know when the paint is dry and call me if you have any questions.'))).toEqual([
      'Please let me know when the paint is dry',
    ])
    expect(quotes(read('Call Piet and ask him for the keys.'))).toEqual(['Call Piet and ask him for the keys.'])
    expect(quotes(read('Is the blue one gone, or is it still in the shed?'))).toHaveLength(1)
  })

  it('stand in list items, and their introduction is none', () => {
    const text =
      'Please do the following:\n\n- print two copies\n- @bo: rebase `main` before the tag\n- send one to Ruth'
    expect(quotes(read(text))).toEqual(['print two copies', 'rebase `main` before the tag', 'send one to Ruth'])
  })

  it('are no steps of something that was or can be done', () => {
    expect(quotes(read('Steps to reproduce:\n\n1. Open the shop.\n2. Put two hats into the basket.\n'))).toEqual([])
    expect(quotes(read('Still to do:\n\n1. Open the shop.\n2. Put two hats into the basket.\n'))).toHaveLength(2)
  })

  it('are no options', () => {
    const text = 'Which one do you prefer?\n\n- A: rent a van.\n- B: buy a van.\n'
    expect(quotes(read(text))).toEqual(['Which one do you prefer?'])
  })

  it('are no questions that the writer answers, nor an offer after a question', () => {
    expect(quotes(read('Why did the pump stop? Because the filter was full.'))).toEqual([])
    expect(quotes(read('Are there any users of the old scale? If so, you can have my spare battery.'))).toEqual([])
    expect(quotes(read('Why did the pump stop? The filter was new.'))).toEqual(['Why did the pump stop?'])
  })
})

describe('a long sentence', () => {
  it('gives the clause that asks', () => {
    const text =
      'The pump in the cellar has been running day and night since the storm in October and the neighbours on the ' +
      'second floor complain about the noise, so could you please have somebody look at it before the weekend?'
    expect(quotes(read(text))).toEqual(['could you please have somebody look at it before the weekend?'])
  })

  it('ends at the colon before what is to be copied', () => {
    const text =
      'Could you add the following line to the house rules: the gate is locked at ten, and who comes later rings twice.'
    expect(quotes(read(text))).toEqual(['Could you add the following line to the house rules'])
  })
})

describe('a subject line', () => {
  it('may ask, in its own offsets', () => {
    const draft = read('The form is attached.', 'Please sign the lease by Friday')
    expect(draft.facts.asks.map(({in: where}) => where)).toEqual(['subject'])
    expect(quotes(draft)).toEqual(['Please sign the lease by Friday'])
    expect(draft.facts.wants).toBe(true)
    expect(quotes(read('The roof leaks.', 'Who has the key to the attic?'))).toEqual(['Who has the key to the attic?'])
  })

  it('mostly names a topic', () => {
    for (const subject of ['Contact at the bank', 'Sign up for the course', 'Re: who has the key?', 'How to wire it']) {
      expect(quotes(read('The form is attached.', subject))).toEqual([])
    }
  })
})

describe('words that are not the writer’s own', () => {
  it.each([
    '> Could you send me the file?\n\nI sent it on Monday.',
    'Piet wrote to me: "Please send the keys back."',
    'It is there.\n\n-----Original Message-----\nFrom: Piet\nSent: Monday\nTo: Ana\n\nCould you send me the file?',
    'This worked:\n\n```\nplease send me the file?\n```\n',
    '| Step | What |\n| --- | --- |\n| 1 | Send me the file |\n',
  ])('ask nothing: %j', text => {
    expect(quotes(read(text))).toEqual([])
  })
})

describe('instructions', () => {
  it('ask in a mail and explain in talk about code', () => {
    expect(quotes(read('Remove the old filter and rinse it.'))).toHaveLength(1)
    expect(quotes(read('Remove the `old` flag by Friday.'))).toHaveLength(1)
    expect(quotes(read('Remove the `old` flag and rerun `make`, then it works.'))).toEqual([])
    expect(quotes(read('Yes. Use `simp` there, and close the goal with `ring`.'))).toEqual([])
  })
})

describe('what is wanted and not said', () => {
  it.each([
    ['The booking page still shows the old prices.', 'The booking page still shows the old prices.'],
    ["I can't open the file that you sent.", "I can't open the file that you sent."],
    ["Hi,\n\nI don't understand the second bill.", "I don't understand the second bill."],
    ['Hello. The export fails with an error since Monday.', 'The export fails with an error since Monday.'],
    ['The lift in the east wing is broken again.', 'The lift in the east wing is broken again.'],
    ['Our counts do not match: you have 40, we have 38.', 'Our counts do not match: you have 40, we have 38.'],
    ['`parse("")` throws since 4.2.', '`parse("")` throws since 4.2.'],
    ['#4411 is ready for review.', '#4411 is ready for review.'],
    ["I'm stuck with the tax form.", "I'm stuck with the tax form."],
    ['This is not fair to the night shift.', 'This is not fair to the night shift.'],
  ])('shows: %j', (text, sentence) => {
    const draft = read(text)
    expect({asks: quotes(draft), wants: draft.facts.wants}).toEqual({asks: [], wants: true})
    expect(draft.facts.unstated && wording(draft, draft.facts.unstated)).toBe(sentence)
  })

  it.each([
    'The lift in the east wing works again.',
    'The export was broken this morning and has been fixed.',
    'FYI, the lift is broken, the mechanic is on his way.',
    "Heads-up: the export fails on Sundays, we're looking into it.",
    'The parcel arrived at noon.',
    "Never mind, I can't open it but I found another copy.",
    'We sold forty boxes in May.',
    'Happy to help with the move.',
    'The hall is booked until six.',
    'Yes, `simp` fails to rewrite under binders, that is by design.',
  ])('does not show: %j', text => {
    const {wants, unstated} = read(text).facts
    expect({wants, unstated}).toEqual({wants: false, unstated: undefined})
  })
})

describe('informs', () => {
  it.each([
    'FYI: the hall is closed.',
    'No reply needed.',
    'Just for your information.',
    'Nothing to do on your side.',
    'No action is required.',
  ])('%j', text => {
    expect(read(text).facts).toMatchObject({informs: true, wants: false})
  })

  it.each(['The hall is closed.', 'No action needed unless you disagree.', 'He gave no reply.'])('not: %j', text => {
    expect(read(text).facts.informs).toBe(false)
  })
})

describe('a default', () => {
  it('is an ask where nothing else is', () => {
    const text = "Hi Agnes, unless you tell me otherwise, I'll sell the old van on Friday."
    expect(quotes(read(text))).toEqual(["unless you tell me otherwise, I'll sell the old van on Friday."])
    expect(quotes(read(`Please review the list. ${text}`))).toEqual(['Please review the list.'])
    expect(quotes(read("Unless it rains, I'll paint the fence."))).toEqual([])
  })
})

describe('spans', () => {
  it('count UTF-16 units through emoji, CRLF, links and code', () => {
    const text = '🎉🎉 Hi Tom,\r\n\r\ncould you read [the plan](https://example.org/plan) and run `make`?\r\nThanks'
    expect(quotes(read(text))).toEqual(['could you read [the plan](https://example.org/plan) and run `make`?'])
    expect(quotes(read('Please read https://example.org/a/b?c=d'))).toEqual(['Please read https://example.org/a/b?c=d'])
  })

  const piece = fc.constantFrom(
    ...['Please send me the file', 'could you', "I'd like to know if", 'let me know', 'if you have any questions'],
    ...['unless I hear otherwise I will', '?', '. ', ', and ', '\n\n', '\r\n', '- ', '> ', '@lea ', '`x`', '🎉'],
    ...['thoughts', ' (', ')', '"', 'İ', '\u200D'],
  )

  it('stand in their sentence, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({maxLength: 12})), {maxLength: 24}), parts => {
        const draft = read(parts.join(''))
        let before = -1
        for (const {start, end, sentence, certainty, owner} of draft.facts.asks) {
          expect(start).toBeGreaterThanOrEqual(Math.max(sentence.start, before))
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(sentence.end)
          expect(certainty).toBeGreaterThanOrEqual(0.5)
          expect(certainty).toBeLessThanOrEqual(1)
          if (owner) expect(draft.text.slice(owner.start, owner.end).trim()).not.toBe('')
          before = start
        }
        expect(draft.facts.wants || draft.facts.asks.length === 0).toBe(true)
      }),
      {numRuns: 400},
    )
  })
})
