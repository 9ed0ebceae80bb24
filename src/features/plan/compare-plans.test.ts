import assert from 'node:assert/strict'
import test from 'node:test'
import { compareContents } from './compare-plans.ts'
import { bare, ids, lights, makeContentFacts } from './fixtures/plan-facts.ts'
import { composeContent, type PlanMeasure } from './plan-content.ts'

const contentOf = (measures: readonly PlanMeasure[]) => composeContent(makeContentFacts({ measures }))

test('what came, what went with its state now, and nothing of what is the same', () => {
  const changes = compareContents(contentOf([lights]), contentOf([bare]), () => 'stopped')
  assert.deepEqual(changes, {
    added: [{ id: ids.bare, title: bare.title }],
    removed: [{ id: ids.lights, title: lights.title, state: 'stopped' }],
    changed: [],
  })
  assert.deepEqual(
    compareContents(contentOf([lights, bare]), contentOf([bare, lights]), () => ''),
    {
      added: [],
      removed: [],
      changed: [],
    },
  )
})

test('every field that can change is told, with names in the place of codes and ids', () => {
  const other: PlanMeasure = {
    ...lights,
    version: 3,
    title: 'Belysning och buskar',
    description: '',
    kind: 'bridging',
    approach: 'react',
    strategy: null,
    subGoals: ['organisedCrime'],
    causeIds: [ids.dark, ids.crowd],
    ownerOrganisationId: 'polisen',
    areaCodes: ['soder', 'norr'],
    from: '2027-02-01',
    to: null,
    expectedShort: 'Annat.',
    expectedLong: 'Mer.',
    cost: null,
    hours: 0,
    indicators: [],
    effectDesign: null,
  }
  const [changed] = compareContents(contentOf([lights]), contentOf([other]), () => '').changed
  assert.equal(changed?.title, other.title)
  const fields = Object.fromEntries(changed?.fields.map(({ field, before, after }) => [field, [before, after]]) ?? [])
  assert.deepEqual(fields, {
    title: [lights.title, other.title],
    description: [lights.description, null],
    kind: ['situational', 'bridging'],
    approach: ['prevent', 'react'],
    strategy: ['risk', null],
    subGoals: ['Stärka den situationella preventionen', 'Förebygga organiserad brottslighet'],
    causeIds: ['Mörkt och dold sikt', 'Mörkt och dold sikt; Unga samlas utan vuxna'],
    ownerOrganisationId: ['Provby kommun', 'Polisen i Provby'],
    areaCodes: ['Åliden', 'Åliden; Zinkbacken'],
    from: ['2027-01-15', '2027-02-01'],
    to: ['2027-12-31', null],
    expectedShort: [lights.expectedShort, 'Annat.'],
    expectedLong: [null, 'Mer.'],
    cost: ['250000', null],
    hours: ['40', '0'],
    indicators: ['Rapporter om skadegörelse: 24 → 12.5 rapporter', null],
    effectDesign: ['Åliden; Zinkbacken; Ängsholmen; 2026-01-01 – 2027-01-15 – 2027-12-31', null],
  })
})
