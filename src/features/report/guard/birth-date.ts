const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** True when month and day exist; 29 February asks for a leap year, read from the last two digits or all four. */
export function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || day > longest[month - 1]!) return false
  if (month !== 2 || day < 29) return true
  // With two digits 00 may be 2000, which was a leap year; of the full years only 1900 and 2100 are not.
  return year % 4 === 0 && year !== 1900 && year !== 2100
}

/** "1430" → true: four digits that can be a time of day. */
export function isTimeOfDay(digits: string): boolean {
  return Number(digits.slice(0, 2)) < 24 && Number(digits.slice(2)) < 60
}

/** "0519" → true: four digits that can be month and day, as in "240517-0519". */
export function isMonthAndDay(digits: string): boolean {
  return isDay(4, Number(digits.slice(0, 2)), Number(digits.slice(2)))
}
