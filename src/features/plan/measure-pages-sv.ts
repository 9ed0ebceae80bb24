/** Svenska ord på åtgärdens och åtgärdsbankens sidor. */
import { joinNames } from '#words/names-sv.ts'
import { day, days, instant, months, number } from '#words/sv.ts'
import type { Measure } from './schema.ts'

const things = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${number(count)} ${many}`)
const decimal = (value: number) => {
  const decimals = Math.min(2, String(value).split('.')[1]?.length ?? 0)
  return number(value, decimals)
}

/** «2026-W47» → «vecka 47 2026» · «2026-11» → «november 2026» · «2026-Q4» → «fjärde kvartalet 2026» */
function period(label: string): string {
  const [, year, kind, at] = /^(\d{4})-(W|Q)?(\d+)$/.exec(label) ?? []
  if (!year) return label
  if (kind === 'W') return `vecka ${Number(at)} ${year}`
  if (kind === 'Q') return `${['första', 'andra', 'tredje', 'fjärde'][Number(at) - 1]} kvartalet ${year}`
  return `${months[Number(at) - 1] ?? at} ${year}`
}

function shortPeriod(label: string): string {
  const [, year, kind, at] = /^(\d{4})-(W|Q)?(\d+)$/.exec(label) ?? []
  if (!year) return label
  if (kind) return `${kind === 'W' ? 'v.' : 'kv.'} ${Number(at)}`
  return (months[Number(at) - 1] ?? label).slice(0, 3)
}

export const measurePages = {
  say: { period, shortPeriod, decimal },
  fresh: {
    title: 'Ny åtgärd',
    lead: 'En åtgärd riktas mot en orsak, tjänar ett delmål och har någon som ansvarar.',
    loading: 'Hämtar formuläret',
    forbidden: 'Du kan inte skriva åtgärder',
    forbiddenText: 'Samordnaren och kommunpolisen skriver åtgärderna.',
    adHoc:
      'Åtgärden börjar i en lägesbild. Båda parter beslutar den på styrgruppens mandat, och den läggs till planen.',
    suggested: (title: string) =>
      `Fälten är ifyllda från åtgärdsbanken: ${title}. Ändra så att det stämmer här hos er.`,
    save: 'Spara utkastet',
    made: 'Utkastet är sparat.',
  },
  form: {
    title: 'Rubrik',
    titleHint: 'Vad som görs, i några ord.',
    description: 'Vad ska göras?',
    descriptionHint: 'Så att den som ska göra det kan börja.',
    kind: 'Är åtgärden situationell eller social?',
    kindHint: 'Situationell ändrar platsen eller tillfället, social ändrar villkor för människor.',
    approach: 'Vad vill vi uppnå med den?',
    strategy: 'Strategi',
    expectedShort: 'Vad väntar vi oss på kort sikt?',
    expectedLong: 'Vad väntar vi oss på lång sikt?',
    causes: 'Vilka orsaker riktas den mot?',
    causesHint: 'Utan orsak kan planen inte föreslås.',
    causesLoading: 'Hämtar problemen',
    noCauses: 'Ingen orsak är beskriven än.',
    toProblems: 'Till problemen',
    chosen: (count: number) => (count === 1 ? '1 vald' : `${count} valda`),
    subGoals: 'Vilka delmål tjänar den?',
    owner: 'Vilken organisation ansvarar?',
    noOwner: 'Ingen än',
    areas: 'Var?',
    areasHint: 'Inget valt betyder hela kommunen.',
    findArea: 'Sök område',
    from: 'Startdag',
    to: 'Slutdag',
    cost: 'Kostnad i kronor',
    hours: 'Arbetstimmar',
    noNames: 'Skriv aldrig vem det handlar om. Funktioner och organisationer räcker.',
    faults: {
      title: 'Skriv en rubrik på minst tre tecken.',
      kind: 'Välj om åtgärden är situationell, social eller båda.',
      approach: 'Välj vad den ska uppnå.',
      period: 'Slutdagen ligger före startdagen.',
      cost: 'Skriv kostnaden som ett tal, till exempel 120 000.',
      hours: 'Skriv timmarna som ett tal, till exempel 80.',
    },
  },
  view: {
    followUp: 'Vad som är gjort och vad det ledde till',
    title: 'Åtgärd',
    missing: 'Åtgärden finns inte, eller så får du inte läsa den',
    loading: 'Hämtar åtgärden',
    lead: (measure: Pick<Measure, 'state' | 'origin' | 'decidedAt' | 'decidedBy' | 'startedOn' | 'endedOn'>) => {
      const decided = measure.decidedAt
        ? measure.decidedBy === 'parties'
          ? `Beslutad av båda parter ${day(measure.decidedAt)}.`
          : `Beslutad på möte ${day(measure.decidedAt)}.`
        : ''
      switch (measure.state) {
        case 'draft':
          return measure.origin === 'adHoc'
            ? 'Ett utkast ur en lägesbild. Det blir en beslutad åtgärd när båda parter har godkänt.'
            : 'Ett utkast. Det beslutas när styrgruppen beslutar planen.'
        case 'decided':
          return `${decided} Den är inte startad än.`.trim()
        case 'ongoing':
          return `Pågår${measure.startedOn ? ` sedan ${day(measure.startedOn)}` : ''}.`
        case 'done':
          return `Genomförd${measure.endedOn ? ` ${day(measure.endedOn)}` : ''}.`
        case 'stopped':
          return `Avbruten${measure.endedOn ? ` ${day(measure.endedOn)}` : ''}.`
      }
    },
    stateReason: (text: string) => `Skäl: ${text}`,
    origin: 'Började i',
    what: 'Vad görs?',
    noText: 'Ingen beskrivning än.',
    untold: 'inget skrivet',
    everywhere: 'Hela kommunen',
    period: 'Planerad period',
    kronor: (value: number) => `${number(value)} kronor`,
    hours: (value: number) => things(value, 'timme', 'timmar'),
    edit: 'Ändra åtgärden',
    editButton: 'Ändra',
    save: 'Spara',
    saved: 'Sparat.',
    causes: 'Vad riktas den mot?',
    noCauses: 'Ingen orsak är vald. Åtgärden hänger inte ihop med något problem.',
    causeGone: 'Orsaken finns inte kvar.',
    ofProblem: (title: string) => `Orsak till: ${title}`,
    why: 'Varför gör vi detta?',
    gapsStop: 'Saknas innan åtgärden kan beslutas',
    gapsTold: 'Bra att veta',
    group: 'Vem gör arbetet?',
    groupText: 'Kommunpolisen och samordnaren tillsätter en arbetsgrupp tillsammans.',
    groupButton: 'Tillsätt en arbetsgrupp',
    groupMore: 'Tillsätt en grupp till',
    history: 'Historik',
    versions: (count: number) => things(count, 'version', 'versioner'),
    by: (organisation: string, at: string) => `${organisation}, ${instant(at)}`,
    begun: 'Påbörjad',
  },
  move: {
    start: {
      button: 'Starta',
      title: 'Starta åtgärden?',
      text: 'Från starten ligger indikatorernas mål och planen för hur effekten mäts fast.',
      day: 'Startade den',
      done: 'Åtgärden är startad.',
    },
    finish: {
      button: 'Avsluta som genomförd',
      title: 'Är åtgärden genomförd?',
      text: 'Den följs upp också efteråt: värden kan föras in.',
      day: 'Genomförd den',
      done: 'Åtgärden är genomförd.',
    },
    stop: {
      button: 'Avbryt åtgärden',
      title: 'Avbryt åtgärden?',
      text: 'Det som gjorts står kvar, och skälet visas.',
      day: 'Avbruten den',
      done: 'Åtgärden är avbruten.',
    },
    reason: 'Varför?',
    needReason: 'Skriv varför den avbryts.',
    badDay: 'Ange en dag, inte senare än i dag.',
    noDesign: 'Det är inte bestämt hur effekten ska mätas. Efter starten går det inte att bestämma.',
    adHoc: {
      button: 'Besluta tillsammans',
      title: 'Besluta åtgärden mellan två planer',
      text: 'Båda parter godkänner samma innehåll, på styrgruppens mandat. Med det andra godkännandet är åtgärden beslutad och hör till planen.',
      last: 'Godkänn och besluta',
      done: 'Åtgärden är beslutad.',
    },
  },
  override: {
    button: 'Sätt ett annat läge',
    back: 'Låt det uträknade gälla',
    title: 'Sätta ett annat läge än det uträknade?',
    text: 'Det uträknade läget visas fortfarande. Ert läge och skälet visas bredvid.',
    status: 'Läge',
    reason: 'Skäl',
    save: 'Sätt läget',
    done: 'Läget är satt.',
    backDone: 'Det uträknade läget gäller.',
    told: (by: string, at: string, status: string, reason: string) =>
      `Satt åt sidan av ${by} ${day(at)}. Angivet läge: ${status.toLocaleLowerCase('sv')}. Skäl: ${reason}`,
  },
  indicator: {
    title: 'Hur ser vi om det hjälper?',
    none: 'Ingen indikator än.',
    add: 'Ny indikator',
    late: (since: string) => `Ett värde saknas sedan ${day(since)}`,
    baseline: 'Utgångsläge',
    baselinePeriod: 'Gäller perioden',
    baselinePeriodHint: 'Till exempel 2026-Q3.',
    target: 'Mål',
    source: 'Var kommer värdena ifrån?',
    enteredBy: 'Vem för in?',
    enteredByHint: 'En funktion, till exempel fältgruppen. Aldrig ett namn.',
    untold: 'inget skrivet',
    at: (value: number, unit: string, label: string | null) =>
      `${decimal(value)}${unit ? ` ${unit}` : ''}${label ? ` (${period(label)})` : ''}`,
    reportsIn: (categories: readonly string[], areas: readonly string[]) =>
      `Antal rapporter${categories.length > 0 ? ` om ${joinNames(categories)}` : ''}${areas.length > 0 ? ` i ${joinNames(areas)}` : ''}`,
    noValues: 'Inga värden än.',
    period: 'Period',
    value: 'Värde',
    valueIn: (unit: string) => `Värde, ${unit}`,
    note: 'Anmärkning',
    unknown: 'går inte att få fram',
    cameLate: (at: string) => `kom sent, ${day(at)}`,
    described: (title: string, count: number) => `${title}: ${things(count, 'värde', 'värden')} efter period.`,
    showTable: 'Visa som tabell',
    showFigure: 'Visa som figur',
    enter: 'För in ett värde',
    edit: 'Ändra',
    remove: 'Ta bort',
    removeAsk: (title: string) => `Ta bort indikatorn ${title}?`,
    removeText: 'Den följs inte längre. Värdena finns kvar i historiken.',
    keep: 'Behåll',
    removed: 'Indikatorn är borttagen.',
    badNumber: 'Skriv värdet som ett tal, till exempel 12 eller 3,5.',
    valueOrNote: 'Skriv ett värde, eller en anmärkning om varför det inte finns.',
    toldBefore: (label: string) => `${label} (redan infört)`,
    saveValue: 'Spara värdet',
    entered: 'Värdet är infört.',
    name: 'Vad mäts?',
    nameHint: 'Till exempel: rapporter om skadegörelse vid resecentrum.',
    unit: 'Enhet',
    unitHint: 'Till exempel rapporter eller procent.',
    better: 'Vad är bättre?',
    frequency: 'Hur ofta?',
    categories: 'Vilka rapporter?',
    categoriesHint: 'Inget valt räknar alla kategorier.',
    findCategory: 'Sök kategori',
    areas: 'I vilka områden?',
    areasHint: 'Inget valt räknar hela kommunen.',
    findArea: 'Sök område',
    series: 'Statistikserie',
    question: 'Enkätfråga',
    seriesHint: 'Skriv några ord och välj bland underlagets serier.',
    hits: (count: number) => (count === 0 ? 'Inga träffar' : things(count, 'träff', 'träffar')),
    save: 'Spara indikatorn',
    saved: 'Indikatorn är sparad.',
    faults: {
      title: 'Skriv vad som mäts, minst tre tecken.',
      seriesId: 'Välj en serie i listan.',
      baseline: 'Skriv utgångsläget som ett tal, till exempel 12 eller 3,5.',
      target: 'Skriv målet som ett tal, till exempel 12 eller 3,5.',
    },
  },
  effect: {
    title: 'Kunde effekten ens synas?',
    couldItBeSeen: 'Svaret före starten',
    none: 'Det är inte bestämt hur effekten ska mätas. Bestäm det före starten, annars går det inte att säga i efterhand.',
    noneLate: 'Det bestämdes inte före starten hur effekten ska mätas. Därför går det inte att säga i efterhand.',
    text: 'Välj var åtgärden görs, vad det jämförs med och hur länge. Räknat på rapporterna före starten får ni veta om en effekt skulle synas.',
    locked: (at: string) => `Låst sedan ${day(at)}, när åtgärden startade.`,
    plan: 'Bestäm hur effekten mäts',
    change: 'Ändra hur effekten mäts',
    save: 'Spara och räkna',
    saved: 'Sparat och räknat.',
    treatedAreas: 'Områden där åtgärden görs',
    comparisonAreas: 'Områden att jämföra med',
    spillAreas: 'Områden dit problemet kan flytta',
    categories: 'Vilka rapporter?',
    beforeFrom: 'Tiden före börjar',
    startOn: 'Åtgärden startar',
    afterTo: 'Tiden efter slutar',
    noneChosen: 'inga',
    allReports: 'alla kategorier',
    periods: 'Tid',
    spans: (from: string, start: string, to: string) => `${days(from, start)} före, ${days(start, to)} efter`,
    method: 'Så jämförs det',
    findArea: 'Sök område',
    findCategory: 'Sök kategori',
    hints: {
      treatedAreas: 'Minst ett.',
      comparisonAreas: 'Områden som liknar men inte berörs. Utan dem syns förändringen men inte vad den beror på.',
      spillAreas: 'Ofta de närmaste.',
      categories: 'Inget valt räknar alla kategorier.',
    },
    faults: {
      treatedAreas: 'Välj minst ett område där åtgärden görs.',
      beforeFrom: 'Ange en första dag före starten.',
      startOn: 'Ange när åtgärden startar.',
      afterTo: 'Ange en sista dag efter starten.',
    },
  },
}
export type MeasurePageWords = typeof measurePages
