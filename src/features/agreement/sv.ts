/** Överenskommelsen på svenska. Det som är överenskommelsens egna ord står i den och skrivs inte om här. */
import type { Party } from '#features/access/schema.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import { capital, joinNames } from '#words/names-sv.ts'
import { day, number } from '#words/sv.ts'
import type { AgreementRefusal } from './rules.ts'
import type { SeatHolder } from './schema.ts'

type Holder = Pick<SeatHolder, 'displayName' | 'organisationName' | 'isDeputy' | 'since'>

const refusals: Record<AgreementRefusal, (values: Refusal['values']) => string> = {
  noAgreement: () => 'Ingen överenskommelse gäller i dag.',
  notAParty: () => 'Bara samordnaren och kommunpolisen kan göra det, var och en för sin part.',
  unknownBody: () => 'Gruppen finns inte i överenskommelsen.',
  unknownSeat: () => 'Platsen finns inte i gruppen.',
  notOwnSeat: () => 'Platsen är den andra partens. Var och en utser sina egna.',
  unknownMembership: () => 'Välj vem som ska ha platsen.',
  otherPartysMembership: () => 'Den som hör till den andra parten kan inte ha platsen.',
  roleCannotMeet: () => 'Den rollen kan inte läsa gruppens handlingar. Ge först personen en roll i styrgruppen.',
  outsideMembership: () => 'Medlemskapet gäller inte den dagen.',
  outsideAgreement: (values) =>
    `Dagen ligger utanför överenskommelsens tid, ${day(String(values?.from ?? ''))}–${day(String(values?.to ?? ''))}.`,
  takenLater: (values) =>
    `Den som har platsen har den från ${day(String(values?.since ?? ''))}. Välj den dagen eller en senare.`,
  holdsItAlready: () => 'Den du valt har redan platsen.',
  holdsOtherSeat: () => 'Den du valt har redan en annan plats i gruppen.',
  moved: () => 'Någon annan hann ändra platsen före. Så som den är nu står den här. Ditt val finns kvar.',
}

const seats = (count: number) => (count === 1 ? '1 plats' : `${number(count)} platser`)

export const sv = {
  refusals,
  room: 'Överenskommelsen',
  lead: (from: string, to: string, parties: readonly string[], vacant: number) =>
    `Gäller ${day(from)}–${day(to)} mellan ${joinNames(parties)}. ${
      vacant === 0 ? 'Alla platser är besatta.' : `${seats(vacant)} i grupperna saknar ledamot.`
    }`,
  loading: 'Hämtar överenskommelsen',
  failed: 'Det gick inte att hämta överenskommelsen',
  retry: 'Försök igen',
  none: 'Ingen överenskommelse gäller i dag',
  noneText: 'När en överenskommelse är inlagd står dess syfte, mål och grupper här.',
  forbidden: 'Logga in för att läsa överenskommelsen',
  partiesTitle: 'Parter',
  parties: { municipality: 'Kommunen', police: 'Polisen' } satisfies Record<Party, string>,
  signed: (offices: readonly string[]) => `Undertecknas av ${joinNames(offices)}`,
  purpose: 'Syfte',
  goal: 'Mål',
  subGoals: 'Delmål',
  quoted: 'Överenskommelsens egna ord.',
  own: (source: string) => `Överenskommelsen nämner inte gruppen. Källa: ${source}`,
  meets: { week: 'Träffas varje vecka.', month: 'Träffas varje månad.', quarter: 'Träffas varje kvartal.' },
  presenters: (names: readonly string[]) => `Föredragande: ${joinNames(names)}.`,
  office: capital,
  /** Funktionen, organisationen och dagen: aldrig ett namn. */
  holder: ({ displayName, organisationName, isDeputy, since }: Holder) =>
    `${isDeputy ? 'Ersättare: ' : ''}${displayName}, ${organisationName}, från ${day(since)}`,
  vacant: 'Ingen har platsen än.',
  noSeats: 'Här finns inga fasta platser.',
  form: {
    title: 'Ge någon en plats',
    text: 'Den som har platsen nu lämnar den dagen före. Vem som har haft den tidigare finns kvar.',
    seat: 'Plats',
    choose: 'Välj',
    seatText: (body: string, office: string) => `${body}: ${office}`,
    as: 'Som',
    member: 'ledamot',
    deputy: 'ersättare',
    membership: 'Vem',
    membershipText: (name: string, organisation: string) => `${name}, ${organisation}`,
    since: 'Från och med',
    save: 'Ge platsen',
    saved: 'Platsen är besatt.',
    faults: 'Rätta det här först',
    needSeat: 'Välj en plats.',
    needMembership: 'Välj vem som ska ha platsen.',
    needSince: 'Skriv en dag.',
    failed: 'Det gick inte att spara. Försök igen.',
    unreachable: 'Ingen kontakt med servern. Det du valt finns kvar.',
  },
}

export type AgreementWords = typeof sv
