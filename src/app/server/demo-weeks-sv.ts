/** What the demo's two parties wrote in the weeks before: invented, like the reports. Oldest first. */
import type { Level } from '#features/picture/schema.ts'

interface DemoFocus {
  readonly title: string
  readonly areaCode: string
  readonly detail: string
  readonly task: string
  readonly owner: string
  readonly outcome: string
}

interface DemoWeek {
  readonly levels: readonly (readonly [areaCode: string, level: Level, reason: string | null])[]
  readonly focus: readonly DemoFocus[]
}

export const demoWeeks: readonly DemoWeek[] = [
  {
    levels: [
      ['centrum', 'watch', 'Fler ordningsstörningar kring helgen'],
      ['hertson', 'stable', null],
    ],
    focus: [
      {
        title: 'Centrum, fredag och lördag natt',
        areaCode: 'centrum',
        detail: 'Väktare och nattvandrare går samma tider, polisen förbi kring stängning.',
        task: 'Stäm av tider med nattvandrarna',
        owner: 'lulea-kommun',
        outcome: 'Gjort båda helgerna. Antalet rapporter var som vanligt.',
      },
    ],
  },
  {
    levels: [
      ['centrum', 'stable', null],
      ['hertson', 'watch', 'Samma plats rapporteras ofta'],
    ],
    focus: [
      {
        title: 'En plats på Hertsön',
        areaCode: 'hertson',
        detail: 'Nästan allt kommer från en och samma plats. Lulebo ser över belysning och lås.',
        task: 'Gå igenom belysning och lås på platsen',
        owner: 'lulebo',
        outcome: 'Belysningen är lagad. Låset väntar på leverans.',
      },
    ],
  },
  {
    levels: [
      ['porson', 'watch', 'Enstaka krossade rutor'],
      ['hertson', 'watch', 'Låset är inte bytt'],
      ['centrum', 'stable', null],
    ],
    focus: [
      {
        title: 'Gångtunneln vid Centrum',
        areaCode: 'centrum',
        detail: 'Flera har rapporterat mörker i tunneln.',
        task: 'Laga belysningen i gångtunneln',
        owner: 'lulea-kommun',
        outcome: 'Lagad på tisdagen.',
      },
      {
        title: 'Ring fältassistenterna om uteblivna rapporter',
        areaCode: 'porson',
        detail: 'Ingen rapport har kommit på sista tiden. Det behöver inte betyda att det är lugnt.',
        task: 'Ring och fråga vad som hindrar',
        owner: 'lulea-kommun',
        outcome: '',
      },
    ],
  },
]
