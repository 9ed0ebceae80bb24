/** Reads the editions that are out for the same days, just as everybody may read them. */
import { sql } from 'kysely'
import type { Trx } from '#platform/db/port.ts'
import type { PictureRow } from './store.ts'

interface Days {
  readonly from: string
  /** Day after the last. */
  readonly to: string
}

/** One release at a time in a municipality: two at once would not see each other. Held until the transaction ends. */
export async function holdReleases(trx: Trx, municipalityId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`release:${municipalityId}`}, 0))`.execute(trx)
}

/** Released and superseded editions that share a day with one of the stretches, oldest release first; `told` is the frozen content. */
export async function listToldEditions(trx: Trx, stretches: readonly Days[]) {
  return trx
    .selectFrom('picture as p')
    .innerJoin('pictureFile as f', (join) =>
      join.onRef('f.municipalityId', '=', 'p.municipalityId').onRef('f.pictureId', '=', 'p.id'),
    )
    .select(['p.kind', 'p.period', 'p.edition', 'p.fromOn', 'p.toOn', 'f.bytes'])
    .where('f.format', '=', 'json')
    .where('p.state', 'in', ['released', 'superseded'])
    .where((one) =>
      one.or(stretches.map(({ from, to }) => one.and([one('p.fromOn', '<', to), one('p.toOn', '>', from)]))),
    )
    .orderBy('p.releasedAt')
    .orderBy('p.id')
    .execute() satisfies Promise<(Pick<PictureRow, 'kind' | 'period'> & { bytes: Uint8Array })[]>
}

/** The days of editions that hold all of these: what lies beside these within a longer period tells what is left of them. */
export async function listDaysAround(trx: Trx, days: Days): Promise<Days[]> {
  return trx
    .selectFrom('picture')
    .select(['fromOn as from', 'toOn as to'])
    .where('state', 'in', ['released', 'superseded'])
    .where('fromOn', '<=', days.from)
    .where('toOn', '>=', days.to)
    .distinct()
    .execute()
}

/** Changes with every release: what was judged beside the same ones need not be judged again. */
export async function readReleaseMark(trx: Trx): Promise<string> {
  const row = await trx
    .selectFrom('picture')
    .select((one) => [one.fn.countAll().as('count'), one.fn.max('releasedAt').as('latest')])
    .where('state', 'in', ['released', 'superseded'])
    .executeTakeFirstOrThrow()
  return `${row.count} ${row.latest}`
}
