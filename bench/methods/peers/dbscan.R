# Clusters of places: dbscan's own C++, kd-tree included. Gives the number of clusters.
prepare <- function(path) as.matrix(read.csv(path)[, c("e", "n")])
run <- function(input) max(dbscan::dbscan(input, eps = 200 * sqrt(1e4 / nrow(input)), minPts = 10)$cluster)
