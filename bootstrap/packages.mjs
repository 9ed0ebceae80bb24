// Brings what a lock file names, exactly that, without install scripts, once per change of the lock.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { acceptsVersion, machine } from './platform.mjs'
import { runQuietly } from './run.mjs'
import { pick, refusals, tellStep } from './words.mjs'

const stampOf = (folder) => join(folder, 'node_modules', '.samlad-installed')

/** The lock and the machine: a folder carried to another kind of computer is installed anew. */
function fingerprint(folder) {
  const lock = readFileSync(join(folder, 'package-lock.json'))
  return `${machine} ${createHash('sha256').update(lock).digest('hex')}`
}

export function isInstalled(folder) {
  if (existsSync(stampOf(folder)) && readFileSync(stampOf(folder), 'utf8') === fingerprint(folder)) return true
  if (listMissing(folder).length > 0) return false
  writeFileSync(stampOf(folder), fingerprint(folder))
  return true
}

/** What the lock wants for this machine and npm's own record of node_modules lacks; all of it, if there is no record. */
function listMissing(folder) {
  const record = join(folder, 'node_modules', '.package-lock.json')
  const want = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages
  const have = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')).packages : {}
  const isMissing = ([path, entry]) => {
    if (have[path]) return have[path].version !== entry.version || have[path].integrity !== entry.integrity
    return path !== '' && !(entry.optional && !isForThisMachine(entry))
  }
  return Object.entries(want)
    .filter(isMissing)
    .map(([path]) => path)
}

const holds = (list, value) => [list].flat().includes(value)
let libcHere

function isForThisMachine({ os = [], cpu = [], libc }) {
  if (!holds(os, process.platform) || !holds(cpu, process.arch)) return false
  libcHere ??= process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl'
  return !libc || holds(libc, libcHere)
}

/** `npm ci` in the folder. The stamp goes first and comes back last, so a broken install is seen as broken. */
export async function install(folder, step, node) {
  // npm leaves out optional parts whose manifest refuses the Node that npm runs on: so it is the Node of the program.
  const npm = findNpm(spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim().slice(1))
  if (!npm) throw refusals.noNpm()
  rmSync(stampOf(folder), { force: true })
  const flags = ['--ignore-scripts', '--include=dev', '--include=optional', '--no-engine-strict', '--loglevel=error']
  const calm = ['--no-audit', '--no-fund', '--no-update-notifier', '--no-progress']
  const patience = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000']
  const args = [npm, 'ci', `--prefix=${folder}`, ...flags, ...calm, ...patience]
  const ended = await tellStep(step, () => runQuietly(node, args, { cwd: folder, env: cleanEnvironment() }))
  if (ended.code !== 0) throw explainNpm(ended.output, folder, step)
  const missing = listMissing(folder)
  const words = pick('Går inte att få för den här datorn', 'Cannot be had for this computer')
  if (missing.length > 0) process.stderr.write(`${words}: ${missing.join(', ')}\n`)
  writeFileSync(stampOf(folder), fingerprint(folder))
}

/** npm hands its own settings to scripts; a nested npm must not inherit which package it is about. */
function cleanEnvironment() {
  const about = /^npm_(package_|lifecycle_|command$|config_(local_prefix|prefix|omit|production|global|offline)$)/i
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !about.test(name) && name !== 'NODE_ENV'))
}

/** The npm that called us, else the one beside the running Node, else on the path: the first that accepts the Node. */
function findNpm(version) {
  const bin = dirname(process.execPath)
  const cli = ['npm', 'bin', 'npm-cli.js']
  const onPath = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const found = [
    process.env.npm_execpath,
    join(bin, 'node_modules', ...cli),
    join(bin, '..', 'lib', 'node_modules', ...cli),
    ...onPath.flatMap((folder) => [join(folder, 'npm'), join(folder, 'node_modules', ...cli)]),
    join('/usr/share/nodejs', ...cli),
  ]
    .filter((file) => file && existsSync(file))
    .map((file) => realpathSync(file))
    .filter((file) => file.endsWith('npm-cli.js'))
  return found.find((file) => acceptsVersion(readEngine(file), version)) ?? found[0]
}

function readEngine(npmCli) {
  try {
    return JSON.parse(readFileSync(join(dirname(npmCli), '..', 'package.json'), 'utf8')).engines?.node ?? ''
  } catch {
    return ''
  }
}

function explainNpm(output, folder, step) {
  const lines = output.split('\n').filter((line) => !/^npm error(\s*|\s+at .*|.*complete log.*)$/.test(line))
  const detail = lines.slice(0, 8).join('\n').trim()
  if (/ENOSPC|no space left/i.test(output)) return refusals.diskFull(folder)
  if (/EUSAGE|from lock file|in sync/.test(output)) return refusals.lockMismatch(detail)
  if (/E40[134]|EINTEGRITY|ETARGET|ENOVERSIONS/.test(output)) return refusals.registry(detail)
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|ERR_SOCKET|network/i.test(
      output,
    )
  )
    return refusals.offline(detail)
  if (/EACCES|EPERM|EROFS|EBUSY/.test(output)) return refusals.notWritable(detail)
  return refusals.stepFailed(step, detail)
}
