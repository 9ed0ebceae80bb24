/** Bars: what crime is made of, areas beside each other, the reports' categories and areas. */
import { drawPlainBars, type PlainBar, type PlainBarsData, type PlainBarsWords } from '#figure/compare/plain-bars.ts'
import type { Figure, FigureTheme } from '#figure/figure.ts'
import type { FindingOf } from './finding-schema.ts'
import type { JointWords } from './sv.ts'

const mostRows = 30
/** Smaller kinds of crime stand in the table alone. */
const mostKinds = 12

function draw(
  data: PlainBarsData,
  told: Pick<PlainBarsWords, 'title' | 'description' | 'sentence' | 'notes' | 'write'> & { value: string },
  theme: FigureTheme,
  { figures }: JointWords,
): Figure {
  const { value, ...words } = told
  return drawPlainBars(
    data,
    {
      ...words,
      columns: { ...figures.barColumns, value },
      suppressed: figures.suppressed,
      missing: figures.unknown,
      empty: figures.empty,
    },
    theme,
  )
}

/** What is there is never written as nothing of the whole. */
function writeShare({ share }: { readonly share: number | null }, { figures, plain }: JointWords): string {
  if (share === null) return ''
  const [percent, least] = [share * 100, 0.1]
  if (percent > 0 && percent < least / 2) return figures.lessThan(figures.percent(plain(least, 'percent')))
  return figures.percent(plain(percent, 'percent'))
}

export function drawCompositionBars(
  finding: FindingOf<'composition'>,
  theme: FigureTheme,
  words: JointWords,
): Figure | null {
  const { rows, area, period, unit } = finding
  const { figures } = words
  const shown = rows.filter((one) => one.state !== 'missing')
  if (shown.length === 0) return null
  // A parent is never smaller than its parts, so the tree holds together.
  const largest = new Set(shown.toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1)).slice(0, mostKinds))
  const tabled = shown.map(
    (one): PlainBar => ({
      name: one.isSubset ? figures.subset(words.nameOf(one)) : words.nameOf(one),
      depth: one.depth,
      value: one.value,
      state: one.state,
      share: writeShare(one, words),
    }),
  )
  const bars = tabled.filter((_, at) => {
    const row = shown[at]
    return row !== undefined && largest.has(row)
  })
  return draw(
    { rows: bars, tabled },
    {
      title: figures.compositionTitle(area.name, words.period(period)),
      description: figures.compositionDescription(bars.length),
      sentence: words.say.composition(finding),
      notes: figures.compositionNotes(finding, shown.length - bars.length),
      write: (value) => words.plain(value, unit),
      value: figures.unit[unit],
    },
    theme,
    words,
  )
}

export function drawPeopleBars(finding: FindingOf<'people'>, theme: FigureTheme, words: JointWords): Figure | null {
  const { rows, area, period, unit } = finding
  const { figures, peopleFigure } = words
  return draw(
    {
      rows: rows.map(
        (one): PlainBar => ({
          name: peopleFigure.ages(one),
          value: one.value,
          state: one.value === null ? 'suppressed' : 'known',
          share: writeShare(one, words),
        }),
      ),
    },
    {
      title: peopleFigure.title(area.name, words.period(period), finding.areas),
      description: peopleFigure.description(rows.length),
      sentence: words.say.people(finding),
      notes: peopleFigure.notes(finding),
      write: (value) => words.plain(value, unit),
      value: figures.unit[unit],
    },
    theme,
    words,
  )
}

export function drawAreaBars(finding: FindingOf<'areas'>, theme: FigureTheme, words: JointWords): Figure | null {
  const { rows, title, period, unit, whole } = finding
  const { figures } = words
  const shown = rows.filter((one) => one.state !== 'missing').sort((a, b) => (b.value ?? -1) - (a.value ?? -1))
  if (shown.length < 2) return null
  return draw(
    {
      rows: shown.map((one): PlainBar => ({ name: one.area.name, value: one.value, state: one.state })),
      ...(whole === null
        ? {}
        : {
            reference: {
              value: whole,
              label: figures.whole(words.plain(whole, unit), finding.cautions.includes('wholeOfAreas')),
            },
          }),
    },
    {
      title: figures.areasTitle(title, words.period(period), unit),
      description: figures.areasDescription(shown.length),
      sentence: words.say.areas(finding),
      notes: [],
      write: (value) => words.plain(value, unit),
      value: figures.unit[unit],
    },
    theme,
    words,
  )
}

export function drawReportBars(finding: FindingOf<'reports'>, theme: FigureTheme, words: JointWords): Figure | null {
  const { rows, by, unit } = finding
  const { figures } = words
  if (rows.length === 0) return null
  const bars = rows.slice(0, mostRows).map(
    (one): PlainBar => ({
      name: one.name,
      value: one.hidden ? null : one.value,
      state: one.hidden ? 'suppressed' : one.value === null ? 'missing' : 'known',
    }),
  )
  return draw(
    { rows: bars },
    {
      title: figures.reportsTitle[by],
      description: figures.areasDescription(bars.length),
      sentence: words.say.reports(finding),
      notes: [figures.reportsNote],
      write: (value) => words.plain(value, unit),
      value: figures.unit[unit],
    },
    theme,
    words,
  )
}
