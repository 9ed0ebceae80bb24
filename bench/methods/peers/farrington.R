# Farrington flexible on the last week of each series, settings of Noufaily et al. 2013.
suppressPackageStartupMessages(library(surveillance))
prepare <- function(path) lapply(strsplit(readLines(path), ","), as.numeric)
run <- function(input) {
  control <- list(range = 416, b = 5, w = 3, noPeriods = 10, pastWeeksNotIncluded = 26, pThresholdTrend = 1,
    thresholdMethod = "nbPlugin", alpha = 0.01, weightsThreshold = 2.58, verbose = FALSE, glmWarnings = FALSE)
  bound <- function(counts) suppressWarnings(suppressMessages(
    farringtonFlexible(sts(matrix(counts), start = c(2017, 27), frequency = 52), control)@upperbound[1]))
  sum(vapply(input, bound, 0), na.rm = TRUE)
}
