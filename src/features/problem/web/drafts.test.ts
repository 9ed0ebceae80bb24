import assert from 'node:assert/strict'
import test from 'node:test'
import { stationCauses, stationProblem } from '../fixtures/problem-facts.ts'
import { pages } from '../pages-sv.ts'
import { addEvidence, causeFaults, causeTexts, causeValues, dropEvidence, readCause } from './cause-draft.ts'
import { addStep, chainFaults, chainTexts, chainValues, dropStep, listSteps, readChain } from './chain-draft.ts'
import { contentFaults, contentValues, readContent, readList } from './content-draft.ts'

test('what stands is read back from a form as it was, evidence and steps in their order', () => {
  for (const { version: _, ...cause } of stationCauses) {
    const { evidence, ...rest } = cause
    assert.deepEqual(readCause(causeValues(cause)), {
      ...rest,
      evidence: evidence.map(({ version: __, ...one }) => one),
    })
  }
  const [{ version: _, ...chain }] = stationProblem.chains as [(typeof stationProblem.chains)[0]]
  assert.deepEqual(readChain(chainValues(chain)), chain)
  const { title, description, areaCodes, categories, subGoals } = stationProblem
  const content = { title, description, areaCodes, categories, subGoals }
  assert.deepEqual(readContent(contentValues(content)), content)
  assert.deepEqual(readList('{not json'), [])
})

test('every free text goes through the guard, under the name that the server uses', () => {
  const [cause] = stationCauses
  const { id } = cause!.evidence[0]!
  const texts = causeTexts(causeValues(cause!))
  assert.deepEqual(texts.slice(0, 4), ['title', 'detail', `evidence.${id}.text`, `evidence.${id}.source`])
  assert.equal(texts.length, 6)
  assert.deepEqual(chainTexts(chainValues(stationProblem.chains[0]!)), [
    ...['title', 'steps.0.title', 'steps.0.breakPoint', 'steps.1.title', 'steps.1.breakPoint'],
  ])
})

test('one piece of evidence more is asked for in full; taken away, nothing of it is left', () => {
  const values = causeValues(stationCauses[1]!)
  const more = addEvidence(values, 'new', 'against')
  assert.deepEqual(
    causeFaults(more, pages.causes).map(({ field }) => field),
    ['evidence.new.text', 'evidence.new.source'],
  )
  assert.deepEqual(readCause(more).evidence, [{ id: 'new', side: 'against', text: '', source: '' }])
  assert.deepEqual(dropEvidence(more, 'new'), values)
  assert.deepEqual(
    causeFaults({ ...values, title: ' a ' }, pages.causes).map(({ field }) => field),
    ['title'],
  )
})

test('steps are added last and taken away from the middle; a faulty one is told by its number', () => {
  const values = chainValues(stationProblem.chains[0]!)
  const three = addStep(values)
  assert.equal(listSteps(three).length, 3)
  assert.deepEqual(chainFaults(three, pages.chains), [
    { field: 'steps.2.title', text: 'Skriv vad som händer i steg 3.' },
  ])
  assert.deepEqual(
    listSteps(dropStep(three, 0)).map((one) => one.title),
    [stationProblem.chains[0]!.steps[1]!.title, ''],
  )
  const short = { ...values, 'steps.0.breakPoint': 'a' }
  assert.deepEqual(
    chainFaults(short, pages.chains).map(({ field }) => field),
    ['steps.0.breakPoint'],
  )
  assert.equal(contentFaults({ title: 'ab' }, 'kort')[0]?.text, 'kort')
})
