import type { Kind } from '#features/report/guard/marking.ts'
import type { Chance } from './chance.ts'

/** Words to hide in a text; `forms` are the ways people write them, each measured by itself. */
export interface Plant {
  kinds: readonly Kind[]
  form: string
  words: string
}

const spread = (digits: string) => digits.split('').join(' ')
const wide = (text: string) =>
  text.replace(/[ -~]/g, (sign) => (sign === ' ' ? '\u3000' : String.fromCharCode(sign.charCodeAt(0) + 0xfee0)))

export function writePersonal(number: string, kind: Kind): Plant[] {
  const [long, short, end] = [number.slice(0, 8), number.slice(2, 8), number.slice(8)]
  const forms = {
    yyyymmddnnnn: number,
    'yyyymmdd-nnnn': `${long}-${end}`,
    'yyyymmdd nnnn': `${long} ${end}`,
    yymmddnnnn: short + end,
    'yymmdd-nnnn': `${short}-${end}`,
    'yymmdd nnnn': `${short} ${end}`,
    'yymmdd+nnnn': `${short}+${end}`,
    'yymmdd – nnnn': `${short} – ${end}`,
    'no-break space': `${short}\u00a0-\u00a0${end}`,
    'full width': wide(`${short}-${end}`),
    'yy-mm-dd-nnnn': `${short.slice(0, 2)}-${short.slice(2, 4)}-${short.slice(4)}-${end}`,
    'yyyy-mm-dd nnnn': `${long.slice(0, 4)}-${long.slice(4, 6)}-${long.slice(6)} ${end}`,
    'spread out': spread(short + end),
    'in twos': (short + end).replace(/(..)(?=.)/g, '$1 '),
  }
  return Object.entries(forms).map(([form, words]) => ({ kinds: [kind], form, words }))
}

export function writePhone(area: string, subscriber: string): Plant[] {
  const pairs = subscriber.length % 2 === 1 ? subscriber.replace(/^(...)/, '$1 ') : subscriber
  const grouped = pairs.replace(/(\d\d)(?=\d)(?!\d{1}(?: |$))/g, '$1 ')
  const whole = area + subscriber
  const forms: Record<string, string> = {
    'dash and pairs': `${area}-${grouped}`,
    'dash and together': `${area}-${subscriber}`,
    'space and pairs': `${area} ${grouped}`,
    'spaced dash': `${area} – ${grouped}`,
    slash: `${area}/${subscriber}`,
    together: whole,
    '+46': `+46${whole.slice(1)}`,
    '+46 (0)': `+46 (0)${whole.slice(1, area.length)}-${grouped}`,
    '0046': `0046 ${whole.slice(1)}`,
    'spread out': spread(whole),
    'full width': wide(`${area}-${subscriber}`),
    'no-break space': `${area}-${grouped}`.replaceAll(' ', '\u00a0'),
  }
  if (area.startsWith('07')) {
    const spoken = ['noll', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio']
    forms['number words'] = whole.replace(/\d/g, (digit) => `${spoken[Number(digit)]} `).trim()
    forms['letter O'] = `${area}-${grouped}`.replaceAll('0', 'O')
    forms['0 7 0 - 1 7 4 06 05'] =
      `${spread(area)} - ${spread(subscriber.slice(0, 3))} ${subscriber.slice(3, 5)} ${subscriber.slice(5)}`
  }
  return Object.entries(forms).map(([form, words]) => ({ kinds: ['phone'], form, words }))
}

export function drawPlate(chance: Chance): string {
  const letters = 'ABCDEFGHJKLMNOPRSTUWXYZ'
  const three = () => Array.from({ length: 3 }, () => chance.pick([...letters])).join('')
  return `${three()} ${chance.below(10)}${chance.below(10)}${chance.pick([...'0123456789', ...'ABCDEFGHJKLMNPRSTUWXYZ'])}`
}

export function writePlate(plate: string): Plant[] {
  const tight = plate.replace(' ', '')
  const forms = {
    'ABC 123': plate,
    ABC123: tight,
    'ABC-123': plate.replace(' ', '-'),
    abc123: tight.toLowerCase(),
    'bil abc 123': `bil ${plate.toLowerCase()}`,
    'abc 123': plate.toLowerCase(),
    'A B C 1 2 3': spread(tight),
    'full width': wide(plate),
    'no-break space': plate.replace(' ', '\u00a0'),
  }
  return Object.entries(forms).map(([form, words]) => ({ kinds: ['plate'], form, words }))
}

export function drawEmail(chance: Chance): string {
  const part = () =>
    Array.from({ length: 3 + chance.below(6) }, () => chance.pick([...'abdefghiklmnorstuvåäö'])).join('')
  const plain = () => part().replace(/[åä]/g, 'a').replaceAll('ö', 'o')
  const local = chance.pick([
    plain(),
    `${plain()}.${plain()}`,
    `${plain()}_${chance.below(99)}`,
    `${plain()}-${plain()}`,
    part(),
  ])
  return `${local}@${plain()}.${chance.pick(['se', 'com', 'nu', 'example', 'org', 'co.uk'])}`
}

export function writeEmail(address: string): Plant[] {
  const [local, host] = address.split('@') as [string, string]
  const forms = {
    plain: address,
    capitals: address.toUpperCase(),
    'spaces round @': `${local} @ ${host}`,
    '(at)': `${local}(at)${host}`,
    '[at]': `${local} [at] ${host}`,
    '(snabel-a)': `${local} (snabel-a) ${host}`,
    'snabel-a punkt': `${local} snabel-a ${host.replaceAll('.', ' punkt ')}`,
    'at dot': `${local} at ${host.replaceAll('.', ' dot ')}`,
    'full width': address.replace('@', '＠'),
  }
  return Object.entries(forms).map(([form, words]) => ({ kinds: ['email'], form, words }))
}

export function writeName(first: string, last: string): Plant[] {
  const forms = {
    'Anna Svensson': `${first} ${last}`,
    'anna svensson': `${first} ${last}`.toLowerCase(),
    'ANNA SVENSSON': `${first} ${last}`.toUpperCase(),
    Anna: first,
    anna: first.toLowerCase(),
    Svensson: last,
    svensson: last.toLowerCase(),
    'A. Svensson': `${first[0]}. ${last}`,
    'heter anna': `en som heter ${first.toLowerCase()}`,
    'familjen Svensson': `familjen ${last}`,
  }
  return Object.entries(forms).map(([form, words]) => ({ kinds: ['name'], form, words }))
}
