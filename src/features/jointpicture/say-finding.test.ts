import assert from 'node:assert/strict'
import test from 'node:test'
import { computeJointPicture } from './compute.ts'
import {
  bodenRate,
  bodenTotal,
  countryViolence,
  inputOf,
  luleaQuarters,
  luleaRate,
  luleaTheft,
  luleaTotal,
  luleaViolence,
  otherIndex,
  problemIndex,
  tell,
  years,
} from './fixtures/joint-evidence.ts'
import { sayFinding } from './say-finding.ts'
import { sv } from './sv.ts'

const told = [luleaTotal, luleaRate, luleaTheft, luleaViolence, luleaQuarters]
const others = [bodenTotal, bodenRate, countryViolence, problemIndex, otherIndex]
const { findings } = computeJointPicture(inputOf([...told, ...others]), 'hash')
const sentence = (key: string) => {
  const finding = findings.find((one) => one.key === key)
  assert.ok(finding, key)
  return sayFinding(finding, sv).replaceAll('\u202f', ' ')
}

test('a fall beyond chance is told with its pace and what chance leaves open', () => {
  assert.equal(
    sentence('trend/crime.theft'),
    'Stöld och rån (8 kap.): 2164 anmälda brott i Luleå 2025, 47 fler än 2024. Antalet har under 2016–2025 minskat med omkring 3,2 procent om året (mellan 1,5 och 4,8): det är mer än slumpen förklarar.',
  )
})

test('a usual course reads as usual', () => {
  assert.equal(
    sentence('trend/crime.violence'),
    'Våldsbrott: 827 per 100 000 invånare i Luleå 2022, mot 855 år 2021. Under 2014–2022 syns varken säker ökning eller säker minskning.',
  )
})

test('what is preliminary is said to be', () => {
  assert.equal(
    sentence('trend/crime.total/quarter'),
    'Under första och andra kvartalet 2026 anmäldes 3703 brott i Luleå, mot 4095 samma tid 2025. Talen är preliminära och kan ändras; de ingår inte i någon bedömning.',
  )
})

test('a difference that chance may explain is no difference; without counts nothing is claimed', () => {
  assert.equal(
    sentence('comparison/crime.total'),
    'Räknat på folkmängden anmäldes 10 493 brott per 100 000 invånare i Luleå 2025 (mellan 10 270 och 10 720 med slumpen inräknad). Skillnaden mot Boden (10 569) kan vara slump.',
  )
  assert.match(
    sentence('comparison/crime.violence'),
    /riket \(964\) är mer än slump går inte att säga: antalen bakom talen/,
  )
})

test('two sources that disagree are both told', () => {
  assert.equal(
    sentence('survey/survey.problemIndex'),
    'Problemindex i trygghetsmätningen (0–6): 1,38 i Luleå 2023; lågt är bra. Om det förändrats sedan 2019 går inte att säga: två källor anger olika värden för en av mätningarna. För 2019 anges både 1,37 och 1,40. Den första mätningen, 2006, gav 2,03.',
  )
})

// Invented: short, flat and steep series.
test('a sentence never says more than its verdict', () => {
  const courses = [
    [5, 9, 4],
    [60, 60, 60, 60, 60, 60, 60, 60],
    [10, 20, 40, 80, 160, 320, 640, 1280],
    [9, 7, 8, 3, 4, 2, 1, 0],
  ]
  for (const values of courses) {
    const picture = computeJointPicture(
      inputOf([tell({ indicator: 'crime.theft', unit: 'count' }, years(2018, values))]),
      'x',
    )
    for (const one of picture.findings) {
      if (one.kind !== 'trend') continue
      const text = sayFinding(one, sv)
      assert.equal(
        text.includes('mer än slumpen förklarar'),
        one.verdict === 'rising' || one.verdict === 'falling',
        text,
      )
      assert.equal(text.includes('går inte att säga'), one.verdict === 'cannotTell', text)
      assert.equal(/procent/.test(text) && !one.perYear, false, text)
    }
  }
})
