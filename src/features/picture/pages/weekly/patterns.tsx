import { Card } from '#design/card.tsx'
import { Columns, Stack } from '#design/columns.tsx'
import { Categories } from './categories.tsx'
import { CannotShow, Sources } from './foot.tsx'
import { useWeekly } from './weekly-context.ts'
import { When } from './when.tsx'
import { WrittenText } from './written-text.tsx'

/** The lower half: what was reported, when, what the two say of it, and what the picture cannot show. */
export function Patterns() {
  const { words } = useWeekly()
  const { edit } = words.pages
  return (
    <>
      <Columns>
        <Categories />
        <Stack>
          <When />
          <Card title={edit.comment}>
            <WrittenText section="comment" label={edit.comment} empty={edit.commentEmpty} rows={6} />
          </Card>
          <CannotShow />
        </Stack>
      </Columns>
      <Sources />
    </>
  )
}
