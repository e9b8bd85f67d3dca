import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {lookOf} from './entries.js'
import {itemsOf} from './items.js'
import {action, ask, decision, recordOf} from './sample.js'
import {sectionsOf} from './sections.js'
import {everything, fragmentOf, type View, viewOf, wants} from './view.js'

const record = recordOf(
  [
    decision({id: 'd1', text: 'We print in offset.', by: 'Dana', date: '2026-11-20', links: [{text: '#482', role: 'task', state: 'unknown'}]}),
    decision({id: 'd0', text: 'The minutes are approved.', routine: true}),
    decision({id: 'd2', text: 'Mondays stay free.', date: '2026-10-02'}),
    action({id: 'a1', text: 'Send the tender.', owner: '@dana', dueDate: '2026-11-27'}),
    action({id: 'a2', text: 'Book the hall.', owner: 'Wei and Dana', dueDate: '2026-11-13', overdue: true}),
    action({id: 'a3', text: 'Check the oven.', owner: 'wei', done: true, date: '2026-11-06'}),
    action({id: 'a4', text: 'Order keys.'}),
    ask({id: 'q1', text: 'Which rate?', instant: '2026-11-10', overdue: true, fallback: 'I take the reduced one'}),
    ask({id: 'q2', text: 'Which logo?', owner: 'Zoë'}),
  ],
  [
    {entry: 'a4', code: 'no-owner', message: ''},
    {entry: 'd2', code: 'no-task', message: ''},
    {entry: 'a4', code: 'no-due', message: ''},
  ],
)
const items = itemsOf(record, lookOf(record, '').dangling)

function found(view: Partial<View>): string {
  return items.filter(wants({...everything, ...view})).map(({entry}) => entry.id).sort().join(' ')
}

describe('a view', () => {
  it.each<[view: Partial<View>, ids: string]>([
    [{}, 'a1 a2 a3 a4 d0 d1 d2 q1 q2'],
    [{search: 'THE hall'}, 'a2'],
    [{search: 'zoe'}, 'q2'],
    [{search: '482'}, 'd1'],
    [{search: 'reduced'}, 'q1'],
    [{search: '2026-11-06.md'}, 'a3'],
    [{search: 'hall which'}, ''],
    [{type: 'decision'}, 'd0 d1 d2'],
    [{type: 'ask'}, 'q1 q2'],
    [{owner: 'dana'}, 'a1 a2 d1'],
    [{owner: 'wei'}, 'a2 a3'],
    [{state: 'open'}, 'a1 a2 a4 q1 q2'],
    [{state: 'overdue'}, 'a2 q1'],
    [{state: 'done'}, 'a3'],
    [{since: '2026-11-20'}, 'a1 a2 a4 d0 d1 q1 q2'],
    [{dangling: 'any'}, 'a4 d2'],
    [{dangling: 'no-due'}, 'a4'],
    [{owner: 'wei', state: 'overdue'}, 'a2'],
  ])('%j has %s', (view, ids) => {
    expect(found(view)).toBe(ids)
  })

  function drawn(view: Partial<View>): string[] {
    const whole = {...everything, ...view}
    return sectionsOf(record, items.filter(wants(whole)), whole)
      .filter(({rows}) => rows.length > 0)
      .map(({id, rows}) => `${id}: ${rows.map(({group, shown}) => `${group ?? '-'}/${'code' in shown ? shown.code : shown.id}`).join(', ')}`)
  }

  it('puts what is overdue first, the oldest on top, and groups the rest by date', () => {
    expect(drawn({})).toEqual([
      'overdue: -/q1, -/a2',
      'actions: In the next 7 days/a1, No date/a4',
      'asks: No date/q2',
      'decisions: November 2026/d1, October 2026/d2, About the meetings themselves/d0',
      'dangling: Decisions that lead to no task/no-task, Action items without an owner/no-owner, Action items without a due date/no-due',
      'done: -/a3',
    ])
  })
  it('groups by owner', () => {
    expect(drawn({group: 'owner', type: 'action'})).toEqual([
      'overdue: Wei, Dana/a2',
      'actions: @dana/a1, Nobody named/a4',
      'dangling: Action items without an owner/no-owner, Action items without a due date/no-due',
      'done: wei/a3',
    ])
  })
  it('shows of what dangles the kind that is wanted', () => {
    expect(drawn({dangling: 'no-due'})).toContain('dangling: Action items without a due date/no-due')
  })
})

describe('the fragment of a view', () => {
  it('is empty for everything, and an id for one entry', () => {
    expect(fragmentOf(everything)).toBe('')
    expect(fragmentOf({...everything, entry: 'a-1'})).toBe('#a-1')
    expect(viewOf('#a-1')).toEqual({...everything, entry: 'a-1'})
    expect(viewOf('')).toEqual(everything)
  })
  it('can be read', () => {
    const view: View = {...everything, search: 'spring sale', owner: 'dana', entry: 'a-1'}
    expect(fragmentOf(view)).toBe('#search=spring+sale&owner=dana&entry=a-1')
  })
  it('leaves out what it can not mean', () => {
    expect(viewOf('#type=x&state=never&since=today&dangling=x&group=&__proto__=x&toString=x&search=a')).toEqual({...everything, search: 'a'})
    expect(viewOf('#%')).toEqual({...everything, entry: '%'})
  })
  it('is read back as it was', () => {
    const text = fc.string({unit: 'grapheme'})
    const view: fc.Arbitrary<View> = fc.record({
      search: text,
      type: fc.constantFrom('', 'decision', 'action', 'ask'),
      owner: text,
      state: fc.constantFrom('', 'open', 'overdue', 'done'),
      since: fc.constantFrom('', '2026-11-01'),
      dangling: fc.constantFrom<View['dangling'][]>('', 'any', 'no-task', 'missing-heading'),
      group: fc.constantFrom('due', 'owner'),
      entry: fc.stringMatching(/^[a-z]-[\da-z]{1,8}$/),
    })
    fc.assert(
      fc.property(view, told => {
        expect(viewOf(fragmentOf(told))).toEqual(told)
      }),
    )
  })
})
