/** The certificate of compliance in English. */
import type { EvidenceKind } from '#agreements/obligation.ts'
import { day, days, instant, number } from '#words/en.ts'
import { capital } from '#words/names-en.ts'
import type { CertificateWords } from './certificate-parts-sv.ts'
import { en } from './en.ts'
import { pages } from './pages-en.ts'

const many = (count: number, one: string, more: string) => `${number(count)} ${count === 1 ? one : more}`

const restsOn: Partial<Record<EvidenceKind, string>> = {
  planFormal:
    'The decision’s body, section and registration number, as they were written in. The minutes themselves are with the municipality.',
  mapping: 'The actor’s answers, as they were approved in Samlad.',
  causeAnalysis: 'The causes in Samlad and both parties’ yes to giving the problem priority.',
  seats: 'What Samlad holds of which offices have the seats.',
  council: 'What Samlad holds of which offices have the seats.',
  presenters: 'What Samlad holds of who has the roles.',
  coordination: 'What Samlad holds of who has the role.',
  workingGroup: 'The mandate in Samlad and both parties’ yes to it.',
  recorded: 'What the party wrote itself. No file is attached.',
}

const fileOf: Readonly<Record<string, string>> = {
  plan: 'the content of the plan as it was frozen',
  agreement: 'the text of the agreement',
  meeting: 'the approved minutes, PDF',
  ownEvidence: 'attached file',
}

export const certificateWords: CertificateWords = {
  title: (on) => `Certificate of compliance ${day(on)}`,
  lead: ({ municipality, on, overdue, all, evidence }) => {
    if (all === 0) return `On ${day(on)} there were no obligations to certify for ${municipality}.`
    const rest = `${many(evidence, 'piece of evidence is', 'pieces of evidence are')} listed.`
    const of = many(all, 'obligation', 'obligations')
    return overdue === 0
      ? `On ${day(on)} none of ${of} under law and agreement was overdue for ${municipality}. ${rest}`
      : `On ${day(on)} ${number(overdue)} of ${of} under law and agreement were overdue for ${municipality}. ${rest}`
  },
  parts: {
    overdue: 'Overdue obligations',
    summary: 'In sum',
    obligations: 'Obligation by obligation',
    evidence: 'The evidence',
    basis: 'What the certificate says and does not say',
  },
  slots: {
    remarks: { label: 'The parties’ comment', hint: 'If something needs to be explained to whoever examines it.' },
  },
  noOverdue: 'No obligation was overdue on that day.',
  overdueLead: (count) => `${many(count, 'obligation was', 'obligations were')} overdue on that day.`,
  missedTitle: 'Times that were missed',
  missed: (count, all) => `${number(count)} of ${number(all)} times did not happen.`,
  facts: {
    on: 'Judged on',
    period: 'Time shown',
    known: 'As it was known',
    evidence: 'Evidence',
    withSum: (count) => `${number(count)} with a checksum`,
  },
  howToCheck:
    'The command samlad verify computes the certificate again from what was known then and holds every checksum against what lies in the database. The file evidence.csv in the package has the same list.',
  states: { ...en.states, notBegun: 'Not done, and not overdue' },
  textOf: (one) => one.en,
  whyOf: (one) => en.why[one.why.code](one.why.values),
  headOf: ({ number: at, topic, en: text, source, place }) =>
    `${at}. ${pages.topic(topic, text)} (${pages.sources[source.kind]}, ${place})`,
  reason: (reason, beginsOn) => `Reason, as written down: ${reason}${beginsOn ? ` To begin on ${day(beginsOn)}.` : ''}`,
  reading: (reading) => `How we read it: ${reading}`,
  cycles: 'Times when it was due',
  cycleColumns: ['Period', 'Due', 'Done', 'Outcome', 'Evidence'],
  since: (from) => `from ${day(from)}`,
  period: pages.period,
  notDone: 'not done',
  outcomes: { met: 'In time', metLate: 'Done, but late', missed: 'Not done', open: 'Not due yet' },
  none: '–',
  afterwards: '(written after the day)',
  evidence: 'Evidence',
  evidenceNumber: (at) => `Evidence ${at}`,
  noEvidence: 'There is no evidence.',
  noEvidenceAtAll: 'There is no evidence: nothing was done that counts.',
  kindOf: (kind) => capital(en.kinds[kind]),
  countsFor: 'Counts for',
  evidenceFacts: {
    on: 'Day',
    known: 'Known in Samlad',
    id: 'Identity',
    href: 'Read in Samlad at',
    sum: 'SHA-256',
    restsOn: 'Rests on',
  },
  sumOf: (subjectKind, kind) =>
    kind === 'published' ? 'the public version, PDF' : (fileOf[subjectKind] ?? 'the frozen file, PDF'),
  restsOn: (kind) => restsOn[kind] ?? 'What Samlad holds. No file is kept.',
  basis: [
    'The certificate is computed from what was done in Samlad. It says when something was done and where it is read, not how good it is.',
    'Everything is judged as it was known when the certificate was computed. What is written later changes nothing in it.',
    'A checksum shows that a file is unchanged since it was kept. Evidence without a file rests on what the parties wrote.',
    'Where the law gives no time, how we read it stands with the obligation.',
  ],
  day,
  days,
  instant: (at, zone) => instant(at, zone),
  number,
}
