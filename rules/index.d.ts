import type { Rule } from '../core/index.js';
/** Every rule there is, in the order of the docs. */
export declare const rules: readonly Rule[];
