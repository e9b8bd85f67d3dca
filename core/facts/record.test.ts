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
    ['Mirko: Will draft the letter this week.', 'Mirko: Will draft the letter this week. | Mirko | this week'],
    ['- Ada Blom will check the invoices by Friday', 'Ada Blom will check the invoices by Friday | Ada Blom | Friday'],
    ['Ada and Tom to share the photos.\n\nPresent: Ada, Tom', 'Ada and Tom to share the photos. | Ada and Tom | –'],
    ['Present: Nils, Ria\n\n- Nils reprints the posters by Tuesday', 'Nils reprints the posters by Tuesday | Nils | Tuesday'],
    ['Ria volunteered to collect the keys (FAC-12).', 'Ria volunteered to collect the keys (FAC-12). | Ria | – | linked'],
    ['## Next steps\n\n- Web team: switch the banner off by 3 May 2027\n- none', 'Web team: switch the banner off by 3 May 2027 | Web team | 3 May 2027'],
    ['Let’s put an action item to ask the landlord.', 'Let’s put an action item to ask the landlord. | – | –'],
    ['| Task | Owner | Due |\n|--|--|--|\n| Paint the door | Uwe | 2027-04-02 |', 'Paint the door | Uwe | 2027-04-02'],
    ['    - [ ] phone the printer\n    - [ ] phone the bank', 'phone the printer | – | –;phone the bank | – | –'],
    ['- Party\n        - [ ] buy candles', 'buy candles | – | –'],
    ['[NEW] ACTION: olga to phone the port', '[NEW] ACTION: olga to phone the port | olga | –'],
    ['#action piet to publish the slides', '#action piet to publish the slides | piet | –'],
    ['[AI] Piet: publish the slides', '[AI] Piet: publish the slides | Piet | –'],
    ['[ACTION - Olga] second reading of the leaflet', '[ACTION - Olga] second reading of the leaflet | Olga | –'],
    ['Roof: looks dry. TODO: Mirko will send the photos.', 'TODO: Mirko will send the photos. | Mirko | –'],
    ['Action Item: order the second pump', 'Action Item: order the second pump | – | –'],
    ['JB: Proposed action items:\n\n- call the port (KK)', 'call the port (KK) | KK | –'],
    ['Next action: order the second pump', 'Next action: order the second pump | – | –'],
    ['- Greta to write to the port about the crane', 'Greta to write to the port about the crane | Greta | –'],
    ['- Hall – Greta to ask for a second key', 'Hall – Greta to ask for a second key | Greta | –'],
    ['Greta needs to send the list by 4 May 2027.\n\nPresent: Greta, Tom', 'Greta needs to send the list by 4 May 2027. | Greta | 4 May 2027'],
    ['Greta said that she will ask the bank.', 'Greta said that she will ask the bank. | Greta | –'],
    ['Greta likes the plan and will write it up.', 'Greta likes the plan and will write it up. | Greta | –'],
    ['No one has the date, but Greta’s going to ask around.', 'No one has the date, but Greta’s going to ask around. | Greta’s | –'],
    ['Greta is going to tackle the sink later today.', 'Greta is going to tackle the sink later today. | Greta | today'],
    ['@olga has the next steps.', '@olga has the next steps. | @olga | –'],
    ['The officers to propose a date for the fair', 'The officers to propose a date for the fair | The officers | –'],
    ['He will send the drawings.', 'He will send the drawings. | He | –'],
    ['Shelley volunteered for the next release.', 'Shelley volunteered for the next release. | Shelley | –'],
    ['Olga: Somebody has to own this, I’ll ask the port.', 'Olga: Somebody has to own this, I’ll ask the port. | I | –'],
    ['piet: Will draft the letter.\nolga: fine\npiet: thanks\nolga: ok', 'piet: Will draft the letter. | piet | –'],
    ['Going to file a complaint.', 'Going to file a complaint. | – | –'],
    ['Photos look fine, will publish them.', 'Photos look fine, will publish them. | – | –'],
    ['- Soup, will order it 2 days before', 'Soup, will order it 2 days before | – | –'],
    ['Olga: We’ll send out the programme.', 'Olga: We’ll send out the programme. | Olga | –'],
    ['Olga -> will send out the programme', 'Olga -> will send out the programme | Olga | –'],
    ['Eric: Tom, Ada, and Olga to work on that.', 'Eric: Tom, Ada, and Olga to work on that. | Tom, Ada, and Olga | –'],
    ['- [JB] will close the account\n- [JB] is on leave', '[JB] will close the account | JB | –'],
    ['Present: Will Moss, Ria\n\n- Will Moss to phone the port', 'Will Moss to phone the port | Will Moss | –'],
    ['- Send the invitations (Tobias)', 'Send the invitations (Tobias) | Tobias | –'],
    ['## Actions\n\n- GH - the price list\n- Will - a list of halls\n- All: read the contract', 'GH - the price list | GH | –;Will - a list of halls | Will | –;All: read the contract | All | –'],
    ['To be done until 3 May 2027:\n\n- Greta: paint the door', 'Greta: paint the door | Greta | 3 May 2027'],
    ['- [action] Ask the port [assignee] Greta', '[action] Ask the port [assignee] Greta | Greta | –'],
    ['## Actions of the last meeting\n\n- [ ] Greta: paint the door', 'Greta: paint the door | Greta | –'],
    ['The van needs tyres by May, Uwe will order them.\n\nPresent: Uwe', 'The van needs tyres by May, Uwe will order them. | Uwe | –'],
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
    '- Costly to send large parcels',
    '- Plan to move the stall',
    'Policy to use the small hall',
    'Goal: Decide to keep the stall.',
    'Yes, that makes sense, will help us.',
    'Olga: I’ll try.',
    'Olga: I’ll give some background on the fair.',
    'Mara will join at ten.',
    '## Action items\n\n### Notes on the fair\n\n- People liked the soup',
    '## Action items\n\n- How do we get a key?',
    '- Order the tent (postponed)',
    'I know Uwe offered to sell the van.',
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
    'Verdict: the blue one',
    '[unanimous consent]',
    '#agreed we keep the blue one',
    'There was general agreement to keep the blue one.',
    'Consensus on keeping the blue one.',
    'All in agreement that if it rains we stay inside.',
    'The SC heard both sides, and decided to wait.',
    'The TSC approves the second stall.',
    'Agree that the fee stays.',
    'All ayes, no nays.',
    'Ria moved to keep the fee. Uwe was second. Upon voice vote, the motion carried unanimously.',
    'We will use the small hall from May.',
    'The decision was to wait.',
    'Elected Uwe Tamm as treasurer.',
    'Rejected the second quote.',
    'Everyone is in favour of the small hall.',
    'Nominating committee: report (sent round as appendix A) accepted.',
    'Talked of the fee, agreed to keep it.',
    'After the second quote we decided that the van goes.',
    'We will go with the second quote.',
    'Vote on the second quote. 7-1 in favour.',
    'Proposal: buy a tent. Passed.',
    'Treasurer’s report accepted.',
    'Ada Blom and Uwe Tamm were elected unanimously.',
    'Deferred to the next meeting.',
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
    'All agreed there’s a lot to do.',
    'Uwe: Agree that the fee is high.',
    'Mild consensus exists to sell the van.',
    'There was a consensus that two stalls would be too much.',
    'Precedent: last May we decided to wait.',
    'We will not know before May.',
    'We could agree that the minutes are approved by default.',
    'You were elected to represent the class.',
    'PROPOSED RESOLUTION: sell the van',
    'Decisions on the phone may be better -- nobody writes them down.',
  ])('none in: %s', text => {
    expect(decisions(text)).toEqual([])
  })

  test('items below their heading, with the link that the heading carries', () => {
    expect(decisions('## Decisions (#88)\n\n- Sell the van.\n- Keep the stall.')).toEqual(['Sell the van. | linked', 'Keep the stall. | linked'])
    expect(decisions('## Decisions\n\n- Sell the van.\n- ACTION: Uwe to call the dealer')).toEqual(['Sell the van.'])
    expect(decisions('## Decisions\n\n- Sell the van (VAN-3).\n- Keep the stall.\n\n## Actions\n\n- Uwe: call the dealer')).toEqual(['Sell the van (VAN-3). | linked', 'Keep the stall.'])
  })

  test('what only confirms one is none of its own', () => {
    expect(decisions('- Decision: the van goes.\n  - No objections raised, approved.')).toEqual(['Decision: the van goes.'])
    expect(decisions('- Shall the van go?\n  - No objections, approved.')).toEqual(['No objections, approved.'])
  })

  test('a record says it below "Decision", in its title, or by who decided', () => {
    const record = (rest: string): string => `# Sell the van\n\nStatus: accepted\n\n${rest}`
    expect(decisions(record('## Context\n\nIt rusts.\n\n## Decision\n\nThe van is sold in May. Uwe handles it.\n\n## Consequences\n\nNo van.'), 'decision')).toEqual(['The van is sold in May. Uwe handles it.'])
    expect(decisions(record('It rusts.'), 'decision')).toEqual(['Sell the van'])
    expect(decisions('On 3 May 2027, Birte Holm (treasurer) decided that the van is sold.', 'decision')).toHaveLength(1)
    for (const status of ['Status: proposed', '## Status\n\nProposed', '* Status: draft']) {
      expect(decisions(`# Sell the van\n\n${status}\n\n## Decision\n\nThe van is sold in May.`, 'decision')).toEqual([])
    }
    expect(decisions('# Sell the van\n\n## Status\n\nAccepted\n\nIt rusts.', 'decision')).toEqual(['Sell the van'])
  })

  test('a row of a log is one', () => {
    const log = '| Date | Decision | By | Ticket |\n|--|--|--|--|\n| 2027-05-03 | Sell the van | Uwe | VAN-3 |\n| 2027-05-04 | Keep the stall | | |\n'
    expect(decisions(log, 'decision')).toEqual(['Sell the van | linked', 'Keep the stall'])
  })
})
