/**
 * AskLint as a plugin of unified, for any pipeline that has a file with a text: remark's, and others.
 * @module asklint/unified
 */
import {judgeFile, refuseOptions} from './judge-file.js'
import type {UnifiedOptions, UnifiedTransformer} from './unified-types.js'

export type {MessageFields, UnifiedFile, UnifiedOptions, UnifiedTransformer} from './unified-types.js'

/**
 * Judges the text of each file and adds a message for each problem. The tree is left as it is and is not needed: what is
 * judged is the file's own text, and places count in it.
 *
 * On Node, what holds is the nearest config of the file, as on the command line, and the options come on top of it. As
 * files are read then, use `process` rather than `processSync`, or give `config`.
 *
 * @example
 * ```js
 * import {unified} from 'unified'
 * import remarkParse from 'remark-parse'
 * import remarkStringify from 'remark-stringify'
 * import unifiedAsklint from 'asklint/unified'
 *
 * const file = await unified()
 *   .use(remarkParse)
 *   .use(unifiedAsklint, {kind: 'message'})
 *   .use(remarkStringify)
 *   .process('Wei, please send the tender soon. If I hear nothing, I will.')
 *
 * file.messages[0].ruleId // 'deadline-exact'
 * ```
 * @throws {TypeError} where an option is wrong, when the processor is frozen.
 */
export default function unifiedAsklint(options?: UnifiedOptions | null): UnifiedTransformer {
  refuseOptions(options)
  return (_, file) => void judgeFile(file, options)
}
