/** Kommandoradens svenska. Varje fel är en mening som säger vad som är fel och vad man kan göra. */
import type {
  AgreementKind,
  CountedFile,
  ImportTold,
  ListedPlace,
  MadePlace,
  SoundAgreement,
  TakenInTold,
} from './told.ts'

const number = (value: number) => new Intl.NumberFormat('sv-SE').format(value).replaceAll('\u00a0', ' ')
const many = (count: number, one: string, several: string) => `${number(count)} ${count === 1 ? one : several}`
const rows = (count: number) => many(count, 'rad', 'rader')
const names = (list: readonly string[]) => list.join(', ')
const columns = (list: readonly string[]) => (list.length > 0 ? ` Filen har: ${names(list)}.` : '')

const agreementKinds: Record<AgreementKind, string> = {
  first: 'Kommunens första överenskommelse',
  amendment: 'En ändring av överenskommelsen',
  successor: 'En ny överenskommelse, som följer på den förra,',
}

export const sv = {
  number,
  migrated: (steps: number) => `Databasen är uppdaterad (${number(steps)} steg).`,
  migrateDone: (steps: number, total: number) =>
    steps === 0
      ? `Databasen är redan aktuell (${number(total)} steg).`
      : `Klart: ${number(steps)} av ${number(total)} steg kördes nu.`,

  list: {
    empty: 'Databasen har ingen kommun än. Fyll den med: samlad seed, eller samlad import FIL --new "Namn".',
    municipality: ({ id, name, reports, first, last, invented }: ListedPlace) =>
      `${name} (${id}): ${many(reports, 'rapport', 'rapporter')}${first && last ? `, ${first} – ${last}` : ''}${invented ? ', påhittade' : ''}`,
    kind: { week: 'vecka', month: 'månad', quarter: 'kvartal', free: 'fri period' },
    edition: (edition: number) => `utgåva ${number(edition)}`,
    state: { composing: 'utkast', released: 'frisläppt', superseded: 'ersatt' },
  },

  seed: {
    label: 'Hittar på rapporter',
    done: (reports: number, pictures: number, seed: number) =>
      `Demokommunen är fylld: ${number(reports)} påhittade rapporter och ${number(pictures)} frisläppta lägesbilder (frö ${seed}).`,
  },

  methods: { label: 'Räknar och ritar metoderna' },

  agreement: {
    faults: (count: number) => `Överenskommelsen har ${many(count, 'fel', 'fel')} att rätta.`,
    sound: ({ title, from, to, obligations, signatures }: SoundAgreement) =>
      `Inga fel. ${title}: gäller ${from} – ${to}, ${many(obligations, 'skyldighet', 'skyldigheter')}, ${many(signatures, 'underskrift', 'underskrifter')}.`,
    laidIn: (kind: AgreementKind, municipality: string, day: string) =>
      `${agreementKinds[kind]} är inlagd som utkast i ${municipality}, att gälla från ${day}. Den gäller när alla har skrivit under:`,
    remains: (party: 'municipality' | 'police', office: string) =>
      `${party === 'police' ? 'polisen' : 'kommunen'}: ${office}`,
    open: (path: string) => `Var och en anger sina underskrifter på ${path}.`,
    none: 'Ingen överenskommelse gäller i dag; det här är en tom att fylla i.',
  },

  clock: {
    head: (municipality: string, on: string) => `${municipality}, som det var känt ${on}`,
    sum: (overdue: number, soon: number, all: number) =>
      `${many(all, 'skyldighet', 'skyldigheter')}: ${number(overdue)} försenade, ${number(soon)} ska göras snart.`,
    sources: { law: 'lagen', agreement: 'överenskommelsen' },
    noDay: 'ingen dag',
  },

  picture: {
    label: (period: string) => `Räknar och ritar ${period === 'latest' ? 'den senaste perioden' : period}`,
    head: (title: string, municipality: string, state: string) => `${title}, ${municipality} (${state})`,
    basis: (reports: number, withoutArea: number, withoutPosition: number) =>
      `${many(reports, 'rapport', 'rapporter')} under perioden; ${number(withoutArea)} utan område, ${number(withoutPosition)} utan läge.`,
    cannotShow: 'Det här kan bilden inte visa',
    noScript: (file: string) => `${file} innehåller hela serier, också små tal, och skrivs därför bara med --small.`,
  },

  verify: {
    label: 'Räknar om ur underlaget',
    wroteR: (path: string) => `${path}: kör den med Rscript. Den innehåller små tal: för samordnare och kommunpolis.`,
    computation: 'räkningen',
    verdicts: {
      same: 'lika',
      differs: 'OLIKA',
      missing: 'SAKNAS',
      damaged: 'SKADAD',
      otherEngine: 'går inte att pröva (räknad av en annan version)',
    },
    parties: { municipality: 'kommunens egen', police: 'polisens egen' },
    nothing:
      'Det finns inget att pröva: ingen lägesbild är frisläppt, delad, föreslagen eller beslutad, och ingen redogörelse är fastställd. Med --all prövas också räknade utkast.',
    sum: (checked: number, unsound: number) =>
      unsound === 0
        ? `${many(checked, 'utgåva prövad, den är', 'utgåvor prövade, alla är')} likadan${checked === 1 ? '' : 'a'} byte för byte.`
        : `${many(checked, 'utgåva prövad', 'utgåvor prövade')}, ${number(unsound)} stämmer inte.`,
    fault: (unsound: number) => `${many(unsound, 'utgåva', 'utgåvor')} gick inte att räkna fram likadan igen.`,
  },

  export: {
    label: 'Skriver rapporter',
    done: (count: number, path: string) =>
      `${many(count, 'rapport skriven', 'rapporter skrivna')} till ${path}, lika många som databasen räknade.`,
  },

  import: {
    policeSource: 'Polisen, händelser på polisen.se',
    presenter: 'Samordnare',
    event: 'Händelse',
    survey: (file: string) => `Läser ${file}`,
    surveyed: (told: CountedFile) =>
      `${rows(told.rows)}${told.unplaced > 0 ? `, ${number(told.unplaced)} utan läge` : ''}`,
    label: (file: string) => `Importerar ${file}`,
    police: (events: number, summaries: number) =>
      `Polisens händelser: ${number(events)} lästa; ${number(summaries)} sammanfattningar utelämnade, för de är flera händelser i en text. Källa: Polisen.`,
    made: ({ name, id, categories, areas, gridMetres, outside, timeZone, crs }: MadePlace) =>
      [
        `Ny kommun: ${name} (${id}), ${timeZone}, ${crs}, ${many(categories, 'kategori', 'kategorier')}, `,
        areas === 0 ? 'inga områden' : `${number(areas)} områden`,
        gridMetres ? ` (rutor om ${number(gridMetres)} m)` : '',
        outside ? `; ${many(outside, 'läge ligger', 'lägen ligger')} utanför dem och räknas utan område` : '',
        '.',
      ].join(''),
    alreadyThere: (name: string) => `${name} finns redan; rapporterna läggs dit.`,
    skippedShapes: (count: number, file: string) => `${number(count)} former i ${file} är inga ytor och togs inte med.`,
    boundary: {
      grid: (metres: number) => `rutnät om ${number(metres)} m, gjort för den här filen`,
      file: (file: string, digest: string) => `${file} (${digest})`,
    },
    done: ({ rows: read, added, changed, unchanged, withdrawn, leftOut }: ImportTold) =>
      [
        `${rows(read)} lästa: ${number(added)} nya, ${number(changed)} ändrade, ${number(unchanged)} redan här`,
        withdrawn > 0 ? `, ${number(withdrawn)} tillbakadragna lämnade orörda` : '',
        leftOut > 0 ? `, ${number(leftOut)} utelämnade enligt valet` : '',
        '.',
      ].join(''),
    refused: (bad: number, read: number, faults: string | null) =>
      `Inget är inläst: ${rows(bad)} av ${number(read)} har fel.${faults ? ` Alla står i ${faults}; rätta dem där och kör igen.` : ' Med --faults FIL skrivs alla till en fil att rätta i.'}`,
    firstFaults: 'De första',
    line: (line: number, column: string | null) => `rad ${number(line)}${column ? `, ${column}` : ''}`,
  },

  evidence: {
    label: 'Läser statistik',
    parties: {
      municipality: 'Kommunen',
      police: 'Polisen',
      coordinator: 'Samordnare',
      communityPoliceOfficer: 'Kommunpolis',
    },
    made: (name: string, id: string) => `Ny kommun: ${name} (${id}), med kommunen och polisen som parter.`,
    alreadyThere: (name: string) => `${name} finns redan; underlaget läggs dit.`,
    outcomes: {
      kept: ({ series, observations, added, unchanged, revisionCount }: TakenInTold) =>
        `intagen: ${many(series, 'serie', 'serier')}, ${many(observations, 'tal', 'tal')} (${number(added)} nya, ${number(revisionCount)} ändrade, ${number(unchanged)} som förut).`,
      wouldKeep: ({ series, observations, added, unchanged, revisionCount }: TakenInTold) =>
        `kan tas in: ${many(series, 'serie', 'serier')}, ${many(observations, 'tal', 'tal')} (${number(added)} nya, ${number(revisionCount)} ändrade, ${number(unchanged)} som förut).`,
      alreadyThere: (_: TakenInTold) => 'finns redan, samma fil.',
      refused: (_: TakenInTold) => 'inte intagen.',
    },
    moreFaults: (count: number) => `… och ${many(count, 'fel', 'fel')} till.`,
  },

  jointPicture: {
    label: 'Räknar och ritar den samlade lägesbilden',
    head: (title: string, municipality: string, state: string) => `${title}, ${municipality} (${state})`,
    titleOf: (year: string) => `Samlad lägesbild ${year}`,
    states: {
      composing: 'utkast',
      shared: 'delad',
      proposed: 'föreslagen',
      decided: 'beslutad',
      superseded: 'ersatt',
    },
    filled: (filled: number, of: number) => `${number(filled)} av ${number(of)} delar har innehåll.`,
    missing: 'Det här saknas innan den kan föreslås',
  },

  stops: {
    badAgreementStep: (written: string, known: readonly string[]) =>
      `samlad agreement gör ${names(known)}, inte ”${written}”; se samlad agreement --help.`,
    notJson: (file: string, detail: string) => `${file} är ingen JSON: ${detail}.`,
    noSuchPlace: (name: string) =>
      `Ingen kommun i Sverige heter ”${name}”. Skriv namnet eller koden, till exempel Boden eller 2582.`,
    badYear: (text: string) => `”${text}” är inget år; skriv till exempel 2026.`,
    noSuchCommand: (name: string, known: readonly string[]) => `Okänt kommando ”${name}”; välj ett av ${names(known)}.`,
    argumentMissing: (command: string) => `Det saknas något efter ”${command}”; se samlad ${command} --help.`,
    argumentTooMuch: (word: string, command: string) => `”${word}” är ett ord för mycket; se samlad ${command} --help.`,
    optionMissing: (option: string) => `Valet --${option} behövs.`,
    notTogether: (one: string, other: string) => `Välj --${one} eller --${other}, inte båda.`,
    noMunicipality: () => 'Databasen har ingen kommun än; börja med samlad seed eller samlad import FIL --new "Namn".',
    noSuchMunicipality: (asked: string, known: readonly string[]) =>
      `Det finns ingen kommun ”${asked}”${known.length > 0 ? `; det finns ${names(known)}` : ''}.`,
    severalMunicipalities: (known: readonly string[]) =>
      `Databasen har flera kommuner; välj en med --municipality: ${names(known)}.`,
    nobodyMay: (where: string, organisations: readonly string[]) =>
      `Ingen i ”${where}” har en roll som får göra det här; organisationer med roller är ${names(organisations)}.`,
    notEmpty: (there: readonly string[]) =>
      `Databasen är inte tom: den har ${names(there)}. Med --again tas en påhittad kommun bort och fylls på nytt.`,
    notInvented: (there: readonly string[]) => `${names(there)} är inte påhittad och tas aldrig bort av seed.`,
    dayToCome: (day: string) => `${day} har inte varit än; välj i dag eller en dag som har varit.`,
    badDate: (written: string) => `”${written}” är inget datum; skriv till exempel 2026-11-16.`,
    badNumber: (option: string, written: string, least: number, most: number) =>
      `--${option} ska vara ett heltal från ${number(least)} till ${number(most)}, inte ”${written}”.`,
    badKind: (written: string) => `”${written}” är ingen sorts lägesbild; välj week, month, quarter eller free.`,
    badPeriod: (written: string) =>
      `Perioden ”${written}” går inte att läsa eller är av annan sort; skriv 2024-W20, 2024-05, 2024-Q2, 2024-05-01..2024-05-10 eller latest.`,
    noSuchStatement: (id: string) => `Det finns ingen fastställd redogörelse ”${id}”.`,
    noSuchPicture: (id: string) => `Det finns ingen räknad lägesbild ”${id}”; samlad list visar dem som finns.`,
    badChoice: (option: string, written: string, choices: readonly string[]) =>
      `--${option} ska vara ${choices.join(' eller ')}, inte ”${written}”.`,
    unknownFormat: (file: string) =>
      `${file} är av en sort som inte läses; det går med .csv, .txt, .tsv, .xlsx, .json och .jsonl, också packade som .gz (inte .xlsx).`,
    brokenArchive: (file: string) => `${file} går inte att packa upp: filen är skadad eller avhuggen.`,
    notPoliceEvents: (file: string, line: number) =>
      `Post ${number(line)} i ${file} är ingen händelse från polisen (id, name, type, datetime); annan JSON läses inte, gör om den till CSV.`,
    badMapping: (file: string, detail: string) => `Tolkningen i ${file} går inte att läsa: ${detail}.`,
    noTimeColumn: (found: readonly string[]) =>
      `Det går inte att se vilken kolumn som säger när det hände.${columns(found)} Ange den med --columns from=KOLUMN, eller skriv ut tolkningen med --guess och rätta den.`,
    crsUnknown: (file: string) =>
      `Lägena i ${file} är varken grader, SWEREF 99 eller ett angivet UTM-system; ange --crs EPSG:…, räkna om filen (fot och andra projektioner läses inte), eller läs in utan lägen med --crs none.`,
    badCrs: (code: string) =>
      `Koordinatsystemet ${code} läses inte; det går med EPSG:4326 (grader), SWEREF 99 (EPSG:3006–3018) och UTM (EPSG:326xx och 327xx), eller none för att läsa in utan lägen.`,
    badTimeZone: (zone: string) => `”${zone}” är ingen tidszon; skriv till exempel Europe/Stockholm.`,
    tooManyCategories: (column: string, count: number, most: number) =>
      `Kolumnen ${column} har ${number(count)} olika värden, fler än ${number(most)}; är den verkligen en kategori? Välj annan kolumn med --mapping eller en enda kategori med --category NAMN.`,
    noRowsLeft: (file: string) => `Ingen rad i ${file} blev kvar att läsa in.`,
    noAreasInFile: (file: string) => `${file} har inga ytor; det ska vara GeoJSON med Polygon eller MultiPolygon.`,
    areaNameMissing: (file: string, found: readonly string[]) =>
      `Det går inte att se vad områdena i ${file} heter; ange --area-name EGENSKAP.${found.length > 0 ? ` Filen har: ${names(found)}.` : ''}`,
    areaCrsUnknown: (file: string, crs: string) =>
      `Områdena i ${file} är i ett koordinatsystem som inte läses (${crs}); räkna om dem till WGS 84-grader.`,
    badAreas: (written: string) =>
      `--areas ska vara en GeoJSON-fil, grid, grid:2000 eller hex:1000, inte ”${written}”.`,
    badOnly: (written: string) => `--only skrivs KOLUMN=VÄRDE, till exempel --only place=Luleå, inte ”${written}”.`,
    badColumns: (written: string, fields: readonly string[]) =>
      `--columns skrivs FÄLT=KOLUMN, inte ”${written}”; fälten är ${names(fields)}.`,
    optionNeedsNew: (option: string) => `--${option} gäller bara tillsammans med --new.`,
    nameTaken: (name: string, id: string, other: string) =>
      `${name} skulle få koden ${id}, som ${other} redan har; välj ett annat namn.`,
    noSuchCategory: (name: string) => `Kommunen har ingen kategori ”${name}”.`,
    tooManyRows: (most: number) => `Ett blad i Excel rymmer högst ${number(most)} rader; skriv CSV i stället.`,
  },

  failures: {
    usage: (detail: string) => `Kommandot går inte att läsa: ${detail}.`,
    refused: (code: string) => `Det gick inte: ${code}.`,
    analysis: (detail: string) => `Det gick inte att räkna: ${detail}.`,
    locked: (folder: string) =>
      `Datamappen ${folder} används av en annan Samlad; stoppa den, eller välj en annan med --data.`,
    damaged: (detail: string) => `Datamappen går inte att läsa: ${detail}.`,
    diskFull: 'Disken är full; inget har skrivits halvt.',
    unreachable: (detail: string) => `Databasen svarar inte: ${detail}.`,
    migration: (detail: string) => `Databasen går inte att uppdatera: ${detail}.`,
    noSuchFile: (path: string) => `Filen ${path} finns inte.`,
    wrongKindOfFile: (path: string) =>
      `${path} är inte en fil av rätt sort (en mapp där en fil väntas, eller tvärtom).`,
    notAllowed: (path: string) => `Får inte läsa eller skriva ${path}.`,
    unforeseen: (detail: string) => `Något oväntat hände: ${detail}. Med SAMLAD_DEBUG=1 visas var.`,
  },
}

export type CliWords = typeof sv
