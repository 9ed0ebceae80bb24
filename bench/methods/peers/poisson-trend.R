# Quasi-Poisson regression on step number and one yearly wave: stats::glm.
prepare <- function(path) lapply(strsplit(readLines(path), ","), as.numeric)
run <- function(input) {
  t <- seq_along(input[[1]]) - 1
  slope <- function(counts) abs(coef(glm(counts ~ t + sin(2 * pi * t / 52) + cos(2 * pi * t / 52), family = quasipoisson))[[2]])
  sum(vapply(input, slope, 0))
}
