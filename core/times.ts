import type {Clock} from './clock.js'
import {findTimes, type TimeExpression} from './dates/index.js'
import type {Sentence} from './draft.js'
import {recall} from './memo.js'

/** The times that a sentence says; offsets count into its text. */
export function timesIn(sentence: Pick<Sentence, 'text' | 'known'>, clock: Clock): readonly TimeExpression[] {
  return recall(sentence, `times ${clock.now} ${clock.zone}`, () => findTimes(sentence.text, clock))
}
