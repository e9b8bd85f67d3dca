import {describe, expect, it, test} from 'vitest'
import {parseDraft} from './parse.js'

const own = (text: string, options: Parameters<typeof parseDraft>[1] = {}): string[] =>
  parseDraft(text, options).sentences.map(({start, end}) => text.slice(start, end))
const quotes = (text: string): string[] => parseDraft(text).zones.filter(({name}) => name === 'quote').map(({start, end}) => text.slice(start, end))

describe('a conversation that was copied', () => {
  test.each([
    ['Teams, a line each', '[10:04 AM] Kim Ode: Can you water it?\n[10:06 AM] Lea Roy: Yes. Who mows?', ['Yes.', 'Who mows?']],
    ['Teams, a day each', 'Kim Ode, Yesterday 10:04\nCan you water it?\nLea Roy, Today 9:02\nYes. Who mows?', ['Yes.', 'Who mows?']],
    ['Slack', 'Kim Ode  10:04 AM\nCan you water it?\n:thumbsup: 2\n3 replies\nLea Roy  10:06 AM\nYes. Who mows? \n:+1: 1', ['Yes.', 'Who mows?']],
    ['Slack, names above times', 'Kim Ode\n  10:04 AM\nCan you water it?\nLea Roy\n  10:06 AM\nYes. Who mows?\n10:09\nWe have two days.', ['Yes.', 'Who mows?', 'We have two days.']],
    ['Slack, where little is said', 'Kim Ode\n10:04 AM\nThe tap is dry :cry:\n:eyes: 2\nLea Roy\n10:06 AM\nYes. Who mows?\n1 reply', ['Yes.', 'Who mows?']],
    ['Discord', 'kim_o — Today at 10:04 AM\ncan you water it?\nLea — 11/24/2026 10:06 AM\nYes. Who mows?', ['Yes.', 'Who mows?']],
    ['Signal', '[24.11.26, 10:04:11] Kim: Can you water it?\n[24.11.26, 10:06:00] Lea: Yes. Who mows?', ['Yes.', 'Who mows?']],
    ['WhatsApp', '24/11/2026, 10:04 - Kim: Can you water it?\n24/11/2026, 10:06 - Lea: Yes. Who mows?', ['Yes.', 'Who mows?']],
    ['IRC', '[10:04] <kim> can you water it?\n[10:06] <@lea> Yes. Who mows?', ['Yes.', 'Who mows?']],
  ])('leaves what the last of its people said: %s', (_, text, expected) => {
    expect(own(text)).toEqual(expected)
    expect(own(text.replaceAll('\n', '\r\n'))).toEqual(expected)
    expect(quotes(text)).toEqual([text.slice(0, text.search(/^.*Lea?\b.*$|^\[10:06\]/mi) - 1)])
  })

  it('leaves all that somebody alone says', () => {
    expect(own('Kim Ode  10:04 AM\nCan you water it?\nKim Ode  10:09 AM\nIt dries out.')).toEqual(['Can you water it?', 'It dries out.'])
  })

  it('is quoted whole below words of the writer', () => {
    const chat = '[10:04 AM] Kim Ode: Can you water it?\n[10:06 AM] Lea Roy: Yes. Who mows?'
    expect(own(`Ruth, please decide who mows.\n\n${chat}`)).toEqual(['Ruth, please decide who mows.'])
    expect(own(`${chat}\n\nRuth, please decide who mows.`)).toEqual(['Ruth, please decide who mows.'])
  })

  it('is read in plain text, and in markdown where nothing is indented by it', () => {
    const chat = 'Kim Ode  10:04 AM\nCan you water it?\nLea Roy  10:06 AM\nYes. Who mows?'
    for (const format of ['plain', 'markdown'] as const) expect(own(chat, {format})).toEqual(['Yes.', 'Who mows?'])
    const lines = '[10:04 AM] Kim Ode: Can you water it?\n[10:06 AM] Lea Roy: Yes, who mows?'
    expect(own(lines, {format: 'markdown'})).toEqual(['[10:06 AM] Lea Roy: Yes, who mows?'])
  })

  test.each([
    ['one line with a time', 'Kim Ode  10:04 AM\nCan you water it?\n\nI forgot.'],
    ['a log', '[10:04:11] worker: started\n[10:04:12] worker: can you hear me?\nWhat is wrong?'],
    ['levels of a log', '[10:04 AM] Error: no rake\n[10:05 AM] Error: no rake\nPlease help.'],
    ['a schedule', 'Kim Ode  10:04 AM\nLea Roy  10:30 AM\nCan you confirm your slots?'],
    ['a programme', 'Opening  9:00 AM\nWelcome by the mayor\nKeynote  10:00 AM\nThe history of gauges\nLunch  12:00 PM\nCan you come?'],
    ['labels', 'When: 10:04\nWhere: the shed\nWho: can you say?'],
    ['prose', 'The bus leaves at 10:04\nand the train at 10:30\nplease take the bus'],
  ])('is none: %s', (_, text) => {
    expect(quotes(text)).toEqual([])
  })
})
