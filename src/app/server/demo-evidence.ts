import { localDateAt } from '#analysis/time/local-time.ts'
import { demoMunicipality } from '#db/demo/seed-demo.ts'
import { listDemoEvidence } from '#db/demo/seed-evidence.ts'
import type { Actor } from '#features/access/schema.ts'
import { scopeOf } from '#features/access/server/caller.ts'
import { findMunicipality } from '#features/access/store.ts'
import { keepDelivery } from '#features/evidence/server/keep-delivery.ts'
import { readEvidenceFile } from '#features/evidence/server/read-file.ts'
import type { Database } from '#platform/db/port.ts'

/** The demo's published statistics, which are real, taken in like any other file. Returns how many. */
export async function takeInDemoEvidence(db: Database, actor: Actor, now: Date): Promise<number> {
  const files = listDemoEvidence()
  const municipality = await db.asOwner((trx) => findMunicipality(trx, demoMunicipality))
  const asked = {
    municipality: { code: demoMunicipality, name: municipality?.name ?? demoMunicipality },
    today: localDateAt(now.getTime()),
  }
  let taken = 0
  for (const file of files) {
    const read = await readEvidenceFile(file, asked)
    // A demo that is set some years ago does not know what was published after it.
    if (read.outcome === 'refused' && read.faults.every((one) => one.code === 'futurePeriod')) continue
    if (read.outcome === 'refused') throw new Error(`${file.name}: ${JSON.stringify(read.faults)}`)
    const kept = await db.withScope(scopeOf(actor), (trx) =>
      keepDelivery({ trx, actor, now }, file, read.delivery, { dryRun: false }),
    )
    if (kept.outcome !== 'kept') throw new Error(`${file.name}: ${kept.outcome}`)
    taken++
  }
  return taken
}
