/** The administrator's page: what the municipality has chosen, and who did what. */
import { type ReactNode, useState } from 'react'
import { Card } from '#design/card.tsx'
import { Stack } from '#design/columns.tsx'
import { Page } from '#design/page.tsx'
import { ForbiddenState, Loading } from '#design/states.tsx'
import { mayDo } from '#features/access/rules.ts'
import { useSelf } from '#features/access/web/self.ts'
import { CallFailed } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { en } from '../en.ts'
import { sv } from '../sv.ts'
import { AuditLog } from './audit-log.tsx'
import { SettingsForm } from './settings-form.tsx'

/** `cards`: what other rooms let an administrator choose. */
export default function AdministrationPage({ cards }: { cards?: ReactNode }) {
  const { administration: words } = useWords({ sv, en })
  const { data: self } = useSelf()
  const [saves, setSaves] = useState(0)
  if (!self) return <Loading text={words.loading} />
  if (!self.actor) throw new CallFailed(401, 'notSignedIn')
  const allowed = self.municipality && mayDo(self.actor, 'access.administer')
  return (
    <Page title={words.title} lead={words.lead}>
      {allowed && self.municipality ? (
        <Stack>
          <Card title={words.settings}>
            <SettingsForm settings={self.municipality.settings} onSaved={() => setSaves((count) => count + 1)} />
          </Card>
          {cards}
          <Card title={words.log} foot={words.logNote}>
            <AuditLog key={saves} />
          </Card>
        </Stack>
      ) : (
        <ForbiddenState title={words.forbidden}>{words.forbiddenText}</ForbiddenState>
      )}
    </Page>
  )
}
