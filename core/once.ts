/** A function that finds its value when it is first called. */
export function once<T>(find: () => T): () => T {
  let found: {readonly value: T} | undefined
  return () => (found ??= {value: find()}).value
}
