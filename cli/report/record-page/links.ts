/**
 * Where files and links lead from the page. Only addresses on the web (`http:`, `https:`) and relative ones become
 * links: `undefined` is none.
 */

/** What a relative link to a file of the record starts with. */
export function baseOf(base: string): string | undefined {
  if (base === '') return ''
  const address = base.endsWith('/') ? base : `${base}/`
  return isWeb(address) ? webAddress(address) : isRelative(address) ? relative(address) : undefined
}

/** A file of the record, its path from the record's folder, with slashes. */
export function fileHref(base: string | undefined, path: string): string | undefined {
  if (base === undefined || path === '') return undefined
  // A path that leads out of every folder of this system is no place beside the page.
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return undefined
  return base + path.split('/').map(encoded).join('/')
}

/** A link's target as written in the file at `from`. */
export function targetHref(base: string | undefined, from: string, target: string): string | undefined {
  if (isWeb(target)) return webAddress(target)
  if (base === undefined || !isRelative(target)) return undefined
  const folder = from.includes('/') ? from.slice(0, from.lastIndexOf('/') + 1) : ''
  const start = target.startsWith('#') ? fileHref(base, from) : target.startsWith('?') ? undefined : fileHref(base, `${folder}.`)?.slice(0, -1)
  return start === undefined ? undefined : start + relative(target)
}

function isWeb(target: string): boolean {
  return /^https?:\/\/[^/\\]/i.test(target)
}

/** No scheme, no other machine's name, no root. Browsers drop tabs and line breaks and read `\` as `/`. */
function isRelative(target: string): boolean {
  return target !== '' && !/[\u0000-\u001f\u007f\\]/.test(target) && !/^\s*(?:\/|[^/?#]*:)/.test(target)
}

function webAddress(target: string): string | undefined {
  try {
    return new URL(target).href
  } catch {
    return undefined
  }
}

/** Spaces and what may not stand in an address get encoded; what is encoded already stays. */
function relative(target: string): string {
  return target.replace(/%(?![\dA-Fa-f]{2})|[^\w.~!$&'()*+,;=:@/?#%-]/gu, encoded)
}

function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'))
}
