/**
 * Protection against cells that a spreadsheet program would run as formulas (CSV injection).
 * An apostrophe is put before them, and before texts that begin with one, so that taking it off is always right.
 * Full-width forms count too: some programs fold them to the plain signs.
 */
const dangerous = /^['=+\-@\t\r\n＝＋－＠]/

export function neutraliseCell(text: string): string {
  return dangerous.test(text) ? `'${text}` : text
}

export function restoreCell(cell: string): string {
  return cell.startsWith("'") && dangerous.test(cell.slice(1)) ? cell.slice(1) : cell
}
