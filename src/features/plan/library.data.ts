/**
 * The library of measures that comes with the program: the five situational strategies by their techniques (after Clarke and
 * Cornish), and social prevention. What research says is told in general and with its source; where we know of none, nothing is said.
 */
import type { BaseEntry } from './library-base.ts'
import { effort, risk } from './library-effort-risk.data.ts'
import { excuses, provocation, reward } from './library-gain-excuse.data.ts'
import { social } from './library-social.data.ts'

export const library: readonly BaseEntry[] = [...effort, ...risk, ...reward, ...provocation, ...excuses, ...social]
