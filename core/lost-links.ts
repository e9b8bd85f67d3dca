import type {Draft} from './draft.js'
import type {RecordLink} from './facts/facts.js'
import {spanOf} from './span.js'
import {localTarget} from './targets.js'
import type {Finding} from './rule.js'

/** What a rule says of a link to nothing. */
export const lostMessages = {
  file: '“{path}” is not there: mend the link.',
  heading: 'There is no heading “#{heading}” in {where}: mend the link.',
} as const

/** Links of what is recorded that lead to nothing, as findings. */
export function* lostLinks({context}: Draft, links: readonly RecordLink[]): Generator<Finding<keyof typeof lostMessages>> {
  for (const link of links) {
    const {target} = link
    const state = target === undefined ? undefined : context.targets?.(target)
    if (target === undefined || (state !== 'missing file' && state !== 'missing heading')) continue
    const {path, fragment: heading} = localTarget(target) ?? {path: target, fragment: ''}
    if (state === 'missing file') yield {at: spanOf(link), message: 'file', data: {path}}
    else yield {at: spanOf(link), message: 'heading', data: {heading, where: path === '' ? 'this text' : `“${path}”`}}
  }
}
