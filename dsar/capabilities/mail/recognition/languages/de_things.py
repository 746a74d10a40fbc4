"""German words for the things that firms hold on people."""

THINGS = {
    "paper": "kundenakte- kundenmappe personalakte- bewerbung- bewerbungsmappe mappe lebenslauf"
    " cv arbeitszeugnis-"
    " beurteilung- gesprächsnotiz- gesprächsprotokoll- telefonnotiz- notizen kommentar-"
    " personalausweis- führerschein- ausweiskopie- passkopie- reisepass- bonität- schufa-"
    " kreditauskunft- kreditprüfung- scorewert- score bewertung- rezension- erfahrungsbericht-"
    " gästebuch- besucherliste besucherbuch chatverlauf chatprotokoll- mitschnitt-"
    " gesprächsaufzeichnung- anrufaufzeichnung- tonaufnahme- videoaufnahme- kamerabild-"
    " kameraaufnahme- überwachungsvideo- standortdaten- gps-daten bewegungsdaten bewegungsprofil-"
    " fahrtdaten ortungsdaten nutzungsdaten suchverlauf klickverhalten kaufverhalten"
    " mailverkehr korrespondenz schriftverkehr anmeldeformular fragebogen gehaltsnachweis-"
    " lohnzettel-"
    " krankmeldung- lohnabrechnung- gehaltsabrechnung- personalien bewerberunterlagen"
    " zahlungsverhalten mitarbeiterfoto- aktennotiz- gesprächsaufzeichnungen einkäufe"
    " kundenkarte kundenkartei- interessenprofil logdaten protokolldaten krankengeschichte"
    " gesundheitsdaten- gesundheitsangaben",
    "trade": "bestellung bestellungen auftrag rechnung lieferung angebot ersatzteil- lieferschein-"
    " liefertermin preisliste paket ware motor getriebe- hydraulik- fehlerspeicher- fehlercode-"
    " display steuergerät- bordcomputer- betriebsanleitung- position reparatur- wartung- garantie-"
    " passwort kennwort stellenanzeige webinar- schulungsteilnehmer- firmware software",
    "away": "weg fort verschwinden wegkommen wech",
    "him": "ihn ihm seine seinen seiner sein ihren",
    "kin": "mann ehemann ehefrau mutter vater oma opa großmutter großvater sohn tochter bruder"
    " schwester lebensgefährte lebensgefährtin onkel tante schwiegervater schwiegermutter"
    " vaters mutters verstorbene verstorbenen verstorbener ehemannes sohnes mannes enkel enkelin",
    "dead": "verstorben gestorben tot totgesagt ableben verstorbener todesfall",
    "alive": "lebe lebendig quicklebendig leben wohlauf gesund",
    "badpay": "säumig- schuldner- zahlungsunfähig- zahle zahler zahlungsmoral zahlungsverzug"
    " zahlungsrückstand- schulden schulde zahlungsausfall- mahnvermerk- kreditwürdig- insolvent",
    "reach": "erreiche erreichbar erreichen erreicht",
    "analyse": "auswert- ausgewertet auszuwerten analysier- profiling profilbildung scoring score"
    " durchleucht- verfolg- tracking tracken getrackt kaufverhalten nachverfolg- bewertet"
    " automatisierte kreditwürdigkeit einstuf- eingestuft",
    "purpose": "statistik- statistisch- forschung- marktforschung- analyse- analysezweck-"
    " produktentwicklung- training trainieren ki künstliche schulungszweck- schulungszwecken"
    " auswertungen kundenanalyse- referenzkunde- profiling",
    "decided": "abgelehnt ablehnung entschieden entscheidung eingestuft",
    "how": "wie",
    "nought": "nichts nix",
    "against": "dagegen gegen missbillige",
    "legit": "berechtigte- berechtigtem besonderen situation",
    "only": "nur lediglich ausschließlich bloß",
    "until": "bis solange vorerst einstweilen vorläufig derweil klärung zwischenzeit",
    "touch": "anfassen anrühren angerührt angefasst verwendet genutzt verarbeitet verwenden",
    "claim": "gericht- anwalt- rechtsanspr- prozess beweis- klage klagen streit rechtsstreit"
    " verfahren ansprüche geltend",
    "carry": "mitnehmen mitzunehmen übertragen übertragung datenmitnahme übernehmen",
    "reason": "grund gründe anlass zweck grundlage",
    "then": "danach anschließend dann hinterher hiernach und daraufhin",
    "direct": "direkt unmittelbar",
    "dealer": "händler anbieter vermieter wettbewerber konkurrent- nachfolge- verleih-",
    "format": "format dateiformat datei",
    "ported": "",
    "gendered": "",
    "appointment": "kalender terminkalender",
    "restrict": "einfrier- eingefroren aussetz- auszusetzen aussetzen pausier- stilllegen ruhen",
    "bank": "kontonummer kontoverbindung kontodaten bankdaten -iban",
    "recording": "kamera kameras -kamera -kameras kamerafilm videomaterial !rückfahrkamera"
    " !kameraassistent",
    "trace": "spur spuren",
    "message": "nachricht mail email formular eintrag text",
    "private": "privat- kranken- gesundheit- persönliche persönlichen intime",
    "works": "funktioniert geht klappt",
    "printed": "",
    "oops": "",
    "byname": "",
    "broken": "",
    "papers": "unterlagen papiere dokumente nachweise belege",
    "stores": "bewahren bewahrt speichern speichert aufbewahrt aufzeichnen",
    "talk": "gespräch gespräche chat chatverlauf telefonat unterhaltung",
    "trait": "privatkunde privatkundin privatperson finnisch finnische schwedisch englisch"
    " deutsch sprache sprachwahl",
    "riddance": "",
    "exist": "besteht bestehen existiert weiterbesteht fortbesteht weiterläuft",
    "snapped": "fotograf fotografin geknipst fotografiert gefilmt abgelichtet",
    "toaddress": "",
    "brokenlink": "",
    "pestered": "",
    "howto": "",
    "today": "",
    "limited": "",
    # More words of the shared groups.
    "erase": "killen killt überschreib- überschrieben herausgenommen rausgenommen runtergenommen"
    " gelöscht geschreddert entsorgt"
    " vernichtet ausradiert wegwerfen weggeworfen verbrenn-"
    " verbrannt verschrott- entledig- rausgelöscht rausnehmen runternehmen herunternehmen"
    " ausgelöscht bereinigt wegschmeißen zerreiß- offline pulverisier- vergessen vergesst"
    " entfernen anonymisier- unkenntlich",
    "keep": "behalten aufzuheben aufzubewahren behalten vorzuhalten vorhalten führen",
    "see": "lesen anhören hören reinschauen zeigt zeig offenleg- aufschlüssel- erklär- erläuter-"
    " darleg- zugesandt vorlegen herausgeben rausgeben rausrücken interessier- interessieren"
    " interessiert einzublicken reinsehen durchsehen nachlesen anfordern verlange"
    " ausgehändigt vorgelegt zugänglich herauszugeben zukommen ausdrucken",
    "hold": "besitzt besitze aufbewahrst aufgeschrieben mitgeschrieben aufgezeichnet"
    " mitgeschnitten gefilmt dokumentiert"
    " aufgehoben eingeholt abgelegt getrackt protokolliert verfolgt zusammengetragen bewahren"
    " abgeheftet vermerkt eingetragen lagern lagert auftauche aufbewahrt",
    "passed": "weitergereicht weitervermittelt ausgehändigt preisgegeben bekommen",
    "history": "einkaufshistorie kaufverlauf bestellverlauf bestellungen mailverkehr mietverlauf"
    " miethistorie werkstatthistorie",
    "register": "karteien kundendateien verteilung festplatte aktenschrank ordner ordnern cloud"
    " backup kundenverwaltung stammdaten kundenstammdaten mitgliederverzeichnis",
    "marketing": "prospekten katalogen broschüren aktion kampagne- treueaktion- rabatten",
    "consent": "erlaubt",
    "account": "zugang registrierung -registrierung anmeldung",
    "media": "umfragen zufriedenheitsumfrage- push-nachricht- push- kundenumfrage-",
    "correct": "klarstell- gegendarstellung",
    "stop": "ersparen verschonen erspart bleiben-lassen",
}
PHRASES = """
toaddress = an diese|meine adresse|mailadresse|anschrift|nummer ; 1
correct = tauschen|tauscht|tausch aus ; 8
erase = werfen|werft|wirf|schmeißen|schmeißt weg ; 5
riddance = werde|werden|wird los ; 12
correct = stellen|stellt|stell um ; 6
untrue = nicht wahr|richtig|korrekt ; 2
byname = unter|auf @my @name ; 2
erase = rückgängig|ungeschehen machen|machst ; 2
broken = @works @no ; 2
ported = @my @data @direct ; 6
ported = @carry|@transfer @dealer|@other|@format ; 6
ported = @direct @dealer|@other|@format|an|zu ; 3
ported = @format einlesen|importieren|einlesbar|lesbar|verarbeiten ; 6
gendered = bin|sind eine|keine|ein|kein frau|mann|herr|dame ; 1
restrict = setzen|setzt|setz aus ; 8
see = stellen|stellt verfügung ; 9
erase = nehmen|nehmt|nimm meine|meinen|mein|mich von|vom ; 5
erase = nehmen|nehmt|nehme|nimm|nehm herunter|runter|heraus|raus|weg|aus|offline ; 12
erase = tun|tut|machen|macht|mach weg|raus ; 6
limited = @only @hold|@keep|aufbewahrt ; 2
analyse = profil|profile bilde-|bildet|erstell-|anleg-|angelegt|erstellt ; 6
howto = @how @erase ; 1
today = heute|morgen nicht|vor|erst|nach ; 2
brokenlink = link|abmeldelink|abmelde-link|knopf|button nicht|defekt|kaputt|tot ; 4
pestered = @many|mal|wieder|schon|woche @call|@media ; 7
pestered = @call|@media @many|mal|wieder|woche ; 7
kin = meine|meiner frau ; 2
correct = bringen ordnung ; 6
correct = stellen|stellt|stell richtig|klar ; 5
aboutme = zu|über|von meiner|meine person ; 1
new = heiße aber|jedoch|nämlich|richtig|tatsächlich ; 2
"""
