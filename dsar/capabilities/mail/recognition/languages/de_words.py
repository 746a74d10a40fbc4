"""German words of requests."""

GROUPS = {
    "no": "nicht nix nie niemals kein keine keinen keiner keinerlei keines keinem ohne keinesfalls"
    " keineswegs weder nimmer",
    "after": "nicht",
    "turn": "aber und sondern bitte deshalb daher sonst",
    "that": "dass das daß",
    "since": "nur länger sicher wirklich noch gelöscht erhalten bekommen gehört geantwortet",
    "broadcast": "webinar- seminar- schulung- datenschutzerklärung- datenschutzhinweis-"
    " whitepaper- messestand- umfrage-",
    "self": "ich mich mir mein meine meinen meiner meinem uns unser unsere",
    "i": "ich",
    "my": "mein meine meinen meiner meinem meines unsere unseren mein-",
    "me": "mich mir uns",
    "about": "über zu von bezüglich betreffend betreffen zur betreffenden hinsichtlich an",
    "what": "was welche welcher welches welchen wozu wofür",
    "everything": "alles alle sämtliche sämtlichen allem allen gesamte gesamten ganze",
    "it": "sie es das diese dieses diesen alles ihn die dies",
    "please": "bitte danke möchte will",
    "want": "möchte möchten will wollen wünsche wünschen würde hätte wäre bitte verlange fordere"
    " beantrage ersuche erwarte bestehe darf könnten können",
    "must": "muss soll sollen müssen",
    "be": "sein bin stehen stehe werden bleiben auftauchen geführt sind",
    "more": "mehr weitere weiteren länger künftig zukünftig",
    "new": "neu neue neuer neuen neues aktuelle aktuellen richtige richtigen korrekte jetzige"
    " richtig lautet",
    "now": "jetzt nun nunmehr inzwischen seit mittlerweile heiße",
    "other": "anderen andere anderem andrer anbieter jemand jemandem fremden namensvetter dritten"
    " anderes",
    "here": "hier hierher",
    "yet": "noch bisher",
    "back": "zurück zurückruf- rückruf- zurückruft zurückrufen",
    "answer": "beantwort- antwort-",
    "erase": "lösch- löscht gelöscht gelöschten entfern- entfernt vernicht- tilg- getilgt"
    " auslöschen ausradier- wegmachen weglöschen rauslöschen schmeißt schmeißen wegschmeißen"
    " streich- gestrichen herausnehmen rausnehmen ausgetragen entsorg- schredder- beseitig-"
    " bereinig- rauswerfen rauszunehmen herauszunehmen rausschmeißen"
    " raus eliminier- austragen -löschen -zulöschen -gelöscht wegnehmen !feuerlösch- wech"
    " dichtmachen",
    "deletion": "löschung löschungsantrag löschantrag löschbegehren löschungsbegehren löschanfrage"
    " datenlöschung kontolöschung entfernung löschgesuch löschungsanfrage vernichtung"
    " löschaufford- löschersuchen löschverlangen accountlöschung",
    "data": "daten -daten datensatz datensätze angaben informationen info infos unterlagen"
    " einträge eintrag aufzeichnungen notizen !rechnungsdaten !lieferdaten !maschinendaten"
    " !gerätedaten !messdaten !termindaten !produktdaten !bestelldaten !motordaten"
    " !katalogdaten !betriebsdaten !fahrzeugdaten !bankdaten !zugangsdaten !lagerdaten"
    " !zolldaten -datei",
    "personal": "personenbezogen- kundendaten benutzerdaten nutzerdaten stammdaten personendaten"
    " persönlichen persönliche kontaktdaten privatdaten",
    "contacts": "adresse anschrift -adresse -anschrift wohnadresse email mail emailadresse"
    " mailadresse telefonnummer handynummer nummer rufnummer telefon name namen nachname"
    " nachnamen vorname vornamen familienname familiennamen -name -namen -nummer postleitzahl"
    " hausnummer geburtsdatum geburtstag geburtsjahr straße titel anrede mobilnummer"
    " kontaktdaten adressdaten wohnort adressen !rechnungsnummer !auftragsnummer"
    " !bestellnummer !seriennummer !artikelnummer !teilenummer !kundennummer !rechnungsadresse"
    " !lieferadresse !lieferanschrift !rechnungsanschrift !firmenname !firmennamen"
    " !firmenadresse !produktname !typennummer !liefernummer !sendungsnummer !maschinennummer"
    " !modellnummer !fahrgestellnummer !ersatzteilnummer !kontonummer !steuernummer"
    " -mailadresse familienstand personalien sprache kontaktsprache korrespondenzsprache",
    "account": "konto account kundenkonto benutzerkonto nutzerkonto profil kundenprofil"
    " benutzerprofil onlinekonto accounts konten kundenkonten webshopkonto shopkonto kontos"
    " accountes mitgliedskonto -account -profil !bankkonto !girokonto",
    "register": "system systemen datenbank datenbanken kartei kundenkartei kundendatei computer"
    " register verzeichnis akten akte kundenakte archiv datei dateien kundendatenbank server"
    " crm rechner edv unterlagen bestand kundenstamm datenbestand karteikarte adressdatei"
    " kundenliste kundenverzeichnis kundenregister bücher büchern kundensystem adressbuch",
    "file": "akte kundenakte datei karteikarte datensatz kundendatei datenblatt",
    "list": "verteiler -verteiler verteilerliste mailingliste -liste adressverteiler mailverteiler"
    " newsletterverteiler empfängerliste empfänger werbeliste abonnentenliste mailinglist"
    " versandliste werbeverteiler verteilern abonnenten postverteiler !preisliste"
    " !ersatzteilliste !kundenliste !teileliste !packliste !stückliste !mängelliste"
    " !lagerliste !warteliste !gästeliste !checkliste !teilnehmerliste !lieferantenliste"
    " !bestellliste liste listen",
    "reader": "klick- klicken link abmeldelink ihr-newsletter du dich dein deine sichern"
    " jetzt-anmelden",
    "marketing": "werb- werbung -werbung werbemail- reklame newsletter- rundbrief- rundmail-"
    " infobrief- direktwerbung direktmarketing marketing- spam spammt werbepost angebotsmail-"
    " mailing mailings aktionsangebot- sonderangebot- rabattaktion- gewinnspiel- promo-"
    " werblich- -newsletter reklamepost werbesendung- zugespamm- zumüll- spam-mails"
    " kundenmagazin kundenzeitschrift kundenzeitung postwurf- infopost infomail- kataloge"
    " prospekte flyer aktionsmails werbe-sms kundenrundschreiben- angebote rabattcodes"
    " rabattmails kauf-tipps angebots-mails !werbeagentur !bewerb- !werbefläche !werbeanzeige"
    " gutscheine gutscheinen gutscheincodes werbebrief- aktionen",
    "media": "mail mails email emails post briefe brief sms nachrichten anrufe anruf zusendung-"
    " zuschriften whatsapp prospekt- katalog- broschüre- zeitschrift magazin telefonanruf-"
    " flyer angebote umfrage- einladung- werbebriefe sendungen whatsapps schreiben infos"
    " mailen heft hefte nachricht anrufen",
    "sales": "vertrieb- vertreter werbeanruf- callcenter verkäufer telefonwerbung telefonmarketing"
    " werbezweck- verkaufsanruf- verkaufsgespräch- kaltakquise werbung werbe- marketing-"
    " angebote andrehen verkaufen aufschwatzen telefonverkäufer verkauf verkaufs-",
    "goods": "bestellung bestellungen auftrag rechnung rechnungen lieferung lieferungen artikel-"
    " position positionen lieferadresse lieferanschrift rechnungsadresse angebot angebots"
    " kostenvoranschlag anhang maschine ersatzteil- bagger- minibagger mahnung- lieferschein-"
    " bestellbestätigung auftragsbestätigung liefertermin termin wartung- reparatur- preis"
    " preise preisliste garantie- paket sendung ware waren mietvertrag rabatt gutschrift"
    " reklamation- traktor- rasenmäher- motor- lager lagerbestand prüfbericht stornier-"
    " bezahl- rechnungsempfänger rechnungsdaten lieferdaten seriennummer kaufvertrag-"
    " betriebsanleitung- bewerbungsgespräch ventil- getriebe- steckverbind- stückzahl umsatz-"
    " fehlercode- display fehlermeldung- radlader- anhänger- !artikel",
    "company": "firmen- gmbh standort filiale niederlassung ag kg firmensitz geschäftsadresse"
    " rechnungs- liefer- ust- umfirmier- firmiert mandant- handelsregister- rechtsform"
    " geschäftsführer- ansprechpartner buchhaltung",
    "delivery": "liefern lieferung lieferadresse paket bestellung zustellung spedition"
    " lieferschein baustelle geliefert",
    "machine": "maschine maschinen motor gerät bagger anlage ersatzteil- werkzeug- display",
    "appointment": "termin besprechung meeting treffen urlaub schulung kurs seminar workshop",
    "bank": "bankkonto bankverbindung iban",
    "login": "passwort kennwort einloggen login zugangsdaten",
    "attached": "anbei anhang beigefügt lebenslauf bewerbung angehängt unten",
    "manual": "anleitung- betriebsanleitung- bedienungsanleitung- handbuch- rechnung lieferschein-"
    " schaltplan- zertifikat- zeichnung- prüfbuch",
    "correct": "korrigier- berichtig- ändern ändert geändert umändern aender- abänder- änderung-"
    " aktualisier- richtigstell- richtigzustellen anpass- angepasst verbesser- ergänz- umtrag-"
    " umtragen updat- umschreiben richtigstellen richtiggestellt umgeändert austausch- ersetz-"
    " hinterlegen eintragen tragen vermerken umstellen anzupassen abzuändern adressänderung"
    " namensänderung berichtigen auszubessern ausbesser- nachtragen umzuändern einzutragen"
    " einpflegen adressaktualisierung vervollständig- notieren notiere",
    "rectification": "berichtigung korrektur richtigstellung datenberichtigung adressänderung"
    " namensänderung datenkorrektur aktualisierung berichtigungsantrag datenänderung"
    " stammdatenänderung adressaktualisierung anschriftenänderung umzugsmeldung"
    " umzugsmitteilung",
    "wrong": "falsch- fehlerhaft- veraltet- unrichtig- verkehrt- alte alten alter altes inkorrekt-"
    " unvollständig- fehler tippfehler schreibfehler vertippt stimmt unkorrekt überholt"
    " frühere früheren ungenau vertauscht zahlendreher buchstabendreher",
    "untrue": "stimmt falsch unwahr unzutreffend- zutrifft unrichtig trifft",
    "misspelt": "falschgeschrieben tippfehler schreibfehler rechtschreibfehler buchstabier-"
    " schreibweise buchstabendreher vertippt verschrieben zahlendreher",
    "changed": "geändert gewechselt ändert neue wechselt",
    "moved": "umgezogen umzug umziehe verzogen wohne wohnen wohnt hingezogen wohnhaft umgezogn"
    " weggezogen umgesiedelt umziehen",
    "married": "geheiratet verheiratet heirat hochzeit geschieden scheidung heiße ehename"
    " geburtsname mädchennamen mädchenname heiraten eheschließung namensänderung",
    "birth": "geburtsdatum geburtstag geburtsjahr geboren geb jahrgang",
    "mixed": "verwechsel- verwechselt vermischt durcheinander zusammengelegt verwechslung-",
    "missing": "fehlt fehlen unvollständig",
    "add": "ergänz- hinzufüg- hinzu nachtragen aufnehmen eintragen ergänzt vervollständig-",
    "written": "steht geschrieben eingetragen notiert vermerkt hinterlegt geführt gelistet"
    " gespeichert erfasst drin",
    "note": "vermerk- notiz- eintrag -eintrag eintragung- anmerkung-",
    "true": "stimmt richtig gültig aktuell korrekt zutreffend",
    "longer": "mehr länger",
    "instead": "statt richtig sondern anstatt stimmt lautet richtige falsch",
    "name": "name namen nachname vorname",
    "hold": "haben habt hat gespeichert- speichern speichert gesammelt sammelt wissen wisst weiß"
    " vorliegen vorliegt liegen liegt verarbeiten verarbeitet führen geführt erfasst vorhanden"
    " besitzen aufbewahr- notiert steht stehen existier- gibt registriert halten bekannt"
    " erhoben abgespeichert archiviert verfügen gesammelten vorhandenen vermerkt führt"
    " drinsteht vorliegenden hinterlegt-",
    "know": "wissen wisst weiß gespeichert habt haben",
    "keep": "speicher- behalte- behaltet aufbewahr- verarbeit- gespeichert haben nutz- aufhebt"
    " aufheben",
    "use": "verwend- nutz- verarbeit- benutz- genutzt gebrauch-",
    "processing": "verarbeit- datenverarbeitung nutzung verwendung profiling auswertung",
    "see": "auskunft- kopie kopien einsicht einsehen sehen schicken schickt senden sendet zusenden"
    " zuschicken zeigen auszug datenauszug übersicht aufstellung liste mitteilen mitteilt"
    " nennen nennt geben übermitteln ausdruck offenlegung überblick zukommen mailen sagen"
    " teilen erfahren wissen einblick datenkopie zugang bereitstell- aushändig- herausgabe"
    " offenlegen auflisten auflistung ansehen anschauen kontrollieren überprüfen zustellen"
    " schick zusammenstellung einzusehen listen gefragt nachgefragt angefragt gebeten",
    "get": "erhalten bekommen bekomme haben anfordern anfrage anfragen verlange fordere beantrage"
    " kriegen möchte krieg anforderung",
    "insight": "auskunft einsicht datenauskunft selbstauskunft auskunftsersuchen auskunftsanspruch"
    " auskunftsrecht auskunftsanfrage akteneinsicht auskunftsbegehren auskunftsantrag"
    " einsichtnahme auskunftsverlangen beauskunft-",
    "sar": "selbstauskunft datenauskunft auskunftsersuchen auskunftsanspruch auskunftsrecht"
    " auskunftsbegehren datenauskunftsanfrage auskunftsantrag eigenauskunft dsgvo-auskunft"
    " auskunftsverlangen datenkopie beauskunft- dsgvoauskunft auskunfts-",
    "copy": "kopie kopien auszug ausdruck abschrift aufstellung übersicht liste datenkopie"
    " zusammenstellung auflistung",
    "recording": "aufnahme aufnahmen aufzeichnung aufzeichnungen videoaufnahme- videoaufzeichnung-"
    " mitschnitt- überwachungskamera- videoüberwachung- kameraaufnahme- kamerabild- gesprächs-"
    " aufgezeichnet tonaufnahme- kameraaufzeichnung-",
    "picture": "foto fotos bild bilder video videos aufnahme fotografie-",
    "application": "bewerbung bewerbungsunterlagen lebenslauf bewerberdaten",
    "child": "kind kinder sohn tochter enkel",
    "consent": "einwilligung einverständnis zustimmung erlaubnis genehmigung werbeeinwilligung"
    " zugestimmt einverstanden erlaubt -einwilligung",
    "history": "bestellhistorie kaufhistorie chatverlauf kundenhistorie kontaktverlauf einkäufe",
    "wherefrom": "woher wie wieso",
    "who": "wem wer wen welche",
    "whether": "ob",
    "why": "warum weshalb wieso wofür wozu",
    "howlong": "lange lang",
    "passed": "weitergegeben weitergeleitet weitergereicht verkauft übermittelt weitergabe"
    " empfänger geteilt gegeben herausgegeben weitergebt weitergeben weiterverkauft überlassen",
    "right": "recht rechte anspruch",
    "article": "art artikel",
    "forget": "vergesst vergessen vergiss",
    "forgotten": "vergessenwerden vergessen",
    "close": "schließen schließt auflös- kündig- deaktivier- stilleg- beenden beendet dichtmachen"
    " abmeld- stornier- aufheben aufgelöst geschlossen gekündigt zumachen",
    "customer": "kunde kundin kunden geschäftsbeziehung",
    "customerhood": "kundenbeziehung geschäftsbeziehung kundenverhältnis kundschaft kunde kundin"
    " mitgliedschaft",
    "end": "kündig- beend- abbestell- stornier- abmeld- aufheben beenden gekündigt bestell",
    "nothing": "nichts nix kein keine keinerlei",
    "left": "übrig bleiben bleibt übrigbleiben zurückbleiben spuren verbleiben mehr",
    "vanish": "verschwinden weg raus rauskommen heraus fort verschwindet wech",
    "out": "raus heraus verschwinden weg rauskommen",
    "off": "raus heraus aus runter weg abmelden austragen ausgetragen abgemeldet nehmen nehmt"
    " streichen rausnehmen abbestell- trag tragt tragen vom",
    "entirely": "komplett vollständig ganz restlos überall völlig endgültig",
    "stop": "stopp- stop stoppt aufhören aufhört hört hören unterlass- einstell- eingestellt"
    " einzustellen verzicht- abbestell- abmeld- abgemeldet abbestellt schluss untersag-"
    " widersprech- widerspruch- widerspreche verbitte verbiete unterbind- kündige beenden"
    " unterbleiben abstellen nerven nervt unterlassung- abzubestellen verschonen verschont"
    " ablehn- lehne verschon- abmelden hör verbieten sperr- spar- sparen ersparen unerwünscht-"
    " satt genug lästig-",
    "send": "schicken schickt senden sendet zusenden zuschicken erhalten bekommen kriegen haben"
    " bekomme schreiben schreibt kontaktier- mailen wünsche möchte will brauche zugesandt"
    " zugeschickt bekommt empfangen lesen schick interesse wollen benötige geschickt",
    "call": "anrufen ruf ruft rufen anruf anrufe angerufen anruft kontaktier- telefonier-"
    " belästig- klingelt anzurufen telefonisch anrufer",
    "contact": "kontaktiert anschreiben angeschrieben belästigt anrufen ruf ruft rufen angerufen"
    " kontaktieren belästigen",
    "unsubscribe": "abmelden abmeldung abbestellen abbestelle abzubestellen abmelde abgemeldet"
    " austragen abbestellung austrag- abzumelden deabonnier- entabonnier- newsletterabmeldung"
    " newsletter-abmeldung abo abmeldungen",
    "subscription": "abo abonnement newsletterabo newsletter- kundenmagazin zeitschrift"
    " newsletter-abo",
    "object": "widersprech- widerspruch- widerspreche widersprochen untersag- verbiete verbitte",
    "withdraw": "widerruf- widerrufe widerrufen zurückziehen zurücknehm- ziehe nehme zurückgezogen"
    " entzieh-",
    "enough": "genug schluss satt schnauze genervt nervt nerven leid nervig- lästig- reicht's"
    " reichts",
    "peace": "ruhe frieden verschon- verschont",
    "block": "sperr- gesperrt blockier- werbesperre robinsonliste sperrvermerk werbesperrvermerk"
    " blacklist- sperrliste setzen setzt",
    "optout": "optout opt-out werbesperre werbewiderspruch werbeverbot newsletterabmeldung"
    " newsletter-abmeldung werbestopp newsletterkündigung",
    "interest": "interesse interessiert bedarf interessieren",
    "asked": "bestellt gebeten angefordert abonniert angemeldet eingewilligt zugestimmt gewünscht"
    " verlangt erlaubt",
    "many": "viel viele dauernd ständig täglich andauernd wöchentlich massenhaft zuviel laufend"
    " jede jeden jedes ewig",
    "flood": "zugemüllt überflut- überschwemm- bombardier- zugespamm- zumüllen vollgemüllt"
    " zugeschüttet überhäuf-",
    "arrived": "angekommen erhalten bekommen eingegangen da geklappt",
    "need": "brauchen benötig- braucht erforderlich nötig benötigt brauche",
    "promised": "wollte sollte sollten wollten versprochen versprach versprachen",
    "gender": "frau herr mann weiblich männlich geschlecht",
    "addressed": "angeredet angeschrieben angesprochen anrede tituliert anredet bezeichnet",
    "live": "wohne wohnen wohnt lebe leben",
    "our": "unser unsere unserer unserem unseren wir",
    "firm": "firma firmen unternehmen betrieb büro filiale niederlassung standort firmensitz"
    " werkstatt lager",
    "you": "sie ihr ihnen euch",
    "as": "als",
    "spells": "schreibt schreibe geschrieben buchstabiert",
    "something": "etwas was irgendwas",
    "whence": "woher",
    "request": "bitte ersuche anfrage anforderung antrag beantrage ersuchen verlange fordere"
    " anfragen",
    "privacy": "dsgvo ds-gvo datenschutz- datenschutzgrundverordnung bdsg",
    "idcard": "ausweis -ausweis ausweiskopie führerschein führerscheinkopie reisepass scan"
    " passkopie personalausweiskopie",
    "invite": "eingeladen einladung- einzuladen",
    "restrict": "einschränk- eingeschränkt beschränk- einzuschränken sperr-",
    "portable": "maschinenlesbar- datenübertragbarkeit portabilität csv json übertragbarkeit"
    " datenportabilität",
    "transfer": "übertrag- übermitteln übergeben",
}
