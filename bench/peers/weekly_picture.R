# The weekly picture in plain R with spdep: the same definition as bench/weekly-engine/weekly-picture.ts.
# Reads names of files on standard input and answers each with: seconds, check value. Packages are loaded before.
suppressPackageStartupMessages(library(spdep))
west <- 319000; south <- 6400000; cell <- 250; side <- 100; radius <- 500
monday <- as.integer(as.Date("2025-06-23"))

picture <- function(path) {
  rows <- read.csv(path)
  day <- as.integer(as.Date(rows$date))

  weeks_before <- (monday + 6L - day) %/% 7L
  by_area <- function(weeks) {
    then <- which(weeks_before == weeks)
    table(factor(rows$area[then], 1:20), factor(rows$category[then], 1:8))
  }
  now <- by_area(0L)
  changes <- list(now - by_area(1L), now - by_area(52L))

  last_year <- which(day > monday + 6L - 365L)
  year <- list(e = rows$e[last_year], n = rows$n[last_year])
  column <- floor((year$e - west) / cell)
  row <- floor((year$n - south) / cell)
  counts <- tabulate(row * side + column + 1, side * side)
  neighbours <- include.self(dnearneigh(as.matrix(expand.grid(1:side, 1:side)), 0, 1.5))
  z <- as.numeric(localG(counts, nb2listw(neighbours, style = "B")))

  density <- numeric(side * side)
  for (right in -2:2) for (up in -2:2) {
    x <- column + right
    y <- row + up
    inside <- x >= 0 & x < side & y >= 0 & y < side
    x <- x[inside]; y <- y[inside]
    away <- ((x + 0.5) * cell + west - year$e[inside])^2 + ((y + 0.5) * cell + south - year$n[inside])^2
    sums <- rowsum(pmax(0, 1 - away / radius^2)^2, y * side + x + 1)
    at <- as.integer(rownames(sums))
    density[at] <- density[at] + sums
  }
  sum(now) + sum(z > 1.96) + sum(density)
}

input <- file("stdin", "r")
while (length(path <- readLines(input, n = 1)) == 1) {
  invisible(gc(FALSE))
  seconds <- system.time(check <- picture(path))[["elapsed"]]
  cat(sprintf("%.4f %.10g\n", seconds, check))
  flush(stdout())
}
