/** Paths with `/`, absolute unless said otherwise; nothing here touches a file system. */

/** The folder of a path; of a root, the root itself. */
export function folderOf(path: string): string {
  const at = path.lastIndexOf('/')
  return at <= 0 ? '/' : /^[A-Za-z]:$/.test(path.slice(0, at)) ? path.slice(0, at + 1) : path.slice(0, at)
}

/** The folder and every folder above it, the nearest first. */
export function* upwards(folder: string): Generator<string> {
  for (let here = folder; ; here = folderOf(here)) {
    yield here
    if (here === folderOf(here)) return
  }
}

/** `name` in `folder`, or `name` itself where it is absolute; `.` and `..` are resolved. */
export function joinPath(folder: string, name: string): string {
  const absolute = /^(?:\/|[A-Za-z]:\/)/.test(name) ? name : `${folder}/${name}`
  const drive = /^[A-Za-z]:/.exec(absolute)?.[0] ?? ''
  const parts: string[] = []
  for (const part of absolute.slice(drive.length).split('/')) {
    if (part === '..') parts.pop()
    else if (part && part !== '.') parts.push(part)
  }
  return `${drive}/${parts.join('/')}`
}

/** `path` as seen from `folder`, or undefined where it does not lie in it. */
export function pathWithin(folder: string, path: string): string | undefined {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined
}
