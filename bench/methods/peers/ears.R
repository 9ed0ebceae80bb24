# EARS C2 on the last week of each series.
suppressPackageStartupMessages(library(surveillance))
prepare <- function(path) lapply(strsplit(readLines(path), ","), as.numeric)
run <- function(input) {
  bound <- function(counts) suppressMessages(
    earsC(sts(matrix(counts), start = c(2017, 27), frequency = 52), list(method = "C2", range = 416))@upperbound[1])
  sum(vapply(input, bound, 0), na.rm = TRUE)
}
