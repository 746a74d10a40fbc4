"""Dutch words and rules of requests."""

from dsar.capabilities.mail.recognition.languages.nl_things import PHRASES as THING_PHRASES
from dsar.capabilities.mail.recognition.languages.nl_things import THINGS
from dsar.capabilities.mail.recognition.languages.north import lexicon
from dsar.law.rights import Right

GROUPS = {
    "no": "niet geen nooit zonder niks noch nimmer nergens",
    "after": "niet",
    "turn": "maar en dus daarom graag gelieve anders",
    "that": "dat",
    "since": "alleen langer zeker nog verwijderd ontvangen gekregen gehoord",
    "broadcast": "webinar- seminar- training- privacybeleid- privacyverklaring- whitepaper-"
    " enquête- onderzoek-",
    "self": "ik mij me mijn m'n ons onze mn",
    "i": "ik",
    "my": "mijn m'n mn onze ons haar",
    "me": "mij me mijzelf mezelf ons",
    "about": "over van omtrent betreffende betreft inzake op bij",
    "what": "wat welke welk waarvoor",
    "everything": "alles alle al hele volledige complete",
    "it": "ze het die dat deze dit alles hem",
    "please": "graag gelieve alstublieft alsjeblieft aub svp bedankt wil verzoek dank",
    "want": "wil willen wens wensen graag zou verzoek eis verlang vraag verwacht sta kunt kunnen"
    " kan mag zouden wilt gelieve",
    "must": "moet moeten dient dienen",
    "be": "zijn sta staan worden word blijven voorkomen ben",
    "more": "meer langer verder verdere voortaan toekomst",
    "new": "nieuw nieuwe juiste correcte huidige actuele goede luidt",
    "now": "nu inmiddels tegenwoordig sinds voortaan heet",
    "other": "andere ander iemand anders derden naamgenoot aanbieder",
    "here": "hier hierheen",
    "yet": "nog",
    "back": "terug terugbel- terugbellen terugbelt",
    "answer": "antwoord- beantwoord-",
    "erase": "verwijder- verwijderd wis wissen gewist schrap- geschrapt vernietig- vernietigd"
    " uitwissen delete deleten deletet gooi gooien weggooien weghalen haal halen gehaald"
    " uitschrijven wegdoen opruimen vergeet weg verwijdering- schoon opschonen doorhalen"
    " opheffen wegwerk- uitgooien eruit gooit leegmaken haalt",
    "deletion": "verwijdering gegevenswissing verwijderverzoek verwijderingsverzoek wissing"
    " vernietiging datawissing accountverwijdering dataverwijdering",
    "data": "gegevens -gegevens data informatie info gegeven dossier notities aantekeningen"
    " vermeldingen registratie registraties !factuurgegevens !leveringsgegevens"
    " !bestelgegevens !productgegevens !betaalgegevens !inloggegevens !bankgegevens"
    " !machinegegevens !bedrijfsgegevens !verzendgegevens !bestelinfo !ordergegevens",
    "personal": "persoonsgegevens klantgegevens klantdata persoonlijke contactgegevens"
    " privégegevens persoonsgegeven gebruikersgegevens accountgegevens naw-gegevens"
    " nawgegevens",
    "contacts": "adres -adres email e-mail mail mailadres emailadres e-mailadres telefoonnummer"
    " nummer -nummer telefoon mobiel naam achternaam voornaam familienaam -naam postcode"
    " huisnummer geboortedatum geboortejaar verjaardag straat titel aanhef woonplaats"
    " telefoonnr tel adresgegevens contactgegevens gsm-nummer voorletters initialen"
    " meisjesnaam adressen gsm geslacht naw-gegevens burgerlijke contacttaal gsmnummer"
    " verhuisadres !factuurnummer !ordernummer !bestelnummer !serienummer !artikelnummer"
    " !onderdeelnummer !klantnummer !factuuradres !leveradres !afleveradres !bezorgadres"
    " !bedrijfsnaam !bedrijfsadres !facturatieadres !btw-nummer !rekeningnummer !typenummer"
    " !modelnummer !kenteken !btwnummer !productnaam !chassisnummer !zendingnummer"
    " !leveringsadres !werfadres taal correspondentietaal",
    "account": "account profiel klantaccount klantprofiel gebruikersaccount accounts"
    " klantenaccount webshopaccount inlogaccount -account lidmaatschap klantenprofiel",
    "register": "systeem systemen database databases databank klantenbestand adressenbestand"
    " bestand bestanden computer computers register administratie archief dossier dossiers crm"
    " server klantenregister klantensysteem boeken klantenadministratie klantendatabase"
    " klantensystemen klantenlijst klantendossier klantenkaart klantenfiche adresboek"
    " databanken boekhouding kaartenbak registers systems klantbestand klantsysteem"
    " klantendatabank",
    "file": "dossier klantendossier bestand klantenkaart klantenfiche fiche klantdossier",
    "list": "mailinglijst mailinglist maillijst mailinglijsten verzendlijst -lijst lijst lijsten"
    " adressenlijst adreslijst distributielijst abonnees nieuwsbrieflijst mailbestand bellijst"
    " belbestand verzendlijsten ontvangers mailingslijst reclamebestand !prijslijst"
    " !onderdelenlijst !klantenlijst !paklijst !materiaallijst !stuklijst !wachtlijst"
    " !checklijst !deelnemerslijst !leverancierslijst !bestellijst !storingslijst"
    " !gebrekenlijst",
    "reader": "klik klikken link afmeldlink je jouw jij",
    "marketing": "nieuwsbrief- nieuwsbrieven reclamemail- mailing- mailings spam spammen spamt"
    " marketing- direct-marketing aanbiedingsmail- promotie- promo- advertentie-"
    " reclamefolder- commercieel commerciële commerciele folders foldertjes reclamepost"
    " telemarketing- aanbiedingen kortingsacties kortingsmail- actiemail- reclamebrochure-"
    " ongewenste direct-mail nieuwsmail- klantenmagazine klantenblad kortingscode- winactie-"
    " aanbiedingsfolder- reclamedrukwerk acties kortingsberichten reclames advertenties"
    " !reclamebureau catalogussen catalogus magazine colportage verkooppraat reclamedruk-"
    " reclame- kortingsbon-",
    "media": "mail mails email emails e-mails mailtjes mailtje mailen post brief brieven berichten"
    " bericht sms smsjes sms'jes smsen telefoontje telefoontjes belletjes whatsapp whatsappjes"
    " folder folders brochure- catalogus catalogussen magazine blad uitnodiging- enquête-"
    " telefoon aanbiedingen drukwerk berichtjes boekje boekjes appjes apps enquetes"
    " telefonisch gebel",
    "sales": "verkoop- verkopers telemarketing- telefoonverkoop- colportage reclame- callcenter-"
    " verkooppraatje- commercieel commerciële commerciele marketing- verkopen verkoper"
    " verkooptelefoontje- acquisitie- aanbieding-",
    "goods": "bestelling bestellingen order orders factuur facturen levering leveringen artikel-"
    " leveradres afleveradres bezorgadres factuuradres offerte- prijsopgave bijlage machine"
    " onderdeel onderdelen graafmachine- minigraver- herinnering- aanmaning- pakbon-"
    " orderbevestiging bestelbevestiging levertijd leverdatum afspraak onderhoud- reparatie-"
    " prijs prijzen prijslijst garantie- pakket zending goederen huurcontract korting"
    " creditnota- tractor- grasmaaier- motor- voorraad keuring- annuleer- annuleren betaling-"
    " factuurgegevens leveringsgegevens serienummer contract handleiding- klep pomp filter-"
    " sollicitatiegesprek foutcode- foutmelding- display regel positie monteur- bestelregel"
    " shovel- aanhanger- werkbon- betaald storing- accu- !artikel",
    "company": "bedrijfs- bv nv vestiging filiaal magazijn btw kvk facturatie- factuur- lever-"
    " boekhouding handelsnaam vennootschap werkplaats vof contactpersoon directeur"
    " crediteuren-",
    "delivery": "leveren levering leveradres afleveradres bezorgen pakket bestelling transport"
    " werf pakbon bezorging bouwplaats geleverd bezorgd bezorger koerier",
    "machine": "machine machines motor apparaat toestel onderdeel gereedschap- display kraan",
    "appointment": "afspraak bespreking vergadering vakantie training cursus workshop seminar",
    "bank": "bankrekening rekeningnummer iban",
    "login": "wachtwoord inloggen login inloggegevens",
    "attached": "bijlage bijgevoegd cv sollicitatie onderstaand hieronder",
    "manual": "handleiding- gebruiksaanwijzing- factuur pakbon schema certificaat- tekening-"
    " instructieboek- keuringsrapport- boekje",
    "correct": "corrige- gecorrigeerd wijzig- gewijzigd verbeter- verbeterd aanpas- aangepast"
    " aanpassing pas passen bijwerk- bijgewerkt werk actualiser- rectific- gerectificeerd"
    " herstel- verander- veranderd aanvul- aangevuld update updaten geüpdatet vervang- recht"
    " rechtzet- rechtzetten overschrijv- doorvoeren noteren noteer registreer adreswijzig-"
    " adreswijziging naamswijziging zet zetten invoeren omzetten voer neem fixen kloppend"
    " doorgeven doorgev- vastleggen opnemen ververs- adresverandering",
    "rectification": "rectificatie correctie verbetering adreswijziging naamswijziging aanpassing"
    " wijziging rectificatieverzoek correctieverzoek adresverandering adreswissel"
    " verhuisbericht naamsverandering verhuizing",
    "wrong": "fout foute foutief foutieve verkeerd- onjuist- verouderd- oud oude incorrect-"
    " onvolledig- tikfout typfout spelfout schrijffout vorige vroegere kloppen klopt foutje"
    " foutjes achterhaald- vergissing verwisseld",
    "untrue": "klopt onjuist onwaar fout onterecht onjuiste kloppen onterechte",
    "misspelt": "spelfout typfout tikfout schrijffout gespeld spelling spel spelt schrijfwijze",
    "changed": "gewijzigd veranderd wijzigt verandert nieuw nieuwe",
    "moved": "verhuisd verhuis verhuizing woon wonen woont verhuizen woonachtig verhuist gaan",
    "married": "getrouwd gehuwd huwelijk trouwen gescheiden scheiding heet meisjesnaam trouwde",
    "birth": "geboortedatum geboortejaar verjaardag geboren geboortedag",
    "mixed": "verward verwisseld verwissel- samengevoegd haalt elkaar verwar- verwart",
    "missing": "ontbreekt ontbreken mist missen onvolledig",
    "add": "aanvul- toevoeg- voeg aangevuld toegevoegd vul aanvullen",
    "written": "staat geschreven genoteerd vermeld ingevoerd geregistreerd opgeslagen sta staan",
    "note": "vermelding- notitie- aantekening- registratie- opmerking-",
    "true": "klopt juist geldig actueel correct waar",
    "longer": "meer langer",
    "instead": "juiste juist moet in-plaats plaats klopt zijn correcte fout",
    "name": "naam achternaam voornaam",
    "hold": "hebben hebt heeft heb opgeslagen bewaard bewaart bewaren verzameld verzamelt weten"
    " weet bekend verwerkt verwerken geregistreerd vastgelegd houdt bijhoudt bijhouden staat"
    " staan genoteerd bezit bezitten beschikt beschikken aanwezig opslaan opslaat ligt"
    " vastlegt bijgehouden beschikking vermeld bestaan bestaat",
    "know": "weten weet hebben hebt bewaard",
    "keep": "bewaar- bewaart bewaren bewaard opslaan opslaat verwerk- behoud- houden hebben"
    " gebruiken vasthouden bijhouden bewaartermijn- opgeslagen bijhoud- bijhoudt",
    "use": "gebruik- gebruikt verwerk- verwerkt benut- inzet-",
    "processing": "verwerk- verwerking gebruik profilering gegevensverwerking",
    "see": "inzage inzien kopie kopieën afschrift sturen stuur stuurt toesturen opsturen zien"
    " tonen overzicht lijst uitdraai meedelen vertellen geven geef laten toezenden zenden zend"
    " bezorgen mailen mail delen kennis weten opvragen toegang inkijken bekijken controleren"
    " uittreksel verstrekken openbaar nagaan toestuurt doorsturen uitprint uitprinten print"
    " bezorgt verstrekt zeggen vroeg gevraagd",
    "get": "ontvangen krijgen krijg opvragen verkrijgen hebben verzoek vraag vragen aanvragen eis"
    " wil opeisen",
    "insight": "inzage inzageverzoek inzagerecht inkijk",
    "sar": "inzageverzoek inzagerecht inzageaanvraag gegevensinzage avg-verzoek gegevensopvraging"
    " avg-inzageverzoek inzage-",
    "copy": "kopie kopieën afschrift uitdraai overzicht lijst uittreksel print opsomming kopietje"
    " uitprint",
    "recording": "opname opnames opnamen camerabeeld- bewakingsbeeld- geluidsopname-"
    " gespreksopname- beelden opgenomen bewakingscamera- videobeeld- cameraopname- camera-",
    "picture": "foto foto's fotos afbeelding video video's filmpje beeld beelden fotootje",
    "application": "sollicitatie cv sollicitatiebrief sollicitatiegegevens",
    "child": "kind kinderen zoon dochter kleinkind zoontje dochtertje",
    "consent": "toestemming goedkeuring akkoord instemming opt-in",
    "history": "bestelgeschiedenis aankoopgeschiedenis bestelhistorie aankopen koophistorie"
    " klanthistorie aankoophistoriek bestelhistoriek chatgesprek",
    "wherefrom": "vanwaar waar hoe waarvandaan",
    "who": "wie welke",
    "whether": "of",
    "why": "waarom waarvoor hoezo",
    "howlong": "lang",
    "passed": "gedeeld doorgegeven verkocht verstrekt doorverkocht ontvangers doorgestuurd gegeven"
    " delen doorspelen doorgespeeld",
    "right": "recht rechten",
    "article": "artikel art",
    "forget": "vergeet vergeten",
    "forgotten": "vergetelheid vergeten",
    "close": "sluit sluiten afsluiten afgesloten opzeggen opheffen beëindig- deactiver- opgeheven"
    " stop zeg hef stopzetten gesloten hefft annuleren opdoeken",
    "customer": "klant",
    "customerhood": "klantrelatie klant lidmaatschap klantschap",
    "end": "opzeg- beëindig- stopzet- opzeggen stop zeg stopgezet annuleer opgezegd beëindigen"
    " afzeggen stoppen stopzetten",
    "nothing": "niets niks geen",
    "left": "over blijven blijft achterblijven overblijven achter spoor sporen meer",
    "vanish": "weg verdwijnen verdwijnt eruit verdwenen",
    "out": "eruit weg verdwijnen",
    "off": "af uit eraf weg afhalen uitschrijven schrappen haal haalt halen uitgeschreven"
    " verwijderen afmelden schrijf uitgehaald afgehaald",
    "entirely": "volledig helemaal compleet overal definitief geheel",
    "stop": "stop stoppen stopt ophouden houd hou houdt afmeld- afgemeld uitschrijven"
    " uitgeschreven staak staken bezwaar stopzetten beëindig- opzeg- verbied weiger einde"
    " genoeg afzien ermee kappen kap zat beu verzet spaar ongewenste stopgezet basta"
    " lastigvallen lastiggevallen verschoon hoeft opgehouden",
    "send": "sturen stuur stuurt ontvangen krijgen wil wens hebben toesturen opsturen mailen mail"
    " mailt bellen krijg hoef hoeft benader- wensen zenden zend toezenden toegestuurd gestuurd"
    " lezen ontvang behoefte nodig bezorgen bezorg steek steken bus",
    "call": "bellen bel belt gebeld opbellen telefoneren telefoneer benader- benaderd telefonisch"
    " lastigvallen lastig opbelt contacteer- contacteren opgebeld gecontacteerd gebel",
    "contact": "contacteren contacteer bellen bel benaderen benaderd lastigvallen lastiggevallen"
    " opbellen gebeld mailen aanschrijven belt",
    "unsubscribe": "uitschrijven uitgeschreven afmelden afmelding afgemeld uitschrijving opzeggen"
    " uitschreef unsubscribe uitschrijft afmeld afmeldt",
    "subscription": "abonnement nieuwsbriefabonnement inschrijving nieuwsbrief klantenmagazine"
    " klantenblad",
    "object": "bezwaar verzet verbied tegen",
    "withdraw": "trek intrek- ingetrokken intrekken herroep- trekken",
    "enough": "genoeg zat beu klaar moe spuugzat ergerlijk irritant vervelend strot welletjes",
    "peace": "rust",
    "block": "blokkeer- geblokkeerd blokkeren bel-me-niet belmenietregister markeer markeren sper-"
    " noteer zwarte",
    "optout": "optout opt-out bel-me-niet-register belmenietregister uitschrijving afmelding"
    " recht-van-verzet reclameverbod",
    "interest": "interesse geïnteresseerd behoefte belangstelling interesseert boodschap",
    "asked": "gevraagd besteld aangevraagd toestemming aangemeld ingeschreven geabonneerd"
    " opgegeven gegeven",
    "many": "veel vele dagelijks constant voortdurend steeds wekelijks continu telkens almaar elke"
    " iedere elk ieder",
    "flood": "overspoel- overspoeld gebombardeer- bestook- bestookt doodgegooid platgegooid"
    " bedolven bombarder- dichtgegooid",
    "arrived": "ontvangen aangekomen gekregen binnen gelukt",
    "need": "nodig vereist benodigd",
    "promised": "zou zouden beloofd beloofde wilde",
    "gender": "mevrouw meneer vrouw man heer geslacht mijnheer dame",
    "addressed": "aangesproken aangeschreven aanhef aanspreek- genoemd aanschrijving",
    "live": "woon wonen woont",
    "our": "ons onze wij we",
    "firm": "bedrijf firma onderneming kantoor vestiging filiaal magazijn vennootschap werkplaats",
    "you": "u jullie je ge gij",
    "as": "als",
    "spells": "schrijf schrijft geschreven gespeld",
    "something": "iets",
    "whence": "vandaan waarvandaan vanwaar",
    "request": "verzoek vraag aanvraag gelieve graag verzoeken doe vragen",
    "privacy": "avg gdpr privacy- gegevensbescherming-",
    "idcard": "identiteitskaart rijbewijs paspoort scan id-kaart legitimatiebewijs id-kopie",
    "invite": "uitgenodigd uitnodig-",
    "restrict": "beperk- beperkt beperking",
    "portable": "machineleesbaar- machine-leesbaar- gegevensoverdraagbaarheid dataportabiliteit"
    " overdraagbaarheid csv json overdraagbaar",
    "transfer": "overdrag- overdragen overzetten overgedragen",
}

OWN = {
    Right.ERASURE: """
4 > mag|wil|graag ik|mij|me uit|eruit @register ; unless @list|@goods|@copy
4 > haal|haalt|schrijf|gooi mij|me|mijn uit @register ; unless @list|@marketing|@goods
    """,
    Right.ACCESS: """
4 > gegevens over|van|omtrent mij|me|mijzelf|mezelf ; given @see|@want|@what|@hold ; unless
    @erase|@correct|@need
4 > hoe|waar komt|komen|kom|heeft|hebben u|jullie aan mijn ; unless @goods
4 > sta|ben ik bij|in jullie|u|uw ; given geregistreerd|bestand|database|systeem|gegevens ; unless
    @no ; without @erase|@goods|@list|@correct
    """,
    Right.RECTIFICATION: """
4 > heet nu|niet|tegenwoordig|voortaan|inmiddels ; unless @goods
4 > woon|wonen nu|inmiddels|niet|sinds|tegenwoordig|vanaf ; unless @goods|@machine|@company
    """,
    Right.MARKETING_OBJECTION: """
5 > meld|schrijf|meldt|schrijft mij|me|mijn|ons af|uit ; unless @register|@reader|@goods
    """,
}

PHRASES = """
aboutme = @about @me ; 2
aboutme = @about @my persoon ; 2
company = @our @firm ; 2
kept = @data|@account @after ; 1
spared = @erase @kept ; 3
whether = @hold @you ; 1
whence = van|via|door wie ; 1
whence = hoe komt|komen|kom ; 1
stop = laat|laten dat|het ; 1
"""

SPELLINGS = """
verwijderen verwijder verwijderd persoonsgegevens gegevens informatie inzage nieuwsbrief
nieuwsbrieven reclame uitschrijven afmelden mailinglijst telefoonnummer adreswijziging verhuisd
corrigeren wijzigen aanpassen toestemming bezwaar systeem database klantenbestand geboortedatum
achternaam opgeslagen bewaard account e-mailadres emailadres aanbiedingen
"""

SPOKEN = """
nie=niet da=dat k=ik 'k=ik wa=wat ni=niet
"""

DUTCH = lexicon(
    "nl", GROUPS, THINGS, OWN, SPELLINGS, SPOKEN, PHRASES + THING_PHRASES, respelt=("ï=i",)
)
