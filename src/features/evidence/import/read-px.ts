import type { ReadResult } from '../schema.ts'
import type { Asked } from './asked.ts'
import { refuseFile } from './collect-series.ts'
import { type PxFile, parsePx } from './px-keywords.ts'
import { type CubeCell, type CubeDimension, placeIn, readCubes } from './read-cube.ts'

/** «-» is SCB's nil: counted, and none. The dots stand for what is not known or cannot be. */
const missing = /^\.{1,6}$/

/** A PX file as text (its encoding: `pxCharset`). In Swedish where the file has more than one language. */
export function readPx(text: string, asked: Asked): ReadResult {
  const px = parsePx(text)
  if (px === null) return refuseFile('wrongShape')
  if (px === 'truncated') return refuseFile('truncated')
  const say = speak(px)
  const names = [...say.list('STUB'), ...say.list('HEADING')]
  const dimensions = names.map((name) => dimensionOf(name, say))
  const sizes = dimensions.map(({ values }) => values.length)
  const expected = sizes.reduce((product, one) => product * one, 1)
  if (names.length === 0 || px.keywords.has('KEYS')) return refuseFile('wrongShape')
  if (px.data.length !== expected) return refuseFile('truncated', { expected, found: px.data.length })
  const cells: CubeCell[] = []
  for (const [place, word] of px.data.entries()) {
    const value = word === '-' ? 0 : missing.test(word) ? null : Number(word)
    if (Number.isNaN(value)) return refuseFile('badNumber', { found: word.slice(0, 60) })
    // A contents dimension added after them has one value, the first.
    cells.push({ at: [...placeIn(sizes, place), 0], value })
  }
  const updated = [...px.keywords].find(([key]) => key.startsWith('LAST-UPDATED'))?.[1][0] ?? ''
  const day = /^(\d{4})(\d\d)(\d\d)/.exec(updated)
  return readCubes(
    [
      {
        title: say.list('TITLE')[0] ?? say.list('CONTENTS')[0] ?? '',
        table: say.list('TABLEID')[0] ?? say.list('MATRIX')[0] ?? null,
        publishedOn: day ? `${day[1]}-${day[2]}-${day[3]}` : null,
        ...{ dimensions: withContents(dimensions, say), cells },
      },
    ],
    'px',
    asked,
  )
}

type Say = ReturnType<typeof speak>

function speak({ keywords }: PxFile) {
  const languages = keywords.get('LANGUAGES') ?? []
  const suffix = languages.includes('sv') && keywords.get('LANGUAGE')?.[0] !== 'sv' ? '[sv]' : ''
  return {
    list: (key: string, of = ''): readonly string[] => {
      const name = of ? `(${of})` : ''
      return keywords.get(`${key}${suffix}${name}`) ?? keywords.get(`${key}${name}`) ?? []
    },
  }
}

function dimensionOf(name: string, say: Say): CubeDimension {
  const labels = say.list('VALUES', name)
  const codes = say.list('CODES', name)
  const values = labels.map((label, at) => {
    const unit = say.list('UNITS', label)[0] ?? say.list('UNITS')[0]
    return { code: codes[at] ?? label, label, ...(unit ? { unit } : {}) }
  })
  const isTime = say.list('TIMEVAL', name).length > 0 || say.list('VARIABLE-TYPE', name)[0] === 'T'
  const isContents = say.list('CONTVARIABLE')[0] === name
  const role = isTime ? ({ role: 'time' } as const) : isContents ? ({ role: 'contents' } as const) : {}
  return { code: say.list('VARIABLECODE', name)[0] ?? name, label: name, values, ...role }
}

/** A file without a contents variable counts one thing, named by CONTENTS. */
function withContents(dimensions: readonly CubeDimension[], say: Say): CubeDimension[] {
  if (dimensions.some(({ role }) => role === 'contents')) return [...dimensions]
  const label = say.list('CONTENTS')[0] ?? ''
  const unit = say.list('UNITS')[0]
  return [
    ...dimensions,
    { code: 'ContentsCode', label: '', role: 'contents', values: [{ code: label, label, ...(unit ? { unit } : {}) }] },
  ]
}
