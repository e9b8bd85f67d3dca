import {describe, expect, it} from 'vitest'
import {configKeys, parseConfig} from '../core/config/parse.js'
import {rules} from '../rules/index.js'
import {configSchema} from './config-schema.js'

type Schema = {readonly [key: string]: unknown}

/** Checks a value by the few keywords that the schema uses; a keyword it does not know is a fault of the test. */
function fits(value: unknown, schema: Schema, root: Schema): boolean {
  return Object.entries(schema).every(([keyword, expected]) => {
    const record = typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Schema) : undefined
    switch (keyword) {
      case '$schema': case 'title': case 'description': case 'definitions': case 'default':
        return true
      case '$ref':
        return fits(value, (root['definitions'] as Schema)[String(expected).split('/').at(-1) as string] as Schema, root)
      case 'type':
        return expected === 'array' ? Array.isArray(value) : expected === 'object' ? record !== undefined : typeof value === (expected === 'integer' ? 'number' : expected)
      case 'enum':
        return (expected as unknown[]).includes(value)
      case 'anyOf':
        return (expected as Schema[]).some(option => fits(value, option, root))
      case 'properties':
        return !record || Object.entries(expected as Record<string, Schema>).every(([key, inner]) => !(key in record) || fits(record[key], inner, root))
      case 'additionalProperties':
        return !record || Object.keys(record).every(key => key in (schema['properties'] as object ?? {}) || patternsOf(schema).some(([pattern]) => pattern.test(key)))
      case 'patternProperties':
        return !record || patternsOf(schema).every(([pattern, inner]) => Object.entries(record).every(([key, one]) => !pattern.test(key) || fits(one, inner, root)))
      case 'required':
        return !record || (expected as string[]).every(key => key in record)
      case 'items':
        return !Array.isArray(value) || value.every((item, at) => fits(item, (Array.isArray(expected) ? (expected[at] ?? {}) : expected) as Schema, root))
      case 'minItems':
        return !Array.isArray(value) || value.length >= Number(expected)
      case 'maxItems':
        return !Array.isArray(value) || value.length <= Number(expected)
      case 'minLength':
        return typeof value !== 'string' || value.length >= Number(expected)
      case 'minimum':
        return typeof value !== 'number' || value >= Number(expected)
      case 'maximum':
        return typeof value !== 'number' || value <= Number(expected)
      case 'pattern':
        return typeof value !== 'string' || new RegExp(String(expected), 'u').test(value)
      default:
        throw new Error(`unknown keyword ${keyword}`)
    }
  })
}

const patternsOf = (schema: Schema): [RegExp, Schema][] =>
  Object.entries((schema['patternProperties'] ?? {}) as Record<string, Schema>).map(([pattern, inner]) => [new RegExp(pattern, 'u'), inner])

const phrase = {id: 'team/x', pattern: 'x', message: 'y'}
const schema = configSchema(rules)

it('knows every key', () => {
  expect(Object.keys(schema['properties'] as object).sort()).toEqual([...configKeys].sort())
})

describe('agrees with the config’s own validation', () => {
  it.each([
    {},
    {$schema: './schema.json', extends: 'strict'},
    {extends: ['asklint:docs', './team.yaml', '../x.json', '/x.json']},
    {extends: 'team'},
    {extends: 3},
    {rules: {readable: 'off', 'deadline-given': ['error']}},
    {rules: {readable: ['hint', {age: 14}]}},
    {rules: {readable: ['hint', {age: 'old'}]}},
    {rules: {readable: ['hint', {age: 1}]}},
    {rules: {readable: ['hint', {agee: 14}]}},
    {rules: {readable: ['hint', {}, 1]}},
    {rules: {readable: []}},
    {rules: {readable: 'warn'}},
    {rules: {readable: 2}},
    {rules: {reedable: 'off'}},
    {rules: []},
    {overrides: [{files: '*.md', kind: 'notes', rules: {readable: 'off'}}]},
    {overrides: [{files: ['a', 'b']}]},
    {overrides: [{kind: 'notes'}]},
    {overrides: [{files: 'a', kind: 'memo'}]},
    {overrides: {}},
    {ignores: 'old/'},
    {ignores: ['old/', '']},
    {timezone: 'Europe/Berlin'},
    {timezone: 1},
    {readers: [{name: 'Wei', timezone: 'Asia/Singapore', hours: '09:00-17:30', days: ['mon']}]},
    {readers: [{name: 'Wei'}]},
    {readers: [{name: 'Wei', timezone: 'UTC', hours: 'nine to five'}]},
    {readers: [{name: 'Wei', timezone: 'UTC', days: ['Monday']}]},
    {people: ['Dana', 'Wei']},
    {people: 'Dana'},
    {plugins: []},
    {plugins: ['asklint-plugin-team', '@team/asklint-plugin', './mine.js', '../x.mjs']},
    {plugins: './mine.js'},
    {plugins: ['my rules']},
    {plugins: ['Team']},
    {plugins: {}},
    {extends: ['asklint-config-team', '@team/asklint-config']},
    {extends: '@team/other'},
    {plugins: 'x', rules: {'x/y': 'off', 'x/z': ['hint', {a: 1}]}},
    {plugins: 'x', rules: {'x/y': 'of'}},
    {phrases: []},
    {phrases: phrase},
    {phrases: [phrase], rules: {'team/x': 'error'}},
    {phrases: [{...phrase, id: 'x'}]},
    {phrases: [{...phrase, id: undefined}]},
    {phrases: [{...phrase, message: undefined}]},
    {phrases: [{...phrase, message: ''}]},
    {phrases: [{...phrase, pattern: undefined}]},
    {phrases: [{...phrase, pattern: undefined, regex: ['a+', 'b']}]},
    {phrases: [{...phrase, pattern: ['x', '']}]},
    {phrases: [{...phrase, severity: 'hint', kinds: 'notes', why: 'z', matchCase: true, fix: '', safe: false}]},
    {phrases: [{...phrase, kinds: ['notes', 'memo']}]},
    {phrases: [{...phrase, severity: 'warn'}]},
    {phrases: [{...phrase, matchCase: 'yes'}]},
    {phrases: [{...phrase, fix: 3}]},
    {phrases: [{...phrase, fix: 'y', tests: {bad: 'x', good: ['a', ''], fixed: 'y'}}]},
    {phrases: [{...phrase, tests: {bed: 'x'}}]},
    {phrases: [{...phrase, tests: {bad: [3]}}]},
    [],
    'strict',
  ])('on %j', config => {
    const {errors} = parseConfig(JSON.stringify(config), 'asklint.config.json', rules)
    expect(fits(JSON.parse(JSON.stringify(config)), schema, schema)).toBe(errors.length === 0)
  })
})
