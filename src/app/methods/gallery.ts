/**
 * The gallery of methods: each of the catalogue on open data, as a document. For whoever doubts a number. Everything is
 * computed here and now, from data that the program carries; the same program gives the same bytes.
 */
import { writeLiterature } from '#analysis/catalogue/literature.ts'
import {
  type MethodCode,
  methodCatalogue,
  methodCodes,
  methodGroups,
} from '#analysis/catalogue/method-catalogue.data.ts'
import { en as methodsEn } from '#analysis/catalogue/paragraphs-en.ts'
import { type MethodWords, sv as methodsSv } from '#analysis/catalogue/paragraphs-sv.ts'
import type { Block, DocumentModel, Run } from '#document/model.ts'
import { placeFigure } from '#document/model.ts'
import { showCompare } from './compare.ts'
import { showEffect } from './effect.ts'
import { choose, type Draw, type Exhibit, type Language, themeFor, widths } from './exhibit.ts'
import { showLevel } from './level.ts'
import { showPlace } from './place.ts'
import { showProtect } from './protect.ts'
import { sampleCodes } from './samples/samples.ts'
import { showSurvey } from './survey.ts'
import { showTime } from './time.ts'
import { en } from './words-en.ts'
import { type GalleryWords, sv } from './words-sv.ts'

/** The day the examples were last changed; a document must have a date, and this one may have no clock. */
const composed = '2026-11-22T00:00:00Z'

export function listExhibits(language: Language): Exhibit[] {
  const words = choose(language, sv, en)
  return [
    ...showLevel(language, words),
    ...showCompare(language, words),
    ...showPlace(language, words),
    ...showTime(words),
    ...showSurvey(language, words),
    ...showEffect(language, words),
    ...showProtect(language, words),
  ]
}

/** On screen tables fold away; on paper each method has a page, and a table too long for it is left to the screen. */
export type Medium = 'screen' | 'paper'

const mostRowsOnPaper = 13

export function drawGallery(language: Language, medium: Medium = 'screen'): DocumentModel {
  const words = choose(language, sv, en)
  const methods = choose(language, methodsSv, methodsEn)
  const { page, document } = words
  const exhibits = new Map(listExhibits(language).map((exhibit) => [exhibit.method, exhibit]))
  return {
    language,
    title: page.title,
    subtitle: page.subtitle,
    runningHead: page.runningHead,
    edition: page.edition,
    created: composed,
    author: 'Samlad',
    words: { skipToContent: document.skip, showTable: document.showTable, page: document.page, of: document.of },
    blocks: [
      { kind: 'lead', runs: [page.lead] },
      { kind: 'note', runs: [{ text: `${page.howToRead}: `, bold: true }, page.howToReadText] },
      ...listContents(methods, words),
      ...methodGroups.flatMap((group): Block[] => [
        { kind: 'pageBreak' },
        { kind: 'heading', level: 2, text: methods.groups[group] },
        ...methodCodes
          .filter((code) => methodCatalogue[code].group === group)
          .flatMap((code, at): Block[] => [
            ...(medium === 'paper' && at > 0 ? [{ kind: 'pageBreak' } as const] : []),
            ...showMethod(code, exhibits.get(code), { language, medium, words, methods }),
          ]),
      ]),
      {
        kind: 'sources',
        heading: page.samples,
        items: sampleCodes.map((code): Run[] => {
          const { what, origin } = words.samples[code]
          return [{ text: what, bold: true }, `. ${origin}.`]
        }),
      },
    ],
  }
}

/** Each group with links to its methods. */
function listContents(methods: MethodWords, { page }: GalleryWords): Block[] {
  const items = methodGroups.map((group): Run[] => {
    const links = methodCodes
      .filter((code) => methodCatalogue[code].group === group)
      .flatMap((code, at): Run[] => [
        ...(at === 0 ? [] : [' · ']),
        { text: methods.methods[code].name, link: `#${code}` },
      ])
    return [{ text: methods.groups[group], bold: true }, ' ', ...links]
  })
  return [
    { kind: 'heading', level: 2, text: page.contents },
    { kind: 'list', ordered: false, items },
  ]
}

interface Speech {
  readonly language: Language
  readonly medium: Medium
  readonly words: GalleryWords
  readonly methods: MethodWords
}

function showMethod(code: MethodCode, exhibit: Exhibit | undefined, speech: Speech): Block[] {
  const { language, words, methods } = speech
  const { labels } = words
  const entry = methodCatalogue[code]
  const sources: Run[] = [
    { text: `${labels.literature}: `, bold: true },
    `${writeLiterature(code, language)}. `,
    { text: `${labels.heldAgainst}: `, bold: true },
    `${entry.heldAgainst === 'simulation' ? labels.simulation : entry.heldAgainst}.`,
    ...(exhibit ? [{ text: ` ${labels.data}: `, bold: true }, `${words.samples[exhibit.sample].what}.`] : []),
  ]
  return [
    { kind: 'heading', level: 3, text: methods.methods[code].name, id: code },
    { kind: 'paragraph', runs: [methods.methods[code].text] },
    ...(exhibit ? placeExhibit(code, exhibit.draw, speech) : []),
    ...(exhibit?.picked ? [{ kind: 'paragraph', runs: [{ text: labels.picked, muted: true }] } satisfies Block] : []),
    ...(exhibit?.untold ? showUntold(language, code, exhibit.untold, labels.untold) : []),
    { kind: 'paragraph', runs: sources },
    entry.inR === null
      ? { kind: 'paragraph', runs: [{ text: labels.noR, muted: true }] }
      : { kind: 'code', label: labels.inR, text: entry.inR },
  ]
}

function placeExhibit(prefix: string, draw: Draw, { language, medium, words }: Speech): Block[] {
  const wide = draw(themeFor(language, prefix, widths.wide))
  const rows = wide.table.rows.length
  if (medium === 'paper') {
    const fits = rows <= mostRowsOnPaper
    const told: Block = { kind: 'paragraph', runs: [{ text: words.labels.tableOnScreen(rows), muted: true }] }
    return [placeFigure(wide, fits ? 'folded' : 'elsewhere'), ...(fits ? [] : [told])]
  }
  return [placeFigure(wide, 'folded', draw(themeFor(language, `${prefix}-narrow`, widths.narrow)))]
}

/** The sentence is what matters there: the figure would be empty, or a few numbers. */
function showUntold(language: Language, code: MethodCode, draw: Draw, label: string): Block[] {
  const { sentence, title } = draw(themeFor(language, `${code}-untold`, widths.wide))
  return [{ kind: 'note', runs: [{ text: `${label}: `, bold: true }, sentence ?? title] }]
}
