import { dates } from './dates-en.ts'
import type { TitleWords } from './title-sv.ts'

export const titles: TitleWords = { title: (kind, label) => `Situational picture, ${dates.period(kind, label)}` }
