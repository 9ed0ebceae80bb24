/** Vad skyldigheter heter på en dagordning, och vad som står om dem i korthet i handlingarna. */
import { day, number } from '#words/sv.ts'
import type { Cycle } from './schema.ts'

const counted = (count: number, word: string) => (count === 0 ? null : `${number(count)} ${word}`)

export const agendaWords = {
  overdue: (what: string) => `Försenad skyldighet: ${what}`,
  soon: (what: string) => `Skyldighet att planera för: ${what}`,
  settled: (what: string) => `Skyldighet: ${what}`,
  law: 'lagen',
  agreement: 'överenskommelsen',
  /** «6 §, lagen: » */
  heading: (place: string, source: string) => `${place}, ${source}: `,
  wasDueOn: (on: string) => `Skulle vara gjord ${day(on)}.`,
  dueOn: (on: string) => `Ska vara gjord senast ${day(on)}.`,
  record: (cycles: readonly Cycle[]) => {
    const count = (outcome: Cycle['outcome']) => cycles.filter((one) => one.outcome === outcome).length
    const parts = [
      counted(count('met'), 'i tid'),
      counted(count('metLate'), 'för sent'),
      counted(count('missed'), count('missed') === 1 ? 'inte gjord' : 'inte gjorda'),
    ].filter((one) => one !== null)
    return parts.length === 0 ? null : `Hittills: ${parts.join(', ')}.`
  },
  last: (title: string, on: string) => `Senast: ${title}, ${day(on)}.`,
  never: 'Ingenting är gjort än.',
  reason: (reason: string) => `Angivet skäl: ${reason}`,
}
