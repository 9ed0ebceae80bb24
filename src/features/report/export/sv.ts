import type { ReportState } from '../schema.ts'
import type { ExportColumn } from './columns.ts'

export interface ExportWords {
  readonly columns: Record<ExportColumn, string>
  readonly states: Record<ReportState, string>
  readonly toldPolice: Record<'yes' | 'no' | 'unknown', string>
  readonly fileName: string
  readonly sheet: string
}

export const sv: ExportWords = {
  columns: {
    id: 'Rapport-id',
    version: 'Version',
    state: 'Status',
    organisation: 'Organisation',
    category: 'Kategorikod',
    categoryName: 'Kategori',
    from: 'Från',
    to: 'Till',
    placeSource: 'Platsens källa',
    place: 'Plats-id',
    placeName: 'Plats',
    words: 'Plats med egna ord',
    e: 'Öst (m)',
    n: 'Norr (m)',
    crs: 'Koordinatsystem',
    precision: 'Noggrannhet (m)',
    area: 'Områdeskod',
    areaName: 'Område',
    felt: 'Upplevd otrygghet (0–3)',
    toldPolice: 'Berättat för polisen',
    text: 'Text',
    overrides: 'Skäl till markerade ord',
    recorded: 'Sparad',
    shared: 'Delad den',
  },
  states: {
    draft: 'Utkast',
    submitted: 'Inskickad',
    reviewed: 'Granskad',
    shared: 'Delad',
    withdrawn: 'Återtagen',
  },
  toldPolice: { yes: 'Ja', no: 'Nej', unknown: 'Vet inte' },
  fileName: 'rapporter',
  sheet: 'Rapporter',
}
