/** What an edition that is out lets a problem be raised from: what stands out in it, and what the two chose to look at. */

import { listAreas, listCategories } from '#features/report/register-store.ts'
import type { Trx } from '#platform/db/port.ts'
import { listFocusPoints } from '../content-store.ts'
import { mostSpecific } from '../lead.ts'
import type { Naming } from '../naming.ts'
import { hideSmallCounts } from '../public.ts'
import type { Computation, SeriesFinding, Withheld } from '../schema.ts'
import { findPicture, listPictures } from '../store.ts'
import { sv } from '../sv.ts'

export interface SaidFinding {
  /** `whole`, `area:<code>`, `category:<code>` or `cell:<area code>:<category>`. */
  readonly key: string
  readonly sentence: string
  readonly areaCode: string | null
  readonly category: string | null
}

/** A picture as other rooms name it: «Lägesbild vecka 46 2026», edition 1, released at an instant. */
export interface NamedEdition {
  readonly title: string
  readonly edition: number
  /** ISO instant. */
  readonly outAt: string | null
}

type Key = Pick<SeriesFinding, 'areaCode' | 'category'>

/** Small numbers are hidden as in the released version. Null: there is no such picture, or it is not out. */
export async function sayRunningFindings(
  trx: Trx,
  pictureId: string,
): Promise<{ title: string; findings: SaidFinding[] } | null> {
  const row = await findPicture(trx, pictureId)
  if (!row || row.state === 'composing' || !row.computation) return null
  const computation = hideSmallCounts(row.computation as unknown as Computation, row.withheld as Withheld | null)
  const focus = await listFocusPoints(trx, pictureId)
  const names = await readNames(trx)
  const series = [computation.whole, ...computation.areas, ...computation.categories, ...computation.cells]
  const told = new Map<string, SaidFinding>()
  // A focus of the whole municipality stands on its whole; one of an area, on that area.
  const chosen = focus.map(({ areaCode }): Key => ({ areaCode, category: null }))
  for (const { areaCode, category } of [...mostSpecific(computation.standsOut), ...chosen]) {
    const finding = series.find((one) => one.areaCode === areaCode && one.category === category)
    const titles = category === null ? focus.filter((one) => one.areaCode === areaCode).map((one) => one.title) : []
    const key = keyOf({ areaCode, category })
    const sentence = say({ areaCode, category }, finding, titles, names)
    if (!told.has(key)) told.set(key, { key, sentence, areaCode, category })
  }
  return { title: sv.title(row.kind, row.period), findings: [...told.values()] }
}

function keyOf({ areaCode, category }: Key): string {
  if (areaCode && category) return `cell:${areaCode}:${category}`
  if (areaCode) return `area:${areaCode}`
  return category ? `category:${category}` : 'whole'
}

/** As the edition itself says it, with what was chosen there. */
function say(of: Key, finding: SeriesFinding | undefined, focus: readonly string[], names: Naming): string {
  const what = sv.about(of, names)
  const chosen = focus.length > 0 ? ` ${sv.headings.focus}: ${focus.join('; ')}.` : ''
  const count = finding?.count.value ?? null
  if (!finding || count === null) return `${what}.${chosen}`
  const { low, high } = finding.expectation
  const change = sv.change[finding.change]
  return `${what}: ${sv.number(count)}, ${sv.expected(low, high)}.${change ? ` ${change}` : ''}${chosen}`
}

async function readNames(trx: Trx): Promise<Naming> {
  const areas = new Map((await listAreas(trx)).map((one) => [one.code, one.name]))
  const categories = new Map((await listCategories(trx, '9999-12-31')).map((one) => [one.code, one.sv]))
  return { area: (code) => areas.get(code) ?? code, category: (code) => categories.get(code) ?? code }
}

/** Names of the editions that are out, by id. */
export async function nameRunningEditions(trx: Trx): Promise<Map<string, NamedEdition>> {
  const rows = await listPictures(trx, { composing: false })
  return new Map(
    rows.map((row) => [row.id, { title: sv.title(row.kind, row.period), edition: row.edition, outAt: row.releasedAt }]),
  )
}
