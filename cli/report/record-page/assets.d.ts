/** The page's style and script, which the build bundles from `browser/` (scripts/record-page.mjs). */
declare module 'asklint:record-page' {
  export const style: string
  export const script: string
  /** Their SHA-256 in Base64, as a content security policy names them. */
  export const styleHash: string
  export const scriptHash: string
}
