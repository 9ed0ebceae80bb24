# Gi* with its neighbours found: spdep's dnearneigh and localG, binary weights, the cell itself included.
suppressPackageStartupMessages(library(spdep))
prepare <- function(path) {
  count <- read.csv(path)$count
  side <- seq_len(round(sqrt(length(count))))
  list(xy = as.matrix(expand.grid(side, side)), count = count)
}
run <- function(input) {
  near <- include.self(dnearneigh(input$xy, 0, 1.5))
  sum(abs(as.numeric(localG(input$count, nb2listw(near, style = "B")))))
}
