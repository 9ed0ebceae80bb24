/** All that the problems' document says, and nothing else: the same facts make the same bytes. */
import type { Problem, ProblemHead, Weights } from './schema.ts'

export interface ProblemDocumentFacts {
  /** In the order of the ranked list. */
  readonly problems: readonly ProblemHead[]
  /** The one that the document is about, with its causes; null for the ranked list. */
  readonly problem: Problem | null
  readonly weights: Weights
  /** Its name. */
  readonly municipality: string
  /** The reports are invented: said at the top of the document. */
  readonly invented: boolean
  /** IANA time zone. */
  readonly zone: string
  /** Instant that the document was asked for, ISO. */
  readonly now: string
  /** Code or id → the name that is printed. */
  readonly names: {
    readonly areas: Readonly<Record<string, string>>
    readonly categories: Readonly<Record<string, string>>
    readonly organisations: Readonly<Record<string, string>>
    readonly subGoals: Readonly<Record<string, string>>
  }
}

export type ProblemDocumentFormat = 'html' | 'pdf' | 'docx'
export type DrawProblemDocument = (facts: ProblemDocumentFacts, format: ProblemDocumentFormat) => Promise<Uint8Array>
