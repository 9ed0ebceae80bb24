import { ConfirmButton } from '#design/dialog.tsx'
import { Notice } from '#design/notice.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { callMeeting, cancelMeeting } from '../../api.ts'
import { meetingPageWords } from '../../pages-words.ts'
import type { Meeting } from '../../schema.ts'
import { useMeetingChange } from '../../web/use-meeting-change.ts'

/** The call with its frozen papers goes out, again after a change; or the meeting is called off. */
export function CallMeeting({ meeting }: { meeting: Meeting }) {
  const words = useWords(meetingPageWords)
  const { view } = words
  const change = useMeetingChange()
  const params = { id: meeting.id }
  const again = meeting.state === 'called'
  return (
    <>
      {change.problem && (
        <Notice tone="act" announce="now">
          {change.problem}
        </Notice>
      )}
      <ConfirmButton
        look="quiet"
        text={view.cancelMeeting}
        question={view.cancelQuestion}
        explanation={view.cancelText}
        confirmText={view.cancelMeeting}
        cancelText={words.cancel}
        busy={change.busy}
        onConfirm={() => void change.run(() => call(cancelMeeting, { params }))}
      />
      <ConfirmButton
        look={again ? 'second' : 'plain'}
        text={again ? view.callAgain : view.call}
        question={view.callQuestion}
        explanation={view.callText}
        confirmText={view.call}
        cancelText={words.cancel}
        busy={change.busy}
        onConfirm={() => void change.run(() => call(callMeeting, { params }), view.called)}
      />
    </>
  )
}
