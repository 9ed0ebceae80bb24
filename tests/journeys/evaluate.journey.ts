import assert from 'node:assert/strict'
import test from 'node:test'
import { addDays } from '#analysis/time/local-date.ts'
import { localDateAt } from '#analysis/time/local-time.ts'
import { type Questionnaire, questionCodes } from '#features/evaluation/schema.ts'
import { checkFits, checkPage, enterAs, leave, skip } from './demo.ts'
import { button, callApi, go, region } from './page-parts.ts'

const title = 'Så gick det första året'

test('Members of the cooperation answer a questionnaire, and nobody sees what while it is open', { skip }, async () => {
  const page = await enterAs('samordnare')
  await go(page, '/enkater', 'Enkäter om samverkan')
  const form = region(page, 'Öppna en enkät')
  await form.getByRole('textbox', { name: 'Rubrik' }).fill('')
  await button(form, 'Öppna och skicka').click()
  await form.getByText('Ge enkäten en rubrik på minst tre tecken').first().waitFor()
  await form.getByText('Välj en sista dag som inte ligger före den första och inte har varit').first().waitFor()
  await checkPage(page, 'opening a questionnaire, with faults')
  await form.getByRole('textbox', { name: /^Rubrik/ }).fill(title)
  await form.getByLabel(/^Stänger efter/).fill(addDays(localDateAt(Date.now()), 14))
  await button(form, 'Öppna och skicka').click()
  await region(page, title).getByText('öppen', { exact: true }).waitFor()
  await checkPage(page, 'an open questionnaire')

  // The chief executive, on a phone.
  const size = { width: 390, height: 844, touch: true }
  const phone = await enterAs('ledamot i styrgruppen', 'Kommundirektör', size)
  await phone.getByRole('link', { name: new RegExp(`^Svara på «${title}», senast`) }).tap()
  await phone.getByRole('heading', { level: 1, name: title }).waitFor()
  await checkFits(phone, 'a questionnaire on a phone')
  const questions = phone
    .getByRole('radiogroup')
    .or(phone.getByRole('group'))
    .filter({ has: phone.getByRole('radio') })
  assert.equal(await questions.count(), questionCodes.length)
  await questions.first().getByRole('radio', { name: /^4/ }).check()
  await button(phone, 'Skicka mitt svar').tap()
  const faults = phone.getByRole('listitem').getByRole('link', { name: /^Svara på «.*», eller välj Vet inte$/ })
  await faults.first().waitFor()
  assert.equal(await faults.count(), questionCodes.length - 1)
  await checkPage(phone, 'a questionnaire with faults')
  await checkFits(phone, 'a questionnaire with faults on a phone')
  await faults.first().tap()
  for (const [at, question] of (await questions.all()).entries()) {
    await question.getByRole('radio', { name: at === 7 ? 'Vet inte' : /^4/ }).check()
  }
  await phone.getByRole('textbox', { name: /^Vad bör bli bättre/ }).fill('Besluten behöver komma tidigare.')
  await button(phone, 'Skicka mitt svar').tap()
  await phone.getByText('Tack för ditt svar').first().waitFor()
  assert.equal(await button(phone, 'Skicka mitt svar').count(), 0)
  await checkPage(phone, 'thanks')

  await page.reload()
  await region(page, title)
    .getByText(/^1 av \d+ har svarat$/)
    .first()
    .waitFor()
  assert.equal(
    await region(page, title)
      .getByText(/^Svaren på|Besluten behöver/)
      .count(),
    0,
  )
  const { questionnaires } = await callApi<{ questionnaires: Questionnaire[] }>(page, 'GET', '/questionnaires')
  assert.equal(questionnaires.find((one) => one.title === title)?.result, null)
  await leave(page, phone)
})
