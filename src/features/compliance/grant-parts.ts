/** The application pack, chapter by chapter: problem, causes, measures, follow-up, budget, and what is missing. Pure. */
import type { Block, Cell, Run } from '#document/model.ts'
import type { Part } from '#features/statement/schema.ts'
import { checkSmart, smart } from './grant-check.ts'
import type { GrantFacts, GrantMeasure } from './grant-facts.ts'
import type { GrantWords } from './grant-parts-sv.ts'
import { heading, list, paragraph, slotOf, table } from './told-blocks.ts'

/** Parts of a hundred: what may be added to pay at most, and for what is paid jointly. */
const caps = { payroll: 40.66, overhead: 10 } as const

const missingIn = (facts: GrantFacts): number => {
  const found = Object.values(checkSmart(facts)).flat()
  return new Set(found.map((one) => `${one.code} ${one.title}`)).size
}

export function leadGrant(facts: GrantFacts, words: GrantWords): string {
  const { problem, measures, from, to } = facts
  return words.lead({ problem: problem.title, measures: measures.length, from, to, missing: missingIn(facts) })
}

export function tellGrant(facts: GrantFacts, words: GrantWords): Part[] {
  const { parts, slots } = words
  const part = (key: keyof typeof parts, blocks: Block[], own: Part['slots'] = []): Part => {
    return { key, title: parts[key], blocks, slots: own }
  }
  return [
    part('check', tellCheck(facts, words)),
    part('purpose', [paragraph(words.never)], [slotOf('purpose', slots.purpose, true)]),
    part('problem', tellProblem(facts, words)),
    part('causes', tellCauses(facts, words)),
    part('measures', tellMeasures(facts, words)),
    part('followUp', tellFollowUp(facts, words)),
    part('time', tellTime(facts, words)),
    part('partners', tellPartners(facts, words), [slotOf('partners', slots.partners)]),
    part('budget', tellBudget(facts, words), [slotOf('payroll', slots.payroll), slotOf('overhead', slots.overhead)]),
    part('otherGrants', [], [slotOf('otherGrants', slots.otherGrants, true)]),
    part('enclosures', tellEnclosures(facts, words)),
  ]
}

function tellCheck(facts: GrantFacts, { smart: say }: GrantWords): Block[] {
  const found = checkSmart(facts)
  const rows = smart.map((one): Cell[] => [
    [say.names[one]],
    [found[one].length === 0 ? { text: say.holds, mark: 'calm' } : { text: say.lacks(found[one].length), mark: 'act' }],
    found[one].length === 0 ? ['–'] : [found[one].map(({ code, title }) => say.gap(code, title)).join(' ')],
  ])
  return [paragraph(say.how), table(say.caption, say.columns, rows)]
}

function tellProblem({ problem }: GrantFacts, { problem: say }: GrantWords): Block[] {
  const { title, description, areas, findings } = problem
  return [
    paragraph({ text: title, bold: true }),
    paragraph(description.trim() || say.noDescription),
    paragraph(say.areas(areas)),
    heading(say.findings),
    findings.length === 0
      ? paragraph(say.noFindings)
      : list(
          findings.map(({ sentence, pictureTitle }): Run[] => [
            `${sentence} `,
            { text: `(${pictureTitle})`, muted: true },
          ]),
        ),
  ]
}

function tellCauses({ causes }: GrantFacts, { causes: say }: GrantWords): Block[] {
  if (causes.length === 0) return [paragraph(say.none)]
  const rows = causes.map(({ title, detail, bone, grade, evidence }): Cell[] => [
    [detail ? `${title}. ${detail}` : title],
    [say.bones[bone]],
    [{ text: say.grades[grade], ...(grade === 'assumed' ? { mark: 'watch' as const } : {}) }],
    [evidence.length === 0 ? say.noEvidence : evidence.map((one) => say.evidence(one)).join(' ')],
  ])
  return [table(say.caption, say.columns, rows)]
}

function tellMeasures({ measures, begun }: GrantFacts, { measures: say }: GrantWords): Block[] {
  const told = measures.flatMap((one): Block[] => [
    heading(one.title),
    paragraph(one.description.trim() || say.noDescription),
    {
      kind: 'facts',
      items: [
        { label: say.facts.state, value: say.states[one.state] },
        { label: say.facts.causes, value: one.causes.join('; ') || say.noCause },
        { label: say.facts.short, value: one.expectedShort || say.notTold },
        { label: say.facts.long, value: one.expectedLong || say.notTold },
        { label: say.facts.subGoals, value: one.subGoals.join('; ') || say.notTold },
      ],
    },
  ])
  return [
    paragraph(say.which(measures.length)),
    ...told,
    ...(begun.length === 0
      ? []
      : [
          heading(say.begun),
          list(begun.map(({ title, state }): Run[] => [`${title}: ${say.states[state].toLowerCase()}`])),
        ]),
  ]
}

function tellFollowUp({ measures }: GrantFacts, { followUp: say, indicator }: GrantWords): Block[] {
  if (measures.length === 0) return [paragraph(say.none)]
  const rows = measures.flatMap((one) =>
    one.indicators.map((each): Cell[] => [
      [one.title],
      [each.title],
      [indicator.baseline(each.baseline, each.unit)],
      [indicator.target(each.target, each.better, each.unit)],
      [say.frequencies[each.frequency]],
    ]),
  )
  return [
    heading(say.indicators),
    rows.length === 0 ? paragraph(say.noIndicators) : table(say.indicators, say.columns, rows),
    heading(say.effect),
    list(measures.map((one): Run[] => [{ text: `${one.title}: `, bold: true }, say.design(one.design)])),
  ]
}

function tellTime({ measures, from, to }: GrantFacts, { time: say }: GrantWords): Block[] {
  const rows = measures.map((one): Cell[] => [[one.title], [say.day(one.from)], [say.day(one.to)]])
  return [
    paragraph(say.applied(from, to)),
    ...(from.slice(0, 4) === to.slice(0, 4) ? [] : [paragraph({ text: say.severalYears, mark: 'watch' as const })]),
    ...(rows.length === 0 ? [] : [table(say.caption, say.columns, rows)]),
  ]
}

function tellPartners({ measures }: GrantFacts, { partners: say }: GrantWords): Block[] {
  const owners = [...new Set(measures.flatMap((one) => one.owner ?? []))]
  return owners.length === 0 ? [paragraph(say.none)] : [paragraph(say.owners), list(owners.map((one): Run[] => [one]))]
}

function tellBudget({ measures }: GrantFacts, { budget: say }: GrantWords): Block[] {
  const told = measures.flatMap((one) => one.cost ?? [])
  const sum = told.reduce((all, one) => all + one, 0)
  const right = (text: string): Cell => [text]
  const rows = measures.map(({ title, cost }: GrantMeasure): Cell[] => [[title], right(say.cost(cost))])
  return [
    rows.length === 0
      ? paragraph(say.none)
      : table(say.caption, say.columns, [...rows, [[say.sum], right(say.cost(told.length === 0 ? null : sum))]]),
    ...(told.length < measures.length
      ? [paragraph({ text: say.untold(measures.length - told.length), mark: 'watch' as const })]
      : []),
    heading(say.caps),
    list([
      [say.payroll(caps.payroll)],
      [say.overhead(caps.overhead, told.length === 0 ? null : (sum * caps.overhead) / 100)],
    ]),
    { kind: 'note', runs: [say.checkCaps] },
  ]
}

function tellEnclosures({ picture, plan }: GrantFacts, { enclosures: say }: GrantWords): Block[] {
  return [
    paragraph(say.how),
    list([
      [picture ? say.picture(picture) : { text: say.noPicture, mark: 'act' }],
      [plan ? say.plan(plan) : { text: say.noPlan, mark: 'act' }],
    ]),
  ]
}
