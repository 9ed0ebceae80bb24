/** The demo's evidence becomes a samlad picture in which nothing has another's key. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { readEvidenceFile } from '#features/evidence/server/read-file.ts'
import { computeJointPicture } from '#features/jointpicture/compute.ts'
import { Block } from '#features/jointpicture/schema.ts'
import { listDemoEvidence } from './seed-evidence.ts'

const today = '2026-11-22'

for (const municipality of [
  { code: '2580', name: 'Luleå' },
  { code: '2582', name: 'Boden' },
]) {
  test(`${municipality.name}: each finding has a key of its own, and each may be written on`, async () => {
    const files = await Promise.all(
      listDemoEvidence(municipality.code).map(async ({ name, bytes }) => {
        const result = await readEvidenceFile({ name, bytes }, { municipality, today })
        assert.ok(result.outcome === 'read', name)
        return { name, ...result.delivery }
      }),
    )
    const { findings } = computeJointPicture(
      {
        ...{ period: '2026', asOf: `${today}T08:00:00Z`, today, municipality },
        series: [...new Map(files.flatMap(({ series }) => series.map((one) => [one.id, one]))).values()],
        observations: files.flatMap(({ name, observations }) =>
          observations.map((one) => ({ ...one, version: 1, deliveryId: name })),
        ),
        deliveries: files.map(({ name, source, title, attribution }) => ({
          ...{ id: name, source, title, attribution, fileName: name, sha256: name, format: 'longTable' as const },
          ...{ address: null, publishedOn: null, retrievedOn: today, recordedAt: `${today}T08:00:00Z` },
        })),
        ...{ setAside: [], watch: [], mappings: [], areas: [], reports: null, focus: [], similar: null },
      },
      'hash',
    )
    const keys = findings.map((one) => one.key)
    assert.ok(keys.length > 30)
    assert.deepEqual(
      keys.filter((key, at) => keys.indexOf(key) !== at),
      [],
    )
    for (const key of keys) assert.ok(Block.shape.key.safeParse(key).success, key)
  })
}
