import { Card } from '#design/card.tsx'
import { useWeekly } from './weekly-context.ts'

/** What the picture cannot show, said as plainly as what it shows. */
export function CannotShow() {
  const { computation, words } = useWeekly()
  const { inputs } = computation
  const { view } = words.pages
  const gaps = computation.cannotShow.map((code) => words.cannotShow[code] ?? code)
  if (inputs.withoutPosition) gaps.push(view.withoutPosition(inputs.withoutPosition))
  if (inputs.withoutArea) gaps.push(view.withoutArea(inputs.withoutArea))
  gaps.push(words.silenceNote)
  return (
    <Card title={words.headings.cannotShow}>
      <ul className="pi-list">
        {gaps.map((gap) => (
          <li key={gap}>{gap}</li>
        ))}
      </ul>
    </Card>
  )
}

/** Where the figures come from and how they were made. */
export function Sources() {
  const { computation, words, ground, municipality } = useWeekly()
  const { source } = words
  const attribution = [...new Set(ground.map((one) => one.attribution))].join('; ')
  const lines = [
    source.reports(computation.inputs.reports, computation.inputs.history, computation.asOf),
    source.boundary(computation.boundaryVersion),
    ...(attribution ? [source.ground(attribution)] : []),
    source.method(0.05),
    ...(municipality.settings.invented ? [source.invented] : []),
    words.hiddenNote(computation.smallCell),
    source.hash(computation.inputs.hash),
  ]
  return (
    <Card title={words.headings.sources}>
      <ul className="pi-list sd-small sd-muted">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Card>
  )
}
