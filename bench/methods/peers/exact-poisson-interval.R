# Exact Poisson limits by the chi-square form: stats::qchisq.
prepare <- function(path) read.csv(path)$count
run <- function(counts) sum(qchisq(.975, 2 * counts + 2) / 2) - sum(qchisq(.025, 2 * counts) / 2)
