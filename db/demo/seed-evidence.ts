/** The demo's published statistics as files, to be imported like any others. */
import { readFileSync } from 'node:fs'

export interface DemoEvidence {
  readonly name: string
  /** Where it was published. */
  readonly address: string
  /** Local day, YYYY-MM-DD. */
  readonly retrievedOn: string
  readonly bytes: Uint8Array
}

const bra = 'https://statistik.bra.se/solwebb/action/index'
const scb = 'https://www.statistikdatabasen.scb.se/pxweb/sv/ssd/'
const [lulea, boden] = ['2580', '2582']
const both = [lulea, boden]

/** evidence/README.md tells of origin, licence and peculiarities. */
const files: readonly {
  readonly name: string
  readonly address: string
  readonly municipalities: readonly string[]
}[] = [
  { name: 'reported_crimes_total_quarterly.csv', address: bra, municipalities: both },
  { name: 'reported_crimes_annual_groups.csv', address: bra, municipalities: both },
  { name: 'reported_crimes_2026-08_preliminary_hierarchy.csv', address: bra, municipalities: both },
  { name: 'reported_crimes_boden_2025_year_month_quarter.csv', address: bra, municipalities: [boden] },
  { name: 'reported_crimes_national_2000_2016.csv', address: bra, municipalities: both },
  { name: 'deso_population_age_sex_2025.csv', address: scb, municipalities: both },
  { name: 'regso_foreign_born_2020_2023.csv', address: scb, municipalities: both },
  { name: 'regso_income_2020_2023.csv', address: scb, municipalities: both },
  { name: 'regso_tenure_2020_2023.csv', address: scb, municipalities: both },
  {
    name: 'lulea-published.csv',
    address: 'https://www.lulea.se/kommun--politik/fakta-och-statistik.html',
    municipalities: [lulea],
  },
]

/** Files that tell of the municipality (Luleå, or Boden beside it), in the order in which they are to be imported. */
export function listDemoEvidence(municipality = lulea): DemoEvidence[] {
  return files
    .filter(({ municipalities }) => municipalities.includes(municipality))
    .map(({ name, address }) => {
      const bytes = new Uint8Array(readFileSync(new URL(`./evidence/${name}`, import.meta.url)))
      return { name, address, retrievedOn: '2026-11-20', bytes }
    })
}
