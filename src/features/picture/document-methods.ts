/** The appendix of a picture: a paragraph for each method that its numbers rest on, from the same catalogue as the gallery. */
import { writeLiterature } from '#analysis/catalogue/literature.ts'
import { type MethodCode, methodCodes } from '#analysis/catalogue/method-catalogue.data.ts'
import { en } from '#analysis/catalogue/paragraphs-en.ts'
import { sv } from '#analysis/catalogue/paragraphs-sv.ts'
import type { Block } from '#document/model.ts'
import type { Computation } from './schema.ts'

/** Methods that this computation used, in the catalogue's order. */
export function listUsedMethods(computation: Computation): MethodCode[] {
  const { whole, categories, areas, cells, hotSpots, hours, coverage } = computation
  const findings = [whole, ...categories, ...areas, ...cells]
  const used = new Set<string>(findings.map(({ expectation }) => expectation.method))
  if (findings.some(({ expectation }) => expectation.p !== null)) used.add('falseDiscoveryRate')
  if (hotSpots.state !== 'cannotTell') used.add('hotSpots')
  if (hours.weights !== null || (hours.blocks ?? null) !== null) used.add('aoristic')
  if (computation.smallCell > 1) used.add('hiddenCells')
  if (coverage.length > 0 || findings.some(({ change }) => change !== 'notAsked')) used.add('reportingEffort')
  return methodCodes.filter((code) => used.has(code))
}

export function drawMethods(computation: Computation, heading: string, language: string): Block[] {
  const { methods } = language.startsWith('en') ? en : sv
  const used = listUsedMethods(computation)
  if (used.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: heading },
    ...used.map((code): Block => {
      const { name, text } = methods[code]
      const runs = [
        { text: /[.?]$/.test(name) ? `${name} ` : `${name}. `, bold: true },
        `${text} `,
        { text: `(${writeLiterature(code, language)})`, muted: true },
      ]
      return { kind: 'paragraph', runs }
    }),
  ]
}
