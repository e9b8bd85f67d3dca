import {toJsonSchema} from '@valibot/to-json-schema'
import type {GenericSchema} from 'valibot'
import {presetNames} from '../core/config/config.js'
import {kinds, levels, type Rule, weekdays} from '../core/index.js'

type Schema = Readonly<Record<string, unknown>>

const text = {type: 'string', minLength: 1}
const zone = {...text, description: 'An IANA time zone, such as Europe/Berlin.'}

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
        description: 'Presets, and other config files by a path that starts with “./” or “../”. Later ones win.',
        ...oneOrSeveral({
          anyOf: [{enum: presetNames.flatMap(name => [name, `asklint:${name}`])}, {type: 'string', pattern: '^\\.{0,2}/'}],
        }),
      },
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
      },
    },
  }
}

function oneOrSeveral(item: Schema): Schema {
  return {anyOf: [item, {type: 'array', items: item}]}
}

/** A severity, or `[severity, options]`. */
function ruleSchema({meta, options}: Rule): Schema {
  const level = {$ref: '#/definitions/level'}
  const {$schema: _, ...shape} = options ? toJsonSchema(options as GenericSchema) : {type: 'object', additionalProperties: false}
  return {
    description: meta.summary,
    anyOf: [level, {type: 'array', items: [level, shape], minItems: 1, maxItems: 2}],
  }
}
