/** The plan before the one in the demo's thread, and the meetings of its time: all of it is invented, and says so. */
import type { EffectDesignContent, IndicatorContent, MeasureContent } from '#features/plan/schema.ts'

const invented = 'Exemplet är påhittat för demon.'

/** Days are counted from the story's first Monday. */
interface PastTold extends Omit<MeasureContent, 'causeIds' | 'from' | 'to'> {
  readonly days: readonly [from: number, to: number]
  readonly indicator: Pick<IndicatorContent, 'title' | 'unit' | 'baseline' | 'target' | 'better' | 'enteredBy'>
}

export type PastMeasureName = 'courtyards' | 'hall' | 'hosts'

export const pastMeasures: Readonly<Record<PastMeasureName, PastTold>> = {
  courtyards: {
    title: 'Ljus och fri sikt på gårdarna på Örnäset',
    description: `Nya armaturer, klippta häckar och lås på cykelrummen. ${invented}`,
    ...{ kind: 'situational', approach: 'prevent', strategy: 'risk', libraryId: 'clear-sight' },
    subGoals: ['situationalPrevention'],
    ...{ areaCodes: ['ornaset'], ownerOrganisationId: 'lulebo', cost: 400_000, hours: 160 },
    expectedShort: 'Alla gårdar är genomgångna.',
    expectedLong: 'Färre rapporter om skadegörelse, klotter och otrygg plats.',
    days: [-490, -277],
    indicator: {
      ...{ title: 'Gårdar som är genomgångna', unit: 'gårdar', baseline: 0, target: 14, better: 'higher' },
      enteredBy: 'Lulebos förvaltning',
    },
  },
  hall: {
    title: 'Öppen idrottshall på Hertsön fredag och lördag kväll',
    description: `Ledda aktiviteter för unga, med fältassistenterna på plats. ${invented}`,
    ...{ kind: 'social', approach: 'promote', strategy: 'social', libraryId: 'led-leisure' },
    subGoals: ['bridgeSituationalAndSocial', 'organisedCrime'],
    ...{ areaCodes: ['hertson'], ownerOrganisationId: 'fritidsgardarna', cost: 220_000, hours: 600 },
    expectedShort: 'Sextio besökare en vanlig kväll.',
    expectedLong: 'Fler unga har någonstans att vara.',
    days: [-686, -291],
    indicator: {
      ...{ title: 'Besökare en vanlig kväll', unit: 'besökare', baseline: 0, target: 60, better: 'higher' },
      enteredBy: 'Fritidsgårdens föreståndare',
    },
  },
  hosts: {
    title: 'Trygghetsvärdar i centrum',
    description: `Butiker och kommun delar på värdar som går i centrum på eftermiddagar. ${invented}`,
    ...{ kind: 'bridging', approach: 'prevent', strategy: 'risk', libraryId: 'place-manager' },
    subGoals: ['civilSocietyAndBusiness', 'bridgeSituationalAndSocial'],
    ...{ areaCodes: ['centrum'], ownerOrganisationId: 'lulea-kommun', cost: 300_000, hours: 900 },
    expectedShort: 'Två värdar varje vardag.',
    expectedLong: 'Färre ordningsstörningar i butikerna.',
    days: [-684, -280],
    indicator: {
      ...{ title: 'Butiker som är med och betalar', unit: 'butiker', baseline: 0, target: 12, better: 'higher' },
      enteredBy: 'Kommunens samordnare',
    },
  },
}

export const pastPlan = {
  title: (from: string, to: string) =>
    `Trygghet i Luleå ${from.slice(0, 4)}–${to.slice(0, 4)}, första planen (påhittad)`,
  withoutCause: 'Orsakerna analyserades före Samlad, i bilagan till lägesbilden 2024 (påhittat).',
}

/** Where it is done, what it is compared with, and how far before and after the start it is looked for. */
export const pastEffect: Omit<EffectDesignContent, 'beforeFrom' | 'startOn' | 'afterTo'> & {
  readonly from: number
  readonly to: number
} = {
  ...{ treatedAreas: ['ornaset'], comparisonAreas: ['hertson', 'bjorkskatan'], spillAreas: ['centrum'] },
  categories: ['vandalism', 'graffiti', 'unsafePlace'],
  ...{ from: -702, to: -278 },
}

export const pastFormal = {
  body: 'Kommunstyrelsen (påhittat beslut)',
  paragraph: '§ 187',
  registrationNumber: (day: string) => `DEMO ${day.slice(0, 4)}/187`,
}

export const stopReason = 'För få butiker ville vara med och betala, och pengarna tog slut. Avbrottet är påhittat.'

export interface PastEntry {
  readonly on: number
  readonly text: string
  readonly doneBy: string
  readonly cost: number | null
  readonly hours: number | null
}

export const pastEntries: Readonly<Record<PastMeasureName, readonly PastEntry[]>> = {
  courtyards: [
    {
      ...{ on: -441, doneBy: 'Lulebo', cost: 145_000, hours: 60 },
      text: 'Häckar klippta och lås bytta på sex gårdar (påhittat).',
    },
    {
      ...{ on: -301, doneBy: 'Lulebo', cost: 238_000, hours: 74 },
      text: 'Armaturer bytta på de åtta gårdar som var kvar (påhittat).',
    },
  ],
  hall: [
    {
      ...{ on: -511, doneBy: 'Fritidsgårdarna', cost: 96_000, hours: 210 },
      text: 'Hallen öppen fyrtioen kvällar under de första månaderna (påhittat).',
    },
    {
      ...{ on: -364, doneBy: 'Fritidsgårdarna', cost: 121_000, hours: 305 },
      text: 'Femtio kvällar till. Sex kvällar ställdes in när ledare saknades (påhittat).',
    },
  ],
  hosts: [
    {
      ...{ on: -560, doneBy: 'Luleå kommun', cost: 128_000, hours: 340 },
      text: 'En värd varje vardag, inte två som det var tänkt (påhittat).',
    },
  ],
}

export const pastValues: Readonly<Record<PastMeasureName, readonly { readonly on: number; readonly value: number }[]>> =
  {
    courtyards: [
      { on: -438, value: 6 },
      { on: -279, value: 14 },
    ],
    hall: [
      { on: -508, value: 26 },
      { on: -361, value: 37 },
      { on: -293, value: 34 },
    ],
    hosts: [{ on: -557, value: 4 }],
  }

export interface DemoMeeting {
  readonly on: number
  /** The group's own point. */
  readonly item: string
  readonly text: string
  readonly notes: string
  /** Seats of the agreement: nobody came, and a deputy came. */
  readonly absent: readonly number[]
  readonly deputy: number | null
  /** Held after the holidays where the day lies in them. */
  readonly moves: boolean
}

export const steeringGroup = { title: 'Styrgruppens möte (påhittat)', place: 'Stadshuset, sammanträdesrum' }

/** What is written beside a point that came on the agenda by itself. */
export const outcomeNotes: Readonly<Record<string, string>> = {
  plan: 'Gruppen beslutar planen som den ligger (påhittat).',
  statement: 'Gruppen noterar uppföljningen och ber om fler ledare till öppna hallar (påhittat).',
  obligation: 'Gruppen noterar läget. Samordnaren ser till att det blir gjort (påhittat).',
}

const round = 'Samordnaren och kommunpolisen går igenom kvartalets lägesbilder (påhittat).'

export const pastMeetings: readonly DemoMeeting[] = [
  {
    ...{
      on: -713,
      item: 'Hur planen följs',
      text: 'Åtgärderna följs kvartalsvis (påhittat).',
      absent: [],
      deputy: null,
      moves: false,
    },
    notes: 'Gruppen vill ha siffror varje kvartal, och gårdarna på Örnäset först (påhittat).',
  },
  {
    ...{
      on: -468,
      item: 'Trygghetsvärdarna',
      text: 'För få butiker betalar (påhittat).',
      absent: [],
      deputy: 0,
      moves: true,
    },
    notes: 'Värdarna avslutas om inte fler butiker kommer med (påhittat).',
  },
  {
    ...{
      on: -244,
      item: 'Lärdomar till nästa plan',
      text: 'Vad som ska med (påhittat).',
      absent: [],
      deputy: null,
      moves: true,
    },
    notes: 'Ljus och sikt fortsätter, med platser efter rapporterna (påhittat).',
  },
  {
    ...{ on: -125, item: 'Lägesbilderna i korthet', text: round, absent: [2, 4], deputy: 0, moves: true },
    notes: 'Gruppen ser fram mot att göra veckobilderna i Samlad (påhittat).',
  },
]
