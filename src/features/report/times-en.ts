/** English times of the day: "22:04". */
import type { TimeWords } from './times-sv.ts'

export const times: TimeWords = { clock: (time) => time, at: (day, time) => `${day} ${time}` }
