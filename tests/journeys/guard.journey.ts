import assert from 'node:assert/strict'
import test from 'node:test'
import { checkPage, enterAs, eventually, leave, skip } from './demo.ts'
import { openWeek } from './map.journey.ts'
import { takeShots } from './shots.ts'

// A number that nobody has: PTS sets aside 0980-319 200–299 for fiction.
const number = '0980-319 200'

test('No persons in the picture: what points at somebody is told where it stands, taken away or kept with a reason', {
  skip,
}, async () => {
  const page = await enterAs('samordnare')
  await openWeek(page)
  const comment = page.getByRole('region', { name: 'Vår kommentar' })
  await comment.getByRole('button', { name: /^(Skriv|Ändra).*vår kommentar/i }).click()
  const field = comment.getByRole('textbox', { name: 'Vår kommentar' })
  await field.fill(`Prata med Anna Bergström vid Porsöskolan, eller ring ${number}.`)
  const marked = comment.getByRole('listitem')
  await eventually(
    page,
    () => marked.count(),
    (count) => count === 2,
  )
  await comment.getByRole('button', { name: 'Spara' }).click()
  const told = comment.getByRole('alert')
  await told.getByText(`”${number}” är ett telefonnummer.`).waitFor()
  await told.getByText('”Anna Bergström” är ett namn.').waitFor()
  await takeShots(page, 'picture-guard')
  await checkPage(page, 'a comment with a name and a number')

  await marked.filter({ hasText: 'Anna Bergström' }).getByRole('button', { name: 'Byt till ”en person”' }).click()
  await eventually(
    page,
    () => field.inputValue(),
    (text) => text === `Prata med en person vid Porsöskolan, eller ring ${number}.`,
  )
  await marked.getByRole('button', { name: 'Varför?' }).click()
  await marked.getByRole('button', { name: 'Behåll, med ett skäl' }).click()
  await marked.getByRole('textbox', { name: 'Varför måste det stå kvar?' }).fill('Numret går till kommunens växel.')
  await comment.getByRole('button', { name: 'Spara' }).click()
  await comment.getByRole('button', { name: 'Spara' }).waitFor({ state: 'detached' })
  await comment.getByText(`eller ring ${number}.`).waitFor()

  // What stands was answered for: the next change asks about nothing.
  await comment.getByRole('button', { name: /^Ändra.*vår kommentar/i }).click()
  await field.fill(`Ring ${number} om Porsöskolan.`)
  await comment.getByRole('button', { name: 'Spara' }).click()
  await comment.getByText(`Ring ${number} om Porsöskolan.`).waitFor()
  assert.equal(await comment.getByRole('alert').count(), 0)
  await leave(page)
})
