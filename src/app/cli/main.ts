/** `npm run samlad -- …`: the command line. Results on stdout, everything else on stderr. */
import { systemClock } from '#platform/clock/clock.ts'
import { runCli } from './run.ts'

// A reader that stops early (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const { env, stdout, stderr } = process
process.exitCode = await runCli(process.argv.slice(2), { env, clock: systemClock, stdout, stderr })
