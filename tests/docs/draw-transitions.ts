/**
 * Draws the state machines from their tables, as Mermaid text between the marks in ARCHITECTURE.md.
 * `node tests/docs/draw-transitions.ts` writes them there; tests/docs.test.ts fails until that is done.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { draftTransitions } from '#features/agreement/transitions.ts'
import { questionnaireTransitions } from '#features/evaluation/transitions.ts'
import { jointTransitions, type Whose } from '#features/jointpicture/transitions.ts'
import { meetingTransitions } from '#features/meeting/transitions.ts'
import { pictureTransitions } from '#features/picture/transitions.ts'
import { measureTransitions, planTransitions } from '#features/plan/transitions.ts'
import { problemTransitions } from '#features/problem/transitions.ts'
import { transitions } from '#features/report/transitions.ts'
import { type StatementTransition, statementTransitions } from '#features/statement/transitions.ts'
import { groupTransitions, taskTransitions } from '#features/workinggroup/transitions.ts'

export const architecture = fileURLToPath(new URL('../../ARCHITECTURE.md', import.meta.url))

interface Arrow {
  readonly from: string
  readonly to: string
  readonly label: string
}

interface Row {
  readonly from: string
  readonly action: string
  readonly to: string
  /** Parties whose confirmation must stand. */
  readonly needs?: readonly string[]
  readonly reason?: boolean
}

/** `by`: who does it, where that is not told by the room itself. */
const drawRow = ({ from, action, to, needs = [], reason = false }: Row, by = ''): Arrow => ({
  from,
  to,
  label: [action, by && `· ${by}`, needs.length > 0 && `· needs ${needs.join(' and ')}`, reason && '· reason']
    .filter(Boolean)
    .join(' '),
})

const reportArrows = transitions.map((one) =>
  drawRow({ ...one, reason: one.reason === 'required' }, one.by.includes('author') ? '' : 'reviewer'),
)

const jointArrows = (whose: Whose) => jointTransitions.filter((one) => one.whose === whose).map((one) => drawRow(one))

const planBy = { parties: '', meeting: 'meeting', edition: 'next edition' } as const

const statementBy = { parties: '', meeting: 'meeting', edition: 'next edition' } as const
const statementArrow = (one: StatementTransition) => drawRow(one, statementBy[one.by])

/** One arrow for each pair of states: its actions stand on it line by line. */
export function drawMachine(arrows: readonly Arrow[]): string {
  const between = new Map<string, string[]>()
  for (const { from, to, label } of arrows) {
    const key = `${from} --> ${to}`
    between.set(key, [...(between.get(key) ?? []), label])
  }
  const start = arrows[0]?.from
  const lines = [...between].map(([key, labels]) => `  ${key}: ${labels.join('<br>')}`)
  return ['stateDiagram-v2', `  [*] --> ${start}`, ...lines].join('\n')
}

export const diagrams: Readonly<Record<string, string>> = {
  report: drawMachine(reportArrows),
  picture: drawMachine(pictureTransitions.map((one) => drawRow(one))),
  'own picture': drawMachine(jointArrows('own')),
  'joint picture': drawMachine(jointArrows('joint')),
  problem: drawMachine(problemTransitions.map((one) => drawRow(one))),
  measure: drawMachine(measureTransitions.map((one) => drawRow(one))),
  plan: drawMachine(planTransitions.map((one) => drawRow(one, planBy[one.by]))),
  'working group': drawMachine(groupTransitions.map((one) => drawRow(one, one.by))),
  task: drawMachine(taskTransitions.map((one) => drawRow(one, one.outcome ? 'outcome' : ''))),
  meeting: drawMachine(meetingTransitions.map((one) => drawRow(one))),
  'agreement draft': drawMachine(draftTransitions.map((one) => drawRow(one))),
  statement: drawMachine(statementTransitions.map(statementArrow)),
  questionnaire: drawMachine(questionnaireTransitions.map((one) => drawRow(one, one.by))),
}

/** The text with each diagram between its marks. @throws Error when a mark is missing */
export function placeDiagrams(text: string): string {
  return Object.entries(diagrams).reduce((placed, [name, drawn]) => {
    const [head, tail] = [`<!-- drawn: ${name} -->`, `<!-- end: ${name} -->`]
    const [start, end] = [placed.indexOf(head), placed.indexOf(tail)]
    if (start < 0 || end < start) throw new Error(`ARCHITECTURE.md has no place for the diagram ${name}`)
    return `${placed.slice(0, start + head.length)}\n\`\`\`mermaid\n${drawn}\n\`\`\`\n${placed.slice(end)}`
  }, text)
}

if (import.meta.main) writeFileSync(architecture, placeDiagrams(readFileSync(architecture, 'utf8')))
