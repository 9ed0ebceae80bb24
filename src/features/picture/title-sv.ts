import { dates } from './dates-sv.ts'
import type { PictureKind } from './schema.ts'

/** Vad en lägesbild heter, «Lägesbild vecka 46 2026»: för sig, eftersom andra rum nämner den utan lägesbildernas alla ord. */
export const titles = {
  title: (kind: PictureKind, label: string): string => `Lägesbild ${dates.period(kind, label)}`,
}
export type TitleWords = typeof titles
