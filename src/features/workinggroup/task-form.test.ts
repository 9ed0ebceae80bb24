import assert from 'node:assert/strict'
import test from 'node:test'
import type { Task } from './schema.ts'
import { fieldsOf, readFields, textKey, withTick } from './task-form.ts'

const task = {
  title: 'Byt lamporna',
  detail: null,
  ownerOrganisationId: 'skolan',
  ownerMembershipId: 'm1',
  dueOn: '2026-12-01',
  checklist: [
    { id: 'a', text: 'Beställ', done: true },
    { id: 'b', text: 'Montera', done: false },
  ],
} as Partial<Task> as Task

test('what is opened and not changed is sent as it stood, and an emptied item goes away', () => {
  const { title, detail, ownerOrganisationId, ownerMembershipId, dueOn, checklist } = task
  const standing = { title, detail, ownerOrganisationId, ownerMembershipId, dueOn, checklist }
  assert.deepEqual(readFields(fieldsOf(task)), { content: standing, faults: [] })
  const emptied = readFields({ ...fieldsOf(task), [textKey('b')]: '  ' }).content.checklist
  assert.deepEqual(emptied, [checklist[0]])
  assert.equal(readFields({ ...fieldsOf(task), owner: 'skolan' }).content.ownerMembershipId, null)
})

test('a new task lacks what nobody has written yet', () => {
  assert.deepEqual(readFields(fieldsOf(null)).faults, ['title', 'owner', 'dueOn'])
})

test('a tick changes its own item and nothing else', () => {
  assert.deepEqual(
    withTick(task, 'b', true).checklist.map((one) => one.done),
    [true, true],
  )
  assert.equal(withTick(task, 'b', true).title, task.title)
})
