import type { Module } from './module.ts'

/** Left to right as the work flows. A feature imports only itself and what stands to the left. */
export const featureOrder = [
  'access',
  'thread',
  'report',
  'agreement',
  'evidence',
  'picture',
  'jointpicture',
  'problem',
  'plan',
  'workinggroup',
  'meeting',
  'statement',
  'followup',
  'compliance',
  'evaluation',
  'publicsite',
]

/** Rooms that know no domain word. */
const foundations = /^src\/(analysis|words|figure|document|design|platform)\//

/**
 * What a feature shows its neighbours. `server/` and `web/` hold doors made for neighbours' routes and pages, `facts/` pure
 * knowledge that reading its data takes.
 */
const shown = /^src\/features\/[^/]+\/(.*-)?(schema|rules|transitions|store|public|api|endpoint|sv|en)\.ts$/
const shownFolder = /^src\/features\/[^/]+\/(facts|guard|server|web)\//

/** A page may keep things on the device in a file called a store; that one is no server. */
const serverRole = /^(?!.*\/pages\/).*\/((.*-)?(store|routes)\.ts|server\/.*)$/
const isTest = (path: string) => /\.test\.tsx?$/.test(path) || path.startsWith('tests/') || path.includes('/fixtures/')
const findFeature = (path: string) => /^src\/features\/([^/]+)\//.exec(path)?.[1]

/** Compiled without Node and without a browser: rules, schemas, words, numbers, figures, pages' own code. */
function isWithoutNode(path: string): boolean {
  if (/^src\/(analysis|words|figure|design)\//.test(path) || /^src\/document\/(model|html)\.ts$/.test(path)) return true
  return findFeature(path) !== undefined && !serverRole.test(path)
}

/** Why this import is not allowed, or undefined. */
function refuseImport(from: string, target: string): string | undefined {
  if (target.startsWith('node:')) return isWithoutNode(from) && !isTest(from) ? 'pure code imports Node' : undefined
  if (!target.startsWith('src/')) return undefined
  if (foundations.test(from) && target.startsWith('src/features/')) return 'this room knows nothing of features'
  if (target.startsWith('src/app/') && /^src\/(?!app\/)/.test(from)) return 'nothing imports the app'
  const own = findFeature(from)
  const other = findFeature(target)
  if (/\/pages\//.test(from) && !isTest(from) && other && serverRole.test(target)) return 'a page imports the server'
  if (!own || !other || own === other) return undefined
  if (!featureOrder.includes(own)) return `feature ${own} has no place in the order`
  if (featureOrder.indexOf(other) > featureOrder.indexOf(own)) return `${other} stands to the right of ${own}`
  if (own === 'publicsite' && !/\/(.*-)?public\.ts$/.test(target)) return 'publicsite imports only public.ts'
  if (isTest(from)) return undefined
  return shown.test(target) || shownFolder.test(target) ? undefined : `${other} does not show this file to others`
}

/** Every import that goes through a wall, as `file:line → target: why`. */
export function findCrossedWalls(modules: readonly Module[]): string[] {
  return modules.flatMap(({ path, imports }) =>
    imports.flatMap(({ target, line }) => {
      const why = refuseImport(path, target)
      return why ? [`${path}:${line} → ${target}: ${why}`] : []
    }),
  )
}
