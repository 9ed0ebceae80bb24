/** Svenska ord på åtgärdsplanens sidor: en knapp säger vad som händer, en rubrik frågar det läsaren frågar. */
import type { Party } from '#features/access/schema.ts'
import { day, days, instant, number } from '#words/sv.ts'
import type { MeasureHead } from './schema.ts'

const things = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${number(count)} ${many}`)
const measures = (count: number) => things(count, 'åtgärd', 'åtgärder')

export const pages = {
  room: 'Åtgärdsplan',
  allMeasures: 'Alla åtgärder',
  library: 'Åtgärdsbanken',
  newMeasure: 'Ny åtgärd',
  parties: { municipality: 'Kommunen', police: 'Polisen' } satisfies Record<Party, string>,
  editionTitle: (edition: number, title: string) => `${title}, utgåva ${edition}`,
  span: (from: string, to: string) => days(from, to),
  openSpan: (from: string | null, to: string | null) =>
    from && to ? days(from, to) : from ? `från ${day(from)}` : to ? `till ${day(to)}` : 'ingen period än',
  measures,
  day,
  number: (value: number, decimals?: number) => number(value, decimals),
  list: {
    loading: 'Hämtar åtgärdsplanen',
    lead: (edition: number, count: number, late: number | null) =>
      `Utgåva ${edition} gäller, med ${measures(count)}.${
        late === null ? '' : late === 0 ? ' Ingen är försenad.' : ` ${things(late, 'är försenad', 'är försenade')}.`
      }`,
    leadComing: 'Ingen plan gäller än. En är på väg.',
    leadNone: 'Det finns ingen åtgärdsplan än.',
    empty: 'Ingen åtgärdsplan än',
    emptyWrite: 'Börja med en utgåva. Åtgärderna läggs in efter hand, var och en mot en orsak.',
    emptyRead: 'När en plan är beslutad står den här.',
    inForce: 'Gäller nu',
    open: (edition: number) => `Öppna utgåva ${edition}`,
    added: (count: number) => `${measures(count)} har lagts till sedan utgåvan började gälla.`,
    late: 'Försenade åtgärder',
    uncovered: 'Delmål utan åtgärd',
    uncoveredText: 'Delmål i överenskommelsen som ingen åtgärd i planen tjänar.',
    coming: 'På väg',
    earlier: 'Tidigare utgåvor',
  },
  mix: {
    kinds: 'Situationellt och socialt',
    approaches: 'Främja, förebygga, agera',
    part: (name: string, count: number) => `${name}: ${number(count)}`,
  },
  edition: {
    title: 'Ny utgåva',
    text: 'Den börjar med de åtgärder i den gällande planen som inte är avslutade.',
    already: (edition: number) => `Utgåva ${edition} är inte klar. En ny kan börjas när den är beslutad.`,
    open: 'Börja på en ny utgåva',
    name: 'Planens namn',
    proposed: (from: string, to: string) => `Åtgärdsplan ${from === to ? from : `${from}–${to}`}`,
    from: 'Gäller från',
    to: 'Gäller till och med',
    needTitle: 'Skriv vad planen heter, minst tre tecken.',
    needFrom: 'Ange planens första dag.',
    needTo: 'Ange planens sista dag.',
    wrongOrder: 'Sista dagen ligger före den första.',
    nameAndDays: 'Planens namn och dagar',
    change: 'Ändra namn och dagar',
    save: 'Spara',
    saved: 'Sparat.',
    make: 'Skapa utkastet',
    made: 'Utkastet är skapat.',
  },
  view: {
    back: 'Åtgärdsplanen',
    loading: 'Hämtar planen',
    missing: 'Planen finns inte, eller så får du inte läsa den',
    leadDraft: (count: number, stops: number) =>
      `Ett utkast med ${measures(count)}. ${
        stops === 0
          ? count === 0
            ? 'Lägg in åtgärder innan det föreslås.'
            : 'Det kan föreslås till styrgruppen.'
          : `${things(stops, 'sak', 'saker')} måste på plats innan det kan föreslås.`
      }`,
    leadProposed: (at: string | null) =>
      `Föreslagen till styrgruppen${at ? ` ${instant(at)}` : ''}. Planen väntar på styrgruppens möte, och innehållet är fryst så länge.`,
    leadDecided: (body: string | null, on: string | null) =>
      `Beslutad${body ? ` av ${body}` : ''}${on ? ` ${day(on)}` : ''}. Den gäller när båda parter har satt den i kraft.`,
    leadInForce: (on: string | null, count: number, late: number) =>
      `Gäller${on ? ` sedan ${day(on)}` : ''} med ${measures(count)}. ${
        late === 0 ? 'Ingen är försenad.' : `${things(late, 'är försenad', 'är försenade')}.`
      }`,
    leadSuperseded: 'En senare utgåva gäller. Den här står kvar som den beslutades.',
    returned: 'Styrgruppen lämnade tillbaka planen',
    mix: 'Vad består planen av?',
    measures: 'Åtgärder',
    noMeasures: 'Planen har inga åtgärder än.',
    views: 'Sätt att se planen',
    tabs: {
      list: 'Lista',
      logic: 'Varför',
      timeline: 'När',
      owner: 'Vem',
      subGoal: 'Delmål',
      area: 'Var',
    },
    added: 'Tillagt sedan planen började gälla',
    addedText: 'Åtgärder som kommit ur en lägesbild mellan två utgåvor, var och en med sitt eget beslut.',
    addedWhy: (picture: string | null, at: string | null, by: MeasureHead['decidedBy']) =>
      [
        picture && `ur ${picture}`,
        by && at
          ? by === 'parties'
            ? `beslutad av båda parter ${day(at)}`
            : `beslutad på möte ${day(at)}`
          : 'inte beslutad än',
      ]
        .filter(Boolean)
        .join(', '),
    documents: 'Att läsa och dela',
    formats: { pdf: 'PDF', docx: 'Word', html: 'Webbsida' },
    compare: (edition: number) => `Jämför med utgåva ${edition}`,
  },
  together: {
    propose: {
      button: 'Föreslå tillsammans',
      title: 'Föreslå planen till styrgruppen',
      text: 'Båda parter godkänner samma innehåll. När den andra har godkänt fryses planen och går till styrgruppens möte.',
      last: 'Godkänn och föreslå',
      done: 'Föreslagen till styrgruppen.',
    },
    putInForce: {
      button: 'Sätt planen i kraft',
      title: 'Sätt planen i kraft',
      text: 'När båda parter har godkänt börjar planen gälla och den förra utgåvan är ersatt.',
      last: 'Godkänn och sätt i kraft',
      done: 'Planen gäller.',
    },
    approve: { municipality: 'Godkänn för kommunen', police: 'Godkänn för polisen' } satisfies Record<Party, string>,
    approved: 'Godkänt.',
    takeBack: 'Ta tillbaka godkännandet',
    takenBack: 'Godkännandet är borttaget.',
    given: (at: string) => `godkände ${instant(at)}`,
    stale: 'behöver godkänna på nytt: innehållet har ändrats',
    waiting: 'har inte godkänt än',
    stops: (count: number) => `${things(count, 'sak', 'saker')} måste på plats först:`,
  },
  gaps: {
    title: 'Var brister kedjan?',
    stops: 'Måste på plats innan planen föreslås',
    told: 'Bra att veta',
    kept: 'Undantag med skäl',
    reason: (text: string) => `Skäl: ${text}`,
    except: 'Gör ett undantag',
    exceptTitle: 'Låta det stå så?',
    why: 'Varför får det vara så?',
    whyHint: 'Skälet står i planen och läses av styrgruppen.',
    needReason: 'Skriv ett skäl på minst tio tecken.',
    exceptSave: 'Spara undantaget',
    excepted: 'Undantaget är sparat.',
    groups: {
      causeUncovered: 'Orsaker utan åtgärd',
      noEffectDesign: 'Åtgärder där det inte är bestämt hur effekten mäts',
      subGoalUncovered: 'Delmål utan åtgärd',
    },
    causeOf: (problem: string) => `Orsak till: ${problem}`,
    newMeasure: 'Ny åtgärd mot orsaken',
  },
  logic: {
    noProblems: 'Inget problem ligger under planen än.',
    rank: (rank: number) => `plats ${rank} bland de prioriterade`,
    noCauses: 'Ingen orsak är beskriven',
    uncovered: 'Ingen åtgärd mot orsaken',
    suggest: 'Se vad som brukar hjälpa',
    loose: 'Åtgärder utan orsak',
    noIndicator: 'ingen indikator',
    indicators: (count: number) => things(count, 'indikator', 'indikatorer'),
  },
  includes: {
    title: 'Vilka åtgärder ska vara med?',
    taken: (title: string) => `${title} är med i utkastet.`,
    left: (title: string) => `${title} är inte längre med i utkastet.`,
  },
  table: {
    title: 'Åtgärd',
    standing: 'Hur det går',
    owner: 'Ansvarig',
    noOwner: 'ingen än',
    period: 'Period',
    kind: 'Slag',
    state: 'Läge',
    indicators: 'Indikatorer',
    empty: 'Inga åtgärder att visa.',
    columns: 'Välj kolumner',
  },
  grouped: { none: 'Ingen åtgärd', noSubGoal: 'Utan delmål' },
  area: {
    area: 'Område',
    count: 'Antal åtgärder',
    measures: 'Åtgärder',
    table: 'Åtgärder per område',
    empty: 'Ingen åtgärd gäller ett visst område.',
    everywhere: 'Gäller hela kommunen',
    showMap: 'Visa kartan',
    onlyTable: 'Dölj kartan',
    showTable: 'Visa som tabell',
    showFigure: 'Visa som figur',
    map: {
      title: 'Antal åtgärder per område',
      describe: (areas: readonly unknown[]) => `Karta över ${number(areas.length)} områden efter antal åtgärder.`,
      columns: { area: 'Område', value: 'Åtgärder', note: '' },
      flagged: '',
      hotSpot: '',
      suppressed: '',
      missing: 'okänt',
      empty: 'Inga områden att visa.',
      distance: (metres: number) => (metres >= 1000 ? `${number(metres / 1000)} km` : `${number(metres)} m`),
      classLabel: (low: string, high: string | null) =>
        high === null ? `${low} eller fler` : low === high ? low : `${low}–${high}`,
    },
  },
  compare: {
    title: 'Jämför två utgåvor',
    back: 'Till planen',
    with: 'Jämför med',
    lead: (before: number, after: number, added: number, removed: number, changed: number) =>
      `Från utgåva ${before} till utgåva ${after}: ${things(added, 'åtgärd kom till', 'åtgärder kom till')}, ${things(
        removed,
        'togs bort',
        'togs bort',
      )} och ${things(changed, 'ändrades', 'ändrades')}.`,
    nothingToCompare: 'Det finns ingen annan utgåva att jämföra med',
    failed: 'Utgåvorna gick inte att jämföra',
    added: 'Nya åtgärder',
    removed: 'Borttagna åtgärder',
    changed: 'Ändrade åtgärder',
    noneAdded: 'Ingen åtgärd kom till.',
    noneRemoved: 'Ingen åtgärd togs bort.',
    noneChanged: 'Ingen åtgärd ändrades.',
    field: 'Uppgift',
    before: (edition: number) => `I utgåva ${edition}`,
    after: (edition: number) => `I utgåva ${edition}`,
    untold: 'inget skrivet',
  },
  measureList: {
    title: 'Åtgärder',
    loading: 'Hämtar åtgärderna',
    lead: (count: number, late: number, drafts: number) =>
      `${measures(count)}${drafts > 0 ? `, varav ${things(drafts, 'utkast', 'utkast')}` : ''}. ${
        late === 0 ? 'Ingen är försenad.' : `${things(late, 'är försenad', 'är försenade')}.`
      }`,
    empty: 'Inga åtgärder än',
    emptyWrite: 'Börja i en orsak: då hänger åtgärden ihop med problemet från första stund.',
    emptyRead: 'När åtgärder är beslutade står de här.',
    filter: 'Visa bara',
    filterHint: 'Inget valt visar alla.',
  },
  week: {
    title: 'Åtgärdsplanen väntar',
    lead: (waiting: number, late: number) =>
      [
        waiting > 0 && `${things(waiting, 'sak', 'saker')} väntar på er parts svar.`,
        late > 0 && `${measures(late)} saknar ett värde i uppföljningen.`,
      ]
        .filter(Boolean)
        .join(' '),
    propose: 'Den andra parten har godkänt att planen föreslås till styrgruppen.',
    putInForce: 'Planen är beslutad. Den gäller när båda parter har satt den i kraft.',
    adHoc: 'Den andra parten har godkänt åtgärden.',
    waits: 'Väntar på er',
    valueMissing: 'Ett värde som borde vara infört saknas.',
    late: 'Försenad',
    all: 'Till åtgärdsplanen',
  },
  faults: 'Det här behöver rättas',
  optional: '(frivilligt)',
  cancel: 'Avbryt',
  close: 'Stäng',
  retry: 'Försök igen',
  failed: 'Det gick inte att spara. Det du skrivit finns kvar här.',
  unreachable: 'Servern svarar inte. Det du skrivit finns kvar här; försök igen.',
}
export type PlanPageWords = typeof pages
