/** Kallelsens ord. */
import { instant } from '#words/sv.ts'

export interface CallFacts {
  readonly bodyName: string
  readonly title: string
  readonly startsAt: string
  readonly endsAt: string
  readonly place: string
  readonly items: readonly string[]
}

const facts = (call: CallFacts) =>
  [`${call.bodyName}: ${call.title}`, `Tid: ${instant(call.startsAt)}`, `Plats: ${call.place}`].join('\n')
const agenda = (items: readonly string[]) => items.map((title, at) => `${at + 1}. ${title}`).join('\n')

export const mail = {
  called: (call: CallFacts) => ({
    subject: `Kallelse: ${call.title}, ${instant(call.startsAt)}`,
    text: `Du kallas till möte.\n\n${facts(call)}\n\nDagordning\n${agenda(call.items)}\n\nHandlingarna finns i Samlad. Lägg in mötet i kalendern med den bifogade filen.\n`,
  }),
  calledAgain: (call: CallFacts) => ({
    subject: `Ändrad kallelse: ${call.title}, ${instant(call.startsAt)}`,
    text: `Kallelsen är ändrad. Den här ersätter den tidigare.\n\n${facts(call)}\n\nDagordning\n${agenda(call.items)}\n\nHandlingarna finns i Samlad. Den bifogade filen ersätter mötet i kalendern.\n`,
  }),
  cancelled: (call: CallFacts) => ({
    subject: `Inställt: ${call.title}, ${instant(call.startsAt)}`,
    text: `Mötet är inställt.\n\n${facts(call)}\n\nDen bifogade filen tar bort mötet ur kalendern.\n`,
  }),
  /** Kalenderpostens text. */
  description: (items: readonly string[]) => `Dagordning\n${agenda(items)}\n\nHandlingarna finns i Samlad.`,
  fileName: 'kallelse.ics',
}
