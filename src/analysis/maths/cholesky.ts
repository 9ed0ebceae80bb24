/**
 * Cholesky factorisation of a symmetric positive definite matrix, and the solutions it gives.
 *
 * Splits A = L·Lᵀ in place (row-major, lower half); a direction without information gets an empty column and so the answer 0.
 * For the small systems of regression models. Source: Golub & Van Loan, Matrix Computations, 4.2. Cost: p³/6.
 */
export function factorCholesky(matrix: Float64Array, p: number): void {
  for (let j = 0; j < p; j++) {
    const diagonal = matrix[j * p + j]!
    let pivot = diagonal
    for (let k = 0; k < j; k++) pivot -= matrix[j * p + k]! ** 2
    const empty = !(pivot > diagonal * 1e-11) || diagonal <= 0
    const root = empty ? 0 : Math.sqrt(pivot)
    matrix[j * p + j] = root
    for (let i = j + 1; i < p; i++) {
      let value = matrix[i * p + j]!
      for (let k = 0; k < j; k++) value -= matrix[i * p + k]! * matrix[j * p + k]!
      matrix[i * p + j] = empty ? 0 : value / root
    }
  }
}

/** Solve L·y = b in place. The squared length of y is bᵀA⁻¹b. */
export function solveLower(factor: Float64Array, p: number, b: Float64Array): void {
  for (let i = 0; i < p; i++) {
    let value = b[i]!
    for (let k = 0; k < i; k++) value -= factor[i * p + k]! * b[k]!
    b[i] = factor[i * p + i] === 0 ? 0 : value / factor[i * p + i]!
  }
}

/** Solve Lᵀ·x = y in place. After `solveLower` this gives A⁻¹b. */
export function solveUpper(factor: Float64Array, p: number, y: Float64Array): void {
  for (let i = p - 1; i >= 0; i--) {
    let value = y[i]!
    for (let k = i + 1; k < p; k++) value -= factor[k * p + i]! * y[k]!
    y[i] = factor[i * p + i] === 0 ? 0 : value / factor[i * p + i]!
  }
}
