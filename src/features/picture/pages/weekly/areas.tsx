import { lazy, Suspense } from 'react'
import { Card } from '#design/card.tsx'
import { Drawing } from '#design/drawing.tsx'
import { useNarrow } from '#design/narrow.ts'
import { Loading } from '#design/states.tsx'
import type { Column } from '#design/table/columns.ts'
import { DataTable } from '#design/table/data-table.tsx'
import { call } from '#platform/web/call.ts'
import { setLevel } from '../../api.ts'
import { flaggedAreas } from '../../figure-map.ts'
import { drawSeries } from '../../figures.ts'
import { type Level, levels, type SeriesFinding } from '../../schema.ts'
import { useChange } from '../../web/use-change.ts'
import { AreaSetChoice } from './area-set-choice.tsx'
import { CountCell } from './count-cell.tsx'
import { LevelChoice } from './level-choice.tsx'
import { useWeekly } from './weekly-context.ts'

const AreaPanel = lazy(() => import('./area-panel.tsx').then(({ AreaPanel }) => ({ default: AreaPanel })))

interface AreaRow {
  readonly code: string
  readonly name: string
  readonly finding: SeriesFinding
  readonly level: Level | null
  readonly coverage: { reported: number; usual: number } | null
}

/** Which area needs a look first: where something stands out, then the läge, then the number. */
const rankOf = (row: AreaRow, flagged: boolean) =>
  (flagged ? 1e6 : 0) + (row.level ? levels.indexOf(row.level) * 1e5 : 0) + (row.finding.count.value ?? 0)

/** Below this share of its usual reporters an area's numbers say little. */
const thinCoverage = 0.25

const share = ({ coverage }: AreaRow) => (coverage && coverage.usual > 0 ? coverage.reported / coverage.usual : null)

/** The areas: how many, against what is expected, thirteen weeks, the läge, and how many reported. */
export function Areas() {
  const weekly = useWeekly()
  const { computation, picture, words, names, language, chosenArea, chooseArea } = weekly
  const { areas: text } = words.pages
  const narrow = useNarrow()
  const flagged = flaggedAreas(computation)
  const rows = computation.areas.map((finding): AreaRow => {
    const code = finding.areaCode ?? ''
    return {
      code,
      name: names.area(code),
      finding,
      level: picture.levels.find((one) => one.areaCode === code)?.level ?? null,
      coverage: computation.areaCoverage.find((one) => one.areaCode === code) ?? null,
    }
  })
  rows.sort((a, b) => rankOf(b, flagged.has(b.code)) - rankOf(a, flagged.has(a.code)))
  const years = Math.max(0, ...rows.map((one) => one.finding.earlierYears.length))

  const columns: Column<AreaRow>[] = [
    {
      key: 'area',
      head: words.columns.area,
      names: true,
      cell: (row) => (
        <button
          type="button"
          className="ds-link"
          id={`omrade-${row.code}`}
          aria-label={text.open(row.name)}
          aria-expanded={chosenArea === row.code}
          onClick={() => chooseArea(chosenArea === row.code ? null : row.code)}
        >
          {row.name}
        </button>
      ),
      value: (row) => row.name,
    },
    {
      key: 'reports',
      head: words.columns.reports,
      figures: true,
      cell: (row) => <CountCell count={row.finding.count} strong />,
      value: (row) => row.finding.count.value,
    },
    {
      key: 'expected',
      head: words.columns.expected,
      figures: true,
      cell: (row) => (
        <span className="sd-muted">{words.range(row.finding.expectation.low, row.finding.expectation.high)}</span>
      ),
      value: (row) => row.finding.expectation.high,
    },
    {
      key: 'previous',
      head: words.columns.previous,
      figures: true,
      folded: true,
      cell: (row) => <CountCell count={row.finding.previous} />,
      value: (row) => row.finding.previous.value,
    },
    ...Array.from({ length: years }, (_, at): Column<AreaRow> => {
      return {
        key: `year${at}`,
        head: at === 0 ? words.columns.lastYear : text.yearsAgo(at + 1),
        figures: true,
        folded: true,
        cell: (row) => <CountCell count={row.finding.earlierYears[at]?.count ?? null} />,
        value: (row) => row.finding.earlierYears[at]?.count.value ?? null,
      }
    }),
    {
      key: 'trend',
      // On a phone the läge must be seen without looking for it; the line is in the area's own panel.
      folded: narrow,
      head: words.columns.trend(computation.whole.recent.length, computation.period.kind),
      cell: (row) => (
        <Drawing spark svg={drawSeries(weekly, row.finding, 'spark', { prefix: `rad-${row.code}` }).svg} />
      ),
    },
    {
      key: 'level',
      head: words.columns.level,
      cell: (row) => <LevelChoice areaCode={row.code} areaName={row.name} />,
      value: (row) => (row.level ? -levels.indexOf(row.level) : null),
    },
    {
      key: 'reported',
      head: words.columns.reported,
      cell: (row) => {
        if (!row.coverage || row.coverage.usual === 0) return <span className="sd-muted">{text.noReporters}</span>
        const thin = (share(row) ?? 1) < thinCoverage
        return (
          <span className="pi-of">
            {words.ofUsual(row.coverage.reported, row.coverage.usual)}
            {thin && <span className="sd-small sd-muted"> {text.askThem}</span>}
          </span>
        )
      },
      value: share,
    },
  ]
  // On a phone the läge stands next to the name, before what must be scrolled to.
  const ordered = narrow ? moveSecond(columns, 'level') : columns
  const anyHidden = rows.some((row) => row.finding.count.hidden !== null)
  return (
    <Card title={words.headings.areas} foot={anyHidden ? text.marked : undefined}>
      <AreaSetChoice />
      <div className="pi-areas">
        <DataTable
          caption={words.headings.areas}
          captionHidden
          columns={ordered}
          rows={rows}
          rowKey={(row) => row.code}
          language={language}
          empty={words.map.empty}
          columnsText={text.columnsText}
        />
      </div>
      <SetStable rows={rows} />
      {chosenArea && (
        <Suspense fallback={<Loading text={words.pages.areas.panelLoading} lines={6} />}>
          <AreaPanel key={chosenArea} code={chosenArea} />
        </Suspense>
      )}
    </Card>
  )
}

/**
 * One press for the areas without a läge that nothing is said of: within their range in every category, and with answers
 * enough. Silence is not safety, so an area that few reported from is left for the two to judge.
 */
function SetStable({ rows }: { rows: readonly AreaRow[] }) {
  const { picture, computation, words, editable } = useWeekly()
  const change = useChange(picture.id)
  const calm = rows.filter((row) => {
    const told = [row.finding, ...computation.cells.filter((one) => one.areaCode === row.code)]
    return (
      row.level === null &&
      row.finding.expectation.verdict === 'within' &&
      !told.some((one) => one.expectation.verdict === 'above' || one.expectation.reason === 'chanceAmongMany') &&
      (share(row) ?? 0) >= thinCoverage
    )
  })
  if (!editable || calm.length === 0) return null
  const setAll = async () => {
    let reply: unknown
    for (const { code } of calm) {
      const body = { areaCode: code, level: 'stable' as const, reason: null, version: 0 }
      reply = await call(setLevel, { params: { id: picture.id }, body })
    }
    return reply
  }
  return (
    <p className="sd-screen-only">
      <button
        type="button"
        className="ds-link sd-small"
        disabled={change.busy}
        onClick={() => void change.run(setAll, words.pages.edit.saved)}
      >
        {words.pages.areas.setStable(calm.length)}
      </button>
    </p>
  )
}

function moveSecond<Row>(columns: readonly Column<Row>[], key: string): Column<Row>[] {
  const [first, ...rest] = columns
  const moved = rest.filter((one) => one.key === key)
  return first ? [first, ...moved, ...rest.filter((one) => one.key !== key)] : []
}
