// How V8 keeps its heap in the server and on the command line. Left to itself on a machine with much memory it collects
// late: an import of 100,000 rows needs some 60 MiB at a time but let the process grow past 400. Measured in docs/benchmarks.md.

/** Arguments of Node, before the program. */
export const leanHeap = ['--max-semi-space-size=8', '--heap-growing-percent=30']
