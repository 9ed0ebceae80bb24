# Moran's I with 999 permutations: spdep's moran.mc, row-standardised weights, neighbours given.
suppressPackageStartupMessages(library(spdep))
prepare <- function(path) {
  count <- read.csv(path)$count
  side <- seq_len(round(sqrt(length(count))))
  list(near = nb2listw(dnearneigh(as.matrix(expand.grid(side, side)), 0, 1.5), style = "W"), count = count)
}
run <- function(input) {
  set.seed(1)
  as.numeric(moran.mc(input$count, input$near, 999)$statistic)
}
