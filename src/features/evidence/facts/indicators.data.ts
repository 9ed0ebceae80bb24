import { koladaKpis } from './kolada-kpis.data.ts'

/**
 * Things that more than one source counts, under one code, so that they can be laid side by side. `ids` are the sources' own:
 * Brå's type ids differ between the yearly and the monthly series, Kolada has its KPI.
 */
export interface Indicator {
  readonly code: string
  readonly sv: string
  readonly en: string
  /** The chapter it belongs to. */
  readonly part: 'crime' | 'insecurity' | 'municipality' | 'groups' | 'otherInformation' | 'forecast'
  /** Null: neither. */
  readonly lowIsGood: boolean | null
  readonly parent?: string
  readonly ids: Readonly<Partial<Record<'bra' | 'kolada' | 'ntu' | 'scb' | 'own', readonly string[]>>>
}

const crime = { part: 'crime', lowIsGood: true } as const

const shared: readonly Indicator[] = [
  { ...crime, code: 'crime.total', sv: 'Anmälda brott', en: 'Reported crimes', ids: { bra: ['Totalt antal brott', '5036', '13192', '3144', 'total'], kolada: ['N07540'] } },
  { ...crime, code: 'crime.person', sv: 'Brott mot person (3–7 kap.)', en: 'Crimes against the person', parent: 'crime.total', ids: { bra: ['13194', 'Brott mot brottsbalken, 3-7 kap. Brott mot person', '11086', 'person'] } },
  { ...crime, code: 'crime.violence', sv: 'Våldsbrott', en: 'Violent crimes', parent: 'crime.total', ids: { bra: ['3145', 'Våldsbrott'], kolada: ['N07403'], own: ['reportedViolentCrimePer100k'] } },
  { ...crime, code: 'crime.liberty', sv: 'Brott mot frihet och frid', en: 'Crimes against liberty and peace', parent: 'crime.person', ids: { bra: ['13199', 'Brott mot brottsbalken, 3-7 kap. Brott mot person, 4 kap. Brott mot frihet och frid'], kolada: ['N07536'] } },
  { ...crime, code: 'crime.sexual', sv: 'Sexualbrott', en: 'Sexual offences', parent: 'crime.person', ids: { bra: ['13678', '3147', 'Brott mot brottsbalken, 3-7 kap. Brott mot person, 6 kap. Sexualbrott', 'Sexualbrott'], kolada: ['N07537'] } },
  { ...crime, code: 'crime.robbery', sv: 'Rån', en: 'Robbery', parent: 'crime.total', ids: { bra: ['13268', 'Brott mot brottsbalken, 8-12 kap. Brott mot förmögenhet, 8 kap. Stöld, rån m.m., därav rån, inkl. grovt'], kolada: ['N07543'] } },
  { ...crime, code: 'crime.theft', sv: 'Stöld och rån (8 kap.)', en: 'Theft and robbery', parent: 'crime.total', ids: { bra: ['13207', 'Brott mot brottsbalken, 8-12 kap. Brott mot förmögenhet, 8 kap. Stöld, rån m.m.', 'theft'] } },
  { ...crime, code: 'crime.burglary', sv: 'Inbrott', en: 'Burglary', parent: 'crime.theft', ids: { bra: ['burglary'] } },
  { ...crime, code: 'crime.car', sv: 'Bilbrott', en: 'Vehicle crime', parent: 'crime.theft', ids: { kolada: ['N07547'] } },
  { ...crime, code: 'crime.vandalism', sv: 'Skadegörelse (12 kap.)', en: 'Vandalism', parent: 'crime.total', ids: { bra: ['13216', 'Brott mot brottsbalken, 8-12 kap. Brott mot förmögenhet, 12 kap. Skadegörelsebrott', 'vandalism'] } },
  { ...crime, code: 'crime.drugsWeapons', sv: 'Narkotika- och vapenbrott', en: 'Drug and weapon offences', parent: 'crime.total', ids: { bra: ['drugs_weapons'] } },
  { ...crime, code: 'crime.drugs', sv: 'Narkotikabrott', en: 'Drug offences', parent: 'crime.drugsWeapons', ids: { bra: ['11650', '13236', 'Brott mot specialstraffrättsliga författningar, Brott mot narkotikastrafflagen'], kolada: ['N07544'] } },
  // The chapters of the law 16–20 (by month) and 16–22 (by year) are not the same thing, and have no shared code.
  { ...crime, code: 'crime.penalCode', sv: 'Brott mot brottsbalken', en: 'Crimes against the Penal Code', parent: 'crime.total', ids: { bra: ['11084', '13193', 'Brott mot brottsbalken'] } },
  { ...crime, code: 'crime.specialLaw', sv: 'Brott mot specialstraffrättsliga författningar', en: 'Crimes against other laws', parent: 'crime.total', ids: { bra: ['11085', '13231', 'Brott mot specialstraffrättsliga författningar'] } },
  { ...crime, code: 'crime.health', sv: 'Brott mot liv och hälsa (3 kap.)', en: 'Crimes against life and health', parent: 'crime.person', ids: { bra: ['13195', 'Brott mot brottsbalken, 3-7 kap. Brott mot person, 3 kap. Brott mot liv och hälsa'] } },
  { ...crime, code: 'crime.assault', sv: 'Misshandel, inklusive grov', en: 'Assault', parent: 'crime.health', ids: { bra: ['13197', '3161', 'Brott mot brottsbalken, 3-7 kap. Brott mot person, 3 kap. Brott mot liv och hälsa, därav misshandel inkl. grov', 'Våldsbrott, Misshandel inkl.grov'] } },
  { ...crime, code: 'crime.property', sv: 'Brott mot förmögenhet (8–12 kap.)', en: 'Crimes against property', parent: 'crime.penalCode', ids: { bra: ['11087', '13206', 'Brott mot brottsbalken, 8-12 kap. Brott mot förmögenhet'] } },
  { ...crime, code: 'crime.carTheft', sv: 'Biltillgrepp', en: 'Car theft', parent: 'crime.theft', ids: { bra: ['13258', 'Brott mot brottsbalken, 8-12 kap. Brott mot förmögenhet, 8 kap. Stöld, rån m.m., därav biltillgrepp'] } },
  { ...crime, code: 'crime.bicycleTheft', sv: 'Cykeltillgrepp', en: 'Bicycle theft', parent: 'crime.theft', ids: { bra: ['13260', 'Brott mot brottsbalken, 8-12 kap. Brott mot förmögenhet, 8 kap. Stöld, rån m.m., därav cykeltillgrepp'] } },
  { ...crime, code: 'crime.fromVehicle', sv: 'Stöld ur och från motordrivet fordon', en: 'Theft from vehicles', parent: 'crime.theft', ids: { bra: ['13262', 'Brott mot brottsbalken, 8-12 kap. Brott mot förmögenhet, 8 kap. Stöld, rån m.m., därav stöld ur och från motordrivet fordon'] } },
  { ...crime, code: 'crime.homeBurglary', sv: 'Inbrottsstöld i bostad', en: 'Burglary in homes', parent: 'crime.theft', ids: { bra: ['13264', 'Brott mot brottsbalken, 8-12 kap. Brott mot förmögenhet, 8 kap. Stöld, rån m.m., därav inbrottsstöld i bostad'] } },
  { ...crime, code: 'crime.shopTheft', sv: 'Stöld och snatteri i butik', en: 'Theft from shops', parent: 'crime.theft', ids: { bra: ['13550', 'Brott mot brottsbalken, 8-12 kap. Brott mot förmögenhet, 8 kap. Stöld, rån m.m., därav stöld och snatteri i butik, varuhus o.d.'] } },
  { ...crime, code: 'crime.pickpocket', sv: 'Fickstöld', en: 'Pickpocketing', parent: 'crime.theft', ids: { bra: ['13551', 'Brott mot brottsbalken, 8-12 kap. Brott mot förmögenhet, 8 kap. Stöld, rån m.m., därav fickstöld'] } },
  { ...crime, code: 'crime.fraud', sv: 'Bedrägeri och annan oredlighet (9 kap.)', en: 'Fraud', parent: 'crime.property', ids: { bra: ['13211', 'Brott mot brottsbalken, 8-12 kap. Brott mot förmögenhet, 9 kap. Bedrägeri och annan oredlighet'] } },
  { ...crime, code: 'crime.public', sv: 'Brott mot allmänheten (13–15 kap.)', en: 'Crimes against the public', parent: 'crime.penalCode', ids: { bra: ['11088', '13217', 'Brott mot brottsbalken, 13-15 kap. Brott mot allmänheten'] } },
  { ...crime, code: 'crime.traffic', sv: 'Trafikbrott', en: 'Traffic offences', parent: 'crime.specialLaw', ids: { bra: ['11643', '13232', 'Brott mot specialstraffrättsliga författningar, Brott mot trafikbrottslagen'] } },
  { ...crime, code: 'crime.benefitFraud', sv: 'Bidragsbrott', en: 'Benefit offences', parent: 'crime.specialLaw', ids: { bra: ['11689', '13276', 'Brott mot specialstraffrättsliga författningar, Brott mot bidragsbrottslagen'] } },
  { ...crime, code: 'crime.environment', sv: 'Miljöbrott', en: 'Environmental offences', parent: 'crime.specialLaw', ids: { bra: ['11655', '13237', 'Brott mot specialstraffrättsliga författningar, Brott mot miljöbalken', 'Brott mot specialstraffrättsliga författningar, Brott mot miljöbalken (29 kap.)'] } },
  { ...crime, code: 'crime.tax', sv: 'Skattebrott', en: 'Tax offences', parent: 'crime.specialLaw', ids: { bra: ['13105', '13242', 'Brott mot specialstraffrättsliga författningar, Brott mot skattebrottslagen m.m.'] } },
  { ...crime, code: 'crime.alcohol', sv: 'Brott mot alkohollagen', en: 'Offences against the Alcohol Act', parent: 'crime.specialLaw', ids: { bra: ['11701', '13246', 'Brott mot specialstraffrättsliga författningar, Alkohollagen', 'Brott mot specialstraffrättsliga författningar, Alkohollagen (10 kap.)'] } },
  { ...crime, code: 'crime.weapons', sv: 'Brott mot vapenlagen', en: 'Weapon offences', parent: 'crime.specialLaw', ids: { bra: ['13247', 'Brott mot specialstraffrättsliga författningar, Vapenlagen'] } },
  { ...crime, code: 'crime.rape', sv: 'Våldtäkt, inklusive grov', en: 'Rape', parent: 'crime.sexual', ids: { bra: ['3294', 'Sexualbrott, Våldtäkt inkl. grov (ingår även i våldsbrott)'] } },
  { code: 'survey.problemIndex', sv: 'Problemindex i trygghetsmätningen (0–6)', en: 'Problem index of the safety survey (0–6)', part: 'insecurity', lowIsGood: true, ids: { own: ['safetySurveyProblemIndex'] } },
  { code: 'survey.safeOutLate', sv: 'Trygga ute ensamma sent', en: 'Feel safe out alone late', part: 'insecurity', lowIsGood: false, ids: { own: ['safeOutAloneLate'] } },
  { code: 'survey.notVictim', sv: 'Inte utsatta för brott', en: 'Not victims of crime', part: 'insecurity', lowIsGood: false, ids: { own: ['notVictim'] } },
  { code: 'survey.recommendsArea', sv: 'Rekommenderar sitt bostadsområde', en: 'Recommend their area', part: 'insecurity', lowIsGood: false, ids: { own: ['recommendsOwnArea'] } },
  { code: 'survey.answered', sv: 'Svarsandel i trygghetsmätningen', en: 'Response rate of the safety survey', part: 'insecurity', lowIsGood: null, ids: { own: ['surveyAnswered'] } },
  { code: 'survey.sent', sv: 'Utskickade enkäter', en: 'Questionnaires sent', part: 'insecurity', lowIsGood: null, ids: { own: ['surveySent'] } },
  { code: 'population', sv: 'Folkmängd', en: 'Population', part: 'municipality', lowIsGood: null, ids: { kolada: ['N01951'], scb: ['BE0101N1'], own: ['population'] } },
  { code: 'population.age', sv: 'Folkmängd efter ålder', en: 'Population by age', part: 'municipality', lowIsGood: null, parent: 'population', ids: {} },
  { code: 'population.foreignBorn', sv: 'Utrikes födda', en: 'Born abroad', part: 'municipality', lowIsGood: null, ids: {} },
  { code: 'income.median', sv: 'Medianinkomst', en: 'Median income', part: 'municipality', lowIsGood: null, ids: {} },
  { code: 'income.wageMean', sv: 'Löneinkomst, medelvärde i tkr', en: 'Wage income, mean in SEK thousands', part: 'municipality', lowIsGood: null, ids: {} },
  { code: 'housing.tenure', sv: 'Bostäder efter upplåtelseform', en: 'Homes by tenure', part: 'municipality', lowIsGood: null, ids: {} },
]

/** What Kolada alone has of safety and crime, under its own ids. */
const ofKolada = koladaKpis
  .filter(({ id }) => !shared.some(({ ids }) => ids.kolada?.includes(id)))
  .map(({ id, sv, en, part, lowIsGood }): Indicator => ({ code: `kolada:${id}`, sv, en, part, lowIsGood, ids: { kolada: [id] } }))

export const indicators: readonly Indicator[] = [...shared, ...ofKolada]

const byCode = new Map(indicators.map((one) => [one.code, one]))
export const findIndicator = (code: string): Indicator | undefined => byCode.get(code)

/** The shared code of a source's own id, or the source's id under its own name. */
export function indicatorOf(source: keyof Indicator['ids'], id: string): string {
  return indicators.find((one) => one.ids[source]?.includes(id))?.code ?? `${source}:${id}`
}
