// Which machine, which Node. Pure questions with plain answers.

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** The oldest Node that runs the sources as they are (type stripping without flag or warning). */
const needed = [24, 11]

/** Node packages in runtime/package.json. There is none for macOS in this version. */
const runtimes = { 'linux-x64': 'bin/node', 'linux-arm64': 'bin/node', 'win32-x64': 'bin/node.exe' }

const supported = ['linux-x64', 'linux-arm64', 'win32-x64', 'win32-arm64', 'darwin-x64', 'darwin-arm64']

export const machine = `${process.platform}-${process.arch}`

export const isSupported = supported.includes(machine)

export function isNewEnough(version, [major, minor] = needed) {
  const [a = 0, b = 0] = version.split('.').map(Number)
  return a > major || (a === major && b >= minor)
}

/** The Node that runtime/ would bring, or undefined where no package exists. */
export function findRuntimeNode(root) {
  const file = runtimes[machine]
  const folder = `node-${machine.replace('win32', 'win')}`
  return file && join(root, 'runtime', 'node_modules', folder, ...file.split('/'))
}

/** An empty text if that Node starts here, else what it answered (an old system library, a non-glibc Linux). */
export function explainDeadNode(path) {
  const tried = spawnSync(path, ['--version'], { encoding: 'utf8' })
  return tried.status === 0 ? '' : String(tried.error?.message ?? tried.stderr)
}

/** Does a range such as "^20.17.0 || >=22.9.0" hold the version? Only the forms that npm's own manifest uses. */
export function acceptsVersion(range, version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return range.split('||').some((part) => {
    const [, sign, a, b = '0'] = /^\s*(\^|>=)?v?(\d+)(?:\.(\d+))?/.exec(part) ?? []
    if (a === undefined) return true
    const enough = major > Number(a) || (major === Number(a) && minor >= Number(b))
    return sign === '>=' ? enough : enough && major === Number(a)
  })
}
