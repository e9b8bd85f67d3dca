import {toJsonSchema} from '@valibot/to-json-schema'
import type {GenericSchema} from 'valibot'
import {presetNames} from '../core/config/config.js'
import {configPackage, packageName} from '../core/config/parse.js'
import {addedId} from '../core/config/phrases.js'
import {kinds, levels, type Rule, weekdays} from '../core/index.js'

type Schema = Readonly<Record<string, unknown>>

const text = {type: 'string', minLength: 1}
const zone = {...text, description: 'An IANA time zone, such as Europe/Berlin.'}

const path = {type: 'string', pattern: '^\\.{0,2}/'}
const flag = {type: 'boolean'}
const texts = oneOrSeveral({type: 'string'})

const phrase: Schema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'message'],
  anyOf: [{required: ['pattern']}, {required: ['regex']}],
  properties: {
    id: {type: 'string', pattern: addedId.source, description: 'The name of the rule, with one of yours before a slash: team/no-jargon.'},
    pattern: {description: 'The words to look for, whatever their case and the white space between them.', ...oneOrSeveral(text)},
    regex: {
      description: 'A regular expression of JavaScript’s, without look-around and back-references; it matches within a paragraph.',
      ...oneOrSeveral(text),
    },
    matchCase: {...flag, description: 'Capitals count.'},
    message: {...text, description: 'What is wrong and what to do. {found} stands for the words that were found.'},
    fix: {type: 'string', description: 'What to write instead; empty to leave the words out.'},
    safe: {...flag, description: 'The fix changes no meaning: --fix applies it.'},
    severity: {$ref: '#/definitions/level'},
    kinds: {description: 'What it judges; all, unless told.', ...oneOrSeveral({enum: kinds})},
    why: {...text, description: 'Why it matters; shown on hover, and by asklint explain.'},
    tests: {
      description: 'Texts that show what it finds; asklint rules --test runs them.',
      type: 'object',
      additionalProperties: false,
      properties: {
        bad: {description: 'It finds something in each.', ...texts},
        good: {description: 'It finds nothing in any.', ...texts},
        fixed: {description: 'What the fix makes of the bad ones, in their order.', ...texts},
      },
    },
  },
}

/** The JSON Schema (draft 7) of a config file, for completion and validation in editors. */
export function configSchema(rules: readonly Rule[]): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Config of AskLint',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: {type: 'string'},
      extends: {
        description: 'Presets, other config files by a path that starts with “./” or “../”, and packages that are configs. Later ones win.',
        ...oneOrSeveral({
          anyOf: [{enum: presetNames.flatMap(name => [name, `asklint:${name}`])}, path, {type: 'string', pattern: configPackage.source}],
        }),
      },
      plugins: {
        description: 'Packages, and files by a path that starts with “./” or “../”, with rules in code. They run where the folder is trusted.',
        ...oneOrSeveral({anyOf: [path, {type: 'string', pattern: packageName.source}]}),
      },
      phrases: {description: 'Words that you do not want to read, each a rule.', type: 'array', items: phrase},
      rules: {$ref: '#/definitions/rules'},
      overrides: {
        description: 'Settings for some files. Later ones win.',
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['files'],
          properties: {
            files: {description: 'Globs, from the folder of this file.', ...oneOrSeveral(text)},
            kind: {description: 'What the files are.', enum: kinds},
            rules: {$ref: '#/definitions/rules'},
          },
        },
      },
      ignores: {description: 'Patterns as in a .gitignore, from the folder of this file.', ...oneOrSeveral(text)},
      timezone: {...zone, description: 'The writer’s time zone, such as Europe/Berlin.'},
      readers: {
        description: 'Who reads what is written here, and when they work.',
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['name', 'timezone'],
          properties: {
            name: text,
            timezone: zone,
            hours: {type: 'string', pattern: '^\\d{1,2}:\\d\\d\\s?[-–]\\s?\\d{1,2}:\\d\\d$', description: 'Such as 09:00-17:30.'},
            days: {type: 'array', items: {enum: weekdays}},
          },
        },
      },
      people: {description: 'Names of people who are written to.', type: 'array', items: text},
    },
    definitions: {
      level: {enum: levels},
      rules: {
        description: 'Severities of rules.',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(rules.map(rule => [rule.meta.id, ruleSchema(rule)])),
        patternProperties: {[addedId.source]: added},
      },
    },
  }
}

/** How a rule of a plugin's or a team's own is set. */
const added: Schema = {description: 'A rule of a plugin, or a phrase.', ...levelOr({type: 'object'})}

function oneOrSeveral(item: Schema): Schema {
  return {anyOf: [item, {type: 'array', items: item}]}
}

/** A severity, or `[severity, options]`. */
function ruleSchema({meta, options}: Rule): Schema {
  const {$schema: _, ...shape} = options ? toJsonSchema(options as GenericSchema) : {type: 'object', additionalProperties: false}
  return {description: meta.summary, ...levelOr(shape)}
}

function levelOr(options: Schema): Schema {
  const level = {$ref: '#/definitions/level'}
  return {anyOf: [level, {type: 'array', items: [level, options], minItems: 1, maxItems: 2}]}
}
