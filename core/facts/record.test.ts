import {describe, expect, test} from 'vitest'
import type {Kind} from '../draft.js'
import {slice} from '../draft.js'
import {parseDraft} from '../parse/parse.js'

const draftOf = (text: string, kind: Kind = 'notes') => parseDraft(text, {kind})

/** Actions as "words | owner | due", with "linked" and "done" where they are. */
function actions(text: string, kind?: Kind): string[] {
  const draft = draftOf(text, kind)
  return draft.facts.actions.map(action => {
    const {owner, due, links, done} = action
    const parts = [slice(draft, action), owner ? slice(draft, owner) : '–', due ? slice(draft, due) : '–']
    return [...parts, ...(links.length > 0 ? ['linked'] : []), ...(done ? ['done'] : [])].join(' | ')
  })
}

function decisions(text: string, kind?: Kind): string[] {
  const draft = draftOf(text, kind)
  return draft.facts.decisions.map(decision => slice(draft, decision) + (decision.links.length > 0 ? ' | linked' : ''))
}

describe('action items', () => {
  test.each([
    ['- [ ] order new gloves (#12)', 'order new gloves (#12) | – | – | linked'],
    ['- [x] order new gloves', 'order new gloves | – | – | done'],
    ['ACTION: Lena to phone the caterer by 4 March 2027.', 'ACTION: Lena to phone the caterer by 4 March 2027. | Lena | 4 March 2027'],
    ['AI(@piet): publish the slides', 'AI(@piet): publish the slides | piet | –'],
    ['Action item: @olga will rotate the keys before the next meeting.', 'Action item: @olga will rotate the keys before the next meeting. | @olga | next meeting'],
    ['Mirko: I’ll draft the letter to the council.', 'Mirko: I’ll draft the letter to the council. | I | –'],
    ['Mirko: Will draft the letter this week.', 'Mirko: Will draft the letter this week. | Mirko | –'],
    ['- Ada Blom will check the invoices by Friday', 'Ada Blom will check the invoices by Friday | Ada Blom | Friday'],
    ['Ada and Tom to share the photos.\n\nPresent: Ada, Tom', 'Ada and Tom to share the photos. | Ada and Tom | –'],
    ['Present: Nils, Ria\n\n- Nils reprints the posters by Tuesday', 'Nils reprints the posters by Tuesday | Nils | Tuesday'],
    ['Ria volunteered to collect the keys (FAC-12).', 'Ria volunteered to collect the keys (FAC-12). | Ria | – | linked'],
    ['## Next steps\n\n- Web team: switch the banner off by 3 May 2027\n- none', 'Web team: switch the banner off by 3 May 2027 | Web team | 3 May 2027'],
    ['Let’s put an action item to ask the landlord.', 'Let’s put an action item to ask the landlord. | – | –'],
    ['| Task | Owner | Due |\n|--|--|--|\n| Paint the door | Uwe | 2027-04-02 |', 'Paint the door | Uwe | 2027-04-02'],
    ['    - [ ] phone the printer\n    - [ ] phone the bank', 'phone the printer | – | –;phone the bank | – | –'],
    ['- Party\n        - [ ] buy candles', 'buy candles | – | –'],
  ])('%s', (text, expected) => {
    expect(actions(text).join(';')).toBe(expected)
  })

  test.each([
    'Ana: I’d say we should order new gloves.',
    'Should Lena phone the caterer?',
    'If nobody objects, Lena will phone the caterer.',
    'The release will take two weeks.',
    'Happy to help with that.',
    'Nils will be away until Monday.',
    'Action items: none.',
    '## Action items from last time\n\n- Nils to paint the door',
    '## Agenda\n\n- [ ] budget\n- [ ] holidays',
    '- [ ] "Crash when the window closes" [#4411](https://git.example/4411)',
    'It would be good if somebody wrote this down.',
    'We’ll start with the budget.',
    'We decided to keep the old door.',
  ])('none in: %s', text => {
    expect(actions(text)).toEqual([])
  })

  test('are no matter of messages and documents', () => {
    expect([...actions('- [ ] order gloves', 'document'), ...actions('ACTION: Lena to phone', 'message')]).toEqual([])
  })
})

describe('decisions', () => {
  test.each([
    'Decision: the fair stays in May.',
    'Outcome: the fair stays in May.',
    'RESOLVED by the board: to sell the old van.',
    'DECISION (Uwe, 3 May 2027): no deliveries on Mondays.',
    'We agreed to sell the old van.',
    'The board has decided against a second stall.',
    'Uwe: No objections, so we go ahead with May.',
    'The minutes of the last meeting were approved.',
    'The motion was carried by five votes to two.',
    'The consensus was to wait for the second quote.',
    'It was agreed that the keys stay with Ria.',
    'Agreed to try a shorter meeting.',
  ])('%s', text => {
    expect(decisions(text)).toEqual([text])
  })

  test.each([
    'Should we sell the old van?',
    'Decision: none.',
    'Ria: Agreed, that was a long day.',
    'If we agreed to sell it, who would buy it?',
    'The council decided last week to widen the road.',
    'We have not agreed on a date yet.',
    'Once the budget is approved, we can order.',
    'Tom proposes to sell the old van.',
    'No decision needed.',
  ])('none in: %s', text => {
    expect(decisions(text)).toEqual([])
  })

  test('items below their heading, with the link that the heading carries', () => {
    expect(decisions('## Decisions (#88)\n\n- Sell the van.\n- Keep the stall.')).toEqual([])
    expect(decisions('## Decisions\n\n- Sell the van (VAN-3).\n- Keep the stall.\n\n## Actions\n\n- Uwe: call the dealer')).toEqual(['Sell the van (VAN-3). | linked', 'Keep the stall.'])
  })

  test('a record says it below "Decision", in its title, or by who decided', () => {
    const record = (rest: string): string => `# Sell the van\n\nStatus: accepted\n\n${rest}`
    expect(decisions(record('## Context\n\nIt rusts.\n\n## Decision\n\nThe van is sold in May. Uwe handles it.\n\n## Consequences\n\nNo van.'), 'decision')).toEqual(['The van is sold in May. Uwe handles it.'])
    expect(decisions(record('It rusts.'), 'decision')).toEqual(['Sell the van'])
    expect(decisions('On 3 May 2027, Birte Holm (treasurer) decided that the van is sold.', 'decision')).toHaveLength(1)
    expect(decisions('# Sell the van\n\nStatus: proposed\n\nIt rusts.', 'decision')).toEqual([])
  })

  test('a row of a log is one', () => {
    const log = '| Date | Decision | By | Ticket |\n|--|--|--|--|\n| 2027-05-03 | Sell the van | Uwe | VAN-3 |\n| 2027-05-04 | Keep the stall | | |\n'
    expect(decisions(log, 'decision')).toEqual(['Sell the van | linked', 'Keep the stall'])
  })
})
