const key = 'asklint-theme'

/** Takes the theme that was chosen last, before anything is drawn. */
export function applyTheme(): void {
  const theme = stored()
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme
  else delete document.documentElement.dataset['theme']
}

export function offerThemes(): void {
  const chosen = stored() ?? 'auto'
  for (const input of document.querySelectorAll<HTMLInputElement>('input[name=theme]')) {
    input.checked = input.value === chosen
    input.addEventListener('change', () => {
      store(input.value)
      document.documentElement.dataset['theme'] = input.value
      if (input.value === 'auto') applyTheme()
    })
  }
}

/** A browser may keep nothing for a page on disk. */
function stored(): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

function store(theme: string): void {
  try {
    if (theme === 'auto') localStorage.removeItem(key)
    else localStorage.setItem(key, theme)
  } catch {
    // The choice holds as long as the page is open.
  }
}
