/** Luleå's agreement, 2024–2027, as data. Quotations are the agreement's own words; names of signatories are left out. */
import type { Agreement } from './schema.ts'

export const lulea2024to2027: Agreement = {
  code: 'lulea-2024-2027',
  municipalityCode: '2580',
  title: 'Samverkansöverenskommelse Luleå kommun och Lokalpolisområde Luleå-Boden 2024–2027',
  parties: [
    { party: 'municipality', name: 'Luleå kommun' },
    { party: 'police', name: 'Lokalpolisområde Luleå-Boden' },
  ],
  signatures: [
    { party: 'municipality', office: 'Kommunalråd' },
    { party: 'municipality', office: 'Kommundirektör' },
    { party: 'police', office: 'Lokalpolisområdeschef' },
  ],
  valid: { fromYear: 2024, toYear: 2027 },
  supersedes: null,
  purpose: [
    'Syftet med överenskommelsen är att stärka samverkan mellan parterna, detta genom att möjliggöra en strukturerad, likvärdig och kunskapsbaserad samverkan. Arbetet ska bedrivs långsiktigt och uthålligt.',
    'Samverkan ska bygga på en jämbördig dialog samt ett förtroende för, och en kunskap om, varandras uppdrag och roller samt att varje aktör ser och tar sitt ansvar.',
    'Syftet är även att styra och leda arbetet och på ledningsnivå skapa förutsättningar för samverkan.',
  ],
  overallGoal: 'Det övergripande målet är att öka tryggheten, minska brottsligheten samt möta utmaningarna med samhällsomställningen.',
  subGoals: [
    { code: 'organisedCrime', sv: 'Förebygga och bekämpa organiserad brottslighet i lokalsamhället' },
    { code: 'civilSocietyAndBusiness', sv: 'Utveckla samverkan med civilsamhället och näringslivet' },
    { code: 'knowledgeBased', sv: 'Arbeta systematiskt och kunskapsbaserat' },
    { code: 'situationalPrevention', sv: 'Stärka den situationella preventionen' },
    { code: 'bridgeSituationalAndSocial', sv: 'Bygga broar mellan den situationella och sociala preventionen' },
  ],
  approaches: [
    { code: 'promote', sv: 'främjande' },
    { code: 'prevent', sv: 'förebyggande' },
    { code: 'react', sv: 'vid behov reaktivt' },
  ],
  bodies: [
    {
      code: 'steeringGroup',
      sv: 'Styrgrupp',
      mandate: 'Styrgruppens roll är att legitimera och skapa förutsättningar för samverkan enligt ovanstående syfte. Styrgruppen är även beslutande för den samlade lägesbilden och åtgärdsplanen i enlighet med rådande lagstiftning.',
      decides: ['jointPicture', 'plan'],
      members: [
        { office: 'lokalpolisområdeschefen', party: 'police' },
        { office: 'kommundirektör', party: 'municipality' },
        { office: 'kommunalråd', party: 'municipality' },
        { office: 'VD Lulebo', party: 'municipality' },
        { office: 'socialdirektör', party: 'municipality' },
      ],
      presenters: [
        { role: 'communityPoliceOfficer', sv: 'kommunpolisen' },
        { role: 'coordinator', sv: 'kommunens samordnare för brottsförebyggande' },
      ],
    },
    {
      code: 'workingGroups',
      sv: 'Arbetsgrupper',
      mandate: 'Kommunpolisen och kommunens samordnare för brottsförebyggande ansvarar, utifrån styrgruppens mandat, för att tillsätta arbetsgrupper som utför arbetsuppgifter utifrån åtgärdsplanen samt uppkomna händelser.',
      decides: [],
      members: [],
      presenters: [],
    },
  ],
  ownBodies: [
    {
      code: 'preparatoryGroup',
      sv: 'Beredningsgrupp',
      mandate: 'Delar lägesbilder, beslutar om åtgärder samt följer upp pågående och avslutade åtgärder, med socialt fokus såsom unga i riskzon.',
      decides: [],
      members: [
        { office: 'kommunens samordnare för brottsförebyggande', party: 'municipality' },
        { office: 'kommunpolisen', party: 'police' },
        { office: 'Lulebo', party: 'municipality' },
        { office: 'socialtjänsten', party: 'municipality' },
      ],
      presenters: [],
      meets: 'month',
      source: 'Luleå kommun, Brottsförebyggande och trygghetsfrämjande arbete (webbsida). Vilka funktioner som sitter i gruppen är demons antagande.',
    },
  ],
  rhythms: [
    { what: 'jointPicture', every: ['secondYear'], force: 'görs', quote: 'En samlad lägesbild tas fram minst vartannat år inom det geografiska området Luleå enligt ett systematiskt och kunskapsbaserat arbetssätt' },
    { what: 'runningPicture', every: ['week', 'month', 'quarter'], force: 'görs', quote: 'Utöver den långsiktiga lägesbilden görs även lägesbilder vecko-, månads- och kvartalsvis.' },
    { what: 'plan', every: ['secondYear'], force: 'ska', quote: 'Utifrån den samlade långsiktiga lägesbilden prioriteras behoven i en åtgärdsplan, vilken ska uppdateras minst vartannat år.' },
    { what: 'planFollowUp', every: ['secondYear'], force: 'bör', quote: 'Uppföljning av åtgärdsplanen bör ske minst vartannat år.' },
    { what: 'evaluation', every: ['newAgreement'], force: 'bör', quote: 'Utvärdering av denna överenskommelse bör ske i samband med ny överenskommelse.' },
  ],
  source: 'Samverkansöverenskommelse Luleå kommun och Lokalpolisområde Luleå-Boden 2024–2027',
}
