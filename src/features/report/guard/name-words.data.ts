/** Words in small letters, for the name detector. Data of the Swedish language, not texts of the application. */

const listOf = (words: string) => new Set(words.split(' '))

/** After one of these a word is a name, whatever else it may mean. */
export const nameCues = listOf(
  'heter hette kallas kallad kallade alias herr fru fröken familjen namnet smeknamnet öknamnet efternamnet förnamnet',
)

/** Before a street, a school, a boat, a shop: "stormen Hans", "kvarteret Anna". */
export const thingsNamed = listOf(
  'stormen orkanen båten fartyget färjan hunden hästen katten skolan förskolan företaget butiken affären restaurangen puben krogen ' +
    'baren kaféet caféet hotellet bolaget firman kvarteret kv gården stugan kyrkan torget gatan vägen bron ön sjön byn orten ' +
    'parken området stadsdelen sankt sankta st s:t s:ta klubben laget bandet föreningen gruppen filmen spelet appen modell modellen',
)

/** After a name in the genitive or not: "Anna Lindhs plats", "Svenssons livs". */
export const thingsAfter = listOf(
  'väg vägen gata gatan gränd gränden torg torget plats platsen plan planen backe backen stig stigen allé allén esplanad ' +
    'esplanaden park parken skola skolan kyrka kyrkan kapell kapellet gård gården bro bron led leden strand stranden kaj kajen brygga ' +
    'bryggan udde udden förskola förskolan gymnasium gymnasiet minne kulle kullen källa sjukhus sjukhuset konditori bar baren ' +
    'pub puben krog restaurang restaurangen pizzeria pizzerian hotell hotellet arena hall hallen café kafé livs bygg åkeri kiosk kiosken ' +
    'tobak grill gatukök taxi ab hb kb handelsbolag museum museet teater teatern vall industriområde företagspark holme',
)

/** A word that ends so is a place: "Hedinsvägen", "Eriksgatan". */
export const placeEnding =
  /(?:gatan?|väg(?:en)?|gränd(?:en)?|torg(?:et)?|plats(?:en)?|plan(?:en)?|stig(?:en)?|all[eé]n?|leden|parken|skolan?|kyrkan?|backen|bron|hamnen|stationen|rondellen|området|centrum|gården|kajen|kullen|udden|stranden|sjukhus(?:et)?|hallen|arena|huset|gymnasiet|tunneln|macken|mottet|län|kommun|fjärden|sjön|älven|ån|viken|träsket?|forsen?|heden|näset|skär|holmen|sundet|berget|marknad(?:en)?|festivalen|cupen|bladet|kuriren)s?$/

/** A word alone after one of these is a place. */
export const placePrepositions = listOf(
  'i vid utanför nära genom mellan kring runt trafikplats centrala norra södra östra västra',
)

/** Particles inside a name. */
export const particles = listOf('von af av de van der den el al bin ben ibn da di le la dos')

/** With a capital, but no name: days, months, authorities, makes of cars and the first words of sentences. */
export const capitalWords = listOf(
  'måndag tisdag onsdag torsdag fredag lördag söndag januari februari mars april maj juni juli augusti september oktober november december ' +
    'polisen polis kommunen sverige svenska stockholm göteborg malmö luleå norrbotten region räddningstjänsten sos kl klockan jul påsk ' +
    'volvo saab audi bmw kia ford opel skoda toyota mercedes nissan peugeot renault tesla ica coop willys lidl max ' +
    'han hon hen de vi jag det den en ett två tre och men om när efter var vad sen sedan där då men också är har fick kom ringde vill',
)

/** A surname alone that ends so is more often the place it was taken from. */
export const landEnding = /(?:gård|fors|torp|vik|näs|sund|ås|by|bo|åker|dal|hammar|borg)s?$/

/** "så heter …", "på Anna …", "i höjd med …", "norr om …": single words that turn a name's reading. */
export const soWord = 'så'
export const onWord = 'på'
export const levelWord = 'höjd'
export const compassStart = /^(?:nor|sö|väs|ös)/
