// A registry may lack some platform variants of a package. `npm install` then leaves them out of the lock and
// `npm ci` refuses it everywhere ("Missing … from lock file"). This writes the missing entries: version from the
// parent's manifest, machine from the name. A variant is optional: where it cannot be had, it is left out.

import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const file = fileURLToPath(new URL('../package-lock.json', import.meta.url))
const lock = JSON.parse(readFileSync(file, 'utf8'))

function isResolvable(parent, name) {
  for (let at = parent; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    if (lock.packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true
    if (!at) return false
  }
}

function describeVariant(name, range) {
  const [, os, cpu, libc] =
    /-(android|darwin|linux|win32|freebsd|openharmony)-([a-z0-9]+)(?:-(gnu|musl|msvc)?\w*)?$/.exec(name) ?? []
  if (!os) throw new Error(`${name}: cannot tell the machine from the name`)
  const version = range.replace(/^[\^~=v]+/, '')
  const libcs = os === 'linux' && libc ? { libc: [libc === 'gnu' ? 'glibc' : libc] } : {}
  return { version, cpu: [cpu], ...libcs, optional: true, os: [os] }
}

let added = 0
for (const [path, entry] of Object.entries({ ...lock.packages })) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isResolvable(path, name)) continue
    lock.packages[`node_modules/${name}`] = describeVariant(name, range)
    added++
  }
}
const order = ([a], [b]) => a.localeCompare(b, 'en')
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(order))
if (added > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
process.stdout.write(`${added} entries added\n`)
