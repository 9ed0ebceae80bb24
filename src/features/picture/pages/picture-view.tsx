import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { Page } from '#design/page.tsx'
import { Loading } from '#design/states.tsx'
import { mayDo } from '#features/access/rules.ts'
import { useSelf } from '#features/access/web/self.ts'
import { ThreadStrip } from '#features/thread/web/thread-strip.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { Naming } from '../naming.ts'
import { documentAddress, pictureQuery, useGround, useRegisters } from '../web/queries.ts'
import { pictureWords } from '../words.ts'
import { type Weekly, WeeklyContext } from './weekly/weekly-context.ts'
import { WeeklyPage } from './weekly/weekly-page.tsx'

/** One picture: composed by the two parties here; for everybody else the released document itself. */
export default function PictureViewPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { data: self, error } = useSelf()
  if (error) throw error
  if (!self) return <Waiting />
  return mayDo(self.actor, 'picture.compose') ? <Composed id={id} key={id} /> : <ReleasedDocument id={id} />
}

function Waiting() {
  const words = useWords(pictureWords)
  return (
    <Page title={words.room}>
      <Loading text={words.pages.view.loading} lines={8} />
    </Page>
  )
}

/** The frozen page is a document of its own, without a program: the reader is taken there. */
function ReleasedDocument({ id }: { id: string }) {
  const { room, pages } = useWords(pictureWords)
  const address = documentAddress(id, 'html')
  useEffect(() => location.replace(address), [address])
  return (
    <Page title={room} lead={pages.view.reading} width="form">
      <p>
        <a className="ds-link" href={address}>
          {pages.view.readIt}
        </a>
      </p>
    </Page>
  )
}

function Composed({ id }: { id: string }) {
  const words = useWords(pictureWords)
  const { language } = useLanguage()
  const self = useSelf().data
  const picture = useQuery(pictureQuery(id))
  const registers = useRegisters()
  const { data: ground, isPending: groundPending } = useGround()
  const [chosenArea, setChosenArea] = useState<string | null>(null)
  // A poll that failed leaves what is shown; only a page without anything to show gives way.
  if (picture.error && !picture.data) throw picture.error
  if (registers.error && !registers.data) throw registers.error

  const named = useMemo(() => {
    if (!registers.data) return null
    const categories = new Map(registers.data.categories.map((one) => [one.code, one[language]]))
    const areas = new Map(registers.data.areas.map((one) => [one.code, one.name]))
    const names: Naming = {
      area: (code) => areas.get(code) ?? code,
      category: (code) => categories.get(code) ?? code,
    }
    return names
  }, [registers.data, language])
  const areaSet = picture.data?.computation?.areaSet
  const areas = useMemo(
    () => registers.data?.areas.filter((area) => area.set === areaSet) ?? [],
    [registers.data, areaSet],
  )
  const weekly = useMemo((): Weekly | null => {
    const { data } = picture
    if (!data?.computation || !named || !registers.data || !self?.actor || !self.municipality) return null
    return {
      picture: data,
      computation: data.computation,
      names: named,
      words,
      language,
      actor: self.actor,
      municipality: self.municipality,
      areas,
      areaSets: [...new Set(registers.data.areas.map((area) => area.set))],
      ground: ground ?? none,
      groundSettled: !groundPending,
      organisations: registers.data.organisations,
      editable: data.state === 'composing',
      chosenArea,
      chooseArea: (code) => {
        setChosenArea(code)
        if (code !== null) showRow(code)
      },
    }
  }, [picture, named, registers.data, self, words, language, areas, ground, groundPending, chosenArea])
  if (!weekly) return <Waiting />
  return (
    <WeeklyContext value={weekly}>
      <WeeklyPage below={<ThreadStrip kind="picture" id={id} />} />
    </WeeklyContext>
  )
}

const none: [] = []

/** A choice on the map is followed to the table's row, where it is read aloud. */
function showRow(code: string) {
  const row = document.getElementById(`omrade-${code}`)
  if (!row || document.activeElement === row) return
  row.scrollIntoView({ block: 'nearest' })
  row.focus({ preventScroll: true })
}
