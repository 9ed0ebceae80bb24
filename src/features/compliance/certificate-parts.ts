/** The certificate, chapter by chapter: what is overdue first, each obligation with its evidence, each piece of evidence with its sum. Pure. */
import type { Block, Cell, Fact, Mark, Run } from '#document/model.ts'
import type { Part } from '#features/statement/schema.ts'
import type { CertificateFacts, CertifiedCycle, CertifiedEvidence, CertifiedObligation } from './certificate-facts.ts'
import type { CertificateWords } from './certificate-parts-sv.ts'
import { heading, list, paragraph, slotOf, table } from './told-blocks.ts'
import { countMissed, stateMarks } from './told-obligation.ts'

const outcomeMarks: Record<CertifiedCycle['outcome'], Mark> = {
  met: 'calm',
  metLate: 'watch',
  missed: 'act',
  open: 'waiting',
}
const certifiedStates = ['overdue', 'dueSoon', 'notBegun', 'met'] as const
const obligationId = (number: number) => `skyldighet-${number}`
const evidenceId = (number: number) => `bevis-${number}`

export function leadCertificate(
  { obligations, evidence, municipality, to }: CertificateFacts,
  words: CertificateWords,
) {
  const overdue = obligations.filter((one) => one.state === 'overdue').length
  return words.lead({ municipality, on: to, overdue, all: obligations.length, evidence: evidence.length })
}

export function tellCertificate(facts: CertificateFacts, words: CertificateWords): Part[] {
  const { parts, slots } = words
  const overdue = facts.obligations.filter((one) => one.state === 'overdue')
  return [
    {
      key: 'overdue',
      title: parts.overdue,
      blocks: [...tellOverdue(overdue, words), ...tellMissed(facts, words)],
      slots: [],
    },
    {
      key: 'summary',
      title: parts.summary,
      blocks: tellSummary(facts, words),
      slots: [slotOf('remarks', slots.remarks)],
    },
    {
      key: 'obligations',
      title: parts.obligations,
      blocks: facts.obligations.flatMap((one) => tellOne(one, words)),
      slots: [],
    },
    { key: 'evidence', title: parts.evidence, blocks: tellAllEvidence(facts, words), slots: [] },
    { key: 'basis', title: parts.basis, blocks: [list(words.basis.map((one): Run[] => [one]))], slots: [] },
  ]
}

function tellOverdue(overdue: readonly CertifiedObligation[], words: CertificateWords): Block[] {
  if (overdue.length === 0) return [paragraph(words.noOverdue)]
  return [
    paragraph(words.overdueLead(overdue.length)),
    list(
      overdue.map((one): Run[] => [
        { text: words.headOf(one), link: `#${obligationId(one.number)}`, mark: 'act' },
        `: ${words.textOf(one)} ${words.whyOf(one)}`,
      ]),
    ),
  ]
}

/** What is in time now may have been missed before. */
function tellMissed({ obligations, from, to }: CertificateFacts, words: CertificateWords): Block[] {
  const missed = obligations.flatMap((one): Run[][] => {
    const count = countMissed(one.cycles, { from, to })
    if (count === 0) return []
    const link = { text: words.headOf(one), link: `#${obligationId(one.number)}` }
    return [
      [
        link,
        `: ${words.missed(count, one.cycles.filter(({ dueOn, outcome }) => dueOn <= to && outcome !== 'open').length)}`,
      ],
    ]
  })
  return missed.length === 0 ? [] : [heading(words.missedTitle), list(missed)]
}

function tellSummary(
  { obligations, evidence, from, to, asOf, zone }: CertificateFacts,
  words: CertificateWords,
): Block[] {
  const { facts: labels } = words
  const items: Fact[] = [
    { label: labels.on, value: words.day(to) },
    { label: labels.period, value: words.days(from, to) },
    { label: labels.known, value: words.instant(asOf, zone) },
    ...certifiedStates.map((state) => ({
      label: words.states[state],
      value: words.number(obligations.filter((one) => one.state === state).length),
    })),
    {
      label: labels.evidence,
      value: words.number(evidence.length),
      note: labels.withSum(evidence.filter((one) => one.sums.length > 0).length),
    },
  ]
  return [{ kind: 'facts', items }, paragraph(words.howToCheck)]
}

function tellOne(one: CertifiedObligation, words: CertificateWords): Block[] {
  return [
    heading(words.headOf(one), obligationId(one.number)),
    paragraph(`${words.textOf(one)} (${one.source.title})`),
    paragraph({ text: words.states[one.state], mark: stateMarks[one.state], bold: true }, `. ${words.whyOf(one)}`),
    ...(one.reason ? [paragraph(words.reason(one.reason, one.beginsOn))] : []),
    ...(one.cycles.length > 0
      ? [
          table(
            words.cycles,
            words.cycleColumns,
            one.cycles.map((cycle) => tellCycle(cycle, words)),
          ),
        ]
      : []),
    one.evidence.length > 0
      ? paragraph(`${words.evidence}: `, ...joinRuns(one.evidence.map((number) => linkTo(number, words))), '.')
      : paragraph(words.noEvidence),
    ...(one.reading ? [{ kind: 'note' as const, runs: [words.reading(one.reading)] }] : []),
  ]
}

function tellCycle(
  { period, from, dueOn, metOn, outcome, evidence, afterwards }: CertifiedCycle,
  words: CertificateWords,
): Cell[] {
  return [
    [period === null ? words.since(from) : words.period(period)],
    [words.day(dueOn)],
    [metOn === null ? words.notDone : words.day(metOn)],
    [{ text: words.outcomes[outcome], mark: outcomeMarks[outcome] }, ...(afterwards ? [` ${words.afterwards}`] : [])],
    evidence === null ? [words.none] : [linkTo(evidence, words)],
  ]
}

const linkTo = (number: number, words: CertificateWords): Run => ({
  text: words.evidenceNumber(number),
  link: `#${evidenceId(number)}`,
})
const joinRuns = (runs: readonly Run[]): Run[] => runs.flatMap((run, at): Run[] => (at === 0 ? [run] : [', ', run]))

function tellAllEvidence({ evidence, obligations, zone }: CertificateFacts, words: CertificateWords): Block[] {
  if (evidence.length === 0) return [paragraph(words.noEvidenceAtAll)]
  return [...Map.groupBy(evidence, (one) => one.kind)].flatMap(([kind, rows]): Block[] => [
    heading(words.kindOf(kind)),
    ...rows.flatMap((one): Block[] => [
      {
        kind: 'heading',
        level: 4,
        text: `${words.evidenceNumber(one.number)}: ${one.title}`,
        id: evidenceId(one.number),
      },
      { kind: 'facts', items: listFacts(one, zone, words) },
      paragraph(`${words.countsFor}: `, ...joinRuns(usesOf(one.number, obligations, words)), '.'),
    ]),
  ])
}

const usesOf = (number: number, obligations: readonly CertifiedObligation[], words: CertificateWords): Run[] =>
  obligations
    .filter((one) => one.evidence.includes(number))
    .map((one) => ({ text: words.headOf(one), link: `#${obligationId(one.number)}` }))

function listFacts(one: CertifiedEvidence, zone: string, words: CertificateWords): Fact[] {
  const { evidenceFacts: labels } = words
  return [
    { label: labels.on, value: one.until === null ? words.day(one.on) : words.days(one.on, one.until) },
    { label: labels.known, value: words.instant(one.knownFrom, zone) },
    { label: labels.id, value: one.subjectId },
    ...(one.href === null ? [] : [{ label: labels.href, value: one.href }]),
    ...one.sums.map(({ name, sha256 }) => ({
      label: labels.sum,
      value: grouped(sha256),
      note: name ?? words.sumOf(one.subjectKind, one.kind),
    })),
    ...(one.sums.length === 0 ? [{ label: labels.restsOn, value: words.restsOn(one.kind) }] : []),
  ]
}

/** In groups, so that a narrow line can break it. */
const grouped = (hash: string) => hash.replace(/(.{16})(?=.)/g, '$1 ')
