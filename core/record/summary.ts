import type {FolderRecord} from './types.js'

/** Counts of what a record shows. */
export function summaryOf({files, decisions, actions, asks, dangling}: Pick<FolderRecord, 'files' | 'decisions' | 'actions' | 'asks' | 'dangling'>): FolderRecord['summary'] {
  return {
    files,
    decisions: decisions.length,
    actions: actions.length,
    open: actions.filter(({done}) => !done).length,
    overdue: [...actions, ...asks].filter(({overdue}) => overdue).length,
    asks: asks.length,
    dangling: dangling.length,
  }
}
