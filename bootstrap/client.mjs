// The staff app for the browser, built again only when something it is made of has changed.

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runQuietly } from './run.mjs'
import { refusals, tellStep } from './words.mjs'

const step = { sv: 'Bygger sidorna', en: 'Building the pages' }
const outside = ['vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.base.json', 'tsconfig.web.json']
const rooms = ['src', 'agreements']
const notPages = /(\.test\.tsx?|(^|[\\/])(store|routes)\.ts|-(store|routes)\.ts)$/
const notRooms = /^src[\\/](app[\\/](server|cli)|features[\\/][^\\/]+[\\/]server)$|[\\/]fixtures$/

const stampOf = (root) => join(root, '.cache', 'client-built')
export const clientFolder = (root) => join(root, 'dist', 'client')

export function isClientBuilt(root) {
  if (!existsSync(join(clientFolder(root), 'index.html')) || !existsSync(stampOf(root))) return false
  return readFileSync(stampOf(root), 'utf8') === fingerprint(root)
}

/** Builds beside and moves into place: a broken or interrupted build never stands where the server looks. */
export async function buildClient(root, node) {
  const made = fingerprint(root)
  const beside = join(root, 'dist', 'client-next')
  const vite = [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--outDir', beside, '--emptyOutDir']
  const env = { ...process.env, NODE_ENV: 'production' }
  const ended = await tellStep(step, () => runQuietly(node, vite, { cwd: root, env }))
  if (ended.code !== 0) {
    if (/ENOSPC/.test(ended.output)) throw refusals.diskFull(root)
    throw refusals.stepFailed(step, ended.output.trim().slice(-3000))
  }
  rmSync(stampOf(root), { force: true })
  rmSync(clientFolder(root), { recursive: true, force: true })
  renameSync(beside, clientFolder(root))
  mkdirSync(dirname(stampOf(root)), { recursive: true })
  writeFileSync(stampOf(root), made)
}

function fingerprint(root) {
  const hash = createHash('sha256')
  for (const name of [...outside, ...rooms.flatMap((room) => listFiles(root, room))]) {
    if (!existsSync(join(root, name))) continue
    hash
      .update(name)
      .update('\0')
      .update(readFileSync(join(root, name)))
      .update('\0')
  }
  return hash.digest('hex')
}

function listFiles(root, folder) {
  if (notRooms.test(folder) || !existsSync(join(root, folder))) return []
  const entries = readdirSync(join(root, folder), { withFileTypes: true })
  return entries
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return listFiles(root, path)
      return notPages.test(path) ? [] : [path]
    })
    .sort()
}
