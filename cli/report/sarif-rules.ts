import {directiveId, type Level, type Rule, type Severity} from '../../core/index.js'
import {directives} from '../directives.js'

export type SarifLevel = 'error' | 'warning' | 'note'

export const sarifLevels: Readonly<Record<Severity, SarifLevel>> = {error: 'error', warning: 'warning', info: 'note', hint: 'note'}

/** What a rule is and why, as it is shown beside its results. */
export function sarifRule(id: string, rules: readonly Rule[]): object {
  const rule = rules.find(({meta}) => meta.id === id)
  if (rule) return ofRule(rule)
  return id === directiveId ? ofDirectives() : {id}
}

function ofRule({meta: {id, group, summary, why, limits, presets}}: Rule): object {
  const {recommended, strict} = presets
  const level = levelOf(recommended) ?? levelOf(strict) ?? 'note'
  return {
    id,
    shortDescription: {text: summary},
    fullDescription: {text: why},
    help: helpOf([why, ...(limits ? [limits] : []), `“asklint explain ${id}” tells more.`]),
    defaultConfiguration: recommended === 'off' ? {enabled: false, level} : {level},
    properties: {tags: ['writing', group]},
  }
}

function ofDirectives(): object {
  const [summary, ...more] = directives
  return {
    id: directiveId,
    shortDescription: {text: summary},
    fullDescription: {text: more.join(' ')},
    help: helpOf(directives),
    defaultConfiguration: {level: 'warning'},
    properties: {tags: ['writing']},
  }
}

function helpOf(paragraphs: readonly string[]): object {
  const markdown = paragraphs.join('\n\n')
  return {text: markdown.replaceAll('`', ''), markdown}
}

function levelOf(level: Level): SarifLevel | undefined {
  return level === 'off' ? undefined : sarifLevels[level]
}
