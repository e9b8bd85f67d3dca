/** Where a link leads to show a rule's page as it is meant to be read, not the source of it. */
export function pageOf(rule: string): string {
  return `command:asklint.explainRule?${encodeURIComponent(JSON.stringify([rule]))}`
}

/** Markdown of the server's, whose links to the pages in the folder `docs` show them. */
export function linkedToPages(markdown: string, docs: string): string {
  return markdown.replace(/\]\((\S+?\/)([a-z-]+)\.md\)/g, (link, folder, rule) => (folder === docs ? `](${pageOf(rule)})` : link))
}

/** The same without paragraphs that only repeat a message, which VS Code shows by itself. */
export function withoutMessages(markdown: string, messages: readonly string[]): string {
  const told = (paragraph: string): boolean => {
    const bold = /^\*\*(.+)\*\*$/s.exec(paragraph)?.[1]
    return bold !== undefined && messages.includes(bold.replace(/\\(?=[!-/:-@[-`{-~])/g, ''))
  }
  return markdown.split('\n\n').filter(paragraph => !told(paragraph)).join('\n\n')
}
