import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { CDPSession, Page } from 'playwright-core'
import { reducePng } from './palette-png.ts'

const folder = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url))

const sheets = [
  { name: 'wide', columns: 5, cell: 470 },
  { name: 'phone', columns: 7, cell: 350, narrow: true },
  { name: 'dark', columns: 5, cell: 470, dark: true },
  { name: 'print', columns: 5, cell: 470, print: true },
] as const

/** With SAMLAD_SHOTS=1: all figures of a document side by side, with their headings, in docs/screenshots. Call it last. */
export async function takePictureSheets(page: Page, name: string): Promise<void> {
  if (process.env.SAMLAD_SHOTS !== '1') return
  const session = await page.context().newCDPSession(page)
  await page.evaluate(layFigures)
  for (const sheet of sheets) {
    const width = sheet.columns * (sheet.cell + 16) + 32
    await page.emulateMedia({
      media: 'print' in sheet ? 'print' : 'screen',
      colorScheme: 'dark' in sheet ? 'dark' : 'light',
    })
    await page.setViewportSize({ width, height: 900 })
    await page.evaluate(setColumns, { columns: sheet.columns, isNarrow: 'narrow' in sheet })
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({ width, height })
    await capture(session, `${folder}${name}-${sheet.name}.png`)
  }
  await session.detach()
}

async function capture(session: CDPSession, path: string): Promise<void> {
  const { data } = await session.send('Page.captureScreenshot', { captureBeyondViewport: false })
  await writeFile(path, reducePng(Buffer.from(data, 'base64')))
}

/** In the page: every figure with its heading in a cell of its own, nothing else. */
function layFigures(): void {
  const sheet = document.createElement('div')
  sheet.id = 'sheet'
  for (const figure of document.querySelectorAll('figure')) {
    const cell = document.createElement('section')
    let heading = figure.previousElementSibling
    while (heading && heading.tagName !== 'H3') heading = heading.previousElementSibling
    const details = figure.querySelector('details')
    details?.remove()
    if (heading) cell.append(heading.cloneNode(true))
    cell.append(figure)
    sheet.append(cell)
  }
  document.body.replaceChildren(sheet)
}

function setColumns({ columns, isNarrow }: { columns: number; isNarrow: boolean }): void {
  const sheet = document.getElementById('sheet')
  if (!sheet) throw new Error('no sheet')
  sheet.style.cssText = `columns:${columns};column-gap:16px;padding:16px`
  for (const cell of sheet.children) (cell as HTMLElement).style.cssText = 'break-inside:avoid;padding-bottom:16px'
  for (const heading of sheet.querySelectorAll('h3')) heading.style.cssText = 'margin:0 0 .4rem;font-size:16px'
  for (const figure of sheet.querySelectorAll('figure')) figure.style.cssText = 'margin:0;padding:12px'
  for (const caption of sheet.querySelectorAll('figcaption')) caption.style.cssText = 'font-size:13px;max-width:none'
  for (const part of sheet.querySelectorAll<HTMLElement>('.picture')) {
    const isShown = part.classList.contains('narrow') === isNarrow
    part.style.cssText = `max-width:none;display:${isShown ? 'block' : 'none'}`
  }
}
