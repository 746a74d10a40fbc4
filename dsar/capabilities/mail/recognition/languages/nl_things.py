"""Dutch words for the things that firms hold on people."""

THINGS = {
    "paper": "klantdossier- klantendossier- personeelsdossier- personeelsgegevens sollicitatie-"
    " cv motivatiebrief getuigschrift-"
    " beoordeling- functioneringsverslag- gespreksverslag- gespreksnotitie- notities aantekening-"
    " identiteitsbewijs identiteitskaart- id-kopie id-kaart rijbewijs- paspoort- kredietcheck-"
    " kredietscore- kredietrapport- kredietwaardigheid- kredietbeoordeling- bkr- score recensie-"
    " review- gastenboek- bezoekersregister bezoekerslijst chat- chatgeschiedenis gespreksopname-"
    " geluidsopname- camerabeeld- camera-opname- locatiegegevens gps-gegevens ritgegevens"
    " zoekgeschiedenis surfgedrag koopgedrag klikgedrag correspondentie mailwisseling"
    " e-mailwisseling loonstrook- loonstroken ziekmelding- vragenlijst inschrijfformulier-"
    " personeelsfoto- pasfoto- klantkaart klantenkaart betaalgedrag interesseprofiel-"
    " bewegingsgegevens gebruiksgegevens loggegevens telefoonnotitie- belnotitie-",
    "trade": "bestelling bestellingen order factuur levering offerte onderdeel onderdelen pakbon"
    " levertijd prijslijst pakket motor hydraulie- foutcode- display boordcomputer- handleiding-"
    " regel reparatie- onderhoud- garantie- wachtwoord vacature webinar- cursisten firmware"
    " software bestelregel werkbon",
    "away": "weg verdwijnen verdwijnt",
    "him": "hem zijn haar diens",
    "kin": "man echtgenoot echtgenote vrouw moeder vader oma opa grootmoeder grootvader zoon"
    " dochter broer zus oom tante schoonvader schoonmoeder overledene partner vaders moeders"
    " kleinkind",
    "dead": "overleden gestorven dood overlijden doodverklaard",
    "alive": "leef levend springlevend kerngezond gezond leven",
    "badpay": "wanbetaler- wanbetaling schulden schuld achterstand betaalachterstand"
    " schuldenaar kredietwaardig- failliet insolvent",
    "reach": "bereikbaar bereiken bereikt",
    "analyse": "analyseer- analyser- geanalyseerd profiler- profilering score scoring"
    " tracking volgen volgt gevolgd geautomatiseerd- ingedeeld gecategoriseerd koopgedrag"
    " beoordeeld ingeschat",
    "purpose": "statistiek- statistisch- marktonderzoek- analysedoeleinden analyses"
    " productontwikkeling trainen ai ki trainingsdoeleinden klantanalyse- profilering onderzoek-",
    "decided": "afgewezen geweigerd afwijzing besloten beslissing",
    "how": "hoe",
    "nought": "niets niks",
    "against": "tegen eens",
    "legit": "gerechtvaardigd- specifieke bijzondere situatie",
    "only": "alleen slechts uitsluitend enkel",
    "until": "totdat zolang voorlopig tot ondertussen intussen",
    "touch": "gebruiken gebruikt aanraken verwerkt verwerken inzetten",
    "claim": "rechtbank rechter rechtszaak advocaat bewijs- geschil vordering procedure juridische",
    "carry": "meenemen overdragen overzetten overgezet overstappen meeneem doorsturen overdracht",
    "reason": "reden redenen aanleiding grond",
    "then": "daarna vervolgens dan en hierna nadien",
    "direct": "rechtstreeks direct",
    "dealer": "dealer leverancier aanbieder verhuurder concurrent-",
    "format": "formaat bestand bestandsformaat",
    "ported": "",
    "gendered": "",
    "appointment": "agenda kalender",
    "restrict": "bevries- bevriezen bevroren opschort- opschorten opgeschort pauzeer- pauzeren"
    " stilleggen",
    "bank": "bankgegevens ibannummer bankrekeningnummer",
    "recording": "camera camera's -camera videomateriaal !achteruitrijcamera",
    "trace": "spoor sporen",
    "message": "bericht mail e-mail formulier tekst",
    "private": "privé- medische gezondheid- persoonlijke",
    "works": "werkt doet functioneert",
    "printed": "",
    "oops": "",
    "byname": "",
    "broken": "",
    "papers": "stukken papieren documenten bewijsstukken",
    "stores": "bewaart bewaren opslaat opslaan slaat",
    "talk": "gesprek gesprekken chat chatgesprek conversatie",
    "trait": "particulier privépersoon fins finse zweeds engels nederlands taal",
    "riddance": "",
    "exist": "bestaan bestaat voortbestaat",
    "snapped": "fotograaf gefotografeerd gefilmd gekiekt",
    "toaddress": "",
    "brokenlink": "",
    "pestered": "",
    "howto": "",
    "today": "",
    "limited": "",
    "erase": "vernietigd versnipper- versnipperd weggooien weggegooid verbrand- opgeruimd"
    " geschrapt weggehaald verwijderd anonimiseer- anonimiser- onherkenbaar uitgewist vergeten"
    " ontdoen prullenbak papierversnipperaar offline wegdoen",
    "keep": "aanhouden aanhoudt behouden te-bewaren",
    "see": "lezen inzien luisteren beluisteren horen uitleggen verklaren inlichten toon toont"
    " meedelen uitleg benieuwd ingezien zichtbaar overhandigen afgeven aanleveren verschaffen"
    " inkijk laat toegestuurd verlang",
    "hold": "opgeschreven opgenomen gefilmd ingewonnen opgevraagd opgeborgen neergeschreven gelogd"
    " gevolgd opslag bewaarde aangemaakt gearchiveerd gedocumenteerd",
    "passed": "doorgeeft prijsgegeven gekregen overgedragen verspreid",
    "history": "huurgeschiedenis aankoopverleden onderhoudshistorie mailwisseling huurhistorie",
    "register": "kast map mappen cloud back-up backup klantenbestanden klantkaart dossierkast"
    " ledenlijst",
    "marketing": "catalogi actie kortingen folder foldertje campagne-",
    "correct": "samenvoegen samenvoeg",
    "account": "login registratie inschrijving",
    "media": "tevredenheidsonderzoek- klantonderzoek- klantenonderzoek- pushberichten enquêtes",
    "stop": "laat-dat bespaar verschoon gevrijwaard ophoepelen besparen",
    "picture": "foto -foto",
}
PHRASES = """
toaddress = naar|op dit|mijn|deze adres|mailadres|nummer ; 1
riddance = kom|komen|geraak af|vanaf|kwijt ; 12
untrue = niet waar|juist|correct ; 2
byname = onder|op @my @name ; 2
erase = maak|maken|maakt ongedaan ; 6
correct = zet|zetten|vul|voer in|erin ; 9
broken = @works @no ; 2
ported = @my @data @direct ; 6
ported = @carry|@transfer @dealer|@other|@format ; 6
ported = @format inlezen|importeren|lezen ; 6
ported = draag|draagt gegevens over ; 5
gendered = ben|zijn een|geen vrouw|man|heer|dame|meneer|mevrouw ; 1
restrict = schort|leg|zet op|stil|pauze ; 8
see = stel|stellen|stelt beschikking ; 9
correct = samen|één voegen|samenvoegen|maken ; 4
erase = haal|haalt|halen mijn|me|mij van ; 5
no = hoef|hoeft niets|niks ; 4
erase = haal|haalt|halen|haalde|neem|neemt|nemen weg|eruit|eraf|af|offline|uit ; 10
limited = @only @hold|@keep|opslaan ; 2
analyse = profiel opbouw-|aanmaakt|maakt|maken|opstelt ; 4
analyse = bouwt|maakt|bouwen|maken|stelt profiel ; 4
howto = @how @erase ; 1
today = vandaag|morgen niet|voor|pas|na ; 2
brokenlink = link|afmeldlink|knop|uitschrijflink niet|kapot|defect|stuk ; 4
pestered = @many|keer|weer|alweer|week @call|@media ; 7
pestered = @call|@media @many|keer|weer|alweer|week ; 7
correct = pas|passen|breng|zet|zetten aan|orde|recht ; 8
new = maar|want ik heet ; 1
badpay = slechte betaler ; 2
marketing = niet op te wachten ; 2
no = zit|zitten niet wachten ; 4
"""
