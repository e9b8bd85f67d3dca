import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Draft} from '../draft.js'
import {parseDraft} from './parse.js'

/** Each sentence as it stands in the source. */
const sentences = (draft: Draft): string[] =>
  draft.sentences.map(({start, end, in: where}) => (where ? (draft.subject ?? '') : draft.text).slice(start, end))

const zones = (draft: Draft): [string, string][] => draft.zones.map(({name, start, end}) => [name, draft.text.slice(start, end)])

test('a log without a date is code', () => {
  const text = 'Here it is:\n10:30:01 INFO started\n10:30:05 [ERROR] timeout\n\nDana, can you look at it?'
  expect(parseDraft(text).facts.deadlines).toEqual([])
  expect(parseDraft(text).zones.filter(({name}) => name === 'code').map(({start, end}) => text.slice(start, end)).join('|')).toBe(
    '10:30:01 INFO started|10:30:05 [ERROR] timeout',
  )
})

describe('markdown', () => {
  test('keeps prose in place and hides everything else', () => {
    const text = 'See **the [plan](https://example.org/a?b=c)** and `run.sh` &amp; \\*reply\\*, please.'
    const draft = parseDraft(text, {name: 'a.draft.md'})
    const [block] = draft.blocks
    expect(block?.prose).toHaveLength(text.length)
    expect(block?.prose).toBe(
      `See   the  plan${' '.repeat(31)}and ${'\uFFFC'.repeat(8)} &      *reply *, please.`,
    )
    expect(draft.links).toMatchObject([{target: 'https://example.org/a?b=c', image: false}])
  })

  test('finds bare addresses and where they lead', () => {
    const draft = parseDraft('Write to ann@example.org, or see www.example.org/a (or https://example.org/b).', {name: 'a.md'})
    expect(draft.links.map(({target}) => target)).toEqual(['mailto:ann@example.org', 'www.example.org/a', 'https://example.org/b'])
  })

  test.each([
    ['byte order mark', '\uFEFFFirst one. Second one.', ['First one.', 'Second one.']],
    ['CRLF', 'First\r\nline here. Second one.\r\n\r\nThird.', ['First\r\nline here.', 'Second one.', 'Third.']],
    ['emoji', 'Hi 👩🏽‍🚀 crew! Can you 🙏 look?', ['Hi 👩🏽‍🚀 crew!', 'Can you 🙏 look?']],
    ['combining marks', 'Cafe\u0301 is closed. Next one.', ['Cafe\u0301 is closed.', 'Next one.']],
    ['tabs', '-\tFirst item.\n-\tSecond\titem.', ['First item.', 'Second\titem.']],
    ['entities', 'Tom &amp; Ann came. Then &#8222;left&#8221; we.', ['Tom &amp; Ann came.', 'Then &#8222;left&#8221; we.']],
    ['nested lists', '1. One\n   goes on.\n   - Inner item.\n2. Two.', ['One\n   goes on.', 'Inner item.', 'Two.']],
    ['abbreviations', 'Ask Dr. Lee, e.g. about no. 4. It costs 3.5 kg. Fine.', ['Ask Dr. Lee, e.g. about no. 4.', 'It costs 3.5 kg.', 'Fine.']],
    ['URLs', 'Is it https://example.org/x?y=1. Or not?', ['Is it https://example.org/x?y=1.', 'Or not?']],
  ])('finds exact sentences: %s', (_, text, expected) => {
    expect(sentences(parseDraft(text, {name: 'a.md', kind: 'document'}))).toEqual(expected)
  })

  test('reads tables, headings and task lists as blocks', () => {
    const draft = parseDraft('# Plan\n\n- [x] done\n- [ ] open\n\n| a | b |\n| - | - |\n| one | two |\n', {name: 'a.md'})
    expect(draft.blocks.map(({type, checked, depth}) => [type, checked, depth])).toEqual([
      ['heading', undefined, 1],
      ['item', true, 1],
      ['item', false, 1],
      ['cell', undefined, 0],
      ['cell', undefined, 0],
      ['cell', undefined, 0],
      ['cell', undefined, 0],
    ])
  })

  test('leaves out quotes, code and what is struck out', () => {
    const draft = parseDraft('Mine.\n\n> Theirs.\n\n```\nCode.\n```\n\n    Indented.\n\nKept ~~not kept~~ too.', {name: 'a.md'})
    expect(draft.sentences.map(({text}) => text.replace(/ +/g, ' '))).toEqual(['Mine.', 'Kept too.'])
    expect(draft.zones.map(({name}) => name)).toEqual(['quote', 'code', 'code'])
  })

  test('keeps blanks that look like tags and drops tags that are', () => {
    const draft = parseDraft('Dear <name>, it is <b>due</b> on <date>.', {name: 'a.draft.md'})
    expect(draft.blocks[0]?.prose).toBe('Dear <name>, it is    due     on <date>.')
  })
})

describe('messages', () => {
  test('an indented line is no code, a dashed line no heading, a tag no markup', () => {
    const draft = parseDraft('Look at this\n---\n\n    can you check x<y>z?', {untitled: true})
    expect(draft.sentences.map(({text}) => text)).toContain('can you check x<y>z?')
  })

  test('reads quotes by line, so that an answer right under one is the writer’s', () => {
    const draft = parseDraft('On Mon, 2 Nov 2026 at 10:00, Ann wrote:\n> Shall we go?\nYes, on Friday.\n> And Bo?\nBo too.', {
      untitled: true,
    })
    expect(sentences(draft)).toEqual(['Yes, on Friday.', 'Bo too.'])
  })

  test('sorts a mail into its zones', () => {
    const text = [
      'Hi Dana,',
      '',
      'could you send the list?',
      '',
      'Best regards,',
      'Wei Chen',
      'Head of Stores',
      '',
      '-----Original Message-----',
      'From: Dana',
      'Sent: Monday',
      'Please send me the keys.',
    ].join('\n')
    const draft = parseDraft(text, {untitled: true})
    expect(sentences(draft)).toEqual(['Hi Dana,', 'could you send the list?'])
    expect(zones(draft)).toEqual([
      ['greeting', 'Hi Dana,'],
      ['signature', 'Best regards,\nWei Chen\nHead of Stores'],
      ['quote', '-----Original Message-----\nFrom: Dana\nSent: Monday\nPlease send me the keys.'],
    ])
  })

  test.each([
    ['a delimiter', 'Please call.\n-- \nJo\nPlease think before you print', 'signature'],
    ['a name with its title', 'Please call.\nMaria Blum\nHead of Stores\nHall 4, desk 12', 'signature'],
    ['a phone', 'Please call.\n\nSent from my phone', 'signature'],
    ['a mail program’s line', 'Please call.\n\nSent with Proton Mail secure email.', 'signature'],
    ['a reply of Lotus Notes', 'Please call.\n\nJo Roe <jo@example.org>\n11/23/2026 04:20 PM\n\nTo\nAnn Lee\ncc\n\nSubject\nBill\n\nPlease pay.', 'quote'],
    ['a disclaimer', 'Please call.\n\nThis e-mail is confidential and intended for its reader.\nPlease delete it.', 'footer'],
    ['a forward', 'Please call.\n\n---------- Forwarded message ---------\nFrom: X\nPlease pay.', 'forwarded'],
    ['a reply', 'Please call.\n\nOn Fri, Nov 6, 2026 at 9:00 AM Jo wrote:\n\nPlease pay.', 'quote'],
    ['pasted headers', 'From: Jo\nTo: Ann\nDate: Friday\n\nPlease call.', 'headers'],
  ])('%s is not the writer’s prose', (_, text, zone) => {
    const draft = parseDraft(text, {untitled: true})
    expect(sentences(draft)).toEqual(['Please call.'])
    expect(draft.zones.map(({name}) => name)).toEqual([zone])
  })

  test.each([
    ['a stack trace', 'TypeError: x is undefined\n    at run (src/run.js:4:2)\n    at src/main.js:9:1'],
    ['a log', '2026-11-03T10:00:00Z ERROR disk is full\n[10:00:01] please retry'],
    ['a compiler’s message', 'src/a.ts:4:2: please add a type'],
    ['a prompt', '$ git push --force'],
    ['code', 'const a = open(b);\nif (a) { send(c); }'],
    ['data', '"name": "x",\n"send": true'],
  ])('%s without fences is code', (_, code) => {
    const draft = parseDraft(`It fails like this:\n\n${code}\n\nCan you help?`, {untitled: true})
    expect(sentences(draft)).toEqual(['It fails like this:', 'Can you help?'])
    expect(draft.zones.every(({name}) => name === 'code')).toBe(true)
  })

  test.each(['Could you send it; I am out:', 'Error: I ordered twice, sorry (my fault)', 'I have two questions (sorry!):', 'WARNING: the floor is wet today;'])(
    '%s is prose',
    line => {
      expect(sentences(parseDraft(`${line}\n\nThanks for your help.`, {untitled: true}))[0]).toBe(line)
    },
  )

  test('reads the subject of pasted headers and of front matter in place, and a given one beside the text', () => {
    const pasted = parseDraft('From: Jo\nSubject: The keys\n\nHere.', {untitled: true})
    const written = parseDraft('---\nsubject: "The keys"\n---\nHere.', {name: 'a.draft.md'})
    const given = parseDraft('Here.', {untitled: true, subject: 'The keys'})
    expect([pasted, written, given].map(sentences)).toEqual(Array(3).fill(['The keys', 'Here.']))
    expect(given.sentences[0]).toMatchObject({start: 0, end: 8, in: 'subject'})
  })

  test.each([
    ['a hard-wrapped sentence', 'We looked at the offers of all three printers yesterday\nAnd Monday was no better than that for anyone here.', 1],
    ['short lines', 'Badges ordered\nHall booked\nFood open', 3],
    ['a line that ends in a colon', 'Three things:\nbadges are late', 2],
    ['a list without a blank line', 'We need\n- badges\n- food', 3],
  ])('%s', (_, text, count) => {
    expect(parseDraft(text, {untitled: true}).sentences).toHaveLength(count)
  })

  test('leaves out what git leaves out of a commit’s message', () => {
    const text = 'Fix the pump\n\n# Please enter the commit message for your changes.\nIt leaked.\n#\tmodified: pump.ts\n# --- >8 ---\ndiff --git\nPlease call.\n'
    const read = (name: string): string[] => sentences(parseDraft(text, {name, kind: 'message'}))
    expect(read('.git/COMMIT_EDITMSG')).toEqual(['Fix the pump', 'It leaked.'])
    expect(read('pump.txt')).toContain('Please call.')
  })

  test('blanks comments and a trailing directive', () => {
    const draft = parseDraft('Please <!-- a\nb --> call.\n\nasklint: off deadline-given -- phoned', {untitled: true})
    expect(draft.sentences.map(({text}) => text.replace(/ +/g, ' '))).toEqual(['Please call.'])
    expect(draft.comments.map(({value}) => value)).toEqual([' a\nb ', 'asklint-disable-file deadline-given -- phoned'])
  })
})

describe('plain text', () => {
  test('has paragraphs and lists, and no markup', () => {
    const draft = parseDraft('Use *this* one.\n\n* First\n  goes on\n* Second\n\nSee https://example.org/a_b.', {
      name: 'note.txt',
      kind: 'document',
    })
    expect(draft.blocks.map(({type, start, end}) => [type, draft.text.slice(start, end)])).toEqual([
      ['paragraph', 'Use *this* one.'],
      ['item', 'First\n  goes on'],
      ['item', 'Second'],
      ['paragraph', 'See https://example.org/a_b.'],
    ])
  })
})

describe('kinds', () => {
  const notes = '# Council\n\n2026-11-03\n\n## Attendees\n\n- Ann Bell\n\n## Action items\n\n- Ann: book it\n'
  const record = '# Use one queue\n\n## Context\n\nx\n\n## Decision\n\ny\n\n## Consequences\n\nz, as we all know by heart\n'
  test.each([
    ['the flag wins', notes, {kind: 'document', name: 'minutes/a.md'}, 'document'],
    ['front matter before the name', '---\nasklint:\n  kind: decision\n---\nx', {name: 'minutes/a.md'}, 'decision'],
    ['front matter before an override', '---\nasklint: {kind: notes}\n---\nx', {kindOverride: 'message', name: 'a.md'}, 'notes'],
    ['an override before the name', 'x', {kindOverride: 'message', name: 'minutes/a.md'}, 'message'],
    ['a draft’s name', 'x', {name: 'drafts/a.draft.md'}, 'message'],
    ['a mail’s name', 'x', {name: 'a.eml'}, 'message'],
    ['a commit message’s name', 'x', {name: '.git/COMMIT_EDITMSG'}, 'message'],
    ['a folder of minutes', 'x', {name: 'team/meetings/2026/a.md'}, 'notes'],
    ['a folder of records', 'x', {name: 'docs/adr/0001.md'}, 'decision'],
    ['headings of notes', notes, {name: 'a.md'}, 'notes'],
    ['sections of a record', record, {name: 'a.md'}, 'decision'],
    ['headings of notes in a stream', notes, {untitled: true}, 'notes'],
    ['a lone heading is not enough', '# Guide\n\n## Action items\n\nAssign each by 2026-11-03.', {name: 'a.md'}, 'document'],
    ['a file', 'x', {name: 'README.md'}, 'document'],
    ['an untitled text', 'x', {untitled: true}, 'message'],
  ] as const)('%s', (_, text, options, kind) => {
    expect(parseDraft(text, options).kind).toBe(kind)
  })
})

describe('the clock', () => {
  const dated = '---\ndate: 2026-11-03\ntimezone: Europe/Oslo\n---\nx'
  test.each([
    ['a host’s clock first', dated, {clock: {now: 5, zone: 'Asia/Tokyo'}, present: 9}, {now: 5, zone: 'Asia/Tokyo'}],
    ['the text’s own next', dated, {present: 9, defaultZone: 'UTC'}, {now: Date.UTC(2026, 10, 3, 12), zone: 'Europe/Oslo'}],
    ['the present last', 'x', {present: 9, defaultZone: 'UTC'}, {now: 9, zone: 'UTC'}],
    ['none at all', 'x', {}, {}],
    ['a zone that does not exist is none', '---\ntimezone: Mars/Base\n---\nx', {}, {}],
  ])('%s', (_, text, options, clock) => {
    expect(parseDraft(text, {untitled: true, ...options}).context.clock).toEqual(clock)
  })
})

describe('languages', () => {
  test('leaves text in another language alone, and says so', () => {
    const draft = parseDraft('Können Sie mir bitte bis Freitag sagen, ob der Plan so passt? Ich bin nicht im Büro.', {untitled: true})
    expect(draft).toMatchObject({english: false, sentences: [], notices: [{code: 'not-english'}]})
  })

  test('reads the English parts of a mixed text', () => {
    const text = 'Could you please tell me by Friday whether the plan is fine for you?\n\nKönnen Sie mir bitte bis Freitag sagen, ob der Plan so für Sie passt?'
    const draft = parseDraft(text, {untitled: true})
    expect(sentences(draft)).toEqual(['Could you please tell me by Friday whether the plan is fine for you?'])
    expect(draft).toMatchObject({english: true, notices: [{code: 'not-english', message: 'Parts that are not in English were not read.'}]})
  })
})

describe('limits', () => {
  test.each([
    ['too-deep', '>'.repeat(20_000) + ' x', {name: 'a.md'}],
    ['too-large', 'word '.repeat(220_000), {name: 'a.md'}],
    ['too-large', 'word '.repeat(12_000), {untitled: true}],
  ])('%s is said', (code, text, options) => {
    expect(parseDraft(text, options).notices).toMatchObject([{code}])
  })
})

describe('any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '# ', '- ', '1. ', '> ', '**', '_', '`', '```\n', '[', '](', ')', '![', '<', '>', '&amp;', '\\', '|', '\n', '\r\n', '\t', '---\n',
      'Hi Ann,\n', 'please ', 'by Friday', '? ', '. ', 'On Monday Jo wrote:\n', '-- \n', 'https://x.org/', '\uFEFF', '\uD800', '👩🏽‍🚀', 'é', '\u0000', '<!-- ', '-->', '~~', '- [ ] ',
    ),
    fc.string({maxLength: 12}),
  )
  const text = fc.array(piece, {maxLength: 40}).map(pieces => pieces.join(''))
  const options = fc.constantFrom({untitled: true}, {name: 'a.md'}, {name: 'a.draft.md'}, {name: 'a.txt'}, {kind: 'message' as const, format: 'plain' as const})

  test('is parsed without throwing, with blocks and sentences exactly in place', () => {
    fc.assert(
      fc.property(text, options, (source, settings) => {
        const draft = parseDraft(source, settings)
        let last = 0
        for (const block of draft.blocks) {
          expect(block.prose).toHaveLength(block.end - block.start)
          expect(block.start).toBeGreaterThanOrEqual(last)
          last = block.end
          for (const [index, char] of [...block.prose].entries()) {
            if (index !== 0 && /[\p{L}\p{N}]/u.test(char) && block.prose.length === [...block.prose].length) {
              expect(`&${source[block.start + index]}`).toMatch(new RegExp(`^&(?:${char}|&|#)$`, 'u'))
            }
          }
        }
        for (const sentence of draft.sentences) {
          expect(sentence.text).toHaveLength(sentence.end - sentence.start)
          expect(sentence.start).toBeGreaterThanOrEqual(sentence.block.start)
          expect(sentence.end).toBeLessThanOrEqual(sentence.block.end)
        }
      }),
      {numRuns: 600},
    )
  })
})
