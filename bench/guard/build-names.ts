// Writes names.data.ts: node bench/guard/build-names.ts <folder with names> <folder with geo> <folder with police_events>
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { encodeNames } from '#features/report/guard/name-code.ts'
import { isHeldOut, readPoliceTexts } from './corpus.ts'
import { ordinaryWords, properNouns, unsafeSmall } from './ordinary-words.data.ts'

const [namesFolder, geoFolder, policeFolder] = process.argv.slice(2)
if (!namesFolder || !geoFolder || !policeFolder) {
  throw new Error('Usage: build-names.ts <names> <geo> <police_events>')
}
const firstNames = 10_000
const surnames = 18_000
/** So many first names are common enough to be looked for in small letters too. */
const commonNames = 800

function readColumn(folder: string, file: string, column: number): string[] {
  const lines = readFileSync(join(folder, file), 'utf8').trim().split('\n').slice(1)
  return lines.map((line) => line.split(',')[column]!.replaceAll('"', ''))
}

function countNames(...files: string[]): [string, number][] {
  const persons = new Map<string, number>()
  for (const file of files) {
    const counts = readColumn(namesFolder!, file, 1)
    readColumn(namesFolder!, file, 0).forEach((name, row) => {
      const word = name.toLowerCase()
      if (/^\p{Ll}+(?:-\p{Ll}+)?$/u.test(word)) persons.set(word, (persons.get(word) ?? 0) + Number(counts[row]))
    })
  }
  return [...persons].sort((a, b) => b[1] - a[1])
}

const small = new Map<string, number>()
const placed = new Set<string>()
for (const { text } of readPoliceTexts(policeFolder).filter((event) => !isHeldOut(event))) {
  for (const [word] of text.matchAll(/(?<![\p{L}-])\p{Ll}{2,}(?![\p{L}-])/gu))
    small.set(word, (small.get(word) ?? 0) + 1)
  const place = /(?<!\p{L})(?:i|på|vid|utanför|nära|genom|mellan|Kl \d\d[.:]\d\d,) (\p{Lu}\p{Ll}+)/gu
  for (const [, word] of text.matchAll(place)) placed.add(word!.toLowerCase())
}
// Headings such as "BODEN" and "Luleå, skadegörelse".
for (const word of [
  ...readColumn(geoFolder, 'places_sweden_geonames.csv', 0),
  ...readColumn(geoFolder, 'tatorter_norrbotten_2023.csv', 0),
  ...readColumn(geoFolder, 'municipalities.csv', 1),
  ...readColumn(geoFolder, 'regso_codes_lulea_boden.csv', 1),
  ...readColumn(policeFolder, 'locations.csv', 0),
]) {
  for (const part of word.toLowerCase().split(/[\s/-]+/)) placed.add(part)
}
const ordinary = new Set(ordinaryWords)
const unsafe = new Set(unsafeSmall)
for (const word of properNouns) placed.add(word)
const isOrdinary = (word: string, persons: number) =>
  ordinary.has(word) || word.length < 3 || (small.get(word) ?? 0) * 2000 > persons || (small.get(word) ?? 0) > 3

const first = countNames('fornamn-kvinnor_top.csv', 'fornamn-man_top.csv').slice(0, firstNames)
const last = countNames('efternamn_top.csv').slice(0, surnames)
const nouns = new Set(properNouns)
const isPlace = (word: string, persons: number) => nouns.has(word) || (placed.has(word) && persons < 20_000)
const kept = first.filter(([word, persons]) => !isPlace(word, persons) && word.length > 1)
const strong = kept.filter(([word, persons]) => !isOrdinary(word, persons) && !isPlace(word, persons))
const common = strong.slice(0, commonNames).filter(([word]) => !small.has(word) && !unsafe.has(word))
const commonSet = new Set(common.map(([word]) => word))
const strongSet = new Set(strong.map(([word]) => word))
const strongLast = last.filter(
  ([word, persons]) => !isOrdinary(word, persons) && (!placed.has(word) || word.endsWith('sson')),
)
const strongLastSet = new Set(strongLast.map(([word]) => word))
const words = (list: [string, number][]) => list.map(([word]) => word)
const lists = {
  commonFirst: encodeNames(words(common)),
  strongFirst: encodeNames(words(strong).filter((word) => !commonSet.has(word))),
  weakFirst: encodeNames(words(kept).filter((word) => !strongSet.has(word))),
  strongLast: encodeNames(words(strongLast)),
  weakLast: encodeNames(words(last).filter((word) => !strongLastSet.has(word))),
}
const header = `// Made by bench/guard/build-names.ts; do not edit.
// Names with at least two bearers 2020-12-31: Statistics Sweden (SCB) via P. Dahlgren, "Svensk text" (snd.gu.se, ext0278),
// CC BY 4.0; cut to the most common, put in small letters and sorted by how often the word is a name.
import type { NameLists } from './name-code.ts'

export const nameLists: NameLists = ${JSON.stringify(lists, null, 2)}
`
const target = new URL('../../src/features/report/guard/names.data.ts', import.meta.url)
writeFileSync(target, header)
const counts = [common, strong, kept, strongLast, last].map((list) => list.length)
console.log('common, strong, all first; strong, all last:', counts.join(' '))
console.log(`${gzipSync(header, { level: 9 }).length} bytes gzipped`)
