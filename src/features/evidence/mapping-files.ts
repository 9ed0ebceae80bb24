/** How many files an actor may attach to one mapping. */
export const mostMappingFiles = 10
