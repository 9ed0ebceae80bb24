import { useQuery } from '@tanstack/react-query'
import { useId, useMemo } from 'react'
import { Figure } from '#design/figure.tsx'
import type { Column } from '#design/table/columns.ts'
import { DataTable } from '#design/table/data-table.tsx'
import { useSelf } from '#features/access/web/self.ts'
import { useGround } from '#features/picture/web/queries.ts'
import { registersQuery } from '#features/report/web/registers-query.ts'
import { drawAreaMap } from '#figure/map/area-map.ts'
import { focusAreas } from '#figure/map/focus-areas.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { planPageWords } from '../../pages-words.ts'
import type { MeasureHead, Plan } from '../../schema.ts'
import { usePlanNames } from '../../web/use-names.ts'
import { MeasureLink } from './measure-link.tsx'

interface Row {
  readonly code: string
  readonly name: string
  readonly measures: readonly MeasureHead[]
}

/** How many measures act in each area: on the municipality's own map, and as a table with their names. */
export function AreaView({ plan }: { plan: Plan }) {
  const words = useWords(planPageWords)
  const { area } = words
  const { language } = useLanguage()
  const names = usePlanNames()
  const all = [...plan.measures, ...plan.addedSince]
  const codes = [...new Set([...names.areas.map((one) => one.code), ...all.flatMap((one) => one.areaCodes)])]
  const rows = codes.map(
    (code): Row => ({ code, name: names.area(code), measures: all.filter((one) => one.areaCodes.includes(code)) }),
  )
  const everywhere = all.filter((one) => one.areaCodes.length === 0)
  const columns: Column<Row>[] = [
    { key: 'area', head: area.area, names: true, cell: (one) => one.name, value: (one) => one.name },
    {
      key: 'count',
      head: area.count,
      figures: true,
      cell: (one) => one.measures.length,
      value: (one) => one.measures.length,
    },
    {
      key: 'measures',
      head: area.measures,
      cell: (one) => (
        <ul className="pl-plain">
          {one.measures.map((measure) => (
            <li key={measure.id}>
              <MeasureLink measure={measure} />
            </li>
          ))}
        </ul>
      ),
    },
  ]
  return (
    <div className="pl-area">
      <AreaMap rows={rows} />
      <DataTable
        caption={area.table}
        columns={columns}
        rows={rows.filter((one) => one.measures.length > 0)}
        rowKey={(one) => one.code}
        language={language}
        firstSorting={{ key: 'count', direction: 'descending' }}
        empty={area.empty}
      />
      {everywhere.length > 0 && (
        <>
          <h3>{area.everywhere}</h3>
          <ul className="pl-plain">
            {everywhere.map((one) => (
              <li key={one.id}>
                <MeasureLink measure={one} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

/** Drawn by the same code as every map of the house; nothing where the municipality has no borders. */
function AreaMap({ rows }: { rows: readonly Row[] }) {
  const words = useWords(planPageWords)
  const { area } = words
  const set = useSelf().data?.municipality?.settings.areaSet
  const registers = useQuery(registersQuery).data
  const ground = useGround().data
  const prefix = `plan${useId().replace(/[^a-z0-9]/gi, '')}`
  const draw = useMemo(() => {
    const known = (registers?.areas ?? []).filter((one) => one.set === set)
    if (known.length === 0) return null
    const counts = new Map(rows.map((one) => [one.code, one.measures.length]))
    const shapes = (kind: 'land' | 'water') =>
      (ground ?? []).flatMap(({ kind: own, geometry }) =>
        own === kind && geometry.type === 'MultiPolygon' ? [geometry] : [],
      )
    const land = shapes('land')
    const most = Math.max(1, ...counts.values())
    const data = {
      areas: known.map(({ code, name, geometry }) => ({
        id: code,
        name,
        value: counts.get(code) ?? 0,
        shape: { type: 'MultiPolygon' as const, coordinates: geometry },
      })),
      coordinates: 'metres' as const,
      focus: focusAreas(known, new Set()),
      ...(land.length > 0 ? { land } : {}),
      water: shapes('water'),
      thresholds: [1, 2, 4, 8].filter((low) => low <= most),
    }
    return (width: number) =>
      drawAreaMap(data, area.map, { prefix, width: Math.min(760, width), formatNumber: words.number })
  }, [registers, ground, rows, set, prefix, area, words])
  if (!draw) return null
  return (
    <Figure
      title={area.map.title}
      level={3}
      svg={(width) => draw(width).svg}
      table={null}
      showTableText={area.onlyTable}
      showFigureText={area.showMap}
    />
  )
}
