import type {Rule} from '../core/index.js'
import askSpecific from './ask-specific.js'
import askStated from './ask-stated.js'
import deadlineExact from './deadline-exact.js'
import deadlineGiven from './deadline-given.js'
import fallbackStated from './fallback-stated.js'
import placeholderFilled from './placeholder-filled.js'
import readable from './readable.js'
import referenceLinked from './reference-linked.js'

/** Every rule there is, in the order of the docs. */
export const rules: readonly Rule[] = [
  askStated,
  askSpecific,
  deadlineGiven,
  deadlineExact,
  fallbackStated,
  referenceLinked,
  readable,
  placeholderFilled,
]
