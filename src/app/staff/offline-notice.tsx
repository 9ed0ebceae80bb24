import { Notice } from '#design/notice.tsx'
import { useWords } from '#platform/web/language.tsx'
import { useOnline } from '#platform/web/online.ts'
import { shellWords } from './words.ts'

/** The live region stands always, so that the news is heard when it comes. */
export function OfflineNotice() {
  const { offline } = useWords(shellWords)
  const online = useOnline()
  return (
    <div className={online ? undefined : 'sd-offline'} role="status">
      {!online && (
        <Notice tone="watch" title={offline.title}>
          {offline.text}
        </Notice>
      )}
    </div>
  )
}
