import { number } from '#words/en.ts'
import { sentence } from '#words/names-en.ts'
import type { FindingOf } from './finding-schema.ts'
import { join, period, plain } from './numbers-en.ts'
import type { peopleFigure as swedish } from './people-sv.ts'
import type { FindingWords } from './say-finding.ts'

type People = FindingOf<'people'>
type Ages = Pick<People['rows'][number], 'from' | 'to'>

const ages = ({ from, to }: Ages): string => (to === null ? `aged ${from} and over` : `aged ${from}–${to}`)

const noise =
  'The numbers are added up from small areas, where SCB changes them slightly so that nobody can be singled out: the sums may differ somewhat from the published population. Areas that are not in the evidence are not counted in.'

const where = (area: string, areas: number | undefined): string =>
  areas === undefined ? area : areas === 1 ? `one area of ${area}` : `${number(areas)} areas of ${area}`

function people({ area, areas, period: when, total, women, rows, cautions }: People): string {
  const told = rows.flatMap((one) =>
    one.value === null || one.share === null ? [] : [`${number(one.share * 100)} per cent were ${ages(one)}`],
  )
  const sexes = women === null ? '' : ` (${number((100 * women) / total)} per cent women)`
  return [
    `Of the ${plain(total, 'persons')} who lived in ${where(area.name, areas)} ${period(when)}${sexes}, ${join(told)}.`,
    told.length < rows.length ? 'Hidden numbers are not zero.' : '',
    cautions.includes('noisySums') ? noise : '',
    cautions.includes('preliminary') ? 'The numbers are preliminary.' : '',
    cautions.includes('oldFigures') ? 'The evidence has no newer numbers.' : '',
  ]
    .filter(Boolean)
    .join(' ')
}

const without = 'what came of it is not noted'

function focus({ of, rows }: FindingOf<'focus'>): string {
  if (rows.length === 0) return ''
  const told = [...Map.groupBy(rows, (one) => one.period)].map(([when, list]) => {
    const points = list.map(({ title, areaName, outcome }) => {
      const where = areaName === null ? '' : ` (${areaName})`
      return `“${title}”${where}, ${outcome === null ? without : `outcome: ${sentence(outcome).replace(/\.$/, '')}`}`
    })
    return sentence(`${period(when)}: ${points.join('; ')}`)
  })
  return [`In the released ${of === 'quarter' ? 'quarterly' : 'monthly'} pictures the parties chose:`, ...told].join(
    ' ',
  )
}

export const more = { people, focus } satisfies Partial<FindingWords>

export const peopleFigure: typeof swedish = {
  ages,
  title: (area, when, areas) => `Population of ${where(area, areas)} by age ${when}`,
  description: (rows) => `${rows} age groups, the youngest first.`,
  notes: ({ cautions }) => (cautions.includes('noisySums') ? [noise] : []),
}
