/** The two parties' own pictures as shared, side by side, and what of their differences is settled. */
import { type Party, parties } from '#features/access/schema.ts'
import type { Trx } from '#platform/db/port.ts'
import { listBlocks, listResolutions, listStoredParts, type Resolution } from '../content-store.ts'
import { type FoundDifference, findDifferences, type Side } from '../differences.ts'
import { findFilled, listPartStates } from '../part-states.ts'
import { placeBlocks } from '../place-blocks.ts'
import type { Difference, JointComputation } from '../schema.ts'
import { findShared, type JointRow } from '../store.ts'
import { sayAll } from './say-all.ts'
import type { JointWording } from './services.ts'

/** Null where a party has shared none. */
export type Sides = Readonly<Record<Party, (Side & { readonly row: JointRow }) | null>>

/** The own pictures as last shared, or as last shared by an instant. */
export async function readSides(trx: Trx, period: string, at: string | null, wording: JointWording): Promise<Sides> {
  const sides: Record<Party, Sides[Party]> = { municipality: null, police: null }
  for (const party of parties) {
    const row = await findShared(trx, party, period, at)
    if (row) sides[party] = { row, ...(await readSide(trx, row, wording)) }
  }
  return sides
}

async function readSide(trx: Trx, row: JointRow, wording: JointWording): Promise<Side> {
  const computation = row.computation as JointComputation | null
  const findings = computation?.findings ?? []
  const said = sayAll(computation, wording)
  const blocks = placeBlocks(findings, await listBlocks(trx, row.id))
  const parts = listPartStates(await listStoredParts(trx, row.id), findFilled(blocks, said, []))
  return { blocks, said, parts, titles: new Map(findings.map((one) => [one.key, one.title])) }
}

/**
 * What differs, each with how it was settled. A joint picture that is proposed or decided keeps the differences that it was
 * proposed with. A settled one is open again when a party has said something else in a later edition of its own picture.
 */
export async function readDifferences(
  trx: Trx,
  row: JointRow,
  jointKeys: ReadonlySet<string>,
  wording: JointWording,
): Promise<{ sides: Sides; differences: Difference[] }> {
  if (row.party !== null) return { sides: { municipality: null, police: null }, differences: [] }
  const sides = await readSides(trx, row.period, row.proposedAt, wording)
  const found = compare(sides, jointKeys, wording)
  const settled = new Map((await listResolutions(trx, row.id)).map((one) => [one.key, one]))
  const asSettled = await readAsSettled(trx, row, [...settled.values()], sides, jointKeys, wording)
  return {
    sides,
    differences: found.map((one): Difference => {
      const resolution = settled.get(one.key)
      if (!resolution) return { ...one, version: 0, resolution: null, text: null }
      const { version, text } = resolution
      const stands = isSame(asSettled(resolution, one.key), one)
      return { ...one, version, resolution: stands ? resolution.resolution : null, text }
    }),
  }
}

const isSame = (before: FoundDifference | undefined, now: FoundDifference) =>
  before?.municipality === now.municipality && before.police === now.police

function compare(sides: Sides, jointKeys: ReadonlySet<string>, wording: JointWording): FoundDifference[] {
  if (!sides.municipality || !sides.police) return []
  return findDifferences(sides.municipality, sides.police, jointKeys, wording)
}

/** The difference as it was when it was settled; read again only where a party has shared since. */
async function readAsSettled(
  trx: Trx,
  row: JointRow,
  settled: readonly Resolution[],
  now: Sides,
  jointKeys: ReadonlySet<string>,
  wording: JointWording,
): Promise<(resolution: Resolution, key: string) => FoundDifference | undefined> {
  const idsOf = (sides: Sides) => `${sides.municipality?.row.id} ${sides.police?.row.id}`
  const known = new Map([[idsOf(now), compare(now, jointKeys, wording)]])
  const lastShared = parties.map((party) => now[party]?.row.sharedAt ?? '').reduce((a, b) => (a > b ? a : b))
  const byInstant = new Map<string, FoundDifference[]>()
  for (const { recordedAt } of settled) {
    if (recordedAt >= lastShared || byInstant.has(recordedAt)) continue
    const then = await readSides(trx, row.period, recordedAt, wording)
    const found = known.get(idsOf(then)) ?? compare(then, jointKeys, wording)
    known.set(idsOf(then), found)
    byInstant.set(recordedAt, found)
  }
  const current = known.get(idsOf(now)) ?? []
  return ({ recordedAt }, key) => (byInstant.get(recordedAt) ?? current).find((one) => one.key === key)
}
