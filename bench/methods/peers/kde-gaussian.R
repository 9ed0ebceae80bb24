# Gaussian kernel of sd 500 m at 50 x 50 nodes: MASS kde2d, whose h is four sd; as events per km2, summed.
prepare <- function(path) read.csv(path)[, c("e", "n")]
run <- function(input) {
  found <- MASS::kde2d(input$e, input$n, h = 2000, n = 50, lims = c(319250, 343750, 6400250, 6424750))
  sum(found$z) * nrow(input) * 1e6
}
