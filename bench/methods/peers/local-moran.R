# Local Moran with its neighbours found: spdep's dnearneigh and localmoran, row-standardised weights, conditional moments.
suppressPackageStartupMessages(library(spdep))
prepare <- function(path) {
  count <- read.csv(path)$count
  side <- seq_len(round(sqrt(length(count))))
  list(xy = as.matrix(expand.grid(side, side)), count = count)
}
run <- function(input) {
  near <- nb2listw(dnearneigh(input$xy, 0, 1.5), style = "W")
  # A cell exactly at the mean has no z.
  sum(abs(localmoran(input$count, near)[, "Z.Ii"]), na.rm = TRUE)
}
