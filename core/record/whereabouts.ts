import {localTarget, pathOfTarget} from '../targets.js'
import type {FileEntries, FoundAction, FoundAsk, FoundDecision, FoundLink} from './found.js'
import type {RecordLinkEntry} from './types.js'

/** A section with more entries than that is a whole meeting: who links it means none of them. */
const most = 10

/** What of the record links lead to. */
export class Whereabouts {
  private readonly files = new Map<string, FileEntries>()
  /** Ids by a file and an anchor in it, and by a file alone. */
  private readonly entries = new Map<string, string[]>()

  constructor(files: readonly FileEntries[]) {
    for (const file of files) this.files.set(file.file, file)
  }

  add(id: string, {anchors, type}: FoundDecision | FoundAction | FoundAsk, {file, kind}: FileEntries): void {
    for (const anchor of anchors) this.put(`${file}#${anchor}`, id)
    // A record is what it decides.
    if (kind === 'decision' && type === 'decision') this.put(file, id)
  }

  /** The file that a link leads to, and the entry, where it leads to one alone. */
  of(link: FoundLink, from: FileEntries): Pick<RecordLinkEntry, 'path' | 'entry'> {
    const place = placeOf(link, from)
    const file = place && this.files.get(place.file)
    if (!file) return {}
    const entries = this.at(place)
    return {path: file.path, ...(entries.length === 1 ? {entry: entries[0] as string} : {})}
  }

  /** Ids of the entries below the heading that a link leads to, or of the one decision of the record. */
  leadsTo(link: FoundLink, from: FileEntries): readonly string[] {
    const place = placeOf(link, from)
    const entries = place ? this.at(place) : []
    return entries.length > (place?.anchor === undefined ? 1 : most) ? [] : entries
  }

  private at({file, anchor}: LinkPlace): readonly string[] {
    return this.entries.get(anchor === undefined ? file : `${file}#${anchor}`) ?? []
  }

  private put(key: string, id: string): void {
    const ids = this.entries.get(key)
    if (ids) ids.push(id)
    else this.entries.set(key, [id])
  }
}

interface LinkPlace {
  /** An absolute path. */
  readonly file: string
  readonly anchor?: string
}

/** The file and the heading that a link leads to; undefined where that is no file of the project. */
export function placeOf({target}: FoundLink, {file, root, top}: FileEntries): LinkPlace | undefined {
  const local = target === undefined ? undefined : localTarget(target)
  const at = local && (local.path === '' ? file : pathOfTarget(local, {path: file, root, top}))
  if (!local || at === undefined) return undefined
  return {file: at, ...(local.fragment === '' ? {} : {anchor: local.fragment.toLowerCase()})}
}
