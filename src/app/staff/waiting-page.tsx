import { Loading } from '#design/states.tsx'
import { useWords } from '#platform/web/language.tsx'
import { shellWords } from './words.ts'

/** While a page's own program is on its way. */
export function WaitingPage() {
  const words = useWords(shellWords)
  return (
    <div className="sd-page">
      <Loading text={words.loading} lines={6} />
    </div>
  )
}
