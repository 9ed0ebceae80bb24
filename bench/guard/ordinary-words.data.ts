/** Swedish words that are also names in the register, written by hand; the police texts add their own. */
export const ordinaryWords = `
  alla allan amor and ann annan annat april arg august augusti ax bara barn bed ber berg bil bill bin bit björn blå
  bo bok bonde borg boss bra brand bror brun bry bus buss båge båt cat centrum chans chef city cykel dag dagen dahl
  dal dam dan december den des dimma din dina dit diva do du duva dån e eja ek el eld elev elever eller els em en ena
  era ett eva fager falk fan far februari fem fest fia fin fina finn finna fjäll flaska fler flera flicka flink flod
  fors frank fred fredag frej fri frid frisk fru fyra färm gamla glad glas gran granne grip gro grus gry grå grön gud
  gul guld gull gun gunga gård hag hamn han hane hans har hed hej helg helge hell hem henne her herr het hill hit
  hjort holm hon hov hug hund häll häst hård hök i in inga ingen inger is iver ivrig ja jag jan januari jo jord jul
  juli juni just jätte kaj kall kan katt kille kim kind klar klara klas klass klockar koll korp krans kring krook kul
  kung kurs kvinna kvist kväll kyl kär kära lager lamm land lann lans latin lax le led lilja lilla lin lind ling
  linje linn liten ljus lo lok lov love luciatåg lugn lund lust lys lär lärare lärka lång lördag löv maj mal malm
  mamma man marin marina mark mars may med melin men mer midsommar mille min mina miss mod moped mor morgon mosse mur
  musik my må måndag måne mård mås mörk na nat natt ned nej ni noll nor nord norr norrman not november ny nya nygård
  nymf näs nöjd och oktober onsdag opus ord orre os palm pappa park part pass pell per person pil pilot plan pojke
  pol polis port post prim prins prinsen påsk quick ram rank rask real regn ren rena rep resa ria rik riktig ring
  ringa ros rosa rosen rot rud rung räv rå röd rök rörd sabel sak salt sam samtal sand santa sav savas sedan sel sen
  septem september sex si sig silver sin sina sjö skog skär skön slät smal smed snygg snö sol son spar sparv spets
  spjut spång stad stark sten stig stilla stjärna stolt stora storm strand stråle ström stål stör sund sunde svala
  svan svart svensk syd syster säll sätter söder söderman sön söndag tack tage tall tam tapper tell tisdag tjej ton
  torg torn torp torsdag tran tre trygg tusen ung unga vacker vad vakt val vallen van var varg varm vass vecka vem vi
  vid vide vik viking vild vind vinter virke vit väg väl väst vår ägare älg äng åby åke åker ås ö örn öst öster
  östergård över`
  .trim()
  .split(/\s+/)

/** Marks, shops, countries, saints: with a capital still no person. */
export const properNouns = `
  afrika allah asien aston astra audi bauhaus bentley biltema boden borgen boulevard brasilien buick celsius
  chevrolet china citroen coop corolla corsa dacia danmark dodge england europa fabia fiat fiesta finland ford
  frankrike georgia honda hyundai ica ikea india indien irak iran israel italien jaguar jeep jesus jordan jysk kenya
  kia kina kuba lada lexus lidl lincoln london lotus lucia luther max mazda mercedes micra mini mitsubishi nike
  nissan nova octavia opel paris passat peugeot polen polo porsche preem renault rover rusta ryssland saab sankt seat
  shell skoda stadium statoil subaru suzuki sven-harry sverige syrien tesla toyota turkiet tyskland valborg volvo
  willys yamaha zafira`
  .trim()
  .split(/\s+/)

/** Common first names that mean something else in small letters, or in another town. */
export const unsafeSmall = `
  ally alma alva amin angela asta carmen carola dana diana dick gloria hugo iris isa jane jean kari kent kim lee leo
  lina loke lotta lova luna march maria marko marta mary milton mimmi mona morgan neo nora nour nova regina rita rose
  rune rut saga said sally sigge sonny stella sune svea tim tony tor tova ture urban valter victoria viola`
  .trim()
  .split(/\s+/)
