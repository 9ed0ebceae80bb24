import { useState } from 'react'
import { Card } from '#design/card.tsx'
import { ChipGroup } from '#design/chip-group.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { keepScheme, readScheme, type Scheme, schemes } from '#design/theme/scheme.ts'
import { languages, useLanguage, useWords } from '#platform/web/language.tsx'
import { shellWords } from '../words.ts'

export default function AboutPage() {
  const words = useWords(shellWords)
  const { language, choose } = useLanguage()
  const [scheme, setScheme] = useState(readScheme)
  const chooseScheme = (chosen: Scheme) => {
    keepScheme(chosen)
    setScheme(chosen)
  }
  return (
    <Page title={words.aboutPage.title} lead={words.aboutPage.lead} width="form">
      <Notice>{words.aboutPage.emergency}</Notice>
      <Card title={words.aboutPage.choices} foot={words.aboutPage.choicesText}>
        <div className="sd-form">
          <ChipGroup
            kind="one"
            legend={words.language.legend}
            options={languages.map((value) => ({
              value,
              text: <span lang={value}>{words.language.choices[value]}</span>,
            }))}
            value={language}
            onChange={choose}
          />
          <ChipGroup
            kind="one"
            legend={words.scheme.legend}
            options={schemes.map((value) => ({ value, text: words.scheme.choices[value] }))}
            value={scheme}
            onChange={chooseScheme}
          />
        </div>
      </Card>
      <Card title={words.aboutPage.principles} foot={words.aboutPage.openSource}>
        <ul className="sd-plain-list">
          {words.aboutPage.principleList.map((principle) => (
            <li key={principle}>{principle}</li>
          ))}
        </ul>
      </Card>
    </Page>
  )
}
