/** Swedish of the mails about tasks: one that is late, and what waits. */
import { day, number } from '#words/sv.ts'

export interface LateMail {
  readonly title: string
  readonly groupTitle: string
  readonly ownerOrganisationName: string
  readonly dueOn: string
  readonly daysLate: number
  /** Why somebody has set the computed standing aside. */
  readonly reason: string | null
  readonly link: string | null
}

export interface WaitingLine {
  readonly title: string
  readonly groupTitle: string | null
  readonly dueOn: string | null
  readonly late: boolean
  readonly link: string | null
}

const greeting = 'Hej,'
const open = (link: string | null) =>
  link ? `Öppna uppgiften: ${link}` : 'Logga in i Samlad och öppna Arbetsgrupper. Där står uppgiften.'

const lateText = (mail: LateMail, why: string) =>
  [
    greeting,
    `Uppgiften ”${mail.title}” i arbetsgruppen ”${mail.groupTitle}” skulle ha varit klar ${day(mail.dueOn)}. Den är ${mail.daysLate === 1 ? 'en dag' : `${number(mail.daysLate)} dagar`} sen. Ansvarig är ${mail.ownerOrganisationName}.`,
    ...(mail.reason ? [`Skäl som har angetts: ${mail.reason}`] : []),
    open(mail.link),
    why,
  ].join('\n\n')

const line = ({ title, groupTitle, dueOn, late, link }: WaitingLine) => {
  const what = groupTitle
    ? `• ${title} (${groupTitle}), ${late ? 'skulle ha varit klar' : 'klar senast'} ${day(dueOn ?? '')}`
    : `• Arbetsgruppen ${title} ${late ? 'har uppgifter som är sena' : 'väntar på ert godkännande'}`
  return link ? `${what}\n  ${link}` : what
}

const sum = (lines: readonly WaitingLine[]) => {
  const late = lines.filter((one) => one.late).length
  const many = lines.length === 1 ? 'En sak väntar på dig' : `${number(lines.length)} saker väntar på dig`
  if (late === 0) return many
  return `${many}, ${late === 1 ? (lines.length === 1 ? 'och den är sen' : 'en är sen') : `${number(late)} är sena`}`
}

export const mail = {
  leader: {
    subject: ({ title }: LateMail) => `Sen uppgift: ${title}`,
    text: (told: LateMail) =>
      lateText(
        told,
        'Du får det här eftersom du leder arbetsgruppen. Är uppgiften öppen en vecka efter slutdagen går det också till kommunens samordnare.',
      ),
  },
  coordinator: {
    subject: ({ title, daysLate }: LateMail) => `${number(daysLate)} dagar sen uppgift: ${title}`,
    text: (told: LateMail) =>
      lateText(
        told,
        'Du får det här eftersom uppgiften fortfarande är öppen en vecka efter slutdagen. Gruppens ledare fick veta det först.',
      ),
  },
  digest: {
    subject: (lines: readonly WaitingLine[]) => sum(lines),
    text: (lines: readonly WaitingLine[]) =>
      [
        greeting,
        `${sum(lines)}.`,
        lines.map(line).join('\n'),
        'Hur ofta du får det här ställer du in i Samlad under Min vecka.',
      ].join('\n\n'),
  },
}
