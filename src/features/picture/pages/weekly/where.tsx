import { useMemo, useState } from 'react'
import { Card } from '#design/card.tsx'
import { FigureTable } from '#design/figure-table.tsx'
import { useWidth } from '#design/width.ts'
import { phoneWidth } from '#figure/figure.ts'
import { drawPictureMap } from '../../figure-map.ts'
import { MapBox } from '../../web/map/map-box.tsx'
import { useWeekly } from './weekly-context.ts'

/** Where: the map, its sentence, and the same content as a table. */
export function Where() {
  const weekly = useWeekly()
  const { words, areas, ground, language } = weekly
  const { view, where } = words.pages
  const [asTable, setAsTable] = useState(false)
  const { ref, width } = useWidth(560)
  const { computation, names } = weekly
  const figure = useMemo(() => {
    const place = { prefix: 'var', width, aspect: width < phoneWidth ? 1 : 1.05 }
    return drawPictureMap({ computation, words, names }, { areas, ground }, place)
  }, [computation, words, names, areas, ground, width])
  return (
    <Card title={words.headings.where}>
      <div ref={ref} hidden={asTable}>
        {areas.length > 0 ? <MapBox svg={figure.svg} /> : <p className="sd-muted">{words.cannotShow.noAreas}</p>}
      </div>
      {asTable && <FigureTable table={figure.table} language={language} empty={words.map.empty} />}
      <div className="pi-under sd-small">
        <p className="sd-muted">
          {figure.description} {figure.sentence}
        </p>
        <button type="button" className="ds-link sd-screen-only" onClick={() => setAsTable(!asTable)}>
          {asTable ? view.showMap : view.showTable}
        </button>
      </div>
      {!asTable && areas.length > 0 && <p className="sd-small sd-muted sd-screen-only">{where.areasOn}</p>}
    </Card>
  )
}
