/** Draws the problems' document. Same facts, same bytes. */
import { renderDocx } from '#document/docx.ts'
import { renderHtml } from '#document/html.ts'
import { renderPdf } from '#document/pdf.ts'
import { drawProblems } from '../document.ts'
import type { DrawProblemDocument } from '../document-facts.ts'
import { sv as document } from '../document-sv.ts'
import { sv as said } from '../sv.ts'

export const drawProblemDocument: DrawProblemDocument = async (facts, format) => {
  const drawn = drawProblems(facts, { said, document })
  switch (format) {
    case 'html':
      return new TextEncoder().encode(renderHtml(drawn))
    case 'pdf':
      return renderPdf(drawn)
    case 'docx':
      return renderDocx(drawn)
  }
}
