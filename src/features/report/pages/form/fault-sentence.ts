import type { Refusal } from '#platform/http/endpoint.ts'
import type { FaultCode } from '../../check-draft.ts'
import type { GuardRefusalCode } from '../../guard/override.ts'
import type { GuardWords } from '../../guard/sv.ts'
import type { ReportWords } from '../../sv.ts'

/** The sentence for a fault, the device's own or the server's. */
export function sayFault(fault: Refusal, words: ReportWords, guard: GuardWords): string {
  const why = fault.values?.why as GuardRefusalCode | undefined
  if (fault.code === 'identityInText' && why && guard.refusal[why]) {
    return guard.refusal[why](String(fault.values?.words ?? ''))
  }
  return words.faults[fault.code as FaultCode]?.(fault.values) ?? words.otherFault
}
