/** Svenska ord för redogörelser: lägen, steg och varför något inte går. Sidornas ord står i pages-sv.ts, dokumentets i document-sv.ts. */
import { sayMarked } from '#features/report/guard/say-marked.ts'
import { sv as guard } from '#features/report/guard/sv.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import type { StatementRefusal } from './refusal-codes.ts'
import type { StatementKind, StatementState } from './schema.ts'

type Values = Refusal['values']

const refusals: Record<StatementRefusal, (values: Values) => string> = {
  unknownSubject: () => 'Det som redogörelsen ska handla om finns inte.',
  nothingToTell: () => 'Det finns inget att redogöra för än under den tiden.',
  noAgreement: () => 'Ingen överenskommelse gäller under den tiden.',
  periodBackwards: () => 'Sista dagen ligger före den första.',
  periodAhead: () => 'Tiden har inte börjat.',
  cannotTell: () => 'Det går inte att räkna fram redogörelsen för den tiden.',
  notOpen: (values) => {
    if (values?.state === 'composing') return 'Redogörelsen är inte fastställd än.'
    if (values?.state === 'sealed') return 'Redogörelsen är fastställd. Öppna den igen om något ska ändras.'
    if (values?.state === 'superseded') return 'Redogörelsen är ersatt av en senare utgåva.'
    return 'Redogörelsen är klar och ändras inte. Rätta den i en ny utgåva.'
  },
  moved: () => 'Någon annan hann före. Det som står nu visas bredvid din text.',
  contentMoved: () => 'Redogörelsen har ändrats sedan du läste den. Läs igenom den och säg ja på nytt.',
  notAParty: () => 'Bara samordnaren och kommunpolisen, som talar för sina parter, kan göra det.',
  notAsked: () => 'Den här redogörelsen är kommunens egen. Samordnaren säger ja till den.',
  alreadyConfirmed: () => 'Er part har redan sagt ja till det här innehållet.',
  notConfirmed: () => 'Er part har inget ja att ta tillbaka.',
  missing: (values) => `Texten «${values?.label}» saknas.`,
  unknownSlot: () => 'Det finns ingen plats för den texten i redogörelsen, som den är räknad nu.',
  alreadyOpen: () => 'En sådan redogörelse är redan påbörjad. Fortsätt med den.',
  alreadyTold: () => 'Redogörelsen finns redan. Rätta den i en ny utgåva.',
  reasonMissing: () => 'Skriv varför, minst fem tecken.',
  deliveredLater: () => 'Dagen har inte varit än.',
  deliveredBeforeSealing: () => 'Dagen ligger före den dag då redogörelsen fastställdes.',
  decidedBeforeProposal: () => 'Mötesdagen ligger före den dag då redogörelsen fastställdes.',
  personInText: (values) => sayMarked(values, guard),
}

export const sv = {
  refusals,
  kinds: {
    followUp: 'Uppföljning av åtgärdsplanen',
    evaluation: 'Utvärdering av överenskommelsen',
    councilReport: 'Rapport till fullmäktige',
    survey: 'Svar på Brås årliga enkät',
    grant: 'Underlag till ansökan om statsbidrag',
    certificate: 'Intyg om efterlevnad',
  } satisfies Record<StatementKind, string>,
  states: {
    composing: 'skrivs',
    sealed: 'fastställd',
    noted: 'noterad',
    delivered: 'lämnad',
    superseded: 'ersatt av en senare utgåva',
  } satisfies Record<StatementState, string>,
  verify: {
    content: 'innehållet',
    recomputed: {
      same: 'räknad om, lika',
      differs: 'räknad om, OLIKA',
      notTried: 'inte räknad om',
    },
    /** Hur många kontrollsummor som är prövade, och vilka bevis som inte stämmer. */
    sums: (checked: number, faults: readonly { number: number; verdict: 'damaged' | 'missing' }[]) =>
      faults.length === 0
        ? `${checked} ${checked === 1 ? 'kontrollsumma stämmer' : 'kontrollsummor stämmer'}`
        : `${faults.length} av ${checked} kontrollsummor STÄMMER INTE: ${faults
            .map((one) => `bevis ${one.number} ${one.verdict === 'damaged' ? 'SKADAT' : 'SAKNAS'}`)
            .join(', ')}`,
  },
}

export type StatementWords = typeof sv
