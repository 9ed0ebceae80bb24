/**
 * Draws the state machines from their tables, as Mermaid text between the marks in ARCHITECTURE.md.
 * `node tests/docs/draw-transitions.ts` writes them there; tests/docs.test.ts fails until that is done.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { jointTransitions, type Whose } from '#features/jointpicture/transitions.ts'
import { pictureTransitions } from '#features/picture/transitions.ts'
import { transitions } from '#features/report/transitions.ts'

export const architecture = fileURLToPath(new URL('../../ARCHITECTURE.md', import.meta.url))

interface Arrow {
  readonly from: string
  readonly to: string
  readonly label: string
}

const reportArrows: readonly Arrow[] = transitions.map(({ from, action, to, by, reason }) => ({
  from,
  to,
  label: [action, by.includes('author') ? '' : '· reviewer', reason === 'required' ? '· reason' : '']
    .filter(Boolean)
    .join(' '),
}))

const pictureArrows: readonly Arrow[] = pictureTransitions.map(({ from, action, to, needs }) => ({
  from,
  to,
  label: needs.length > 0 ? `${action} · needs ${needs.join(' and ')}` : action,
}))

const jointArrows = (whose: Whose): readonly Arrow[] =>
  jointTransitions
    .filter((one) => one.whose === whose)
    .map(({ from, action, to, needs, reason }) => ({
      from,
      to,
      label: [action, needs.length > 0 ? `· needs ${needs.join(' and ')}` : '', reason ? '· reason' : '']
        .filter(Boolean)
        .join(' '),
    }))

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
  picture: drawMachine(pictureArrows),
  'own picture': drawMachine(jointArrows('own')),
  'joint picture': drawMachine(jointArrows('joint')),
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
