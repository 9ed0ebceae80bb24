/** The judging of a series in R's own calls. Comments stand in the words; here is the code that they stand above. */

export const seriesCode = {
  choose: `
choose_method <- function(y, year) {
  last <- length(y) - 1
  if (last < 3) return(list(method = "none", reason = "shortHistory"))
  if (all(y == 0)) return(list(method = "none", reason = "emptySeries"))
  if (sum(y[1:last]) < 20) return(list(method = "exactHistory"))
  if (year == 52 && last >= 3 * 52 + 3) return(list(method = "farringtonFlexible", years = min(5, (last - 3) %/% 52)))
  season <- ceiling(year * 1.15) + (if (year < 52) year else 0)
  if (year >= 12 && last >= season) return(list(method = "yearlyWave"))
  if (last < 8) return(list(method = "exactHistory"))
  window <- min(last, max(8, round(year / 4)))
  if (sum(y[(last - window + 1):last]) == 0) return(list(method = "exactHistory"))
  list(method = "recentPeriods", window = window)
}`,
  fit: `
fit_once <- function(formula, data) suppressWarnings({
  control <- glm.control(epsilon = 1e-12, maxit = 100)
  fit <- glm(formula, quasipoisson(link = "log"), data, weights = weight, control = control)
  glm(formula, quasipoisson(link = "log"), data, weights = weight, control = control, start = coef(fit))
})
fit_reweighted <- function(formula, data) {
  data$weight <- 1
  fit <- fit_once(formula, data)
  mu <- fitted(fit)
  phi <- max(1, summary(fit)$dispersion)
  anscombe <- 1.5 * (data$y^(2/3) * mu^(-1/6) - sqrt(mu)) / sqrt(phi * pmax(1e-9, 1 - hatvalues(fit)))
  unusual <- anscombe > 2.58
  if (!any(unusual)) return(fit)
  data$weight[unusual] <- anscombe[unusual]^-2
  data$weight <- data$weight * nrow(data) / sum(data$weight)
  fit_once(formula, data)
}
cautious <- function(phi, df) if (phi > 1) phi * (1 + sqrt(2 / df)) else 1
level_of_fit <- function(fit, row_of) {
  phi <- max(1, summary(fit)$dispersion)
  list(dispersion = cautious(phi, df.residual(fit)), at = function(index) {
    eta <- predict(fit, row_of(index), type = "link", se.fit = TRUE, dispersion = phi)
    list(mean = exp(min(30, unname(eta$fit))), log_variance = unname(eta$se.fit)^2)
  })
}`,
  farrington: `
farrington_level <- function(y, years) {
  last <- length(y) - 1
  from <- last - 52 * years - 3
  until <- last - 26
  row_of <- function(index) {
    into <- (3 - (last - index)) %% 52
    step <- ifelse(into < 7, 0, 1 + (into - 7) %/% 5)
    data.frame(time = (index - from) / (until - from), season = factor(step, levels = 0:9))
  }
  weeks <- from:(until - 1)
  data <- row_of(weeks)
  data$y <- y[weeks + 1]
  if (years >= 3) {
    fit <- fit_reweighted(y ~ time + season, data)
    ahead <- exp(predict(fit, row_of(last)))
    if (fit$converged && ahead <= max(data$y)) return(level_of_fit(fit, row_of))
  }
  level_of_fit(fit_reweighted(y ~ season, data), row_of)
}`,
  wave: `
wave_level <- function(y, year) {
  last <- length(y) - 1
  row_of <- function(index) data.frame(turn = 2 * pi * (last - index) / year)
  data <- row_of(0:(last - 1))
  data$y <- y[1:last]
  level_of_fit(fit_reweighted(y ~ cos(turn) + sin(turn), data), row_of)
}`,
  recent: `
recent_level <- function(y, window) {
  h <- y[(length(y) - window):(length(y) - 1)]
  phi <- if (sum(h) == 0) 1 else cautious(max(1, var(h) / mean(h)), window - 1)
  log_variance <- if (sum(h) == 0) 0 else phi / sum(h) + 0.12^2
  list(dispersion = phi, at = function(index) list(mean = mean(h), log_variance = log_variance))
}`,
  counts: `
is_poisson <- function(mean, dispersion) !(dispersion > 1 + 1e-9) || mean == 0
quantile_of <- function(p, mean, dispersion) {
  if (is_poisson(mean, dispersion)) qpois(p, mean) else qnbinom(p, size = mean / (dispersion - 1), mu = mean)
}
tails_of <- function(x, mean, dispersion) {
  size <- mean / (dispersion - 1)
  if (is_poisson(mean, dispersion)) c(ppois(x - 1, mean, lower.tail = FALSE), ppois(x, mean), dpois(x, mean))
  else c(pnbinom(x - 1, size = size, mu = mean, lower.tail = FALSE), pnbinom(x, size = size, mu = mean),
    dnbinom(x, size = size, mu = mean))
}
surprise <- function(tails) max(-qnorm(pmax(1e-300, tails[1:2] - tails[3] / 2)))`,
  exact: `
exact_history <- function(y, alpha) {
  last <- length(y) - 1
  total <- sum(y[1:last])
  share <- 1 / (last + 1)
  x <- 0:(ceiling(total / last) + 20 * ceiling(sqrt(total / last + 1)) + 100)
  high <- max(x[pbinom(x - 1, total + x, share, lower.tail = FALSE) >= alpha])
  low <- min(x[pbinom(x, total + x, share) >= alpha])
  phi <- recent_level(y, last)$dispersion
  spread <- if (phi > 1) phi + phi / last else 1
  count <- y[last + 1]
  tails <- c(pbinom(count - 1, total + count, share, lower.tail = FALSE), pbinom(count, total + count, share),
    dbinom(count, total + count, share))
  wide <- tails_of(count, total / last, spread)
  if (phi > 1 && surprise(wide) < surprise(tails)) tails <- wide
  list(mean = total / last, low = min(low, quantile_of(alpha, total / last, spread)),
    high = max(high, quantile_of(1 - alpha, total / last, spread)), tails = tails)
}`,
  judge: `
judge <- function(y, year, alpha = 0.01) {
  last <- length(y) - 1
  count <- y[last + 1]
  chosen <- choose_method(y, year)
  if (chosen$method == "none") {
    return(list(method = "none", low = NA, mean = NA, high = NA, p = NA, verdict = "cannotTell", few = FALSE))
  }
  level <- switch(chosen$method, farringtonFlexible = farrington_level(y, chosen$years), yearlyWave = wave_level(y, year),
    recentPeriods = recent_level(y, chosen$window), exactHistory = NULL)
  range_at <- function(index) {
    now <- level$at(index)
    dispersion <- level$dispersion + now$mean * min(1, now$log_variance)
    list(mean = now$mean, low = quantile_of(alpha, now$mean, dispersion),
      high = quantile_of(1 - alpha, now$mean, dispersion), tails = tails_of(y[index + 1], now$mean, dispersion))
  }
  now <- if (is.null(level)) exact_history(y, alpha) else range_at(last)
  unclaimed <- if (year < 52) 2 else max(3, 5 - sum(y[max(1, last - 2):last])) - 1
  high <- max(now$high, unclaimed)
  verdict <- if (count > high) "above" else if (count < now$low) "below" else "within"
  p <- min(1, 2 * min(now$tails[1:2]))
  if (verdict == "above" && !is.null(level)) {
    earlier <- last - year + (-1:1)
    earlier <- earlier[earlier >= 0]
    was_high <- vapply(earlier, function(index) y[index + 1] > range_at(index)$high, NA)
    if (any(was_high)) {
      before <- max(y[earlier + 1][was_high])
      same <- binom.test(count, count + before, 1 / 2)$p.value
      if (same > 2 * alpha) {
        verdict <- "within"
        p <- same
      }
    }
  }
  few <- count <= high && count > now$high
  list(method = chosen$method, low = now$low, mean = now$mean, high = high, p = p, verdict = verdict, few = few)
}`,
} as const

/** Runs the judging over `series`, corrects for many, and compares. */
export const compareCode = {
  run: `
judged <- lapply(series, function(one) judge(one$y, year))
pick <- function(list, name, kind) unname(vapply(list, function(one) as(one[[name]], kind), as(NA, kind)))
of_r <- data.frame(method = pick(judged, "method", "character"), low = pick(judged, "low", "numeric"),
  mean = pick(judged, "mean", "numeric"), high = pick(judged, "high", "numeric"), p = pick(judged, "p", "numeric"),
  verdict = pick(judged, "verdict", "character"))
said <- data.frame(method = pick(series, "method", "character"), low = pick(series, "low", "numeric"),
  mean = pick(series, "mean", "numeric"), high = pick(series, "high", "numeric"), p = pick(series, "p", "numeric"),
  q = pick(series, "q", "numeric"), verdict = pick(series, "verdict", "character"))`,
  correct: `
told <- !is.na(of_r$p)
entered <- ifelse(pick(judged, "few", "logical"), 1, of_r$p)
of_r$q <- NA_real_
of_r$q[told] <- p.adjust(entered[told], method = "BH")
outside <- of_r$verdict %in% c("above", "below")
of_r$verdict[outside & of_r$q > false_share] <- "within"`,
  compare: String.raw`
agree <- function(a, b, within, floor = 0) (is.na(a) & is.na(b)) | (!is.na(a) & !is.na(b) & abs(a - b) <= within * abs(a) + floor)
same <- data.frame(method = said$method == of_r$method, low = agree(said$low, of_r$low, 0),
  mean = agree(said$mean, of_r$mean, 1e-6, 1e-9), high = agree(said$high, of_r$high, 0), p = agree(said$p, of_r$p, 1e-6, 1e-15),
  q = agree(said$q, of_r$q, 1e-5, 1e-15), verdict = said$verdict == of_r$verdict)
labels <- pick(series, "what", "character")
shown <- pick(series, "shown", "logical")
differs <- !apply(same, 1, all)
checks <- list()
note_check <- function(what, ok, detail) {
  checks[[length(checks) + 1]] <<- list(what = what, ok = ok, detail = detail)
  cat(sprintf("%-4s %s: %s\n", if (ok) "=" else "!=", what, detail))
}
number <- function(value, digits = 7) ifelse(is.na(value), "-", formatC(value + 0, digits = digits, format = "g"))
gap <- function(name) {
  distance <- abs(said[[name]] - of_r[[name]]) / ifelse(said[[name]] == 0, 1, abs(said[[name]]))
  if (all(is.na(distance))) 0 else max(distance, na.rm = TRUE)
}`,
  table: String.raw`
for (at in which(shown | differs)) {
  cat(sprintf("\n%s%s\n  %s / %s\n", if (series[[at]]$stands_out) "* " else "", labels[at], said$method[at], of_r$method[at]))
  for (name in c("low", "mean", "high", "p", "q")) {
    difference <- said[[name]][at] - of_r[[name]][at]
    cat(sprintf("  %-8s %14s %14s %12s %s\n", name, number(said[[name]][at]), number(of_r[[name]][at]),
      number(difference, 2), if (same[[name]][at]) "=" else "!="))
  }
  cat(sprintf("  %-8s %14s %14s %12s %s\n", "", said$verdict[at], of_r$verdict[at], "",
    if (same$verdict[at]) "=" else "!="))
}`,
} as const
