import { type Box, isInside, isOver } from '../box.ts'
import { measureText } from '../text-width.ts'
import type { Anchor } from './label-anchor.ts'

export interface LabelWish {
  id: string
  text: string
  anchor: Anchor
  /** Higher first. */
  priority: number
  /** Named even when its area is too small for the name, if the surroundings leave room. */
  insist?: boolean
}

export interface PlacedLabel {
  id: string
  /** One or two lines of the name, or the number that stands for it in the key. */
  lines: string[]
  kind: 'name' | 'number'
  /** Middle of the label. */
  x: number
  y: number
  box: Box
}

export interface LabelPlacement {
  placed: PlacedLabel[]
  /** Names standing as numbers, in the order of the numbers. */
  key: { number: number; id: string; text: string }[]
  /** Found no room at all: only the table names them. */
  omitted: string[]
}

export const labelSize = 12.5
export const numberRadius = 9
const lineHeight = 14
/** A name may reach beyond its area's clear room by these factors; the tighter is tried first, on one line and on two. */
const spills = [1, 1.5]
const keyLimit = 24
const nudges: [number, number][] = [
  [0, 0],
  [0, -9],
  [0, 9],
  [-12, 0],
  [12, 0],
  [0, -18],
  [0, 18],
  [-22, 0],
  [22, 0],
  [-16, -12],
  [16, -12],
  [-16, 12],
  [16, 12],
]

/** For a name that must be there though a hot spot fills its area: above or below it. */
const farNudges: [number, number][] = [28, -28, 40, -40, 52, -52].map((dy) => [0, dy])

/**
 * Names areas without a collision: by priority a name on one line, on two, or a number explained in a key; else nothing.
 * No two labels overlap, none leaves the frame or covers an obstacle (hot spot, scale bar). Same wishes, same answer.
 */
export function placeLabels(wishes: LabelWish[], frame: Box, obstacles: Box[] = []): LabelPlacement {
  const ordered = [...wishes].sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const taken = [...obstacles]
  const placed: PlacedLabel[] = []
  const unnamed: LabelWish[] = []
  for (const wish of ordered) {
    const label = placeName(wish, frame, taken)
    if (label === undefined) unnamed.push(wish)
    else {
      taken.push(label.box)
      placed.push(label)
    }
  }
  const key: LabelPlacement['key'] = []
  const omitted: string[] = []
  for (const wish of unnamed) {
    const label = key.length < keyLimit ? placeNumber(wish, key.length + 1, frame, taken) : undefined
    if (label === undefined) omitted.push(wish.id)
    else {
      taken.push(label.box)
      placed.push(label)
      key.push({ number: key.length + 1, id: wish.id, text: wish.text })
    }
  }
  return { placed, key, omitted }
}

function placeName(wish: LabelWish, frame: Box, taken: Box[]): PlacedLabel | undefined {
  const { anchor } = wish
  const forms = splitName(wish.text).map((lines) => ({
    lines,
    width: Math.max(...lines.map((line) => measureText(line, labelSize, true))) + 6,
    height: lines.length * lineHeight + 2,
  }))
  for (const spill of wish.insist === true ? [...spills, Number.POSITIVE_INFINITY] : spills) {
    for (const { lines, width, height } of forms) {
      if (width > anchor.width * spill + 6 || height > anchor.height * spill + 6) continue
      for (const [dx, dy] of Number.isFinite(spill) ? nudges : [...nudges, ...farNudges]) {
        // A nudged name must still lie mostly on its own area.
        const near = Math.abs(dx) <= anchor.width / 3 && Math.abs(dy) <= anchor.height / 2
        if (!near && Number.isFinite(spill)) continue
        const label = centre(wish, lines, 'name', anchor.x + dx, anchor.y + dy, width, height)
        if (isFree(label.box, frame, taken)) return label
      }
    }
  }
  return undefined
}

function placeNumber(wish: LabelWish, number: number, frame: Box, taken: Box[]): PlacedLabel | undefined {
  const size = 2 * numberRadius
  for (const [dx, dy] of nudges.slice(0, 5)) {
    const label = centre(wish, [String(number)], 'number', wish.anchor.x + dx / 2, wish.anchor.y + dy / 2, size, size)
    if (isFree(label.box, frame, taken)) return label
  }
  return undefined
}

/** The name on one line, then on two of about equal length: Swedish double names break after their hyphen. */
function splitName(text: string): string[][] {
  const parts = text.split(/(?<=-)|\s+/).filter((part) => part !== '')
  let best: string[] | undefined
  let least = Infinity
  for (let index = 1; index < parts.length; index += 1) {
    const lines = [joinParts(parts.slice(0, index)), joinParts(parts.slice(index))]
    const widest = Math.max(...lines.map((line) => measureText(line, labelSize, true)))
    if (widest < least) [best, least] = [lines, widest]
  }
  return best === undefined ? [[text]] : [[text], best]
}

function joinParts(parts: string[]): string {
  return parts.reduce((line, part) => (line.endsWith('-') ? line + part : `${line} ${part}`))
}

function centre(
  wish: LabelWish,
  lines: string[],
  kind: PlacedLabel['kind'],
  x: number,
  y: number,
  width: number,
  height: number,
): PlacedLabel {
  return { id: wish.id, lines, kind, x, y, box: { x: x - width / 2, y: y - height / 2, width, height } }
}

const isFree = (box: Box, frame: Box, taken: Box[]) =>
  isInside(box, frame) && !taken.some((other) => isOver(box, other))
