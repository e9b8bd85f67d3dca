import type {FileEntries, FoundLink} from './found.js'
import {placeOf} from './whereabouts.js'

/** What more entries than that link tells of no connection between them. */
const most = 20

/** Decisions and action items that link the same task. */
export class Tasks {
  private readonly links = new Map<string, {readonly decision: Set<string>; readonly action: Set<string>}>()

  add(id: string, type: 'decision' | 'action', link: FoundLink, file: FileEntries): void {
    for (const key of keysOf(link, file)) {
      const linking = this.links.get(key) ?? {decision: new Set(), action: new Set()}
      linking[type].add(id)
      this.links.set(key, linking)
    }
  }

  *pairs(): Generator<readonly [decision: string, action: string]> {
    for (const {decision, action} of this.links.values()) {
      if (decision.size > most || action.size > most) continue
      for (const one of decision) for (const other of action) yield [one, other]
    }
  }
}

/** What a task goes by: on a code host by `owner/repo#12`, and in a file or a repository by `#12` alone. */
function keysOf(link: FoundLink, file: FileEntries): string[] {
  const {role, target} = link
  if (role === 'goal') return []
  const name = target === undefined ? link.text : (numbered(target) ?? addressOf(link, file))
  if (name === undefined) return []
  // What is no task for sure may be what all of a project's notes link.
  if (role === 'other') return [`${file.file}\n${name}`]
  const number = /#\d+$/.exec(name)?.[0]
  if (!number) return [name]
  const bare = number === name
  return [`${file.file}\n${number}`, bare ? `${file.root ?? ''}\n${number}` : name.toLowerCase()]
}

function numbered(target: string): string | undefined {
  const {owner, number} = /^https?:\/\/[^/]{1,200}\/(?<owner>[^?#]{1,200}?)\/(?:-\/)?(?:issues|pull|pulls|merge_requests|work_items)\/(?<number>\d{1,9})(?:[/?#]|$)/i.exec(target)?.groups ?? {}
  if (owner !== undefined) return `${owner}#${number}`
  return /^https?:\/\/[^?#]{1,300}\/(?:browse|issue|ticket|tickets|task|tasks)\/([A-Z][A-Z\d]{1,9}-\d{1,9})(?:[/?#]|$)/.exec(target)?.[1]
}

function addressOf(link: FoundLink, file: FileEntries): string | undefined {
  const place = placeOf(link, file)
  if (place) return place.anchor === undefined ? place.file : `${place.file}#${place.anchor}`
  return link.target?.replace(/#.*$/, '').replace(/\/+$/, '') || undefined
}
