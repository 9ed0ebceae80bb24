/** Galleriets svenska: vad varje exempel visar. Metodernas egna stycken står i src/analysis/catalogue. */
import type { ChangeAnswer } from '#analysis/effort/split-change.ts'
import type { Verdict } from '#analysis/series/expected-level.ts'
import { capital } from '#words/names-sv.ts'
import { months } from '#words/sv.ts'
import type { SampleCode } from './samples/samples.ts'

/** Ett exempels uppgifter: vad, varifrån, på vilka villkor. */
interface SampleText {
  readonly what: string
  readonly origin: string
}

export const sv = {
  page: {
    title: 'Så räknar Samlad',
    subtitle: 'Varje metod på öppna uppgifter, med figur, källa och anropet i R',
    runningHead: 'Så räknar Samlad',
    edition: 'Metodgalleri',
    lead: 'Varje tal i en lägesbild går att räkna om. Här står metoderna en och en, på uppgifter som vem som helst kan hämta: vad metoden säger, vad den inte kan säga, var den är beskriven och hur samma tal räknas i R.',
    howToRead: 'Så läser du',
    howToReadText:
      'Figuren är densamma som i lägesbilden. Meningen över den är räknad, inte skriven. Där uppgifterna inte räcker svarar Samlad att det inte går att säga, och varför. Tabellen bakom varje figur har alla tal.',
    contents: 'Metoderna',
    samples: 'Uppgifterna i exemplen',
    print: 'Sidan går att skriva ut.',
  },
  labels: {
    literature: 'Källa',
    heldAgainst: 'Kontrollerad mot',
    data: 'Exemplet',
    inR: 'I R',
    noR: 'I R finns inget färdigt anrop.',
    untold: 'När uppgifterna inte räcker',
    picked: 'Exemplet är utvalt bland många för att visa metoden. Det är inget fynd om New York.',
    simulation: 'simulering',
    tableOnScreen: (rows: number) => `Tabellen med alla tal (${rows} rader) står på skärmsidan.`,
  },
  document: { skip: 'Hoppa till innehållet', showTable: 'Visa som tabell', page: 'Sida', of: 'av' },
  samples: {
    theftCounts: {
      what: 'Bilstölder i New York 2014–2017, räknade per vecka, månad, del av staden och ruta',
      origin:
        'New Yorks polis (NYPD), öppna uppgifter genom Crime Open Database (crimedata i R). Delarna är raka snitt genom staden, inte dess stadsdelar. Vecka, del, månad och rutornas storlek är valda bland hundratals så att exemplen visar något; bland så många hamnar några utanför det väntade av ren slump, så domen i exemplen gäller inte som fynd om New York',
    },
    theftPlaces: {
      what: 'Bilstölder i en tät del av New York 2014, läge och dag',
      origin:
        'Samma uppgifter; lägena avrundade till tio meter och flyttade i ett stycke, så att kartan inte visar verkliga platser. Del och år är valda bland flera så att exemplen visar något',
    },
    vehicleThefts: {
      what: 'De 2 000 första bilstölderna i New York 2014, början och slut',
      origin: 'Samma uppgifter',
    },
    northCarolina: {
      what: 'Plötslig spädbarnsdöd i North Carolinas hundra län, 1974–78',
      origin: 'Cressie & Read 1985 (spData, fri)',
    },
    seatBelts: {
      what: 'Dödade och svårt skadade i bil i Storbritannien, månadsvis 1969–84',
      origin: 'Harvey 1989, publicerad tabell (Seatbelts i R)',
    },
    healthSurvey: {
      what: 'Hälsoundersökningen NHANES i USA 2009–10, var nionde person',
      origin: 'National Center for Health Statistics, fri',
    },
    safetySurveys: {
      what: 'Publicerade andelar ur trygghetsundersökningar: Gallup 2014 och 2023, Luleå 2019 och 2023',
      origin:
        'Gallup (antalet svar 2014 är antaget lika med 2023, hälften kvinnor); Vårt Luleå 2019; Luleå kommun, Trygghetsmätningar',
    },
    reportedCrimes: {
      what: 'Anmälda brott i Luleå 2002–2025',
      origin: 'Brå, anmälda brott; våldsbrott per 100 000 invånare: Luleå kommun, mål 2040',
    },
    lancashire: {
      what: 'Störande beteende anmält i Lancashires distrikt 2022',
      origin: 'police.uk och ONS, Open Government Licence v3; två distrikt saknar folkmängd',
    },
    carClaims: {
      what: 'Skador på bilförsäkringar i fyra distrikt 1973',
      origin: 'Baxter m.fl. 1980, publicerad tabell (MASS::Insurance i R)',
    },
    inventedReports: {
      what: 'Påhittade rapporter från sex organisationer',
      origin: 'påhittade för exemplet: inget öppet register visar vem som brukar rapportera',
    },
  } satisfies Record<SampleCode, SampleText>,
  subjects: {
    thefts: 'bilstölder',
    theftsIn: {
      city: 'bilstölder i New York',
      north: 'bilstölder i norra New York',
      west: 'bilstölder i västra New York',
      south: 'bilstölder i södra New York',
      southWest: 'bilstölder i sydvästra New York',
    },
    theftsLastSeen: 'bilstölder i New York efter när bilen senast sågs',
    burglaries: 'anmälda inbrott i Luleå',
    violentRates: 'anmälda våldsbrott per 100 000 invånare i Luleå',
    reportedCrimes: 'anmälda brott i Luleå',
    antisocial: 'anmälningar om störande beteende',
    claims: 'skador',
    infantDeaths: 'fall av plötslig spädbarnsdöd',
    infantDeathRate: 'fall av plötslig spädbarnsdöd per 1 000 födda',
    highCholesterol: 'har högt kolesterol',
    afraid: 'är rädda att gå ensamma om kvällen',
    answered: 'har svarat på trygghetsmätningen',
  },
  range: (low: string, high: string) => (low === high ? low : `${low}–${high}`),
  week: (week: number, year: number) => `v. ${week} ${year}`,
  months,
  monthsShort: months.map((month) => month.slice(0, 3)),
  days: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  daysShort: ['mån', 'tis', 'ons', 'tor', 'fre', 'lör', 'sön'],
  compass: ['Nordväst', 'Norr', 'Nordost', 'Väster', 'Mitten', 'Öster', 'Sydväst', 'Söder', 'Sydost'],
  /** Stadens delar, i uppgifternas ordning. */
  parts: ['Norr', 'Väster', 'Mitten', 'Öster', 'Söder', 'Sydväst'],
  partsOfDay: ['Natt 00–06', 'Morgon 06–12', 'Dag 12–18', 'Kväll 18–24'],
  crimes: {
    person: 'Brott mot person',
    burglary: 'Inbrott',
    theft: 'Stöld och rån',
    otherTheft: 'Stöld och rån utom inbrott',
    vandalism: 'Skadegörelse',
    drugsWeapons: 'Narkotika och vapen',
  },
  lancashire: 'hela Lancashire',
  lancashireGroup: 'grannskapet (alla distrikt i Lancashire)',
  district: (number: number) => `Distrikt ${number}`,
  allDistricts: 'alla fyra distrikten',
  evenedClaims: 'bilens storlek och ägarens ålder',
  squares: 'rutor på 3 km',
  counties: {
    one: 'län',
    many: 'län',
    soLarge: 'ett så stort län',
    people: 'födda',
    size: 'antal födda',
    sizeUnknown: 'antalet födda är inte känt',
    sizeZero: 'ingen är född där',
  },
  weights: {
    version: 'räkneexempel 1',
    source: 'Samlads räkneexempel, ingen officiell tabell',
    period: '2025',
  },
  everybody: 'Alla',
  sexes: ['Män', 'Kvinnor'],
  ages: ['Yngst', 'Näst yngst', 'Näst äldst', 'Äldst'],
  firstTwenty: 'De tjugo första',
  groups: { all: 'Alla', women: 'Kvinnor', men: 'Män' },
  theft: 'en bilstöld',
  /** Granskningens tabell, som inte skulle få lämnas ut. */
  onlySmall: {
    title: (what: string) => `${capital(what)}, bara de små talen dolda`,
    note: 'Här är bara de små talen dolda, inga andra rutor som skyddar dem. Så skulle Samlad aldrig lämna ut tabellen.',
  },
  belts: {
    subject: 'dödade och svårt skadade passagerare',
    drivers: 'dödade och svårt skadade förare',
    measure: 'bälteslagen',
    front: 'framsätet',
    rear: 'baksätet',
    spans: { before: 'året före', after: 'året efter' },
    longSpans: { before: 'två år före', after: 'ett år efter' },
  },
  expected: {
    title: (subject: string) => `${capital(subject)}, vecka för vecka`,
    shows: (weeks: number) => `Antal per vecka under ${weeks} veckor mot det väntade.`,
    sentence: (
      subject: string,
      observed: string,
      told: { verdict: Verdict; low: string | null; high: string | null },
    ) => {
      const { verdict, low, high } = told
      if (verdict === 'cannotTell') {
        return `Det går inte att säga om ${observed} ${subject} är ovanligt: färre än tre veckor finns att jämföra med.`
      }
      const judged = {
        above: 'Det är fler än slumpen förklarar.',
        below: 'Det är färre än slumpen förklarar.',
        within: 'Det är som väntat.',
      }
      return `${observed} ${subject} den sista veckan. Väntat var mellan ${low} och ${high}. ${judged[verdict]}`
    },
    columns: { label: 'Vecka', observed: 'Antal', expected: 'Väntat' },
    band: 'väntat',
  },
  many: {
    title: 'Rutor utanför det väntade, oktober 2017',
    shows: 'Rutorna utanför sitt intervall, och de tre som är närmast att hamna där.',
    sentence: (all: number, outside: number, sure: number) =>
      `${outside === 1 ? 'En' : outside} av ${all} rutor på 3 km låg utanför det väntade. När alla prövas samtidigt står ${sure === 1 ? 'en' : sure} sig; ${outside - sure === 1 ? 'den andra kan vara slump' : `de andra ${outside - sure} kan vara slump`}.`,
    row: (square: string, sure: boolean, outside: boolean) =>
      `Ruta ${square}${sure ? ': säkert' : outside ? ': kanske slump' : ''}`,
    columns: { name: 'Ruta', observed: 'Oktober', expected: 'Väntat', judgement: 'Mot väntat' },
    judgement: { above: 'fler', below: 'färre', within: 'som väntat', unknown: 'går inte att säga' },
  },
  week168: {
    title: 'Bilstölder under veckans timmar',
    shows: 'Sju dagar gånger tjugofyra timmar.',
    sentence: (events: string, part: { day: string; from: number; percent: string }, known: string) =>
      `Mest händer det på ${part.day}ar klockan ${String(part.from).padStart(2, '0')}–${String(part.from + 6).padStart(2, '0')}: ${part.percent} % av ${events} stölder (jämnt fördelat vore det 3,6 %). Av dem har ${known} % en tid på timmen när.`,
    cannotTell: (events: string, known: string) =>
      `Det går inte att säga när det händer: bara ${known} % av de ${events} stölderna har en tid på timmen när.`,
    hour: 'Timme',
    empty: 'Inga stölder',
    classLabel: (low: string, high: string | null) => (high === null ? `${low} eller fler` : `${low}–${high}`),
  },
  effort: {
    title: 'Påhittade rapporter mot vad var och en brukar lämna',
    shows: 'Rapporter den sista veckan från sex organisationer.',
    columns: { name: 'Organisation', received: 'Rapporter', usual: 'Brukar', state: 'Bedömning' },
    states: {
      usual: 'som vanligt',
      more: 'fler än vanligt',
      fewer: 'färre än vanligt',
      silent: 'tyst',
      new: 'ny rapportör',
      unknown: 'vanan inte känd',
    },
    silent: (weeks: number) => (weeks === 1 ? 'tyst i 1 vecka' : `tyst i ${weeks} veckor`),
    note: 'Att ingen rapporterat betyder inte att inget hänt.',
    sentence: {
      noChange: (now: string, usual: string) => `${now} rapporter mot ${usual} som brukar komma: ingen säker skillnad.`,
      moreReporters: (now: string, usual: string, fresh: string) =>
        `${now} rapporter mot ${usual} som brukar komma. Fler har rapporterat (${fresh} rapporter från nya); om var och en rapporterat mer går inte att säga.`,
      moreReportsEach: (now: string, usual: string, fresh: string) =>
        `${now} rapporter mot ${usual} som brukar komma. De som brukar rapportera har rapporterat mer; ${fresh} kom från nya.`,
      bothMore: (now: string, usual: string, fresh: string) =>
        `${now} rapporter mot ${usual} som brukar komma: både fler rapportörer (${fresh} rapporter från nya) och fler rapporter från var och en.`,
      fewerReporters: (now: string, usual: string) =>
        `${now} rapporter mot ${usual} som brukar komma: färre har rapporterat.`,
      fewerReportsEach: (now: string, usual: string) =>
        `${now} rapporter mot ${usual} som brukar komma: var och en har rapporterat mindre.`,
      bothFewer: (now: string, usual: string) =>
        `${now} rapporter mot ${usual} som brukar komma: färre har rapporterat, och var och en mindre.`,
      cannotTell: (now: string, usual: string, fresh: string) =>
        `${now} rapporter mot ${usual} som brukar komma. Det går inte att säga om det hänt mer eller om fler rapporterat (${fresh} kom från nya).`,
      noHistory: (now: string) =>
        `Det går inte att säga om ${now} rapporter är många: ingen organisation har rapporterat länge nog för att ha en vana.`,
    } as Record<ChangeAnswer, (now: string, usual: string, fresh: string) => string>,
  },
}

export type GalleryWords = typeof sv
