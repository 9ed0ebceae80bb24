import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouteComponent,
} from '@tanstack/react-router'
import { AgreementRooms } from './agreement-rooms.tsx'
import { FailedPage } from './failed-page.tsx'
import { AdministrationPage, featurePage } from './feature-pages.tsx'
import { MissingPage } from './missing-page.tsx'
import { Shell } from './shell.tsx'
import { WaitingPage } from './waiting-page.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: MissingPage, errorComponent: FailedPage })

const page = <Path extends string>(path: Path, component: RouteComponent) =>
  createRoute({ getParentRoute: () => root, path, component })

const agreement = createRoute({ getParentRoute: () => root, id: 'agreement', component: AgreementRooms })
const under = <Path extends string>(path: Path, component: RouteComponent) =>
  createRoute({ getParentRoute: () => agreement, path, component })

// Addresses are Swedish: they are read aloud, written on boards and sent by e-mail.
const pages = root.addChildren([
  page(
    '/',
    lazyRouteComponent(() => import('./pages/week.tsx')),
  ),
  page('/rapporter', featurePage('report/report-list')),
  page('/rapporter/ny', featurePage('report/report-new')),
  page('/rapporter/importera', featurePage('report/report-import')),
  page('/rapporter/$id', featurePage('report/report-view')),
  page('/lagesbilder', featurePage('picture/picture-list')),
  page('/lagesbilder/$id', featurePage('picture/picture-view')),
  page('/samlad', featurePage('jointpicture/joint-list')),
  page('/samlad/$id', featurePage('jointpicture/joint-view')),
  page('/samlad/$id/jamfor', featurePage('jointpicture/joint-compare')),
  page('/underlag', featurePage('evidence/evidence')),
  page('/kartlaggningar', featurePage('evidence/own-mappings')),
  page('/kartlaggningar/$id', featurePage('evidence/mapping-form')),
  page('/problem', featurePage('problem/problem-list')),
  page('/problem/nytt', featurePage('problem/problem-new')),
  page('/problem/$id', featurePage('problem/problem-view')),
  page('/plan', featurePage('plan/plan-list')),
  page('/plan/$id', featurePage('plan/plan-view')),
  page('/plan/$id/jamfor', featurePage('plan/plan-compare')),
  page('/atgarder', featurePage('plan/measure-list')),
  page('/atgarder/ny', featurePage('plan/measure-new')),
  page('/atgarder/$id', featurePage('plan/measure-view')),
  page('/atgardsbank', featurePage('plan/library')),
  page('/grupper', featurePage('workinggroup/group-list')),
  page('/grupper/ny', featurePage('workinggroup/group-new')),
  page('/grupper/$id', featurePage('workinggroup/group-view')),
  page('/moten', featurePage('meeting/meeting-list')),
  page('/moten/$id', featurePage('meeting/meeting-view')),
  page('/atgarder/$id/uppfoljning', featurePage('followup/measure-follow-up')),
  agreement.addChildren([
    under('/skyldigheter', featurePage('compliance/obligation-list')),
    under('/skyldigheter/$topic', featurePage('compliance/topic-view')),
    under('/arshjul', featurePage('compliance/annual-wheel')),
    under('/delmal', featurePage('followup/sub-goals')),
    under('/redogorelser', featurePage('statement/statement-list')),
    under('/redogorelser/$id', featurePage('statement/statement-view')),
    under('/enkater', featurePage('evaluation/questionnaire-list')),
    under('/overenskommelse', featurePage('agreement/agreement')),
    under('/overenskommelse/utkast/$id', featurePage('agreement/agreement-draft')),
  ]),
  page('/enkat/$id', featurePage('evaluation/questionnaire-answer')),
  page('/varfor/$kind/$id', featurePage('thread/why')),
  page('/administration', AdministrationPage),
  page(
    '/demo',
    lazyRouteComponent(() => import('./pages/demo.tsx')),
  ),
  page(
    '/om',
    lazyRouteComponent(() => import('./pages/about.tsx')),
  ),
  // The kitchen shows every part at once; a build without it carries nothing of it.
  ...(import.meta.env.DEV
    ? [
        page(
          '/kok',
          lazyRouteComponent(() => import('./kitchen/kitchen.tsx')),
        ),
      ]
    : []),
])

export const router = createRouter({
  routeTree: pages,
  defaultPreload: 'intent',
  defaultPendingMs: 300,
  // Left to itself the router would show the waiting page for half a second even when the page came at once after it.
  defaultPendingMinMs: 0,
  defaultPendingComponent: WaitingPage,
  defaultErrorComponent: FailedPage,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
