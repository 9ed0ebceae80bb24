/** Indicators of a measure and the values that are entered for them. */
import { randomUUID } from 'node:crypto'
import { listSeries } from '#features/evidence/store.ts'
import type { Excuses } from '#features/report/guard/excuses.ts'
import { findPersons } from '#features/report/server/refuse-persons.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { checkIndicator, checkRemoval, checkValue } from '../indicator-rules.ts'
import { findIndicator, insertIndicatorVersion, listValues, enterValue as storeValue } from '../indicator-store.ts'
import type { IndicatorContent } from '../schema.ts'
import {
  holdForWriting,
  holdMeasure,
  logMeasure,
  moved,
  refuse,
  settleMeasure,
  stamp,
  todayOf,
} from './hold-measure.ts'
import { readPlaces } from './measure-known.ts'
import { presentMeasure } from './measure-whole.ts'
import type { MeasureWriting } from './services.ts'

interface Of {
  readonly id: string
  readonly indicatorId: string
}

export async function writeIndicator(
  writing: MeasureWriting,
  { id, indicatorId }: Of,
  { version, overrides, ...content }: IndicatorContent & { version: number; overrides: Excuses },
): Promise<void> {
  const { trx } = writing
  const { state } = await holdForWriting(trx, id)
  const found = await findIndicator(trx, indicatorId)
  if (found && (found.measureId !== id || found.removed)) refuse([{ code: 'indicatorTaken' }])
  // Before the rules: what stands now may be another than the one that the writer had before them.
  if (version !== (found?.version ?? 0)) throw moved('indicator', await presentMeasure(writing, id))
  const standing = found?.content ?? null
  const { source } = content
  const series = 'seriesId' in source ? await listSeries(trx, { ids: [source.seriesId] }) : []
  const facts = { state, standing, known: await readPlaces(writing), series: new Set(series.map((one) => one.id)) }
  const written = (['title', 'enteredBy', 'unit', 'baselinePeriod'] as const).map((field) => {
    return { field, text: content[field], before: standing?.[field] }
  })
  const persons = findPersons(writing, written, overrides)
  refuse([...checkIndicator(content, facts), ...persons.refusals])
  const next = { ...stamp(writing), id: indicatorId, measureId: id, version: version + 1, content }
  if (!(await insertIndicatorVersion(trx, next))) throw moved('indicator', await presentMeasure(writing, id))
  const detail = { indicator: indicatorId, version: next.version, source: source.kind, ...persons.guarded }
  await settleMeasure(writing, id, 'writeIndicator', detail)
}

export async function removeIndicator(writing: MeasureWriting, { id, indicatorId }: Of): Promise<void> {
  const { trx } = writing
  const { state } = await holdForWriting(trx, id)
  const found = await requireIndicator(writing, { id, indicatorId })
  refuse(checkRemoval(state))
  const version = found.version + 1
  const { content } = found
  const row = { ...stamp(writing), id: indicatorId, measureId: id, version, content, removed: true }
  await insertIndicatorVersion(trx, row)
  await settleMeasure(writing, id, 'removeIndicator', { indicator: indicatorId, version })
}

/** In the place of what stood for the period, which is kept. A value is no content: a decision stands. */
export async function enterValue(
  writing: MeasureWriting,
  { id, indicatorId }: Of,
  { overrides, ...given }: { period: string; value: number | null; note: string | null; overrides: Excuses },
): Promise<void> {
  const { trx } = writing
  const { state } = await holdMeasure(trx, id)
  const { content: indicator } = await requireIndicator(writing, { id, indicatorId })
  const { period, value } = given
  const note = given.note?.trim() || null
  const standing = (await listValues(trx, [indicatorId])).find((one) => one.period === period)
  const persons = findPersons(writing, [{ field: 'note', text: note, before: standing?.note }], overrides)
  refuse([...checkValue(given, { state, indicator, today: await todayOf(writing) }), ...persons.refusals])
  await storeValue(trx, { ...stamp(writing), id: randomUUID(), indicatorId, period, value, note })
  const detail = { indicator: indicatorId, period, corrected: standing !== undefined, ...persons.guarded }
  await logMeasure(writing, id, 'enterValue', detail)
}

async function requireIndicator({ trx }: MeasureWriting, { id, indicatorId }: Of) {
  const found = await findIndicator(trx, indicatorId)
  if (!found || found.removed || found.measureId !== id) throw new CallRefused('notFound')
  return found
}
