/** The words of access in Swedish: roles, and the administrator's pages. */
import type { Role } from './schema.ts'

/** What was done, as the log says it. A code without a sentence is shown as it is. */
const actions: Record<string, string> = {
  'report.register': 'Skrev en rapport',
  'report.correct': 'Rättade en rapport',
  'report.submit': 'Skickade en rapport',
  'report.review': 'Granskade en rapport',
  'report.return': 'Lämnade tillbaka en rapport',
  'report.share': 'Delade en rapport',
  'report.withdraw': 'Drog tillbaka en rapport',
  'report.import': 'Hämtade in rapporter från fil',
  'report.export': 'Tog ut rapporter till fil',
  'picture.open': 'Öppnade en lägesbild',
  'picture.recompute': 'Räknade om en lägesbild',
  'picture.writeText': 'Skrev i en lägesbild',
  'picture.setLevel': 'Satte läge för ett område',
  'picture.writeFocusPoint': 'Skrev ett fokus',
  'picture.removeFocusPoint': 'Tog bort ett fokus',
  'picture.writeTask': 'Skrev en uppgift',
  'picture.writeOutcome': 'Skrev vad det blev av ett fokus',
  'picture.confirm': 'Godkände en lägesbild',
  'picture.takeBack': 'Tog tillbaka sitt godkännande',
  'picture.release': 'Frisläppte en lägesbild',
  'picture.checkInR': 'Tog ut en lägesbilds serier för kontroll i R',
  'picture.correct': 'Började rätta en lägesbild',
  'access.saveSettings': 'Ändrade inställningar',
}

export const sv = {
  roles: {
    reporter: 'Rapportör',
    reviewer: 'Granskare',
    coordinator: 'Samordnare',
    communityPoliceOfficer: 'Kommunpolis',
    steeringGroupMember: 'Ledamot i styrgruppen',
    reader: 'Läsare',
    administrator: 'Administratör',
  } satisfies Record<Role, string>,
  administration: {
    title: 'Administration',
    lead: 'Kommunens inställningar, och loggen över vem som gjort vad. Rapporternas innehåll syns inte här.',
    forbidden: 'Sidan är inte för din roll',
    forbiddenText: 'Bara administratören ser inställningar och logg.',
    settings: 'Inställningar',
    smallCell: 'Minsta antal som visas',
    smallCellHint: 'Mindre tal döljs i det som frisläpps, och tal som skulle avslöja dem. 5 är det vanliga.',
    cellMetres: 'Rutornas kant på kartan, meter',
    cellMetresHint: 'Hur fint koncentrationer söks. 150–300 i tätort.',
    colour: 'Kommunens färg',
    colourHint:
      'Sex tecken efter #, till exempel #0b5d6b. Kontrasten rättas av sig själv. Lämna tomt för Samlads egen.',
    mapTiles: 'Egen kartbakgrund',
    mapTilesHint: 'Adressen till kommunens kartbilder, med {z}, {x} och {y}. Lämna tomt för den medföljande.',
    save: 'Spara inställningarna',
    saved: 'Inställningarna är sparade. De gäller nya lägesbilder; frisläppta ändras inte.',
    faults: 'Det här behöver rättas',
    faultOf: {
      smallCell: 'Minsta antal: ett heltal mellan 1 och 50.',
      cellMetres: 'Rutornas kant: mellan 50 och 5 000 meter.',
      colour: 'Färgen: # och sex tecken, 0–9 och a–f.',
      mapTiles: 'Kartbakgrunden: en adress som börjar med https.',
    },
    failed: 'Det gick inte att spara. Det du skrev finns kvar. Försök igen.',
    log: 'Logg',
    logNote: 'Nyast först. Loggen kan inte ändras.',
    columns: { at: 'När', actor: 'Vem', action: 'Vad', subject: 'Vilken' },
    older: 'Visa äldre',
    empty: 'Loggen är tom.',
    loading: 'Hämtar loggen',
    action: (code: string) => actions[code] ?? code,
  },
}

export type AccessWords = typeof sv
