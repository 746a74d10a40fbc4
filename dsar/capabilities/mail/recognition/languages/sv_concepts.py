"""Swedish words for the groups of the frames."""

from dsar.capabilities.mail.recognition.languages.sv_words import GROUPS

CONCEPTS = {
    "rid": f"{GROUPS['wipe']} rader- utrader- delete delet- släng- kast- kassera- förstör-"
    " strimla- makuler- eliminer- gallra gallras rensa- städa- bort borttag- avlägsn- utplån- glöm"
    " glömma glömd glöms glömmer utrot- försvinn- försvunn- skrot- anonymiser- skrota nolla"
    " papperskorg- tillintetgör- stryk- struken avskaff- av-med !ta !tar !tas !tagit !tagits !tog"
    " !togs töm tömma töms",
    "keeps": "har ha sparar spara sparat sparas sparad sparade lagrar lagra lagrat lagras lagrade"
    " behåll- bevar- förvar- samlar samla samlat samlas insamlat innehar behandlar behandla"
    " behandlas behandlat registrerat registrerade registreras registrerar noterat antecknat vet"
    " känner finns finnas står ligger ligga kvar arkiver- dokumenterat skrivit uppskrivit fört",
    "thing": "uppgift- -uppgift -uppgifter -uppgifterna data datan info information informationen"
    " anteckning- notering- grejer saker prylar historik -historik -historiken profil profilen"
    " konversation- chatt- korrespondens- dokument material handling- mapp akt kundkort- logg-"
    " -data registerutdrag- uppgiften",
    "all": "allt alla allting alltihop alltsammans det vad alltet något nånting någonting",
    "me": "mig mej",
    "myself": f"{GROUPS['self']} mina jag mig mitt min",
    "home": f"{GROUPS['register']} -register -registret -registren system- -system databas- papper"
    " papperen böcker arkiv- dator datorn datorer mappar listor servrar kundbas- kartotek- pärm-"
    " rullor crm !registrer- !reklamregist- !marknadsföringsregist- !direktmarknadsföringsregist-",
    "roll": f"{GROUPS['list']} -lista -listan -listor sändlist- utskickslist- prenumerant-"
    " mottagar- !kundlist- !prislist-",
    "it": "det den dem dom de allt alltihop alla allting detta dessa alltsammans sånt sådant såna"
    " sådana",
    "look": "se kopia kopior kopian utdrag utskrift utskriven granska kontrollera titta kolla läsa"
    " sammanfattning- ta-del insyn tillgång översikt sammanställning lista avskrift utlämna"
    " inspelningen printa genomgång kika sända skicka skickar mejla lämna ge visa tillhandahålla"
    " få fås del",
    "asks": "veta vet berätta berättar förklara förklaring undrar undra meddela upplys- upplysning"
    " besked bekräfta bekräftelse specificer- redogör- redovisa svar nyfiken intresser- fråga"
    " frågar höra redogörelse lista ange reda",
    "what": "vad vilka vilken vilket vaddå",
    "whether": "om huruvida",
    "whence": "var varifrån hur källa källan ursprung varthän",
    "who": "vem vart utomstående",
    "howlong": "länge lagringstid lagringstiden lagringstider förvaringstid bevaringstid",
    "why": "varför",
    "grounds": "grund grunder grundade grundar baserade baserat baseras orsak orsaken motivering"
    " kriterier logik logiken underlag bygger byggde",
    "decided": "beslut beslutet avslag avslogs avslagit nekad nekades nekats bedömning poäng"
    " kreditbeslut- scoring poängsättning avvisades kreditvärd- klassificer- kreditgräns-",
    "film": f"{GROUPS['recording']} inspelning- kamera- övervakning-",
    "personal": "personuppgift- personlig-",
    "mend": f"{GROUPS['correct']} rätta- rättas korriger- ändra- ändras uppdater- byt byta byts"
    " justera- komplettera- fixa- ersätt- redigera- modifiera- åtgärda- revidera-",
    "amiss": "fel felaktig- felstav- felskriv- stavfel inkorrekt- oriktig- osann- föråldrad"
    " föråldrat föråldrade inaktuell- ofullständig- misstag tokig- tokigt skrivfel saknas blandat"
    " blandas förväxl-",
    "fresh": "ny nya nytt ändrats ändrat bytt byter flyttat nuvarande numera nuförtiden annan rätt"
    " riktiga korrekt annat",
    "trait": "namn -namn namnet -namnet adress -adress adressen -adressen nummer -nummer numret"
    " -numret e-post epost -epost mejl mejladress- telefon telefonen mobil födelse- född yrke"
    " titel postnummer språk- modersmål- kön hemadress- personbeteckning- !ordernummer-"
    " !fakturanummer- !kontonummer- !serienummer- !leveransadress- !fakturaadress- !artikelnummer-"
    " !kundnummer- !registernummer- !faktureringsadress- tilltal-",
    "shouldbe": "ska skall borde egentligen istället rätteligen faktiskt rätt",
    "known": "",
    "moved": "flyttat flyttade bott",
    "add": "lägg lägga komplettera komplettera- tillägg tillägga saknas saknar fattas",
    "limit": "begräns- frys- frysa lås låsa spärra pausa inskränk- avbryt-",
    "handling": "behandling- användning- hantering- profilering- bruk",
    "use": "använd- använda nyttja- behandla behandlar behandlas hantera- utnyttja- röra rör"
    " analysera- profiler- dela lämna",
    "until": "tills innan medan under-tiden medans",
    "onlykeep": "",
    "claim": "domstol- rättegång- tvist- krav anspråk- rättslig- bevis försäkring-",
    "carry": "maskinläsbar- portab- dataportabilitet- överföra överför överförs överföring csv"
    " json xml strukturera- flytta csv- json- xml-",
    "oppose": "motsätt- invänd- invänder invändning- protester- opponer- emot bestrid-",
    "profile": "profiler- poängsätt-",
    "retract": "återkalla- återta- återtar ångrar upphäv- annuller-",
    "consent": "samtyck- medgivande- lov tillstånd tillåtelse godkännande- fullmakt",
    "longer": "längre mer mera fortsättningsvis framöver",
    "ads": f"{GROUPS['marketing']} reklam- -reklam -reklamen nyhetsbrev- marknadsför- annons-"
    " erbjudand- -erbjudanden katalog -katalog katalogen kataloger broschyr- kampanj-"
    " direktreklam- spam- skräppost- säljbrev- vårrea rea rean foldrar flygblad kundtidning-"
    " utskick- rabattbrev- gratulationsbrev- julbrev- !reklamation- !reklamera- !reklamerar"
    " !reklamationer kampanjmeddelande-",
    "channel": f"{GROUPS['media']} mejl mejlen mejlena mail mailen sms samtal samtalen brev breven"
    " meddelanden post posten inkorg inkorgen brevlåda brevlådan",
    "seller": f"{GROUPS['sales']} försäljar- säljar- säljare säljaren telefonförsälj- säljkår-",
    "halt": f"{GROUPS['ending']} sluta slutar upphör- stopp stopp- stoppa- lägg avsluta- nog"
    " räcker låt förbjud- förbud hindra- spärra spärras spärrat blockera- avstå avstår avbeställ-"
    " säg slipp slippa",
    "posts": "skicka- sänd- sänt ring- ringa- mejla- maila- posta- kontakta- sms:a smsa- skriv"
    " skriva höra hör bombardera- spamma- störa- stör trakasser- dela-ut få tränga",
    "wish": "vill önskar behöver ha få intresserad intressera- beställt prenumerera- läser bryr"
    " köper köpa",
    "enough": "räcker nog stopp sluta",
    "tired": "trött less leds utled irriterad störd irriterande irriterar",
    "uninterested": "",
    "off": "bort slippa slipper lyft lämnades lämnats utanför",
    "image": f"{GROUPS['picture']} bild- foto- -foto -bild -bilden video- film-",
    "unwilling": "lov tillåtelse tillstånd samtyck- godkän- frågad tillfrågad syns barn- dotter"
    " son ansikte mig jag känns",
    "listing": "annons- bilaga bilag- produkt- faktur-",
    "kin": "mamma mamma- mor mors pappa- far fars make maken maka hustru fru son dotter barn-"
    " förälder föräld- mormor morfar farmor farfar syster bror faster moster ombud vägnar"
    " intressebevakare avlidna avliden dödsbo-",
    "got": "fått fick mottagit ännu kommit",
    "back": "tillbaka varför fast innan imorgon idag om",
    "need": "behöver behövs krävs kräver",
    "be": "finnas vara stå ligga synas förekomma kvarstå finns står är",
    "quits": "",
    "shut": "stäng stänga stängas avsluta avslutas avslutar avaktiver- inaktiver- lägg lägga säg"
    " säga upphör upphöra",
    "trade": f"{GROUPS['goods']} order- beställ- faktur- leveran- leverera- offert- maskin-"
    " grävmaskin- hjullastar- lastmaskin- truck- traktor- reservdel- garanti- bilaga bilag- rad"
    " raden artikel- produkt- avtal- projekt- möte- kurs- kollega- bokning- kvitto- erbjudande-om"
    " !garantiregistrer- !service- !servicehistorik- !bild !bilder !ännu !maskinläsbar- !avtalat"
    " !orderhistorik- !delar !del !koda skärm display bank bankkonto-",
    "law": f"{GROUPS['privacy']} gdpr dataskydd- personuppgift- registrerad-",
    "help": "hjälp hjälpa hjälper hittar istället",
    "membership": "konto konton kontot kontona kundkonto kundkontot kundkonton användarkonto-"
    " profil profilen login inloggning användarnamn stamkund- bonuskort- kundkort- inloggningen"
    " inloggningar",
    "ban": "-spärr reklamförbud telefonförbud samtalsförbud robinson- -förbud ringförbud",
    "unsub": "avregistrering avprenumerer- avregistrer- unsubscribe",
    "spare": "",
    "others": "kollega- hans hennes hon han honom henne sig kundernas kunders",
    "event": "kurs- -kurs -kursen seminari- webinar- mötet möte deltagar- projekt- utbildning-"
    " evenemang-",
    "texts": "sms sms:et sms:en smsen smsar textmeddelande- samtalen skräppost mejlen mejlbomb-"
    " säljsamtal",
    "right": "rätt rätten rättighet-",
    "swap": "ersätt- stället istället",
    "stored": "lagrats sparats lagrat sparat lagrad sparad lagrade sparade registrerats"
    " registrerat antecknat noterat",
    "away": "bort borta",
    "hoards": "har ha spara sparar sparas sparad lagra lagrar lagras behåll- bevar- förvar- kvar"
    " arkiver- innehar",
    "listen": "lyssna lyssnar höra",
    "call": "samtal- -samtal- -samtalet telefonsamtal-",
    "ownrecords": "",
    "wantout": "",
    "dossier": "konversation- chatt- bedömning- -bedömning- inspelning- samtalet",
    "sells": "sälj sälja säljer pracka",
    "namechange": "namnbyte- namnändring- namnändr- efternamnsbyte-",
    "ridme": "",
    "login": "logga inlogg- lösenord-",
    "mind": "",
    "own": "",
}

PHRASES = """
mind = ändrat mig|mej|åsikt ; 1
ridme = @rid mig|mej ; 1
ownaccount = mitt|min -konto|-kontot ; 2
onlykeep = men använd|rör|nyttja|inte ; 1
carry = direkt till nya|ny|annan|annat|nytt ; 3
kinsdata = @keeps om|på @kin ; 3
halt = inga|ingen|inget fler|mer|mera ; 1
profile = automatis- beslut-|behandling- ; 2
wantout = vill|önskar bort|ur|ut ; 2
own = handling-|dokument-|mejl|brev|papper där|som|i jag|mitt|min ; 3
carry = allmänt använt|använd ; 1
carry = annan|annat|ny|nytt handlare|handlaren|butik|återförsäljare|säljare ; 1
own = @trait ni @keeps mig|mej ; 5
amiss = är|var|e inte mitt|min|mina ; 1
youkeep = behandlar|lagrar|sparar|samlar|har ni ; 1
youkeep = ni behandlar|lagrar|sparar|samlar ; 1
kinsdata = @thing om|på|rörande @kin ; 3
allown = alla|allt|all @own ; 3
ownpaper = skanning-|kopia|kopian|kopior|inskanning- mitt|min pass|körkort|id-kort ; 3
swap = lägg|skriv|sätt in ; 1
limit = stoppa|avbryt|stoppas användning-|behandling- ; 3
whether = har|finns|är|lagrar|behandlar|sparar ni|det|jag ; 1
keepon = sluta|upphör inte|aldrig ; 4
keepon = inte sluta|upphöra|avsluta ; 1
keepon = fortsätt|fortsätta skicka|sända|att|med ; 3
linked = allt|allting|alla kopplat|kopplad|hör|rör|relaterat|knutet|förknippat|anknyter|gäller ; 4
own = @thing under|för|på mitt|min kundnummer- ; 3
known = antecknad|registrerad|noterad|listad|listade|markerad som ; 2
rid = ta|tar|tas|lyft|lyfta ut ; 4
moved = jag|vi|familjen bor ; 2
mend = ordna|se|ordnar att|så rätt|stämmer|riktigt ; 6
spare = klarar|klarat|klara utan ; 3
spare = slipper|slippa|slapp|bespara|skona|skonas vi|jag|mig|oss|den|dem ; 2
spare = rakt|direkt i papperskorg-|pappersinsamling-|återvinning-|soporna ; 2
trade = vår|vårt offert ; 2
own = mina|min|mitt @thing ; 4
own = @thing|@all om|på|rör|gäller|kring|angående|över|för|berör|beträffande|till|kopplas mig|mej
    ; 3
own = @thing|@all|@what @keeps om|på|kring|över mig|mej ; 6
own = @thing|@all ni @keeps mig|mej ; 6
own = @thing|@all som jag|gäller|rör|berör
    gav|gett|lämnade|lämnat|uppgav|fyllde|skrev|mig|skickade ; 3
own = @thing|@all|@keeps i|under|på mitt namn ; 6
own = egna|mig|mej @thing|tillhöriga ; 1
owntrait = mitt|min|mina @trait ; 3
owntrait = @trait i|på mitt|min|mina ; 4
owntrait = @trait mitt|min|mina ; 3
held = @all|@thing|@what ni @keeps ; 4
held = @all|@thing som ni|finns|sparats|sparat|lagrats ; 3
ownaccount = mitt|min
                                                                                                    konto|kontot|kundkonto|användarkonto|profil|login|inloggning|medlemskap|kundprofil|kundskap|kundförhållande|kundrelation
    ; 3
ownaccount = konto|kontot|kundkontot|profilen hos|i|till
    er|nätbutiken|webbutiken|nätbutik|webbutik ; 3
ownaccount = stäng|stänga|avsluta|ta|bort kontot|kundkontot|profilen|användarkontot ; 3
ownpaper = min|mitt|mina
    ansökan|cv|jobbansökan|ansökningar|foto|bild|bilder|meritförteckning|inspelning ; 4
ownpaper = kopia|kopian|foto|bild|bilden av|på mitt|min|körkortet|passet|id-kortet
    körkort|pass|id-kort|mig ; 3
ownpaper = kopian|kopia av körkortet|passet|id-kortet|körkort- ; 2
kinsdata = hans|hennes|deras|mammas|pappas|sons|dotters|makes|mors|fars @thing ; 3
kinsdata = @thing om|på honom|henne|dem ; 3
trace = inget|ingenting|inga|minsta spår|kvar|anteckningar ; 5
trace = alla|varje spår ; 2
onlykeep = bara|endast|enbart spara|lagra|förvara|bevara|behålla|sparas|lagras|spar ; 2
onlykeep = spara|lagra|förvara|behåll|bevara bara|endast|enbart|dem ; 2
quits = inte|int|ej|längre vara|är|va|bli kund|kunder ; 4
quits = är|vara|va inte|int|ej|aldrig kund|kunder ; 4
quits = kund hos er längre|mer|mera ; 5
quits = kund|kunder inte|int|ej vara|va|längre|mer ; 5
quits = avsluta|avslutar|säga|säger
    kundrelation|kundrelationen|kundförhållande|kundförhållandet|kundskap ; 3
uninterested = inte|int|ej|ingen|inget intresserad|intresserar|intresse|intresserade ; 3
uninterested = nej tack ; 1
carry = ge|lämna|ta|flytta|överlämna|överföra|föra annan|annat|nytt|ny|andra
    företag|firma|leverantör|tjänst|butik|återförsäljare ; 9
carry = till annan|annat|nytt|ny företag|firma|leverantör|tjänst ; 3
roll = från|ur|av er|ert|era @ads ; 2
roll = från|ur @ads ; 1
mend = ställ|ställa|sätt|sätta|få|göra|lägga tillrätta|rätt|iordning|i-ordning|i skick ; 4
amiss = inte|int|ej|aldrig stämmer|rätt|korrekt|riktigt|sant|aktuell|giltig ; 3
amiss = stämmer inte|int|ej ; 2
amiss = är inte mitt|min|rätt|korrekt ; 2
known = som|står|antecknad|registrerad|jag företagskund|boende|i ; 2
known = jag är|bor|står ; 1
look = vill|önskar|ber|begär|kan|skulle|kunde|får ha ; 4
who = till vilka|andra|tredje|utomstående ; 1
retract = drar|dra|tar|ta|dragit|tagit tillbaka|in ; 4
amiss = gamla|gammal|gammalt|tidigare @trait ; 1
rid = ta|tar|tas|tag|tagit|plocka|plockas bort|ner|ned ; 9
rid = göra|gör|gjort er|sig|du av ; 2
rid = bli|blir av med ; 1
off = ner|ned ta|tas|tag ; 3
off = ta|tas|tag|plocka ner|ned|bort ; 3
ownhome = @owntrait @home ; 9
ownhome = @home @owntrait ; 6
"""
