/** What is larger than these is said to be skipped, never silently. */

/** UTF-16 code units of one text. */
export const maxFileSize = 1_000_000
/** Nesting of quotes and lists. */
export const maxNesting = 100
/** UTF-16 code units of one block; a longer one is no prose. */
export const maxBlockSize = 50_000
/** UTF-16 code units of a text whose headings are looked for because a link leads to one; of a longer one they are unknown. */
export const maxTargetSize = 200_000
