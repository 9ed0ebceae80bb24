import { joinNames } from '#words/names-en.ts'
import type { ClusterFacts, ClusterMapWords, ClusterSaid } from './cluster-map.ts'

const where = ({ where: name }: ClusterSaid) => name ?? 'outside the areas'

export const clusterMap: ClusterMapWords = {
  title: ({ what }) => `Clusters of ${what}`,
  describe: ({ told, all, what }) =>
    told
      ? `Map of ${all} ${what}. Clusters shown: ${told.clusters.length === 0 ? 'none' : joinNames(told.clusters.map((one) => `${where(one)} ${one.events}`))}.`
      : `Map without clusters: there are no ${what} to show.`,
  sentence,
  columns: { cluster: 'Cluster', events: 'Number', first: 'First day', last: 'Last day' },
  cluster: (one, what) => `${where(one)}: ${one.events} ${what}${when(one)}`,
  clusterRow: (one) => `${one.letter} ${where(one)}`,
  noise: 'In no cluster',
  kept: 'In clusters not shown',
  legend: 'cluster, drawn with a margin',
  stamp: ({ told }) =>
    told === null
      ? ''
      : `At least ${told.least} within ${told.reach}${told.days === null ? '' : ` and ${told.days} days`}`,
  notes: ({ told, smallCell }) => {
    if (told === null) return []
    return [
      'What lies alone is never drawn: a dot may be an address.',
      ...(told.small > 0 ? [`Clusters with fewer than ${smallCell} are not shown.`] : []),
      ...(told.onePlace > 0 ? ['Clusters with at least half at one single place are not shown.'] : []),
    ]
  },
  empty: 'No areas to show.',
}

const when = ({ first, last }: ClusterSaid) =>
  first === null || last === null ? '' : first === last ? `, ${first}` : `, ${first} to ${last}`

function sentence({ what, all, smallCell, told }: ClusterFacts): string {
  if (told === null) return `It cannot be told: there are no ${what}.`
  const near = `at least ${told.least} within ${told.reach}${told.days === null ? '' : ` and ${told.days} days`}`
  const held = told.small + told.onePlace
  const left =
    held === 0
      ? ''
      : ` ${held === 1 ? 'One cluster is' : `${held} clusters are`} not shown, to protect single addresses.`
  const caution = ' This says where they lie close, not whether they are more than chance or population explains.'
  if (told.clusters.length === 0) {
    const why =
      held === 0 ? `nowhere are there ${near}` : `no cluster of at least ${smallCell} at several places may be shown`
    return `No cluster to show among ${all} ${what}: ${why}.${left}`
  }
  const [first, ...others] = told.clusters
  const also = others.length > 0 ? `; also ${joinNames(others.map((one) => `${where(one)} (${one.events})`))}` : ''
  return (
    `Of ${all} ${what}, ${first!.events} lie together ${first!.where === null ? 'outside the areas' : `in ${first!.where}`}${when(first!)}` +
    `${also} (${near}). ${told.noise} lie alone.${left}${caution}`
  )
}
