import GithubSlugger from 'github-slugger'
import type {Block} from '../draft.js'
import type {Span} from '../span.js'

/** The anchor of each heading, as code hosts make them: of two alike the later one has a number. */
export function slugs(blocks: readonly Block[], words: (span: Span) => string): ReadonlyMap<Block, string> {
  const slugger = new GithubSlugger()
  return new Map(blocks.flatMap(block => (block.type === 'heading' ? [[block, slugger.slug(words(block))] as const] : [])))
}
