"""Italian words for the second layer: what firms hold on people, and how people speak of it."""

MORE = {
    "rec": "dato dati informazione informazioni info scheda schede anagrafica fascicolo fascicoli"
    " dossier profilo profili recapito recapiti cronologia storico tracce traccia nota note"
    " appunto appunti annotazione annotazioni osservazione osservazioni commento commenti"
    " registrazione registrazioni tragitt- spostament- tracciat- percors- posizion- geolocalizz-"
    " gps ubicazione valutazion- solvibilità punteggio scoring colloquio"
    " foto fotografi- immagin- video filmat- conversazion- corrispondenza acquisti noleggi patente"
    " passaporto fotocopi- firma nominativo abitudini preferenze reclami contatti tessera cartella"
    " storia visite giudizio giudizi dettagli generalità situazione",
    "gps": "gps localizzator- geolocalizz- tracciator- telematic-",
    "hear": "ascolt- risentire sentire",
    "account": "area",
    "accept": "accett- ammett- voglio toller-",
    "price": "cara caro prezzo cari",
    "noidea": "idea",
    "fed": "capelli scatole",
    "use": "serv-",
    "iretract": "ritiro",
    "goods": "!officina",
    "mine": "mio mia miei mie",
    "aboutme": "",
    "trait": "indirizzo indirizzi mail email posta telefono cellulare numero nome cognome nascita"
    " cap residenza domicilio recapito fisso codice via lingua datore nazionalità patente contatto"
    " iban titolo sesso professione compleanno civico interno pec stato",
    "you": "vostro vostra vostri vostre tuo tuoi suoi",
    "store": "archivi archivio database databases sistema sistemi registro registri base crm server"
    " computer banca banche rubrica schedario gestionale anagrafica elenchi cassetti cartelle"
    " faldoni clienti carte programma documenti software",
    "rid": "cancell- elimin- distrug- distrutt- distruzione cestin- soppress- sopprim- butta-"
    " getta- strapp- tritacarte tritare tritat- macero bruciat- togli- toglier- rimuov- rimoss-"
    " rimoz- spari- scompar- sbarazz- dimentic- pulite pulizia svuota- anonimizz- chiud- chius-"
    " depenn-",
    "his": "suo sua suoi sue loro",
    "kin": "padre madre papà mamma marito moglie fratello sorella figlio figlia zio zia defunto"
    " defunta nonno nonna suocero suocera vedova vedovo coniuge",
    "stay": "resti restino restare rimanga rimangano rimanere figuri figurare compaia essere"
    " teniate tenga teng-",
    "reason": "motivo motivi ragione ragioni senso bisogno necessità giustific-",
    "business": "fare c'entro",
    "until": "finché finche intanto contenzioso lite provvisori- temporanea- frattempo"
    " controvers- contest- disaccordo vertenza",
    "onlykeep": "congel- blocc- sospend- solo soltanto solamente unicamente intatti",
    "freeze": "congel- blocc- sospend- restring- limita-",
    "touch": "tocc- modific-",
    "profile": "profilo profilazione profilare profilarmi profilate analizz- abitudini algoritm-"
    " segment- scoring comportament- statistic- incroci-",
    "carry": "import- esport- formato csv json xml excel leggibile riutilizz- strutturato"
    " portabilità",
    "listen": "leggere ascolt- sentire vedere guardare consult- ricev- otten- conoscere consegn-"
    " avere copi- stamp- sapere recuper- farmene visionare rilasci- prendere",
    "ident": "identità passaporto patente fotocopi- scansion- scannerizz-",
    "insist": "insist- richiam- chiam- disturb- contatt- telefon- cerc-",
    "put": "inser- annot- aggiung- indic- mett- registr- complet- segn-",
    "takeback": "revoc- ritir- annull- ritratt- rinunc- ripens- disdic-",
    "decided": "solvibilità credito punteggio scoring valutazione algoritm- automatizz- decisione"
    " automatica merito affidabilità",
    "dead": "decedut- morto morta defunt-",
    "alive": "vivo viva vegeto",
    "unpaid": "pagato pagata pagare insolut- debito debiti debitore debitrice moros- devo saldato"
    " saldata insolvent- scoperto",
    "untrue": "falso falsa vero vera verità inesatt- errat- sbagliat- errore",
    "fix": "rimedi- sistem- risolv- corregg- modific- cambi- aggiust- rettific- aggiorn- provved-"
    " ripara-",
    "iam": "",
    "hope": "",
    "igive": "allegato ecco allego",
    "spare": "risparmi- carità evita- pietà",
    "language": "lingua italiano inglese tedesco francese sloveno svedese",
    "before": "vecchio vecchia precedente",
    "marketing": "campagna campagne cataloghi volantini promozionali sconti sondaggi depliant"
    " opuscoli novità televendite brochure catalogo reclamistic-",
    "sales": "propormi campagna campagne televenditori",
    "nomore": "niente",
    "data": "recapiti appunti note",
    "contacts": "lingua datore",
    "see": "consegn- farmene",
    "got": "ricevuto preso",
    "who": "chiunque",
    "consent": "accettato autorizzato dato permess- benestare",
    "call": "cerca- cercato",
    "callme": "cerca-mi",
    "correct": "segnate inserite inserire inserisc- riport-",
    "want": "desidererei vorremmo chiediamo sarei",
    "machineread": "importare",
    "moved": "traslocato",
    "hold": "conoscete detiene annotato annotate scritto preso",
}
PHRASES = """
stranger = mai comprato|acquistato ; 4
notmine = non è|sono mio|mia|miei|mie ; 1
aboutme = su me ; 2
aboutme = di|contro me ; 1
aboutme = mio nome|conto|carico|riguardo|proposito ; 1
aboutme = mi|ci riguard-|concern- ; 1
aboutme = mia persona ; 1
aboutme = miei confronti ; 1
hope = spero|immagino giust-|corrett-|esatt- ; 8
hope = ex|vecchi-|nuov- client-|dipendent-|collaborat-|inquilin- ; 1
hope = indirizzo|ufficio|persona giust-|corrett-|sbagliat- ; 2
hope = link disiscri-|cancellazione|cancellarsi ; 3
igive = vi|le|ti invio|mando|trasmetto|fornisco|allego|giro|comunico ; 1
iam = mi chiamo ; 1
iam = mio cognome ; 1
iam = io sono ; 1
home = presso|da voi ; 1
takeback = cambiato idea ; 2
"""
