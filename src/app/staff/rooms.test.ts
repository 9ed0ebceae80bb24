import assert from 'node:assert/strict'
import test from 'node:test'
import type { Role } from '#features/access/schema.ts'
import { agreementRoomsFor, roomsFor } from './rooms.ts'

const keysOf = (role: Role) => roomsFor({ role }).map((room) => room.key)

const readers = ['week', 'pictures', 'jointPictures', 'evidence', 'plan', 'agreement']
const chiefs = ['week', 'pictures', 'jointPictures', 'evidence', 'problems', 'plan', 'groups', 'meetings', 'agreement']

test('nobody signed in sees no room', () => assert.deepEqual(roomsFor(null), []))

const presenters = ['week', 'reports', ...chiefs.slice(1)]

test('the two who make the picture see every room, in order', () => {
  assert.deepEqual(keysOf('coordinator'), presenters)
  assert.deepEqual(keysOf('communityPoliceOfficer'), presenters)
})

test('who answers for an actor has its reports and its mapping', () => {
  assert.deepEqual(keysOf('reporter'), ['week', 'reports', 'pictures', 'jointPictures', 'groups', 'mappings'])
  assert.deepEqual(keysOf('reviewer'), keysOf('reporter'))
})

test('who only reads sees no reports, and the administrator neither reports nor pictures but their own room', () => {
  assert.deepEqual(keysOf('reader'), readers)
  assert.deepEqual(keysOf('steeringGroupMember'), chiefs)
  assert.deepEqual(keysOf('administrator'), ['week', 'administration'])
})

test('under the agreement each sees what they may read; an auditor everything but the questionnaires', () => {
  const all = ['obligations', 'wheel', 'subGoals', 'statements', 'questionnaires', 'agreement']
  const keys = (role: Role) => agreementRoomsFor({ role }).map((room) => room.key)
  assert.deepEqual(keys('coordinator'), all)
  assert.deepEqual(
    keys('reader'),
    all.filter((key) => key !== 'questionnaires'),
  )
  assert.deepEqual(keys('reporter'), ['questionnaires', 'agreement'])
})
