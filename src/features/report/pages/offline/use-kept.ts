import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { useSay } from '#design/live.tsx'
import { useWords } from '#platform/web/language.tsx'
import { reportWords } from '../../words.ts'
import { followShelf, readShelf } from './kept-reports.ts'
import { sendWaiting } from './send-waiting.ts'

/** This person's own reports on the device; null until they have been read. */
export function useKept(personId: string | undefined) {
  const shelf = useSyncExternalStore(followShelf, readShelf)
  const own = shelf.reports?.filter((one) => one.personId === personId) ?? null
  return { kept: own, lasting: shelf.lasting }
}

const everyMs = 10_000

/** While a page of reports is open, what waits is sent: on arrival, when coverage is back, and now and then. */
export function useSendWaiting(personId: string | undefined) {
  const client = useQueryClient()
  const say = useSay()
  const words = useWords(reportWords)
  useEffect(() => {
    if (!personId) return
    const send = async (coverageBack: boolean) => {
      if (!navigator.onLine) return
      const arrived = await sendWaiting(personId, coverageBack)
      if (arrived === 0) return
      say(words.kept.sent(arrived))
      void client.invalidateQueries({ queryKey: ['reports'] })
    }
    const back = () => void send(true)
    void send(true)
    addEventListener('online', back)
    const timer = setInterval(() => void send(false), everyMs)
    return () => {
      removeEventListener('online', back)
      clearInterval(timer)
    }
  }, [personId, client, say, words])
}
