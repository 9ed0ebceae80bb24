/** Short invented report texts: no names, no numbers, nothing that points at anyone. */
export const texts: Readonly<Record<string, readonly string[]>> = {
  vandalism: [
    'En ruta är krossad mot gården.', 'Två rutor sönder, glas på marken.', 'Bänken är uppbruten ur fästet.', 'Dörrstängaren är bortsparkad.',
    'Lampan över entrén är sönderslagen.', 'Cykelstället är bortbrutet.', 'Skyltarna är nedrivna.', 'Papperskorgen är bränd och utspridd.',
  ],
  recklessDriving: [
    'Moped på gångvägen i hög fart.', 'Flera A-traktorer snurrar på parkeringen.', 'Körning över gräsmattan.', 'Hög fart förbi övergångsstället.',
    'Mopeder utan belysning mellan husen.',
  ],
  publicDisorder: [
    'En större grupp högljudda vid ingången.', 'Bråk som lugnade sig när personal kom ut.', 'Stökigt under kvällen, flera besökare gick därifrån.',
    'Hög musik och skrik efter stängning.', 'Samling som hindrar andra att gå förbi.',
  ],
  drugs: ['Lukt av cannabis i trapphuset.', 'Rester efter användning vid bänkarna.', 'Täta korta möten på samma plats.', 'Kanyler hittade, städade av personal.'],
  unsafePlace: ['Belysningen är släckt längs hela sträckan.', 'Mörkt i tunneln, lampor trasiga.', 'Buskarna skymmer sikten.', 'Ödsligt, flera säger att de tar omvägen.'],
  alcohol: ['Flera berusade vid bänkarna.', 'Ungdomar som dricker, ingen akut fara.', 'Berusade efter stängning, skingrades.', 'Tomma flaskor och glas på platsen.'],
  graffiti: ['Nytt klotter på väggen.', 'Klotter på tunnelns båda sidor.', 'Sanerad förra veckan, klottrad igen.'],
  littering: ['Soppåsar bredvid kärlen.', 'Möbler dumpade vid återvinningen.', 'Skräp efter en samling i går kväll.', 'Samma hög ligger kvar.'],
  fire: ['Brand i papperskorg, släckt på plats.', 'Smällare mot husväggen.', 'Gräsbrand, begränsad.', 'Brand i container, misstänkt anlagd.'],
  theft: ['Cykel borta från stället, låset klippt.', 'Förråd uppbrutet, oklart vad som saknas.', 'Flera snatterier samma eftermiddag.', 'Inbrottsförsök, dörren uppbruten.'],
  threatAgainstStaff: ['Hotfull stämning mot personal i kassan.', 'Personal blev knuffad, ingen skada.', 'Hot i samband med avvisning.'],
  trespass: ['Sovplats i källargången.', 'Obehöriga i trapphuset under natten.', 'Dörren uppställd, främmande i tvättstugan.'],
  event: ['Arrangemang med många besökare, lugnt.', 'Många på plats, ordningen god.'],
  rumour: ['Rykten om bråk efter skolan i helgen.', 'Rykten på sociala medier om en samling i kväll.'],
  other: ['Övrigt, se plats och tid.'],
}

export const withdrawReasons = ['Dubblett, redan rapporterad.', 'Fel plats, ny rapport skrivs.', 'Visade sig vara ett planerat arbete.'] as const
export const correctionReasons = ['Tiden preciserad efter samtal med personal.', 'Fel kategori vald från början.', 'Texten förtydligad.'] as const
