/**
 * A document of 10, 30, 60 and 120 pages to PDF, DOCX and HTML: medians and growth. At 60 pages it has 40 figures and 60 tables.
 * Each round has other texts, numbers and figures, so that nothing the typesetter remembers helps.
 * Run: `npm run bench -- document [--rounds 7]`. Ends with a fault when 60 pages of PDF take more than three seconds.
 */
import { parseArgs } from 'node:util'
import { renderDocx } from '#document/docx.ts'
import { makeLongDocument } from '#document/fixtures/long-document.ts'
import { renderHtml } from '#document/html.ts'
import { renderPdf } from '#document/pdf.ts'
import { findGrowth, findMedian } from '../measuring/figures.ts'
import { printSurroundings } from '../measuring/surroundings.ts'
import { printTable, writeTime } from '../measuring/table.ts'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '7' } } })
const rounds = Number(values.rounds)
const limitMs = 3000
const sizes = [10, 30, 60, 120]

/** Figures, tables and text in the same measure at every size. */
const make = (pages: number, seed: number) =>
  makeLongDocument({
    chapters: Math.max(2, Math.round(pages / 6)),
    figures: Math.round((pages * 2) / 3),
    tables: pages,
    paragraphs: Math.round(pages / 2),
    seed,
  })

async function time(work: () => Uint8Array | string | Promise<Uint8Array>): Promise<{ ms: number; bytes: Uint8Array }> {
  const start = performance.now()
  const made = await work()
  return { ms: performance.now() - start, bytes: Buffer.from(made) }
}

const countPages = (pdf: Uint8Array) =>
  Number(/\/Type \/Pages.*?\/Count (\d+)/s.exec(Buffer.from(pdf).toString('latin1'))?.[1])

interface Measured {
  readonly size: number
  readonly pages: number
  readonly pdf: number
  readonly docx: number
  readonly ms: Record<'pdf' | 'docx' | 'html', number>
}
const seen: Measured[] = []
let seed = 1
const cold = await time(() => renderPdf(make(60, seed++)))
for (const size of sizes) {
  const times: Record<'pdf' | 'docx' | 'html', number[]> = { pdf: [], docx: [], html: [] }
  let last: { pages: number; pdf: number; docx: number } = { pages: 0, pdf: 0, docx: 0 }
  for (let round = 0; round < rounds; round++) {
    const document = make(size, seed++)
    const [pdf, docx, html] = [
      await time(() => renderPdf(document)),
      await time(() => renderDocx(document)),
      await time(() => renderHtml(document)),
    ]
    times.pdf.push(pdf.ms)
    times.docx.push(docx.ms)
    times.html.push(html.ms)
    last = { pages: countPages(pdf.bytes), pdf: pdf.bytes.length, docx: docx.bytes.length }
  }
  seen.push({
    ...last,
    size,
    ms: { pdf: findMedian(times.pdf), docx: findMedian(times.docx), html: findMedian(times.html) },
  })
}

printSurroundings()
console.log(`first document of the process, 60 pages asked for: ${writeTime(cold.ms)} as PDF\n`)
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`
printTable(
  ['pages', 'PDF', 'growth', 'DOCX', 'growth', 'HTML', 'PDF size', 'DOCX size'],
  seen.map((one, at) => {
    const before = seen[at - 1]
    const growth = (kind: 'pdf' | 'docx') =>
      before
        ? findGrowth({ size: before.pages, time: before.ms[kind] }, { size: one.pages, time: one.ms[kind] }).toFixed(2)
        : ''
    const { pdf, docx, html } = one.ms
    return [
      String(one.pages),
      writeTime(pdf),
      growth('pdf'),
      writeTime(docx),
      growth('docx'),
      writeTime(html),
      megabytes(one.pdf),
      megabytes(one.docx),
    ]
  }),
)
const sixty = seen.find((one) => one.size === 60)
const isSlow = cold.ms > limitMs || (sixty !== undefined && sixty.ms.pdf > limitMs)
if (isSlow) console.log(`\nmore than ${writeTime(limitMs)}`)
process.exitCode = isSlow ? 1 : 0
