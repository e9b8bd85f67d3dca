/** Something about a whole file that its reader should know and that no rule reports. */
export interface Notice {
  readonly code: 'ignored' | 'binary' | 'too-large' | 'too-deep' | 'encoding' | 'not-english' | 'markup' | 'rule-failed'
  readonly message: string
}
