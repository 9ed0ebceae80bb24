/** From the arguments to the exit code: finds the command, checks how it was written, runs it, tells what went wrong. */
import { parseArgs } from 'node:util'
import { type Call, type Command, everywhere, type Surroundings } from './call.ts'
import { agreementCommand } from './commands/agreement.ts'
import { clockCommand } from './commands/clock.ts'
import { evidenceCommand } from './commands/evidence.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import { jointPictureCommand } from './commands/joint-picture.ts'
import { listCommand } from './commands/list.ts'
import { methodsCommand } from './commands/methods.ts'
import { migrateCommand } from './commands/migrate.ts'
import { pictureCommand } from './commands/picture.ts'
import { seedCommand } from './commands/seed.ts'
import { verifyCommand } from './commands/verify.ts'
import { explainFailure } from './failures.ts'
import type { CommandName } from './help-sv.ts'
import { chooseSpeech, type Speech } from './language.ts'
import { type ExitCode, Stop } from './stop.ts'

const commands: Record<CommandName, Command> = {
  import: importCommand,
  picture: pictureCommand,
  evidence: evidenceCommand,
  'joint-picture': jointPictureCommand,
  verify: verifyCommand,
  export: exportCommand,
  list: listCommand,
  agreement: agreementCommand,
  clock: clockCommand,
  methods: methodsCommand,
  seed: seedCommand,
  migrate: migrateCommand,
}

const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name)

/** Results go to `stdout`; progress and troubles to `stderr`. Never throws. */
export async function runCli(args: readonly string[], around: Surroundings): Promise<ExitCode> {
  const speech = chooseSpeech(args, around.env)
  try {
    return await dispatch(args, around, speech)
  } catch (error) {
    const { exit, sentence } = explainFailure(error, speech)
    around.stderr.write(`${sentence}\n`)
    if (around.env.SAMLAD_DEBUG && error instanceof Error) around.stderr.write(`${error.stack}\n`)
    return exit
  }
}

async function dispatch(args: readonly string[], around: Surroundings, speech: Speech): Promise<ExitCode> {
  const [name, ...rest] = withoutLanguage(args)
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const asked = name === 'help' ? rest[0] : undefined
    if (asked !== undefined && !isCommand(asked)) throw new Stop(2, 'noSuchCommand', asked, Object.keys(commands))
    const page = asked === undefined ? speech.help.all : speech.help.pages[asked]
    around.stdout.write(page)
    return name === undefined ? 2 : 0
  }
  if (!isCommand(name)) throw new Stop(2, 'noSuchCommand', name, Object.keys(commands))
  const command = commands[name]
  const options = { ...everywhere, ...command.options }
  const { values, positionals } = parseArgs({ args: [...rest], options, allowPositionals: true })
  if (values.help) {
    around.stdout.write(speech.help.pages[name])
    return 0
  }
  const [least, most] = command.takes
  if (positionals.length < least) throw new Stop(2, 'argumentMissing', name)
  if (positionals.length > most) throw new Stop(2, 'argumentTooMuch', positionals[most] ?? '', name)
  const call: Call = { ...around, ...speech, values: values as Call['values'], rest: positionals }
  return command.run(call)
}

/** --lang may stand anywhere, also before the command. */
function withoutLanguage(args: readonly string[]): string[] {
  return args.filter((one, at) => one !== '--lang' && args[at - 1] !== '--lang' && !one.startsWith('--lang='))
}
