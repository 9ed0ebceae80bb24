import type { MethodCode, MethodGroup } from './method-catalogue.data.ts'

export interface MethodParagraph {
  readonly name: string
  /** what it does, what it is for, and what it cannot say: one paragraph that stands by itself */
  readonly text: string
}

export interface MethodWords {
  readonly groups: Record<MethodGroup, string>
  readonly methods: Record<MethodCode, MethodParagraph>
}

export const sv: MethodWords = {
  groups: {
    level: 'Är det ovanligt?',
    compare: 'Hur mycket, jämfört med vad?',
    place: 'Var samlas det?',
    time: 'När händer det?',
    survey: 'Vad svarar invånarna?',
    effect: 'Hjälpte åtgärden?',
    protect: 'Vad får visas, och vem har rapporterat?',
  },
  methods: {
    farringtonFlexible: {
      name: 'Väntat antal ur flera år (Farrington, flexibel)',
      text: 'Med minst tre års veckor bakom sig räknas det väntade antalet ur samma tid på året under tidigare år, med trend, och med mindre vikt för veckor som själva var ovanliga. Intervallet säger mellan vilka antal en vanlig vecka hamnar i 98 fall av 100. De senaste 26 veckorna räknas inte med, så att en långsam ökning inte blir sin egen måttstock. Metoden säger att något är ovanligt, inte varför.',
    },
    yearlyWave: {
      name: 'Väntat antal ur en årsvåg',
      text: 'Med drygt ett år bakom sig räknas det väntade antalet ur de senaste veckornas nivå och en våg över året. Spridningen tas ur veckorna själva: där det brukar svänga mycket blir intervallet bredare. En enda våg fångar inte en festival eller ett lov; en topp som kom samma tid året innan jämförs därför med den.',
    },
    recentPeriods: {
      name: 'Väntat antal ur de senaste perioderna',
      text: 'Med åtta perioder eller fler bakom sig, men inte nog för en årstid, räknas det väntade antalet ur de senaste perioderna, ungefär ett kvartal, och spridningen ur dem själva. Intervallet görs bredare för att årstiden inte är känd. Metoden säger om perioden skiljer sig från de närmast föregående, inte från samma tid i fjol.',
    },
    exactHistory: {
      name: 'Exakt jämförelse med tidigare perioder',
      text: 'När historiken är kort eller nästan tom jämförs antalet med de tidigare periodernas summa utan någon modell: hur troligt är ett så högt antal om perioden vore som de andra? Färre än tre fall kallas aldrig ovanligt. Med färre än tre perioder bakom sig sägs att det inte går att avgöra.',
    },
    earlyWarning: {
      name: 'Tidig varning på kort historik (EARS)',
      text: 'Antalet jämförs med medel och spridning under de närmast föregående sju perioderna. Metoden reagerar snabbt på plötsliga ökningar men vet inget om årstiden, och den larmar oftare av en slump än de andra. Lägesbilderna använder den inte; den finns för jämförelse.',
    },
    cumulativeSum: {
      name: 'Långsam ökning (kumulativ summa, CUSUM)',
      text: 'Små avvikelser åt samma håll läggs ihop, så att en ökning som är för liten för att synas en enskild vecka ändå upptäcks. Gränsen väljs så att det dröjer ett uttalat antal perioder mellan två falska larm. Tidpunkten för larmet är senare än för ökningens början.',
    },
    falseDiscoveryRate: {
      name: 'Rättning för att mycket prövas samtidigt',
      text: 'En bild prövar hundratals serier på en gång, och några hamnar utanför sitt intervall av en slump. Därför kallas bara det ovanligt som står sig när man räknar med alla: av det som sticker ut ska högst en av tjugo vara slump. Det som faller bort visas under ”Kanske slump”.',
    },
    trend: {
      name: 'Ökar eller minskar det? (trend i antal)',
      text: 'En jämn procentuell förändring per steg anpassas till antalen, och intervallet tar hänsyn till att antalen svänger mer än slumpen ensam ger. Färre än åtta punkter ger inget svar. En trend är ingen prognos, och ändrat rapporterande ser ut som ändrad brottslighet.',
    },
    monotoneTrend: {
      name: 'Ökar eller minskar det? (Mann–Kendall)',
      text: 'Räknar hur ofta ett senare värde är högre än ett tidigare, utan antagande om form eller fördelning. Lämplig för andelar och index. Lutningen är medianen av alla parvisa lutningar, så att ett enstaka avvikande år inte styr. Färre än åtta punkter ger inget svar.',
    },
    season: {
      name: 'Finns en årstid?',
      text: 'Prövar om antalen följer året bättre än en jämn nivå, och hur starkt varje månad i så fall avviker från en vanlig, med intervall. Kräver två hela år. En årstid som bara ett år visar är ingen årstid.',
    },
    twoCounts: {
      name: 'Två antal mot varandra',
      text: 'Frågar hur ofta slumpen ensam ger en så stor skillnad mellan två antal. Vid små antal skrivs båda antalen ut i stället för en procentsats: från 2 till 4 är inte en fördubbling av något. Metoden vet inget om årstid eller om fler har börjat rapportera.',
    },
    rate: {
      name: 'Per 1 000 invånare, med intervall',
      text: 'Antalet delas med folkmängden, och intervallet säger vilka tal slumpen lämnar öppna. Intervallet är exakt även för små antal. Där många arbetar, handlar eller går ut utan att bo missvisar tal per invånare: det sägs bredvid talet.',
    },
    standardisedRatio: {
      name: 'Observerat mot väntat (standardiserad kvot)',
      text: 'Antalet delas med det antal som skulle ha väntats om varje åldersgrupp, eller annan grupp, haft samma risk som i hela riket. Talet 1 betyder som väntat. Kvoten jämför en plats med riket, inte två platser med varandra.',
    },
    similarMunicipalities: {
      name: 'Jämfört med liknande kommuner',
      text: 'Kommunens antal delas med det antal den skulle haft med de andra kommunernas gemensamma tal; kommunen själv är inte med i jämförelsen. Vilka de liknande är står bredvid. En placering anges med de placeringar slumpen lämnar öppna, för de är oftast många.',
    },
    funnel: {
      name: 'Trattdiagram',
      text: 'Varje kommun läggs efter folkmängd och tal. Tratten visar hur mycket slumpen, och kommunernas vanliga olikheter, får tal av den storleken att svänga: små kommuner svänger mest. Utanför tratten finns något att förklara. Diagrammet rangordnar inte.',
    },
    concentration: {
      name: 'Hur samlat är det? (Lorenzkurva och Gini)',
      text: 'Säger hur liten del av platserna som har hälften av händelserna, och hur mycket mer samlat det är än om alla platser haft lika stor chans. Talet rättas för att få händelser alltid ser samlade ut. Platsens storlek, och om tomma platser räknas, avgör talet och sägs därför.',
    },
    harm: {
      name: 'Skadeviktad summa',
      text: 'Varje brott räknas efter hur allvarligt det är enligt en angiven vikttabell med version. Visas alltid även utan den tyngsta kategorin, eftersom ett enda grovt brott kan bära hela talet. Används för att jämföra platser och sorter, aldrig som trend.',
    },
    kernelDensity: {
      name: 'Täthetskarta (kärnskattning)',
      text: 'Varje händelse smetas ut över sin omgivning och summan visas per kvadratkilometer. Bandbredden, hur långt en händelse når, är ett val och står på kartan; 200–500 meter passar en stad. Kartan visar var det är tätt men säger inget om slump. Vid kommungräns och vatten visar den för lite om inte kanten rättas.',
    },
    hotSpots: {
      name: 'Säkra koncentrationer (Getis–Ord Gi*)',
      text: 'Kommunen delas i lika stora sexhörningar. En koncentration är sexhörningar som tillsammans med sina grannar har fler händelser än slumpen ger, rättat för att alla prövas samtidigt. Sexhörningar i vatten och obebodd skog räknas inte med. En koncentration är en plats att förstå, inte ett larm om ökning: det sägs för sig.',
    },
    globalMoran: {
      name: 'Liknar grannar varandra? (Morans I)',
      text: 'Ett enda tal för om höga områden ligger intill höga och låga intill låga, mer än om områdena bytt plats på måfå. Säger inte var. Områden utan grannar räknas för sig.',
    },
    localMoran: {
      name: 'Vilka områden liknar sina grannar? (lokal Moran)',
      text: 'Pekar ut områden som tillsammans med sina grannar är höga eller låga, och områden som skiljer sig från sina grannar, rättat för att alla prövas samtidigt. Svaret beror på vilka som räknas som grannar.',
    },
    nearRepeat: {
      name: 'Upprepas det i närheten? (Knox)',
      text: 'Räknar par av händelser som ligger nära varandra både i plats och i tid och jämför med hur många det blir när datumen blandas om. Säger om risken är högre i grannskapet en tid efter en händelse. Flera rapporter om samma händelse ser ut som upprepning: hur många som ligger på samma plats och dag visas bredvid.',
    },
    clusters: {
      name: 'Anhopningar (DBSCAN)',
      text: 'Samlar händelser som har minst ett visst antal andra inom ett visst avstånd, och i tid om så väljs. Avstånd och antal är val som står bredvid. Metoden beskriver; den prövar ingen slump.',
    },
    aoristic: {
      name: 'När i veckan, när tiden är osäker (aoristisk analys)',
      text: 'En händelse som skett någon gång mellan två klockslag fördelas jämnt över timmarna däremellan, i svensk tid med sommartid. Då syns inte den tid då någon upptäckte det som den tid då det hände. Hur stor del som har känd tid står bredvid; är den liten är mönstret mest en gissning.',
    },
    surveyShare: {
      name: 'Andel i en enkät, med intervall',
      text: 'Svaren vägs så att de motsvarar befolkningen, och intervallet räknas ur hur urvalet drogs. Under trettio svar visas ingen siffra. Intervallet täcker slumpen i urvalet, inte dem som låtit bli att svara.',
    },
    waveDifference: {
      name: 'Skillnad mellan två enkätomgångar',
      text: 'Skillnaden mellan två andelar med intervall ur båda omgångarnas osäkerhet. Är frågan omformulerad, eller samma personer tillfrågade, sägs att det inte går att jämföra så.',
    },
    displacementDifference: {
      name: 'Förändring mot jämförelseområde (WDD)',
      text: 'Förändringen i området med åtgärd minus förändringen i ett likt område utan, i antal och med intervall; omgivande områden läggs till så att flytt räknas av. Med ett enda område ges inget p-värde: då vet man inte hur olika områden brukar utvecklas.',
    },
    relativeIncidence: {
      name: 'Förändring i procent mot jämförelseområde',
      text: 'Kvoten mellan de två områdenas förändring: 0,8 betyder 20 procent färre än väntat. Intervallet vidgas för att antal svänger mer än slumpen ensam. Kräver fall i alla fyra rutorna.',
    },
    differenceInDifferences: {
      name: 'Skillnad i skillnader',
      text: 'Flera perioder före och efter, i området med åtgärd och i jämförelseområden, i en modell för antal. Bygger på att områdena skulle ha följts åt utan åtgärden: det syns bara i perioderna före och ska visas.',
    },
    interruptedSeries: {
      name: 'Bruten tidsserie',
      text: 'Nivå, lutning och årstid före åtgärden dras vidare som om inget hänt, och skillnaden mot det som hände visas med intervall. Intervallet tar hänsyn till att månader liknar varandra. Under tolv punkter före dras ingen lutning. Något annat som hände samtidigt syns som om det vore åtgärden.',
    },
    detectableEffect: {
      name: 'Hur stor måste effekten vara för att synas?',
      text: 'Räknas innan åtgärden börjar, ur hur många fall som väntas och hur mycket de brukar svänga. Sägs som den minskning som skulle upptäckas i åtta fall av tio. Är svaret över 90 procent går effekten inte att mäta så, och ett annat mått behövs.',
    },
    hiddenCells: {
      name: 'Små tal döljs',
      text: 'Antal mellan 1 och 4 döljs, och så många andra rutor att de inte går att räkna ut ur summorna. Vilka som döljs för sin egen skull syns inte. Varje tabell angrips av programmet självt innan den visas; finns inget säkert sätt visas den inte. Dolt är inte noll.',
    },
    publishedAudit: {
      name: 'Går det att räkna ut det dolda?',
      text: 'Allt som visats om samma händelser läggs ihop: veckor och månader, områden och delområden, karta och tabell. Programmet letar efter varje ruta som läsaren kan ringa in till färre än fem möjliga värden, och efter skillnader mellan två utgåvor som i sig är små.',
    },
    reportingEffort: {
      name: 'Fler händelser eller fler som rapporterar?',
      text: 'En ökning delas i fler rapportörer och fler rapporter från var och en, mot hur varje organisation brukar rapportera. När det inte går att skilja dem åt sägs det. Att ingen rapporterat betyder inte att inget hänt.',
    },
  },
}
