/** Three letters that stand before a number without being a plate, whatever their case. */
export const abbreviations = new Set(
  (
    'tpl sos tel dnr lgh rum hus bus bar sal kap kod mom mob nya ntu est lob lvm lvu lpt gps utm osl sfs ndr nja max min ' +
    'cal kwh mbt rcb'
  ).split(' '),
)

/** Ordinary words of three plate letters: no plate when written small or with one capital and apart from the digits. */
export const smallWords = new Set(
  (
    'all ana and ann ask att bad bar bas ber bet bor bra bud bur bus bok box byn cam dag dal dam dan dar de den des det dom ' +
    'dom dra dub dun dur dyr ebb eka eld ele elm eln ens ent era ert ett fan far fat fel fem fet fem fes fet fot fyr ' +
    'for gap gar gas ger get gjut gla god gol gul gym han har hat hel hem hen her het hon hop hot hov hud hur hus hyr ' +
    'jag jan jul jun kal kan kap kar kod kol kom kor kub kul kur lag lan lat led len let lok lop los lot lov lur lya lyx ' +
    'man mat max med mer mes mil min mod mor mot mun mur mus nej ner ney noll nog nor nya nyp oct och ofta ojn okt olja ' +
    'ord ort oss ost pal par pass per pet plan pol port pub pur rad rak ram ran rar ras red rek ren res ris ro rop ror rot ' +
    'rum run rus ryk sag sal samt sen ser ses set sex sep sju ska ske sko sky slag sju smal som son sov sta ste sto sug sum ' +
    'sur syd syn syr tag tal tak tam tar tas tel ter tog tom ton top tre tum tur typ under upp ur urs ute van var vat ' +
    'tre nio tio elv apr maj aug nov dec feb mar'
  )
    .split(' ')
    .filter((word) => word.length === 3),
)

/** A word right before says that it is a vehicle … */
export const vehicleCue =
  /(?:reg(?:istrerings)?\.?(?: ?n(?:umme)?r)?|(?:nummer)?skylt(?:en)?|n(?:umme)?r ?plåt(?:en)?|bil(?:en)?|moped(?:en)?|mc|plåt(?:en)?)[ :.]{1,3}(?:är |var |med |nr )?$/i

/** … or that it is a class, a room, a shelf mark. */
export const otherCue =
  /(?:klass(?:en)?|grupp|rum(?:met)?|sal(?:en)?|lokal(?:en)?|buss|linje|tåg|trafikplats|tpl|kod(?:en)?|ärende|dnr|diarie(?:nr|nummer)|artikel|skåp|modul|modell|program(?:met)?|kurs(?:en)?) (?:nr )?$/i
