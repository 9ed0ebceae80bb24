/** Utvärderingens ord på svenska. */
import type { ObligationState } from '#features/compliance/schema.ts'
import { indicatorWords } from '#features/followup/indicator-sv.ts'
import type { EffectOutcome } from '#features/followup/schema.ts'
import type { MeasureState } from '#features/plan/schema.ts'
import { capital } from '#words/names-sv.ts'
import { day, days, number } from '#words/sv.ts'
import type { Attribution, Contributor, RecordCount } from './count-facts.ts'
import type { DecisionRecord, EvaluationFacts } from './evaluation-facts.ts'

const times = (count: number) => (count === 1 ? 'en gång' : `${number(count)} gånger`)
const daysLong = (count: number) => (count === 1 ? 'en dag' : `${number(count)} dagar`)
const measures = (count: number) => (count === 1 ? 'en åtgärd' : `${number(count)} åtgärder`)
const signed = (percent: number) => `${percent > 0 ? '+' : ''}${number(percent)}`

export const statementSv = {
  title: (agreement: string) => `Utvärdering av ${agreement}`,
  day,
  days,
  number,
  lead: (hasEnded: boolean, record: RecordCount, goals: { covered: number; all: number }, effects: number) => {
    const kept =
      record.due === 0
        ? 'ingen skyldighet i överenskommelsen har behövt vara klar än'
        : `skyldigheterna i överenskommelsen uppfylldes i tid ${number(record.met)} av ${times(record.due)}${record.missed > 0 ? ` och missades ${times(record.missed)}` : ''}`
    const effect = effects === 0 ? 'ingen åtgärd har uppmätt effekt' : `${measures(effects)} har uppmätt effekt`
    return `${hasEnded ? capital(kept) : `Så här långt: ${kept}`}; ${number(goals.covered)} av ${number(goals.all)} delmål har åtgärder, och ${effect}.`
  },
  chapters: {
    summary: 'Sammanfattning',
    agreement: 'Överenskommelsen i korthet',
    obligations: 'Skyldigheterna år för år',
    goals: 'Delmålen: vad som gjordes och vad som förändrades',
    cooperation: 'Samverkan i sig',
    lessons: 'Vad vi lärt oss',
    successor: 'Förslag till nästa överenskommelse',
    basis: 'Så är det räknat',
  },
  slots: {
    summary: {
      label: 'Parternas sammanfattning',
      hint: 'Vad har överenskommelsen lett till, och är det värt att fortsätta?',
    },
    good: { label: 'Det som gick bra', hint: null },
    bad: { label: 'Det som inte gick', hint: 'Också det som inte blev av, och varför.' },
    differently: { label: 'Det vi skulle göra annorlunda', hint: null },
    successor: { label: 'Parternas förslag', hint: 'Vad ska stå kvar, vad ska ändras, vad ska bort?' },
  },
  facts: {
    record: 'Skyldigheter i överenskommelsen, i tid',
    recordValue: ({ met, due }: RecordCount) => `${number(met)} av ${number(due)}`,
    recordNote: ({ late, missed }: RecordCount) => `${number(late)} sent, ${number(missed)} missade`,
    goals: 'Delmål med åtgärder',
    ofAll: (some: number, all: number) => `${number(some)} av ${number(all)}`,
    measures: 'Beslutade åtgärder',
    meetings: 'Hållna möten',
    cancelled: (count: number) => `${number(count)} inställda`,
    actors: 'Aktörer som bidrog',
    answered: 'Svar på enkäten',
  },
  agreement: {
    parties: 'Parter',
    valid: 'Gäller',
    evaluated: 'Utvärderat',
    goal: 'Övergripande mål',
    subGoals: 'Delmål',
    bodies: 'Organ',
    supersedes:
      'Följer på en tidigare överenskommelse. Skyldigheter som står kvar räknas vidare från vad som gjordes under den.',
  },
  obligations: {
    ofAgreement: 'Överenskommelsens skyldigheter',
    ofLaw: 'Lagens skyldigheter under samma tid',
    obligation: 'Skyldighet',
    sum: 'Hela tiden',
    how: 'Varje ruta säger hur många gånger skyldigheten skulle vara klar det året, och hur det gick. Sent: gjord efter dagen. Missad: inte gjord när tiden gick ut eller utvärderingen räknades. Väntar: dagen har inte kommit. Ett streck: inget skulle vara klart det året.',
    met: (count: number) => `${number(count)} i tid`,
    late: (count: number) => `${number(count)} sent`,
    missed: (count: number) => (count === 1 ? '1 missad' : `${number(count)} missade`),
    open: (count: number) => `${number(count)} väntar`,
    nothing: '–',
    of: { agreement: 'överenskommelsen', law: 'lagen' },
    none: 'Det finns inga skyldigheter att redovisa.',
    missedTitle: 'Det som missades',
    noMissed: 'Ingenting missades.',
    missedDays: (all: readonly string[]) => `skulle ha varit klart ${all.map((one) => day(one)).join(', ')}`,
    missedMany: (count: number, first: string, last: string) =>
      `${times(count)}, första ${day(first)} och senaste ${day(last)}`,
    reason: (text: string) => `Skäl som har angetts: ${text}`,
    eachTitle: 'Gång för gång',
    eachTable: 'När det skulle vara klart, och när det blev klart',
    eachHow: 'Skyldigheter med högst tolv tillfällen. De som återkommer oftare står bara i tabellerna ovan.',
    due: 'Skulle vara klart',
    done: 'Klart',
    outcome: 'Utfall',
    proof: 'Bevis',
    outcomes: { met: 'i tid', metLate: 'sent', missed: 'missad', open: 'väntar' },
    notDone: 'inte gjort',
    afterwards: '(skrivet efter dagen)',
    afterwardsSum: (count: number) =>
      `${count === 1 ? 'En gång' : `${number(count)} gånger`} räknas som i tid enligt eget bevis som skrevs först efter dagen.`,
  },
  goals: {
    how: 'Vad en åtgärd har lett till sägs med ett av tre ord. Uppmätt effekt: den jämförelse som låstes innan åtgärden började visar en skillnad. Utveckling utan anspråk: en indikator har rört sig, men ingen jämförelse kan säga varför. Vet inte: ingetdera.',
    table: 'Delmål och vad åtgärderna har lett till',
    goal: 'Delmål',
    problems: 'Problem',
    measures: 'Åtgärder',
    attributions: {
      effect: 'Uppmätt effekt',
      development: 'Utveckling utan anspråk',
      unknown: 'Vet inte',
    } satisfies Record<Attribution, string>,
    barsTitle: 'Beslutade åtgärder för varje delmål',
    barsDescription: (goals: number) => `Staplar för ${number(goals)} delmål, så långa som antalet beslutade åtgärder.`,
    twice: 'En åtgärd kan gälla flera delmål och räknas då i vart och ett.',
    measuresOf: (goal: string) => `Åtgärderna för «${goal}»`,
    none: 'Inga åtgärder har beslutats för delmålet.',
    measure: 'Åtgärd',
    state: 'Läge',
    owner: 'Ansvarig',
    noOwner: 'ingen',
    done: 'Vad som gjordes',
    change: 'Vad som förändrades',
    attribution: 'Vad det betyder',
    states: {
      draft: 'utkast',
      decided: 'beslutad, inte påbörjad',
      ongoing: 'pågår',
      done: 'avslutad',
      stopped: 'avbruten',
    } satisfies Record<MeasureState, string>,
    implemented: (count: number, tasks: number) => {
      const told =
        count === 0
          ? 'Inget är redovisat'
          : count === 1
            ? 'En insats är redovisad'
            : `${number(count)} insatser är redovisade`
      return tasks === 0
        ? told
        : `${told}, ${tasks === 1 ? 'en uppgift är klar' : `${number(tasks)} uppgifter är klara`}`
    },
    cost: (kronor: number) => `${number(kronor)} kr`,
    hours: (count: number) => `${number(count)} timmar`,
    verdicts: {
      decreased: 'Minskade:',
      increased: 'Ökade:',
      cannotTell: 'Jämförelsen kan inte säga om något ändrades',
      tooEarly: 'För tidigt att säga',
      noDesign: 'Ingen jämförelse var bestämd i förväg',
      cannotCompute: 'Jämförelsen gick inte att räkna',
    } satisfies Record<EffectOutcome['verdict'], string>,
    percent: ({ estimate, low, high }: { estimate: number; low: number; high: number }) =>
      `${signed(estimate)} % (95 % säkert mellan ${signed(low)} och ${signed(high)} %)`,
    indicator: (title: string, from: string, to: string, period: string) =>
      `${title}: från ${from} till ${to} (${indicatorWords.period(period)})`,
    moves: { better: 'åt rätt håll', worse: 'åt fel håll' },
    notMoved: 'oförändrat eller okänt',
    unknown: 'okänt',
    noIndicator: 'Inga indikatorer',
    bridged: (both: number, all: number) =>
      all === 0
        ? 'Inget problem är prioriterat.'
        : `${number(both)} av ${number(all)} prioriterade problem har både situationella och sociala åtgärder.`,
  },
  cooperation: {
    meetings: 'Möten och närvaro',
    noMeetings: 'Inga möten har hållits i Samlad.',
    meetingTable: 'Mötena, organ för organ',
    body: 'Organ',
    held: 'Hållna',
    decided: 'Beslut',
    noted: 'Till protokollet',
    returned: 'Återremisser',
    postponed: 'Bordlagda',
    attendance: 'Närvaro: besatta platser av alla, i procent',
    attendanceDescription: 'En stapel för varje part. Ordinarie eller ersättare på platsen räknas.',
    party: 'Part',
    percent: 'Procent',
    seats: 'Platser',
    allSeats: 'alla platser besatta',
    ofAll: (some: number, all: number) => `${number(some)} av ${number(all)}`,
    notWritten: 'inte skrivet',
    parties: { municipality: 'Kommunen', police: 'Polisen', other: 'Andra aktörer' } satisfies Record<
      Contributor,
      string
    >,
    decisions: 'Beslut i tid',
    decisionsSum: ({ median, longest }: { median: number; longest: number }, count: number) =>
      count === 1
        ? `Ett beslut togs, ${daysLong(longest)} efter att båda parter hade godkänt förslaget.`
        : `${number(count)} beslut togs. I hälften av fallen gick det högst ${number(median, 1)} dagar från att båda parter hade godkänt förslaget, som mest ${number(longest)}.`,
    decisionTable: 'Besluten ett för ett',
    noDecisions: 'Ingen samlad lägesbild, plan eller redogörelse har beslutats under tiden.',
    decision: 'Vad',
    proposed: 'Godkänt av båda',
    decidedOn: 'Beslutat',
    waited: 'Dagar',
    kinds: {
      jointPicture: (period: string) => `Samlad lägesbild ${period}`,
      plan: (title: string) => `Åtgärdsplan: ${title}`,
      statement: (title: string) => title,
    } satisfies Record<DecisionRecord['kind'], (title: string) => string>,
    given: 'Vad parterna bidrog med',
    givenTable: 'Bidrag från kommunen, polisen och andra',
    what: 'Bidrag',
    contributions: {
      reports: 'Delade rapporter',
      mappings: 'Godkända kartläggningar',
      tasksDone: 'Utförda uppgifter',
      own: 'Egna lägesbilder som delades',
      confirmed: 'Lägesbilder som godkändes',
    },
    notTheirs: 'bara parterna',
    actors: 'Aktörer som nåddes',
    actorsSum: (count: number, beyond: number) =>
      `${number(count)} organisationer rapporterade, kartlade, satt i en arbetsgrupp eller utförde uppgifter. ${number(beyond)} av dem är varken kommunen eller polisen.`,
    actorTable: 'Organisation för organisation',
    noActors: 'Ingen organisation har bidragit under tiden.',
    actor: 'Organisation',
    groupCount: 'Arbetsgrupper',
    groups: 'Arbetsgrupper',
    groupTable: 'Grupperna och deras uppgifter',
    noGroups: 'Ingen arbetsgrupp har tillsatts.',
    group: 'Arbetsgrupp',
    appointed: 'Tillsatt',
    closed: 'Avslutad',
    works: 'arbetar',
    members: 'Medlemmar',
    organisations: 'Organisationer',
    tasks: 'Uppgifter klara av alla',
    questionnaire: 'Vad de som arbetar i samverkan säger',
    noQuestionnaire: 'Ingen enkät är avslutad.',
    asked: (title: string, answered: number, invited: number) =>
      `${title}: ${number(answered)} av ${number(invited)} svarade.`,
    statementTitle: (side: string | null, answered: number) =>
      `${side ?? 'Alla'}, ${answered === 1 ? 'ett svar' : `${number(answered)} svar`}`,
    empty: 'Inget att visa',
  },
  successor: {
    how: 'Det här följer av siffrorna. Vad som ska föreslås avgör parterna.',
    obligation: (text: string, missed: number, due: number) =>
      `«${text.replace(/\.$/, '')}» missades ${due === 1 ? 'den enda gången' : `${number(missed)} av ${times(due)}`}. Ge den en ansvarig och en rytm som går att hålla, eller ta bort den.`,
    subGoal: (title: string) =>
      `Delmålet «${title}» har inga åtgärder. Prioritera det, skriv om det eller ta bort det.`,
    none: 'Ingen skyldighet missades mer än hälften av gångerna, och varje delmål har åtgärder.',
  },
  basis: {
    counted: (on: string) => `Räknat på det som fanns i Samlad ${day(on)}.`,
    notOver: (to: string) =>
      `Överenskommelsen gäller till och med ${day(to)}. Det som händer efter att utvärderingen räknades är inte med.`,
    obligations:
      'Skyldigheterna är bedömda av klockan: dagen följer av överenskommelsens och lagens egna rytmer, och utfallet av beslut, lägesbilder, möten och de bevis som har skrivits in.',
    effects:
      'Effekt sägs bara av en jämförelse som låstes innan åtgärden började. Åtgärderna redovisas som de står i dag, också om deras innehåll har ändrats under tiden.',
    hidden: 'Små antal är dolda i indikatorer och jämförelser.',
    reports:
      'Delade rapporter säger vad aktörerna har sett och delat, inte hur mycket som har hänt. Ingen rapport betyder inte att ingenting hände.',
    attendance: (missing: number) =>
      missing === 0
        ? 'Närvaron gäller platser, inte personer.'
        : `Närvaron gäller platser, inte personer. För ${missing === 1 ? 'ett möte' : `${number(missing)} möten`} är den inte skriven, och de räknas inte.`,
    questionnaire: (fewest: number) =>
      `Enkätens svar visas inte för färre än ${number(fewest)}, och parter visas var för sig bara när det som blir över också är tillräckligt många.`,
    reservations: (titles: readonly string[]) =>
      `Jämförelserna har förbehåll för: ${titles.join('; ')}. De står i åtgärdernas uppföljning.`,
  },
  states: {
    notBegun: 'inte påbörjad',
    underWay: 'på gång',
    met: 'uppfylld',
    dueSoon: 'snart dags',
    overdue: 'försenad',
  } satisfies Record<ObligationState, string>,
  textOf: (obligation: EvaluationFacts['obligations'][number]): string => obligation.sv,
}
export type EvaluationStatementWords = typeof statementSv
