// One file, so that the demo municipality is filled once (about 20 s) and the browser starts once. The order is a week's:
// reports come in, are shared, the picture is judged and released, others read it.
import './report.journey.ts'
import './share.journey.ts'
import './file.journey.ts'
import './map.journey.ts'
import './judge.journey.ts'
import './release.journey.ts'
import './read.journey.ts'
