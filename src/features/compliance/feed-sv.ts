/** Orden i de kalendrar som Outlook och telefoner prenumererar på. */
import type { FeedWords } from './feed-events.ts'
import { pages } from './pages-sv.ts'

export const feedWords = {
  due: (title) => `Senast i dag: ${title}`,
  task: (title) => `Uppgift: ${title}`,
  group: (title) => `Arbetsgrupp: ${title}`,
  topic: pages.topic,
  sources: pages.sources,
  owedBy: pages.owedBy,
  duty: (sentence, place, source, owedBy) => `${sentence}\nStår i ${source}, ${place}. Ansvar: ${owedBy}.`,
  done: 'Gjort.',
  missed: 'Inte gjort i tid.',
  cancelled: (title) => `Inställt: ${title}`,
  names: {
    person: (municipality: string) => `Samlad ${municipality}: mitt`,
    body: (municipality: string, body: string) => `Samlad ${municipality}: ${body}`,
    municipality: (municipality: string) => `Samlad ${municipality}`,
  },
} satisfies FeedWords & Record<string, unknown>
