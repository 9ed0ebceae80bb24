import { AnalysisError } from './analysis-error.ts'

declare const unit: unique symbol

/** A length or planar coordinate in metres. */
export type Metres = number & { readonly [unit]: 'metre' }
/** A geographic angle in decimal degrees. */
export type Degrees = number & { readonly [unit]: 'degree' }
/** Planar coordinates in metres, one per event. */
export type MetreArray = Float64Array & { readonly [unit]: 'metre' }
/** Geographic coordinates in decimal degrees, one per event. */
export type DegreeArray = Float64Array & { readonly [unit]: 'degree' }

/** Brands a finite number as metres. @throws AnalysisError `not_finite` */
export function asMetres(value: number): Metres {
  return requireFinite(value) as Metres
}

/** Brands a finite number as decimal degrees. @throws AnalysisError `not_finite` */
export function asDegrees(value: number): Degrees {
  return requireFinite(value) as Degrees
}

function requireFinite(value: number): number {
  if (!Number.isFinite(value)) throw new AnalysisError('not_finite', `expected a finite number, got ${value}`)
  return value
}
