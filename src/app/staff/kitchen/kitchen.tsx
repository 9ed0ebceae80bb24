import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { Columns, Stack } from '#design/columns.tsx'
import { ConfirmButton } from '#design/dialog.tsx'
import { useSay } from '#design/live.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { Pager } from '#design/pager.tsx'
import { EmptyState, FailedState, ForbiddenState, Loading, Progress } from '#design/states.tsx'
import { Tabs } from '#design/tabs.tsx'
import { layMunicipalColour } from '#design/theme/municipal-sheet.ts'
import { Form } from './form.tsx'
import { kitchen } from './sv.ts'
import { Weekly } from './weekly.tsx'

/** Every part at once, with invented content: to look at, and for the accessibility test. Not in the built program. */
export default function Kitchen() {
  const say = useSay()
  const [tab, setTab] = useState('week')
  return (
    <Page
      title={kitchen.title}
      back={
        <a className="ds-link" href="/lagesbilder">
          {kitchen.back}
        </a>
      }
      subtitle={kitchen.subtitle}
      lead={
        <>
          {kitchen.lead[0]}
          <strong>{kitchen.lead[1]}</strong>
          {kitchen.lead[2]}
        </>
      }
      actions={
        <>
          <Button look="second" onClick={() => print()}>
            {kitchen.print}
          </Button>
          <ConfirmButton
            text={kitchen.release}
            question={kitchen.releaseQuestion}
            explanation={kitchen.releaseText}
            confirmText={kitchen.release}
            cancelText={kitchen.cancel}
            onConfirm={() => say(kitchen.released)}
          />
        </>
      }
    >
      <Weekly />
      <Columns>
        <Card>
          <Form />
        </Card>
        <Stack>
          <Notice tone="fine">{kitchen.notices.fine}</Notice>
          <Notice tone="watch">{kitchen.notices.watch}</Notice>
          <Notice tone="act" title={kitchen.notices.act} />
          <Card>
            <Tabs
              label={kitchen.standsOut}
              chosen={tab}
              onChoose={setTab}
              tabs={[
                { key: 'week', text: kitchen.tabs[0] },
                { key: 'month', text: kitchen.tabs[1] },
              ]}
            >
              {kitchen.tabText}
            </Tabs>
          </Card>
          <Card>
            <Loading text={kitchen.loading} lines={3} />
            <Progress label={kitchen.import} part={0.62} words={kitchen.importWords} />
            <Pager
              label={kitchen.pager}
              words={kitchen.pagerWords}
              previousText={kitchen.previous}
              nextText={kitchen.next}
              onNext={() => {}}
            />
          </Card>
          <Card>
            <EmptyState title={kitchen.emptyTitle}>{kitchen.emptyText}</EmptyState>
            <FailedState title={kitchen.failedTitle} retryText={kitchen.retry} onRetry={() => {}}>
              {kitchen.failedText}
            </FailedState>
            <ForbiddenState title={kitchen.forbiddenTitle}>{kitchen.forbiddenText}</ForbiddenState>
            <Button tone="act" onClick={() => say(kitchen.notices.watch)}>
              {kitchen.remove}
            </Button>
            <Button look="quiet" onClick={() => say(kitchen.released)}>
              {kitchen.say}
            </Button>
            <Button busy>{kitchen.send}</Button>
            <ChipColours />
          </Card>
        </Stack>
      </Columns>
    </Page>
  )
}

function ChipColours() {
  return (
    <p>
      {['#0b5d6b', '#b00020', '#f7d000', '#003d9b'].map((hex) => (
        <Button key={hex} look="quiet" onClick={() => layMunicipalColour(hex)}>
          {hex}
        </Button>
      ))}
    </p>
  )
}
