import assert from 'node:assert/strict'
import test from 'node:test'
import type { Role } from '#features/access/schema.ts'
import { roomsFor } from './rooms.ts'

const keysOf = (role: Role) => roomsFor({ role }).map((room) => room.key)

test('nobody signed in sees no room', () => assert.deepEqual(roomsFor(null), []))

test('the two who make the picture see every room, in order', () => {
  assert.deepEqual(keysOf('coordinator'), ['week', 'reports', 'pictures'])
  assert.deepEqual(keysOf('communityPoliceOfficer'), ['week', 'reports', 'pictures'])
})

test('who only reads sees no reports, and the administrator neither reports nor pictures but their own room', () => {
  assert.deepEqual(keysOf('reader'), ['week', 'pictures'])
  assert.deepEqual(keysOf('steeringGroupMember'), ['week', 'pictures'])
  assert.deepEqual(keysOf('administrator'), ['week', 'administration'])
})
