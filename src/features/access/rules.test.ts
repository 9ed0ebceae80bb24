import assert from 'node:assert/strict'
import test from 'node:test'
import { type Action, mayDo, partyOf, permissions, precisionOf, reachOf } from './rules.ts'
import { parties, type Role, roles } from './schema.ts'

/** Written out once more, so that a change of the table is a change of two places. ● may. */
const written = `
                        reporter reviewer coordinator communityPoliceOfficer steeringGroupMember reader administrator
access.readSelf         ●        ●        ●           ●                      ●                   ●      ●
access.readAudit        ·        ·        ·           ·                      ·                   ·      ●
access.administer       ·        ·        ·           ·                      ·                   ·      ●
report.readRegisters    ●        ●        ●           ●                      ●                   ●      ●
report.register         ●        ●        ●           ●                      ·                   ·      ·
report.readOwn          ●        ●        ●           ●                      ·                   ·      ·
report.review           ·        ●        ●           ●                      ·                   ·      ·
report.readShared       ·        ·        ●           ●                      ·                   ·      ·
report.import           ·        ●        ●           ●                      ·                   ·      ·
report.export           ·        ●        ●           ●                      ·                   ·      ·
evidence.read           ·        ·        ●           ●                      ●                   ●      ·
evidence.change         ·        ·        ●           ●                      ·                   ·      ·
mapping.invite          ·        ·        ●           ●                      ·                   ·      ·
mapping.answer          ●        ●        ●           ●                      ·                   ·      ·
mapping.approve         ·        ●        ●           ●                      ·                   ·      ·
jointPicture.compose    ·        ·        ●           ●                      ·                   ·      ·
jointPicture.confirm    ·        ·        ●           ●                      ·                   ·      ·
jointPicture.read       ●        ●        ●           ●                      ●                   ●      ·
picture.compose         ·        ·        ●           ●                      ·                   ·      ·
picture.confirm         ·        ·        ●           ●                      ·                   ·      ·
picture.readReleased    ●        ●        ●           ●                      ●                   ●      ·
agreement.read          ●        ●        ●           ●                      ●                   ●      ●
agreement.seat          ·        ·        ●           ●                      ·                   ·      ·
thread.read             ·        ·        ●           ●                      ●                   ·      ·
problem.read            ·        ·        ●           ●                      ●                   ·      ·
problem.write           ·        ·        ●           ●                      ·                   ·      ·
problem.confirm         ·        ·        ●           ●                      ·                   ·      ·
plan.read               ·        ·        ●           ●                      ●                   ●      ·
plan.write              ·        ·        ●           ●                      ·                   ·      ·
plan.confirm            ·        ·        ●           ●                      ·                   ·      ·
group.read              ●        ●        ●           ●                      ●                   ·      ·
group.appoint           ·        ·        ●           ●                      ·                   ·      ·
group.work              ●        ●        ●           ●                      ●                   ·      ·
meeting.read            ·        ·        ●           ●                      ●                   ·      ·
meeting.write           ·        ·        ●           ●                      ·                   ·      ·
meeting.approve         ·        ·        ●           ●                      ●                   ·      ·
agreement.write         ·        ·        ●           ●                      ·                   ·      ·
statement.read          ·        ·        ●           ●                      ●                   ●      ·
statement.write         ·        ·        ●           ●                      ·                   ·      ·
statement.confirm       ·        ·        ●           ●                      ·                   ·      ·
followUp.read           ·        ·        ●           ●                      ●                   ●      ·
followUp.write          ·        ·        ●           ●                      ·                   ·      ·
compliance.read         ·        ·        ●           ●                      ●                   ●      ·
compliance.write        ·        ·        ●           ●                      ·                   ·      ·
compliance.subscribe    ●        ●        ●           ●                      ●                   ●      ·
evaluation.write        ·        ·        ●           ●                      ·                   ·      ·
evaluation.answer       ●        ●        ●           ●                      ●                   ·      ·
`
const [head = [], ...lines] = written
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

test('every cell of the permission table', () => {
  assert.deepEqual([...head].sort(), [...roles].sort())
  assert.deepEqual(lines.map(([action]) => action).sort(), Object.keys(permissions).sort())
  for (const [action, ...marks] of lines) {
    marks.forEach((mark, at) => {
      const role = head[at] as Role
      assert.equal(mayDo({ role }, action as Action), mark === '●', `${role} ${action}`)
    })
    assert.equal(mayDo(null, action as Action), false, `nobody ${action}`)
  }
})

test('anyone is anyone', () => {
  assert.equal(mayDo(null, 'anyone'), true)
  for (const role of roles) assert.equal(mayDo({ role }, 'anyone'), true)
})

test('only a presenter of a party speaks for it', () => {
  for (const role of roles) {
    for (const party of [...parties, null]) {
      const expected =
        role === 'coordinator' && party === 'municipality'
          ? 'municipality'
          : role === 'communityPoliceOfficer' && party === 'police'
            ? 'police'
            : null
      assert.equal(partyOf({ role, party }), expected, `${role} of ${party}`)
    }
  }
})

test('others’ shared rows and exact points are for the two presenters', () => {
  const wide = roles.filter((role) => reachOf(role) === 'shared')
  assert.deepEqual(wide, ['coordinator', 'communityPoliceOfficer'])
  assert.deepEqual(
    roles.filter((role) => precisionOf(role) === 'point'),
    wide,
  )
  assert.deepEqual(
    roles.filter((role) => precisionOf(role) === 'cell'),
    ['steeringGroupMember'],
  )
})
