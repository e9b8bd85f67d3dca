import {rx} from '../dates/words.js'
import {lines} from './pattern.js'

/**
 * What the words right before a time make of it: `limit` a time by which, `start` one from which on, `for` and `point`
 * a time at which, `other` the time of some other thing, `bare` nothing.
 */
export type CueKind = 'limit' | 'start' | 'for' | 'point' | 'other' | 'bare'

export interface Cue {
  readonly kind: CueKind
  /** Tested on the text before the time, up to its end. */
  readonly pattern: RegExp
  /** Where given, what the time has to begin with. */
  readonly only?: RegExp
  /** The time's own words that do the same. */
  readonly inside?: RegExp
  /** Whether the cue belongs to the span that is reported. */
  readonly kept: boolean
}

const about = lines`
  (?:(?:on|at|the|about|around|approximately|approx\.?|roughly|say,?|close of|latest|early|this|,)[ ]{1,4}){0,3}
`
const the = '(?:the |about |around )?'

/** The first that fits holds. */
export const cues: readonly Cue[] = [
  {
    kind: 'other',
    pattern: rx(
      lines`
        \b(?:(?:on|at) or after|not before|no (?:sooner|earlier) than|earlier than|prior than|since|after|following|
        dated|as of|post|(?<!(?:time|date|day|deadline|weekend|week|morning|evening|night|afternoon) )of|per|from|
        (?:until|till) after|not(?: on)?|instead of|rather than)[ ]{1,4}${the}$
      `,
      'i',
    ),
    kept: true,
  },
  {
    kind: 'limit',
    pattern: rx(
      lines`
        (?<!\w)(?:(?:by[ ,]{1,3})?(?:no|not) (?:later|latter) (?:than|then)(?: by)?|on or before|before or on|
        by or before|by the time|b4|(?<!\b(?:come|stop|drop|swing|pass|came|dropped|stopped|stand|go)[ ]{1,3})by|
        before|prior to|
        ahead of|in advance of|in (?:good )?time for|(?:up )?until|untill|till?|'til|within|inside|between now and|
        from now (?:un)?til|due(?: (?:back|in))?(?: to (?:me|us))?(?: by| on| at| before| in)?|
        (?:at the )?latest(?: by| on| at)?|not after|(?:before|until|till) (?:i|we|you|he|she|they|it|
        the [a-z]+)(?: have to| need to|
        'll| will)? [a-z]+(?: [a-z]+){0,3}? (?:on|at))[ ]{1,4}${about}$
      `,
      'i',
    ),
    inside: rx(
      lines`
        ^(?:within|in (?!the (?:morning|afternoon|evening)|[12]\d{3})|inside|over the (?:next|coming)|
        during the (?:next|coming)|before|b4|until|till|by|next few|no later)\b
      `,
      'i',
    ),
    kept: true,
  },
  {
    kind: 'start',
    pattern: rx(
      lines`
        \b(?:starting|beginning|commencing|effective|to start|to begin)(?: on| at| from| in)?[ ]{1,4}(?:the )?$
      `,
      'i',
    ),
    kept: true,
  },
  {kind: 'for', pattern: rx('\\bfor[ ]{1,4}(?:the |this |about |around )?$', 'i'), kept: false},
  {kind: 'point', pattern: rx(`\\b(?:at|in|over|during|through|throughout)[ ]{1,4}${the}$`, 'i'), kept: true},
  {
    kind: 'point',
    pattern: rx('\\b(?:around|(?<!\\b(?:how|what)[ ]{1,3})about|approximately|roughly)[ ]{1,4}(?:the )?$', 'i'),
    only: /^(?:the )?(?:\d|noon|midday|midnight)/i,
    kept: true,
  },
  {kind: 'point', pattern: rx(`(?:\\b(?:on|to|between|is|are|be)|[@:])[ ]{1,4}${the}$`, 'i'), kept: false},
]
