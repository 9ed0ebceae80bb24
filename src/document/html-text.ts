import { colour } from '#figure/colour-tokens.ts'
import { escapeXml } from '#figure/svg.ts'
import type { Mark, Run } from './model.ts'

export function writeRuns(runs: Run[]): string {
  return runs.map(writeRun).join('')
}

function writeRun(run: Run): string {
  if (typeof run === 'string') return escapeXml(run)
  let html = escapeXml(run.text)
  if (run.link !== undefined) html = `<a href="${escapeXml(run.link)}">${html}</a>`
  if (run.bold === true) html = `<strong>${html}</strong>`
  if (run.muted === true) html = `<span class="muted">${html}</span>`
  return run.mark === undefined ? html : `${drawMark(run.mark)}${html}`
}

/** Shape and colour say the same, so that either is enough. */
const shapes: Record<Mark, string> = {
  calm: `<circle cx="6" cy="6" r="5.5" fill="${colour('green')}"/>`,
  watch: `<path d="M6 .5L12 11.5H0Z" fill="${colour('amber')}"/>`,
  act: `<path d="M.5 .5H11.5V11.5H.5Z" fill="${colour('rust')}"/>`,
  waiting: `<circle cx="6" cy="6" r="4.75" fill="none" stroke="${colour('muted')}" stroke-width="1.5"/>`,
}

function drawMark(mark: Mark): string {
  return `<svg class="mark" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">${shapes[mark]}</svg>`
}
