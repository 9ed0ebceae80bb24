/** Draws a picture's files: the page, the PDF, the figures, and the content itself. Same content, same bytes. */
import { stringify } from 'csv-stringify/sync'
import { renderHtml } from '#document/html.ts'
import { renderPdf } from '#document/pdf.ts'
import { findMunicipality, listOrganisations } from '#features/access/store.ts'
import { listAreas, listCategories, listGround } from '#features/report/register-store.ts'
import type { Trx } from '#platform/db/port.ts'
import { contentOf } from '../content.ts'
import { type DocumentFacts, drawPictureDocument } from '../document.ts'
import { figureColumns, listFigures } from '../figures-csv.ts'
import { hideSmallCounts } from '../public.ts'
import type { Picture } from '../schema.ts'
import type { PictureRow } from '../store.ts'
import { sv } from '../sv.ts'
import { assemblePicture } from './assemble.ts'

export const pictureFormats = ['html', 'pdf', 'csv', 'json'] as const
export type PictureFormat = (typeof pictureFormats)[number]

export interface DrawnFile {
  readonly bytes: Uint8Array
}

/** The registers' names and the ground, with the picture: all that the drawing needs. */
export async function gatherFacts(
  trx: Trx,
  municipalityId: string,
  picture: Picture,
  options: { releasedAt: string | null; hideSmall: boolean },
): Promise<DocumentFacts> {
  const municipality = await findMunicipality(trx, municipalityId)
  if (!municipality || !picture.computation) throw new Error(`picture ${picture.id} is not computed`)
  const content = contentOf(picture)
  const computation = options.hideSmall ? hideSmallCounts(picture.computation, picture.withheld) : picture.computation
  const everyArea = await listAreas(trx)
  const areas = everyArea.filter((area) => area.set === computation.areaSet)
  // Named from every set: a läge or a focus may stand on an area of another one.
  const areaNames = new Map(everyArea.map((area) => [area.code, area.name]))
  const categories = new Map((await listCategories(trx, '9999-12-31')).map((one) => [one.code, one.sv]))
  const organisations = new Map((await listOrganisations(trx)).map((one) => [one.id, one.name]))
  return {
    content: { ...content, computation },
    municipality: municipality.name,
    invented: municipality.settings.invented,
    names: {
      area: (code) => areaNames.get(code) ?? code,
      category: (code) => categories.get(code) ?? code,
      organisation: (id) => organisations.get(id) ?? id,
    },
    ground: { areas, ground: await listGround(trx) },
    confirmations: picture.confirmations,
    releasedAt: options.releasedAt,
    language: 'sv',
  }
}

export function drawFile(facts: DocumentFacts, format: PictureFormat): DrawnFile {
  switch (format) {
    case 'html':
      return text(renderHtml(drawPictureDocument(facts, sv), {}))
    case 'pdf':
      return { bytes: renderPdf(drawPictureDocument(facts, sv)) }
    case 'csv': {
      const rows = listFigures(facts.content.computation, facts.names)
      // Semicolon and byte-order mark: what Swedish spreadsheets open as a table.
      return text(stringify(rows, { header: true, columns: [...figureColumns], delimiter: ';', bom: true }))
    }
    case 'json':
      return text(`${JSON.stringify({ ...tellWithheld(facts.content), releasedAt: facts.releasedAt }, null, 1)}\n`)
  }
}

/** The draft as its two composers see it: nothing hidden, marked as a draft on every page. */
export async function drawDraft(trx: Trx, row: PictureRow, format: PictureFormat): Promise<DrawnFile> {
  const picture = await assemblePicture(trx, row)
  const facts = await gatherFacts(trx, row.municipalityId, picture, { releasedAt: null, hideSmall: false })
  return drawFile(facts, format)
}

const text = (words: string): DrawnFile => ({ bytes: new TextEncoder().encode(words) })

/** Which numbers are hidden because of earlier editions would tell which of them changed: only that some are, and beside which. */
const tellWithheld = ({ withheld, ...content }: DocumentFacts['content']) =>
  withheld ? { ...content, withheldBeside: withheld.beside } : content
