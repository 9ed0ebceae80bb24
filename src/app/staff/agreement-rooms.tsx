import { Link, Outlet } from '@tanstack/react-router'
import { useSelf } from '#features/access/web/self.ts'
import { useWords } from '#platform/web/language.tsx'
import { agreementRoomsFor } from './rooms.ts'
import { shellWords } from './words.ts'
import './agreement-rooms.css'

/** A row of links above every page that stands under the agreement; one page alone needs none. */
export function AgreementRooms() {
  const words = useWords(shellWords)
  const rooms = agreementRoomsFor(useSelf().data?.actor ?? null)
  return (
    <>
      {rooms.length > 1 && (
        <nav className="sd-under sd-screen-only" aria-label={words.underAgreement}>
          {rooms.map((room) => (
            <Link key={room.key} to={room.to} className="ds-link">
              {words.agreementRooms[room.key]}
            </Link>
          ))}
        </nav>
      )}
      <Outlet />
    </>
  )
}
