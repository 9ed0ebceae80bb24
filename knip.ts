import type { KnipConfig } from 'knip'

// What is reached by name and not by import: the doors, the tests, the workers, the makers of data, the measurements.
const config: KnipConfig = {
  entry: [
    'bootstrap/*.mjs',
    'src/app/server/main.ts',
    'src/app/cli/main.ts',
    // Linked from index.html.
    'src/app/staff/first-paint.css',
    'src/**/*-worker.ts',
    // Called by name in a thread of their own.
    'src/platform/workers/worker-main.ts',
    'src/**/*-task.ts',
    '{src,db,agreements,tests}/**/*.test.ts',
    'db/demo/make-*.ts',
    'tests/run.ts',
    'tests/oracles/check-oracles.ts',
    'tests/oracles/*.oracle.ts',
    'tests/conductor/tally.ts',
    'bench/**/*.ts',
  ],
  project: ['bootstrap/**/*.mjs', '{src,db,agreements,tests,bench}/**/*.{ts,tsx,css}'],
  // A type that only names a part of another exported type is exported for its readers.
  ignoreExportsUsedInFile: { interface: true, type: true },
  // Run by its path in tests/conductor/phases.ts.
  ignoreDependencies: ['@biomejs/biome'],
  compilers: {
    css: (text: string) =>
      [...text.matchAll(/@import\s+["']([^"']+)["']/g)].map(([, name]) => `import '${name}'`).join('\n'),
  },
}

export default config
