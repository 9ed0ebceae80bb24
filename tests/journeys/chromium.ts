import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Where the browser comes from. On Linux x64 the one that lies in node_modules, packed: nothing is installed by hand.
// Elsewhere a Chrome, Edge or Chromium that the machine has.

const cache = fileURLToPath(new URL('../../.cache/', import.meta.url))

export type BrowserChoice = { executable: string; env: Record<string, string> } | { channel: 'chrome' | 'msedge' }

/** The candidates for this machine, best first. Unpacks the packed browser the first time (about 2 s). */
export async function listBrowsers(): Promise<BrowserChoice[]> {
  const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium']
  const present = await Promise.all(
    installed.map((path) =>
      access(path).then(
        () => [path],
        () => [],
      ),
    ),
  )
  const found = present.flat().map((executable) => ({ executable, env: {} }))
  const packed = process.platform === 'linux' && process.arch === 'x64' ? [await unpack()] : []
  return [...packed, { channel: 'chrome' }, { channel: 'msedge' }, ...found]
}

async function unpack(): Promise<BrowserChoice> {
  const folder = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')))
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string }
  const ready = join(cache, `chromium-${version}`)
  if (
    !(await access(ready).then(
      () => true,
      () => false,
    ))
  )
    await unpackInto(join(folder, 'bin'), ready)
  const libraries = [join(ready, 'al2023', 'lib'), ready, process.env.LD_LIBRARY_PATH ?? ''].filter(Boolean)
  const env = { LD_LIBRARY_PATH: libraries.join(':'), FONTCONFIG_FILE: join(ready, 'fonts.conf') }
  return { executable: join(ready, 'chromium'), env }
}

/** The package unpacks into the temporary folder; it is given its own, which then moves into place as a whole. */
async function unpackInto(packed: string, ready: string): Promise<void> {
  const beside = `${ready}.${process.pid}`
  await mkdir(beside, { recursive: true })
  const before = process.env.TMPDIR
  process.env.TMPDIR = beside
  try {
    const { inflate } = await import('@sparticuz/chromium')
    const parts = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']
    await Promise.all(parts.map((part) => inflate(join(packed, part))))
    // Only the fonts that come along: the same picture on every machine.
    const fonts = `<dir>${ready}/fonts</dir><cachedir>${ready}/fonts-cache</cachedir>`
    await writeFile(join(beside, 'fonts.conf'), `<?xml version="1.0"?><fontconfig>${fonts}</fontconfig>`)
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  // Another process may have been first; its copy is as good.
  await rename(beside, ready).catch(() => rm(beside, { recursive: true, force: true }))
}
