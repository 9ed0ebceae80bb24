/**
 * What the demo's parties wrote down over the agreement's years, beside plan and meetings: all of it is invented, and says so. Offices
 * and organisations only, nobody real is quoted.
 */
import type { PeriodKind } from '#analysis/time/period.ts'
import type { StatementKind } from '#features/statement/schema.ts'
import { days } from '#words/sv.ts'
import type { Hand } from './demo-hands.ts'

const invented = 'Påhittat för demon.'

/** An obligation of the law or of the agreement, by its own code. */
export type OwedCode = `${'law' | 'agreement'}/${string}`

export interface DemoEvidence {
  readonly of: readonly OwedCode[]
  /** A day, or days from the story's first Monday. */
  readonly on: string | number
  readonly until?: string
  readonly title: string
  readonly text: string
  readonly reference?: string
}

const everyPicture = ['law/picture', 'law/pictureUpdate', 'agreement/jointPicture'] as const
const published = ['law/informed', 'agreement/visible'] as const

export const evidence: readonly DemoEvidence[] = [
  {
    ...{ of: everyPicture, on: '2024-06-10', reference: 'DEMO 2024/61' },
    title: 'Samlad lägesbild 2024 (påhittad)',
    text: `Togs fram före Samlad och beslutades av styrgruppen. ${invented}`,
  },
  {
    ...{ of: ['law/pictureUpdate', 'agreement/jointPicture'], on: -640 },
    title: 'Den samlade lägesbilden uppdaterad (påhittad)',
    text: `Nya siffror och två nya prioriterade områden, beslutat av styrgruppen. Lägesbilden skrevs utanför Samlad. ${invented}`,
  },
  {
    ...{ of: ['agreement/mappings'], on: '2024-05-20' },
    title: 'Lulebos, skolornas och fältassistenternas kartläggningar (påhittade)',
    text: `Kom in med e-post och ligger till grund för lägesbilden 2024. ${invented}`,
  },
  {
    ...{ of: ['agreement/mappings', 'agreement/causes'], on: -654 },
    title: 'Kartläggningar och orsaksanalys till den uppdaterade lägesbilden (påhittade)',
    text: `Fem aktörers kartläggningar, och en kväll med fiskben kring klotter och otrygga gårdar. ${invented}`,
  },
  {
    ...{ of: ['agreement/mappings'], on: -52 },
    title: 'Lulebos trygghetsmätning inför nästa lägesbild (påhittad)',
    text: `Den första kartläggningen inför nästa samlade lägesbild har kommit in. ${invented}`,
  },
  {
    ...{ of: ['agreement/causes'], on: '2024-06-10' },
    title: 'Orsaksanalys av de prioriterade problemen 2024 (påhittad)',
    text: `Gjordes i grupp med fiskben och ligger som bilaga till lägesbilden 2024. ${invented}`,
  },
  {
    ...{ of: ['law/plan'], on: '2024-06-17', until: '2025-12-31', reference: 'DEMO 2024/73' },
    title: 'Kommunstyrelsens beslut om åtgärdsplan 2024–2025 (påhittat)',
    text: `Planen skrevs före Samlad och ersattes av den första utgåvan här. ${invented}`,
  },
  {
    ...{ of: ['agreement/workingGroups'], on: '2024-05-15' },
    title: 'Arbetsgrupp för trygga skolvägar (påhittad)',
    text: `Tillsattes av kommunpolisen och samordnaren före Samlad och arbetar än. ${invented}`,
  },
  {
    ...{ of: ['law/integrated'], on: '2024-10-15', reference: 'DEMO 2024/118' },
    title: 'Risk- och sårbarhetsanalysen hänvisar till lägesbilden (påhittat)',
    text: `Avsnittet om social oro bygger på samma underlag som lägesbilden 2024. ${invented}`,
  },
  {
    ...{ of: ['law/integrated'], on: -301 },
    title: 'Folkhälsoplanen och lägesbilden stämda mot varandra (påhittat)',
    text: `Samordnaren och folkhälsostrategen gick igenom mål och siffror. ${invented}`,
  },
  ...['2024-05-21', '2025-05-20', '2026-05-19', '2027-05-18'].map((on): DemoEvidence => {
    return {
      ...{ of: published, on },
      title: `Trygghetsarbetet på kommunens webbplats ${on.slice(0, 4)} (påhittat)`,
      text: `Sammanfattning av lägesbild och åtgärder, med kontaktväg till samordnaren. ${invented}`,
    }
  }),
  ...(['2024-06-17', -740] as const).map((on): DemoEvidence => {
    return {
      ...{ of: ['law/councilReport'], on },
      title: 'Muntlig rapport till fullmäktige (påhittad)',
      text: `Kommunalrådet berättade om det brottsförebyggande arbetet. ${invented}`,
    }
  }),
]

const byHand = `Delades med e-post och låg i ett kalkylark. ${invented}`

/** Made again and again before Samlad. */
export const stretches: readonly {
  readonly of: OwedCode
  readonly unit: Exclude<PeriodKind, 'free'>
  readonly title: (from: string, to: string) => string
  readonly text: string
}[] = [
  {
    ...{ of: 'agreement/weekPicture', unit: 'week', text: byHand },
    title: (from, to) => `Veckobilder ${days(from, to)} (påhittade)`,
  },
  {
    ...{ of: 'agreement/monthPicture', unit: 'month', text: byHand },
    title: (from, to) => `Månadsbilder ${days(from, to)} (påhittade)`,
  },
  {
    ...{ of: 'agreement/quarterPicture', unit: 'quarter', text: byHand },
    title: (from, to) => `Kvartalsbilder ${days(from, to)} (påhittade)`,
  },
]

/** Never done: why, and in how many days from the story's first Monday it is to begin. */
export const notBegun: { readonly of: OwedCode; readonly reason: string; readonly beginsIn: number } = {
  of: 'agreement/support',
  reason: `Inte börjat. Parterna är inte överens om vem som lägger tid på kommunikationen, och tar upp det på nästa möte. ${invented}`,
  beginsIn: 91,
}

/** Words in the places that a statement asks for, by key. */
export const statements: {
  readonly invented: string
  readonly otherwise: string
  readonly texts: Partial<Record<StatementKind, Readonly<Record<string, string>>>>
} = {
  invented: ' (påhittad)',
  otherwise: invented,
  texts: {
    followUp: {
      summary: `Två åtgärder är genomförda och en avbröts. Idrottshallen nådde inte sitt mål, och vad gårdarna ledde till går att läsa nedan. ${invented}`,
      next: `Fortsätt med ljus och sikt, men välj platser efter rapporterna. Öppna hallar behöver ledare varje kväll. ${invented}`,
    },
    councilReport: {
      short: `Parterna följer sin plan. Två åtgärder pågår, och en avbröts när för få ville vara med och betala. ${invented}`,
    },
    evaluation: {
      good: `Veckobilderna blev av även när det var ont om tid. ${invented}`,
      bad: `Rapporten till fullmäktige kom sent, och stödet till styrgruppen kom aldrig i gång. ${invented}`,
    },
  },
}

export const council = {
  to: 'Kommunfullmäktige (påhittad rapport)',
  reference: (day: string) => `DEMO ${day.slice(0, 4)}/97`,
}

interface DemoAnswer {
  readonly hand: Hand
  /** In the order of the questions; null: does not know. */
  readonly scores: readonly (number | null)[]
  readonly best: string
  readonly better: string
}

export const questionnaire: { readonly title: string; readonly answers: readonly DemoAnswer[] } = {
  title: 'Så fungerar samverkan, inför utvärderingen (påhittade svar)',
  answers: [
    {
      ...{ hand: 'municipality', scores: [4, 4, 3, 3, 2, 4, 3, 5] },
      best: 'Att vi ser samma bild varje vecka.',
      better: 'Rapporten till fullmäktige behöver en fast tid på året.',
    },
    {
      ...{ hand: 'police', scores: [4, 5, 4, 3, 3, 3, 2, 5] },
      best: 'Snabba besked från kommunen om ljus och klotter.',
      better: 'Uppföljningen ska användas, inte bara skrivas.',
    },
    { hand: 'chief', scores: [5, 4, 4, 4, 3, 4, 3, 5], best: 'Jämbördig dialog på mötena.', better: '' },
    { hand: 'director', scores: [4, 4, 4, 4, 3, 4, 4, 4], best: '', better: 'Färre frågor per möte.' },
    { hand: 'councillor', scores: [4, 3, 3, 2, 3, null, 2, 4], best: '', better: 'Besluten kommer ibland sent.' },
    {
      ...{ hand: 'landlord', scores: [3, 4, 2, 3, 2, 4, 3, 4] },
      best: 'Att bostadsbolaget sitter med från början.',
      better: 'Tydligare vem som gör vad.',
    },
    { hand: 'social', scores: [3, 4, 3, 3, 1, 3, null, 4], best: '', better: 'Mer tid för det sociala arbetet.' },
  ],
}
