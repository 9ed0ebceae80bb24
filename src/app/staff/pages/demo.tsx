import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { useSay } from '#design/live.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { RuledList } from '#design/ruled-list.tsx'
import { EmptyState, Loading } from '#design/states.tsx'
import { listDemoRoles, pickDemoRole } from '#features/access/api.ts'
import type { DemoRole } from '#features/access/schema.ts'
import { selfQuery } from '#features/access/web/self.ts'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { shellWords } from '../words.ts'

/** The two who make the picture first, then those who read and tend it, then the many who report. */
const order: readonly DemoRole['role'][] = [
  'coordinator',
  'communityPoliceOfficer',
  'steeringGroupMember',
  'reader',
  'administrator',
  'reviewer',
  'reporter',
]

/** The chiefs are told apart by their office. */
const whereOf = ({ role, displayName, organisationName }: DemoRole) =>
  role === 'steeringGroupMember' ? `${displayName}, ${organisationName}` : organisationName

export default function DemoPage() {
  const words = useWords(shellWords)
  const { demo } = words
  const client = useQueryClient()
  const navigate = useNavigate()
  const say = useSay()
  const roles = useQuery({
    queryKey: ['demo-roles'],
    queryFn: ({ signal }) => call(listDemoRoles, {}, signal),
    throwOnError: true,
  })
  const enter = useMutation({
    mutationFn: (role: DemoRole) => call(pickDemoRole, { body: { membershipId: role.membershipId } }),
    throwOnError: true,
    onSuccess: async (self, role) => {
      // What another role saw must not be left in the memory of this one.
      client.clear()
      client.setQueryData(selfQuery.queryKey, self)
      await navigate({ to: '/' })
      say(demo.entered(words.roles[role.role]), { seen: false })
    },
  })
  const list = roles.data?.roles.toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
  return (
    <Page title={demo.title} lead={demo.lead} width="form">
      <Notice>{demo.invented}</Notice>
      <Card>
        {!list && <Loading text={words.loading} />}
        {list?.length === 0 && <EmptyState title={demo.none}>{demo.noneText}</EmptyState>}
        {list && list.length > 0 && (
          <RuledList
            items={list.map((role) => ({
              key: role.membershipId,
              title: words.who(words.roles[role.role], whereOf(role)),
              text: demo.does[role.role],
              aside: (
                <Button
                  look="second"
                  busy={enter.isPending && enter.variables.membershipId === role.membershipId}
                  onClick={() => enter.mutate(role)}
                >
                  {demo.enter(words.roles[role.role])}
                  <span className="sd-hidden">, {whereOf(role)}</span>
                </Button>
              ),
            }))}
          />
        )}
      </Card>
    </Page>
  )
}
