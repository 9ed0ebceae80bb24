import assert from 'node:assert/strict'
import { test } from 'node:test'
import { largestFile, readFileKind } from '#platform/files/file-kind.ts'
import { checkTexts } from '../report/guard/check-texts.ts'
import { checkApprove, checkInvite, checkWrite, isLate, mayRemind } from './mapping-rules.ts'
import { MappingAnswers } from './mapping-schema.ts'
import { listTexts } from './mapping-texts.ts'

const codes = (refusals: readonly { code: string }[]) => refusals.map((one) => one.code)
const id = '00000000-0000-4000-8000-000000000001'
const item = { id, what: 'Krossade rutor vid entrén', knownBy: 'documentation' }
const answersOf = (given: object) => MappingAnswers.parse(given)

test('an invitation is refused with everything that is wrong with it', () => {
  const facts = {
    isParty: false,
    pictureState: 'decided',
    dueOn: '2026-11-22',
    today: '2026-11-23',
    organisationIds: ['skolan', 'okand'],
    knownOrganisations: new Set(['skolan']),
  }
  assert.deepEqual(codes(checkInvite(facts)), ['notAParty', 'pictureClosed', 'dueInPast', 'unknownOrganisation'])
  const right = { ...facts, isParty: true, pictureState: 'composing', dueOn: '2026-11-23', organisationIds: ['skolan'] }
  assert.deepEqual(checkInvite(right), [])
})

test('nothing told is not approved; that there is nothing is an answer when it is said', () => {
  const facts = { version: 2, seen: 2, state: 'draft' as const, newFiles: 0 }
  assert.deepEqual(codes(checkApprove({ ...facts, answers: answersOf({}) })), ['empty'])
  assert.deepEqual(codes(checkApprove({ ...facts, answers: answersOf({ other: ' – ' }) })), ['empty'])
  assert.deepEqual(codes(checkApprove({ ...facts, answers: answersOf({ consequences: 'Stora' }) })), ['empty'])
  assert.deepEqual(checkApprove({ ...facts, answers: answersOf({ other: 'Inget att rapportera' }) }), [])
  assert.deepEqual(checkApprove({ ...facts, answers: answersOf({ items: [item] }) }), [])
  const all = { version: 3, seen: 2, state: 'approved' as const, answers: answersOf({}), newFiles: 0 }
  assert.deepEqual(codes(checkApprove(all)), ['moved', 'alreadyApproved', 'empty'])
  // A file that came afterwards is something new to approve.
  const later = { version: 3, seen: 3, state: 'approved' as const, answers: answersOf({ items: [item] }), newFiles: 1 }
  assert.deepEqual(checkApprove(later), [])
})

test('the same point twice is refused beside a moved version', () => {
  const answers = answersOf({ items: [item, item] })
  assert.deepEqual(codes(checkWrite({ version: 1, seen: 0, answers })), ['moved', 'sameItemTwice'])
})

test('late and reminded', () => {
  assert.equal(isLate({ dueOn: '2026-11-23', today: '2026-11-23', answered: false }), false)
  assert.equal(isLate({ dueOn: '2026-11-22', today: '2026-11-23', answered: false }), true)
  assert.equal(isLate({ dueOn: '2026-11-22', today: '2026-11-23', answered: true }), false)
  const open = { approved: false, withdrawn: false, today: '2026-11-23' }
  assert.equal(mayRemind({ ...open, remindedOn: '2026-11-22' }), true)
  assert.equal(mayRemind({ ...open, remindedOn: '2026-11-23' }), false)
  assert.equal(mayRemind({ ...open, approved: true, remindedOn: null }), false)
})

test('a text is asked about once, in its own item, wherever that item stands', () => {
  const check = (text: string) => {
    const start = text.indexOf('Anna')
    return start < 0
      ? []
      : [{ kind: 'name' as const, start, end: start + 4, words: 'Anna', certainty: 'likely' as const }]
  }
  const other = { ...item, id: '00000000-0000-4000-8000-000000000002' }
  const before = answersOf({ items: [{ ...item, where: 'hos Anna' }] })
  const after = answersOf({
    items: [
      { ...other, where: 'hos Anna' },
      { ...item, where: 'inne hos Anna' },
    ],
  })
  const found = checkTexts(listTexts(after, before), [], check)
  assert.deepEqual([...found.marked.keys()], [`items.${other.id}.where`])
  const excuse = { field: `items.${other.id}.where`, kind: 'name' as const, words: 'Anna', reason: 'Caféet heter Anna' }
  const excused = checkTexts(listTexts(after, before), [excuse], check)
  assert.deepEqual(excused.refusals, [])
  assert.deepEqual(excused.kept, [{ field: excuse.field, kind: 'name', reason: 'Caféet heter …' }])
})

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const zip = (names: string) => bytes(`PK\x03\x04[Content_Types].xml${names}`)

test('a file is what its bytes say, and its name must say the same', () => {
  const kinds: [string, Uint8Array, string][] = [
    ['a.pdf', bytes('%PDF-1.7 …'), 'pdf'],
    ['a.PNG', bytes('\x89PNG\r\n\x1a\n'), 'png'],
    ['a.jpeg', bytes('\xff\xd8\xff\xe0'), 'jpg'],
    ['a.docx', zip('word/document.xml'), 'docx'],
    ['a.xlsx', zip('xl/workbook.xml'), 'xlsx'],
    ['a.csv', bytes('\xef\xbb\xbfplats;antal\r\nÅ;3\n'), 'csv'],
    ['a.pdf', zip('word/document.xml'), 'fileOther'],
    ['a.docx', zip('word/document.xml word/vbaProject.bin'), 'fileMacros'],
    ['a.xlsx', bytes('PK\x03\x04 nothing known'), 'fileUnknown'],
    ['a.csv', bytes('  <!doctype html>'), 'fileUnknown'],
    ['a.csv', bytes('MZ\x00\x01'), 'fileUnknown'],
    ['a.csv', new Uint8Array(0), 'fileEmpty'],
    ['a.csv', new Uint8Array(largestFile + 1).fill(65), 'fileTooLarge'],
  ]
  for (const [name, content, expected] of kinds) {
    const read = readFileKind(content, name)
    assert.equal('kind' in read ? read.kind : read.refusal, expected, name)
  }
})
