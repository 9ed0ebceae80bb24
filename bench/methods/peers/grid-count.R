# Events counted in 50 x 50 squares of 500 m: R's own floor and tabulate.
prepare <- function(path) read.csv(path)[, c("e", "n")]
run <- function(input) {
  cell <- floor((input$n - 6400000) / 500) * 50 + floor((input$e - 319000) / 500) + 1
  sum(as.numeric(tabulate(cell, 2500))^2)
}
