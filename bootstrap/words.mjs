// What the bootstrap says, each sentence in Swedish and English. It speaks on stderr: stdout belongs to the program.

const swedish = /^sv/i.test(
  process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || Intl.DateTimeFormat().resolvedOptions().locale,
)

/** A progress word, in the language of the machine. */
export const pick = (sv, en) => (swedish ? sv : en)

/** An end that the user can do something about. Printed as it is, without a stack. */
export class Refusal extends Error {
  /** @param {string} sv @param {string} en @param {string} [detail] the tool's own words, printed last */
  constructor(sv, en, detail = '') {
    super(`${sv}\n${en}${detail ? `\n\n${detail}` : ''}`)
  }
}

export const refusals = {
  platform: (name) =>
    new Refusal(
      `Samlad går inte att köra på ${name}. Det behövs Linux, Windows eller macOS på en 64-bitars dator (x64 eller arm64).`,
      `Samlad does not run on ${name}. It needs Linux, Windows or macOS on a 64-bit machine (x64 or arm64).`,
    ),
  oldNode: (version) =>
    new Refusal(
      `Node ${version} är för gammal för att ens hämta en nyare. Installera Node 24 (LTS) från https://nodejs.org och kör samma kommando igen.`,
      `Node ${version} is too old even to fetch a newer one. Install Node 24 (LTS) from https://nodejs.org and run the same command again.`,
    ),
  installNode: (name, version, detail) =>
    new Refusal(
      `Samlad behöver Node 24.11 eller nyare; här körs ${version}, och för ${name} går den inte att hämta åt dig.\nInstallera Node 24 (LTS) från https://nodejs.org och kör samma kommando igen.`,
      `Samlad needs Node 24.11 or later; this is ${version}, and for ${name} it cannot be fetched for you.\nInstall Node 24 (LTS) from https://nodejs.org and run the same command again.`,
      detail,
    ),
  noNpm: () =>
    new Refusal(
      'Hittar inte npm, som brukar följa med Node. Installera Node 24 (LTS) från https://nodejs.org och kör samma kommando igen.',
      'Cannot find npm, which normally comes with Node. Install Node 24 (LTS) from https://nodejs.org and run the same command again.',
    ),
  offline: (detail) =>
    new Refusal(
      'Paketregistret svarar inte. Första starten behöver nätet en gång; kontrollera anslutningen eller proxyn (npm config get registry) och kör samma kommando igen.',
      'The package registry does not answer. The first start needs the network once; check the connection or proxy (npm config get registry) and run the same command again.',
      detail,
    ),
  registry: (detail) =>
    new Refusal(
      'Paketregistret saknar ett paket eller nekar åtkomst (npm config get registry). Kör igen mot ett fullständigt register.',
      'The package registry lacks a package or refuses access (npm config get registry). Run again against a complete registry.',
      detail,
    ),
  diskFull: (root) =>
    new Refusal(
      `Disken är full. Frigör minst 1,5 GB på disken där ${root} ligger och kör samma kommando igen.`,
      `The disk is full. Free at least 1.5 GB on the disk that holds ${root} and run the same command again.`,
    ),
  notWritable: (detail) =>
    new Refusal(
      'Får inte skriva i mappen. Kör som den användare som äger mappen, och stäng program som håller filer i den.',
      'Not allowed to write in the folder. Run as the user who owns it, and close programs that hold its files.',
      detail,
    ),
  lockMismatch: (detail) =>
    new Refusal(
      'package-lock.json stämmer inte med package.json. Hämta om källkoden, eller kör: node bootstrap/complete-lock.mjs',
      'package-lock.json does not agree with package.json. Fetch the source again, or run: node bootstrap/complete-lock.mjs',
      detail,
    ),
  stepFailed: (step, detail) => new Refusal(`Steget misslyckades: ${step.sv}.`, `The step failed: ${step.en}.`, detail),
  verb: (verb, verbs) =>
    new Refusal(
      `Okänt kommando ”${verb}”. Välj ett av: ${verbs.join(', ')}.`,
      `Unknown command "${verb}". Choose one of: ${verbs.join(', ')}.`,
    ),
}

/** Runs a step with one line of progress: a running second counter on a terminal, otherwise start and end. */
export async function tellStep(step, work) {
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / 1000)
  const line = pick(step.sv, step.en)
  const show = (end) => process.stderr.write(`\r${line} … ${seconds()} s${end}`)
  if (!process.stderr.isTTY) process.stderr.write(`${line} …\n`)
  const ticking = process.stderr.isTTY ? setInterval(show, 1000, ' ') : undefined
  try {
    const result = await work()
    if (process.stderr.isTTY) show(`, ${pick('klart', 'done')}\n`)
    else process.stderr.write(`${line}: ${pick('klart', 'done')} (${seconds()} s)\n`)
    return result
  } catch (error) {
    if (process.stderr.isTTY) process.stderr.write('\n')
    throw error
  } finally {
    clearInterval(ticking)
  }
}
