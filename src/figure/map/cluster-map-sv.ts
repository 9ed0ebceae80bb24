import { joinNames } from '#words/names-sv.ts'
import type { ClusterFacts, ClusterMapWords, ClusterSaid } from './cluster-map.ts'

const where = ({ where: name }: ClusterSaid) => name ?? 'utanför områdena'

export const clusterMap: ClusterMapWords = {
  title: ({ what }) => `Ansamlingar av ${what}`,
  describe: ({ told, all, what }) =>
    told
      ? `Karta över ${all} ${what}. Ansamlingar som visas: ${told.clusters.length === 0 ? 'inga' : joinNames(told.clusters.map((one) => `${where(one)} ${one.events}`))}.`
      : `Karta utan ansamlingar: det finns inga ${what} att visa.`,
  sentence,
  columns: { cluster: 'Ansamling', events: 'Antal', first: 'Första dagen', last: 'Sista dagen' },
  cluster: (one, what) => `${where(one)}: ${one.events} ${what}${when(one)}`,
  clusterRow: (one) => `${one.letter} ${where(one)}`,
  noise: 'I ingen ansamling',
  kept: 'I ansamlingar som inte visas',
  legend: 'ansamling, ritad med marginal',
  stamp: ({ told }) =>
    told === null ? '' : `Minst ${told.least} inom ${told.reach}${told.days === null ? '' : ` och ${told.days} dagar`}`,
  notes: ({ told, smallCell }) => {
    if (told === null) return []
    return [
      'Det som ligger för sig ritas aldrig ut: en prick kan vara en adress.',
      ...(told.small > 0 ? [`Ansamlingar med färre än ${smallCell} visas inte.`] : []),
      ...(told.onePlace > 0 ? ['Ansamlingar där minst hälften ligger på en enda plats visas inte.'] : []),
    ]
  },
  empty: 'Inga områden att visa.',
}

const when = ({ first, last }: ClusterSaid) =>
  first === null || last === null ? '' : first === last ? `, ${first}` : `, ${first} till ${last}`

function sentence({ what, all, smallCell, told }: ClusterFacts): string {
  if (told === null) return `Det går inte att säga: det finns inga ${what}.`
  const near = `minst ${told.least} inom ${told.reach}${told.days === null ? '' : ` och ${told.days} dagar`}`
  const held = told.small + told.onePlace
  const left =
    held === 0
      ? ''
      : ` ${held === 1 ? 'En ansamling' : `${held} ansamlingar`} visas inte, för att skydda enskilda adresser.`
  const caution = ' Det säger var de ligger tätt, inte om det är fler än slumpen eller folkmängden förklarar.'
  if (told.clusters.length === 0) {
    const why =
      held === 0 ? `ingenstans ligger ${near}` : `ingen ansamling med minst ${smallCell} på flera platser får visas`
    return `Ingen ansamling att visa bland ${all} ${what}: ${why}.${left}`
  }
  const [first, ...others] = told.clusters
  const also = others.length > 0 ? `; också ${joinNames(others.map((one) => `${where(one)} (${one.events})`))}` : ''
  return (
    `Av ${all} ${what} ligger ${first!.events} samlade ${first!.where === null ? 'utanför områdena' : `i ${first!.where}`}${when(first!)}` +
    `${also} (${near}). ${told.noise} ligger för sig.${left}${caution}`
  )
}
