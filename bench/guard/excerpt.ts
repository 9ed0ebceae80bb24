// Writes the fixtures of the guard: node bench/guard/excerpt.ts <folder with police_events and pii>
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createChance } from './chance.ts'
import { readPoliceTexts } from './corpus.ts'

const folder = process.argv[2]
if (!folder) throw new Error('Usage: excerpt.ts <folder with police_events and pii>')
// Chosen without the guard: texts about missing people, with spokespersons, plates or numbers to ring are left out.
const personal =
  /talesperson|åklagare|chef|säger|heter|sök|saknad|försvun|registrering|kontakt|@|\d{3}[ -]?\d{2,3}[ -]?\d{2}/i
const chance = createChance(300)
const pool = readPoliceTexts(join(folder, 'police_events')).filter(
  ({ text }) => text.length <= 700 && !personal.test(text),
)
const chosen = Array.from({ length: 300 }, () => pool.splice(chance.below(pool.length), 1)[0]!)
const numbers = readFileSync(join(folder, 'pii', 'test_personnummer_skatteverket.txt'), 'utf8')
  .trim()
  .split(/\s+/)
const fixtures = new URL('../../src/features/report/guard/fixtures/', import.meta.url)
writeFileSync(
  new URL('police-texts.json', fixtures),
  `${JSON.stringify({ source: 'Polisen (polisen.se), händelser 2022–2025', texts: chosen.map(({ text }) => text) }, null, 2)}\n`,
)
const every = numbers.filter((_, place) => place % 15 === 0)
writeFileSync(
  new URL('personal-numbers.json', fixtures),
  `${JSON.stringify({ source: 'Skatteverket, testpersonnummer (CC0)', numbers: every }, null, 2)}\n`,
)
