"""What absent people's programs say besides: back when, whom to ask, what becomes of the mail."""

SUBSTITUTES = {
    "back": {
        "en": "will|ll be back, will|ll return, returning|back on|in|to, be back in|on|at|from, "
        "i return, back in the office, return to the office|work, until|till .. january|february|"
        "march|april|may|june|july|august|september|october|november|december|monday|tuesday|"
        "wednesday|thursday|friday, when|upon|on|after i|my return, when i am|m back, next "
        "working|available, from .. until|to|till, as soon as i, will be opened again, reopen-, "
        "between .. and, back on|in|from|to|at|after|monday|tuesday|wednesday|thursday|friday, "
        "returning on|to|in, return|returning|returns .. on|to, when|upon|on|after my return, "
        "when|after i return|get, till|until",
        "fi": "palaan|palaamme .. töihin|toimistolle|lomalta|työpaikalle|sorvin|työn|takaisin|"
        "maanantaina|tiistaina|keskiviikkona|torstaina|perjantaina|viikolla|elokuu-|heinäkuu-|"
        "tammikuu-, palaan, takaisin .. töissä|toimistolla|paikalla, olen .. tavoitettavissa|"
        "paikalla|töissä .. alkaen|jälkeen, asti, saakka, paluuni|lomani|lomien|palattuani|"
        "palatessani|palattua, välisenä aikana, avaamme, avataan, töissä jälleen|taas|seuraavan|"
        "seuraavaksi, palaa .. töihin|maanantaina|lomalta, mennessä, jälkeen, tavoitat minut|"
        "meidät, taas|jälleen maanantai-|tiistai-|keskiviikko-|torstai-|perjantai-",
        "sv": "tillbaka, åter .. kontoret|tjänst|arbete|den|måndag|i|på|jobbet, åter, "
        "återkommer, fram till, till och med, t o m, till .. januari|februari|mars|april|maj|"
        "juni|juli|augusti|september|oktober|november|december, när jag är|kommer, efter min|"
        "semestern, är på plats igen, öppnar igen",
        "de": "ab dem|montag|dienstag|mittwoch|donnerstag|freitag, wieder .. erreichbar|büro|da|"
        "im|für|zurück|verfügbar|zur, bis zum|einschließlich|einschl|auf|montag, nach meiner "
        "rückkehr, zurück, vom .. bis, bin ich .. wieder, bis .. januar|februar|märz|april|mai|"
        "juni|juli|august|september|oktober|november|dezember",
        "fr": "jusqu au|à|en, de retour, à mon retour, retour le, dès mon retour, je reviens, je "
        "reviendrai, du .. au, serai de retour",
        "es": "hasta el|la, regreso|regresaré|vuelvo|volveré, a mi regreso|vuelta, de vuelta, "
        "del .. al, estaré de regreso",
        "nl": "tot en met, tot .. januari|februari|maart|april|mei|juni|juli|augustus|september|"
        "oktober|november|december|maandag|dinsdag, terug .. kantoor|op|van, ben ik .. terug|"
        "weer|bereikbaar, na mijn, weer aanwezig|bereikbaar|terug, vanaf",
        "it": "fino al|a, rientro|rientrerò|tornerò|rientreremo, al mio rientro|ritorno, dal .. "
        "al, sarò di nuovo",
        "pt": "até ao|dia|o|a, regresso|regressarei|retorno|retornarei|volto|voltarei, de volta, "
        "no meu regresso|retorno, de .. a, quando regressar|voltar",
        "pl": "do dnia, wracam|wrócę|powrót|powrocie|powrotu, od .. do, będę dostępny|dostępna, "
        "do .. stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|"
        "listopada|grudnia",
        "da": "tilbage, til og med, frem til, indtil, er på kontoret igen, når jeg er|kommer, "
        "retur, igen .. den|mandag|tirsdag|onsdag|torsdag|fredag",
        "no": "tilbake, til og med, frem|fram til, når jeg er|kommer, er på kontoret igjen, "
        "igjen .. mandag|tirsdag|onsdag|torsdag|fredag",
        "et": "kuni, tagasi, naasen, naasmist|naastes, saabun, alates",
    },
    "instead": {
        "en": "urgent|immediate|emergency .. contact|call|email|please|reach|matters|assistance, "
        "if urgent, if it s|is urgent, urgent try|ask|ring|phone, please|kindly contact|direct|"
        "refer|forward|reach|email|call|use|send .. colleague|colleagues|instead|team|at|on|to|"
        "assistant|reception|desk|office|service, contact my|our|me on|colleague, in my absence, "
        "during my absence, in the meantime, for assistance, you can|may contact|reach, for .. "
        "matters|enquiries|inquiries|requests .. contact, by phone|mobile|sms, needs immediate "
        "attention, should you need|require, please resend, please contact, contact|call|email|"
        "reach .. instead, contact|ask|try|ring|phone|write|speak .. at|on|to|colleague|my|me, "
        "write|writing to|instead, please try, future correspondence|emails, please update, call|"
        "ring|text .. mobile|phone|me, for anything urgent, can|will help|assist you, cannot|can|"
        "t wait, write to .. at|instead",
        "fi": "kiireellisi-|kiireisi-|kiireellinen|kiireinen|kiiretapauksi-|kiire-, soita|"
        "soittakaa .. numeroon|vaihteeseen|kollega-, hätätapau-, ota|ottakaa|otathan|pyydän|voit|"
        "voitte .. yhteyttä, yhteyttä .. kollega-|asiakaspalvelu-|numero-|sähköpostitse|"
        "puhelimitse|vaihte-|puhelinvaihte-, sijaise-|sijaisena-|sijaisenani|tuuraaja-|minua "
        "sijaistaa|tuuraa, poissaoloni, poissa ollessani, lomani aikana, loma aikana, sillä "
        "välin, asioissa .. palvelee|auttaa|auttavat, auttaa sinua, tavoitat|tavoittaa, "
        "lomaaikana, puhelimitse numerosta, käänny-|lähetä .. osoitteeseen, voit .. soittaa, "
        "asiaasi .. hoitaa|hoitavat, työtehtäviäni hoitaa, kirjoita|kirjoittakaa|laita|laittakaa|"
        "lähetä|lähettäkää|soita|soittakaa|viesti-|yhteydenoto- .. osoitteeseen|numeroon|"
        "kollega-|myynti|asiakaspalvelu-|toimisto-|vaihteeseen, sijastani|sijaani, jatkossa .. "
        "yhteyshenkilö|palvelee|osoite, tehtäviäni|asioitani|työtäni hoitaa|hoitavat|jatkaa, "
        "sijaista|minua tuuraa|sijaistaa, asiakkaitani|asioissani, auttaa .. kollegani|"
        "asiakaspalvelu-, tavoitat .. toimistomme|meidät|kollegani, akuutit|akuuteissa|pikaiset "
        "asiat|asioissa, yhteyshenkilösi|yhteyshenkilönne, tilallani, sillä aikaa|ennen auttaa",
        "sv": "vid brådskande, brådskande ärenden|fall, akuta|akut ärenden|fall|frågor|kontakta, "
        "kontakta .. kollega|kollegor|växeln|kundtjänst|på|min|mina|vår|gärna|under|istället|i, "
        "under min|tiden frånvaro|semester|ledighet, hänvisar, ersättare, vikarie, vänligen "
        "kontakta, vänd dig|er till, ring|maila|mejla .. växeln|på|till|gärna, gäller det något, "
        "är det bråttom, hör av dig till, var god kontakta, om ditt ärende|det är, akut|akuta|"
        "brådskande|bråttom .. ring|kontakta|mejla|maila|ärenden|frågor|fall|kan|ska|vänligen, "
        "skriv|mejla|maila|ring till|i|istället|på, i stället|istället, under min|tiden .. "
        "frånvaro|semester|ledighet|borta, ta kontakt med, min kollega, kollegor hjälper, ring "
        "växeln|receptionen, kontakta",
        "de": "dringenden|dringende|dringend|dringlichen|eiligen|wichtigen .. fällen|"
        "angelegenheiten|an|fragen|anliegen|wenden|anfragen|kontaktieren, wenden sie sich, "
        "kontaktieren sie, vertretung, vertritt mich, während meiner abwesenheit, in der "
        "zwischenzeit, meine kollegin|kollegen|kollege, rufen sie, im notfall, steht|stehen "
        "ihnen, schreiben|wenden|rufen|melden sie .. an|sich|stattdessen|bitte, bitte .. "
        "kontaktieren|wenden|schreiben|melden, ansprechpartner",
        "fr": "urgence|urgent|urgente|urgentes, veuillez contacter|vous, merci de contacter|"
        "vous, vous pouvez|pourrez .. contacter|joindre, mon absence, entre temps, je vous "
        "invite à, n hésitez pas à contacter, mes collègues, mon|ma collègue, adressez|adresser "
        ".. à, écrivez|écrire|contactez|contacter|appelez|joindre .. à|au|le|mon|ma|notre, "
        "adressez vous, remplacé|remplace par|moi",
        "es": "urgente|urgentes|urgencia|emergencia, contacte|contactar|póngase, durante mi "
        "ausencia, en mi ausencia, mientras tanto, diríjase|dirigirse, mi compañero|compañera|"
        "colega, puede contactar, escriba|escriban|escribir|contacte|contacten|llame a|al|con, "
        "por favor escriba|contacte|llame",
        "nl": "dringende|spoed|spoedeisende|urgente|urgent|dringend, neem .. contact op, contact "
        "opnemen, tijdens mijn afwezigheid|vakantie|verlof, mijn collega|collega's|collegas, "
        "kunt u .. contact|terecht|bellen, in de tussentijd, schrijf|mail|bel|stuur .. naar|met|"
        "via|collega, contact met, mij|me .. vervangt|waargenomen",
        "it": "urgenze|urgenti|urgente|urgenza|emergenza, contattare|contattate|rivolgersi|"
        "rivolgetevi, mia assenza, nel frattempo, mio|mia|miei collega|colleghi, può contattare, "
        "scriva|scrivete|scrivere|chiamare|chiami|contatti|contattate a|al|il|la, in mia vece, "
        "sostituisce|sostituito",
        "pt": "urgente|urgentes|urgência|emergência, contacte|contate|contactar|contatar|dirija, "
        "minha ausência, entretanto, meu|minha|meus colega|colegas, entre em contato|contacto, "
        "escreva|escrever|contacte|contactar|ligue|envie .. para|com|o|a, por favor contacte|"
        "escreva|ligue|contate",
        "pl": "pilnych|pilne|pilna|nagłych|ważnych, proszę o .. kontakt, proszę kontaktować|"
        "dzwonić|pisać, podczas mojej nieobecności, w czasie mojej nieobecności, kontakt z, "
        "zastępuje mnie, zastępstwo, zastąpi|zastępuje, proszę .. pisać|napisać|dzwonić|"
        "kontaktować, kontakt z|pod",
        "da": "haster det, ring til|på, haster|hastende|akut|akutte|presserende, kontakt .. min|"
        "mine|venligst|kollega|kontoret|på, kontakte, i mit fravær, under mit fravær, i "
        "mellemtiden, henvend|henvende, skriv|ring|kontakt|send .. til|på|i stedet, i stedet, "
        "min kollega",
        "no": "haster det, ring, haster|hastesaker|hastende|akutte|akutt|presserende, kontakt .. "
        "min|mine|vennligst|kollega|oss|på|vårt, ta kontakt, kontakte, i mitt fravær, i "
        "mellomtiden, under mitt fravær, henvend, skriv|ring|kontakt|send .. til|på|i stedet, i "
        "stedet, min kollega",
        "et": "kiire-|kiirete, pöörduge|pöörduda|palun .. poole, võtke .. ühendust, minu "
        "äraolekul, asendab|asendaja, helistage, palun kirjutage|kirjuta|edastage, vahepeal, "
        "palun pöördu-, kirjutage|helistage|pöörduge|võtke .. aadressile|numbril|poole|ühendust, "
        "minu kolleeg",
    },
    "unread": {
        "en": "limited|no|intermittent|little access to .. email|emails|e|mail|internet, not .. "
        "checking|reading|monitoring .. email|emails|e|mail|mails, will not be able to|read|"
        "answer|forwarded|checked, will|ll .. reply|respond|answer|get|read .. back|return|"
        "possible|you|email|message|soon|when|upon, your .. email|message|mail will .. not|be, "
        "not be forwarded, replies may be delayed, expect .. delay, slow to respond, access to "
        ".. email|e|emails, not reading|checking .. email|emails|mails, not .. read|checked|"
        "monitored, read .. email|emails|mail|messages when|on|sporadically|occasionally, will "
        ".. read|reply|answer|respond|see .. when|on|after|once, replies .. slow, may take .. "
        "respond|reply",
        "fi": "luen sähköposti- .. satunnaisesti|harvakseltaan|palattuani|harvoin, sähköposti-|"
        "viesti- .. ei .. lueta|välitetä|ohjaudu|edelleenlähetetä, vastaan .. viestiin|viestiisi|"
        "viesteihin|sähköposteihin|palattuani|lomani|loman|sinulle|sähköpostiisi, viesti- .. "
        "luetaan|käsitellään, ei ohjata|lueta|välitetä .. eteenpäin, vastaamme viestiin-, en "
        "vastaa .. sähköpost-|viest-, palaan asiaan|viestiisi, en lue|seuraa, en pääse .. "
        "lukemaan|sähköposti-|vastaamaan|postiin, vastailen .. huonosti|hitaasti|satunnaisesti|"
        "harvoin, vastaamistamme|vastaaminen .. hidas-|viivästy-|kestää",
        "sv": "läser inte|ej|inga|sporadiskt, läser min .. mejl|mail|e|post, svarar .. när|så|"
        "efter|vid|på, besvarar|besvaras, vidarebefordras|vidarebefordrad inte|ej, kommer inte "
        "att|läsa, begränsad tillgång|möjlighet, sporadisk-, mailen|mejlen|posten läses|kollas|"
        "bevakas, jag återkommer|svarar, vidarebefordras|vidaresänds, läser mejlen|mailen|mejl|"
        "mail när",
        "de": "nicht weitergeleitet|gelesen, wird|werden nicht, nur eingeschränkt|sporadisch|"
        "unregelmäßig, keinen zugriff, e mails .. nicht, melde mich, beantworte|beantworten|"
        "bearbeite, ihre .. nachricht|mail|e .. wird|werde, werde .. antworten|bearbeiten|melden",
        "fr": "ne sera pas|seront, sera .. traité|lu|traitée|lue, accès .. limité|messagerie|"
        "mails|e, je ne consulte|pourrai|lirai, vous répondrai|répondrais|recontacterai, "
        "prendrai connaissance, consulte peu|rarement, peu mes mails",
        "es": "no podré|tendré|tengo, acceso limitado|restringido|al, responderé|contestaré|"
        "atenderé, no será|serán .. leído|reenviado|leídos|atendidos",
        "nl": "niet doorgestuurd|gelezen|doorgezonden, beperkt .. bereikbaar|toegang|e, uw .. "
        "mail|bericht|e wordt|zal, beantwoord|beantwoorden, lees .. niet|geen|mijn, zal ik .. "
        "reageren|beantwoorden",
        "it": "non potrò|avrò|verranno|sarà, accesso .. limitato|posta|mail, risponderò|leggerò|"
        "ricontatterò, risponderemo, non leggo",
        "pt": "acesso limitado|restrito|ao, não terei|poderei|será|serão, responderei|entrarei|"
        "responderemos, lerei .. mensagem|e",
        "pl": "nie będą|będę|będzie, ograniczony dostęp, odpowiem|odpiszę|odpowiemy, wiadomość "
        ".. nie, przekierowana|przekazane",
        "da": "læser ikke|sporadisk, svarer .. når|på|så|snarest, besvare|besvares|besvaret, "
        "begrænset adgang, videresendes ikke, bliver ikke læst, vender tilbage",
        "no": "leser ikke|sporadisk, svarer .. når|på|så|snarest, besvare|besvares|besvart, "
        "begrenset tilgang, videresendes ikke, blir ikke lest, kommer tilbake til",
        "et": "ei loe|vasta|kontrolli|edastata, vastan .. esimesel|naastes|tagasi|teie|peale|"
        "pärast|kirjale|kirjadele, ligipääs .. piiratud, loen .. kirju|e|postkasti",
    },
    "thanks": {
        "en": "thank you|thanks for your|the|contacting|writing|emailing|getting, thank you for, "
        "thanks for, many thanks for, i have received your, received your email|message|mail",
        "fi": "kiitos|kiitokset .. viestistäsi|viestistänne|sähköpostistasi|sähköpostista|"
        "yhteydenotostasi|yhteydenotostanne|yhteydenotosta|viestistä|postistasi|"
        "sähköpostiviestistäsi|palautteestasi, kiitos yhteydenotosta-|viesti-|sähköposti-|"
        "palautte-, kiitos kun otit|otitte",
        "sv": "tack för ditt|er|din|mejlet|mailet|att|e|ert|meddelandet, tack för, tack",
        "de": "vielen|herzlichen|besten dank für, danke für",
        "fr": "merci pour|de votre, je vous remercie, j ai bien reçu, nous vous remercions",
        "es": "gracias por su|tu|contactar|contactarnos|el, he recibido su",
        "nl": "bedankt|dank|hartelijk voor|dank|u, dank voor, dank u, bedankt|dank voor, "
        "hartelijk dank",
        "it": "grazie per, la ringrazio|ringraziamo, vi ringrazio, ho ricevuto la",
        "pt": "obrigado|obrigada|agradeço|agradecemos pelo|pela|por|o|a, recebi a sua, obrigado|"
        "obrigada|agradeço|agradecemos .. pelo|pela|por|o|a|seu|sua",
        "pl": "dziękuję|dziękujemy za",
        "da": "tak for, mange tak for",
        "no": "takk for, mange takk for, tusen takk for",
        "et": "tänan|täname|aitäh .. kirja|e|teate|pöördumise|sõnumi|pöördumast|meili|"
        "kirjutamast, tänan .. eest",
    },
}
