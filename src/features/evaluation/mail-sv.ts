/** Swedish of the mail that asks for an answer. */
import { day } from '#words/sv.ts'

interface Asked {
  readonly title: string
  readonly opensOn: string
  readonly closesOn: string
  readonly link: string | null
}

const open = (link: string | null) =>
  link ? `Svara här: ${link}` : 'Logga in i Samlad och öppna Min vecka. Där står enkäten.'

export const mail = {
  asked: ({ title, opensOn, closesOn, link }: Asked) => ({
    subject: `Enkät: ${title}`,
    text: [
      'Hej,',
      `Du arbetar, eller har arbetat, under samverkansöverenskommelsen. Vi ber dig svara på enkäten «${title}»: åtta påståenden och två frågor med egna ord. Den tar ungefär fem minuter.`,
      `Du kan svara från ${day(opensOn)} till och med ${day(closesOn)}, en gång.`,
      open(link),
      'Ditt svar sparas utan namn, organisation och tid, bara med om du hör till kommunen, polisen eller någon annan. Det redovisas tillsammans med de andras, aldrig för färre än fem.',
    ].join('\n\n'),
  }),
}
