/** Where everything of a fishbone stands: pure numbers, so that a test can see that nothing lies over anything else. */
import type { Box } from '../box.ts'
import { measureText } from '../text-width.ts'
import { breakWords } from './break-words.ts'
import type { FishBone, FishboneData, FishboneWords, FishCause } from './fishbone.ts'
import type { MarkedGrade } from './grade-mark.ts'

export const fontSize = 13
export const lineHeight = 17
export const boneFont = 14
const markRoom = 18
const indent = 16
/** Deeper twigs stand as deep as this one: the table tells what each works through. */
const deepest = 4
const gap = 10
/** How far a bone leans, in pixels. */
const slant = 46
export const headPadding = 10

export interface PlacedCause {
  readonly grade: MarkedGrade | null
  readonly lines: readonly string[]
  /** «+2 −1», after the last line or under it. */
  readonly count: { readonly text: string; readonly x: number; readonly y: number } | null
  /** Mark and text. */
  readonly box: Box
  readonly textX: number
  /** Where the twig to it begins, at the cause that it works through; null for a rib. */
  readonly from: { readonly x: number; readonly y: number } | null
}

export interface PlacedBone {
  readonly name: string
  readonly label: Box
  readonly causes: readonly PlacedCause[]
  /** The bone, from its label to the spine. */
  readonly line: readonly [x1: number, y1: number, x2: number, y2: number]
  /** One under each direct cause, out to the bone. */
  readonly ribs: readonly (readonly [x1: number, x2: number, y: number])[]
}

export interface FishboneLayout {
  readonly bones: readonly PlacedBone[]
  readonly head: { readonly box: Box; readonly lines: readonly string[] }
  readonly spine: readonly [x1: number, y1: number, x2: number, y2: number]
  readonly height: number
}

interface Stack {
  readonly causes: readonly PlacedCause[]
  /** Bottom of each direct cause: where its rib runs. */
  readonly ribYs: readonly number[]
  readonly height: number
}

/** Causes under each other from `top`: the direct ones at `left`, those behind them further in. */
export function stackCauses(bone: FishBone, left: number, room: number, top: number, words: FishboneWords): Stack {
  const causes: PlacedCause[] = []
  const ribYs: number[] = []
  let y = top
  const place = (cause: FishCause, depth: number, from: PlacedCause['from']) => {
    const x = left + Math.min(depth, deepest) * indent
    const textX = x + markRoom
    const textRoom = left + room - textX
    const lines = breakWords(cause.title, textRoom, fontSize)
    const text = words.count(cause.for, cause.against)
    const last = measureText(lines.at(-1) ?? '', fontSize)
    const beside = last + 8 + measureText(text, fontSize) <= textRoom
    const rows = lines.length + (beside ? 0 : 1)
    const count = {
      text,
      x: beside ? textX + last + 8 : textX,
      y: y + (rows - 1) * lineHeight + 13,
    }
    const box = { x, y, width: left + room - x, height: rows * lineHeight }
    causes.push({ grade: cause.grade, lines, count, box, textX, from })
    y += box.height + 4
    if (depth === 0) {
      ribYs.push(y)
      y += 6
    }
    const under = { x: x + markRoom / 3, y: depth === 0 ? y - 6 : box.y + 15 }
    for (const behind of cause.causes) place(behind, depth + 1, under)
    if (depth === 0) y += gap
  }
  for (const cause of bone.causes) place(cause, 0, null)
  if (bone.causes.length === 0) {
    const lines = breakWords(words.empty, room, fontSize)
    const box = { x: left, y, width: room, height: lines.length * lineHeight }
    causes.push({ grade: null, lines, count: null, box, textX: left, from: null })
    y += box.height + 4 + gap
  }
  return { causes, ribYs, height: y - top }
}

interface Column {
  readonly left: number
  readonly width: number
}

/** Two bones over the spine, one under it; the problem at its end. Width in pixels. */
export function layFishbone(data: FishboneData, words: FishboneWords, width: number): FishboneLayout {
  const headWidth = Math.round(Math.min(190, Math.max(120, width * 0.22)))
  const headLines = breakWords(data.head, headWidth - 2 * headPadding, boneFont, true)
  const headHeight = headLines.length * 19 + 2 * headPadding
  // Marks keep their whole edge.
  const margin = 2
  const body = width - headWidth - 26 - margin
  const over = data.bones.slice(0, 2)
  const under = data.bones.slice(2)
  const columns = over.map((_, at): Column => ({ left: margin + (body / over.length) * at, width: body / over.length }))
  const labelHeight = 26
  const roomOf = ({ width: all }: Column) => all - slant - 18
  const tops = over.map((bone, at) => stackCauses(bone, columns[at]!.left, roomOf(columns[at]!), 0, words).height)
  const above = Math.max(headHeight / 2, labelHeight + 8 + Math.max(...tops))
  const spineY = Math.round(above)
  const upper = over.map((bone, at): PlacedBone => {
    const column = columns[at]!
    const room = roomOf(column)
    // Low stacks stand near the spine, so that every bone is as long as what hangs on it.
    const top = spineY - tops[at]!
    const stack = stackCauses(bone, column.left, room, top, words)
    const [x1, x2] = [column.left + room + 8, column.left + room + 8 + slant]
    return drawBone(bone, stack, column.left, [x1, top - 8, x2, spineY], labelBox(bone.name, x1, top - 8 - labelHeight))
  })
  const wide: Column = { left: body * 0.12, width: body * 0.74 }
  const lower = under.map((bone): PlacedBone => {
    const room = roomOf(wide)
    const stack = stackCauses(bone, wide.left, room, spineY + 18, words)
    const bottom = spineY + 18 + stack.height
    const [x1, x2] = [wide.left + room + 8, wide.left + room + 8 + slant]
    return drawBone(bone, stack, wide.left, [x1, bottom, x2, spineY], labelBox(bone.name, x1, bottom))
  })
  const lowest = Math.max(spineY + headHeight / 2, ...lower.map(({ label }) => label.y + label.height)) + 4
  return {
    bones: [...upper, ...lower],
    head: {
      box: { x: width - headWidth - 1, y: spineY - headHeight / 2, width: headWidth, height: headHeight },
      lines: headLines,
    },
    spine: [0, spineY, width - headWidth - 4, spineY],
    height: Math.ceil(lowest),
  }
}

function drawBone(bone: FishBone, stack: Stack, left: number, line: PlacedBone['line'], label: Box): PlacedBone {
  const [x1, y1, x2, y2] = line
  const xAt = (y: number) => x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)
  return {
    name: bone.name,
    label,
    causes: stack.causes,
    line,
    ribs: stack.ribYs.map((y) => [left, xAt(y), y]),
  }
}

/** Ends a little to the right of its bone. */
function labelBox(name: string, x: number, y: number): Box {
  const width = measureText(name, boneFont, true) + 20
  return { x: Math.max(0, x - width + 16), y, width, height: 26 }
}
