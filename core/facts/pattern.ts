/** A pattern's source over several lines: line breaks and the blanks that follow them are left out. */
export function lines({raw}: TemplateStringsArray, ...parts: readonly string[]): string {
  return raw.map((text, index) => text.replace(/\n\s*/g, '') + (parts[index] ?? '')).join('')
}

/** The same, as a pattern. */
export function pattern(strings: TemplateStringsArray, ...parts: readonly string[]): RegExp {
  return new RegExp(lines(strings, ...parts))
}
