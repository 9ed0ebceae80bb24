/** The certificate of compliance: what it is about, its facts as known at its instant, and its checksums held against what is kept. */
import { createHash } from 'node:crypto'
import type { RecheckedSum, StatementAsk, StatementSource } from '#features/statement/server/statement-source.ts'
import { type CertificateFacts, certify, listEvidenceCsv } from '../../certificate-facts.ts'
import { leadCertificate, tellCertificate } from '../../certificate-parts.ts'
import { certificateWords as en } from '../../certificate-parts-en.ts'
import { certificateWords as sv } from '../../certificate-parts-sv.ts'
import { withPartiesView } from '../../happenings-store.ts'
import { findKept } from '../../source-store.ts'
import { judgeAll } from '../judge.ts'
import { checkDays, todayOf, yearBefore } from './days.ts'

const words = { sv, en }

export const certificateSource: StatementSource<CertificateFacts> = {
  kind: 'certificate',
  recomputable: true,
  propose: async (ask) => {
    const to = todayOf(ask)
    return [{ subjectId: null, title: sv.title(to), from: yearBefore(to), to }]
  },
  check: async (ask, subject) => checkDays(ask, subject),
  compile: async ({ trx, asOf, municipality }, { from, to }) => {
    const ask = { trx, municipalityId: municipality.id, zone: municipality.timeZone, asOf, on: to }
    const views = await withPartiesView(trx, () => judgeAll(ask))
    const about = { municipality: municipality.name, zone: municipality.timeZone, from, to, asOf: asOf.toISOString() }
    return { form: 1, ...about, ...certify(views, { from, to }) }
  },
  tell: (facts, language) => tellCertificate(facts, words[language]),
  lead: (facts, language) => leadCertificate(facts, words[language]),
  attach: async (_, facts) => [{ name: 'evidence.csv', bytes: new TextEncoder().encode(listEvidenceCsv(facts)) }],
  recheck: (ask, facts) => withPartiesView(ask.trx, () => recheck(ask, facts)),
}

/** Read one at a time: there may be hundreds of files. */
async function recheck({ trx, municipality }: StatementAsk, facts: CertificateFacts): Promise<RecheckedSum[]> {
  const checked: RecheckedSum[] = []
  for (const { number, title, subjectKind, subjectId, sums } of facts.evidence) {
    for (const { name, sha256 } of sums) {
      const kept = await findKept(trx, { municipalityId: municipality.id, subjectKind, subjectId, sha256 })
      const found = kept === null ? null : createHash('sha256').update(kept).digest('hex')
      const verdict = found === null ? 'missing' : found === sha256 ? 'same' : 'damaged'
      checked.push({ number, title: name ?? title, sha256, verdict })
    }
  }
  return checked
}
