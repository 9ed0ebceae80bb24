import { ChipGroup } from '#design/chip-group.tsx'
import { TextField } from '#design/text-field.tsx'
import type { Party } from '#features/access/schema.ts'
import { Conflict } from '#features/picture/web/writing/conflict.tsx'
import { EditButtons } from '#features/picture/web/writing/edit-buttons.tsx'
import { call } from '#platform/web/call.ts'
import { scoreProblem } from '../../api.ts'
import { criteria } from '../../schema.ts'
import { useProblemChange } from '../../web/use-problem-change.ts'
import { useProblemForm } from '../../web/use-problem-form.ts'
import { useView } from './view-context.ts'

const steps = ['0', '1', '2', '3', 'cannotTell'] as const
type Step = (typeof steps)[number]

/** The own party's answers as they are typed: `score.<question>` and `note.<question>`. */
export function useScoreForm() {
  const { problem, party } = useView()
  const change = useProblemChange(problem.id)
  const own = problem.scores.filter((one) => one.party === party)
  const values = Object.fromEntries(
    criteria.flatMap((criterion) => {
      const given = own.find((one) => one.criterion === criterion)
      const score = given === undefined ? '' : given.score === null ? 'cannotTell' : String(given.score)
      return [
        [`score.${criterion}`, score],
        [`note.${criterion}`, given?.note ?? ''],
      ]
    }),
  )
  const version = own.reduce((sum, one) => sum + one.version, 0)
  const form = useProblemForm({
    key: `${problem.id}|scores`,
    change,
    standing: { version, values },
    textsOf: () => criteria.map((criterion) => `note.${criterion}`),
    faultsOf: () => [],
  })
  return { ...form, change }
}

export function ScoreForm({ party, form }: { party: Party; form: ReturnType<typeof useScoreForm> }) {
  const { problem, words, said } = useView()
  const { scoring } = words
  const { change, values, standing, draft } = form
  const other: Party = party === 'municipality' ? 'police' : 'municipality'
  const nameOf = (score: string) => said.scores[score === 'cannotTell' ? score : Number(score)] ?? scoring.unanswered
  const tellOther = (criterion: (typeof criteria)[number]) => {
    const given = problem.scores.find((one) => one.criterion === criterion && one.party === other)
    if (!given) return scoring.other(other, scoring.unanswered)
    return [scoring.other(other, said.scores[given.score ?? 'cannotTell'] ?? ''), given.note].filter(Boolean).join('. ')
  }
  const save = async () => {
    if (!form.ready()) return
    const scores = criteria.flatMap((criterion) => {
      const [score = '', note = ''] = [values[`score.${criterion}`], values[`note.${criterion}`]]
      const isSame = score === standing.values[`score.${criterion}`] && note === standing.values[`note.${criterion}`]
      if (isSame || score === '') return []
      const stands = problem.scores.find((one) => one.criterion === criterion && one.party === party)
      const given = score === 'cannotTell' ? null : Number(score)
      return [{ criterion, score: given, note: note.trim() || null, version: stands?.version ?? 0 }]
    })
    if (scores.length === 0) return form.finish()
    const saved = await change.run(
      () => call(scoreProblem, { params: { id: problem.id }, body: { scores, overrides: form.overrides } }),
      scoring.saved,
    )
    if (saved) form.finish()
  }
  return (
    <div className="pr-form">
      <h3>{scoring.mine(party)}</h3>
      <p className="sd-muted">{scoring.lead}</p>
      {criteria.map((criterion) => (
        <div className="pr-question" key={criterion}>
          <ChipGroup
            kind="one"
            legend={said.criteria[criterion].question}
            hint={tellOther(criterion)}
            options={steps.map((step) => ({
              value: step,
              text: step === 'cannotTell' ? nameOf(step) : `${step} ${nameOf(step)}`,
            }))}
            value={(values[`score.${criterion}`] || null) as Step | null}
            onChange={(step) => form.set(`score.${criterion}`, step)}
          />
          {values[`score.${criterion}`] && (
            <TextField
              label={scoring.note}
              optional={words.content.optional}
              maxLength={300}
              {...form.control(`note.${criterion}`)}
            />
          )}
          {form.below(`note.${criterion}`)}
        </div>
      ))}
      <Conflict
        draft={draft}
        standing={standing}
        who={null}
        fields={criteria.flatMap((criterion) => [
          { field: `score.${criterion}`, label: said.criteria[criterion].short, show: nameOf },
          { field: `note.${criterion}`, label: scoring.note, joins: true },
        ])}
      />
      <EditButtons draft={draft} change={change} onSave={() => void save()} />
    </div>
  )
}
