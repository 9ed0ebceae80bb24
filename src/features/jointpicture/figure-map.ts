/** A finding of areas on the municipality's own map; its numbers stand in the finding's table. */
import type { Area, Ground } from '#features/report/schema.ts'
import type { Figure, FigureTheme } from '#figure/figure.ts'
import { drawAreaMap, type MapArea } from '#figure/map/area-map.ts'
import { focusAreas } from '#figure/map/focus-areas.ts'
import type { Finding } from './finding-schema.ts'
import type { JointWords } from './sv.ts'

/** The municipality's borders and the ground under them, as its registers hold them. */
export interface JointMap {
  /** Of every set of areas. */
  readonly areas: readonly Pick<Area, 'set' | 'code' | 'name' | 'geometry'>[]
  readonly ground: readonly Ground[]
}

/** A map of fewer of a finding's areas than this share would tell of holes that are none. */
const leastShare = 0.8
const fewestAreas = 3

/** Null for other findings, and where the registers know too few of its areas. */
export function drawFindingMap(
  finding: Finding,
  { areas, ground }: JointMap,
  given: Omit<FigureTheme, 'formatNumber'>,
  words: JointWords,
): Figure | null {
  const values = readValues(finding)
  const known = values && chooseSet(areas, values)
  if (!values || !known) return null
  const { map } = words.figures
  const shapes = (kind: Ground['kind']) =>
    ground.flatMap(({ kind: own, geometry }) => (own === kind && geometry.type === 'MultiPolygon' ? [geometry] : []))
  const land = shapes('land')
  const drawn = known.map(({ code, name, geometry }): MapArea => {
    const shape = { type: 'MultiPolygon', coordinates: geometry } as const
    return { id: code, name, value: values.get(code) ?? 'missing', shape }
  })
  const title = map.title(words.headingOf(finding))
  return drawAreaMap(
    {
      areas: drawn,
      coordinates: 'metres',
      focus: focusAreas(known, new Set()),
      ...(land.length > 0 ? { land } : {}),
      water: shapes('water'),
    },
    { ...map, title, describe: (all) => map.describe(title, all.length) },
    { formatNumber: words.number, ...given },
  )
}

function readValues(finding: Finding): Map<string, number | 'suppressed' | 'missing'> | null {
  if (finding.kind === 'areas') {
    return new Map(
      finding.rows.map(({ area, value, state }) => {
        return [area.code, value ?? (state === 'suppressed' ? 'suppressed' : 'missing')]
      }),
    )
  }
  if (finding.kind !== 'reports' || finding.by !== 'area') return null
  return new Map(finding.rows.map(({ code, value, hidden }) => [code, value ?? (hidden ? 'suppressed' : 'missing')]))
}

/** The set of areas that the finding's numbers are told of: the one that knows the most of them. */
function chooseSet(areas: JointMap['areas'], values: ReadonlyMap<string, unknown>): JointMap['areas'] | null {
  const sets = [...new Set(areas.map((one) => one.set))].sort()
  const counted = sets.map((set) => {
    const own = areas.filter((one) => one.set === set)
    return { own, known: own.filter((one) => values.has(one.code)).length }
  })
  const [best] = counted.toSorted((a, b) => b.known - a.known)
  return best && best.known >= fewestAreas && best.known >= leastShare * values.size ? best.own : null
}
