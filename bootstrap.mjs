#!/usr/bin/env node
// The one command. Needs nothing but a Node from 18 on, and brings the rest: the packages, a Node that runs the
// sources as they are, the built pages. Why it is so: docs/decisions/0001-one-command-on-any-node.md

import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildClient, isClientBuilt } from './bootstrap/client.mjs'
import { leanHeap } from './bootstrap/lean-heap.mjs'
import { install, isInstalled } from './bootstrap/packages.mjs'
import { explainDeadNode, findRuntimeNode, isNewEnough, isSupported, machine } from './bootstrap/platform.mjs'
import { becomeProgram, becomePrograms } from './bootstrap/run.mjs'
import { takeTurn } from './bootstrap/turn.mjs'
import { pick, Refusal, refusals } from './bootstrap/words.mjs'

const root = dirname(fileURLToPath(import.meta.url))
const turn = join(root, '.cache', 'bootstrap.turn')
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')

// verb → the program, with the arguments that come before the user's own, and whether it shows the pages.
const verbs = {
  start: { program: [...leanHeap, 'src/app/server/main.ts'], pages: true },
  samlad: { program: [...leanHeap, 'src/app/cli/main.ts'] },
  test: { program: ['tests/run.ts'] },
  years: { program: ['tests/run.ts', '--only', 'years'] },
  check: { program: ['tests/run.ts', '--only', 'check'] },
  bench: { program: ['bench/run.ts'] },
  oracles: { program: ['tests/oracles/check-oracles.ts'] },
  build: { program: [], pages: true },
  dev: { program: ['--watch', 'src/app/server/main.ts'], beside: [vite, 'build', '--watch'], pages: true },
}

/** Everything that the verb needs, in order; each part is skipped when it already stands. */
async function prepare(verb) {
  const node = await prepareNode()
  if (!isInstalled(root)) {
    const step = {
      sv: 'Hämtar paketen (någon minut, bara första gången)',
      en: 'Fetching packages (a minute or two, first time only)',
    }
    await inTurn(() => isInstalled(root) || install(root, step, node))
  }
  if (verb.pages && !isClientBuilt(root)) await inTurn(() => isClientBuilt(root) || buildClient(root, node))
  return node
}

async function prepareNode() {
  const version = process.versions.node
  if (isNewEnough(version)) return process.execPath
  const node = findRuntimeNode(root)
  if (!node) throw refusals.installNode(machine, version)
  const folder = join(root, 'runtime')
  if (!isInstalled(folder) || !existsSync(node)) {
    const step = { sv: `Hämtar Node 24 (här körs ${version})`, en: `Fetching Node 24 (this is ${version})` }
    await inTurn(() => (isInstalled(folder) && existsSync(node)) || install(folder, step, process.execPath))
    // To npm it is an optional package: when the registry is silent npm says nothing either.
    if (!existsSync(node)) throw refusals.offline('')
    const fault = explainDeadNode(node)
    if (fault) throw refusals.installNode(machine, version, fault)
  }
  return node
}

function inTurn(work) {
  const tell = () => {
    const words = pick('Väntar på en annan start i samma mapp …', 'Waiting for another start in the same folder …')
    process.stderr.write(`${words}\n`)
  }
  return takeTurn(turn, tell, work)
}

async function main([name = 'start', ...rest]) {
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined
  if (!verb) throw refusals.verb(name, Object.keys(verbs))
  if (!isSupported) throw refusals.platform(machine)
  if (!isNewEnough(process.versions.node, [18, 0])) throw refusals.oldNode(process.versions.node)
  const node = await prepare(verb)
  if (verb.program.length === 0) return
  const env = { ...process.env, PATH: prependPath(dirname(node)) }
  const program = [node, [...verb.program.map(fromRoot), ...rest]]
  if (verb.beside) await becomePrograms([program, [node, verb.beside]], { env, cwd: root })
  else await becomeProgram(...program, { env })
}

/** Programs are named from the root, while the user's own paths count from where the user stands. */
const fromRoot = (word) => (word.endsWith('.ts') ? join(root, word) : word)

/** What the program starts by the name of `node` is the same Node. */
function prependPath(folder) {
  return `${folder}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`
}

main(process.argv.slice(2)).catch((error) => {
  const known =
    error instanceof Refusal
      ? error
      : error.code === 'ENOSPC'
        ? refusals.diskFull(root)
        : ['EACCES', 'EPERM', 'EROFS'].includes(error.code)
          ? refusals.notWritable(error.message)
          : undefined
  process.stderr.write(`\n${known ? known.message : error.stack}\n`)
  process.exitCode = 1
})
