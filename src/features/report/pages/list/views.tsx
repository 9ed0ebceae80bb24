import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { Row } from '#design/columns.tsx'
import { Dialog } from '#design/dialog.tsx'
import { useSay } from '#design/live.tsx'
import { TextField } from '#design/text-field.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { listViews, removeView, saveView } from '../../api.ts'
import { writeQuery } from '../../list-query.ts'
import type { ReportQuery, SavedView } from '../../schema.ts'
import { newId } from '../../web/new-id.ts'
import { reportWords } from '../../words.ts'

export interface ViewsProps {
  query: ReportQuery
  columns: readonly string[]
  onColumns: (columns: string[]) => void
}

/** Lists set up before, under names of one's own. */
export function Views({ query, columns, onColumns }: ViewsProps) {
  const all = useWords(reportWords)
  const words = all.list
  const client = useQueryClient()
  const say = useSay()
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [asked, setAsked] = useState(false)
  const { data } = useQuery({ queryKey: ['report-views'], queryFn: ({ signal }) => call(listViews, {}, signal) })
  const again = () => client.invalidateQueries({ queryKey: ['report-views'] })
  const save = useMutation({
    mutationFn: (view: SavedView) => call(saveView, { body: view }),
    onSuccess: async (_, view) => {
      await again()
      setOpen(false)
      setName('')
      setAsked(false)
      say(words.viewSaved(view.name))
    },
  })
  const remove = useMutation({
    mutationFn: (view: SavedView) => call(removeView, { params: { id: view.id } }),
    onSuccess: async (_, view) => {
      await again()
      say(words.viewRemoved(view.name))
    },
  })
  const views = data?.views ?? []
  return (
    <Row>
      <span className="sd-muted">{words.views}:</span>
      {data && views.length === 0 && <span className="sd-muted">{words.noViews}</span>}
      {views.map((view) => (
        <span key={view.id} className="report-view">
          <Link
            to="/rapporter"
            search={writeQuery({ ...view.query, page: 1 }) as never}
            className="ds-link"
            onClick={() => view.columns.length > 0 && onColumns([...view.columns])}
          >
            {view.name}
          </Link>
          <button
            type="button"
            className="report-remove"
            aria-label={words.removeView(view.name)}
            onClick={() => remove.mutate(view)}
          >
            ×
          </button>
        </span>
      ))}
      <button type="button" className="ds-link" onClick={() => setOpen(true)}>
        {words.saveView}
      </button>
      <Dialog
        open={open}
        title={words.saveView}
        closeText={all.cancel}
        onClose={() => setOpen(false)}
        actions={
          <Button
            busy={save.isPending}
            onClick={() => {
              setAsked(true)
              const named = views.find((view) => view.name === name.trim())
              if (name.trim())
                save.mutate({ id: named?.id ?? newId(), name: name.trim(), query, columns: [...columns] })
            }}
          >
            {words.saveView}
          </Button>
        }
      >
        <div className="report-tight">
          <p>{words.saveViewText}</p>
          <TextField
            label={words.viewName}
            value={name}
            maxLength={60}
            onChange={setName}
            {...(asked && !name.trim() ? { error: words.viewNameMissing } : {})}
            {...(save.isError ? { error: all.view.unreachable } : {})}
          />
        </div>
      </Dialog>
    </Row>
  )
}
