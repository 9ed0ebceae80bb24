/** Tråden på svenska: vad något vilar på, vad det leder till och varför det görs. */
import { inSentence, joinNames } from '#words/names-sv.ts'
import { day, number } from '#words/sv.ts'
import type { Reasons } from './find-reasons.ts'
import type { ThreadKind } from './schema.ts'

type States = Readonly<Record<string, string>>

/** Ett läge som inte står här visas inte: hellre inget ord än en kod. */
const states: Partial<Record<ThreadKind, States>> = {
  picture: { composing: 'utkast', released: 'frisläppt', superseded: 'ersatt av en senare utgåva' },
  jointPicture: {
    composing: 'utkast',
    shared: 'delad med den andra parten',
    proposed: 'föreslagen till styrgruppen',
    decided: 'beslutad',
    superseded: 'ersatt av en senare utgåva',
  },
  problem: { raised: 'upptaget', prioritised: 'prioriterat', notNow: 'inte nu', closed: 'avslutat' },
  measure: {
    draft: 'utkast',
    decided: 'beslutad',
    ongoing: 'pågår',
    late: 'försenad',
    done: 'genomförd',
    stopped: 'avbruten',
  },
  plan: {
    draft: 'utkast',
    proposed: 'föreslagen till styrgruppen',
    decided: 'beslutad',
    inForce: 'gäller',
    superseded: 'ersatt av en senare version',
  },
  decision: { decided: 'beslutat', noted: 'noterat' },
  meeting: {
    planned: 'planerat',
    called: 'kallat',
    held: 'hållet',
    approved: 'protokollet är justerat',
    cancelled: 'inställt',
  },
  group: {
    proposed: 'föreslagen',
    active: 'arbetar',
    late: 'försenad',
    closed: 'avslutad',
    withdrawn: 'tillbakadragen',
  },
  task: { open: 'att göra', late: 'försenad', done: 'klar', dropped: 'struken' },
  statement: {
    composing: 'skrivs',
    sealed: 'fastställd',
    noted: 'noterad',
    delivered: 'lämnad',
    superseded: 'ersatt av en senare utgåva',
  },
}

export const sv = {
  title: 'Varför gör vi detta?',
  stripTitle: 'Vilar på och leder till',
  restsOn: 'Vilar på',
  leadsTo: 'Leder till',
  restsOnNothing: 'Inget som det vilar på är kopplat hit.',
  leadsToNothing: 'Inget har kommit av det än.',
  apart: 'Inget annat är kopplat hit än.',
  kinds: {
    finding: 'Fynd',
    picture: 'Lägesbilder',
    jointPicture: 'Samlade lägesbilder',
    problem: 'Problem',
    cause: 'Orsaker',
    measure: 'Åtgärder',
    plan: 'Åtgärdsplaner',
    decision: 'Beslut',
    meeting: 'Möten',
    group: 'Arbetsgrupper',
    task: 'Uppgifter',
    statement: 'Redogörelser',
  } satisfies Record<ThreadKind, string>,
  /** Sidans steg, från det som har setts till det som görs. */
  steps: {
    finding: 'Det här har setts',
    picture: 'Det står i lägesbilden',
    jointPicture: 'Det står i den samlade lägesbilden',
    problem: 'Det är problemet',
    cause: 'Det här ligger bakom',
    measure: 'Det här görs åt det',
    plan: 'Det står i åtgärdsplanen',
    decision: 'Så är det beslutat',
    meeting: 'Här togs det upp',
    group: 'De här arbetar med det',
    task: 'Det här är uppgifterna',
    statement: 'Så har det följts upp',
  } satisfies Record<ThreadKind, string>,
  state: (kind: ThreadKind, code: string | null): string | null => (code && states[kind]?.[code]) || null,
  day,
  edition: (edition: number) => `utgåva ${number(edition)}`,
  version: (version: number) => `version ${number(version)}`,
  more: (left: number) => `Visa ${number(left)} till`,
  asked: 'det som sidan gäller',
  cut: 'Tråden är mycket lång. Allt i den visas inte här.',
  /** Sidans första mening svarar på rubriken; sedan om det är beslutat, och vad som saknas i början. */
  lead: ({ problems, pictures, hasFinding, decided }: Reasons): string => {
    const names = joinNames(problems.map((one) => `«${one}»`))
    const seen = pictures.length > 0 ? `, som syntes i ${joinNames(pictures.map(inSentence))}` : ''
    const why =
      problems.length > 0
        ? `För att minska ${problems.length === 1 ? 'problemet' : 'problemen'} ${names}${seen}.`
        : 'Inget problem är kopplat hit.'
    const decision = decided
      ? decided.on
        ? `Beslutat ${day(decided.on)}.`
        : 'Det är beslutat.'
      : 'Inget är beslutat än.'
    return [why, decision, hasFinding ? '' : 'Kedjan går inte tillbaka till något fynd.'].filter(Boolean).join(' ')
  },
  print: 'Skriv ut',
  loading: 'Hämtar vad det vilar på',
  failed: 'Det gick inte att hämta vad det vilar på',
  retry: 'Försök igen',
  forbidden: 'Den här sidan är inte öppen för din roll',
  forbiddenText: 'Vad ett beslut vilar på läses av samordnaren, kommunpolisen och styrgruppen.',
  toGroup: 'Vad gruppen arbetar med står på dess egen sida.',
  missing: 'Det finns inte, eller är inte öppet för din roll',
  missingText: 'Adressen kan vara gammal.',
}

export type ThreadWords = typeof sv
