import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import { type Arrival, ArrivalContext } from '#design/arrival.ts'
import { LiveRegion } from '#design/live.tsx'
import { Ribbon } from '#design/ribbon.tsx'
import { layMunicipalColour } from '#design/theme/municipal-sheet.ts'
import { TopBar } from '#design/top-bar.tsx'
import { useSelf } from '#features/access/web/self.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { OfflineNotice } from './offline-notice.tsx'
import { agreementRoomsFor, roomsFor } from './rooms.ts'
import { Who } from './who.tsx'
import { shellWords } from './words.ts'
import './shell.css'

/** What stands around every page: the way past, the bar, the demo's ribbon, the page, the foot. */
export function Shell() {
  const words = useWords(shellWords)
  const { language, choose } = useLanguage()
  const other = language === 'sv' ? 'en' : 'sv'
  const self = useSelf().data
  const place = useRouterState({ select: (state) => state.location.pathname })
  const municipality = self?.municipality
  useEffect(() => layMunicipalColour(municipality?.settings.colour ?? null), [municipality?.settings.colour])

  const isUnderAgreement = agreementRoomsFor(self?.actor ?? null).some((room) => place.startsWith(room.to))
  const settled = useRef({ place: '', moved: false })
  const suffix = municipality ? `${words.product} ${municipality.name}` : words.product
  const arrival = useMemo<Arrival>(() => ({ place, suffix, settled: settled.current }), [place, suffix])

  return (
    <ArrivalContext value={arrival}>
      <LiveRegion closeText={words.closeMessage}>
        <a className="ds-skip-link" href="#main">
          {words.skip}
        </a>
        <TopBar
          brand={<Link to="/">{words.product}</Link>}
          {...(municipality ? { municipality: municipality.name } : {})}
          navigationLabel={words.navigation}
          menuText={words.menu}
          place={place}
          links={roomsFor(self?.actor ?? null).map((room) => (
            <Link
              key={room.key}
              to={room.to}
              activeOptions={{ exact: room.to === '/' }}
              {...(room.key === 'agreement' && isUnderAgreement ? { 'aria-current': 'page' as const } : {})}
            >
              {words.rooms[room.key]}
            </Link>
          ))}
          who={self && <Who self={self} />}
        />
        {(self?.demo || municipality?.settings.invented) && (
          <Ribbon label={words.ribbon.label}>{words.ribbon.demo}</Ribbon>
        )}
        <main id="main" tabIndex={-1}>
          <OfflineNotice />
          <Outlet />
        </main>
        <footer className="sd-foot sd-small sd-screen-only">
          {self?.actor && (
            <Link to="/overenskommelse" className="ds-link">
              {words.agreement}
            </Link>
          )}
          <Link to="/om" className="ds-link">
            {words.about}
          </Link>
          <a href={language === 'sv' ? '/metoder' : '/methods'} className="ds-link">
            {words.methods}
          </a>
          <button type="button" className="ds-link" lang={other} onClick={() => choose(other)}>
            {words.language.other}
          </button>
        </footer>
      </LiveRegion>
    </ArrivalContext>
  )
}
