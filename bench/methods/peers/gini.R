# Gini coefficient from sorted counts, in R itself.
prepare <- function(path) read.csv(path)$count
run <- function(counts) {
  n <- length(counts)
  sum((2 * seq_len(n) - n - 1) * sort(counts)) / (n * sum(as.numeric(counts)))
}
