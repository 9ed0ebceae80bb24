// node bench/guard/measure.ts <folder with police_events, pii, names and gazetteer> [--alarms]
// Recall by kind and written form, with the words planted in real police texts; alarms per 1,000 real texts; speed.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { checkText } from '#features/report/guard/guard.ts'
import { passesLuhn } from '#features/report/guard/luhn.ts'
import { type Kind, kinds, type Marking } from '#features/report/guard/marking.ts'
import { createChance } from './chance.ts'
import { isHeldOut, readPoliceTexts, readSummaries } from './corpus.ts'
import {
  drawEmail,
  drawPlate,
  type Plant,
  writeEmail,
  writeName,
  writePersonal,
  writePhone,
  writePlate,
} from './plants.ts'

const folder = process.argv[2]
if (!folder) throw new Error('Usage: measure.ts <folder with police_events, pii, names and gazetteer> [--alarms]')
const chance = createChance(20_240_520)
const texts = readPoliceTexts(join(folder, 'police_events'))
const heldOut = texts.filter(isHeldOut)

const templates = [
  (words: string) => `Personen lämnade ${words} till vakten.`,
  (words: string) => `Vi träffade ${words} vid entrén kl 21.30.`,
  (words: string) => `Enligt vittnet ${words}, sedan lugnt.`,
  (words: string) => `Uppgift: ${words}`,
]

/** Puts the sentence between two sentences of a real text and says whether all of the words were marked. */
function findPlanted({ kinds: expected, words }: Plant): { found: boolean; asKind: boolean } {
  const host = chance.pick(heldOut).text
  const breaks = [0, ...Array.from(host.matchAll(/[.\n] ?(?=\p{Lu}|\d)/gu), (match) => match.index + match[0].length)]
  const at = chance.pick(breaks)
  const sentence = chance.pick(templates)(words)
  const text = `${host.slice(0, at)}${sentence}\n${host.slice(at)}`
  const cue = /^(?:bil|en som heter|familjen) /.exec(words)?.[0].length ?? 0
  const start = at + sentence.indexOf(words) + cue
  const end = at + sentence.indexOf(words) + words.length
  const covers = (marking: Marking) => marking.start <= start && marking.end >= end
  const markings = checkText(text).filter(covers)
  return { found: markings.length > 0, asKind: markings.some((marking) => expected.includes(marking.kind)) }
}

function reportRecall(title: string, plants: readonly Plant[]): void {
  const rows = new Map<string, { tried: number; found: number; asKind: number }>()
  for (const plant of plants) {
    const outcome = findPlanted(plant)
    for (const key of ['all', plant.form]) {
      const row = rows.get(key) ?? { tried: 0, found: 0, asKind: 0 }
      rows.set(key, row)
      row.tried++
      row.found += Number(outcome.found)
      row.asKind += Number(outcome.asKind)
    }
  }
  console.log(`\n${title}`)
  for (const [form, { tried, found, asKind }] of rows) {
    const percent = (count: number) => `${((100 * count) / tried).toFixed(2)} %`.padStart(9)
    console.log(
      `  ${form.padEnd(22)} ${String(tried).padStart(6)} marked ${percent(found)} as its kind ${percent(asKind)}`,
    )
  }
}

function withCheckDigit(nine: string): string {
  return [...'0123456789'].map((digit) => nine + digit).find(passesLuhn)!
}

function readNames(file: string): () => string {
  const rows = readFileSync(join(folder!, 'names', file), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  const names = rows.map((row) => row.slice(0, row.lastIndexOf(',')).replaceAll('"', ''))
  let sum = 0
  const sums = rows.map((row) => (sum += Number(row.slice(row.lastIndexOf(',') + 1))))
  // By bearers: a common name is drawn as often as one meets it.
  return () => {
    const mark = chance.below(sum)
    return names[sums.findIndex((upTo) => upTo > mark)]!
  }
}

const personal = readFileSync(join(folder, 'pii', 'test_personnummer_skatteverket.txt'), 'utf8')
  .trim()
  .split(/\s+/)
reportRecall(
  `Personal numbers: Skatteverket's ${personal.length} test numbers`,
  personal.flatMap((number) => writePersonal(number, 'personalNumber')),
)
const coordination = personal.map((number) => {
  const day = String(Number(number.slice(6, 8)) + 60)
  return number.slice(0, 2) + withCheckDigit(number.slice(2, 6) + day + number.slice(8, 11))
})
reportRecall(
  'Coordination numbers: the same with day + 60',
  coordination.flatMap((number) => writePersonal(number, 'coordinationNumber')),
)

// Numbers that PTS keeps for fiction.
const phones: [string, string][] = []
for (let last = 5; last <= 99; last++) phones.push(['070', `17406${String(last).padStart(2, '0')}`])
for (let last = 0; last <= 99; last++) {
  const two = String(last).padStart(2, '0')
  phones.push(['031', `39006${two}`], ['040', `62804${two}`], ['08', `465004${two}`], ['0980', `3192${two}`])
}
reportRecall(
  `Phones: PTS's ${phones.length} numbers for fiction`,
  phones.flatMap(([area, subscriber]) => writePhone(area, subscriber)),
)
reportRecall('Plates: 1,000 drawn', Array.from({ length: 1000 }, () => drawPlate(chance)).flatMap(writePlate))
reportRecall('E-mail: 1,000 drawn', Array.from({ length: 1000 }, () => drawEmail(chance)).flatMap(writeEmail))
const [woman, man, surname] = ['fornamn-kvinnor_top.csv', 'fornamn-man_top.csv', 'efternamn_top.csv'].map(readNames)
const people = Array.from({ length: 1000 }, (_, turn) => writeName((turn % 2 ? woman! : man!)(), surname!()))
reportRecall('Names: 1,000 drawn by bearers', people.flat())

function reportAlarms(title: string, sample: readonly { text: string }[]): void {
  const found = Object.fromEntries(kinds.map((kind) => [kind, [] as string[]])) as Record<Kind, string[]>
  const started = performance.now()
  let withName = 0
  for (const { text } of sample) {
    const markings = checkText(text)
    if (markings.some(({ kind }) => kind === 'name')) withName++
    for (const marking of markings) {
      const around = text.slice(Math.max(0, marking.start - 40), marking.end + 20).replaceAll('\n', ' / ')
      found[marking.kind].push(`${marking.certainty} «${marking.words}» in “${around}”`)
    }
  }
  const each = (performance.now() - started) / sample.length
  console.log(`\n${title}: ${sample.length} texts, ${each.toFixed(3)} ms each, ${withName} with a name marked`)
  for (const kind of kinds) {
    const rate = ((1000 * found[kind].length) / sample.length).toFixed(2)
    console.log(`  ${kind.padEnd(20)} ${String(found[kind].length).padStart(5)} markings, ${rate} per 1,000 texts`)
    if (kind !== 'name' || process.argv.includes('--alarms')) for (const line of found[kind]) console.log(`    ${line}`)
  }
}

reportAlarms('All police texts with a body', texts)
reportAlarms('The odd ids among them', heldOut)
reportAlarms(
  'Summaries of the other events',
  readSummaries(join(folder, 'police_events'), new Set(texts.map(({ id }) => id))),
)

const streets = gunzipSync(readFileSync(join(folder, 'gazetteer', 'swedish_street_names_osm.txt.gz')))
  .toString('utf8')
  .split('\n')
const roads = streets.filter((street) => /^\p{Lu}.*(?:gatan?|vägen|gränd|torg|stigen)$/u.test(street))
const taken = roads.filter((street) => checkText(`Bråk på ${street} i går kväll.`).length > 0)
const share = ((1000 * taken.length) / roads.length).toFixed(2)
console.log(`\nStreet names in "Bråk på …": ${taken.length} of ${roads.length} marked, ${share} per 1,000`)
if (process.argv.includes('--alarms')) console.log(taken.slice(0, 200).join(' | '))
