import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { checkAgreement, type FaultCode, faultCodes } from '#agreements/check-agreement.ts'
import { pahittade2025 } from '#agreements/fixtures/pahittade-2025.data.ts'
import { faultsEn } from './faults-en.ts'
import { faultsSv } from './faults-sv.ts'

type Loose = Record<string, unknown>
/** The agreement with one thing else; the path as in a fault, and `undefined` takes away. */
function change(path: string, value: unknown): Loose {
  const copy = structuredClone(pahittade2025) as unknown as Loose
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const at = keys.reduce<Loose>((one, key) => one[key] as Loose, copy)
  if (value === undefined) delete at[last]
  else at[last] = value
  return copy
}
const say = (input: unknown): string[] => {
  const checked = checkAgreement(input)
  return 'faults' in checked ? checked.faults.map(faultsSv.sayFault) : []
}
const [firstGoal] = pahittade2025.subGoals
const [firstBody] = pahittade2025.bodies
const [firstDuty] = pahittade2025.obligations

const mistakes: [FaultCode, string, unknown, string][] = [
  ['missing', 'overallGoal', undefined, 'Övergripande mål: saknas.'],
  ['missing', 'obligations.2.rhythm', undefined, 'Skyldighet 3, rytm: saknas.'],
  ['missing', 'obligations.0.owedBy', undefined, 'Skyldighet 1, vem som ansvarar: saknas.'],
  ['wrongKind', 'title', 7, 'Titel: ska vara text inom citattecken.'],
  ['wrongKind', 'obligations', {}, 'Skyldighet: ska vara en lista.'],
  ['wrongKind', 'obligations.2.leadDays', 'fem', 'Skyldighet 3, dagar i förväg: ska vara ett tal.'],
  ['notWhole', 'obligations.4.rhythm.months', 1.5, 'Skyldighet 5, rytm, månader: ska vara ett heltal.'],
  ['tooShort', 'title', '', 'Titel: är tomt.'],
  ['tooShort', 'obligations.1.sv', 'Nej', 'Skyldighet 2, svensk text: är för kort; minst 5 tecken behövs.'],
  [
    'tooLong',
    'obligations.1.place',
    'x'.repeat(161),
    'Skyldighet 2, ställe i överenskommelsen: är för långt; högst 160 tecken får plats.',
  ],
  ['tooFew', 'purpose', [], 'Syfte: har för få; minst en post behövs.'],
  [
    'tooMany',
    'parties',
    [...pahittade2025.parties, { party: 'school', name: 'Skolan' }],
    'Part: har för många; högst 2 poster får finnas.',
  ],
  ['tooSmall', 'obligations.2.rhythm.graceDays', -1, 'Skyldighet 3, rytm, dagar efteråt: ska vara minst 0.'],
  ['tooLarge', 'obligations.4.rhythm.months', 121, 'Skyldighet 5, rytm, månader: ska vara högst 120.'],
  ['notOneOf', 'obligations.0.force', 'kan', 'Skyldighet 1, ska eller bör: ska vara något av ska, bör, görs.'],
  [
    'notOneOf',
    'obligations.0.rhythm.kind',
    'often',
    'Skyldighet 1, rytm, sort: ska vara något av every, within, ongoing, standing, atEnd.',
  ],
  [
    'notADate',
    'valid.from',
    '2025-02-29',
    'Giltighetstid, första dagen: ska vara ett datum som finns, skrivet som 2026-01-31.',
  ],
  ['notFourDigits', 'municipalityCode', '258', 'Kommunkod: ska vara kommunens kod, fyra siffror.'],
  ['badAgreementCode', 'code', 'Påhitt 1', 'Kod: får bara ha små bokstäver a–z, siffror och bindestreck.'],
  [
    'badCode',
    'subGoals.3.code',
    'Lugn trafik',
    'Delmål 4, kod: ska börja med en liten bokstav a–z och får bara ha bokstäver a–z och siffror.',
  ],
  ['unknownKey', 'obligations.0.rythm', 1, 'Skyldighet 1: namnet «rythm» finns inte; menas «rhythm»?'],
  ['unknownKey', 'kaffe', true, 'Överenskommelsen: namnet «kaffe» finns inte här.'],
  ['unknownKey', 'obligations.7.rhythm.months', 3, 'Skyldighet 8, rytm: namnet «months» finns inte här.'],
  [
    'endsBeforeBegin',
    'valid.to',
    '2025-03-31',
    'Giltighetstid, sista dagen: 31 mars 2025 är före första dagen, 1 april 2025.',
  ],
  [
    'partyTwice',
    'parties.1.party',
    'police',
    'Part 2, part: polisen står två gånger; parterna är kommunen och polisen.',
  ],
  ['partyMissing', 'signatures.2.party', 'police', 'Underskrift: ingen skriver under för kommunen.'],
  ['bodyTwice', 'bodies.1.code', 'safetyCouncil', 'Grupp 2, kod: två grupper har koden «safetyCouncil».'],
  [
    'bodyTwice',
    'ownBodies',
    [{ ...firstBody, meets: null, source: 'Protokoll' }],
    'Egen grupp 1, kod: två grupper har koden «safetyCouncil».',
  ],
  ['subGoalTwice', 'subGoals.1', firstGoal, 'Delmål 2, kod: två delmål har koden «lessDamage».'],
  ['obligationTwice', 'obligations.1', firstDuty, 'Skyldighet 2, kod: två skyldigheter har koden «councilMeets».'],
  [
    'unknownBody',
    'obligations.0.evidence.body',
    'board',
    'Skyldighet 1, vad som räknas, grupp: det finns ingen grupp «board»; det finns safetyCouncil, operativeGroup.',
  ],
  [
    'unknownBody',
    'strategicCouncil.body',
    'board',
    'Strategiskt råd, grupp: det finns ingen grupp «board»; det finns safetyCouncil, operativeGroup.',
  ],
  [
    'bodyMissing',
    'obligations.0.evidence.body',
    undefined,
    'Skyldighet 1, vad som räknas, grupp: skriv vilken grupp det gäller.',
  ],
  [
    'supersedesItself',
    'supersedes',
    'pahittade-2025-2026',
    'Överenskommelsen den följer på: den kan inte följa på sig själv.',
  ],
]

describe('each mistake in an agreement has exactly its sentence', () => {
  for (const [code, path, value, sentence] of mistakes) {
    test(`${code}: ${path}`, () => {
      assert.deepEqual(say(change(path, value)), [sentence])
      const checked = checkAgreement(change(path, value))
      assert.ok('faults' in checked)
      assert.ok(checked.faults.every((fault) => /^[A-Z][^:]*: .+\.$|\?$/.test(faultsEn.sayFault(fault))))
    })
  }

  test('no code of a fault is without a mistake here', () => {
    assert.deepEqual([...new Set(mistakes.map(([code]) => code))].toSorted(), [...faultCodes].toSorted())
  })

  test('all of them at once, those between the parts too', () => {
    const many = { ...change('title', ''), valid: { from: '2026-01-01', to: '2025-01-01' }, overallGoal: undefined }
    assert.deepEqual(say(many), [
      'Titel: är tomt.',
      'Övergripande mål: saknas.',
      'Giltighetstid, sista dagen: 1 januari 2025 är före första dagen, 1 januari 2026.',
    ])
  })

  test('what is no agreement at all is told as that', () => {
    for (const input of [null, 'text', [], 7]) {
      assert.deepEqual(say(input), ['Överenskommelsen: ska vara en grupp av namn och värden.'])
    }
    assert.equal(say({}).length, 15)
  })
})
