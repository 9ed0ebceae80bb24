import { writeLiterature } from '#analysis/catalogue/literature.ts'
import { methodCatalogue, methodCodes } from '#analysis/catalogue/method-catalogue.data.ts'
import { Dialog } from '#design/dialog.tsx'
import { Facts } from '#design/ruled-list.tsx'
import { DataTable } from '#design/table/data-table.tsx'
import { useWords } from '#platform/web/language.tsx'
import { methodsWords } from '../../methods-words.ts'
import type { SeriesFinding } from '../../schema.ts'
import { rScriptAddress } from '../../web/queries.ts'
import { useWeekly } from './weekly-context.ts'
import './dialogs.css'

/** A dialog gives focus to what asks for it; without this it would begin at the button at its end. */
const beginHere = (node: HTMLElement | null) => node?.setAttribute('autofocus', '')

export interface HowComputedProps {
  open: boolean
  onClose: () => void
  findings: readonly SeriesFinding[]
}

/** Every finding's method, parameters, inputs, uncertainty and coverage. */
export function HowComputed({ open, onClose, findings }: HowComputedProps) {
  const { picture, computation, words, names, language } = useWeekly()
  const methods = useWords(methodsWords)
  const { stands } = words.pages
  const reporting = computation.coverage.filter((one) => one.count !== 0).length
  return (
    <Dialog open={open} title={stands.howTitle} closeText={stands.close} onClose={onClose}>
      {open && (
        <div className="pi-how">
          <p tabIndex={-1} ref={beginHere}>
            {words.source.method(0.05)}
          </p>
          <p className="sd-small">
            <a className="ds-link" href={rScriptAddress(picture.id)} download>
              {methods.checkInR}
            </a>
            {'. '}
            <span className="sd-muted">{methods.checkInRText}</span>
          </p>
          <p className="sd-small">
            <a className="ds-link" href={methods.gallery.address}>
              {methods.gallery.name}
            </a>
          </p>
          {findings.map((finding) => (
            <section key={`${finding.areaCode}|${finding.category}`}>
              <h3>{words.about(finding, names)}</h3>
              <Facts
                facts={[
                  { term: stands.method, fact: methods.name(finding.expectation.method) },
                  { term: methods.expected, fact: describeRange(finding) },
                  { term: stands.uncertainty, fact: describeUncertainty(finding) },
                  { term: stands.parameters, fact: <Parameters of={finding} /> },
                  ...listSources(finding),
                ]}
              />
            </section>
          ))}
          <h3>{stands.every}</h3>
          <Facts
            facts={[
              { term: stands.inputs, fact: stands.counted(computation.inputs.reports, computation.inputs.history) },
              { term: stands.coverage, fact: stands.reported(reporting, computation.coverage.length) },
            ]}
          />
          <AllComparisons />
          <p className="sd-small sd-muted">
            {words.source.places} {words.source.hours}
          </p>
        </div>
      )}
    </Dialog>
  )

  /** From the catalogue, as in the appendix and on the page of methods. */
  function listSources({ expectation }: SeriesFinding) {
    const code = methodCodes.find((one) => one === expectation.method)
    if (!code) return []
    return [
      { term: methods.source, fact: writeLiterature(code, language) },
      { term: methods.held, fact: methodCatalogue[code].heldAgainst },
    ]
  }

  function describeUncertainty({ expectation }: SeriesFinding) {
    const told = expectation.p === null ? stands.noProbability : stands.probability(expectation.p)
    const reason = words.reason(expectation.reason)
    return `${told}${reason ? ` (${reason})` : ''}`
  }

  function describeRange({ expectation }: SeriesFinding) {
    const { low, high, parameters } = expectation
    const expected = words.range(low, high)
    const { alphaEachSide } = parameters
    return typeof alphaEachSide === 'number' ? methods.range(expected, alphaEachSide) : words.expected(low, high)
  }
}

/** The parameters by what they mean, one a line. */
function Parameters({ of }: { of: SeriesFinding }) {
  const methods = useWords(methodsWords)
  const told = Object.entries(of.expectation.parameters)
  if (told.length === 0) return '–'
  return (
    <ul className="pi-parameters">
      {told.map(([name, value]) => (
        <li key={name}>{methods.parameter(name, value)}</li>
      ))}
    </ul>
  )
}

/** The comparisons with anything to compare, areas and categories alike. */
function AllComparisons() {
  const { computation, words, names, language } = useWeekly()
  const rows = [computation.whole, ...computation.areas, ...computation.categories]
  return (
    <DataTable
      caption={words.pages.stands.every}
      captionHidden
      rows={rows}
      rowKey={(row) => `${row.areaCode}|${row.category}`}
      language={language}
      empty=""
      columns={[
        { key: 'what', head: words.columns.what, names: true, cell: (row) => words.about(row, names) },
        {
          key: 'value',
          head: words.columns.reports,
          figures: true,
          cell: (row) => row.count.value ?? words.hidden,
        },
        {
          key: 'expected',
          head: words.columns.expected,
          figures: true,
          cell: (row) => words.range(row.expectation.low, row.expectation.high),
        },
        { key: 'verdict', head: words.columns.judgement, cell: (row) => words.verdicts[row.expectation.verdict] },
      ]}
    />
  )
}
