"""What only people say: requests about their data, questions, and talk about machines."""

PEOPLE = {
    "asks": {
        "en": "delete|erase|remove|correct|rectify|update|destroy|stop|disclose|provide|restrict|"
        "block .. my|me, send|give me .. copy|data|information|everything|all|what, send|give|"
        "show|tell .. my .. data|details|information|records, we want|wish|request|demand .. "
        "data|deleted|erased|removed|copy|access, i .. want|wish|request|demand|insist|require|"
        "ask|like .. data|deleted|erased|removed|copy|access|information|know|correct|corrected|"
        "delete|remove|erase|my|off|opt, i|we object, i withdraw my, exercise|exercising my, my "
        "personal data|information, my data, data .. about|on me, take me off, unsubscribe me, "
        "me off .. list, stop sending|calling|emailing|contacting|mailing|texting, information "
        ".. about|on me, what .. know|have|hold|store .. about|on me, right of access|erasure|"
        "rectification, subject access request, right to be forgotten, don|not want .. your .. "
        "newsletter|newsletters|emails|marketing|ads|advertising|calls, my .. name|address|"
        "number .. wrong|incorrect|misspelled|changed, forget me, opt me out, do not .. call|"
        "email|contact|text me, personal data .. about|hold|have, copy of .. my|data|information|"
        "everything, change|amend|fix|replace|update .. my .. number|address|name|surname|"
        "details|data|email|record|records, move|moved address, restrict|limit .. processing, "
        "transfer|port|move my data, wrong .. address|name|number|birth, i .. never .. gave|"
        "agreed|consented, no more .. newsletters|emails|marketing|advertising|ads|calls|texts, "
        "stop .. newsletter|newsletters|marketing|advertising|ads|mailing|texts, cancel .. "
        "newsletter|newsletters|subscription|emails|mailing, link .. broken|work|error, my name "
        ".. is|was, get|got rid of .. newsletter|newsletters|emails|ads, no unsubscribe",
        "fi": "poista-|poisto-|poistot|tuho-|hävit- .. tieto-|tiedot|minu-|mun|mut|nimeni|"
        "osoitteeni|numeroni|henkilötie-|sähköpostini|tilini|asiakastie-|asiakastili-|asiakkuu-|"
        "rekisteri-|profiili-, korja-|oikais-|muutta-|päivittä- .. tieto-|tiedot|osoitteeni|"
        "nimeni|numeroni|nimen|henkilötie-, lähet- .. minu- .. tieto-|tiedot|kopio|henkilötie-, "
        "mun|minun|omat|mua|minua .. tiedot|tietoni|tietojani|tietoja|tietojen|tiedoista|"
        "henkilötie-, henkilötietoni|henkilötietojani|henkilötietojeni, tietoni|tietojani|"
        "tietojeni, haluan|haluaisin|halusin|vaadin|pyydän|pyytäisin|toivon|toivoisin|tahdon|"
        "kiellän|kieltäydyn|vastustan|peruutan|perun .. tietää|tiedot|tietoa|tietoja|nähdä|"
        "poist-|kopio-|tarkist-|tarkast-|suoramarkkin-|markkinoin-|mainok-|mainost-|uutiskirje-|"
        "suostumuk-|käsittely-|henkilötie-|oikais-|korjat-|rajoit-|siirt-, mitä|mitkä tietoja|"
        "tiedot|tietoa .. minusta|teillä|olette, ota|ottakaa|poista|poistakaa|poistattehan|"
        "poistaisitteko .. minut|mut|pois|meidät, pois .. listalta|listoilta|postituslista-|"
        "rekisteri-|jakelu-, en halua .. mainok-|mainost-|uutiskirje-|markkinoin-|viestejä|"
        "postia|soitto-|enää|tarjouk-, lopetta-|älkää|lakatkaa|älä .. lähettä-|mainos-|soitt-|"
        "markkin-|uutiskir-, tietopyyn-|tarkastuspyyn-|poistopyyn-, oikeuttani|oikeuteni, käytän "
        "oikeuttani, minusta .. tallennet-|kerät-|rekiste-|tieto-|tiedot|kerrot-, mitä|mitkä .. "
        "tietoja|tiedot|tietoa .. minusta|teillä|olette, saada .. kopio-|jäljennö-|tiedot|"
        "henkilötie-, muuttakaa|muuta|vaihtakaa|vaihda|päivittäkää|korjatkaa|oikaiskaa|oikaise "
        ".. numero-|osoite-|osoitteeksi|nimeksi|nimi|nimeni|sukunime-|tieto-|tiedot|puhelin-|"
        "syntymä-, väärä|vanha|virheellinen .. osoite|nimi|numero|sukunimi|puhelinnumero|"
        "syntymäaika, en ole antanut lupaa|suostumusta, ei enää|kiitos .. mainok-|mainost-|"
        "uutiskir-|markkin-|tarjouk-, lopettakaa|lopeta|loppu .. mainok-|mainost-|uutiskir-|"
        "markkin-|tekstari-|tekstiviest-, väärä|vanha|virheellinen|entinen .. osoite-|osoitt-|"
        "nimi|nimeni|numero-|sukunim-|puhelinnumero-|syntymä-|sähköpost-, muuttakaa|vaihtakaa|"
        "päivittäkää|korjatkaa .. rekister-|tietoihi-|järjestelm-, peruuttakaa|perukaa|peru|"
        "lopettakaa|poistakaa .. uutiskirje-|tilaukseni|mainok-|mainospost-|viestit, nimeni .. "
        "jätet-|poist-|pois, en ole enää kiinnostunut|asiakas|asiakkaanne, nimi-|sukunim-|"
        "tyttönim- .. vaihtu-|muuttu-|takaisin|oikein",
        "sv": "radera|raderar|raderas|ta|tar|plocka|rätta|korrigera|ändra|uppdatera|sluta|"
        "avsluta|skicka|spärra|förstör .. mina|mig|min|mitt, bort .. mina|mig|min|mitt, jag|vi "
        ".. vill|önskar|begär|kräver|invänder|motsätter|yrkar|ber|återkallar .. uppgifter|veta|"
        "bort|raderad|raderade|kopia|utdrag|reklam|rättelse|radering|tillgång|information|data|"
        "ut|nyhetsbrev|samtycke|registerutdrag|rättade|rättad|slippa, mina uppgifter|"
        "personuppgifter|kunduppgifter, vad|vilka .. uppgifter|data|info|har .. mig|ni, har .. "
        "om mig, sluta skicka|ringa|mejla|maila, vill inte|ej|int .. ha|få|reklam|nyhetsbrev|"
        "mejl, registerutdrag, rätten att bli, stryk mig, avregistrera mig, uppgifter om mig, "
        "glöm mig, ändra|byt|uppdatera|rätta|korrigera .. mitt|min|mina|namn|adress|nummer|"
        "telefonnummer|efternamn|uppgift-, fel|gammal|felaktig .. adress|namn|nummer|efternamn|"
        "födelsedatum, inga|ingen .. fler|mer|mera .. reklam|nyhetsbrev|utskick|erbjudanden|sms, "
        "sluta|stoppa .. reklam-|nyhetsbrev-|utskick|sms|mejl, ingen reklam, avsluta|avbeställ|"
        "säg .. nyhetsbrevet|prenumerationen|prenumeration .. åt|för|tack, avregistrera|avanmäl "
        "mig",
        "de": "lösch-|entfern-|korrig-|bericht-|sperr-|stopp- .. meine|mich|meiner|mein, meine "
        ".. daten .. lösch-|entfern-|berich-|korrig-|heraus-, meine .. personenbezogenen|daten|"
        "kundendaten, meiner .. daten, ich|wir .. fordere|verlange|widerspreche|beantrage|"
        "widerrufe, ich möchte|will|bitte|wünsche .. daten|auskunft|löschung|kopie|wissen|keine|"
        "werbung|berichtigung, daten .. über mich, auskunft über, zu meiner person, keine "
        "werbung mehr, aus .. verteiler",
        "fr": "supprim-|effac-|rectifi-|corrig-|envoy-|communiqu-|retir-|cess- .. mes|mon|moi|me|"
        "ma, mes .. données, je .. demande|souhaite|veux|exige|oppose|voudrais|retire .. données|"
        "accès|supprim-|copie|recevoir|effacement|rectification|suppression|connaître|savoir|"
        "consentement|traitement|plus, ne plus recevoir, me concernant, à mon sujet, sur moi, "
        "désinscri- moi",
        "es": "elimin-|borr-|suprim-|rectifi-|corrij-|corrig-|envi-|dej- .. mis|mi|me, mis "
        "datos, solicito|quiero|deseo|exijo|ejerzo|pido|quisiera|revoco|opongo .. datos|acceso|"
        "eliminación|supresión|copia|recibir|saber|rectificación|elimin-|borr-|mi|mis|"
        "publicidad, me opongo, sobre mí, den me de baja, darme de baja, no quiero recibir",
        "nl": "verwijder-|wis|wissen|corrigeer|corrigeren|stop|stuur .. mijn|mij|me|m'n, mijn .. "
        "gegevens|persoonsgegevens|data, ik .. wil|verzoek|wens|eis|maak|trek .. gegevens|inzage|"
        "bezwaar|verwijder-|kopie|weten|reclame|nieuwsbrief|toestemming|geen, over mij, geen "
        "reclame, haal mij",
        "it": "cancell-|elimin-|rettific-|corregg-|rimuov-|inviat-|smett- .. miei|mio|mi|mia|"
        "mie, miei dati, chiedo|voglio|vorrei|richiedo|esercito|revoco|desidero .. dati|accesso|"
        "cancellazione|copia|sapere|ricevere|rettifica|cancell-|elimin-, mi oppongo, sul mio "
        "conto, su di me, non voglio .. ricevere",
        "pt": "apag-|elimin-|exclu-|corrij-|corrig-|remov-|envi-|ret-|parem .. meus|meu|me|minha|"
        "minhas, meus dados, solicito|quero|gostaria|exijo|peço|oponho|revogo|desejo|venho .. "
        "dados|acesso|eliminação|cópia|apag-|receber|saber|exclusão|remoção|retificação|"
        "consentimento, sobre mim, não quero .. receber",
        "pl": "usun-|usuń|skasow-|popraw-|sprost-|przesł-|przest- .. moje|moich|mnie|mi|mój|"
        "moja, moje .. dane, moich .. danych, żądam|chcę|proszę|wnoszę|sprzeciwiam|cofam|"
        "chciałbym|chciałabym .. danych|dane|dostęp|usun-|kopi-|informacj-|wiedzieć|otrzymywać|"
        "sprostow-|zgod-, o mnie, na mój temat, nie chcę .. otrzymywać|dostawać",
        "da": "slet|slette|slettet|fjern|fjerne|ret|rette|stop|send .. mine|mig|min|mit, mine .. "
        "oplysninger|personoplysninger|data, jeg .. vil|ønsker|kræver|anmoder|beder|gør|trækker "
        ".. oplysninger|indsigt|slettet|kopi|vide|indsigelse|reklamer|nyhedsbrev|samtykke|data, "
        "om mig, stop med at sende, stop det|jeres|med, blive fri|slette, ikke flere|mere .. "
        "reklamer|reklame|mails",
        "no": "slett|slette|slettet|fjern|fjerne|rett|rette|stopp|send .. mine|meg|min|mitt, "
        "mine .. opplysninger|personopplysninger|data, jeg .. vil|ønsker|krever|ber|protesterer|"
        "trekker .. opplysninger|innsyn|slettet|kopi|vite|reklame|nyhetsbrev|samtykke|data, om "
        "meg, slutt å sende",
        "et": "kustuta-|eemalda-|paranda-|lõpeta-|saatke|saada .. minu|mu|mind|mulle, minu .. "
        "andme-|isikuandme-|andmed|isikuandmed, mu andme-|andmed, soovin|nõuan|palun|tahan|"
        "keelan|sooviksin .. andme-|kustut-|koopia-|teada|reklaam-|uudiskir-|parand-, minu "
        "kohta, ei soovi .. saada|reklaam-|uudiskir-",
    },
    "about_it": {
        "en": "your|the .. out of office|automatic|auto|autoreply|automated|autoresponder, your "
        "bounce|delivery failure, i .. got|received|keep|get .. out of office|automatic|auto|"
        "autoreply|automated|bounce|undeliverable|error, my phone|mail|computer|server said|"
        "says, said|says undeliverable|automatic|out, i am not a .. robot|bot|machine",
        "fi": "automaattivastaukse-|poissaoloviesti-|automaattiviesti- .. väärä|virhe|vanha|"
        "vanhentu-|turha|kiinni|mukaan|sanoo|lukee|luki, teidän|sinun|teiltä|sain .. "
        "automaattivastau-|automaattiviesti-|automaattinen|automaattisen|poissaoloviesti-|"
        "poissaoloilmoituk-|virheilmoituk-, automaattivastauksenne|automaattivastauksessanne|"
        "poissaoloviestinne|automaattiviestinne|poissaoloviestisi|automaattivastauksesi|"
        "automaattivastauksessasi, en ole .. robotti|kone",
        "sv": "ert|er|ditt|era|fick .. autosvar|autosvaret|automatiska|automatiskt|"
        "frånvaromeddelande|felmeddelande, jag är ingen|inte .. robot|maskin",
        "de": "ihre|ihr|deine|ihrer|bekam|bekomme|erhielt .. abwesenheitsnotiz|"
        "abwesenheitsmeldung|automatische|autoantwort|fehlermeldung",
        "fr": "votre|vos|reçu|reçois .. réponse automatique|message d absence|automatique",
        "es": "su|tu|vuestra|recibido|recibí .. respuesta automática|mensaje automático",
        "nl": "uw|jullie|je|kreeg .. automatische|automatisch|afwezigheidsbericht|"
        "afwezigheidsmelding",
        "it": "vostra|tua|sua|ricevuto .. risposta automatica|messaggio automatico",
        "pt": "vossa|sua|recebi .. resposta automática|mensagem automática",
        "pl": "państwa|wasza|twoja|dostałem|dostałam|otrzymałem .. automatyczna|automatyczną|"
        "autoodpowiedź",
        "da": "jeres|din|dit|fik .. autosvar|automatiske|automatisk|fraværsbesked",
        "no": "deres|ditt|din|fikk .. autosvar|automatiske|automatisk|fraværsmelding",
        "et": "teie|sinu|sain .. automaatvastus-|automaatne|automaatteade",
    },
    "addresses": {
        "en": "could|can|would you, my order|orders|invoice|machine|purchase|delivery|parcel|"
        "package|question|account|request|complaint|previous|case|bill|tractor, i .. ordered|"
        "bought|paid|sent|tried|wrote|got|waiting|wonder|wondering, please .. confirm|advise, "
        "when will, where is, what is|does|about, why, we .. ordered|need|agreed, is it "
        "possible, your .. answer|reply|quote|offer|letter, i was|m .. wondering|trying|waiting, "
        "i .. would like, my message|mail|email|phone|glasses|surname|name|parents|wife|husband|"
        "mother|son|daughter, did my|you, we .. agreed, thought i d, just wanted to, wondering, "
        "i saw|noticed|tried|read|wrote, let me know, thanks again, did it|you|my, please help|"
        "fix|check|go, but nothing|no|i|got|the|it|could, got no|nothing, never arrives|arrived|"
        "came|comes, attached is|are, here is|are .. copy|id|photo|passport, let s talk, no "
        "rush, just to add",
        "fi": "tilaukseni|laskuni|koneeni|pyyntöni|asiani|pakettini|kysymykseni|viestini|"
        "ostokseni|reklamaationi, tilasin|ostin|maksoin|yritin|kirjoitin|lähetin|sain|soitin, "
        "odotan|ihmettelen|kyselen|kysyisin|tarvitsen|tarvitsisin, vastatkaa|kertokaa|korjatkaa|"
        "tarkistakaa|palatkaa|vahvistatteko, en .. saanut|löydä, huomasin|luin|ajattelin|"
        "kokeilin|kävin, säilytättekö|saatteko|voittekohan|tulikohan|menikö|tuliko|sopisiko|"
        "käykö, puolisoni|vaimoni|mieheni|äitini|isäni|tyttäreni|poikani|lasini|silmälasini, "
        "kiitos vinkistä|avusta|nopeasta|palvelusta, terkuin, mielestäni, ihan vaan, voisitko|"
        "voisitteko|voitko|voitteko|saisinko|saisiko|saako|saanko|onko|onks|oletteko|ootteko|"
        "miksi|paljonko|pystyttekö|voisko|käykö|sopiiko, milloin|koska|missä .. saan|saamme|voin|"
        "tulee|tulisi|ehtii|valmis|vastaatte|toimitatte, lähettäkää|ilmoittakaa|toimittakaa .. "
        "uusi|uudet|minulle|meille|laskun|lasku|hyvityslasku-|vahvistus|tarjous, laskulla|"
        "laskussa on|puuttuu, mutta, tässä|ohessa .. kopio-|pyytämä-|kuva-, siirtää, voiko, "
        "mihin voin, lisään vielä",
        "sv": "min beställning|faktura|maskin|fråga|order|begäran, mitt paket|ärende|köp, jag .. "
        "beställde|köpte|betalade|skickade|försökte|skrev|fick|undrar|väntar|behöver, svara|"
        "bekräfta|ring|hör .. mig|gärna, går det att, har ni|du, finns det, kan|kunde|skulle|går "
        ".. du|ni, när|varför|hur kommer|är|kan|har|får|blir, var är|finns|kan, jag .. undrar|"
        "såg|läste|märkte|tänkte|försökte|ville, tänkte bara, min man|fru|mamma|pappa|son|"
        "dotter, mina glasögon, så jag, tyvärr hann, ville bara, här kommer .. kopia-|kopian|id, "
        "men ingenting|inte|jag|det, bifogar",
        "de": "können|könnten|würden|haben sie, meine bestellung|rechnung|maschine|frage|"
        "anfrage, ich .. bestellt|gekauft|bezahlt|versucht|warte|brauche|hätte, wann|warum|wo|"
        "wie .. kommt|ist|kann|wird, können|könnten|würden .. sie, ich brauche, stimmt das, "
        "meine brille|frau|mutter, mein mann|sohn, aber",
        "fr": "pouvez|pourriez|avez vous, ma commande|facture|machine|question|demande, j ai .. "
        "commandé|acheté|payé|essayé|envoyé|reçu|besoin, pourquoi|comment, j attends, mes "
        "lunettes, mon mari, ma femme",
        "es": "pueden|podrían|puede|podría .. decirme|enviarme|mandarme|comprobar|confirmarme|"
        "ayudarme, mi pedido|factura|máquina|pregunta|solicitud, he .. comprado|pedido|pagado|"
        "intentado|enviado, por qué, espero su|una, mis gafas, mi marido|mujer",
        "nl": "kunt|kunnen|zou|heeft u|jullie, mijn bestelling|factuur|machine|vraag|verzoek, ik "
        "heb .. besteld|gekocht|betaald|geprobeerd, waarom, kunt|kunnen|zou|heeft .. u|jullie|"
        "je, mijn bril|man|vrouw",
        "it": "potete|potreste|può|potrebbe .. dirmi|inviarmi|mandarmi|verificare|controllare|"
        "confermarmi, mio ordine|mia fattura|macchina|domanda|richiesta, ho .. ordinato|comprato|"
        "pagato|provato, perché, mio ordine|marito, mia fattura|macchina|domanda|richiesta|"
        "moglie, i miei occhiali",
        "pt": "podem|poderiam|pode|poderia .. dizer|enviar|verificar|confirmar|ajudar, minha "
        "encomenda|fatura|máquina|pergunta, meu pedido, porque",
        "pl": "czy mogą|mogliby|może|możecie|macie, moje zamówienie|faktura|pytanie, dlaczego",
        "da": "min ordre|faktura|maskine|bestilling|anmodning, jeg har .. bestilt|købt|betalt|"
        "prøvet, hvornår|hvorfor, kan|kunne|vil|har i|du, mine briller, min mand|kone",
        "no": "min ordre|faktura|maskin|bestilling, jeg har .. bestilt|kjøpt|betalt|prøvd, "
        "hvorfor, kan|kunne|vil|har dere|du, brillene mine, min mann|kone, så ring|kom, i stedet",
        "et": "kas saate|saaksite|te|on, minu tellimus|arve|masin|küsimus|taotlus, millal|miks",
    },
    "first_person": {
        "en": "my, myself, i am|m|have|ve|was|would|d|want|don|did|can|need|will|ll|do, me, do|"
        "can|could|may|should|am|did|will i, i cannot|placed|ordered|never|keep|only|just|also|"
        "still|bought|got|think|wanted|see|saw|know|tried|agree|hope|wrote|sent|received|paid|"
        "asked|found|am",
        "fi": "minä, minun, minua, minulla, minulle, minut, minusta, mä, mun, mua, mulla, mulle, "
        "olen, haluan",
        "sv": "jag, mig, mej, mina, mitt",
        "de": "ich, mich, mir, mein, meine, meinen, meiner, meinem",
        "fr": "je, moi, mon, mes, j ai",
        "es": "yo, mi, mis, quiero, tengo",
        "nl": "ik, mij, mijn",
        "it": "io, mio, mia, miei, vorrei, ho",
        "pt": "meu, minha, meus, quero",
        "pl": "mnie, moje, mój, moja, moich, chcę, proszę",
        "da": "jeg, mine",
        "no": "jeg, meg, mine",
        "et": "mina, minu, mulle, mul, soovin",
    },
}
