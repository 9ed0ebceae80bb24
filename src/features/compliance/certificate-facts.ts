/** What a certificate of compliance is told from: every obligation on its last day, with numbered evidence. Pure. */
import { evidenceKinds } from '#agreements/obligation.ts'
import type { Cycle, Happening, ObligationView } from './schema.ts'
import {
  overdueFirst,
  type ToldEvidence,
  type ToldObligation,
  tellEvidence,
  tellObligation,
} from './told-obligation.ts'

interface KeptSum {
  /** Of one file among several; null: it is the only one. */
  readonly name: string | null
  readonly sha256: string
}

export interface CertifiedEvidence extends ToldEvidence {
  readonly number: number
  readonly subjectKind: string
  readonly subjectId: string
  /** Instant since which the database knows it. */
  readonly knownFrom: string
  /** Of what is kept; empty: nothing of it is a file or a text with a checksum. */
  readonly sums: readonly KeptSum[]
}

export interface CertifiedCycle extends Pick<Cycle, 'period' | 'from' | 'dueOn' | 'metOn' | 'outcome' | 'afterwards'> {
  /** Number of what met it. */
  readonly evidence: number | null
}

/** A draft is no evidence, and may be thrown away: what is begun is told as not done, so that it can be computed again. */
export interface CertifiedObligation extends ToldObligation {
  readonly number: number
  readonly cycles: readonly CertifiedCycle[]
  /** Numbers. */
  readonly evidence: readonly number[]
}

export interface CertificateFacts {
  /** Raised when the shape changes. */
  readonly form: 1
  readonly municipality: string
  /** IANA time zone, in which instants are told. */
  readonly zone: string
  readonly from: string
  /** The day that everything is judged on. */
  readonly to: string
  /** Instant that it was known at. */
  readonly asOf: string
  /** Overdue first. */
  readonly obligations: readonly CertifiedObligation[]
  /** By kind, the earliest first: in the order of their numbers. */
  readonly evidence: readonly CertifiedEvidence[]
}

const idOf = (one: Happening) => [one.kind, one.subjectKind, one.subjectId, one.on, one.knownFrom].join(' ')

/** Obligations and evidence, numbered: the same views give the same numbers. `from`, `to`: local days, both included. */
export function certify(
  views: readonly ObligationView[],
  { from, to }: { readonly from: string; readonly to: string },
): Pick<CertificateFacts, 'obligations' | 'evidence'> {
  const counted = overdueFirst(views).map((view) => {
    const cycles = view.cycles.filter((one) => one.dueOn >= from && one.from <= to)
    return { view, cycles, evidence: chooseEvidence(view, cycles, { from, to }) }
  })
  const found = new Map<string, Happening>()
  for (const { evidence } of counted) for (const one of evidence) found.set(idOf(one), one)
  const ordered = [...found.entries()].sort(
    ([ownId, one], [otherId, other]) =>
      evidenceKinds.indexOf(one.kind) - evidenceKinds.indexOf(other.kind) ||
      compare(one.on, other.on) ||
      compare(ownId, otherId),
  )
  const numbers = new Map(ordered.map(([id], at) => [id, at + 1]))
  const numberOf = (one: Happening | undefined) => (one && numbers.get(idOf(one))) ?? null
  const files = new Map(views.flatMap(({ own }) => own.map((one) => [one.id, one.files] as const)))
  return {
    obligations: counted.map(({ view, cycles, evidence }, at) => ({
      ...tellObligation(view),
      state: view.state === 'underWay' ? 'notBegun' : view.state,
      number: at + 1,
      cycles: cycles.map(({ evidence: by, ...told }) => {
        return { ...told, evidence: by === null ? null : numberOf(view.evidence[by]) }
      }),
      evidence: evidence.flatMap((one) => numberOf(one) ?? []).sort((one, other) => one - other),
    })),
    evidence: ordered.map(([id, one]) => ({
      ...tellEvidence(one),
      number: numbers.get(id) ?? 0,
      ...{ subjectKind: one.subjectKind, subjectId: one.subjectId, knownFrom: one.knownFrom },
      sums: sumsOf(one, files),
    })),
  }
}

/** What met a time that was due, what was done or stood within the days, and always the latest. */
function chooseEvidence(
  { evidence, rhythm }: ObligationView,
  cycles: readonly Cycle[],
  { from, to }: { readonly from: string; readonly to: string },
): Happening[] {
  const isWithin = (one: Happening) => {
    if (one.on > to) return false
    return one.on >= from || (rhythm.kind === 'standing' && (one.until === null || one.until >= from))
  }
  return evidence.filter((one, at) => at === 0 || isWithin(one) || cycles.some((cycle) => cycle.evidence === at))
}

function sumsOf(one: Happening, files: ReadonlyMap<string, readonly { name: string; sha256: string }[]>): KeptSum[] {
  const own = one.subjectKind === 'ownEvidence' ? (files.get(one.subjectId) ?? []) : []
  if (own.length > 0) return own.map(({ name, sha256 }) => ({ name, sha256 }))
  return one.sha256 === null ? [] : [{ name: null, sha256: one.sha256 }]
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

const columns = ['number', 'obligation', 'title', 'date', 'kind', 'id', 'sha256']

/** One line for each obligation that a piece of evidence counts for, and for each of its files: as a spreadsheet opens it. */
export function listEvidenceCsv({ obligations, evidence }: CertificateFacts): string {
  const rows = evidence.flatMap((one) => {
    const keys = obligations.filter((owed) => owed.evidence.includes(one.number)).map(({ key }) => key)
    const sums = one.sums.length > 0 ? one.sums.map(({ sha256 }) => sha256) : ['']
    return keys.flatMap((key) =>
      sums.map((sha256) => [`${one.number}`, key, one.title, one.on, one.kind, one.subjectId, sha256]),
    )
  })
  return `\ufeff${[columns, ...rows].map((row) => row.map(quote).join(';')).join('\r\n')}\r\n`
}

/** A text that a sheet would compute is kept as text. */
function quote(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
