#!/usr/bin/env node
// `npx samlad …`: the command line, through the same door.

process.argv.splice(2, 0, 'samlad')
await import('../bootstrap.mjs')
