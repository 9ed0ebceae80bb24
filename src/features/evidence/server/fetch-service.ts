/** The live services behind one door. Paces are kept in the callers: make them once, for all calls. */
import type { Asked } from '../import/asked.ts'
import type { EvidenceFault, FetchResult, ReadResult } from '../schema.ts'
import type { Fetched } from './fetched.ts'
import { fetchKolada, koladaAddresses, koladaPaces } from './kolada-client.ts'
import { fetchPolice, policeAddress, policePaces } from './police-client.ts'
import { type CallClock, type Pace, PoliteCaller, type PoliteOptions, systemCallClock } from './polite-fetch.ts'
import { fetchScb, scbAddress, scbPaces } from './scb-client.ts'

export type ServiceName = 'kolada' | 'scb' | 'polisen'

export interface ServiceDeps {
  readonly callers: Readonly<Record<ServiceName, PoliteCaller>>
  readonly addresses: {
    readonly kolada: { readonly v3: string; readonly v2: string }
    readonly scb: string
    readonly polisen: string
  }
}

/** For the whole process. Tests give a clock that does not wait, and addresses of their own server. */
export function makeServiceDeps(
  clock: CallClock = systemCallClock,
  addresses: ServiceDeps['addresses'] = { kolada: koladaAddresses, scb: scbAddress, polisen: policeAddress },
  options: Omit<PoliteOptions, 'clock' | 'paces'> = {},
): ServiceDeps {
  const make = (paces: readonly Pace[]) => new PoliteCaller({ clock, paces, ...options })
  return { callers: { kolada: make(koladaPaces), scb: make(scbPaces), polisen: make(policePaces) }, addresses }
}

/** `wish`: KPI ids to Kolada, table ids to SCB, nothing to the police. */
export function fetchService(
  service: ServiceName,
  wish: readonly string[],
  asked: Asked,
  { callers, addresses }: ServiceDeps,
): Promise<Fetched> {
  if (service === 'kolada') return fetchKolada(wish, asked, callers.kolada, addresses.kolada)
  if (service === 'scb') return fetchScb(wish, asked, callers.scb, addresses.scb)
  return fetchPolice(asked, callers.polisen, addresses.polisen)
}

type ReadFile = (file: { name: string; bytes: Uint8Array }, asked: Asked) => ReadResult | Promise<ReadResult>

/** Fetches one file and reads it with the reader of all files, as `EvidenceServices.fetchService` wants it. One table at a time from SCB. */
export async function fetchAndRead(
  service: ServiceName,
  wish: readonly string[],
  asked: Asked,
  deps: ServiceDeps,
  readFile: ReadFile,
): Promise<FetchResult> {
  const fetched = await fetchService(service, service === 'scb' ? wish.slice(0, 1) : wish, asked, deps)
  if (fetched.outcome === 'refused') return { outcome: 'refused', faults: [faultOf(fetched.code, fetched.values)] }
  const file = fetched.files[0]
  if (!file) return { outcome: 'refused', faults: [faultOf('noRows', {})] }
  const read = await readFile(file, asked)
  return read.outcome === 'refused' ? read : { outcome: 'fetched', file, delivery: read.delivery }
}

const faultOf = (code: EvidenceFault['code'], values: EvidenceFault['values']): EvidenceFault => ({
  ...{ code, values: { ...values }, sheet: null, line: null, column: null },
})
