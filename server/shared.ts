/** How many items two texts or lists have in common at their beginnings and, of the rest, at their ends. */
export function shared<T>(a: ArrayLike<T>, b: ArrayLike<T>): {readonly ahead: number; readonly behind: number} {
  const most = Math.min(a.length, b.length)
  let ahead = 0
  while (ahead < most && a[ahead] === b[ahead]) ahead++
  let behind = 0
  while (behind < most - ahead && a[a.length - 1 - behind] === b[b.length - 1 - behind]) behind++
  return {ahead, behind}
}
