import {joinPath} from './config/paths.js'
import type {Host} from './config/project.js'

/** Where code hosts look for the templates of issues and of pull or merge requests, from a repository's root. */
const places = ['', '.github', 'docs', '.gitlab', '.gitea', '.forgejo', '.azuredevops']
const file = /^(?:pull_request|issue|merge_request)_template(?:\.(?:md|markdown|txt|ya?ml))?$/i
const folder = /^(?:(?:pull_request|issue)_template|(?:merge_request|issue)_templates)$/i
const within = /\.(?:md|markdown|txt|ya?ml)$/i

/** What they are mostly called, for a host that can't list folders. */
const usual = [
  ...['', '.github/', 'docs/'].flatMap(place => [`${place}pull_request_template.md`, `${place}PULL_REQUEST_TEMPLATE.md`]),
  '.github/ISSUE_TEMPLATE.md',
  '.github/ISSUE_TEMPLATE/bug_report.md',
  '.github/ISSUE_TEMPLATE/feature_request.md',
  '.gitlab/merge_request_templates/Default.md',
  '.gitlab/issue_templates/Default.md',
]

/** Files of one folder that are looked at, and UTF-16 code units of one of them, at most. */
const most = 100
const longest = 100_000

/** The templates that a repository has for the texts of issues and of pull or merge requests. */
export function findTemplates(root: string, {readFile, list}: Pick<Host, 'readFile' | 'list'>): readonly string[] {
  const names = list ? listed(root, list) : usual
  return names.flatMap(name => {
    const text = readFile(joinPath(root, name))?.slice(0, longest)
    return text === undefined ? [] : [/\.ya?ml$/i.test(name) ? labelsOf(text) : text]
  })
}

function listed(root: string, list: (folder: string) => readonly string[]): string[] {
  return places.flatMap(place => {
    const path = (name: string): string => (place ? `${place}/${name}` : name)
    const names = list(place ? joinPath(root, place) : root)
    const inside = names
      .filter(name => folder.test(name))
      .flatMap(name => list(joinPath(root, path(name))).filter(one => within.test(one)).slice(0, most).map(one => path(`${name}/${one}`)))
    return [...names.filter(name => file.test(name)).map(path), ...inside]
  })
}

/** The labels of an issue form: they head the answers in the text that comes of it. */
function labelsOf(form: string): string {
  const labels = [...form.matchAll(/^[ \t-]{0,40}label:[ \t]{1,20}(.{1,300})$/gm)]
  return labels.map(([, label = '']) => label.trim().replace(/^(["'])(.*)\1$/, '$2')).join('\n')
}
