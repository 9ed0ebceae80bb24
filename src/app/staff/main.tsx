import '#design/theme/ground.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { applyScheme, readScheme } from '#design/theme/scheme.ts'
import { askAhead, CallFailed } from '#platform/web/call.ts'
import { LanguageProvider } from '#platform/web/language.tsx'
import { router } from './router.tsx'

applyScheme(readScheme())
// The guard's page: its categories, areas and places come beside its code, not after it.
if (location.pathname === '/rapporter/ny') askAhead('/registers')

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal will be the same the second time; only a server that did not answer is asked again.
      retry: (times, error) => times < 2 && !(error instanceof CallFailed && error.status >= 400 && error.status < 500),
    },
  },
})

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <LanguageProvider>
        {/* English comes when it is chosen: for the frame around the pages too. */}
        <Suspense>
          <RouterProvider router={router} />
        </Suspense>
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
)
