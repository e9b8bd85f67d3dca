import {type Anchors, anchorsOf, fragmentState} from './anchors.js'
import {folderOf, joinPath, pathWithin, upwards} from './config/paths.js'

/** Whether what a link leads to is there. */
export type TargetState = 'found' | 'missing file' | 'missing heading' | 'unknown'

/**
 * Answers at once whether a target, as its link has it, is there. `own` is the text that the link stands in, for its own
 * headings; undefined where that is no markdown.
 */
export type Targets = (target: string, own: string | undefined) => TargetState

/** Files as a host knows them; paths are absolute, with `/`. */
export interface TargetFiles {
  /** What is at a path; undefined where that can't be told. */
  at(path: string): 'file' | 'folder' | 'nothing' | undefined
  /** The names of what is in a folder; undefined where they can't be listed. */
  list(folder: string): readonly string[] | undefined
  /** The anchors of a file; undefined where it can't be read, or is too large. */
  anchors(path: string): Anchors | undefined
  /** True for what git ignores, as it is made by a program; ignore files count up to `top`. */
  ignored?(path: string, top: string): boolean
}

/** Where a text stands. */
export interface Standing {
  /** Its absolute path. */
  readonly path: string
  /** The folder that paths with a `/` before them count from. */
  readonly root?: string | undefined
  /** The folder that links are not followed out of: that of the repository, or `root`. */
  readonly top?: string | undefined
}

/** A target that leads to a file, or within its text, where `path` is empty; both parts are decoded. */
export interface LocalTarget {
  /** Without what is behind `?`, and a number of a line behind `:`. */
  readonly path: string
  /** Without its `#`; empty for none. */
  readonly fragment: string
}

/** A file with the number of a line, such as `main.rs:12`, has no scheme. */
const scheme = /^[a-z][a-z\d+-]*:/i
const host = /^(?:[\w-]{1,63}\.){1,6}(?:com|org|net|edu|gov|int|io|dev|app|ai|co|uk|us|eu|de|fr|nl|at|ch|it|es|ca|au|jp|info|wiki|page|cloud|tech|example|test|local)(?:[/:?#]|$)/i
/** Placeholders of templates, aliases of bundlers, and what no path has. */
const unusual = /[{}<>$*|"`\\\n]|\[\[|^[@~!^%]|^\/\/|^www\.|^[^/]*@[^/]*$/i

/** Takes a target apart; undefined where it leads elsewhere, or nobody can tell where. */
export function localTarget(target: string): LocalTarget | undefined {
  if (target === '' || target.length > 500 || scheme.test(target) || host.test(target)) return undefined
  const cut = target.indexOf('#')
  const [before, after] = cut < 0 ? [target, ''] : [target.slice(0, cut), target.slice(cut + 1)]
  const path = decoded(before.replace(/\?.*$/, '').replace(/:\d{1,7}(?:[:-]\d{1,7})?$/, ''))
  const fragment = decoded(after)
  return path === undefined || fragment === undefined || unusual.test(path) ? undefined : {path, fragment}
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** The absolute path that a local target leads to; undefined where it leads out of the project, or within its text. */
export function pathOfTarget({path}: LocalTarget, {path: from, root, top = root}: Standing): string | undefined {
  if (path === '') return undefined
  if (path.startsWith('/')) return root === undefined ? undefined : inside(root, `${root}${path}`)
  return inside(top ?? '/', `${folderOf(from)}/${path}`)
}

/** `path` with its `.` and `..`, where that stays in the folder. */
function inside(root: string, path: string): string | undefined {
  const base = root === '/' ? '' : root
  let depth = 0
  for (const part of path.slice(base.length).split('/')) {
    depth += part === '..' ? -1 : part === '' || part === '.' ? 0 : 1
    if (depth < 0) return undefined
  }
  return joinPath('/', path)
}

/** Looks targets up in files. Only what is surely not there is said to be missing. */
export function targetsIn(files: TargetFiles, standing: Standing): Targets {
  let last: {readonly text: string; readonly anchors: Anchors | undefined} | undefined
  const ownAnchors = (text: string): Anchors | undefined => {
    if (last?.text !== text) last = {text, anchors: anchorsOf(text)}
    return last.anchors
  }
  return (target, own) => {
    const local = localTarget(target)
    if (!local) return 'unknown'
    const {path, fragment} = local
    const at = pathOfTarget(local, standing)
    const here = path === '' || at === standing.path
    if (!here && at === undefined) return 'unknown'
    const there = here ? 'file' : files.at(at as string)
    if (there === 'nothing') return isMissing(path, at as string, files, standing) ? 'missing file' : 'unknown'
    if (there === undefined || (there === 'folder' && fragment !== '')) return 'unknown'
    if (fragment === '' || /^L\d+(?:C\d+)?(?:-L?\d+(?:C\d+)?)?$/.test(fragment)) return 'found'
    if (!here && !isMarkdown(path)) return 'unknown'
    const anchors = here ? own === undefined ? undefined : ownAnchors(own) : files.anchors(at as string)
    return anchors ? fragmentState(fragment, anchors) : 'unknown'
  }
}

const isMarkdown = (path: string): boolean => /\.(?:md|markdown|mdown|mkdn?)$/i.test(path)

/**
 * Files that people write or keep, by their endings. Pages without one, or with that of HTML, are made by generators of
 * sites, from files of other names.
 */
const kept =
  /\.(?:md|markdown|mdown|mkdn?|mdx|rst|adoc|asciidoc|org|txt|tex|pdf|docx?|odt|rtf|xlsx?|ods|csv|tsv|pptx?|odp|epub|png|jpe?g|gif|svg|webp|avif|bmp|drawio|puml|mmd|mp[34]|webm|mov|zip|json[5c]?|ya?ml|toml|ini|cfg|conf|env|lock|sql|graphql|proto|rs|py|ipynb|go|java|kt|kts|scala|swift|[ch]|cc|cpp|hpp|cs|fs|rb|pl|lua|r|jl|hs|ml|ex|exs|erl|clj|dart|zig|nim|sh|bash|zsh|fish|ps1|bat|tsx?|jsx?|mjs|cjs|mts|cts|vue|svelte|s?css|less|tf|nix|gradle|eml|mbox|ics)$/i

/** Parts of addresses on code hosts, which relative links there are made of. */
const onCodeHost = /^(?:-|issues?|pulls?|wiki|wikis|releases|actions|blob|tree|raw|edit|blame|discussions|compare|commits?|milestones?|merge_requests|uploads|user-attachments|projects|security|graphs|labels|tags|archive)$/

/** What tells that paths count from another folder than that of the text, or that names alone are enough. */
const generators = /^(?:mkdocs\.ya?ml|_config\.ya?ml|docusaurus\.config\.\w+|hugo\.(?:toml|ya?ml|json)|config\.toml|book\.toml|conf\.py|antora\.ya?ml|\.vuepress|\.vitepress|\.obsidian|\.foam|\.logseq|logseq|astro\.config\.\w+|gatsby-config\.\w+|next\.config\.\w+|eleventy\.config\.\w+|\.eleventy\.\w+|mint\.json|docs\.json|SUMMARY\.md|_sidebar\.md|_quarto\.yml|zensical\.toml|myst\.yml)$/i
const byName = /^(?:\.obsidian|\.foam|\.logseq|logseq)$/i

/** Whether nothing that `path` may stand for is there, where `at` is not. */
function isMissing(path: string, at: string, files: TargetFiles, {path: from, root, top = root}: Standing): boolean {
  if (!kept.test(path) || files.ignored?.(at, top ?? '/')) return false
  const own = folderOf(from)
  // A name that was made up stands nowhere.
  if (files.at(own) !== 'folder') return false
  // Git was told to check out a part of the files alone.
  if (top !== undefined && files.at(`${top}/.git/info/sparse-checkout`) === 'file') return false
  const relative = path.replace(/^(?:\.{0,2}\/){1,50}/, '')
  const above = [...upwards(own)].filter(folder => folder === own || (top !== undefined && (folder === top || pathWithin(top, folder) !== undefined)))
  const rooted = path.startsWith('/')
  for (const folder of above) {
    // The folder that a generator starts from.
    if ((rooted || folder !== own) && files.at(joinPath(folder, relative)) !== 'nothing') return false
    const names = files.list(folder)
    if (!names || names.some(name => (rooted ? generators : byName).test(name))) return false
    if (rooted && names.some(name => /^(?:docs?|content|src|static|public|website|site|source)$/i.test(name) && files.at(joinPath(`${folder}/${name}`, relative)) !== 'nothing')) return false
  }
  const [folder, name] = firstMissing(at, files)
  const names = files.list(folder)
  // A folder that is empty may be a submodule that was not fetched.
  if (!names || names.length === 0) return false
  if (name !== at.slice(at.lastIndexOf('/') + 1) && onCodeHost.test(name)) return false
  return !names.some(other => mayBe(other, name))
}

/** The last folder on the way to a path that is there, and what is not in it. */
function firstMissing(at: string, files: TargetFiles): [folder: string, name: string] {
  let path = at
  for (const folder of upwards(folderOf(at))) {
    if (files.at(folder) === 'folder' || folder === path) return [folder, path.slice(path.lastIndexOf('/') + 1)]
    path = folder
  }
  return ['/', path]
}

/** Whether a file may be meant by a name: it differs in case or punctuation, or the other is made from it. */
function mayBe(file: string, name: string): boolean {
  const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}.]+/gu, '')
  const [there, meant] = [plain(file), plain(name)]
  if (there === meant || there.startsWith(`${meant}.`)) return true
  const [stem, ending] = [meant.replace(/\.[^.]*$/, ''), /[^.]*$/.exec(meant)?.[0] ?? '']
  const sources = isMarkdown(name) ? 'mdx|rmd|qmd|ipynb|rst|adoc|org' : /^(?:pdf|png|svg|jpe?g|docx?|epub)$/.test(ending) ? 'tex|adoc|puml|mmd|dot|gv|d2|drawio|plantuml|typ|qmd' : undefined
  return sources !== undefined && there.startsWith(`${stem}.`) && new RegExp(`^(?:${sources})$`).test(there.slice(stem.length + 1))
}
