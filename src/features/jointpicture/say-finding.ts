/** A finding in one to three plain sentences. They never say more than the test behind them. */
import type { Finding, FindingOf } from './finding-schema.ts'

/** A sentence for each kind of finding. */
export type FindingWords = { readonly [Kind in Finding['kind']]: (finding: FindingOf<Kind>) => string }

/** `words`: those of `jointWords`, in the reader's language. Without sources: the document adds them in brackets. */
export function sayFinding(finding: Finding, { say }: { readonly say: FindingWords }): string {
  return (say[finding.kind] as (one: Finding) => string)(finding)
}
