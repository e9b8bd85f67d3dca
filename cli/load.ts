/** The program is given it. */
declare const require: NodeJS.Require

/** Runs the module at a URL: by a file of its own, as a script from V8's cache can import none. */
export const load = (url: string): Promise<unknown> => (require('./program-load.cjs') as typeof load)(url)
