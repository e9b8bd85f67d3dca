import {describe, expect, it} from 'vitest'
import {type Kind, parseDraft} from '../index.js'
import {connect} from './connect.js'
import {entriesOf} from './entries.js'
import {isOf, narrowed} from './filter.js'
import type {FolderRecord} from './types.js'

interface Page {
  readonly text: string
  readonly kind?: Kind
}

/** The record of files below `/team`, by the morning of Tuesday 24 November 2026. */
function recordOf(files: Readonly<Record<string, string | Page>>, now = Date.UTC(2026, 10, 24, 9)): FolderRecord {
  const entries = Object.entries(files).map(([path, page]) => {
    const {text, kind} = typeof page === 'string' ? {text: page} : page
    return entriesOf(parseDraft(text, {name: path, ...(kind ? {kind} : {})}), {path, file: `/team/${path}`, root: '/team'})
  })
  return connect(entries, {version: '1.2.3', now})
}

const minutes = (body: string, day = '2026-11-16'): string => `# Shop meeting ${day}\n\n## Attendees\n\n- Dana Kirk\n- Wei Zhang\n- Bo Lind\n\n${body}\n`

/** Texts of what is connected: decisions with those of their action items. */
function pairs({decisions, actions}: FolderRecord): [string, string[]][] {
  return decisions.map(({text, actions: ids}) => [text, ids.map(id => actions.find(action => action.id === id)?.text ?? id)])
}

describe('entries', () => {
  it('say what was decided and promised, where, when and by whom', () => {
    const text = minutes('## Printing\n\nDecision: we print *in offset* (see [#12](https://example.org/shop/plan/issues/12)).\n\nACTION: Wei to send the `tender` to the printer by Friday.')
    const record = recordOf({'minutes/a.md': text})
    expect(record.decisions).toEqual([
      {
        type: 'decision',
        id: expect.stringMatching(/^decision-[\da-z]+$/) as string,
        path: 'minutes/a.md',
        start: text.indexOf('Decision:'),
        end: text.indexOf('\n\nACTION'),
        line: 11,
        column: 1,
        text: 'Decision: we print in offset (see #12).',
        heading: 'Printing',
        anchor: 'printing',
        date: '2026-11-16',
        links: [{text: '#12', target: 'https://example.org/shop/plan/issues/12', role: 'task', state: 'unknown'}],
        routine: false,
        actions: [record.actions[0]?.id],
      },
    ])
    expect(record.actions).toMatchObject([
      {text: 'ACTION: Wei to send the tender to the printer by Friday.', owner: 'Wei', due: 'Friday', dueDate: '2026-11-20', overdue: true, done: false, decisions: [record.decisions[0]?.id]},
    ])
  })

  it.each([
    ['front matter', 'minutes/a.md', '---\ndate: 2026-11-02\n---\n# Shop\n\n## Actions\n\n- Wei to order paper by Friday\n', '2026-11-02', '2026-11-06'],
    ['the name', 'minutes/2026-11-03.md', '# Shop\n\n## Actions\n\n- Wei to order paper by Friday\n', '2026-11-03', '2026-11-06'],
    ['the name of a folder', 'minutes/2026-11-03/shop.md', '# Shop\n\n## Actions\n\n- Wei to order paper by Friday\n', '2026-11-03', '2026-11-06'],
    ['the title', 'minutes/a.md', '# Shop, Wednesday 4 November 2026\n\n## Actions\n\n- Wei to order paper by Friday\n', '2026-11-04', '2026-11-06'],
    ['a field', 'minutes/a.md', '# Shop\n\n**Date:** 5 November 2026\n\n## Actions\n\n- Wei to order paper by Friday\n', '2026-11-05', '2026-11-06'],
    ['a heading within', 'minutes/all.md', '# Shop, since 2020-01-01\n\n## 2026-11-12\n\n### Actions\n\n- Wei to order paper by Friday\n', '2026-11-12', '2026-11-13'],
    ['no heading that tells when something else is', 'minutes/2026-11-03.md', '# Shop\n\n## Fair on 2027-03-04\n\n### Actions\n\n- Wei to order paper by Friday\n', '2026-11-03', '2026-11-06'],
  ])('are dated by %s', (_, path, text, date, due) => {
    const [action] = recordOf({[path]: text}).actions
    expect(action).toMatchObject({date, dueDate: due})
  })

  it('are dated by nothing where a text does not tell', () => {
    const {actions} = recordOf({'minutes/a.md': '# Shop\n\n## Actions\n\n- Wei to order paper by Friday\n- Bo to call the printer by 4 December 2026\n'})
    expect(actions.map(({text, date, due, dueDate, overdue}) => [text, date, due, dueDate, overdue])).toEqual([
      ['Bo to call the printer by 4 December 2026', undefined, '4 December 2026', '2026-12-04', false],
      ['Wei to order paper by Friday', undefined, 'Friday', undefined, false],
    ])
  })

  it('say who speaks where somebody says “I”', () => {
    const {actions} = recordOf({'minutes/2026-11-16.md': minutes('## Printing\n\n- Wei Zhang: I’ll send the tender to the printer.\n- Bo Lind: Dana and I will check the proofs.')})
    expect(actions.map(({owner}) => owner)).toEqual(['Wei Zhang', 'Dana and Bo Lind'])
  })

  it('read rows of tables', () => {
    const {actions} = recordOf({
      'minutes/2026-11-16.md': minutes('## Actions\n\n| What | Who | Due | Status |\n| --- | --- | --- | --- |\n| Order **paper** | @wei | 20 November | open |\n| Call the printer | Bo | 2026-11-18 | done |'),
    })
    expect(actions.map(({text, owner, due, dueDate, overdue, done}) => [text, owner, due, dueDate, overdue, done])).toEqual([
      ['Order paper', '@wei', '20 November', '2026-11-20', true, false],
      ['Call the printer', 'Bo', '2026-11-18', '2026-11-18', false, true],
    ])
  })

  it('have words alone: no markup, code and pictures as what they say', () => {
    const words = (text: string) => recordOf({'minutes/a.md': minutes(`## Actions\n\n- ${text}`)}).actions[0]?.text
    expect(words('Wei to run\n  `npm  test` **again** &amp; again')).toBe('Wei to run npm test again & again')
    expect(words('Wei to mend [the \\[old\\] list](list.md) ~~soon~~, see ![the wiring](a.png) <!-- x -->')).toBe('Wei to mend the [old] list , see the wiring')
    expect(words('Wei to check “curly” quotes at https://example.org/a_b_c')).toBe('Wei to check “curly” quotes at https://example.org/a_b_c')
  })

  it('tell what they stand below', () => {
    const {actions} = recordOf({'minutes/a.md': minutes('## Printing\n\n- The **tender**\n  - ACTION: Wei to send it\n\nTo do:\n\n- [ ] Bo to fold the maps')})
    expect(actions.map(({under, heading}) => [under, heading])).toEqual([['The tender', 'Printing'], ['To do:', 'Printing']])
  })

  it('are in the file as it is: with a byte order mark, CRLF, and emoji', () => {
    const text = `\uFEFF${minutes('## Actions 🎉\n\n- 🎉 Wei to order paper')}`.replaceAll('\n', '\r\n')
    const [action] = recordOf({'minutes/a.md': text}).actions
    expect(text.slice(action?.start, action?.end)).toBe('🎉 Wei to order paper')
    expect(action).toMatchObject({line: 11, column: 3})
  })

  it('of messages are what is asked, with its limit and what happens without a reply', () => {
    const text = '---\ndate: 2026-11-16\n---\nHi Dana,\n\nCould you approve the budget by Friday? If I hear nothing, I will take the first offer.\n\nWei\n'
    expect(recordOf({'mail/a.draft.md': text}).asks).toMatchObject([
      {text: 'Could you approve the budget by Friday?', ask: 'decision', clarity: 'clear', deadline: 'by Friday', instant: '2026-11-20', overdue: true, date: '2026-11-16', fallback: 'If I hear nothing, I will take the first offer.', line: 6},
    ])
  })

  it('of mails have their subject, and places in the mail', () => {
    const text = 'From: Wei <wei@example.org>\nTo: dana@example.org\nSubject: =?utf-8?Q?The_m=C3=A4p?=\nDate: Mon, 16 Nov 2026 09:00:00 +0100\nContent-Transfer-Encoding: quoted-printable\n\nHi Dana,\n\nPlease send the m=C3=A4p to the printer by to=\nmorrow.\n'
    const {asks} = recordOf({'mail/a.eml': text})
    expect(asks).toMatchObject([{heading: 'The mäp', text: 'Please send the mäp to the printer by tomorrow.', instant: '2026-11-17', overdue: true, line: 9}])
    expect(text.slice(asks[0]?.start, asks[0]?.end)).toBe('Please send the m=C3=A4p to the printer by to=\nmorrow.')
  })

  it('of records and documents are calls to their readers', () => {
    const call = 'Please comment on this proposal by 4 December 2026.'
    const {asks} = recordOf({
      'rfcs/1.md': `# Offset\n\nStatus: proposed\n\n## Context\n\nOpen the file. ${call}\n`,
      'docs/a.md': `# Guide\n\nOpen the file.\n\n${call}\n`,
      'docs/b.md': '# Guide\n\nPlease open an issue first. Send the form to the office.\n',
    })
    expect(asks.map(({path, text, instant}) => [path, text, instant])).toEqual([
      ['docs/a.md', call, '2026-12-04'],
      ['rfcs/1.md', call, '2026-12-04'],
    ])
  })

  it('have ids of their own, that stay when other lines change', () => {
    const before = recordOf({'minutes/a.md': minutes('## Actions\n\n- Wei to order paper\n- Wei to order paper')}).actions.map(({id}) => id)
    const after = recordOf({'minutes/a.md': minutes('Much was said.\n\n## Actions\n\n- Bo to sweep\n- Wei to order paper\n- Wei to order paper')}).actions.map(({id}) => id)
    expect(new Set(before).size).toBe(2)
    expect(after).toEqual(expect.arrayContaining(before))
    expect(new Set(after).size).toBe(3)
  })
})

describe('a decision and an action item belong together', () => {
  it.each([
    ['in a paragraph', 'Decision: we print in offset. Wei will send the tender to the printer.', [['Decision: we print in offset.', ['Wei will send the tender to the printer.']]]],
    ['right behind each other', 'Decision: we print in offset.\n\nACTION: Wei to send the tender.\n\nACTION: Bo to fold the maps.\n\nMuch was said.\n\nACTION: Dana to sweep.\n\nDecision: we sweep on Mondays.', [['Decision: we print in offset.', ['ACTION: Wei to send the tender.', 'ACTION: Bo to fold the maps.']], ['Decision: we sweep on Mondays.', []]]],
    ['below each other in a list', '- Decision: we print in offset.\n  - Wei to send the tender.\n- Decision: we sweep on Mondays.\n- Weather\n  - ACTION: Bo to buy umbrellas', [['Decision: we print in offset.', ['Wei to send the tender.']], ['Decision: we sweep on Mondays.', []]]],
    ['beside each other in a list', '- Printing\n  - Wei: it is dear\n  - Decision: we print in offset.\n  - ACTION: Wei to send the tender\n- Sweeping\n  - Decision: we sweep on Mondays.', [['Decision: we print in offset.', ['ACTION: Wei to send the tender']], ['Decision: we sweep on Mondays.', []]]],
    ['in a section of their own', '## Printing\n\nDecision: we print in offset.\n\nMuch was said.\n\n### Actions\n\n- Wei to send the tender\n\n## Actions\n\n- Bo to sweep', [['Decision: we print in offset.', ['Wei to send the tender']]]],
    ['but not in one with two decisions', '## Printing\n\nDecision: we print in offset.\n\nDecision: we fold by hand.\n\nMuch was said.\n\nACTION: Wei to send the tender.', [['Decision: we print in offset.', []], ['Decision: we fold by hand.', []]]],
    ['but not for being of one meeting', '## Decisions\n\n- We print in offset\n\n## Actions\n\n- Bo to sweep', [['We print in offset', []]]],
    ['but not where the decision is about the meeting', '## Opening\n\nThe agenda is approved.\n\nMuch was said.\n\nACTION: Wei to send the tender.', [['The agenda is approved.', []]]],
    ['linking one task', '## Decisions\n\n- We print in offset (#12)\n- We sweep on Mondays ([#13](https://example.org/shop/plan/issues/13))\n\n## Actions\n\n- Wei to send the tender, #12\n- Bo to sweep, https://example.org/shop/plan/issues/13#note_4', [['We print in offset (#12)', ['Wei to send the tender, #12']], ['We sweep on Mondays (#13)', ['Bo to sweep, https://example.org/shop/plan/issues/13#note_4']]]],
    ['but not for serving one goal', '## Decisions\n\n- We print in offset, which serves [our goal](../goals.md#print)\n\n## Actions\n\n- Bo to sweep, which serves [our goal](../goals.md#print)', [['We print in offset, which serves our goal', []]]],
  ])('%s', (_, body, expected) => {
    expect(pairs(recordOf({'minutes/a.md': minutes(body)}))).toEqual(expected)
  })

  it('in a row', () => {
    const body = '| Decision | Decided by | Action | Who | Due |\n| --- | --- | --- | --- | --- |\n| We print in offset | Dana | Send the tender | Wei | 2026-12-01 |\n| We fold by hand | Dana | Buy gloves | Bo | 2026-12-02 |'
    expect(pairs(recordOf({'minutes/a.md': minutes(`## Outcome\n\n${body}`)})).sort()).toEqual([
      ['We fold by hand', ['Buy gloves']],
      ['We print in offset', ['Send the tender']],
    ])
  })

  it('across files, by a task or by where they link each other', () => {
    const record = recordOf({
      'minutes/2026-11-16.md': minutes('## Decisions\n\n- We print in offset (OPS-7)\n- We fold by hand ([what is to do](2026-11-17.md#folding))', '2026-11-16'),
      'minutes/2026-11-17.md': minutes('## Actions\n\n- Wei to send the tender (OPS-7)\n\n## Folding\n\n- [ ] Bo to buy gloves, see [why](../decisions/1.md)\n\n## Other things to do\n\n- [ ] Bo to sweep', '2026-11-17'),
      'decisions/1.md': '# Glue\n\nStatus: accepted\n\n## Context\n\nIt is cold.\n\n## Decision\n\nWe glue in the warm room.\n',
    })
    expect(pairs(record)).toEqual([
      ['We print in offset (OPS-7)', ['Wei to send the tender (OPS-7)']],
      ['We fold by hand (what is to do)', ['Bo to buy gloves, see why']],
      ['We glue in the warm room.', ['Bo to buy gloves, see why']],
    ])
    const [, fold] = record.decisions
    const gloves = record.actions.find(({text}) => text.startsWith('Bo to buy'))
    expect(fold?.links).toMatchObject([{path: 'minutes/2026-11-17.md', entry: gloves?.id}])
    expect(gloves?.links).toMatchObject([{path: 'decisions/1.md', entry: record.decisions[2]?.id}])
    expect(gloves?.decisions).toEqual([fold?.id, record.decisions[2]?.id])
  })

  it('not where half the record links one task', () => {
    const many = Array.from({length: 30}, (_, index) => `- Wei to write page ${index} (#1)`).join('\n')
    expect(pairs(recordOf({'minutes/a.md': minutes(`## Decisions\n\n- We write it all down (#1)\n\n## Actions\n\n${many}`)}))).toEqual([['We write it all down (#1)', []]])
  })
})

describe('what dangles', () => {
  const codes = (body: string) => recordOf({'minutes/a.md': minutes(body)}).dangling.map(({code}) => code)

  it.each([
    ['a decision without a task', '## Decisions\n\n- We print in offset', ['no-task']],
    ['a decision with a goal alone', '## Decisions\n\n- We print in offset, which serves [our goal](https://example.org/goals)', ['no-task']],
    ['no decision with a link that may be its task', '## Decisions\n\n- We print in offset ([more](https://example.org/12))', []],
    ['no decision about the meeting', 'The minutes of the last meeting were approved.', []],
    ['an open action item without its owner or day', '## Actions\n\n- [ ] Order the paper\n- [ ] Wei to fold the maps by Friday\n- [x] Sweep', ['no-owner', 'no-due']],
  ])('is %s', (_, body, expected) => {
    expect(codes(body)).toEqual(expected)
  })
})

describe('the order', () => {
  it('puts what is overdue first, then what is due sooner, the undated and the done last', () => {
    const {actions, summary} = recordOf({
      'minutes/a.md': minutes('## Actions\n\n- [x] Wei to do one by 2026-11-01\n- [ ] Wei to do two\n- [ ] Wei to do three by 2026-12-24\n- [ ] Wei to do four by 2026-11-20\n- [ ] Wei to do five by 2026-12-01\n- [ ] Wei to do six by 2026-11-10'),
    })
    expect(actions.map(({text}) => text.split(' ')[3])).toEqual(['six', 'four', 'five', 'three', 'two', 'one'])
    expect(summary).toEqual({files: 1, decisions: 0, actions: 6, open: 5, overdue: 2, asks: 0, dangling: 1})
  })

  it('puts the latest decision first', () => {
    const {decisions} = recordOf({
      'minutes/2026-11-02.md': minutes('Decision: one.', '2026-11-02'),
      'minutes/x.md': '# Shop\n\n## Attendees\n\n- Bo\n\nDecision: none.\n\nDecision: nobody knows when.\n',
      'minutes/2026-11-09.md': minutes('Decision: two.\n\nDecision: three.', '2026-11-09'),
    })
    expect(decisions.map(({text}) => text)).toEqual(['Decision: two.', 'Decision: three.', 'Decision: one.', 'Decision: nobody knows when.'])
  })

  it('takes a day for over once it is over everywhere', () => {
    const files = {'minutes/a.md': minutes('## Actions\n\n- Wei to order paper by 2026-11-20')}
    expect(recordOf(files, Date.UTC(2026, 10, 21, 11)).actions[0]?.overdue).toBe(false)
    expect(recordOf(files, Date.UTC(2026, 10, 21, 13)).actions[0]?.overdue).toBe(true)
  })
})

describe('a filter', () => {
  const record = recordOf({
    'minutes/2026-11-02.md': minutes('## Café\n\nDecision: we open at nine (#4).\n\nACTION: Wei to tell the neighbours by 2026-11-06.', '2026-11-02'),
    'minutes/2026-11-16.md': minutes('## Printing\n\nDecision (Dana): we print in offset.\n\nACTION: Bo and Zoë to send the tender by 2026-12-01.', '2026-11-16'),
    'mail/a.draft.md': 'Hi,\n\n@dana, could you approve the budget?\n',
  })
  const shown = (filter: Parameters<typeof narrowed>[1]) => {
    const {decisions, actions, asks} = narrowed(record, filter)
    return [...decisions, ...actions, ...asks].map(({text}) => text.replace(/^(?:Decision|ACTION)(?: \(Dana\))?: /, '').split(' ').slice(0, 2).join(' '))
  }

  it.each<[Parameters<typeof narrowed>[1], string[]]>([
    [{search: 'cafe'}, ['we open', 'Wei to']],
    [{search: 'CAFÉ  #4'}, ['we open']],
    [{search: '2026-11-16 send'}, ['Bo and']],
    [{search: 'draft.md'}, ['could you']],
    [{search: 'nothing of it'}, []],
    [{owner: 'wei'}, ['Wei to']],
    [{owner: '@ZOE'}, ['Bo and']],
    [{owner: 'Dana Kirk'}, ['we print', 'could you']],
    [{since: '2026-11-16'}, ['we print', 'Bo and']],
    [{overdue: true}, ['Wei to']],
    [{overdue: true, since: '2026-11-03'}, []],
    [{}, ['we print', 'we open', 'Wei to', 'Bo and', 'could you']],
  ])('%j', (filter, expected) => {
    expect(shown(filter)).toEqual(expected)
  })

  it('counts and connects what is left', () => {
    const left = narrowed(record, {search: 'offset'})
    expect(left).toMatchObject({filter: {search: 'offset'}, decisions: [{actions: []}], actions: [], dangling: [], summary: {files: 3, decisions: 1, actions: 0, open: 0, overdue: 0, asks: 0, dangling: 0}})
    expect(narrowed(record, {})).toBe(record)
  })

  it.each([
    ['Sam', 'sam', true],
    ['@sam', 'Sam', true],
    ['Sam Lee', 'lee', true],
    ['Sam Lee', 'Sam Lee', true],
    ['Sam', 'Sam Lee', true],
    ['Ana, Bo and Sam', '@sam', true],
    ['Samuel', 'Sam', false],
    ['Lee', 'Sam Lee', false],
    ['Sam Roe', 'Sam Lee', false],
    [undefined, 'Sam', false],
  ])('finds in %j the owner %j: %j', (named, owner, expected) => {
    expect(isOf(named, owner)).toBe(expected)
  })
})
