# Weighted share with its logit interval: survey's svyciprop, the design included.
suppressPackageStartupMessages(library(survey))
prepare <- function(path) read.csv(path)
run <- function(input) {
  design <- svydesign(~1, strata = ~stratum, weights = ~weight, data = input)
  share <- svyciprop(~answer, design)
  limits <- as.numeric(confint(share))
  as.numeric(share) + 10 * limits[1] + 100 * limits[2]
}
