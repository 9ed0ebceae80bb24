/** A chain of events as a form keeps it: `steps.<number from 0>.title` and `.breakPoint`, and how many there are. */
import type { Fields } from '#features/picture/web/drafts.ts'
import type { EventChain } from '../schema.ts'
import type { FieldFaults } from './use-problem-form.ts'

type Steps = EventChain['steps']

const writeSteps = (steps: readonly { readonly title: string; readonly breakPoint: string | null }[]): Fields =>
  Object.fromEntries([
    ['count', String(steps.length)],
    ...steps.flatMap(({ title, breakPoint }, at) => [
      [`steps.${at}.title`, title],
      [`steps.${at}.breakPoint`, breakPoint ?? ''],
    ]),
  ]) as Fields

export const chainValues = ({ id, title, steps }: Omit<EventChain, 'version'>): Fields => ({
  id,
  title,
  ...writeSteps(steps),
})

export const listSteps = (values: Fields): Steps =>
  Array.from({ length: Number(values.count ?? 0) }, (_, at) => ({
    title: values[`steps.${at}.title`] ?? '',
    breakPoint: values[`steps.${at}.breakPoint`] || null,
  }))

const withSteps = (values: Fields, steps: Steps): Fields => ({
  ...Object.fromEntries(Object.entries(values).filter(([field]) => !field.startsWith('steps.'))),
  ...writeSteps(steps),
})

export const addStep = (values: Fields): Fields =>
  withSteps(values, [...listSteps(values), { title: '', breakPoint: null }])
export const dropStep = (values: Fields, at: number): Fields => withSteps(values, listSteps(values).toSpliced(at, 1))

export const readChain = (values: Fields) => ({
  id: values.id ?? '',
  title: (values.title ?? '').trim(),
  steps: listSteps(values).map(({ title, breakPoint }) => ({
    title: title.trim(),
    breakPoint: (breakPoint ?? '').trim() || null,
  })),
})

export const chainTexts = (values: Fields): string[] => [
  'title',
  ...listSteps(values).flatMap((_, at) => [`steps.${at}.title`, `steps.${at}.breakPoint`]),
]

export function chainFaults(
  values: Fields,
  words: {
    readonly nameFault: string
    readonly stepFault: (at: number) => string
    readonly breakFault: (at: number) => string
  },
): FieldFaults {
  const { title, steps } = readChain(values)
  return [
    ...(title.length < 3 ? [{ field: 'title', text: words.nameFault }] : []),
    ...steps.flatMap((step, at) => [
      ...(step.title.length < 2 ? [{ field: `steps.${at}.title`, text: words.stepFault(at + 1) }] : []),
      ...(step.breakPoint !== null && step.breakPoint.length < 3
        ? [{ field: `steps.${at}.breakPoint`, text: words.breakFault(at + 1) }]
        : []),
    ]),
  ]
}
