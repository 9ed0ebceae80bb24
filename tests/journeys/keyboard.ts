import type { Locator, Page } from 'playwright-core'

const most = 80

const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement)

/** Presses Tab until the target has focus, as one who has no pointer does; with Shift from the page's end, for what stands low. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let pressed = 0; pressed < most; pressed++) {
    if (await hasFocus(target)) return
    await page.keyboard.press(key)
  }
  throw new Error(`Tab does not reach ${target}`)
}

/** Tabs to a group of radio buttons and moves with the arrows to the one that is wanted. */
export async function chooseRadio(page: Page, group: Locator, name: string): Promise<void> {
  const wanted = group.getByRole('radio', { name, exact: true })
  await wanted.waitFor()
  const radios = await group.getByRole('radio').all()
  for (let pressed = 0; pressed < most; pressed++) {
    if ((await Promise.all(radios.map(hasFocus))).includes(true)) break
    await page.keyboard.press('Tab')
  }
  // With nothing chosen yet the space bar takes the first; the arrows choose as they move.
  await page.keyboard.press('Space')
  for (let pressed = 0; pressed < radios.length && !(await wanted.isChecked()); pressed++) {
    await page.keyboard.press('ArrowDown')
  }
  if (!(await wanted.isChecked())) throw new Error(`the arrows do not reach ${name}`)
}
