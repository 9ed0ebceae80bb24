import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { z } from 'zod'
import { readSelf } from '#features/access/api.ts'
import type { Self } from '#features/access/schema.ts'
import { selfQuery as knownSelf } from '#features/access/web/self.ts'
import { CallFailed, call } from '#platform/web/call.ts'
import { readRegisters } from '../api.ts'
import type { KnownRegisters } from '../check-draft.ts'
import { listEntries } from '../search-places.ts'
import { readShelved, writeShelved } from './offline/device-store.ts'

type Shelved<T> = T & { readonly old: boolean }

/** The server's answer, kept on the device; without coverage what was kept last. */
async function readOrShelved<T extends object>(key: string, read: () => Promise<T>): Promise<Shelved<T>> {
  try {
    const fresh = await read()
    void writeShelved(key, fresh).catch(() => {})
    return { ...fresh, old: false }
  } catch (error) {
    if (!(error instanceof CallFailed) || error.status !== 0) throw error
    const shelved = (await readShelved(key).catch(() => undefined)) as T | undefined
    if (!shelved) throw error
    return { ...shelved, old: true }
  }
}

/** What the shell knows or is just asking is not asked again: on a slow line that is a third of a second. */
async function askOnce(client: QueryClient, signal: AbortSignal): Promise<Self> {
  const known = client.getQueryState(knownSelf.queryKey)
  if (known?.data) return known.data
  return known?.fetchStatus === 'fetching' ? client.fetchQuery(knownSelf) : call(readSelf, {}, signal)
}

const selfQuery = queryOptions({
  queryKey: ['report-self'],
  queryFn: ({ client, signal }) => readOrShelved<Self>('self', () => askOnce(client, signal)),
  staleTime: 5 * 60_000,
  networkMode: 'always',
  retry: false,
})

/** Who writes and for which municipality; known without coverage too. */
const useWriter = () => useQuery(selfQuery)

type Answer = z.output<NonNullable<(typeof readRegisters)['reply']>>
/** Asked for at once, beside who one is; what was kept on the device is found when that is known. */
const askedQuery = queryOptions({
  queryKey: ['asked-registers'],
  queryFn: ({ signal }) => call(readRegisters, {}, signal),
  staleTime: 10 * 60_000,
  networkMode: 'always',
  retry: false,
})
const registersQuery = (municipalityId: string | undefined) =>
  queryOptions({
    queryKey: ['registers', municipalityId],
    queryFn: ({ client }) => readOrShelved<Answer>(`registers ${municipalityId}`, () => client.fetchQuery(askedQuery)),
    staleTime: 10 * 60_000,
    networkMode: 'always',
    retry: false,
    enabled: municipalityId !== undefined,
  })

/** Categories, areas of the municipality's own set, places, and what follows from them. */
export function useRegisters() {
  const writer = useWriter()
  useQuery(askedQuery)
  const municipality = writer.data?.municipality ?? undefined
  const query = useQuery(registersQuery(municipality?.id))
  const { data } = query
  const registers = useMemo(() => {
    if (!data || !municipality) return null
    const areas = data.areas.filter((area) => area.set === municipality.settings.areaSet)
    const known: KnownRegisters = {
      zone: municipality.timeZone,
      categories: new Set(data.categories.map((one) => one.code)),
      placeIds: new Set(data.places.map((one) => one.id)),
      areaCodes: new Set(areas.map((one) => one.code)),
    }
    return {
      ...data,
      areas,
      known,
      zone: municipality.timeZone,
      crs: municipality.crs,
      entries: listEntries(data.places, areas),
      /** Names that the guard does not take for people. */
      placeNames: [...data.places, ...areas].map((one) => one.name),
    }
  }, [data, municipality])
  const error = writer.error ?? query.error
  return { writer, registers, error, retry: () => void (writer.error ? writer.refetch() : query.refetch()) }
}

export type Registers = NonNullable<ReturnType<typeof useRegisters>['registers']>
