import {describe, expect, it} from 'vitest'
import {type Kind, lint, parseDraft, presetSettings} from '../core/index.js'
import rule from './deadline-possible.js'

interface Clock {
  readonly now?: number
  readonly zone?: string
}

/** Thursday 26 November 2026, 11:00 in Berlin. */
const berlin: Clock = {now: Date.UTC(2026, 10, 26, 10), zone: 'Europe/Berlin'}
/** The same instant, 04:00 in Chicago. */
const chicago: Clock = {...berlin, zone: 'America/Chicago'}
const nowhere: Clock = {now: berlin.now as number}
/** The zone is known and the time of the text is not. */
const zoneOnly: Clock = {zone: 'Europe/Berlin'}
const none: Clock = {}

function messages(text: string, clock: Clock, kind: Kind = 'message'): string[] {
  const draft = parseDraft(text, {untitled: true, kind, clock})
  return lint(draft, [rule], presetSettings('recommended', [rule])).problems.map(({message}) => message)
}

const impossible: readonly (readonly [Clock, string])[] = [
  [none, 'Please send me the guest list by 30 February.'],
  [none, 'Could you return the keys by February 30th?'],
  [none, 'Please upload the receipts by 31 November.'],
  [none, 'Kindly pay the second rate by April 31st.'],
  [none, 'Dana, can you close the till of hall 2 before the 31st of June?'],
  [none, 'Please book your slot by June 31, 2027.'],
  [none, 'Votes are due by 31 September 2027. Please vote.'],
  [none, 'Please hand in the tender on or before Sept 31.'],
  [none, 'Please comment by 29 February 2027.'],
  [none, 'Could you sign the lease by Feb 29, 2026?'],
  [none, 'Please send the invoice until 31.04.2027.'],
  [none, 'Please send the invoice until 30.02.2027.'],
  [none, 'Please confirm by 31/11/2026.'],
  [none, 'Please confirm by 2/30/2027.'],
  [none, 'Please merge #412 by 2026-11-31.'],
  [none, 'Please merge #412 by 2027-02-29.'],
  [none, 'Please renew the certificate by 2027-13-01.'],
  [none, 'Please renew the certificate before 31-Jun-2027.'],
  [none, 'Please approve the banner by Friday 26 November 2026.'],
  [none, 'Please approve the banner by Friday, November 26, 2026.'],
  [none, 'Please choose a colour by Thursday, December 15, 2026. Without an answer we take grey.'],
  [none, 'Please answer by 26 November 2026 (Friday).'],
  [none, 'Please answer by Monday, 27th of November 2026.'],
  [none, 'Could you review the plan by Wednesday 2026-11-26?'],
  [none, 'Could you review the plan by Fri 11/26/2026?'],
  [none, 'Could you review the plan by Tuesday 1 January 2027?'],
  [none, 'You are invited to the opening on Sunday 29 February 2028 at 10:00 CET. Please tell me whether you come.'],
  [none, 'Please join the drill on Saturday, 27 November 2026, 10:00 CET.'],
  [none, 'If I hear nothing by 31 April, I will order the blue ones.'],
  [none, 'Unless you object by Monday 1 December 2026, we paint the fence on 3 December.'],
  [none, 'The shop opens again on Monday 1 December 2026.'],
  [none, 'The new lease starts on 31 June 2027, as agreed.'],
  [none, 'The offer expires on 31 November. Please order in time.'],
  [none, 'Please call the plumber by 25:00.'],
  [none, 'Please lock the gate by 17:75.'],
  [none, 'Please send the numbers by 13:00 am.'],
  [none, 'Please send the numbers by 27 November 2026 at 26:15.'],
  [none, 'Please restart the importer by 24:30 on 27 November 2026.'],
  [zoneOnly, 'Please restart the importer at 02:30 on 28 March 2027.'],
  [zoneOnly, 'Please join the night train at 2:15 am on 28 March 2027.'],
  [none, 'Please switch the mail server by 8 March 2026, 2:30 am PT.'],
  [none, 'Could you move the job to 02:15 CET on 28 March 2027?'],
  [berlin, 'Please send the tender to the printer by Friday 26 November.'],
  [berlin, 'Please send the tender to the printer by Friday the 26th.'],
  [berlin, 'Could you check the hygiene plan by Tuesday, Dec 25?'],
  [berlin, 'Could you check the hygiene plan by Sat, 27 Nov?'],
  [berlin, 'We need your size by the 31st of this month, please answer.'],
  [berlin, 'Please pay order 5512 by 13 November 2026.'],
  [berlin, 'Please pay order 5512 by 25 November.'],
  [berlin, 'Could you answer Ruth by 9:00 today?'],
  [berlin, 'Please send me the minutes by 26 November 2026, 10:59 CET.'],
  [berlin, 'Please join us on Tuesday 24 November 2026 at 18:00 CET for the tasting.'],
  [berlin, 'Please register by 1 October 2026.'],
  [berlin, 'If nobody objects by 20 November 2026, I order the pump.'],
  [berlin, 'Please vote before Sunday 22 November 2026.'],
  [berlin, 'Please send the logs no later than 2026-11-20.'],
  [chicago, 'Please reboot the router by 3:30 am today.'],
  [chicago, 'Could you sign the permit by November 25, 2026?'],
  [nowhere, 'Please return the projector by 23 November 2026.'],
  [nowhere, 'Please return the projector by 12:00 UTC on 25 November 2026.'],
  [nowhere, 'Please answer by Friday 26 November.'],
  [berlin, 'Please send me your size, on 20 November 2026 at the latest.'],
  [berlin, 'Please have the form signed and returned by 20 November 2026.'],
  [berlin, 'The form closes on 20 November 2026. Please fill it in.'],
  [berlin, 'Proposals must be received before 12:00 CET on 20 November 2026. Please use the form.'],
  [berlin, 'Please get the roof fixed by 20 November 2026.'],
  [berlin, 'The last day to vote is 20 November 2026. Please vote.'],
  [berlin, 'Please join our webinar on 18 November 2026 at 15:00 CET.'],
  [berlin, 'Please complete the survey (by 20 November 2026).'],
  [berlin, 'To do by 20 November 2026:\n\n- Ruth, please order the chairs.\n- Karl, please call the band.'],
  [berlin, '**Deadline:** 31 November 2026\n\nPlease fill in the form.'],
]

const possible: readonly (readonly [Clock, string])[] = [
  [none, 'Please send me the guest list by 28 February.'],
  [none, 'Could you return the keys by 29 February?'],
  [none, 'Please comment by 29 February 2028.'],
  [none, 'Please comment by Tuesday 29 February 2028.'],
  [none, 'Please upload the receipts by 30 November.'],
  [none, 'Please book your slot by June 30, 2027.'],
  [none, 'Please confirm by 31/12/2026.'],
  [none, 'Please confirm by 12/31/2026.'],
  [none, 'Please send the invoice until 30.04.2027.'],
  [none, 'Please merge #412 by 2026-11-30.'],
  [none, 'Please approve the banner by Friday 27 November 2026.'],
  [none, 'Please approve the banner by Friday 26 November.'],
  [none, 'Please approve the banner by Fri, Nov 27, 2026.'],
  [none, 'Please answer by 27 November 2026 (Friday).'],
  [none, 'Please answer by Friday the 13th.'],
  [none, 'Please answer by 24:00 on 27 November 2026.'],
  [none, 'Please answer by midnight on 31 December 2026.'],
  [none, 'Please answer by 12:59 pm on 27 November 2026.'],
  [none, 'Please pay order 5512 by 13 November 2020.'],
  [none, 'Please answer by 9:00 today.'],
  [none, 'Please answer by 1 May 2019, as the form says.'],
  [zoneOnly, 'Please restart the importer at 03:00 on 28 March 2027.'],
  [zoneOnly, 'Please restart the importer at 02:30 UTC on 28 March 2027.'],
  [none, 'Please restart the importer at 02:30 on 28 March 2027.'],
  [zoneOnly, 'Please restart the importer at 02:30 on 31 October 2027.'],
  [none, 'The backup failed on Monday 3 March. Could you look into it?'],
  [berlin, 'The backup failed on Monday 3 March. Could you look into it?'],
  [berlin, 'The outage on 2 November 2026 was ours. Please read the report by 30 November 2026.'],
  [berlin, 'The job ran at 02:30 on 29 March 2026. Can you tell me why?'],
  [berlin, 'You were to return the van by 20 November 2026. Please do so by 30 November 2026.'],
  [berlin, 'The deadline was 20 November 2026, so please tell me whether you still come.'],
  [berlin, 'We needed the size by 20 November 2026. Please send it now.'],
  [berlin, 'Please send the tender to the printer by 26 November.'],
  [berlin, 'Please send the tender to the printer by Thursday 26 November.'],
  [berlin, 'Please send the tender to the printer today.'],
  [berlin, 'Please send the tender by EOD today.'],
  [berlin, 'Please send the tender by 11:00 CET on 26 November 2026.'],
  [berlin, 'Please send the tender by 14:00.'],
  [berlin, 'Please send the tender by 9:00.'],
  [berlin, 'Please send the tender by 9:00 tomorrow.'],
  [berlin, 'Please send the tender by this week.'],
  [berlin, 'Please join us next Tuesday, 1 December, at 18:00.'],
  [berlin, 'Please join us on Monday or Tuesday, 30 November or 1 December.'],
  [berlin, 'The market runs Monday - 30 November. Please tell me whether you want a stall.'],
  [berlin, 'Please update SQL Server 8.0.2039 by 1 December 2026.'],
  [berlin, 'Please watch the talk at 27:30, that is where he says it.'],
  [berlin, 'The ratio is 25:75 by now. Can you mend that?'],
  [berlin, 'May 40 people come? Please answer by 1 December 2026.'],
  [berlin, 'On Friday 26 November the shop was closed. Why?'],
  [berlin, 'Since 1 October 2026 nobody has cleaned the filter. Please do it by 1 December 2026.'],
  [berlin, '> Please send it by 31 November.\n\nPlease tell me which day you mean.'],
  [berlin, 'The flyer says "Friday 26 November 2026". Please have it printed anew by 1 December 2026.'],
  [berlin, '`2026-02-30` crashes the importer. Please fix it by 1 December 2026.'],
  [berlin, 'The parser takes 2026-02-30 for a valid date. Please fix it by 1 December 2026.'],
  [berlin, '31 November does not exist. Which day do you mean?'],
  [berlin, 'Columbus landed on Friday 12 October 1492. Please check the caption by 1 December 2026.'],
  [berlin, "Please check why the report wasn't there by 20 November 2026."],
  [berlin, 'Please tell me who signed up before 20 November 2026.'],
  [berlin, 'Please list all invoices paid before 1 November 2026.'],
  [berlin, 'Please delete the logs from before 1 October 2026.'],
  [berlin, 'Could you send me the photos from the party on 14 November 2026?'],
  [berlin, 'Please book the costs of the trip on 12 November 2026 under travel.'],
  [berlin, 'Please refund everyone who ordered until 20 November 2026.'],
  [berlin, 'Please use the rates effective 1 November 2026.'],
  [berlin, 'Please pay invoice 7, due 20 November 2026.'],
  [berlin, 'Please review the changes made until 20 November 2026.'],
  [berlin, 'Please send the timesheets for the period 1 to 15 November 2026.'],
  [berlin, 'Could you have sent it by 20 November?'],
  [berlin, 'We need not decide until October. Please read the offers.'],
  [chicago, 'Please reboot the router by 4:30 am today.'],
  [chicago, 'Could you sign the permit by November 26, 2026?'],
  [nowhere, 'Please return the projector by 26 November 2026.'],
  [nowhere, 'Please return the projector by 25 November 2026.'],
  [nowhere, 'Please return the projector by 10:00 today.'],
  [nowhere, 'Please return the projector by 12:00 UTC on 26 November 2026.'],
]

describe('dates that can’t be', () => {
  it.each(impossible)('%j %s', (clock, text) => {
    expect(messages(text, clock)).toHaveLength(1)
  })

  it('are at least 60', () => {
    expect(impossible.length).toBeGreaterThanOrEqual(60)
    expect(possible.length).toBeGreaterThanOrEqual(60)
  })
})

describe('dates that can be', () => {
  it.each(possible)('%j %s', (clock, text) => {
    expect(messages(text, clock)).toEqual([])
  })
})

describe('in documents', () => {
  it.each([
    'The guide was checked on 31 November 2026.',
    'Release day is Friday 26 November 2026.',
  ])('what does not exist: %s', text => {
    expect(messages(text, berlin, 'document')).toHaveLength(1)
  })

  it.each([
    'Please register by 1 October 2026.',
    'Start the clip at 25:00 on 1 December 2026.',
    'Release day is Friday 26 November.',
  ])('nothing else: %s', text => {
    expect(messages(text, berlin, 'document')).toEqual([])
  })
})

describe('in notes', () => {
  it('of action items too', () => {
    expect(messages('# Board\n\n## Action items\n\n- Ruth: order the pump by 31 November 2026', berlin, 'notes')).toHaveLength(1)
    expect(messages('# Board\n\n## Action items\n\n- Ruth: order the pump by 1 November 2026', berlin, 'notes')).toEqual([])
  })
})
