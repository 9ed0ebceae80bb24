/** The chapters on problems and on measures: why each problem is one, what causes it, what is done, and how that would show. */
import type { Block, Cell, Run } from '#document/model.ts'
import { nameAreas, nameOwner, type PlanDrawingWords } from './document-facts.ts'
import type { PlanContent, PlanMeasure, PlanProblem } from './plan-content.ts'

const paragraph = (...runs: Run[]): Block => ({ kind: 'paragraph', runs })
const heading = (level: 2 | 3 | 4, text: string, id?: string): Block => ({
  kind: 'heading',
  level,
  text,
  ...(id === undefined ? {} : { id }),
})
const idOf = (measure: Pick<PlanMeasure, 'id'>) => `atgard-${measure.id}`

/** Each problem: its findings, its causes, and the measures that act on each of them. */
export function drawProblems(content: PlanContent, { document }: PlanDrawingWords): Block[] {
  const { problems, measures } = content
  const loose = measures.filter((one) => one.causeIds.length === 0)
  return [
    heading(2, document.problems),
    ...(problems.length === 0 ? [paragraph(document.noProblems)] : []),
    ...problems.flatMap((one) => drawProblem(one, measures, document)),
    ...(loose.length === 0 ? [] : [heading(3, document.withoutCause), list(loose.map((one) => [linkTo(one)]))]),
  ]
}

const list = (items: Run[][]): Block => ({ kind: 'list', ordered: false, items })
const linkTo = (measure: PlanMeasure): Run => ({ text: measure.title, link: `#${idOf(measure)}` })

function drawProblem(
  problem: PlanProblem,
  measures: readonly PlanMeasure[],
  document: PlanDrawingWords['document'],
): Block[] {
  const { findings, causes } = problem
  const state = document.problemStates[problem.state]
  return [
    heading(3, document.problem(problem.rank, problem.title)),
    ...(state === null ? [] : [paragraph(state)]),
    heading(4, document.why),
    findings.length === 0
      ? { kind: 'note', runs: [document.noFinding] }
      : list(
          findings.map((one) => [
            document.finding(one.sentence, document.picture(one.pictureTitle, one.edition, one.on)),
          ]),
        ),
    heading(4, document.causes),
    causes.length === 0
      ? { kind: 'note', runs: [document.noCauses] }
      : list(
          causes.map(({ title, bone, parentId, measureIds }): Run[] => {
            const acting = measures.filter((one) => measureIds.includes(one.id))
            const name = document.cause(title, document.bones[bone] ?? bone, parentId !== null)
            const links = acting.flatMap((one, at): Run[] => (at === 0 ? [linkTo(one)] : ['; ', linkTo(one)]))
            const lead: Run = { text: `${name}. `, bold: true }
            return acting.length === 0 ? [lead, document.notActedOn] : [lead, document.actedOn, ...links]
          }),
        ),
  ]
}

/** Each measure with who does it, when, what it is followed by, and whether its effect could be seen. */
export function drawMeasures(content: PlanContent, words: PlanDrawingWords): Block[] {
  const { document } = words
  return [
    heading(2, document.measures),
    ...(content.measures.length === 0 ? [paragraph(document.lead(0, 0, 0))] : []),
    ...content.measures.flatMap((one) => drawMeasure(one, content, words)),
  ]
}

function drawMeasure(measure: PlanMeasure, content: PlanContent, { document }: PlanDrawingWords): Block[] {
  const { title, description } = measure
  const texts = description.split(/\n+/).filter((line) => line.trim() !== '')
  return [
    heading(3, title, idOf(measure)),
    ...texts.map((line) => paragraph(line.trim())),
    list(listFacts(measure, content, document)),
    ...drawIndicators(measure, document),
    ...drawEffect(measure, content, document),
  ]
}

function listFacts(measure: PlanMeasure, content: PlanContent, document: PlanDrawingWords['document']): Run[][] {
  const { measureFacts: labels } = document
  const { kind, approach, cost, hours } = measure
  const goals = new Map(content.subGoals.map(({ code, sv }) => [code, sv]))
  const told: [string, string | null][] = [
    [labels.owner, nameOwner(measure, content) ?? document.nobody],
    [labels.period, document.period(measure.from, measure.to)],
    [labels.kind, document.kindOf(document.kinds[kind], document.approaches[approach])],
    [labels.areas, nameAreas(measure.areaCodes, content).join(', ')],
    [labels.subGoals, measure.subGoals.map((code) => goals.get(code) ?? code).join('; ') || document.noSubGoal],
    [labels.short, measure.expectedShort],
    [labels.long, measure.expectedLong],
    [labels.cost, cost === null ? null : document.kronor(cost)],
    [labels.hours, hours === null ? null : document.hours(hours)],
  ]
  return told.flatMap(([label, value]): Run[][] =>
    value?.trim() ? [[{ text: `${label}: `, bold: true }, value.trim()]] : [],
  )
}

function drawIndicators(measure: PlanMeasure, document: PlanDrawingWords['document']): Block[] {
  const { indicators } = measure
  if (indicators.length === 0) return [{ kind: 'note', runs: [document.noIndicators] }]
  const { indicatorColumns: labels } = document
  const start = (label: string) => ({ label, align: 'start' as const })
  return [
    {
      kind: 'table',
      table: {
        caption: document.indicators(measure.title),
        columns: [labels.title, labels.baseline, labels.target, labels.source, labels.frequency].map(start),
        rows: indicators.map((one): Cell[] => [
          [one.title],
          [document.amount(one.baseline, one.unit, one.baselinePeriod)],
          [`${document.amount(one.target, one.unit, null)}, ${document.better[one.better]}`],
          [document.sources[one.source.kind]],
          [document.frequencies[one.frequency]],
        ]),
      },
    },
  ]
}

function drawEffect(measure: PlanMeasure, content: PlanContent, document: PlanDrawingWords['document']): Block[] {
  const { effectDesign: design } = measure
  if (!design) return [paragraph(document.noEffect)]
  const name = (codes: readonly string[]) => nameAreas(codes, content)
  const what = design.categories.map((code) => content.names.categories[code] ?? code)
  return [
    paragraph(
      document.effect(name(design.treatedAreas), name(design.comparisonAreas), name(design.spillAreas), what),
      ' ',
      document.effectPeriod(design.beforeFrom, design.startOn, design.afterTo),
      ' ',
      { text: document.detectable(design.detectable), bold: true },
    ),
  ]
}
