/** The report to the municipal council in English. */
import { statementWords as followed } from '#features/followup/statement-en.ts'
import { day, days, number } from '#words/en.ts'
import { joinNames, sentence } from '#words/names-en.ts'
import type { CouncilWords } from './council-parts-sv.ts'
import { en } from './en.ts'
import { pages } from './pages-en.ts'

const many = (count: number, one: string, more: string) =>
  `${count === 0 ? 'no' : number(count)} ${count === 1 ? one : more}`
const paragraphOf = (text: string) => (text.includes('§') ? text : `§ ${text}`)

export const councilWords: CouncilWords = {
  followed,
  states: en.states,
  sources: pages.sources,
  textOf: (one) => one.en,
  title: (from, to) => `Report to the municipal council ${days(from, to)}`,
  lead: (of) => {
    const made =
      of.ongoing + of.done === 0
        ? 'no measure is under way or done'
        : `${number(of.done)} ${of.done === 1 ? 'measure is' : 'measures are'} done and ${number(of.ongoing)} under way`
    const kept =
      of.overdue === 0
        ? 'No obligation under law and agreement is overdue.'
        : `${number(of.overdue)} of ${many(of.obligations, 'obligation', 'obligations')} under law and agreement ${of.overdue === 1 ? 'is' : 'are'} overdue.`
    return `Crime prevention ${days(of.from, of.to)}: ${many(of.decisions, 'decision was', 'decisions were')} made, ${made}. ${kept}`
  },
  parts: {
    short: 'In short',
    decided: 'What was decided',
    done: 'What was done',
    led: 'What it led to',
    kept: 'How law and agreement are kept',
    know: 'What the council should know',
    next: 'The coming year',
  },
  slots: {
    short: { label: 'Summary', hint: 'The most important in a few sentences, for those who do not work with it.' },
    know: { label: 'To know', hint: 'What the council may have to take a stand on, or what may become a question.' },
  },
  short: {
    decisions: (count) =>
      count === 0
        ? 'No picture or plan was decided.'
        : sentence(many(count, 'decision was made', 'decisions were made')),
    measures: (ongoing, done) =>
      ongoing + done === 0
        ? 'No measure is under way or done.'
        : `Measures: ${number(done)} done and ${number(ongoing)} under way.`,
    misses: (count) =>
      count === 0 ? 'Nothing went otherwise than planned.' : `${many(count, 'thing', 'things')} did not go as planned.`,
    overdue: (count) =>
      count === 0 ? 'No obligation is overdue.' : `${many(count, 'obligation is', 'obligations are')} overdue.`,
  },
  decided: {
    none: 'No picture or plan was decided during the time.',
    caption: 'Decisions during the time',
    columns: ['What', 'Decision of the cooperation', 'The municipality’s own decision'],
    name: (subject, name, edition) =>
      `${subject === 'jointPicture' ? `Joint picture ${name}` : name}${edition > 1 ? `, edition ${edition}` : ''}`,
    by: (on, body) => [day(on), body].filter(Boolean).join(', '),
    formal: ({ body, decidedOn, paragraph, registrationNumber }) =>
      `${body}, ${day(decidedOn)}, ${paragraphOf(paragraph)}, ${registrationNumber}`,
    noFormal: { plan: 'missing', jointPicture: 'none written in' },
  },
  done: {
    none: 'No measure is decided.',
    caption: 'The measures and what was done during the time',
    columns: ['Measure', 'State', 'Done', 'Cost', 'Hours'],
    sums: (cost, hours) =>
      cost === null && hours === null
        ? 'No cost and no hours are entered for the time.'
        : `Entered for the time: ${joinNames([...(cost === null ? [] : [`SEK ${number(cost)}`]), ...(hours === null ? [] : [`${number(hours, 1)} hours`])])}. What nobody has entered is left out.`,
    entry: (on, text, by) => `${day(on)}: ${sentence(text)} (${by})`,
  },
  led: {
    none: 'No measure is decided, so there is nothing to judge.',
    effects: 'Effects',
    targets: 'Targets and outcomes',
    noTargets: 'No measure has an indicator to compare with.',
    columns: ['Measure', 'Indicator', 'Target', 'Latest', 'Outcome'],
    missed: 'What did not go as planned',
  },
  kept: {
    none: 'No obligations are known.',
    lead: (overdue, all) =>
      overdue === 0
        ? `None of ${number(all)} obligations is overdue.`
        : `${number(overdue)} of ${number(all)} obligations are overdue. They stand first.`,
    columns: ['Obligation', 'State', 'Missed during the time', 'Last done', 'Next time', 'Reason'],
    missed: (count) => `${number(count)} ${count === 1 ? 'time' : 'times'}`,
    noneMissed: 'nothing',
    never: 'never',
    stands: 'holds until further notice',
    overdueSince: (on) => `overdue since ${day(on)}`,
    readings:
      'Where the law gives no time, the day follows from how we read it. The reading stands with each obligation in Samlad.',
  },
  next: {
    none: 'Nothing is due on a certain day during the year.',
    caption: 'What is to be done in the coming year',
    columns: ['Due', 'What', 'Under'],
  },
  day,
}
