import {describe, expect, it} from 'vitest'
import type {Reading} from '../../core/index.js'
import {lookOf} from '../testing.js'
import {prettyReadings} from './pretty-read.js'
import type {ReadReport} from './types.js'

const text = `Hi Dana,

Could you review the migration plan (it is the one that Wei and I wrote last week) by Friday so that I can run it? And what is the
name of the table? If I hear nothing, I run it as it is.
`
const span = (words: string) => {
  const start = text.indexOf(words)
  return {start, end: start + words.length}
}
const first = text.slice(text.indexOf('Could'), text.indexOf(' And what'))
const reading: Reading = {
  kind: 'message',
  wants: true,
  asks: [
    {...span(first), type: 'action', clarity: 'clear', owner: 'Dana'},
    {...span('what is the\nname of the table?'), type: 'answer', clarity: 'vague'},
  ],
  deadlines: [{...span('by Friday'), precision: 'relative', instant: '2026-11-27', endOfDay: true, serves: [0]}],
  noReply: [{...span('If I hear nothing, I run it as it is.'), serves: [0]}],
  pressure: [],
  gaps: ['why', 'context'],
  live: false,
  ping: false,
  checklist: {ask: 'met', deadline: 'met', silence: 'met', followUps: 'missing'},
}

function draw(reading: Reading | null, more: Partial<ReadReport> = {}): string {
  const reporter = prettyReadings(lookOf({width: 80}))
  return `\n${reporter.file({path: 'x.draft.md', reading, notices: [], text, ...more})}${reporter.end({files: 1})}`
}

describe('the picture of a text', () => {
  it('underlines what was understood and names it where it ends', () => {
    expect(draw(reading)).toMatchInlineSnapshot(`
      "
      x.draft.md · message                  ask ✓  deadline ✓  silence ✓  follow-ups ✗

        1 │ Hi Dana,
        2 │
        3 │ Could you review the migration plan (it is the one that Wei and I wrote
          │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          │ last week) by Friday so that I can run it? And what is the
          │ ~~~~~~~~~~~=========~~~~~~~~~~~~~~~~~~~~~~     ~~~~~~~~~~~
          │ │          relative deadline → 2026-11-27, end of day
          │ clear ask · action · of Dana
        4 │ name of the table? If I hear nothing, I run it as it is.
          │ ~~~~~~~~~~~~~~~~~~ -------------------------------------
          │ │                  without a reply
          │ vague ask · answer

        ✓ ask         2 asks, 1 of them vague
        ✓ deadline    “by Friday”
        ✓ silence     it says what happens without a reply
        ✗ follow-ups  a reader will ask back: why, what it rests on
      "
    `)
  })

  it('explains what is missing', () => {
    const bare: Reading = {
      ...reading,
      asks: [],
      deadlines: [],
      noReply: [],
      gaps: [],
      ping: true,
      live: true,
      checklist: {ask: 'missing', deadline: 'missing', silence: 'missing', followUps: 'not needed'},
    }
    expect(draw(bare, {text: 'Got a second?'})).toMatchInlineSnapshot(`
      "
      x.draft.md · message                  ask ✗  deadline ✗  silence ✗  follow-ups –

        1 │ Got a second?

        ✗ ask         something is wanted, and no ask states it
        ✗ deadline    nothing says by when
        ✗ silence     nothing says what happens if nobody replies
        – follow-ups  nothing is open
          A ping: what is wanted comes only after a reply.
          It proposes to talk.
      "
    `)
  })

  it('leaves out the stretches of a long text that tell nothing', () => {
    const long = `${'word\n'.repeat(70)}Please reply.\n${'word\n'.repeat(10)}`
    const at = long.indexOf('Please')
    const found: Reading = {...reading, kind: 'notes', checklist: null, deadlines: [], noReply: [], asks: [{start: at, end: at + 13, type: 'input', clarity: 'clear'}]}
    expect(draw(found, {text: long})).toMatchInlineSnapshot(`
      "
      x.draft.md · notes

        ⋮
       69 │ word
       70 │ word
       71 │ Please reply.
          │ ~~~~~~~~~~~~~
          │ clear ask · input
       72 │ word
       73 │ word
        ⋮

        1 ask, 0 deadlines
      "
    `)
  })

  it('says why a file was not read', () => {
    expect(draw(null, {text: '', notices: [{code: 'binary', message: 'A binary file: not read.'}]})).toMatchInlineSnapshot(`
      "
      x.draft.md · not read

        A binary file: not read.
      "
    `)
  })
})
