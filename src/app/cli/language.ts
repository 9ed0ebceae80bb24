/** Which language the command line speaks: --lang, else the environment as the rest of the program reads it. */
import { en } from './en.ts'
import { helpEn } from './help-en.ts'
import { type Help, helpSv } from './help-sv.ts'
import { type CliWords, sv } from './sv.ts'

export type Language = 'sv' | 'en'

export interface Speech {
  readonly language: Language
  readonly words: CliWords
  readonly help: Help
}

/** `args` is read before it is checked, so that also a complaint about it comes in the language asked for. */
export function chooseSpeech(args: readonly string[], env: NodeJS.ProcessEnv): Speech {
  const at = args.indexOf('--lang')
  const asked = at >= 0 ? args[at + 1] : args.find((one) => one.startsWith('--lang='))?.slice('--lang='.length)
  const surroundings = env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale
  return /^sv/i.test(asked ?? surroundings)
    ? { language: 'sv', words: sv, help: helpSv }
    : { language: 'en', words: en, help: helpEn }
}
