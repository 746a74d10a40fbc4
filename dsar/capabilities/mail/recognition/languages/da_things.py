"""Danish and Norwegian words for the things that firms hold on people."""

THINGS = {
    "paper": "kundemappe- kundejournal- personalemappe- personalesag- personalmappe-"
    " personalmappa ansattmappe-"
    " ansættelsesmappe- jobansøgning- ansøgning- jobbsøknad- søknad- cv cv'et cv-et cv-en cven"
    " cvet attest- bedømmelse- vurdering- samtalenotat- telefonnotat- intervjunotat- notat-"
    " noterne kommentar- kørekort- førerkort- passkopi- pas-kopi sygesikring- sundhedskort-"
    " legitimasjon- legitimation- kreditvurdering- kredittvurdering- kreditoplysning-"
    " kredittsjekk- kreditscore- kredittscore- anmeldelse- omtale- gæstebog- gjestebok- chatlog-"
    " chatten chatt- lydoptagelse- lydopptak- optagelse- opptak- overvågningsbillede-"
    " overvåkingsbilde- overvåkningsbilde- kamerabilde- lokationsdata lokasjonsdata gps-data"
    " gpsdata positionsdata posisjonsdata køreture kjørelogg- kjøremønster- søgehistorik-"
    " søkehistorikk- købsadfærd- kjøpsatferd- kjøpsvaner købsvaner korrespondance- korrespondanse-"
    " mailkorrespondance- lønsedl- lønseddel- lønnsslipp- sygemelding- sykemelding-"
    " spørgeskema- spørreskjema- portræt- ansattbilde- interesseprofil- samtaleoptagelse-"
    " personalesagen besøgsregistrering- besøkslogg- betalingsanmærkning- betalingsanmerkning-"
    " kontrakten-min intervju-",
    "trade": "bestilling bestillingen ordre ordren faktura fakturaen levering tilbuddet tilbudet"
    " reservedel- følgeseddel- leveringstid- prisliste- pakken varen motor- hydraulik- fejlkode-"
    " feilkode- display- styreenhed- linjen reparation- reparasjon- garanti- passord- adgangskode-"
    " webinar- deltager- deltaker- firmware software stillingsannonce- service serviceaftale",
    "away": "væk vekk bort forsvinde forsvinne",
    "him": "ham han hans hende hendes henne hennes hun",
    "kin": "mand manden mann mannen ektemann ektemannen ægtefælle kone konen kona mor far bestemor"
    " bestefar farmor mormor farfar morfar bedstemor bedstefar søn sønn sønnen datter datteren"
    " dattera bror søster onkel tante svigerfar svigermor afdøde avdøde samboer samboeren samlever"
    " mors fars barnebarn",
    "dead": "død døde avdød afdød avdøde afdøde dødsfald dødsfall avgått bortgang",
    "alive": "lever levende live frisk",
    "badpay": "betalingsanmærkning- betalingsanmerkning- skylder gæld gjeld restance- restanse-"
    " debitor skyldner kreditværdig- kredittverdig- inkasso-",
    "reach": "træffes treffes træffe nås kontaktes",
    "analyse": "analyser- profiler- profilering- scoring score spore sporing sporer sporet"
    " automatisk- købsadfærd- kjøpsatferd- kortlæg- kartlegg- vurderet vurdert"
    " købsvaner kjøpsvaner overvåger overvåker kategoriser-",
    "purpose": "statistik- statistikk- statistisk- markedsundersøgelse- markedsundersøkelse-"
    " analyse- analyseformål produktudvikling- produktutvikling- træning trene træne ai ki"
    " kunstig profilering- forskning- opplæringsformål kundeanalyse-",
    "decided": "afslag avslag afvist avvist besluttet bestemt afgørelse avgjørelse",
    "how": "hvordan korleis",
    "nought": "intet ingenting inkje",
    "against": "imod mod mot imot",
    "legit": "legitim- berettiget- berettigede særlige særlig situation situasjon",
    "only": "kun bare udelukkende utelukkende alene",
    "until": "indtil inntil imens foreløbig foreløpig mens imellem mellomtiden mellemtiden",
    "touch": "bruge bruke bruges brukes benytte anvende røre behandle",
    "claim": "retssag- rettssak- domstol- advokat- bevis- tvist- søgsmål- søksmål- retskrav-"
    " rettskrav-",
    "carry": "flytte overføre overflytte overført medbringe overførsel overføring",
    "reason": "grund grunn årsag årsak anledning formål",
    "then": "derefter deretter så herefter bagefter etterpå og",
    "direct": "direkte",
    "dealer": "forhandler forhandleren leverandør udlejer utleier konkurrent-",
    "format": "format formatet filformat fil",
    "ported": "",
    "gendered": "",
    "appointment": "kalender kalenderen",
    "restrict": "frys fryse fryses indefrys- suspender- pause udsæt- utsett- spærre sperre",
    "bank": "kontonummeret bankoplysninger bankopplysninger",
    "recording": "kamera kameraet kameraer -kamera -kameraet portkamera- !bakkamera !bakkameraet"
    " !ryggekamera !ryggekameraet",
    "trace": "spor sporene",
    "message": "besked beskeden melding meldingen mail mailen e-posten tekst teksten",
    "private": "privat- helbred- helse- personlige sygdom- sykdom-",
    "works": "virker fungerer funker",
    "printed": "",
    "oops": "",
    "byname": "",
    "broken": "",
    "papers": "papirer papirene papirerne dokumenter dokumentene dokumenterne bilag",
    "stores": "gemmer lagrer opbevarer oppbevarer arkiverer",
    "talk": "samtale samtalen samtaler samtalene chat chatten",
    "trait": "privatkunde privatperson finsk svensk engelsk dansk norsk sprog språk sproget"
    " språket målform",
    "riddance": "",
    "exist": "eksisterer eksistere findes finnes finnast består bestå",
    "snapped": "fotograf fotografen fotograferet fotografert filmet filma",
    "toaddress": "",
    "brokenlink": "",
    "pestered": "",
    "howto": "",
    "today": "",
    "limited": "",
    "erase": "makuleret makulert makuleres destrueret destruert destrueres tilintetgjort"
    " tilintetgjøre brænd brenn smidt kastes kassert kasseret ryddet renset strygge strykes"
    " stryges anonymisert anonymiseret slettar glem gløym fjernar nedtage utradere udradere"
    " udslettes bortskaff- avhend-",
    "see": "læse lese høre lytte forklare forklar forklaring læs les gennemgå gjennomgå udleveres"
    " utleveres nysgerrig nysgjerrig redegør redegøre redegjøre redegjørelse lad la vist oplist"
    " liste tilsendes aflevere fremvise framvise tilgjengelig tilgængelig avklare afklare finde"
    " finne videresend oversend",
    "hold": "skrevet optaget filmet filma indhentet innhentet hentet hentede sporet sporer"
    " dokumenteret dokumentert skriver skrev nedskrevet journalført lagrede lagrete ligge"
    " lagerført fulgt opsamlet loggført logget",
    "passed": "videresælger givet gitt viderefor- lekket formidlet",
    "history": "lejehistorik leiehistorikk kundehistorikken servicehistorik servicehistorikk"
    " bestillingshistorik- indkøb innkjøp handler",
    "register": "permene permer datamaskinene datasystemet skab skap ringbind perm permer mapper"
    " mappene mapperne skyen backup sikkerhetskopi"
    " kundekartoteker kundelister kundekartoteket kundesystemer",
    "marketing": "tilbudsaviser rabatter rabattkoder reklamebrev kundetilbud",
    "consent": "lov",
    "account": "registreringen tilmelding",
    "media": "tilfredshedsundersøgelse- kundeundersøgelse- kundeundersøkelse- spørreundersøkelse-"
    " tilfredshetsundersøkelse- undersøkelser undersøgelser push-beskeder push-varsler",
    "use": "brug",
    "contacts": "fastnet- fasttelefon- hjemmenummer- privatnummer- arbejdsnummer- jobbnummer-",
    "stop": "forskån skån forskåne skåne spares spart slippe",
}
PHRASES = """
toaddress = til|på denne|dette|min adresse|adressen|nummer|mailadresse ; 1
riddance = slipper|slippe|kommer|komme af med ; 3
riddance = blir|bli|blive|bliver kvitt|kvit ; 4
untrue = ikke sandt|sant|rigtigt|riktig ; 2
printed = fylt|fyldt|fylle|udfyld- ut|ud ; 1
byname = under|på @my @name ; 2
byname = under|på @name @my ; 2
printed = printe|print|skrive|skriv|printer|skriver ud|ut ; 4
oops = ved en fejl|feil ; 1
correct = sett|sæt|sette|sætte|før|føre|skriv inn|ind ; 2
broken = @works @no ; 2
ported = @my @data @direct ; 6
ported = @data @my @direct ; 4
ported = @carry|@transfer|overfør @dealer|@other|@format ; 6
ported = @format læse|lese|indlæse|importere ; 6
gendered = er en|ein|ikke|ingen kvinde|kvinne|mand|mann|herre|dame ; 1
gendered = er ikke en|noen mand|mann|kvinde|kvinne ; 1
restrict = sæt|sett|sætte|sette pause ; 8
keep = tar|ta|tager|tage vare på ; 4
hold = tar|ta vare på ; 4
see = stille|stiller|stil rådighed|disposisjon ; 9
marketing = tilbud|tilbudene|tilbuddene|tilbuddet|bruktmaskintilbudene @media ; 6
erase = få|får vekk|væk|bort|fjernet|ud|ut|slettet ; 4
erase = tag|tage|ta|tas mig|meg|mit|mitt|min|mine|bildet|billedet|navnet|det|den af|av|fra|ned ; 4
erase = taget|tatt ned|ut|ud|vekk|væk|bort|af ; 2
erase = tag|tage|tages|tager|ta|tas|tar ned|ut|ud|vekk|væk|bort|offline ; 9
erase = skaff|skaffe vekk|væk|bort ; 4
erase = pil|pille|smid|smide|hiv|kast ud|ut|væk|vekk|bort ; 5
limited = @only @hold|@keep ; 2
analyse = bygger|bygge|laver|lave|lager|lage|danner|opretter|oppretter profil|profiler ; 4
howto = @how @erase ; 1
today = før|efter|etter kl|klokken|klokka ; 1
brokenlink = link|linket|lenken|lenke|knappen|avmeldingslenken|afmeldingslinket ikke|død|defekt ; 4
pestered = @many|gang|gange|ganger|igen|igjen|uge|uke|uka @call|@media ; 7
pestered = @call|@media @many|gang|gange|ganger|igen|igjen|uge|uke|uka ; 7
carry = tage|ta|tar|tager med ; 3
new = men|for jeg heter|hedder ; 1
badpay = dårlig|dårleg betaler|betalar ; 1
correct = ret|rett det|den|dem|disse|dette|de|venligst|vennligst ; 2
correct = kan|kunne|vil|må|bedes|venligst|vennligst|ber|beder|at|å|skal|bør rette ; 5
correct = rette det|den|dem|op|opp|mit|mitt|mine|min|i|til|navn|navnet|adressen|fødselsdato ; 1
correct = rette @contacts|@data ; 2
"""
