/** The annual wheel on paper: the sentence, the wheel, and everything on it as a table. Pure; same wheel, same document. */
import { type DocumentModel, placeFigure } from '#document/model.ts'
import { drawAnnualWheel } from '#figure/diagram/annual-wheel.ts'
import type { AnnualWheelWords } from '#figure/diagram/annual-wheel-data.ts'
import type { AnnualWheel } from './schema.ts'
import { toWheelData } from './wheel-figure.ts'
import type { WheelWords } from './wheel-sv.ts'

/** Pixels across the page: with the numbers' list under it, all letters keep a size that a wall can be read from. */
const [paper, phone] = [640, 358]
/** Pixels that the first page has under the title. */
const tallest = 830

export function drawWheelDocument(
  wheel: AnnualWheel,
  of: { readonly municipality: string; readonly language: string; readonly invented: boolean },
  words: { readonly page: WheelWords; readonly figure: AnnualWheelWords },
): DocumentModel {
  const { document, number, showTable, title } = words.page
  const data = toWheelData(wheel)
  const theme = { prefix: 'arshjul', width: paper, formatNumber: number }
  const figure = drawAnnualWheel(data, words.figure, theme, { tallest })
  const narrow = drawAnnualWheel(data, words.figure, { ...theme, prefix: 'arshjul-smal', width: phone })
  const picture = placeFigure(figure, 'elsewhere', narrow)
  return {
    language: of.language,
    title: title(wheel.year),
    subtitle: of.municipality,
    runningHead: document.running(of.municipality, wheel.year),
    edition: document.edition(wheel.today),
    ...(of.invented ? { notice: document.invented } : {}),
    // The day that it speaks for: the same all day, so that its bytes are too.
    created: `${wheel.today}T00:00:00.000Z`,
    author: of.municipality,
    words: { skipToContent: document.skip, showTable, page: document.page, of: document.of },
    // The wheel has a page for itself, to hang on the wall.
    blocks: [picture, { kind: 'pageBreak' }, { kind: 'table', table: picture.table }],
  }
}
