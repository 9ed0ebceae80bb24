import { readPeriod } from '../facts/evidence-period.ts'
import { findArea } from '../facts/find-area.ts'
import { findIndicator } from '../facts/indicators.data.ts'
import { mergeBreaks } from '../facts/marked-breaks.ts'
import type {
  EvidenceArea,
  EvidenceFault,
  EvidenceFaultCode,
  Format,
  Observation,
  PassedOver,
  ReadResult,
  Series,
  Source,
  Unit,
} from '../schema.ts'
import { seriesId } from '../series-id.ts'
import type { Asked } from './asked.ts'
import { remember } from './remember.ts'
import { sayHolding } from './say-holding.ts'

/** One number as a reader found it, with what it is a number of. */
export interface Found {
  readonly indicator: string
  readonly title: string
  readonly unit: Unit
  readonly area: EvidenceArea
  readonly boundaryVersion?: string | null
  readonly breakdown?: Readonly<Record<string, string>>
  readonly period: string
  /** Null with `suppressed`: the source knows it and hides it; null without: the source has none. */
  readonly value: number | null
  readonly suppressed?: boolean
  readonly preliminary?: boolean
  readonly margin?: number | null
  readonly standardError?: number | null
  readonly answers?: number | null
  /** Published before it can have been counted, as forecasts are. */
  readonly foreseen?: boolean
  /** Why the series is another from this period on, where the file itself tells. */
  readonly breakReason?: string
  readonly line?: number
  readonly column?: string
  /** Where the file itself tells what it is a part of. */
  readonly parent?: string | null
  /** "därav": a part of its parent that is not to be added up. */
  readonly isSubset?: boolean
  /** Another source than the file's: a municipality's own list may hold survey figures. */
  readonly source?: Source
  /** Names the publication where two of the same source say different things (see series-id.ts). */
  readonly publication?: string
}

type Where = { readonly line?: number | null; readonly column?: string | null; readonly sheet?: string | null }

/** More say nothing new of a file that is wrong throughout. */
const mostFaults = 100

/** Gathers what a reader finds into series and observations, and refuses what cannot be: two values, a future, a stranger. */
export class SeriesCollector {
  readonly #asked: Asked
  readonly #source: Source
  readonly #format: Format
  readonly #series = new Map<string, { readonly about: Series; readonly byPeriod: Map<string, Observation> }>()
  readonly #passed = new Map<PassedOver['code'], number>()
  readonly #faults: EvidenceFault[] = []
  readonly #readPeriod = remember(readPeriod)
  readonly #texts = remember((text) => text)
  #concerns = false
  /** The own municipality, or a part of it; and whether some other municipality is there. */
  #own = false
  #others = false
  #strangers = new Set<string>()

  constructor(asked: Asked, source: Source, format: Format) {
    this.#asked = asked
    this.#source = source
    this.#format = format
  }

  fault(code: EvidenceFaultCode, values: EvidenceFault['values'] = {}, where: Where = {}): void {
    if (this.#faults.length >= mostFaults) return
    this.#faults.push({
      code,
      sheet: where.sheet ?? null,
      line: where.line ?? null,
      column: where.column ?? null,
      values,
    })
  }

  get hasFaults(): boolean {
    return this.#faults.length > 0
  }

  pass(code: PassedOver['code'], rows = 1): void {
    this.#passed.set(code, (this.#passed.get(code) ?? 0) + rows)
  }

  /** An area that is none of ours and none to compare with. */
  passStranger(name: string): void {
    this.#strangers.add(name)
    this.pass('otherAreas')
  }

  add(found: Found): void {
    const { area, indicator, title, unit } = found
    const breakdown = { ...found.breakdown }
    if (!this.#isWanted(area, Object.keys(breakdown).length > 0)) {
      this.passStranger(area.name)
      return
    }
    const period = this.#readPeriod(found.period)
    const where = { line: found.line ?? null, column: found.column ?? null }
    if (!period) {
      this.fault('badPeriod', { found: found.period }, where)
      return
    }
    if (period.from > this.#asked.today && !found.foreseen) {
      this.fault('futurePeriod', { found: found.period, today: this.#asked.today }, where)
      return
    }
    const { frequency } = period
    const source = found.source ?? this.#source
    const id = seriesId({ source, indicator, unit, frequency, area, breakdown }, found.publication)
    let series = this.#series.get(id)
    if (!series) {
      const about: Series = {
        ...{ id, source, indicator, title, unit, frequency, area, breakdown },
        boundaryVersion: found.boundaryVersion ?? null,
        parentIndicator: found.parent ?? findIndicator(indicator)?.parent ?? null,
        ...{ isSubset: found.isSubset ?? false, breaks: [] },
      }
      series = { about, byPeriod: new Map() }
      this.#series.set(id, series)
    }
    if (found.breakReason) series.about.breaks.push({ period: found.period, reason: found.breakReason })
    const before = series.byPeriod.get(found.period)
    if (before && before.value !== found.value) {
      const values = {
        title,
        area: area.name,
        period: found.period,
        first: `${before.value}`,
        second: `${found.value}`,
      }
      this.fault('twoValues', values, where)
      return
    }
    // The series' own text of its id, and one text for each period: a large file has a million of them.
    const text = this.#texts(found.period)
    series.byPeriod.set(text, {
      seriesId: series.about.id,
      period: text,
      value: found.value,
      state: found.value !== null ? 'known' : found.suppressed ? 'suppressed' : 'missing',
      status: found.preliminary || found.foreseen ? 'preliminary' : 'final',
      margin: found.value === null ? null : (found.margin ?? null),
      standardError: found.value === null ? null : (found.standardError ?? null),
      answers: found.answers ?? null,
    })
  }

  /** Own areas always; whole municipalities, counties and groups to compare with, but not each of them by age and sex. */
  #isWanted({ kind, code }: EvidenceArea, isCut: boolean): boolean {
    const own = this.#asked.municipality.code
    const ours =
      kind === 'country' ||
      kind === 'group' ||
      kind === 'survey' ||
      kind === 'district' ||
      code === (kind === 'county' ? own.slice(0, 2) : own) ||
      ((kind === 'regso' || kind === 'deso') && code.startsWith(own))
    if (ours) this.#concerns = true
    if (ours && kind !== 'country' && kind !== 'county' && kind !== 'group') this.#own = true
    if (!ours && kind === 'municipality') this.#others = true
    return ours || (!isCut && (kind === 'municipality' || kind === 'county'))
  }

  /** `holds`: the title is told with rhythm, years and areas, where many files of a source would be called the same. */
  finish(about: { title: string; attribution: string; publishedOn?: string | null; holds?: boolean }): ReadResult {
    const observations = [...this.#series.values()].flatMap(({ byPeriod }) => [...byPeriod.values()])
    const all = [...this.#series.values()].map(({ about }) => ({ ...about, breaks: mergeBreaks(about.breaks) }))
    const towns = all.filter(({ area }) => area.kind === 'municipality' || area.kind === 'county')
    // «0880R001» and «0880C1010» are parts of a municipality, and its name says more.
    const known = [...this.#strangers].map((name) => findArea(/^(\d{4})[RABC]\d/.exec(name)?.[1] ?? '')?.name ?? name)
    const strangers = [...towns.map(({ area }) => area.name), ...known]
    if (this.#faults.length === 0 && (!this.#concerns || (this.#others && !this.#own)) && strangers.length > 0) {
      this.fault('otherMunicipality', {
        expected: this.#asked.municipality.name,
        found: [...new Set(strangers)].slice(0, 5).join(', '),
      })
    } else if (this.#faults.length === 0 && observations.length === 0) this.fault('noRows')
    if (this.#faults.length > 0) return { outcome: 'refused', faults: this.#faults }
    const own = this.#asked.municipality.code
    const title = about.holds ? sayHolding(about.title, { series: all, observations }, own) : about.title
    return {
      outcome: 'read',
      delivery: {
        ...{ source: this.#source, format: this.#format, title, attribution: about.attribution },
        publishedOn: about.publishedOn ?? null,
        series: all,
        observations,
        passedOver: [...this.#passed].map(([code, rows]) => ({ code, rows })),
      },
    }
  }
}

/** Refuses a file for one reason alone. */
export const refuseFile = (
  code: EvidenceFaultCode,
  values: EvidenceFault['values'] = {},
  where: Where = {},
): ReadResult => ({
  outcome: 'refused',
  faults: [{ code, sheet: null, line: where.line ?? null, column: where.column ?? null, values }],
})
