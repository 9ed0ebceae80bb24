/** What the actors told in their approved mappings, in their own words. */
import { compareText, keyText } from '../evidence-index.ts'
import type { FindingOf } from '../finding-schema.ts'
import type { JointInput } from '../input.ts'

type Mapping = FindingOf<'mapping'>

/** What an actor tells, and apart from it the consequences it sees: the law asks for those in a part of their own. */
export function findMappings({ mappings }: JointInput): Mapping[] {
  return mappings
    .toSorted((a, b) => compareText(a.organisationId, b.organisationId))
    .flatMap(({ organisationId, organisationName, answers }) => {
      const { sourcesUsed, sourcesRejected, consequences, other } = answers
      const of = (part: Mapping['part'], key: string, told: Partial<Mapping>): Mapping => ({
        kind: 'mapping',
        key: `${key}/${keyText(organisationId)}`,
        part,
        indicator: 'mapping',
        title: organisationName,
        unit: 'count',
        sources: [],
        cautions: [],
        organisationId,
        organisationName,
        items: [],
        consequences: '',
        sourcesUsed: '',
        sourcesRejected: '',
        ...told,
      })
      const items = answers.items.map(({ what, where, howMuch, knownBy, uncertain }) => {
        return { what, where, howMuch, knownBy, uncertain }
      })
      const more =
        other.trim() === '' ? [] : [{ what: other, where: '', howMuch: '', knownBy: 'dialogue', uncertain: '' }]
      return [
        ...(items.length + more.length > 0
          ? [of('otherInformation', 'mapping', { items: [...items, ...more], sourcesUsed, sourcesRejected })]
          : []),
        ...(consequences.trim() === '' ? [] : [of('consequences', 'mapping.consequences', { consequences })]),
      ]
    })
}
