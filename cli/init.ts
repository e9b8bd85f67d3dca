import {existsSync, writeFileSync} from 'node:fs'
import {relative} from 'node:path'
import {findConfig} from '../core/config/find.js'
import {joinPath, pathWithin} from '../core/config/paths.js'
import {isDraft, walk} from '../core/config/walk.js'
import {isTimeZone} from '../core/config/zone.js'
import type {Kind, PresetName} from '../core/index.js'
import {rules} from '../rules/index.js'
import type {Options} from './args.js'
import {paintFor, widthFor} from './color.js'
import {list} from './files.js'
import {withSlashes} from './host.js'
import {type ExitCode, type Io, UsageError} from './io.js'
import {wrap} from './report/width.js'
import {Session} from './session.js'

const file = 'asklint.config.json'
const schema = 'node_modules/asklint/asklint.schema.json'

/** Folders whose names tell what is in them, beside those that AskLint knows by itself. */
const kindFolders: readonly [RegExp, Kind, string][] = [
  [/^(?:proposals|design-docs|design-proposals|decision-records|keps|peps)$/i, 'decision', 'proposals and decisions'],
  [/^(?:meeting-notes|meeting-minutes|standups|retros|retrospectives)$/i, 'notes', 'meeting notes'],
  [/^(?:announcements|e?mails|messages)$/i, 'message', 'messages'],
]
const foreignFolders = /^(?:vendor|vendored|third[_-]party|extern|external)$/i

const presets: Readonly<Record<PresetName, string>> = {
  recommended: 'warns of what a reader would have to ask back; “docs” is quieter, for a hook on documents',
  strict: 'has every rule on',
  docs: 'judges decisions, impossible dates, open blanks and calls to readers',
}

/** `asklint init`: writes a config for the current folder by what is in it, and says what it wrote and why. */
export async function initCommand(names: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  if (names.length > 0) throw new UsageError(`“asklint init” writes ${file} in the current folder, and takes no names (“${names[0]}”).`)
  const session = new Session(io, options, rules)
  const {cwd, host} = session
  const {found, error} = findConfig(cwd, host)
  const there = error?.file ?? found?.path
  const own = there === undefined ? undefined : pathWithin(cwd, there)
  if (own !== undefined && !own.includes('/')) {
    throw new UsageError(`There is a config, ${own}${own === 'package.json' ? ' (its key “asklint”)' : ''}: nothing was written.`)
  }
  const {kinds, foreign} = await survey(session)
  const zone = zoneHere()
  const preset = options.preset ?? 'recommended'
  const config = {
    ...(existsSync(joinPath(cwd, schema)) ? {$schema: `./${schema}`} : {}),
    extends: `asklint:${preset}`,
    ...(zone === undefined ? {} : {timezone: zone}),
    ...(kinds.size > 0 ? {overrides: [...kinds].map(([folder, {kind}]) => ({files: `${folder}/**`, kind}))} : {}),
    ...(foreign.size > 0 ? {ignores: [...foreign].map(folder => `/${folder}/`)} : {}),
  }
  write(joinPath(cwd, file), `${JSON.stringify(config, null, 2)}\n`)
  const told: [string, string][] = [
    ['extends', `asklint:${preset} ${presets[preset]}.`],
    ...(zone === undefined ? [] : [['timezone', `${zone}, the zone of this machine: a time without a zone is meant in it. Remove it where writers sit elsewhere.`] as [string, string]]),
    ...[...kinds].map(([folder, {what}]): [string, string] => ['overrides', `${folder}/ is read as ${what}.`]),
    ...[...foreign].map((folder): [string, string] => ['ignores', `${folder}/ is what others wrote.`]),
    ...(there === undefined ? [] : [['', `${withSlashes(relative(cwd, there))} no longer holds here, unless "extends" brings it in.`] as [string, string]]),
  ]
  const {bold, dim} = paintFor(io.stdout, options.color, io.env)
  const lines = told.flatMap(([key, text]) =>
    wrap(text, widthFor(io.stdout) - 13).map((line, index) => `  ${dim((index === 0 ? key : '').padEnd(11))}${line}`),
  )
  const next = 'Next: “asklint” lints this folder, and “asklint config FILE” shows what holds for a file.'
  await io.stdout.write(`${bold(`Wrote ${file}`)}\n\n${lines.join('\n')}\n\n${wrap(next, widthFor(io.stdout)).join('\n')}\n`)
  return 0
}

/** Folders with drafts whose names tell something, as seen from the current one. */
async function survey(session: Session): Promise<{kinds: Map<string, {kind: Kind; what: string}>; foreign: Set<string>}> {
  const kinds = new Map<string, {kind: Kind; what: string}>()
  const foreign = new Set<string>()
  for await (const step of walk(session.cwd, '', {host: session.host, project: session.project, list})) {
    if (step.type === 'fault' || !isDraft(step.path)) continue
    const folders = step.shown.split('/').slice(0, -1)
    for (const [index, name] of folders.entries()) {
      const folder = folders.slice(0, index + 1).join('/')
      if (foreignFolders.test(name)) {
        foreign.add(folder)
        break
      }
      const known = kindFolders.find(([pattern]) => pattern.test(name))
      if (!known) continue
      kinds.set(folder, {kind: known[1], what: known[2]})
      break
    }
  }
  return {kinds, foreign}
}

/** The zone of this machine, unless it is that of a server, which tells nothing of the writers. */
function zoneHere(): string | undefined {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
  return isTimeZone(zone) && !/^(?:Etc\/|UTC$|GMT$)/.test(zone) ? zone : undefined
}

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text, {flag: 'wx'})
  } catch (error) {
    throw new UsageError(`“${file}” can’t be written (${(error as NodeJS.ErrnoException).code}).`)
  }
}
