import type { Locator, Page } from 'playwright-core'
import { openDemo } from './demo.ts'

export const region = (page: Page, name: string | RegExp) => page.getByRole('region', { name })
export const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name })
export const button = (of: Page | Locator, name: string | RegExp) => of.getByRole('button', { name })

export async function go(page: Page, path: string, heading: string | RegExp): Promise<void> {
  const { url } = await openDemo()
  await page.goto(`${url}${path}`)
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
}

/** A call as this visitor, past the pages: for the groundwork that a journey is not about. Throws with the answer when it is refused. */
export async function callApi<Reply>(page: Page, method: string, path: string, body?: object): Promise<Reply> {
  const { status, reply } = await page.evaluate(
    async ([how, address, sent]) => {
      const headers: Record<string, string> = { 'x-samlad': '1' }
      if (sent !== null) headers['content-type'] = 'application/json'
      const answer = await fetch(`/api${address}`, { method: how, headers, ...(sent === null ? {} : { body: sent }) })
      return { status: answer.status, reply: await answer.json() }
    },
    [method, path, body ? JSON.stringify(body) : null] as const,
  )
  if (status !== 200) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(reply)}`)
  return reply as Reply
}

/** Status of a call that is to be refused. */
export const statusOf = (page: Page, method: string, path: string, body: object): Promise<number> =>
  page.evaluate(
    async ([how, address, sent]) => {
      const headers = { 'x-samlad': '1', 'content-type': 'application/json' }
      return (await fetch(`/api${address}`, { method: how, headers, body: sent })).status
    },
    [method, path, JSON.stringify(body)] as const,
  )

/** The last part of the address: the id of what the page shows. */
export const idOf = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? ''
