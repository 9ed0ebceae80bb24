/** The sentence behind every due date, in both languages: from the clock's own reasons, never from invented ones. */
import assert from 'node:assert/strict'
import test from 'node:test'
import type { Obligation } from '#agreements/obligation.ts'
import { en } from './en.ts'
import { done, judge, obligation } from './fixtures/clock-facts.ts'
import { type Happening, Why } from './schema.ts'
import { sv } from './sv.ts'

const weekly = obligation({ rhythm: { kind: 'every', unit: 'week', graceDays: 7 }, evidence: { kind: 'weekPicture' } })
const week = (period: string, on: string) => done(on, { kind: 'weekPicture', period })
const standing = obligation({ rhythm: { kind: 'standing', graceDays: 90 }, evidence: { kind: 'seats' } })
const seats = (on: string, until: string | null) => done(on, { kind: 'seats', until })
const atEnd = obligation({ rhythm: { kind: 'atEnd' } })
const fromPlan = obligation({ countsFrom: 'plan' })
const plan = (on: string) => done(on, { kind: 'plan' })

type Row = readonly [
  code: Why['code'],
  of: Obligation,
  today: string,
  happenings: readonly Happening[],
  swedish: string,
  english: string,
]
const rows: readonly Row[] = [
  [
    'neverDone',
    obligation(),
    '2026-03-01',
    [],
    'Det är aldrig gjort. Räknat från 1 januari 2024 skulle det ha gjorts senast 1 januari 2026.',
    'It has never been done. Counted from 1 January 2024 it was due by 1 January 2026.',
  ],
  [
    'countedFromStart',
    obligation(),
    '2025-03-01',
    [],
    'Det är inte gjort. Räknat från 1 januari 2024 ska det göras senast 1 januari 2026.',
    'It has not been done. Counted from 1 January 2024 it is due by 1 January 2026.',
  ],
  [
    'countedFromStart',
    weekly,
    '2024-01-03',
    [],
    'Den första hela veckan är vecka 1 2024: senast 14 januari 2024.',
    'The first whole week is week 1 of 2024: due by 14 January 2024.',
  ],
  [
    'countedFromLast',
    obligation(),
    '2025-05-01',
    [done('2025-03-12')],
    'Senast gjort 12 mars 2025. Ska göras minst vartannat år: nästa gång senast 12 mars 2027.',
    'Last done 12 March 2025. To be done at least every second year: next by 12 March 2027.',
  ],
  [
    'countedFromLast',
    obligation({ rhythm: { kind: 'ongoing', months: 6 } }),
    '2025-10-01',
    [done('2025-03-12')],
    'Senast gjort 12 mars 2025. Ska göras med högst 6 månader emellan: det skulle ha gjorts igen senast 12 september 2025.',
    'Last done 12 March 2025. To be done at most 6 months apart: it was due again by 12 September 2025.',
  ],
  [
    'countedFromFirst',
    fromPlan,
    '2025-05-01',
    [plan('2024-03-12')],
    'Räknas från det första beslutet om åtgärdsplanen, 12 mars 2024. Ska göras minst vartannat år: första gången är senast 12 mars 2026.',
    'Counted from the first decision about the plan, 12 March 2024. To be done at least every second year: the first time is due by 12 March 2026.',
  ],
  [
    'periodDone',
    weekly,
    '2024-01-10',
    [week('2024-W01', '2024-01-09')],
    'Vecka 1 2024 är gjord, 9 januari 2024. Näst på tur är vecka 2 2024: senast 21 januari 2024.',
    'Week 1 of 2024 is done, 9 January 2024. Next is week 2 of 2024: by 21 January 2024.',
  ],
  [
    'periodMissing',
    weekly,
    '2024-01-15',
    [],
    'Vecka 1 2024 saknas: den skulle ha varit klar senast 14 januari 2024.',
    'Week 1 of 2024 is missing: it was due by 14 January 2024.',
  ],
  [
    'standsUntil',
    standing,
    '2025-01-01',
    [seats('2024-02-01', '2025-06-30')],
    'Det gäller sedan 1 februari 2024 och till och med 30 juni 2025. Därefter ska något nytt gälla.',
    'It has held since 1 February 2024 and holds to 30 June 2025. After that something new must hold.',
  ],
  [
    'stands',
    standing,
    '2025-01-01',
    [seats('2024-02-01', null)],
    'Det är uppfyllt sedan 1 februari 2024 och gäller tills vidare.',
    'Met since 1 February 2024, and it goes on holding.',
  ],
  [
    'standsNoMore',
    standing,
    '2025-07-01',
    [seats('2024-02-01', '2025-06-30')],
    'Det gällde till och med 30 juni 2025. Sedan dess finns inget som gäller.',
    'It held to 30 June 2025. Since then nothing holds.',
  ],
  [
    'endsWithAgreement',
    atEnd,
    '2027-01-01',
    [],
    'Ska göras innan överenskommelsen går ut: senast 31 december 2027.',
    'To be done before the agreement ends: by 31 December 2027.',
  ],
  [
    'endsWithAgreement',
    atEnd,
    '2028-01-01',
    [],
    'Överenskommelsen gick ut 31 december 2027, och det var inte gjort då.',
    'The agreement ended 31 December 2027, and it had not been done.',
  ],
  [
    'endsWithAgreement',
    obligation(),
    '2027-01-01',
    [done('2026-12-01')],
    'Senast gjort 1 december 2026. Nästa gång skulle vara 1 december 2028, men överenskommelsen gäller bara till och med 31 december 2027.',
    'Last done 1 December 2026. The next time would be 1 December 2028, but the agreement holds only to 31 December 2027.',
  ],
  [
    'doneBeforeEnd',
    atEnd,
    '2027-12-01',
    [done('2027-10-01')],
    'Gjort 1 oktober 2027, innan överenskommelsen går ut 31 december 2027.',
    'Done 1 October 2027, before the agreement ends 31 December 2027.',
  ],
  [
    'doneBeforeEnd',
    atEnd,
    '2028-03-01',
    [done('2028-02-01')],
    'Gjort 1 februari 2028, efter att överenskommelsen gick ut 31 december 2027.',
    'Done 1 February 2028, after the agreement had ended 31 December 2027.',
  ],
  [
    'notYet',
    obligation(),
    '2023-12-01',
    [],
    'Räknas först från 1 januari 2024: senast 1 januari 2026.',
    'Counted only from 1 January 2024: by 1 January 2026.',
  ],
  [
    'agreementEnded',
    obligation(),
    '2028-03-01',
    [done('2026-12-01')],
    'Överenskommelsen gick ut 31 december 2027. Senast gjort 1 december 2026. Inget mer blir dags under den.',
    'The agreement ended 31 December 2027. Last done 1 December 2026. Nothing more comes due under it.',
  ],
]

for (const [code, of, today, happenings, swedish, english] of rows) {
  test(`${code} on ${today}: ${english}`, () => {
    const { why } = judge(of, happenings, { today })
    assert.deepEqual([why.code, sv.why[code](why.values), en.why[code](why.values)], [code, swedish, english])
  })
}

test('every reason that there is has been said', () => {
  assert.deepEqual(Why.shape.code.options.toSorted(), [...new Set(rows.map(([code]) => code))].toSorted())
})
