import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { RuledList } from '#design/ruled-list.tsx'
import { useWords } from '#platform/web/language.tsx'
import type { Group, Member } from '../../schema.ts'
import { groupWords } from '../../words.ts'
import { AddMember } from './add-member.tsx'
import { HandOver } from './hand-over.tsx'

export function Members({ group }: { group: Group }) {
  const { members: words } = useWords(groupWords)
  const [leaving, setLeaving] = useState<Member | null>(null)
  const [adding, setAdding] = useState(false)
  return (
    <Card title={words.title}>
      <RuledList
        items={group.members.map((one) => ({
          key: one.id,
          title: one.displayName,
          text: [
            ...(one.isLeader ? [words.leader] : []),
            one.organisationName,
            one.until ? words.left(one.until) : words.since(one.since),
          ].join(' · '),
          aside: group.may.handOver.includes(one.id) && (
            <Button look="quiet" aria-label={words.handOverOf(one.displayName)} onClick={() => setLeaving(one)}>
              {words.handOver}
            </Button>
          ),
        }))}
      />
      {group.may.addMember && (
        <p>
          <Button look="second" onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        </p>
      )}
      {leaving && <HandOver key={leaving.id} group={group} member={leaving} onClose={() => setLeaving(null)} />}
      {adding && <AddMember group={group} onClose={() => setAdding(false)} />}
    </Card>
  )
}
