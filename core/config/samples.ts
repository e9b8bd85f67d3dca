import type {Draft} from '../draft.js'
import {fixText} from '../fix.js'
import {lint} from '../lint.js'
import {parseDraft} from '../parse/parse.js'
import type {Rule} from '../rule.js'
import {defaultOptions, type Settings} from '../settings.js'
import type {AddedRule, ConfigError, Sample} from './config.js'

/** What the samples beside a rule show: how many there are, and those that do not hold. */
export interface Tested {
  readonly count: number
  readonly failures: readonly ConfigError[]
}

/** Runs a rule over the samples that stand beside it: each of `bad` has a finding, none of `good`, and fixes give `fixed`. */
export function testSamples({rule, from, samples = {bad: [], good: [], fixed: []}}: AddedRule): Tested {
  const settings = settingsFor(rule)
  const failures: ConfigError[] = []
  const fail = ({text, ...at}: Sample, message: string): void => void failures.push({file: from, ...at, message: `“${text}” ${message}`})
  const found = (sample: Sample): number => lint(draftOf(sample, rule), [rule], settings).problems.length
  for (const sample of samples.bad) if (found(sample) === 0) fail(sample, 'is bad, and nothing is found in it.')
  for (const sample of samples.good) {
    const count = found(sample)
    if (count > 0) fail(sample, `is good, and ${count === 1 ? 'something is' : `${count} things are`} found in it.`)
  }
  samples.fixed.forEach((sample, index) => {
    const bad = samples.bad[index]
    const {text} = bad ? fixText(draftOf(bad, rule), [rule], settings, new Set(['safe', 'draft'])) : sample
    if (text !== sample.text) fail(sample, `is what “${bad?.text}” should become, and it becomes “${text}”.`)
  })
  return {count: samples.bad.length + samples.good.length + samples.fixed.length, failures}
}

function settingsFor(rule: Rule): Settings {
  return {preset: 'recommended', rules: new Map([[rule.meta.id, {level: 'warning', options: defaultOptions(rule)}]])}
}

function draftOf({text}: Sample, {meta}: Rule): Draft {
  const [kind = 'message'] = meta.kinds
  return parseDraft(text, {kind, untitled: true})
}
