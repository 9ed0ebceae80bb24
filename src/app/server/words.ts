/** The server's words in the language of the machine: results on stdout, troubles on stderr. */
import { en } from './en.ts'
import { sv } from './sv.ts'

const language = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || ''
export const words = /^sv/i.test(language) ? sv : en

export const say = {
  migrated: (count: number) => console.log(words.migrated(count)),
  filling: () => console.log(words.filling),
  step: (step: keyof typeof sv.step, count: number) => console.log(words.step[step](count)),
  embedded: () => console.warn(words.embeddedInUse),
  ready: (address: string, { demo, seconds }: { demo: boolean; seconds: number }) => {
    if (demo) console.log(words.demo)
    console.log(words.ready(address, seconds.toFixed(1)))
  },
}
