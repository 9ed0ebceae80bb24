# Pairs within 7 days and 200 m, both included: surveillance's Knox, distances included, no shuffles. Gives their number.
prepare <- function(path) read.csv(path)
run <- function(input) {
  near <- dist(cbind(input$e, input$n))
  soon <- dist(input$day)
  found <- suppressMessages(surveillance::knox(soon, near, eps.t = 7, eps.s = 200, simulate.p.value = FALSE))
  as.numeric(found$statistic)
}
