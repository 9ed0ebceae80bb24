import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const compress = promisify(brotliCompress)
// One step under the strongest: a hundredth larger in less than half the time.
const strength = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }

/** Small parts that nearly every page has some of: on a slow line twelve files cost more than one. What few pages have comes with them. */
const parts = new RegExp(
  `/src/(${[
    'design/(?!document-blocks|combobox|choice-menu|tabs|file-input)',
    'words/(sv|write-dates|write-numbers)\\.',
    'analysis/time/local-time',
    'features/report/guard/(marking|say-marked)',
    'features/report/web/new-id',
  ].join('|')})`.replaceAll('/', '[\\\\/]'),
)

/** Each text file once more, compressed while nobody waits: a ninth smaller than the server could make it in passing. */
const compressBeside: Plugin = {
  name: 'compress-beside',
  async writeBundle({ dir = '' }, bundle) {
    const texts = Object.values(bundle).filter((file) => /\.(m?js|css|html|svg)$/.test(file.fileName))
    await Promise.all(
      texts.map(async (file) => {
        const bytes = Buffer.from(file.type === 'chunk' ? file.code : file.source)
        if (bytes.length > 1024) await writeFile(join(dir, `${file.fileName}.br`), await compress(bytes, strength))
      }),
    )
  },
}

// The staff app. The server serves dist/client and answers the pages' calls; there is no second server to develop against.
// Internal imports (#features/…) are resolved from package.json "imports", the one list of rooms.
export default defineConfig({
  root: fileURLToPath(new URL('src/app/staff', import.meta.url)),
  base: '/',
  publicDir: false,
  cacheDir: fileURLToPath(new URL('.cache/vite', import.meta.url)),
  plugins: [react(), compressBeside],
  build: {
    outDir: fileURLToPath(new URL('dist/client', import.meta.url)),
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // A strict content policy forbids scripts and fonts written into the page.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The map is by far the largest part and is fetched when a map is shown.
    chunkSizeWarningLimit: 1_200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'maplibre', test: /node_modules[\\/]maplibre-gl[\\/]/ },
            { name: 'parts', test: parts },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
})
