/** What the released quarterly pictures chose to look at, else the monthly ones: the running work, as it feeds this picture. */
import type { FindingOf } from '../finding-schema.ts'
import type { JointInput } from '../input.ts'
import { findingTitles } from './titles.data.ts'

export function findFocus({ focus, areas }: Pick<JointInput, 'focus' | 'areas'>): FindingOf<'focus'>[] {
  const of = (['quarter', 'month'] as const).find((kind) => focus.some((one) => one.kind === kind))
  if (of === undefined) return []
  const names = new Map(areas.map(({ code, name }) => [code, name]))
  return [
    {
      kind: 'focus',
      key: `focus/${of}`,
      part: 'followUp',
      indicator: 'focus',
      title: findingTitles.focus,
      unit: 'count',
      sources: [],
      cautions: [],
      of,
      rows: focus
        .filter((one) => one.kind === of)
        .map(({ period, title, areaCode, outcome }) => ({
          period,
          title,
          areaName: areaCode === null ? null : (names.get(areaCode) ?? areaCode),
          outcome: outcome?.trim() ? outcome : null,
        })),
    },
  ]
}
