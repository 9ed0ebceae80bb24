/** Kommandoradens hjälp på svenska: en kort sida för allt, en för varje kommando. */
export type CommandName =
  | 'import'
  | 'picture'
  | 'evidence'
  | 'joint-picture'
  | 'verify'
  | 'export'
  | 'list'
  | 'agreement'
  | 'clock'
  | 'methods'
  | 'seed'
  | 'migrate'

export interface Help {
  readonly all: string
  readonly pages: Readonly<Record<CommandName, string>>
}

const shared = `
För alla:
  --data MAPP      datamapp för den inbyggda databasen (annars ./data)
  --json           svaret som JSON
  --lang sv|en     språk (annars efter LANG)
  DATABASE_URL     i miljön: PostgreSQL i stället för den inbyggda databasen
`

export const helpSv: Help = {
  all: `samlad – lägesbilder från kommandoraden

  samlad import FIL [--new "Namn"]        läs in rapporter, vid behov till en ny kommun
  samlad picture --period 2024-W20 --out MAPP
                                          räkna och rita en lägesbild
  samlad evidence FIL ...                 ta in statistik: Brå, NTU, Kolada, SCB, enkäter, egna tabeller
  samlad joint-picture --year 2026 --out MAPP
                                          samlad lägesbild ur det underlag som finns
  samlad verify                           räkna om utgåvor ur underlaget och jämför byte för byte
  samlad export --out FIL                 skriv rapporter till CSV eller Excel
  samlad list                             kommuner och lägesbilder i databasen
  samlad agreement check FIL              överenskommelsen som fil: säg varje fel, lägg in den, skriv ut den
  samlad clock [--on DAG]                 skyldigheterna i lag och överenskommelse: läge, dag och varför
  samlad methods --out MAPP               metoderna på öppna uppgifter, som sida och PDF
  samlad seed --seed N                    fyll en tom databas med demokommunen (påhittade rapporter)
  samlad migrate                          för databasen till den nyaste formen

  samlad KOMMANDO --help                  mer om ett kommando
${shared}
Slutkoder: 0 gick bra · 1 nej från regler eller fel i uppgifterna · 2 fel skrivet · 3 lås, disk, port eller databas
`,
  pages: {
    import: `samlad import FIL – läs in rapporter

Allt eller inget. Kör man samma fil två gånger kommer inget till; ändrade rader blir rättelser.
Läser .csv, .txt, .tsv och .xlsx, och polisens händelser (polisen.se/api/events) som .json eller .jsonl.
Textfiler får vara packade (.gz). Kodning, skiljetecken, datum, decimaler och koordinater känns igen.

  --municipality ID     kommun, om databasen har flera
  --organisation ID     vems rapporter det blir
  --mapping FIL|auto    hur kolumnerna tolkas (annars som förra gången för samma källa, annars gissas det)
  --columns FÄLT=KOLUMN[,FÄLT=KOLUMN]
                        det gissningen inte såg, till exempel from=month,category=offense
  --guess               skriv den gissade tolkningen och läs inte in något
  --source NAMN         var filerna kommer ifrån (annars filens namn)
  --state reviewed|shared
                        de nya rapporternas tillstånd (annars reviewed; shared med --new)
  --only KOLUMN=VÄRDE[,VÄRDE]
                        bara de raderna; de andra räknas som utelämnade
  --category NAMN       en enda kategori för alla rader
  --crs EPSG:…|none     lägenas koordinatsystem, eller läs in utan lägen
  --faults FIL          skriv alla felaktiga rader hit, att rätta och läsa in igen
  --mended FIL          den rättade felfilen; dess rader ersätter de felaktiga i FIL

Till en kommun som inte finns än:
  --new "Namn"          skapa den: en organisation, kategorier ur filens värden
  --areas FIL.geojson   dess områden; --area-name och --area-code väljer egenskaper
  --areas grid[:METER]  ett rutnät där rapporterna ligger (hex:METER för sexhörningar)
  --time-zone ZON       tidszon (annars Europe/Stockholm)
  --small-cell N        tal under N döljs i bilderna (annars 5; 1 för öppna uppgifter)

Exempel:
  samlad import houston.csv.gz --new Houston --time-zone America/Chicago
  samlad import norrbotten.jsonl.gz --new Luleå --only place=Luleå
${shared}`,
    picture: `samlad picture – räkna och rita en lägesbild

  --period P            2024-W20, 2024-05, 2024-Q2, 2024-05-01..2024-05-10, eller latest (den som slutade sist)
  --kind week|month|quarter|free
                        behövs bara tillsammans med latest
  --out MAPP            hit skrivs lagesbild.html, .pdf, .csv (talen) och .json, och kontroll.R (se nedan)
  --municipality ID     kommun, om databasen har flera
  --small               visa också små tal: bara för samordnare och kommunpolis

Ett utkast räknas om som det är känt nu; en frisläppt utgåva ges som den frystes. Frisläppa gör man inte här:
det gör kommunen och polisen tillsammans.

kontroll.R räknar om varje tal i R (Rscript kontroll.R). Den innehåller hela serier och skrivs därför bara med --small,
eller där inga små tal döljs (--small-cell 1).
${shared}`,
    evidence: `samlad evidence FIL|MAPP ... – ta in statistik och enkäter

Varje fil tas in hel eller inte alls. Samma fil två gånger ändrar inget; ett tal som ändrats blir en ny version och den gamla står kvar.
Känner igen Brås anmälda brott och kommunindikatorer, NTU, Kolada, SCB (PxWeb, json-stat2, px, csv), trygghetsmätningar och egna
tabeller i CSV eller Excel. Ur en enkät med enskilda svar sparas bara skattningarna, aldrig svaren.

En egen tabell säger själv vad den räknar: på en rad ovanför, i kolumnens namn eller i en kolumn som heter Indikator. Filens namn
räknas inte, så filen får byta namn. Åren står i en kolumn eller bredvid varandra, också över ”Antal” och ”Per 100 000”. Hör
flera blad ihop läses alla. Är något fel tas inget in, och alla fel i filen sägs på en gång.

  --municipality ID     kommun, om databasen har flera
  --new NAMN            skapa kommunen, till exempel Boden eller 2582
  --retrieved DATUM     när filerna hämtades (annars i dag)
  --dry-run             berätta vad filerna innehåller, men ta inte in något
${shared}`,
    'joint-picture': `samlad joint-picture – den samlade lägesbilden, som utkast

Öppnar årets gemensamma bild, räknar den ur det underlag som finns och skriver webbsida, PDF, Word, sammanfattning och data.
Bara de två parterna kan föreslå den: det gör man inte här.

  --year ÅR             bildens år (annars i år)
  --out MAPP            hit skrivs filerna
  --files FIL|MAPP[,…]  ta in de här filerna först, som samlad evidence
  --new NAMN            skapa kommunen, till exempel Boden eller 2582
  --municipality ID     kommun, om databasen har flera
  --retrieved DATUM     när filerna hämtades (annars i dag)
  --as-of DATUM         räkna på det som var känt den dagen

Exempel:
  samlad joint-picture --new Boden --files nedladdat/ --year 2026 --out boden
${shared}`,
    verify: `samlad verify – stämmer det frysta?

Räknar varje frisläppt utgåva på nytt ur sitt underlag, som det var känt då, och ritar dess filer på nytt.
Likaså samlade lägesbilder som är delade, föreslagna eller beslutade. Senare leveranser av statistik ändrar ingenting.
Redogörelser som är fastställda: innehållets kontrollsumma, filerna ritade på nytt. Intyg om efterlevnad räknas dessutom om som det
var känt då, och varje kontrollsumma i dem jämförs med det som finns i databasen.
Allt ska bli lika byte för byte; annars är slutkoden 1.

  --municipality ID     bara den kommunen
  --picture ID          bara den lägesbilden
  --statement ID        bara den redogörelsen
  --all                 också räknade utkast (de har inga filer än)
  --r FIL               skriv den lägesbildens kontroll i R hit (med --picture); den innehåller små tal
${shared}`,
    export: `samlad export – skriv rapporter till en fil

Filen är fullständig: raderna räknas mot databasen, och skrivs alla eller ingen. Samlad läser in den igen till samma rader.

  --out FIL             hit
  --format csv|xlsx     annars efter filens ändelse
  --municipality ID     kommun, om databasen har flera
  --organisation ID     bara vad den organisationen får se
  --from DAG --to DAG   händelser från och med, till och med
  --state, --category, --area
                        bara de (flera med komma)
${shared}`,
    list: `samlad list – kommuner och lägesbilder i databasen

  --municipality ID     bara den kommunen
${shared}`,
    agreement: `samlad agreement check|draft|show – överenskommelsen som fil

  samlad agreement check FIL.json   säg varje fel i filen, med plats och hur det rättas (slutkod 1 om det finns något)
  samlad agreement draft FIL.json   lägg in den som utkast; den gäller när båda parter har angett alla underskrifter
  samlad agreement show             skriv den som gäller i dag som JSON: en början för kommunens egen fil

Samma kod som den som gäller blir en ändring av den, en annan kod blir en efterföljare.

  --municipality ID     kommun, om databasen har flera

Exempel:
  samlad agreement show > var.json
  samlad agreement check var.json
${shared}`,
    clock: `samlad clock – vad lagen och överenskommelsen kräver, och hur det står till

En rad för varje skyldighet: källa och ställe, läge, dagen som räknas nu, och varför klockan står så. Dagen är framräknad ur
det som är gjort. Slutkoden är 0 också när något är försenat.

  --municipality ID     kommun, om databasen har flera
  --on DAG              som det var känt när den dagen slutade (annars nu)
  --json                allt, med varje bevis och hela listan av dagar
${shared}`,
    methods: `samlad methods – så räknar Samlad

Skriver metoder.html och metoder.pdf: varje metod på öppna uppgifter som följer med programmet, med figur, stycke,
litteratur, vad den är kontrollerad mot och anropet i R. Samma sida som servern visar på /metoder. Ingen databas behövs.

  --out MAPP            hit
${shared}`,
    seed: `samlad seed – fyll en tom databas med demokommunen

Samma frö, dag och antal veckor ger samma rapporter. Alla rapporter är påhittade, och bilderna säger det.

  --seed N              frö (annars 1)
  --until DAG           inget rapporteras från den dagen (annars i dag)
  --weeks N             så många veckor bakåt (annars 104)
  --again               ta bort den påhittade kommunen först; en verklig tas aldrig bort
${shared}`,
    migrate: `samlad migrate – för databasen till den nyaste formen

Varje steg är en transaktion. En andra körning gör inget.
${shared}`,
  },
}
