/** Swedish words of the figures: what each picture shows, read aloud and in its table. */
import type { BandSide } from '#figure/time/band-line.ts'
import { number, range } from '#words/sv.ts'

const sides: Record<BandSide, string> = {
  above: 'fler än väntat',
  below: 'färre än väntat',
  within: 'inom det väntade',
  unknown: 'går inte att jämföra',
}

export const figures = {
  hotSpotUsual: 'koncentration, ungefär som vanligt',
  townOnly: 'Kartan visar tätorten. Alla områden står i tabellen.',
  spark: {
    title: (about: string, periods: string) => `${about}, ${periods}`,
    describe: (value: number | null, low: number | null, high: number | null, side: BandSide) =>
      value === null
        ? 'Det senaste talet visas inte.'
        : low === null || high === null
          ? `Senast ${number(value)}; väntat går inte att säga.`
          : `Senast ${number(value)}, väntat ${range(low, high)}: ${sides[side]}.`,
    period: 'Period',
    band: 'väntat',
    empty: 'Ingen historik',
  },
  coverage: {
    title: 'Rapporter per organisation mot det vanliga',
    describe: (reporting: number, silent: readonly string[], all: number) =>
      `${number(reporting)} av ${number(all)} organisationer har rapporterat.${
        silent.length > 0 ? ` Ingen rapport från ${silent.join(', ')}.` : ''
      }`,
    empty: 'Ingen organisation har rapporterat.',
  },
  hours: {
    title: 'Rapporter per veckodag och timme',
    titleBlocks: 'Rapporter per veckodag, fyra timmar i taget',
    describe: (peak: string | null, counted: number) =>
      peak === null ? 'Inga rapporter.' : `${number(counted)} rapporter fördelade på veckans timmar. ${peak}`,
    empty: 'Inga rapporter',
    hidden: 'visas inte',
  },
  categories: {
    title: 'Rapporter per kategori mot det väntade',
    describe: (rows: number, outside: readonly string[]) =>
      outside.length > 0
        ? `${number(rows)} kategorier. Utanför det väntade: ${outside.join(', ')}.`
        : `${number(rows)} kategorier. Alla inom det väntade, eller går inte att bedöma.`,
    empty: 'Inga kategorier',
  },
  sides,
  unknown: 'okänt',
}
