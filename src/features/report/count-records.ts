/** Records of a CSV: line ends outside quotes, the header left out. Works chunk by chunk. */
export function countRecords() {
  let quoted = false
  let records = 0
  let open = false
  return {
    add(chunk: Uint8Array) {
      for (const byte of chunk) {
        if (byte === 34) quoted = !quoted
        if (byte === 10 && !quoted) {
          records++
          open = false
        } else open = true
      }
    },
    rows: () => Math.max(records + (open ? 1 : 0) - 1, 0),
  }
}
