/**
 * A picture's numbers as one self-contained script in R: the series, the models in R's own calls, and a comparison.
 * Pure. Everything that comes from the picture stands as a value in quotes or as a number; comments are our own words.
 */
import { engine } from '../compute.ts'
import type { PictureInput } from '../input.ts'
import type { Naming } from '../naming.ts'
import type { Computation } from '../schema.ts'
import { type CheckedSearch, type CheckedSeries, gatherCheck, type RCheck } from './check.ts'
import { en } from './en.ts'
import { rList, rNumber, rNumbers, rString } from './literals.ts'
import { comparePlacesCode, hoursCode, placesCode, surveillanceCode } from './places-code.ts'
import { compareCode, seriesCode } from './series-code.ts'
import { type RScriptWords, sv } from './sv.ts'

/** The name that the file is had under. */
export const rScriptName = 'kontroll.R'

export interface RScriptFacts {
  /** «Lägesbild vecka 46 …», with the municipality. */
  readonly title: string
  readonly names: Naming
}

export function writeRScript(input: PictureInput, computation: Computation, facts: RScriptFacts): string {
  const check = gatherCheck(input, computation)
  const parts = [
    ...words((one) => one.head),
    ...comment((one) => one.leftOut),
    writeStart(check, facts),
    code('choose', seriesCode.choose),
    code('fit', seriesCode.fit),
    code('farrington', seriesCode.farrington),
    code('wave', seriesCode.wave),
    code('recent', seriesCode.recent),
    code('counts', seriesCode.counts),
    code('exact', seriesCode.exact),
    code('judge', seriesCode.judge),
    code('series', `\nseries <- list(\n${check.series.map((one) => writeSeries(one, facts.names)).join(',\n')}\n)`),
    code('run', compareCode.run),
    code('correct', compareCode.correct),
    code('compare', compareCode.compare, compareCode.table, afterTable),
    code('surveillance', surveillanceCode),
    ...writeHours(check),
    ...writePlaces(check, facts.names),
    code('sum', writeEnd()),
  ]
  return `${parts.join('\n')}\n`
}

type CommentKey = Exclude<keyof RScriptWords, 'head' | 'printed' | 'whole'>

/** Swedish first, then English, no line of it from outside this house. */
function comment(pick: (catalogue: RScriptWords) => string): string[] {
  return [sv, en].flatMap((catalogue) => wrap(pick(catalogue)))
}

function words(pick: (catalogue: RScriptWords) => readonly string[]): string[] {
  return [sv, en].flatMap((catalogue) => [...pick(catalogue).flatMap(wrap), '#'])
}

function code(key: CommentKey, ...blocks: readonly string[]): string {
  return `\n${comment((one) => one[key]).join('\n')}${blocks.join('\n')}`
}

const commentWidth = 110

function wrap(sentence: string): string[] {
  const lines: string[] = []
  let line = '#'
  for (const word of sentence.split(' ')) {
    if (line.length + word.length >= commentWidth) {
      lines.push(line)
      line = '#'
    }
    line += ` ${word}`
  }
  return [...lines, line]
}

/** Both languages as one R string. */
const printed = (key: keyof RScriptWords['printed']) => rString(`${sv.printed[key]} / ${en.printed[key]}`)

function writeStart({ computation, periodsPerYear, falseShare, alphaRisen }: RCheck, { title }: RScriptFacts): string {
  const { period, asOf, inputs } = computation
  const told = [`${title}, ${period.label}`, asOf, `sha256 ${inputs.hash}`]
  return [
    code('data', ''),
    `year <- ${rNumber(periodsPerYear)}`,
    `false_share <- ${rNumber(falseShare)}`,
    `least <- ${rNumber(computation.smallCell)}`,
    `alpha_risen <- ${rNumber(alphaRisen)}`,
    `cat(${told.map(rString).join(', ')}, sep = "\\n")`,
    `cat("\\n", R.version.string, "\\n", sep = "")`,
    ...(computation.engine === engine ? [] : [`cat(${printed('engine')}, "\\n")`]),
    `has <- function(package) suppressPackageStartupMessages(requireNamespace(package, quietly = TRUE))`,
    `lacking <- function(package) paste0(package, ": ", ${printed('lacking')}, "\\n")`,
    `cat(${printed('columns')}, "\\n")`,
  ].join('\n')
}

function writeSeries(one: CheckedSeries, names: Naming): string {
  const { low, high, method, p, verdict } = one.finding.expectation
  const isCell = one.key.areaCode !== null && one.key.category !== null
  return `  ${rList(
    {
      what: rString(nameSeries(one.key, names)),
      stands_out: flag(one.standsOut),
      shown: flag(one.standsOut || !isCell),
      method: rString(method),
      low: rNumber(low),
      mean: rNumber(one.mean),
      high: rNumber(high),
      p: rNumber(one.p),
      q: rNumber(p),
      verdict: rString(verdict),
      y: rNumbers(one.counts),
    },
    '  ',
  )}`
}

const flag = (is: boolean) => (is ? 'TRUE' : 'FALSE')

function nameSeries({ areaCode, category }: CheckedSeries['key'], names: Naming): string {
  const parts = [...(areaCode === null ? [] : [names.area(areaCode)]), ...(category ? [names.category(category)] : [])]
  return parts.length > 0 ? parts.join(': ') : `${sv.whole} / ${en.whole}`
}

const afterTable = `
note_check(${printed('series')}, !any(differs), sprintf("%d / %d; mean %s, p %s, q %s", sum(!differs), nrow(same),
  number(gap("mean"), 2), number(gap("p"), 2), number(gap("q"), 2)))`

function writeHours({ hours }: RCheck): string[] {
  if (!hours) return []
  const { from, to, weights, clockChanges } = hours
  return [
    code('hours', hoursCode),
    code('intervals', ''),
    `from <- ${rNumbers(from, '')}`,
    `to <- ${rNumbers(to, '')}`,
    `weights <- ${rNumbers(weights, '')}`,
    `distance <- max(abs(weights - week_hours(floor(from), floor(to), ${flag(clockChanges === 'eu')})))`,
    `note_check(${printed('hours')}, distance < 1e-6, number(distance, 2))`,
  ]
}

function writePlaces({ searches }: RCheck, names: Naming): string[] {
  if (searches.length === 0) return []
  return [
    code('places', placesCode),
    code('cells', ''),
    `searches <- list(\n${searches.map((one) => writeSearch(one, names)).join(',\n')}\n)`,
    comparePlacesCode.trimStart(),
  ]
}

function writeSearch({ category, from, x, row, counts, spots }: CheckedSearch, names: Naming): string {
  const about = category === null ? '' : `${names.category(category)}, `
  const told = spots.map((spot) => {
    const { cells, p, risen, established, before, beforeKnown, windowDays, pastDays } = spot
    const fields = {
      cells: rNumbers(cells, '      '),
      p: rNumber(p),
      risen: flag(risen),
      established: rNumber(established),
      before: rNumber(before),
      before_known: flag(beforeKnown),
      days: rNumber(windowDays),
      past: rNumber(pastDays),
    }
    return `    ${rList(fields, '    ')}`
  })
  const what = rString(`${sv.printed.concentrations} / ${en.printed.concentrations}, ${about}${from}`)
  const fields = { what, x: rNumbers(x), row: rNumbers(row), n: rNumbers(counts), spots: `list(\n${told.join(',\n')})` }
  return `  ${rList(fields, '  ')}`
}

/** One word of outcome, and an exit code for a program. */
function writeEnd(): string {
  return [
    '',
    'failed <- Filter(function(one) !one$ok, checks)',
    `if (length(failed) == 0) cat("\\n", ${printed('allSame')}, "\\n", sep = "") else {`,
    `  cat("\\n", ${printed('notSame')}, "\\n", sep = "")`,
    '  for (one in failed) cat("  ", one$what, ": ", one$detail, "\\n", sep = "")',
    '  for (label in labels[differs]) cat("  ", label, "\\n", sep = "")',
    '}',
    'if (!interactive()) quit(status = if (length(failed) == 0) 0 else 1)',
  ].join('\n')
}
