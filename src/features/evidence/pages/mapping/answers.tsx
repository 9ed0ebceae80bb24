import { Facts } from '#design/ruled-list.tsx'
import { useWords } from '#platform/web/language.tsx'
import type { Mapping } from '../../mapping-schema.ts'
import { mappingWords } from '../../mapping-words.ts'
import { FileList } from './files.tsx'
import './mapping.css'

/** A mapping as it is read. What nobody wrote is left out. */
export function MappingAnswersView({ mapping }: { mapping: Mapping }) {
  const { answers: words, knownBy, form } = useWords(mappingWords)
  const { answers } = mapping
  if (!answers) return null
  const rest = (['consequences', 'sourcesUsed', 'sourcesRejected', 'other'] as const).filter((name) => answers[name])
  return (
    <div className="ma-read">
      {answers.items.length === 0 && <p className="sd-muted">{words.nothing}</p>}
      {answers.items.map((item, place) => (
        <div key={item.id}>
          <h3>
            <span className="sd-hidden">{form.item(place + 1)}: </span>
            {item.what}
          </h3>
          <Facts
            facts={[
              ...(['where', 'howMuch'] as const).map((name) => ({ term: words[name], fact: item[name] })),
              { term: words.knownBy, fact: knownBy[item.knownBy] },
              { term: words.uncertain, fact: item.uncertain },
            ].filter(({ fact }) => fact !== '')}
          />
        </div>
      ))}
      {rest.map((name) => (
        <div key={name}>
          <h3>{words[name]}</h3>
          <p className="ma-told">{answers[name]}</p>
        </div>
      ))}
      {mapping.files.length > 0 && (
        <div>
          <h3>{words.files}</h3>
          <FileList mapping={mapping} />
        </div>
      )}
    </div>
  )
}
