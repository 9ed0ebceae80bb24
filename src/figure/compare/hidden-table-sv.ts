import { capital } from '#words/names-sv.ts'
import { hiddenWord } from '../words-sv.ts'
import type { HiddenFacts, HiddenTableWords } from './hidden-table.ts'

export const hiddenTable: HiddenTableWords = {
  title: ({ what }) => `${capital(what)}, med små tal skyddade`,
  describe: ({ hidden, all, refused }) =>
    refused ? 'Tabellen kan inte visas.' : `Tabell med summor. ${hidden} av ${all} rutor visas inte.`,
  sentence: (facts) => {
    if (facts.refused) {
      return `Det går inte att visa tabellen: även med alla tillåtna rutor dolda skulle tal under ${facts.k} gå att räkna ut. Slå ihop områden eller kategorier.`
    }
    if (facts.hidden === 0) return `Alla ${facts.all} rutor visas: inget tal behöver skyddas.`
    const verb = facts.hidden === 1 ? 'ruta' : 'rutor'
    return `${facts.hidden} av ${facts.all} ${verb} visas inte, för att ingen ska kunna räkna ut tal under ${facts.k}. En ruta som inte visas är inte noll.${sayAudit(facts)}`
  },
  columns: { name: 'Område' },
  total: 'Summa',
  hidden: hiddenWord,
  notes: ({ hidden }) =>
    hidden === 0
      ? []
      : ['Några av rutorna är dolda bara för att skydda de andra. Det går inte att se vilka, och det är meningen.'],
}

function sayAudit({ audit }: HiddenFacts): string {
  if (audit === null) return ''
  if (audit.foundOut > 0) {
    return ` Granskningen stoppar tabellen: ${audit.foundOut} av de ${audit.examined} dolda rutorna går att räkna ut: färre än ${audit.k} värden är möjliga. Lämna inte ut den.`
  }
  if (audit.unsettled > 0) {
    return ` Granskningen kan inte säga säkert att ${audit.unsettled} av de ${audit.examined} dolda rutorna är skyddade. Lämna inte ut tabellen.`
  }
  return ` Granskningen försökte räkna ut dem ur allt som visas: för var och en är minst ${audit.k} värden fortfarande möjliga.`
}
