import type { Locator } from 'playwright-core'

// The keystroke-level model (Card, Moran & Newell 1980, doi:10.1145/358886.358895), with the slow values of their table:
// what the hands and the head of somebody who has seen the form before need, apart from the machine's own waiting.
const thinkSeconds = 1.35
const pointSeconds = 1.1
const keySeconds = 0.28

/** Counts what a person does, and says how long it would take them. */
export class Effort {
  taps = 0
  letters = 0

  async tap(target: Locator): Promise<void> {
    this.taps++
    await target.tap()
  }

  async type(target: Locator, text: string): Promise<void> {
    this.letters += text.length
    await target.pressSequentially(text)
  }

  async press(target: Locator, key: string): Promise<void> {
    this.letters++
    await target.press(key)
  }

  /** Seconds. */
  estimate(): number {
    return this.taps * (thinkSeconds + pointSeconds) + this.letters * keySeconds
  }
}
