/** Ord om skyldigheter som flera rum säger: ämnen, hur hårt de binder, vem som ansvarar, vad som räknas som bevis. */
import type { EvidenceKind, Obligation } from '#agreements/obligation.ts'

const topics: Readonly<Record<string, string>> = {
  jointPicture: 'Samlad lägesbild',
  mappings: 'Aktörernas kartläggningar',
  causes: 'Orsaksanalyser',
  weekPicture: 'Lägesbild varje vecka',
  monthPicture: 'Lägesbild varje månad',
  quarterPicture: 'Lägesbild varje kvartal',
  plan: 'Åtgärdsplan',
  planFollowUp: 'Uppföljning av åtgärdsplanen',
  integrated: 'Samordning med annan planering',
  agreement: 'Skriftliga överenskommelser',
  council: 'Strategiskt råd',
  coordination: 'Samordningsfunktion',
  published: 'Information till invånarna',
  councilReport: 'Rapport till fullmäktige',
  workingGroups: 'Arbetsgrupper',
  evaluation: 'Utvärdering av överenskommelsen',
  steeringGroup: 'Styrgruppens platser',
  presenters: 'Föredragande i styrgruppen',
  support: 'Stöd till styrgruppen',
}

export const obligationSv = {
  topics,
  forces: { ska: 'ska', bör: 'bör', görs: 'görs' } satisfies Record<Obligation['force'], string>,
  owedBy: {
    municipality: 'kommunen',
    police: 'polisen',
    bothParties: 'kommunen och polisen',
  } satisfies Record<Obligation['owedBy'], string>,
  counts: {
    weekPicture: 'en frisläppt lägesbild för veckan',
    monthPicture: 'en frisläppt lägesbild för månaden',
    quarterPicture: 'en frisläppt lägesbild för kvartalet',
    jointPicture: 'en samlad lägesbild som är beslutad',
    mapping: 'en kartläggning som aktören har godkänt',
    causeAnalysis: 'en orsaksanalys av ett prioriterat problem',
    plan: 'en åtgärdsplan som är beslutad i samverkan',
    planFormal: 'kommunens eget beslut om åtgärdsplanen',
    planFollowUp: 'en uppföljning som gruppen som beslutar har tagit del av',
    evaluation: 'en utvärdering som gruppen som beslutar har tagit del av',
    councilReport: 'en rapport som är lämnad till fullmäktige',
    surveyAnswer: 'ett lämnat svar till Brå',
    meeting: 'ett justerat protokoll',
    agreement: 'en överenskommelse som är undertecknad och gäller',
    successor: 'en ny överenskommelse som är undertecknad',
    seats: 'att båda parter har någon på sina platser',
    council: 'att rådet är utsett i överenskommelsens uppgifter',
    presenters: 'att föredragande finns från båda parter',
    coordination: 'att någon har rollen som samordnare',
    workingGroup: 'en arbetsgrupp som är tillsatt',
    published: 'något som är publicerat för invånarna',
    recorded: 'det som parterna själva skriver in',
  } satisfies Record<EvidenceKind, string>,
}

export type ObligationWords = typeof obligationSv
