/** What the released pictures of a stretch of time chose to look at: read by the samlad picture, which they feed. */
import type { Trx } from '#platform/db/port.ts'

export interface ReleasedFocusPoint {
  readonly id: string
  readonly kind: 'quarter' | 'month'
  readonly period: string
  readonly title: string
  readonly areaCode: string | null
  readonly outcome: string | null
}

/**
 * Of the quarterly and monthly pictures released that begin within these days (`to`: the day after the last), the edition that
 * stood at the instant; each point with the outcome known then. In the order of time, quarters before months of the same day.
 */
export async function listReleasedFocus(
  trx: Trx,
  days: { readonly from: string; readonly to: string },
  asOf: string,
): Promise<ReleasedFocusPoint[]> {
  const pictures = await trx
    .selectFrom('picture')
    .distinctOn(['kind', 'period'])
    .select(['id', 'kind', 'period', 'fromOn'])
    .where('kind', 'in', ['quarter', 'month'])
    .where('fromOn', '>=', days.from)
    .where('fromOn', '<', days.to)
    .where('releasedAt', '<=', asOf)
    .orderBy('kind')
    .orderBy('period')
    .orderBy('edition', 'desc')
    .execute()
  if (pictures.length === 0) return []
  const byId = new Map(pictures.map((one) => [one.id, one]))
  const points = await trx
    .selectFrom('focusPoint')
    .distinctOn('id')
    .selectAll()
    .where('pictureId', 'in', [...byId.keys()])
    .where('recordedAt', '<=', asOf)
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute()
  const told = points
    .filter((one) => !one.removed)
    .map(({ id, pictureId, position, title, areaCode, outcome }) => {
      const picture = byId.get(pictureId)
      const kind = picture?.kind === 'quarter' ? ('quarter' as const) : ('month' as const)
      const place = kind === 'quarter' ? 0 : 1
      const at = `${picture?.fromOn} ${place} ${String(position).padStart(4, '0')} ${id}`
      return { at, point: { id, kind, period: picture?.period ?? '', title, areaCode, outcome } }
    })
  return told.sort((a, b) => (a.at < b.at ? -1 : 1)).map(({ point }) => point)
}
