import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { Row } from '#design/columns.tsx'
import { ConfirmButton } from '#design/dialog.tsx'
import { RuledList } from '#design/ruled-list.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { formatMoment } from '../../format-when.ts'
import type { KeptReport } from '../../offline/queue.ts'
import { reportWords } from '../../words.ts'
import { drop } from '../offline/kept-reports.ts'
import { sendWaiting } from '../offline/send-waiting.ts'
import type { Registers } from '../use-registers.ts'

/** What else lies on the device: other drafts, what waits for coverage, what came back. */
export function KeptList(props: {
  kept: readonly KeptReport[]
  registers: Registers
  onOpen: (kept: KeptReport) => void
}) {
  const { kept, registers, onOpen } = props
  const all = useWords(reportWords)
  const words = all.kept
  const { language } = useLanguage()
  if (kept.length === 0) return null
  const calendar = { language, zone: registers.zone, now: new Date() }
  const nameOf = ({ draft }: KeptReport) => {
    const category = registers.categories.find((one) => one.code === draft.category)?.[language]
    return [category, draft.where.text].filter(Boolean).join(', ') || words.untitled
  }
  const refused = kept.filter((one) => one.state === 'refused').length
  const newest = [...kept].sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
  return (
    <Card title={words.title}>
      {refused > 0 && <p>{words.refusedLead(refused)}</p>}
      <RuledList
        items={newest.map((one) => ({
          key: one.id,
          title: nameOf(one),
          text: words[one.state](formatMoment(one.changedAt, calendar)),
          aside: (
            <Row>
              {one.state === 'waiting' ? (
                <Button look="quiet" onClick={() => void sendWaiting(one.personId, true)}>
                  {words.sendNow}
                </Button>
              ) : (
                <Button look="quiet" onClick={() => onOpen(one)}>
                  {one.state === 'refused' ? words.mend : words.open}
                </Button>
              )}
              {one.state !== 'waiting' && (
                <ConfirmButton
                  look="quiet"
                  text={all.form.discard}
                  question={all.form.startOverAsk}
                  explanation={all.form.startOverText}
                  confirmText={all.form.discard}
                  cancelText={all.cancel}
                  onConfirm={() => void drop(one.id)}
                />
              )}
            </Row>
          ),
        }))}
      />
    </Card>
  )
}
