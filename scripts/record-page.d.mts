import type {Plugin} from 'vitest/config'

export const recordPageForTests: Plugin
