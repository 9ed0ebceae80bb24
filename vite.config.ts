import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// The staff app. The server serves dist/client and answers the pages' calls; there is no second server to develop against.
// Internal imports (#features/…) are resolved from package.json "imports", the one list of rooms.
export default defineConfig({
  root: fileURLToPath(new URL('src/app/staff', import.meta.url)),
  base: '/',
  publicDir: false,
  cacheDir: fileURLToPath(new URL('.cache/vite', import.meta.url)),
  plugins: [react()],
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
        codeSplitting: { groups: [{ name: 'maplibre', test: /node_modules[\\/]maplibre-gl[\\/]/ }] },
      },
    },
  },
  worker: { format: 'es' },
})
