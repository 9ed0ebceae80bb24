import { Stack } from '#design/columns.tsx'
import { DoneList } from './done-list.tsx'
import { Themes } from './themes.tsx'

/** What only a month's and a quarter's page has. */
export function LongPeriod() {
  return (
    <Stack>
      <Themes />
      <DoneList />
    </Stack>
  )
}
