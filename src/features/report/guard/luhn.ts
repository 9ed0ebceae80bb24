/**
 * Luhn check (ISO/IEC 7812-1, annex B): true when the last digit is the check digit of those before it.
 * Expects digits only.
 */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let place = 0; place < digits.length; place++) {
    const digit = digits.charCodeAt(digits.length - 1 - place) - 48
    const product = place % 2 === 0 ? digit : digit * 2
    sum += product > 9 ? product - 9 : product
  }
  return digits.length > 1 && sum % 10 === 0
}
