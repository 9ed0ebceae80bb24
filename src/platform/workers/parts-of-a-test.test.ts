/** A test by shuffles gives the same bytes whether one thread runs it all or several share it. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { judgeNearRepeat, shuffleNearRepeat } from '#analysis/cluster/near-repeat.ts'
import { prepareNearRepeat } from '#analysis/cluster/near-repeat-pairs.ts'
import { makePlanarPoints } from '#analysis/map/planar-points.ts'
import { createRandom } from '#analysis/maths/seeded-random.ts'
import { nameTask, WorkerPool } from './worker-pool.ts'

type Parts = typeof import('./fixtures/near-repeat-part.ts')
const shufflePart = nameTask<Parts['shufflePart']>(import.meta.resolve('./fixtures/near-repeat-part.ts'), 'shufflePart')

test('near repeats: three threads and one give the same bytes', async (t) => {
  const random = createRandom(3)
  const draw = (from: number, size: number) =>
    Float64Array.from({ length: 400 }, () => from + Math.floor(random() * size))
  const points = makePlanarPoints(draw(319_000, 3000), draw(6_400_000, 3000))
  const days = draw(0, 200)
  const prepared = prepareNearRepeat(points, days)
  assert.ok(prepared.outcome === 'prepared')
  const pool = new WorkerPool(3)
  t.after(() => pool.close())
  const alone = judgeNearRepeat(prepared, [shuffleNearRepeat(prepared, 7, 0, 99)])
  const shared = await Promise.all(
    [0, 33, 66].map((first) => pool.run(shufflePart, { prepared, seed: 7, first, runs: 33 })),
  )
  assert.deepEqual(judgeNearRepeat(prepared, shared), alone)
})
