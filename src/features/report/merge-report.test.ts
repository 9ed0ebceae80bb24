import assert from 'node:assert/strict'
import test from 'node:test'
import { emptyDraft, type FormDraft } from './form.ts'
import { mergeDrafts, takeParts } from './merge-report.ts'

const base: FormDraft = { ...emptyDraft, category: 'noise', text: 'Oväsen', felt: 1 }

test('different parts are joined without a question', () => {
  const { merged, taken, conflicts } = mergeDrafts(base, { ...base, text: 'Oväsen vid bron' }, { ...base, felt: 3 })
  assert.deepEqual([merged.text, merged.felt], ['Oväsen vid bron', 3])
  assert.deepEqual([taken, conflicts], [['felt'], []])
})

test('the same part is asked about, and what was typed stands until then', () => {
  const theirs = { ...base, text: 'Musik' }
  const { merged, conflicts } = mergeDrafts(base, { ...base, text: 'Skrik' }, theirs)
  assert.equal(merged.text, 'Skrik')
  assert.deepEqual(conflicts, ['text'])
  assert.equal(takeParts(merged, theirs, conflicts).text, 'Musik')
})

test('the same change by both is no conflict', () => {
  const both = { ...base, felt: 2 }
  assert.deepEqual(mergeDrafts(base, both, { ...both }).conflicts, [])
})
