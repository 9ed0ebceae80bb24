import assert from 'node:assert/strict'
import test from 'node:test'
import { pages as english } from '../pages-en.ts'
import { pages } from '../pages-sv.ts'
import { faultsOfDelivery, faultsOfNew } from './form-fields.ts'

test('a new statement needs a name and a period in its order', () => {
  assert.deepEqual(faultsOfNew({ title: 'Rapport 2026', from: '2026-01-01', to: '2026-01-01' }), {})
  assert.deepEqual(faultsOfNew({ title: '  a ', from: '', to: '' }), {
    title: 'needTitle',
    from: 'needFrom',
    to: 'needTo',
  })
  assert.deepEqual(faultsOfNew({ title: 'Rapport', from: '2026-02-01', to: '2026-01-31' }), { to: 'wrongOrder' })
})

test('it is handed over after it was sealed and not after today', () => {
  const [today, sealed] = ['2026-11-23', '2026-11-20']
  for (const on of [sealed, '2026-11-21', today])
    assert.deepEqual(faultsOfDelivery({ on, to: 'Brå' }, today, sealed), {})
  const dayOf = (on: string, since: string | null = sealed) => faultsOfDelivery({ on, to: 'Brå' }, today, since).on
  assert.equal(dayOf(''), 'needDay')
  assert.equal(dayOf('2026-11-24'), 'dayAhead')
  assert.equal(dayOf('2026-11-19'), 'dayBefore')
  assert.equal(dayOf('2026-11-19', null), undefined)
  assert.deepEqual(faultsOfDelivery({ on: today, to: ' B ' }, today, sealed), { to: 'needTo' })
})

test('the first sentence of the list says what is open and what is done', () => {
  const { lead } = pages.list
  assert.equal(lead(0, 0, 0), 'Ingen redogörelse är påbörjad än.')
  assert.equal(lead(1, 0, 0), 'En redogörelse skrivs. Ingen är klar än.')
  assert.equal(lead(2, 1, 1), 'Två redogörelser skrivs och en väntar på ett steg till. En är klar.')
  assert.equal(lead(0, 1, 3), 'En redogörelse väntar på ett steg till. Tre är klara.')
  assert.equal(lead(0, 0, 2), 'Inget väntar. Två är klara.')
  assert.equal(
    english.list.lead(2, 1, 1),
    '2 statements are being written and one statement waits for another step. One statement is done.',
  )
})
