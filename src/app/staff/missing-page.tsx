import { Link } from '@tanstack/react-router'
import { Page } from '#design/page.tsx'
import { useWords } from '#platform/web/language.tsx'
import { shellWords } from './words.ts'

export function MissingPage() {
  const { missing } = useWords(shellWords)
  return (
    <Page title={missing.title} lead={missing.text} width="form">
      <p>
        <Link to="/" className="ds-link">
          {missing.back}
        </Link>
      </p>
    </Page>
  )
}
