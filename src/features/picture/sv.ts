/** All Swedish of the situational pictures. Sentences never say more than the test behind them. */
import type { Party } from '#features/access/schema.ts'
import { sayMarked } from '#features/report/guard/say-marked.ts'
import { sv as guard } from '#features/report/guard/sv.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import { number, range } from '#words/sv.ts'
import { dates } from './dates-sv.ts'
import { figures } from './figures-sv.ts'
import { about, changes, leadSentence } from './lead-sv.ts'
import { overlap } from './overlap-sv.ts'
import { pages } from './pages-sv.ts'
import type { PictureRefusal } from './rules.ts'
import type { CoverageFinding, HotSpot, Level, PictureKind, PictureState, SeriesFinding } from './schema.ts'
import { titles } from './title-sv.ts'

const reasons: Record<string, string> = {
  range: '',
  fewCases: 'för få för att något ska påstås',
  highSameTimeBefore: 'lika högt samma tid ett tidigare år',
  shortHistory: 'för kort historik',
  emptySeries: 'inga rapporter alls',
  badCounts: 'felaktiga antal',
  chanceAmongMany: 'utanför, men så många jämförs att slumpen räcker som förklaring',
  hidden: 'för få för att visas',
}

export const sv = {
  figures,
  overlap,
  pages,
  dates,
  number,
  range,
  room: 'Lägesbilder',
  kinds: { week: 'Vecka', month: 'Månad', quarter: 'Kvartal', free: 'Fri period' } satisfies Record<
    PictureKind,
    string
  >,
  states: { composing: 'utkast', released: 'frisläppt', superseded: 'ersatt av en senare' } satisfies Record<
    PictureState,
    string
  >,
  parties: { municipality: 'Kommunen', police: 'Polisen' } satisfies Record<Party, string>,
  partyRoles: { municipality: 'Samordnare', police: 'Kommunpolis' } satisfies Record<Party, string>,
  levels: { stable: 'Stabilt', watch: 'Bevaka', act: 'Agera' } satisfies Record<Level, string>,
  ...titles,
  subtitle: (days: string, municipality: string) => `${days} · ${municipality}`,
  basis: (reports: number, reporting: number, organisations: number) =>
    `${number(reports)} ${reports === 1 ? 'rapport' : 'rapporter'} från ${number(reporting)} av ${number(organisations)} ${organisations === 1 ? 'organisation' : 'organisationer'}`,
  computed: (instant: string) => `räknad ${dates.instant(instant)}`,
  draft: 'Utkast',
  edition: (edition: number, released: string | null) =>
    `Utgåva ${edition}${released ? `, frisläppt ${dates.instant(released)}` : ', utkast'}`,
  corrects: (edition: number, reason: string) => `Rättar utgåva ${edition}: ${reason}`,
  lead: leadSentence,
  about,
  change: changes,
  expected: (low: number | null, high: number | null) =>
    low === null || high === null ? 'går inte att säga' : `väntat ${range(low, high)}`,
  reason: (code: string | null) => (code ? (reasons[code] ?? code) : ''),
  verdicts: {
    above: 'fler än väntat',
    below: 'färre än väntat',
    within: 'inom det väntade',
    cannotTell: 'går inte att säga',
  } satisfies Record<SeriesFinding['expectation']['verdict'], string>,
  /** One word for both kinds of hidden numbers. */
  hidden: 'dolt',
  hiddenNote: (smallCell: number) =>
    `Tal under ${smallCell} visas inte, inte heller tal som skulle avslöja dem. Ett dolt tal är inte noll.`,
  hiddenToOthers: 'visas inte utanför samordnare och kommunpolis',
  coverage: {
    asUsual: 'som vanligt',
    fewer: 'färre än vanligt',
    more: 'fler än vanligt',
    silent: 'tyst',
    new: 'ny, ingen vana än',
    cannotTell: 'går inte att säga',
  } satisfies Record<CoverageFinding['verdict'], string>,
  silentFor: (periods: number, kind: PictureKind) =>
    kind === 'week'
      ? `tyst i ${number(periods)} ${periods === 1 ? 'vecka' : 'veckor'}`
      : `tyst i ${number(periods)} perioder`,
  fewReports: (smallCell: number) => `färre än ${smallCell}`,
  silenceNote: 'Att ingen rapporterat betyder inte att inget hänt.',
  ofUsual: (reported: number, usual: number) => `${number(reported)} av ${number(usual)}`,
  headings: {
    where: 'Var',
    standsOut: 'Vad sticker ut',
    coverage: 'Vem har rapporterat',
    areas: 'Områdena',
    categories: 'Vad som rapporterats',
    when: 'När i veckan',
    hotSpots: 'Koncentrationer',
    judgement: 'Vår bedömning',
    focus: 'Fokus nästa period',
    tasks: 'Uppgifter',
    last: 'Höll förra fokus',
    method: 'Så är det räknat',
    sources: 'Källor',
    confirmation: 'Båda parter',
    cannotShow: 'Vad bilden inte kan visa',
    revisions: 'Ändrat sedan frisläppandet',
  },
  columns: {
    area: 'Område',
    category: 'Kategori',
    reports: 'Rapporter',
    previous: 'Förra',
    lastYear: 'I fjol',
    expected: 'Väntat',
    level: 'Läge',
    reported: 'Rapporterat',
    judgement: 'Bedömning',
    organisation: 'Organisation',
    usual: 'Vanligt',
    note: 'Anmärkning',
    what: 'Vad',
    owner: 'Ansvarig',
    due: 'Senast',
    trend: (periods: number, kind: PictureKind) => `${number(periods)} ${kind === 'week' ? 'veckor' : 'perioder'}`,
    hour: 'Timme',
  },
  standsOutNone: 'Inget avviker från det väntade.',
  standsOutNoneTold: 'Det går ännu inte att säga vad som avviker.',
  unsure: 'Över det väntade, men så många tal jämförs att slumpen räcker som förklaring:',
  hotSpots: {
    none: 'Inga koncentrationer som slumpen inte förklarar.',
    cannotTell: 'Koncentrationer går inte att bedöma.',
    found: (area: string | null, count: number, days: string) =>
      `${area ? `${area}: ` : ''}${number(count)} rapporter nära varandra, ${days}.`,
    usual: (usual: number | null, risen: boolean) =>
      usual === null
        ? ''
        : risen
          ? ` Fler än de ${number(usual, 1)} som brukar rapporteras där.`
          : ` Ungefär som det brukar: ${number(usual, 1)}.`,
    source: {
      many: '',
      onePlace: 'Det mesta gäller en enda plats: ett problem på platsen, inget mönster i området.',
      oneOrganisation: 'En enda organisation står för nästan allt.',
      newReporters: 'Det mesta kommer från nya rapportörer: om det hänt mer går inte att säga.',
    } satisfies Record<HotSpot['source'], string>,
    label: 'säker koncentration',
  },
  hours: {
    days: ['mån', 'tis', 'ons', 'tor', 'fre', 'lör', 'sön'],
    dayNames: ['måndagar', 'tisdagar', 'onsdagar', 'torsdagar', 'fredagar', 'lördagar', 'söndagar'],
    hour: (hour: number, length = 1) =>
      `${String(hour).padStart(2, '0')}–${String((hour + length) % 24).padStart(2, '0')}`,
    peak: (day: string, hour: string) => `Flest ${day} kl. ${hour}.`,
    known: (share: number) =>
      `För ${number(share * 100)} % är timmen känd; övriga är utspridda över tiden då det kan ha hänt.`,
    tooFew: 'För få rapporter för att visa ett mönster över veckan.',
  },
  cannotShow: {
    noAreas: 'Områden: kommunen har inga områden inlagda.',
    noPositions: 'Platser: rapporterna saknar läge, så karta och koncentrationer kan inte visas.',
    noHotSpots: 'Koncentrationer: för få rapporter med läge.',
    noAreasKnown: 'Områden: ingen rapport har ett område, bara kommunen som helhet.',
    tooFewForHours: 'När i veckan: för få rapporter.',
    hoursWithheld: overlap.hoursGap,
    timesMostlyUnknown: 'När i veckan: de flesta tider är osäkra, mönstret är utslätat.',
    shortHistory: 'Samma tid tidigare år: historiken är kortare än drygt ett år.',
    oneOrganisation: 'Täckning: bara en källa rapporterar, så det går inte att säga vem som är tyst.',
  } as Record<string, string>,
  map: {
    title: 'Rapporter per område',
    describe: (areas: number, flagged: readonly string[], spots: number) =>
      `Karta med rapporter i ${number(areas)} områden. ${
        flagged.length > 0 ? `Fler än väntat: ${flagged.join(', ')}.` : 'Inget område har fler än väntat.'
      } ${spots > 0 ? `Säkra koncentrationer: ${number(spots)}.` : 'Inga säkra koncentrationer.'}`,
    flagged: 'fler än väntat',
    missing: 'går inte att säga',
    suppressed: (smallCell: number) => `färre än ${smallCell} eller dolt`,
    empty: 'Inga områden att visa',
    distance: (metres: number) =>
      metres >= 1000 ? `${number(metres / 1000, metres % 1000 ? 1 : 0)} km` : `${number(metres)} m`,
    classLabel: (low: string, high: string | null) =>
      high === null ? `${low} eller fler` : low === high ? low : `${low}–${high}`,
    rangeLabel: (low: string, high: string | null) => (high === null ? `${low} eller mer` : `${low}–${high}`),
    none: 'inga',
  },
  source: {
    reports: (count: number, history: number, asOf: string) =>
      `Rapporter i Samlad: ${number(count)} i perioden och ${number(history)} i historiken, som de var kända ${dates.instant(asOf)}.`,
    boundary: (version: string) => `Områdesgränser: ${version}.`,
    ground: (attribution: string) => `Kartans underlag: ${attribution}.`,
    hash: (hash: string) => `Underlagets kontrollsumma (sha256): ${hash}.`,
    invented: 'Rapporterna är påhittade. Områden och publicerad statistik är verkliga.',
    method: (share: number) =>
      `Varje tal jämförs med sin egen historik; det väntade är ett intervall som slumpen håller sig inom 98 gånger av 100. Av det som sägs sticka ut får högst ${number(share * 100)} % vara slump (Benjamini–Hochberg över alla jämförelser i bilden).`,
    places:
      'Koncentrationer: Getis-Ord Gi* och exakt binomialtest på rutor inom kommunen, rättat för antalet rutor. En ensam adress blir aldrig en koncentration.',
    hours:
      'När i veckan: aoristisk vikt, varje rapport utspridd över den tid då det kan ha hänt (kommunens lokala tid).',
  },
  confirmation: {
    given: (at: string) => `godkände ${dates.instant(at)}`,
    waiting: 'väntar',
  },
  document: { skip: 'Hoppa till innehållet', showTable: 'Visa som tabell', page: 'Sida', of: 'av' },
  mail: {
    subject: (title: string, municipality: string) => `${title}, ${municipality}`,
    text: (title: string, lead: string) =>
      `${title} är frisläppt av kommunen och polisen tillsammans.\n\n${lead}\n\nHela bilden är bifogad som PDF.\n`,
  },
  refusals: {
    notComputed: () => 'Bilden är inte räknad än.',
    notOpen: () => 'Bilden är frisläppt och kan inte ändras. Rätta den i en ny utgåva.',
    contentMoved: () => 'Bilden har ändrats sedan du läste den. Läs igenom den och godkänn igen.',
    notAParty: () => 'Bara samordnaren och kommunpolisen kan godkänna.',
    alreadyConfirmed: () => 'Du har redan godkänt den här bilden.',
    leadMissing: () => 'Inledningen saknas.',
    focusMissing: () => 'Inget fokus är valt.',
    periodNotEnded: () => 'Perioden är inte slut än. Bilden kan godkännas när den är det.',
    unknownPeriod: () => 'Perioden går inte att läsa. Skriv till exempel 2026-W46, 2026-11 eller 2026-Q4.',
    unknownAreaSet: () => 'Områdesindelningen finns inte i kommunen.',
    unknownArea: () => 'Området finns inte i kommunen.',
    unknownCategory: (values) => `Kategorin ${values?.category ?? ''} finns inte i kommunen.`,
    themeOfShort: () => 'Bara månadens och kvartalets lägesbilder har teman.',
    unknownOrganisation: () => 'Organisationen finns inte i kommunen.',
    moved: () => 'Någon annan hann ändra först. Båda versionerna finns kvar nedan.',
    personInText: (values) => sayMarked(values, guard),
    toldInOtherAreas: overlap.otherAreas,
    toldInLonger: overlap.longer,
  } satisfies Record<PictureRefusal, (values?: Refusal['values']) => string>,
}

export type PictureWords = typeof sv
