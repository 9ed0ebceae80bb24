/** Draws an edition's files. Same facts, same bytes. */
import { renderDocx } from '#document/docx.ts'
import { renderHtml } from '#document/html.ts'
import { renderPdf } from '#document/pdf.ts'
import { planTimelineSv } from '#figure/time/plan-timeline-sv.ts'
import { drawing, drawPlanDocument } from '../document.ts'
import type { DrawnPlanFile, DrawPlan, PlanDrawingWords, PlanFacts, PlanFormat } from '../document-facts.ts'
import { sv as document } from '../document-sv.ts'

const words: PlanDrawingWords = { document, timeline: planTimelineSv }

export const drawPlan: DrawPlan = async (facts, formats) => {
  const files: DrawnPlanFile[] = []
  for (const format of formats) files.push({ format, bytes: await drawFile(facts, format), drawing })
  return files
}

async function drawFile(facts: PlanFacts, format: PlanFormat): Promise<Uint8Array> {
  switch (format) {
    case 'html':
      return encode(renderHtml(drawPlanDocument(facts, words)))
    case 'pdf':
      return renderPdf(drawPlanDocument(facts, words))
    case 'docx':
      return renderDocx(drawPlanDocument(facts, words))
    case 'json': {
      const { content, contentHash, state, decidedOn, decidedByBody, inForceOn } = facts
      const whole = { contentHash, state, decidedOn, decidedByBody, inForceOn, content }
      return encode(`${JSON.stringify(whole, null, 1)}\n`)
    }
  }
}

const encode = (text: string) => new TextEncoder().encode(text)
