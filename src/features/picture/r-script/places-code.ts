/** Hours of the week, concentrations and the comparison with other packages, in R. */

export const hoursCode = `
week_hours <- function(from, to, eu) {
  week <- numeric(168)
  slot <- function(hour) (hour + 72) %% 168 + 1
  for (i in seq_along(from)) {
    hours <- from[i] %/% 60
    minutes <- 1
    if (to[i] - from[i] >= 168 * 60) {
      week <- week + 1 / 168
      next
    }
    if (to[i] - from[i] > 1) {
      hours <- hours:((to[i] - 1) %/% 60)
      minutes <- pmin(to[i], (hours + 1) * 60) - pmax(from[i], hours * 60)
      day <- as.POSIXlt(as.Date(hours %/% 24, origin = "1970-01-01"))
      turn <- eu & hours %% 24 == 2 & day$wday == 0
      minutes[turn & day$mon == 2 & day$mday >= 25] <- 0
      autumn <- turn & ((day$year >= 96 & day$mon == 9 & day$mday >= 25) | (day$year < 96 & day$mon == 8 & day$mday >= 24))
      minutes[autumn] <- minutes[autumn] + 60
      if (sum(minutes) == 0) {
        hours <- hours[1]
        minutes <- 1
      }
    }
    add <- tapply(minutes / sum(minutes), slot(hours), sum)
    at <- as.integer(names(add))
    week[at] <- week[at] + add
  }
  week
}`

export const placesCode = `
neighbours <- function(one) {
  key <- one$x * 1e6 + one$row
  steps <- list(c(-2, 0), c(2, 0), c(-1, -1), c(1, -1), c(-1, 1), c(1, 1))
  vapply(steps, function(step) match((one$x + step[1]) * 1e6 + one$row + step[2], key), integer(length(key)))
}
gi_star <- function(one, near) {
  n <- length(one$n)
  sums <- one$n + rowSums(matrix(one$n[near], nrow = n), na.rm = TRUE)
  w <- 1 + rowSums(!is.na(near))
  sd <- sqrt(mean((one$n - mean(one$n))^2))
  z <- (sums - mean(one$n) * w) / (sd * sqrt((n * w - w^2) / (n - 1)))
  p <- 2 * pnorm(-abs(z))
  asked <- p <= 0.05 & z > 0
  p[asked] <- pmax(p[asked], pbinom(sums[asked] - 1, sum(one$n), w[asked] / n, lower.tail = FALSE))
  list(z = z, q = p.adjust(p, method = "BH"))
}
clusters <- function(hot, near) {
  left <- hot
  found <- list()
  while (length(left) > 0) {
    group <- left[1]
    repeat {
      wider <- sort(union(group, intersect(hot, near[group, ])))
      if (length(wider) == length(group)) break
      group <- wider
    }
    found[[length(found) + 1]] <- sort(group)
    left <- setdiff(left, group)
  }
  found
}`

export const comparePlacesCode = `
for (one in searches) {
  near <- neighbours(one)
  gi <- gi_star(one, near)
  groups <- clusters(which(gi$z > 0 & gi$q <= 0.05), near)
  groups <- groups[vapply(groups, function(cells) sum(one$n[cells]) >= least, NA)]
  write <- function(cells) paste(sort(cells), collapse = " ")
  ours <- vapply(one$spots, function(spot) write(spot$cells), "")
  theirs <- vapply(groups, write, "")
  note_check(one$what, setequal(ours, theirs), sprintf("%d / %d", length(ours), length(theirs)))
  for (spot in one$spots) {
    surest <- spot$cells[which.max(gi$z[spot$cells])]
    chance <- pbinom(spot$established - 1, spot$established + spot$before, spot$days / (spot$days + spot$past),
      lower.tail = FALSE)
    ok <- agree(spot$p, gi$q[surest], 1e-5) && spot$risen == (spot$before_known && chance < alpha_risen)
    note_check(one$what, ok, sprintf("p %s / %s; %s / %s", number(spot$p), number(gi$q[surest]), spot$risen, number(chance)))
  }
  if (has("spdep")) {
    nb <- lapply(seq_along(one$n), function(i) sort(c(near[i, !is.na(near[i, ])], i)))
    nb <- structure(nb, class = "nb", region.id = as.character(seq_along(nb)), self.included = TRUE)
    peer <- as.numeric(spdep::localG(one$n, spdep::nb2listw(nb, style = "B")))
    note_check(paste("spdep::localG", one$what), max(abs(peer - gi$z)) < 1e-9, number(max(abs(peer - gi$z)), 2))
  } else cat(lacking("spdep"))
}`

export const surveillanceCode = `
flexible <- which(of_r$method == "farringtonFlexible" & shown)
if (length(flexible) > 0) {
  if (has("surveillance")) {
    gaps <- vapply(flexible, function(at) {
      y <- series[[at]]$y
      control <- list(range = length(y), b = choose_method(y, year)$years, w = 3, noPeriods = 10,
        pastWeeksNotIncluded = 26, pThresholdTrend = 1, thresholdMethod = "nbPlugin", alpha = 0.01,
        weightsThreshold = 2.58, verbose = FALSE, glmWarnings = FALSE)
      sts <- surveillance::sts(matrix(y), start = c(2000, 1), frequency = 52)
      peer <- suppressWarnings(suppressMessages(surveillance::farringtonFlexible(sts, control)))
      abs(as.numeric(peer@control$expected) / of_r$mean[at] - 1)
    }, 0)
    gaps <- gaps[!is.na(gaps)]
    if (length(gaps) > 0) note_check("surveillance::farringtonFlexible", all(gaps < 1e-4), number(max(gaps), 2))
  } else cat(lacking("surveillance"))
}`
