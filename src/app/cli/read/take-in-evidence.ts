/** Files of statistics into the database, each whole or not at all; what became of each is told. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { localDateAt } from '#analysis/time/local-time.ts'
import type { Actor } from '#features/access/schema.ts'
import { scopeOf } from '#features/access/server/caller.ts'
import type { ImportOutcome } from '#features/evidence/api.ts'
import { keepDelivery, refuseFile } from '#features/evidence/server/keep-delivery.ts'
import { largestEvidenceFile, refuseTooLarge } from '#features/evidence/server/read-bytes.ts'
import { readEvidenceFile } from '#features/evidence/server/read-file.ts'
import type { Database } from '#platform/db/port.ts'
import type { Call } from '../call.ts'
import { startProgress } from '../progress.ts'

export interface TakenIn extends ImportOutcome {
  readonly file: string
}

/** What statistics come as; everything else in a folder is passed over. */
const suffixes = /\.(csv|txt|tsv|xlsx|xls|json|px)$/i

/** Files as given; of a folder every file in it, in the order of their names. @throws as `stat` where there is none */
export async function listFiles(paths: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const path of paths.map((one) => resolve(one))) {
    if (!(await stat(path)).isDirectory()) found.push(path)
    else {
      const names = (await readdir(path)).filter((name) => suffixes.test(name)).sort()
      found.push(...names.map((name) => join(path, name)))
    }
  }
  return found
}

export interface TakingIn {
  readonly db: Database
  readonly call: Call
  readonly actor: Actor
  readonly municipality: { readonly id: string; readonly name: string }
  readonly dryRun: boolean
  /** When they were fetched from where they were published; today when it is not known. */
  readonly retrievedOn: string | null
}

export async function takeInEvidence(taking: TakingIn, paths: readonly string[]): Promise<TakenIn[]> {
  const { call } = taking
  const progress = startProgress(call.stderr, call.words.evidence.label)
  const taken: TakenIn[] = []
  for (const [at, path] of paths.entries()) {
    progress.show(at, paths.length)
    taken.push({ ...(await takeIn(taking, path)), file: basename(path) })
  }
  progress.end()
  return taken
}

async function takeIn({ db, call, actor, municipality, dryRun, retrievedOn }: TakingIn, path: string) {
  const now = call.clock.now()
  const today = localDateAt(now.getTime())
  const { size } = await stat(path)
  const name = basename(path)
  const asked = { municipality: { code: municipality.id, name: municipality.name }, today }
  const bytes = size > largestEvidenceFile ? null : new Uint8Array(await readFile(path))
  const read = bytes ? await readEvidenceFile({ name, bytes }, asked) : refuseTooLarge()
  if (read.outcome === 'refused' || !bytes) return refuseFile(read.outcome === 'refused' ? read.faults : [])
  const file = { name, bytes, address: null, retrievedOn: retrievedOn ?? today }
  return db.withScope(scopeOf(actor), (trx) => keepDelivery({ trx, actor, now }, file, read.delivery, { dryRun }))
}
