import { lazyRouteComponent } from '@tanstack/react-router'
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { MissingPage } from './missing-page.tsx'

interface PageModule {
  default: ComponentType
}

interface WithCards {
  default: ComponentType<{ cards?: ReactNode }>
}

/** Every feature's pages, each its own chunk: `src/features/<feature>/pages/<page>.tsx` with the page as default export. */
const modules = import.meta.glob<PageModule>('../../features/*/pages/*.tsx')

/** The page `report/report-list`, loaded when it is first visited or pointed at. */
export function featurePage(name: `${string}/${string}`) {
  const load = modules[`../../features/${name.replace('/', '/pages/')}.tsx`]
  return load ? lazyRouteComponent(load) : MissingPage
}

/** What each feature has for «Min vecka»: its `pages/my-week.tsx`, in the order the work flows. Each decides by role what it shows. */
export const featureCards = [
  'workinggroup',
  'report',
  'evidence',
  'picture',
  'problem',
  'plan',
  'meeting',
  'statement',
  'compliance',
  'evaluation',
].flatMap((key) => {
  const load = modules[`../../features/${key}/pages/my-week.tsx`]
  return load ? [{ key, MyWeek: lazy(load) }] : []
})

/** What rooms beside access let an administrator choose: each `pages/settings-card.tsx`. */
const settingsCards = ['evidence'].flatMap((key) => {
  const load = modules[`../../features/${key}/pages/settings-card.tsx`]
  return load ? [{ key, SettingsCard: lazy(load) }] : []
})

const Administration = lazy(
  modules['../../features/access/pages/administration.tsx'] as unknown as () => Promise<WithCards>,
)

/** The administrator's page with the cards of all rooms. */
export function AdministrationPage() {
  const cards = settingsCards.map(({ key, SettingsCard }) => (
    <Suspense key={key}>
      <SettingsCard />
    </Suspense>
  ))
  return (
    <Suspense>
      <Administration cards={cards} />
    </Suspense>
  )
}
