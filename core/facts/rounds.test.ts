import {describe, expect, test} from 'vitest'
import {type ParseOptions, parseDraft} from '../parse/parse.js'

const own = 'Hi Ana,\n\nwhich export did you use?\n\nBo'

function rounds(text: string, options: ParseOptions = {}): number {
  return parseDraft(text, {kind: 'message', ...options}).facts.rounds
}

const times = <T>(count: number, each: (index: number) => T): T[] => Array.from({length: count}, (_, index) => each(index))
const name = (index: number): string => ['Ana Ruiz', 'Bo Lind'][index % 2] as string

/** How clients put `count` earlier messages below a reply. */
const clients: Readonly<Record<string, (count: number) => string>> = {
  'marks and attributions': count =>
    times(count, n => {
      const marks = '>'.repeat(n)
      return `${marks} On Mon, ${20 - n} Jan 2027 at 10:04, ${name(n)} <x@example.com> wrote:\n${marks}> It is ${n}.\n${marks}>\n`.trimStart()
    }).join(''),
  'spaced marks': count => times(count, n => `${'> '.repeat(n + 1)}It is ${n}.\n${'> '.repeat(n + 1)}\n`).join(''),
  'oldest first': count => times(count, n => `${'> '.repeat(count - n)}It is ${n}.\n`).join(''),
  'attributions alone': count =>
    times(count, n => `On Mon, ${20 - n} Jan 2027 at 10:04, ${name(n)} wrote:\n\nIt is ${n}.\n\n`).join(''),
  'header blocks': count =>
    times(count, n => `From: ${name(n)}\nSent: Monday, January ${20 - n}, 2027 10:04 AM\nTo: ${name(n + 1)}\nSubject: RE: Pump\n\nIt is ${n}.\n\n`).join(''),
  'original messages': count =>
    times(count, n => `-----Original Message-----\nFrom: ${name(n)}\nSent: Monday, January ${20 - n}, 2027\nTo: ${name(n + 1)}\nSubject: RE: Pump\n\nIt is ${n}.\n\n`).join(''),
}

describe('quotes below the draft', () => {
  test.each(Object.keys(clients))('%s', client => {
    for (const count of [0, 1, 3, 4, 6]) expect(rounds(`${own}\n\n${clients[client]?.(count)}`)).toBe(count)
  })

  test('what is forwarded went round elsewhere', () => {
    const forwarded = `---------- Forwarded message ---------\nFrom: Ana\nDate: Mon, 18 Jan 2027\nSubject: Pump\n\n${clients['spaced marks']?.(5)}`
    expect(rounds(`${own}\n\n${forwarded}`)).toBe(0)
  })
})

test('counts what a References header names', () => {
  const headers = 'From: bo@example.com\nTo: ana@example.com\nReferences: <1@mail.example>\n <2@mail.example> <3@mail.example>\nSubject: Pump\n\n'
  expect(rounds(headers + own)).toBe(3)
  expect(rounds(own, {references: ['<1@mail.example>', '<2@mail.example>']})).toBe(2)
})

describe('a thread that the host hands in', () => {
  const thread = (writers: string, says: (index: number) => string = () => "That's not what I meant.") => ({
    thread: [...writers].map((from, index) => ({text: says(index), from})),
  })

  test.each([
    ['abab', 4],
    ['aabbba', 3],
    ['aaaaaa', 0],
    ['abcdefg', 2],
    ['abcabca', 6],
  ])('%s is %d rounds', (writers, count) => {
    expect(rounds(own, thread(writers))).toBe(count)
  })

  test('each message of an unknown writer is a turn', () => {
    expect(rounds(own, {thread: times(4, () => ({text: 'I still disagree.'}))})).toBe(4)
  })

  test('where the words are not known the turns alone count', () => {
    expect(rounds(own, thread('ababa', () => ''))).toBe(5)
  })

  test('questions that are answered are no rounds', () => {
    const says = ['Where is the log?', 'In the share.', 'And the config?', 'Next to it.', 'Who may write there?', 'Only Wei.']
    expect(rounds(own, thread('ababab', index => says[index] as string))).toBe(0)
  })

  test.each(['OK, agreed.', 'Thanks, that works.', 'Merged.', 'Fair point, blue it is.', 'Shall we talk on the phone?'])(
    'it starts anew behind “%s”',
    settled => {
      const round = (index: number): string => (index === 4 ? settled : "No, that's not what I asked for.")
      expect(rounds(own, thread('ababababab', round))).toBe(5)
      expect(rounds(own, thread('ababa', round))).toBe(0)
    },
  )

  test.each(["Thanks, but it still fails.", 'OK, but that is not what I asked.', 'Is that fixed?'])('“%s” settles nothing', open => {
    const round = (index: number): string => (index === 4 ? open : "No, that's not what I asked for.")
    expect(rounds(own, thread('abababab', round))).toBe(8)
  })

  test('a question that comes again weighs as an objection', () => {
    const says = ['Which export do you use for the count?', 'The members are all in the portal.', 'Which export is it that you use for the count?', 'It is the portal.']
    expect(rounds('Once more: which export do you use? I still come out at 1,187.', thread('abab', index => says[index] as string))).toBe(4)
  })

  test('a draft that settles the matter goes no further round', () => {
    expect(rounds("You're right, that works. Thanks!", thread('ababab'))).toBe(0)
  })
})

describe('two sides that hold against each other', () => {
  const told = [
    'The hedge was to be cut to two metres.',
    'The order says two metres and a half.',
    'The order was filled in by your driver.',
    'The driver fills in what you tell him.',
    'What I told him is in your own mail.',
  ]
  const last = 'The mail says "about two metres".'
  const between = (texts: readonly string[], writers: readonly (string | undefined)[] = ['Ida', 'Per']) =>
    texts.map((text, index) => {
      const from = writers[index % writers.length]
      return {text, ...(from && {from})}
    })

  test('count since the matter was last settled', () => {
    expect(rounds(last, {thread: between(told)})).toBe(5)
    expect(rounds(last, {thread: between(['Which hedge is it?', 'Sorted, thanks.', ...told])})).toBe(5)
    expect(rounds(last, {thread: between(told.slice(0, 3))})).toBe(0)
    expect(rounds(last, {thread: between([...told, 'You are right, two metres it is.'])})).toBe(0)
  })

  test('do not, where the writers are not known or the draft agrees', () => {
    expect(rounds(last, {thread: between(told, [undefined])})).toBe(0)
    expect(rounds('Yes, I see it in the mail.', {thread: between(told)})).toBe(0)
  })

  test('do not, where each tells what was found and done', () => {
    const news = [
      'The pump was off on Monday. It was not the fuse, I changed it and nothing happened.',
      'I looked at the valve, it was not closed. The report of last year says the same.',
      'I asked the maker, and they said the sensor is not made any more.',
      'I found one in the cellar. It is not new, but the contacts were clean.',
      'The pump was not on after I put it in, the cable had a break as well.',
    ]
    expect(rounds('I gave it a new cable, and the tank is not empty any more.', {thread: between(news)})).toBe(0)
  })
})
