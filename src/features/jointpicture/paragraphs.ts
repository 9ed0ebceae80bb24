/** The computed text of a samlad picture, paragraph by paragraph in reading order: what the writers keep, edit or strike. */
import { type Part, parts } from './finding-schema.ts'
import { sayFinding } from './say-finding.ts'
import type { JointComputation } from './schema.ts'
import type { JointWords } from './sv.ts'

export interface Paragraph {
  /** The finding's key, or `gap/…`. Stable over recomputations. */
  readonly key: string
  readonly part: Part
  /** summary, finding and method are content; a gap tells what is missing and fills no part. */
  readonly kind: 'summary' | 'finding' | 'method' | 'gap'
  readonly text: string
  /** The finding whose figure and sources belong to it; null for a gap. */
  readonly findingKey: string | null
}

/** Gaps stand last in their part. */
export function listParagraphs({ findings }: JointComputation, words: JointWords): Paragraph[] {
  const said = findings.flatMap((finding): Paragraph[] => {
    const text = sayFinding(finding, words)
    if (text === '') return []
    const kind = finding.kind === 'summary' || finding.kind === 'method' ? finding.kind : 'finding'
    return [{ key: finding.key, part: finding.part, kind, text, findingKey: finding.key }]
  })
  const lacking = findings.flatMap((one) => (one.kind === 'sources' ? one.lacking : []))
  const gaps = lacking.flatMap((code): Paragraph[] => {
    const gap = words.gaps[code]
    return gap ? [{ key: `gap/${code}`, part: gap.part, kind: 'gap', text: gap.text, findingKey: null }] : []
  })
  return [...said, ...gaps].toSorted((a, b) => parts.indexOf(a.part) - parts.indexOf(b.part))
}
