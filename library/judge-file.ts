import {fileText, lint, parseDraft, type Targets} from '../core/index.js'
import {rules} from '../rules/index.js'
import {report, tell} from './messages.js'
import {commonKeys} from './options.js'
import {type Base, prepare} from './prepare.js'
import type {UnifiedFile, UnifiedOptions} from './unified-types.js'

const ids = new Set(rules.map(({meta}) => meta.id))

/** Throws a `TypeError` where the options are wrong, whatever the file. */
export function refuseOptions(options: UnifiedOptions | null | undefined, base?: Base): void {
  prepare(options, commonKeys, base)
}

/**
 * Judges the text of a file and adds what is found to its messages.
 * @param docs where the rules' pages are, as a URL that ends in `/`
 * @param targets what can be told of the files that its links lead to
 */
export function judgeFile(file: UnifiedFile, options: UnifiedOptions | null | undefined, docs?: string, base?: Base, targets?: Targets): void {
  if (file.value === undefined || file.value === null) return tell(file, 'Not read: the file has no text, only a tree.')
  const path = base ? undefined : pathOf(file)
  const job = prepare({...options, ...(path === undefined ? {} : {path})}, [...commonKeys, 'path'], base)
  if (job.ignored) return
  const draft = parseDraft(String(file), {...job.parse, ...(targets ? {targets} : {})})
  const found = lint(draft, job.rules, job.settings)
  const urlOf = (rule: string): string | undefined => (docs !== undefined && ids.has(rule) ? `${docs}${rule}.md` : undefined)
  report(file, {text: fileText(draft), ...found, rules: job.rules, urlOf})
}

/** The file's path from the folder that it is worked on in. */
function pathOf({path, cwd}: UnifiedFile): string | undefined {
  if (!path) return undefined
  const folder = cwd.endsWith('/') ? cwd : `${cwd}/`
  return path.startsWith(folder) ? path.slice(folder.length) : path
}
