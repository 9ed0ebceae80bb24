import assert from 'node:assert/strict'
import test from 'node:test'
import { EffectDesignContent, IndicatorContent, LibraryEntry, MeasureContent } from '../schema.ts'
import { fieldsOfDesign, readDesignFields } from './effect-fields.ts'
import { fieldsOfEntry, newEntryId, readEntryFields } from './entry-fields.ts'
import { fieldsOfIndicator, newIndicator, readIndicatorFields } from './indicator-fields.ts'
import { fieldsOf, readMeasureFields, readNumber, startFields } from './measure-fields.ts'

const uuid = '4b3c2a10-0000-4000-8000-000000000001'
const measure: MeasureContent = {
  title: 'Ljus i gångtunneln',
  description: 'Armaturer byts.',
  kind: 'situational',
  approach: 'prevent',
  strategy: 'risk',
  libraryId: null,
  subGoals: ['situationalPrevention'],
  causeIds: [uuid],
  ownerOrganisationId: 'kommunen',
  areaCodes: ['a1', 'a2'],
  from: '2026-11-01',
  to: '2027-03-31',
  expectedShort: 'Fler går genom tunneln.',
  expectedLong: '',
  cost: 120_000.5,
  hours: null,
}

test('a measure that stands comes out of its form as it went in', () => {
  const { content, faults } = readMeasureFields(fieldsOf(measure))
  assert.equal(faults, null)
  assert.deepEqual(MeasureContent.parse(content), measure)
})

test('numbers are read as they are typed in Swedish', () => {
  const typed = ['', ' 120 000 ', '3,5', '3.5', '12\u202f000', 'tolv', '−4']
  assert.deepEqual(typed.map(readNumber), [null, 120_000, 3.5, 3.5, 12_000, Number.NaN, -4])
})

test('everything wrong with a measure is told at once, and nothing is chosen for the writer', () => {
  const empty = readMeasureFields({ from: '2026-12-01', to: '2026-11-01', cost: 'mycket', hours: '-3' })
  const codes = empty.faults?.map((one) => one.code)
  assert.deepEqual(codes, ['title', 'kind', 'approach', 'period', 'cost', 'hours'])
  // A suggestion says what kind it is, not what it is for.
  const entry: LibraryEntry = {
    ...{ id: 'cctv', strategy: 'risk', technique: '', title: 'Kameror', text: 'Kameror sätts upp.', research: '' },
    ...{ limits: '', source: '', kind: 'situational', suits: { bones: [], categories: [] }, hidden: false, version: 0 },
  }
  const begun = startFields(uuid, entry)
  assert.deepEqual(
    readMeasureFields(begun).faults?.map((one) => one.code),
    ['approach'],
  )
  const { content } = readMeasureFields({ ...begun, approach: 'prevent' })
  assert.deepEqual([content?.causeIds, content?.libraryId, content?.strategy], [[uuid], 'cctv', 'risk'])
})

test('an indicator of each source comes out of its form as it went in', () => {
  const base = {
    ...{ title: 'Rapporter om klotter', unit: 'rapporter', baseline: 12, baselinePeriod: '2026-Q3', target: 8.5 },
    ...{ better: 'higher' as const, frequency: 'quarter' as const, enteredBy: 'fältgruppen' },
  }
  const sources: IndicatorContent['source'][] = [
    { kind: 'own' },
    { kind: 'series', seriesId: 's1' },
    { kind: 'survey', seriesId: 's2' },
    { kind: 'reports', areaCodes: ['a1'], categories: ['klotter'] },
  ]
  for (const source of sources) {
    const { content } = readIndicatorFields(fieldsOfIndicator({ ...base, source }))
    assert.deepEqual(IndicatorContent.parse(content), { ...base, source })
  }
  const faults = readIndicatorFields({ ...newIndicator, sourceKind: 'series', baseline: 'x', target: 'y' }).faults
  assert.deepEqual(faults, ['title', 'seriesId', 'baseline', 'target'])
})

test('an effect design begins where and when the measure does, and asks for whole years beside', () => {
  const begun = fieldsOfDesign(null, measure)
  const { content } = readDesignFields(begun)
  assert.deepEqual(EffectDesignContent.parse(content), {
    ...{ treatedAreas: ['a1', 'a2'], comparisonAreas: [], spillAreas: [], categories: [] },
    ...{ beforeFrom: '2025-11-02', startOn: '2026-11-01', afterTo: '2027-10-31' },
  })
  assert.deepEqual(readDesignFields(fieldsOfDesign(content, measure)).content, content)
  assert.deepEqual(readDesignFields({}).faults, ['treatedAreas', 'beforeFrom', 'startOn', 'afterTo'])
  const turned = { ...begun, beforeFrom: '2026-12-01', afterTo: '2026-10-01' }
  assert.deepEqual(readDesignFields(turned).faults, ['beforeFrom', 'afterTo'])
})

test('an entry of the library keeps what it held; an own one gets an id that nobody has', () => {
  const entry: LibraryEntry = LibraryEntry.parse({
    ...{ id: 'lighting', strategy: 'risk', technique: 'Naturlig övervakning', title: 'Bättre ljus', text: 'Ljus.' },
    ...{ research: 'Ett.', limits: 'Två.', source: 'Tre', kind: 'situational', hidden: true, version: 2 },
    suits: { bones: ['place'], categories: ['klotter'] },
  })
  const { id, version, ...rest } = entry
  assert.deepEqual(readEntryFields(fieldsOfEntry(entry)).content, rest)
  assert.deepEqual(readEntryFields({}).faults, ['title', 'strategy', 'kind'])
  const made = newEntryId('Nattvandring på Örnäset, 2026', [])
  assert.equal(made, 'own-nattvandring-pa-ornaset-2026')
  assert.equal(newEntryId('Nattvandring på Örnäset, 2026', [made]), `${made}-2`)
  for (const title of ['???', 'x'.repeat(160)]) assert.match(newEntryId(title, [made]), /^[a-z0-9-]{3,80}$/)
})
