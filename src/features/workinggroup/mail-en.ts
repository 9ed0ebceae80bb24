/** English of the mails about tasks. */
import { day, number } from '#words/en.ts'
import type { LateMail, mail as swedish, WaitingLine } from './mail-sv.ts'

const greeting = 'Hello,'
const open = (link: string | null) =>
  link ? `Open the task: ${link}` : 'Sign in to Samlad and open Working groups. The task is there.'

const lateText = (mail: LateMail, why: string) =>
  [
    greeting,
    `The task "${mail.title}" of the working group "${mail.groupTitle}" should have been done on ${day(mail.dueOn)}. It is ${mail.daysLate === 1 ? 'one day' : `${number(mail.daysLate)} days`} late. ${mail.ownerOrganisationName} answers for it.`,
    ...(mail.reason ? [`Reason given: ${mail.reason}`] : []),
    open(mail.link),
    why,
  ].join('\n\n')

const line = ({ title, groupTitle, dueOn, late, link }: WaitingLine) => {
  const what = groupTitle
    ? `• ${title} (${groupTitle}), ${late ? 'should have been done on' : 'due on'} ${day(dueOn ?? '')}`
    : `• The working group ${title} ${late ? 'has tasks that are late' : 'waits for your approval'}`
  return link ? `${what}\n  ${link}` : what
}

const sum = (lines: readonly WaitingLine[]) => {
  const late = lines.filter((one) => one.late).length
  const many = lines.length === 1 ? 'One thing waits for you' : `${number(lines.length)} things wait for you`
  if (late === 0) return many
  return `${many}, ${late === 1 ? (lines.length === 1 ? 'and it is late' : 'one is late') : `${number(late)} are late`}`
}

export const mail: typeof swedish = {
  leader: {
    subject: ({ title }) => `Late task: ${title}`,
    text: (told) =>
      lateText(
        told,
        'You get this because you lead the working group. If the task is open a week after its date, the municipal coordinator is told too.',
      ),
  },
  coordinator: {
    subject: ({ title, daysLate }) => `Task ${number(daysLate)} days late: ${title}`,
    text: (told) =>
      lateText(
        told,
        "You get this because the task is still open a week after its date. The group's leader was told first.",
      ),
  },
  digest: {
    subject: (lines) => sum(lines),
    text: (lines) =>
      [
        greeting,
        `${sum(lines)}.`,
        lines.map(line).join('\n'),
        'You choose how often you get this in Samlad under My week.',
      ].join('\n\n'),
  },
}
