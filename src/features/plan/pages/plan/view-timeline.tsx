import { useId } from 'react'
import { Figure } from '#design/figure.tsx'
import { FigureTable } from '#design/figure-table.tsx'
import { drawPlanTimeline } from '#figure/time/plan-timeline.ts'
import { planTimelineEn } from '#figure/time/plan-timeline-en.ts'
import { planTimelineSv } from '#figure/time/plan-timeline-sv.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { planPageWords } from '../../pages-words.ts'
import type { Plan } from '../../schema.ts'
import { usePlanNames } from '../../web/use-names.ts'

/** When each measure goes on: bars on the screen and on paper, the same as a table. */
export function TimelineView({ plan }: { plan: Plan }) {
  const words = useWords(planPageWords)
  const { language } = useLanguage()
  const names = usePlanNames()
  const prefix = `tid${useId().replace(/[^a-z0-9]/gi, '')}`
  const own = language === 'sv' ? planTimelineSv : planTimelineEn
  const rows = [...plan.measures, ...plan.addedSince]
    .toSorted((a, b) => (a.from ?? '9').localeCompare(b.from ?? '9') || a.title.localeCompare(b.title, 'sv'))
    .map((one) => ({
      name: one.title,
      owner: one.ownerOrganisationId && names.organisation(one.ownerOrganisationId),
      from: one.from,
      to: one.to,
    }))
  const draw = (width: number) =>
    drawPlanTimeline({ rows, from: plan.from, to: plan.to }, own, { prefix, width, formatNumber: words.number })
  return (
    <Figure
      title={own.title}
      level={3}
      svg={(width) => draw(Math.min(900, width)).svg}
      table={<FigureTable table={draw(640).table} language={language} empty={own.empty} />}
      showTableText={words.area.showTable}
      showFigureText={words.area.showFigure}
    />
  )
}
