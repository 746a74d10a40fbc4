"""Italian words for the shared concepts, and a few rules of its own."""

from dsar.capabilities.mail.recognition.languages.it_plain import MORE, PHRASES
from dsar.capabilities.mail.recognition.languages.south import lexicon_of
from dsar.law.rights import Right

GROUPS = {
    "no": "non mai più senza nessun nessuna nessuno niente nulla né neanche",
    "after": "",
    "turn": "ma e ed però favore cortesia prego grazie quindi inoltre pregherei cortesemente",
    "that": "che",
    "since": "ancora ricevuto avete ho",
    "broadcast": "webinar- corso corsi formazione iscriviti scopri approfitta informativa",
    "self": "io mi mio mia miei mie me -mi -temi -armi -ermi -irmi",
    "privacy": "rgpd gdpr garante privacy personali personale protezione titolare dpo codice",
    "erase": "cancell- elimin- distrug- distruzione cestin- soppress- sopprim- butta- oblio"
    " dimenticare dimenticate",
    "erasure": "cancellazione eliminazione distruzione rimozione",
    "take": "toglie- toglia- togliete tolto rimuov- rimoz- rimosso rimossa rimossi lev- levare"
    " tirar- cancell- elimin- depenn- spari- sparisc- esclud- eliminare tolgano tolga tolti tolta",
    "eraseme": "cancell-mi elimin-mi dimentic-mi cancellarmi eliminarmi",
    "takeme": "toglie-mi togliermi toglimi rimuov-mi lev-mi depenn-mi disiscriv-mi tirat-mi"
    " esclud-mi",
    "erasethem": "cancell-li cancell-lo cancell-la cancell-le elimin-li elimin-la elimin-lo"
    " elimin-le distrugg-li distrugg-lo distrugg-la cancell-lle rimuov-li rimuov-lo rimuov-la"
    " toglie-li",
    "them": "tutto tutti tutte li lo la le ciò quelli quelle questi quello",
    "my": "mio mia miei mie",
    "me": "me mi io -mi mio",
    "about": "me mi io riguard- riguardan- conto persona sottoscritt- miei mio mia nome",
    "on": "su sul riguard- circa relativ- concern- carico",
    "of": "su sul riguard- circa relativ- concern- carico di a in con nome",
    "personal": "personali personale",
    "data": "dato dati informazioni informazione info scheda schede anagrafica anagrafiche"
    " fascicolo dossier registrazioni profilo tracce recapiti nominativo",
    "contacts": "indirizzo indirizzi mail email posta telefono telefonico telefonici cellulare"
    " numero nome cognome cognomi nascita cap residenza domicilio recapito recapiti nominativo"
    " fisso contatto contatti codice pec via num tel generalità nato nata",
    "surname": "cognome nome",
    "birth": "nascita nato nata compleanno",
    "account": "account profilo utenza conto registrazione iscrizione",
    "close": "chiud- chius- disattiv- cancell- elimin- cessa- cessazione disdi-",
    "bank": "bancari- iban banca bonifico corrente fattur-",
    "register": "archivi archivio database databases sistema sistemi registro registri base crm"
    " server computer banca banche rubrica elenco azienda negozio gestionale anagrafica clienti"
    " voi società schedario basi cartelle",
    "list": "lista liste elenco elenchi distribuzione mailing mailinglist destinatari iscritti"
    " invio rubrica indirizzario newsletterlist",
    "marketing": "newsletter- pubblicità pubblicitar- promozion- promo offerte spam marketing"
    " commerciale commerciali réclame reclame propaganda telemarketing volantin- sconti sponsor-"
    " dem notiziario spammare pubblicita bollettino",
    "newsletter": "newsletter- notiziario bollettino",
    "media": "mail email emails messaggi messaggio sms lettera lettere catalogo cataloghi"
    " volantin- depliant chiamata chiamate telefonate telefonata comunicazioni comunicazione posta"
    " inviti whatsapp offerte brochure riviste rivista notifiche opuscoli sondaggi robaccia roba"
    " corrispondenza messaggini",
    "sales": "commerciale commerciali vendere vendita venditore venditori telemarketing"
    " televendit- offerte offerta promozion- promo pubblicit- chiamate telefonate marketing"
    " proporre proporm- callcenter operatori operatore telefonist- vendermi vendite",
    "unsub": "disiscri- disiscriz- cancellarmi unsubscribe disabbon- disdi- disdetta",
    "unsubme": "disiscr-mi cancellatemi toglietemi togliermi toglimi toglieteci levatemi",
    "cancel": "annull- disdi- disdett- cancell- revoc-",
    "subscription": "abbonamento newsletter- sottoscrizione",
    "subscribe": "iscri- chiesto richiesto abbonat- autorizzato acconsentito sottoscri-",
    "stop": "smett- basta stop ferm- cess- pianta- interromp- finit- blocc- sospend- finirla"
    " piantarla desist- evitare evitate",
    "stopme": "basta",
    "nomore": "più mai nessuna nessun basta stop smett- ulterior-",
    "more": "più mai altre altri ulterior- futuro ancora",
    "send": "invi- mand- spedi- scriv- contatt- ricev- recapit- arriv- spamm- mandano bombard-"
    " tempest- inviar-",
    "sendme": "invi-mi mand-mi scriv-mi sped-mi inviarmi mandarmi scrivermi spedirmi inviatemi"
    " mandatemi scrivetemi mandarci inviarci",
    "get": "ricev- avere vedere",
    "call": "chiamare chiamate chiamano chiama chiami chiamata chiamando chiamarmi chiamat-"
    " telefonate telefonare telefonano telefoni telefonata contattare contattate contattat-"
    " disturb- scocci-",
    "callme": "chiam-mi telefon-mi contatt-mi chiamarmi telefonarmi contattarmi disturb-mi"
    " chiamatemi disturbarmi chiamarci chiamateci telefonatemi",
    "back": "richiam- restitu- domani prima lunedì martedì mercoledì giovedì venerdì ore mattina"
    " pomeriggio",
    "fed": "stufo stufa stufi stanco stanca stanchi scocciat- infastidi- bombard- inond- sommers-"
    " subissat- intas- troppe troppi tempest- assill- esasperat- esaspera- continu- fastidi-"
    " stressa- molest- rotto",
    "leave": "lasci-",
    "peace": "pace stare",
    "thanks": "grazie",
    "interest": "interess-",
    "block": "blocc- opposizion- oppongo esclud- esclu-",
    "out": "fuori uscire esclud- esclu-",
    "object": "oppong- opporm- oppor- opposizion- opponend- vieto diffid- nego proibisco rifiuto",
    "objection": "opposizione",
    "process": "tratt- utilizz- usate usare impieg- elabor- usato",
    "use": "utilizz- usare usate usiate usino uso usa impieg- usati usato usata",
    "limit": "limit- restri- sospen- blocco",
    "portability": "portabilità",
    "machineread": "leggibile automatico json csv xml strutturato",
    "transfer": "trasfer- trasmett- trasmission- export- esport-",
    "another": "altro altra altri altre qualcun omonimo",
    "third": "terzi partner aziende società terze",
    "consent": "consenso consensi autorizzazione permesso acconsent- autorizz- consentito assenso",
    "withdraw": "revoc- ritir- annull- ritratt-",
    "keep": "conserv- tene- teng- tien- mantene- mantien- mantengano memorizz- archivi-"
    " immagazzin- detene- deteng- custod- tenuto tenuti",
    "hold": "avete abbiate aveste ha hanno abbia conserv- detene- detieni deteng- detenuti possed-"
    " tenete tenuti memorizz- registrat- raccolt- raccogli- archiviat- sapete conosc- tratta-"
    " trattate salvat- posseduti possesso figur- risult- risulta annotat- disponete presenti"
    " schedat- sanno ricavat- tenuto annotano",
    "know": "sapere conoscere dirmi ditemi dica indic- inform- comunicarmi comunicatemi confermare"
    " confermarmi conferma confermate sapete precisare spiegar- spiegate capire verific- fatemi"
    " sappiate conoscenza controllare",
    "which": "quali quale",
    "what": "quali quale che cosa cos'- quanti quante ciò quel quello quanto quant'-",
    "who": "chi quali destinatari quale cui",
    "where": "dove dov'- provenienza origine fonte donde come",
    "how": "come",
    "why": "perché perche scopo finalità motivo cosa",
    "howlong": "quanto tempo periodo fino quando lungo",
    "got": "preso avete hanno ottenut- ricev- trovat- recuperat- provien- provengono raccolt- ha"
    " arriv- dato procurat- avuto reperi- acquisi- sapete",
    "give": "dato fornit- comunicat- cedut- vendut- passat- girat-",
    "share": "condivis- condivid- comunicat- cedut- ced- cess- vendut- trasmess- trasmett- fornit-"
    " passat- dato divulg- accesso trasferi- girat- consegnat- rivelat- vendete vendono",
    "see": "acced- accesso copia copie vedere ricevere ottenere avere consult- visionare visione"
    " conoscere invi- mand- fornir- fornit- estratto elenco prospetto stampa trasmett- trasmis-"
    " mostrar- esibi- scaric- rilascio visualizz- inoltrar- riepilog- report resoconto prendere"
    " fatemi",
    "copy": "copia copie estratto elenco stampa prospetto resoconto report riepilogo duplicato"
    " tabulato",
    "access": "accesso accedere d'accesso",
    "if": "se",
    "history": "storico cronologia storia",
    "something": "qualcosa qualche alcuni qualsiasi",
    "everything": "tutto tutti tutte ogni qualsiasi totalità quanto tutta completo",
    "nothing": "niente nulla nessuna nessun traccia",
    "want": "voglio vorrei vogliamo desider- chied- richied- richiesta chiedo pretend- esig-"
    " bisogno prego preg- intendo gradirei invito sollecito possibile potete potreste potrei"
    " potrebbe posso può piacerebbe favore esercit- avrei",
    "please": "favore cortesia prego grazie pregherei potete potreste può potrebbe chiedo"
    " cortesemente gentilmente",
    "be": "essere stare restare figur- compar- rimanere sono sia siano stato risult- apparire"
    " resto è trovarmi finire venga vengano far fare",
    "appear": "figur- risult- compar- presente presenti registrato registrata",
    "with": "con",
    "read": "legge leggerlo leggere vede vedere consulta",
    "entirely": "completamente totalmente definitivamente tutto interamente",
    "told": "detto scritto chiesto ripetuto",
    "contain": "contiene contengono contenuto",
    "membership": "iscrizione registrazione",
    "is": "è ora attualmente sarà adesso diventa seguente ecco sono dal",
    "client": "cliente",
    "forget": "dimenticare dimenticate dimenticarmi dimenticatemi dimentichiate",
    "oblivion": "oblio",
    "right": "diritto diritti",
    "rectification": "rettifica rettificazione correzione",
    "article": "articolo articoli art artt",
    "vanish": "spari- sparisc- scompar-",
    "picture": "foto fotografia fotografie immagine immagini video ritratto",
    "recording": "registrazione registrazioni videosorveglianza telecamera telecamere"
    " conversazion- chiamata riprese filmat-",
    "cv": "cv curriculum candidatura",
    "correct": "corregg- corre- corrett- rettific- modific- cambi- aggiorn- variaz- variare varia"
    " sostitu- completare completate aggiung- sistemare sistemate sistemato integr- mettere"
    " mettete rettifich- segnare segnate annotare",
    "correctthem": "corregg-lo corregg-la corregg-li correggerlo modificarlo rettific-lo cambiarlo"
    " cambiatelo sistemarlo aggiornarlo sistematelo correggetelo",
    "changed": "cambiato cambiata cambio variato modificato cambiati",
    "changeme": "cambiato",
    "wrong": "sbaglia- errat- error- errore errori scorrett- inesatt- vecchi- vecchia preced-"
    " obsolet- incomplet- manca mancano mancante refuso male falso errone- superat- giusto giusta"
    " corrett- sbagli- invertit- scadut-",
    "new": "nuovo nuova nuovi nuove corretto corretta corretti giusto giusta attuale esatto esatta"
    " esatti",
    "moved": "traslocat- trasfer- trasloco residenza abito abitavo vivo spostat-",
    "married": "sposat- sposo matrimonio divorzi- separat- nubile nozze",
    "misspelt": "scritt- scriv- doppia accento lettera sillab- ortograf- refuso chiamo",
    "instead": "invece anziché posto non bensì",
    "mixed": "confus- scambiat- mescolat- omonim- confond-",
    "missing": "ricevuto ricevute arrivat- arriva ricevuta",
    "written": "scritto registrato inserito annotato riportato indicato risulta annotata annotati"
    " annotano scrivono segnato",
    "unlawful": "illecito illegittim-",
    "attached": "allegato allegata allegati allego",
    "need": "serve servono necessari- necessarie necessario occorr- richiesti dovrei devo",
    "reader": "clicca clicchi cliccare cliccando pulsante nostro nostra nostri nostre desideri"
    " desidera",
    "ours": "nostro nostra nostri nostre abbiamo",
    "phone": "operatore telefonica",
    "order": "ordine ordini fattur- consegn- spedizione preventivo",
    "machine": "macchina macchine macchinari- trattor- motore batteria pneumatic- ricambio"
    " escavator-",
    "goods": "ordine ordini ordinazione fattur- consegna consegne consegnar- pacco pacchi"
    " preventiv- pezzo pezzi macchina macchine macchinari- prodotto prodotti appuntament- prenota-"
    " garanzia contratto contratti pagamento pagare pagato carrello riga righe riferimento stock"
    " listino prezzo prezzi reso resi restituir- riunione ricambi- ddt documento documenti"
    " trattor- motore annuncio rimborso cantiere officina riparazion- escavator- modello tecnico"
    " tecnica tecnici scontrino ricevuta scadenza fornitore password articoli allegato allegati"
    " manuale assistenza bonifico bozza spedizione merce magazzino tosaerba spazzaneve",
}

OWN = {
    Right.ERASURE: """
4 > diritto all'oblio|oblio|cancellazione ; unless @reader
4 > essere dimenticato|dimenticata
4 > diritto alla cancellazione ; unless @reader
    """,
    Right.ACCESS: """
5 cosa|che|quali sapete|avete di|su me ; within 6 ; unless @goods|@need|@erase|@marketing
    """,
    Right.RECTIFICATION: """
4 > ho cambiato casa|indirizzo|numero|cognome|residenza|telefono|email|mail ; unless @goods|@bank
4 > mi sono trasferit-|sposat- ; unless @goods ; given @contacts
4 > mi chiamo @no|@written|@instead ; unless @goods ; given @wrong|@misspelt|@correct ; despite no
    """,
    Right.MARKETING_OBJECTION: """
5 > non @sendme|@callme più|@marketing ; despite no ; unless @back|@reader
5 > non mi mandate|mandi|inviate|chiamate|chiami|scrivete|contattate|telefonate|disturbate più ;
    despite no ; unless @goods|@reader
5 > smett-|basta|finit-|piant-|cessa-|evita- di|la|con
    mand-|invi-|chiam-|telefon-|scriv-|tempest-|disturb- ; unless @goods|@reader
5 > non voglio|desidero|vorrei più essere|venire contattat-|chiamat-|disturbat- ; despite no ;
    unless @goods
5 > non voglio|desidero|intendo essere contattat-|chiamat-|disturbat- ; despite no ; unless @goods
4 @takeme ; given @marketing|@list ; unless @goods|@register ; without @goods
    """,
}

SPELLINGS = """
cancellare cancellate cancellazione eliminare eliminate eliminazione rimuovere rimuovete personali
informazioni rettificare rettifica correggere correggete modificare aggiornare aggiornate indirizzo
telefono cognome pubblicità pubblicitarie newsletter disiscrivere disiscrivermi cancellatemi
iscrizione promozionali commerciali offerte inviare mandate ricevere archivio archivi database
conservate trattate accesso sbagliato marketing
"""

ITALIAN = lexicon_of(
    "it", (GROUPS, MORE), SPELLINGS, OWN, PHRASES, "nn=non xke=perche cmq=comunque"
)
