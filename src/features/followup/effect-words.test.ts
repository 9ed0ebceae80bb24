import assert from 'node:assert/strict'
import test from 'node:test'
import { effectWords as en } from './effect-en.ts'
import { effectWords as sv } from './effect-sv.ts'
import { type EffectOutcome, effectVerdicts } from './schema.ts'

const names = { area: (code: string) => code.toUpperCase(), category: () => 'Skadegörelse' }
const subject = { treated: ['a'], comparison: ['b'], spill: ['s'], categories: ['v'], startOn: '2026-12-01', until: '2027-08-01' } // biome-ignore format: one row
const outcome = (change: Partial<EffectOutcome>): EffectOutcome => ({
  ...{ verdict: 'decreased', method: 'relativeIncidence', percent: null, treated: null, comparison: null, spill: null },
  ...{ points: [], reservations: [], subject, ...change },
})
const say = (change: Partial<EffectOutcome>, today = '2027-08-02') => sv.say(outcome(change), names, today)
const percent = (estimate: number, low: number, high: number) => ({ percent: { estimate, low, high } })

test('one sentence a verdict, the interval always beside the number', () => {
  const rows: [Partial<EffectOutcome>, string][] = [
    [percent(-32, -49, -9), 'Rapporterna om skadegörelse i A blev 32 % färre än om de hade följt jämförelseområdena (mellan 9 % och 49 %).'], // biome-ignore format: one row
    [{ verdict: 'increased', method: 'interruptedSeries', ...percent(20, 3.2, 40) }, 'Rapporterna om skadegörelse i A blev 20 % fler än utvecklingen före starten pekade mot (mellan 3,2 % och 40 %).'], // biome-ignore format: one row
    [{ verdict: 'cannotTell', ...percent(-10, -40, 25) }, 'Det går inte att säga om åtgärden gjort skillnad: rapporterna om skadegörelse i A kan ha blivit mellan 40 % färre och 25 % fler än om de hade följt jämförelseområdena.'], // biome-ignore format: one row
    [{ method: 'weightedDisplacementDifference', difference: { estimate: -27, low: -41, high: -12 } }, 'Rapporterna om skadegörelse i A blev omkring 27 färre än om de hade följt jämförelseområdena (mellan 12 och 41).'], // biome-ignore format: one row
    [{ method: 'twoCounts' }, 'Rapporterna om skadegörelse i A blev färre än före starten. Talen är för små för att säga hur många procent.'], // biome-ignore format: one row
    [{ verdict: 'cannotCompute', reservations: ['too_few_before', 'no_comparison'] }, 'Effekten går inte att räkna ut: tiden före starten är för kort och det finns inget att jämföra med.'], // biome-ignore format: one row
  ]
  for (const [change, sentence] of rows) assert.equal(say(change), sentence)
  const early = { verdict: 'tooEarly' } as const
  assert.match(say(early, '2027-02-01'), /bedöms från 1 augusti 2027, om 6 månader\.$/)
  assert.match(say(early, '2027-07-31'), /om 1 dag\.$/)
})

test('where it went: moved, spread, not examined, not to be told', () => {
  const spill = (verdict: NonNullable<EffectOutcome['spill']>['verdict'], more = {}) =>
    sv.spill(outcome({ spill: { verdict, counted: null, percent: null }, ...more }), names)
  assert.equal(spill('moved'), 'En del verkar ha flyttat: i S blev rapporterna fler.')
  assert.match(spill('spread'), /Det goda kan ha spritt sig dit/)
  assert.match(spill('notAsked'), /Ingen undersökte/)
  assert.match(spill('cannotTell'), /Det går inte att säga om något flyttade till S/)
  assert.match(spill('cannotTell', { verdict: 'cannotTell' }), /Eftersom ingen minskning syns/)
})

test('both languages have words for every verdict', () => {
  for (const words of [sv, en]) {
    for (const verdict of effectVerdicts) {
      const told = words.say(outcome({ verdict, ...percent(-1, -2, 3) }), names, '2027-01-01')
      assert.ok(told.endsWith('.') && !/undefined|NaN/.test(told), told)
      assert.ok(words.verdicts[verdict])
    }
  }
})
