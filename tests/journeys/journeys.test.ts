// One file, so that the demo municipality is filled once (about 20 s) and the browser starts once. The order is a week's:
// reports come in, are shared, the picture is judged and released, others read it. Last what
// changes the agreement itself.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import test from 'node:test'
import './report.journey.ts'
import './place.journey.ts'
import './share.journey.ts'
import './file.journey.ts'
import './map.journey.ts'
import './judge.journey.ts'
import './guard.journey.ts'
import './release.journey.ts'
import './read.journey.ts'
import './methods.journey.ts'
import './theme.journey.ts'
import './samlad.journey.ts'
import './mapping.journey.ts'
import './agree.journey.ts'
import './evidence.journey.ts'
import './why.journey.ts'
import './decide.journey.ts'
import './act.journey.ts'
import './follow-up.journey.ts'
import './clock.journey.ts'
import './evaluate.journey.ts'
import './agreement.journey.ts'

test('every journey in this folder is one of them', () => {
  const journeys = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.journey.ts'))
  const told = readFileSync(import.meta.filename, 'utf8')
  const forgotten = journeys.filter((name) => !told.includes(`import './${name}'`))
  assert.deepEqual(forgotten, [])
})
