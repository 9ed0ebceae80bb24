/** The columns of Samlad's own file, in order. The import knows them by their names in either language. */
export const exportColumns = [
  'id',
  'version',
  'state',
  'organisation',
  'category',
  'categoryName',
  'from',
  'to',
  'placeSource',
  'place',
  'placeName',
  'words',
  'e',
  'n',
  'crs',
  'precision',
  'area',
  'areaName',
  'felt',
  'toldPolice',
  'text',
  'overrides',
  'recorded',
  'shared',
] as const
export type ExportColumn = (typeof exportColumns)[number]

/** A cell before it is written: text that somebody wrote is told from what the program made. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** Wall clock in ms on a UTC clock, and the same in words. */
  | { readonly kind: 'time'; readonly wall: number; readonly text: string; readonly plain: boolean }
  | null
