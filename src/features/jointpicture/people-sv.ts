/** Swedish of who lives in the municipality, and of what the running pictures chose to look at. */
import { sentence } from '#words/names-sv.ts'
import { number } from '#words/sv.ts'
import type { FindingOf } from './finding-schema.ts'
import { join, period, plain } from './numbers-sv.ts'
import type { FindingWords } from './say-finding.ts'

type People = FindingOf<'people'>
type Ages = Pick<People['rows'][number], 'from' | 'to'>

/** «0–14 år», «65 år och äldre» */
const ages = ({ from, to }: Ages): string => (to === null ? `${from} år och äldre` : `${from}–${to} år`)

const noise =
  'Talen är hopräknade från små områden, där SCB ändrar lite på talen för att ingen ska kunna pekas ut: summorna kan skilja sig något från den publicerade folkmängden. Områden som inte finns i underlaget är inte med.'

/** The areas that the evidence has may be fewer than the municipality's. */
const where = (area: string, areas: number | undefined): string =>
  areas === undefined ? area : areas === 1 ? `ett område i ${area}` : `${number(areas)} områden i ${area}`

function people({ area, areas, period: when, total, women, rows, cautions }: People): string {
  const told = rows.flatMap((one) =>
    one.value === null || one.share === null ? [] : [`${number(one.share * 100)} procent ${ages(one)}`],
  )
  const sexes = women === null ? '' : ` (${number((100 * women) / total)} procent kvinnor)`
  return [
    `Av de ${plain(total, 'persons')} som bodde i ${where(area.name, areas)} ${period(when)}${sexes} var ${join(told)}.`,
    told.length < rows.length ? 'Dolda tal är inte noll.' : '',
    cautions.includes('noisySums') ? noise : '',
    cautions.includes('preliminary') ? 'Talen är preliminära.' : '',
    cautions.includes('oldFigures') ? 'Nyare tal finns inte i underlaget.' : '',
  ]
    .filter(Boolean)
    .join(' ')
}

const without = 'vad det ledde till är inte antecknat'

function focus({ of, rows }: FindingOf<'focus'>): string {
  if (rows.length === 0) return ''
  const told = [...Map.groupBy(rows, (one) => one.period)].map(([when, list]) => {
    const points = list.map(({ title, areaName, outcome }) => {
      const where = areaName === null ? '' : ` (${areaName})`
      return `”${title}”${where}, ${outcome === null ? without : `utfall: ${sentence(outcome).replace(/\.$/, '')}`}`
    })
    return sentence(`${period(when)}: ${points.join('; ')}`)
  })
  return [`I de frisläppta ${of === 'quarter' ? 'kvartals' : 'månads'}bilderna valde parterna:`, ...told].join(' ')
}

export const more = { people, focus } satisfies Partial<FindingWords>

export const peopleFigure = {
  ages,
  title: (area: string, when: string, areas?: number) => `Befolkningen i ${where(area, areas)} efter ålder ${when}`,
  description: (rows: number) => `${rows} åldersgrupper, de yngsta först.`,
  notes: ({ cautions }: People): string[] => (cautions.includes('noisySums') ? [noise] : []),
}
