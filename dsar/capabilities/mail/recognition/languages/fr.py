"""French words for the shared concepts, and a few rules of its own."""

from dsar.capabilities.mail.recognition.languages.fr_plain import MORE, PHRASES
from dsar.capabilities.mail.recognition.languages.south import lexicon_of
from dsar.law.rights import Right

GROUPS = {
    "no": "ne n'- pas plus jamais sans aucun aucune ni non rien",
    "after": "pas",
    "turn": "mais et donc alors aussi puis merci veuillez pourriez pouvez svp je j'- ainsi",
    "that": "que qu'-",
    "since": "supprime supprimes supprimees efface effaces effacees encore reçu eu corrigé",
    "broadcast": "webinaire- formation formations inscrivez découvrez profitez politique",
    "self": "je j'- moi me m'- mon ma mes mien miens mienne miennes -moi",
    "privacy": "rgpd gdpr cnil dpo personnelles personnel privée confidentialité dcp responsable",
    "erase": "supprim- suppress- effac- élimin- détrui- destruction destruct- oublier oubliez"
    " oubliiez radier radiez radiation purge- gomme- gommer anéanti- déréférenc- poubelle broyer"
    " broyez",
    "erasure": "effacement suppression destruction",
    "take": "enlev- retir- retrait ôter ôtez sortir sortez rayer rayez virer virez vire dégage-"
    " disparaître supprim- effac- jeter jetez débarrass- radier radiez",
    "eraseme": "m'effac- m'oubli- m'élimin- m'radi- m'supprim- supprimezmoi effacezmoi oubliezmoi"
    " supprimemoi",
    "takeme": "m'enlev- m'ôter m'retir- m'sortir enlevezmoi retirezmoi sortezmoi rayezmoi virezmoi"
    " ôtezmoi enlèvemoi",
    "erasethem": "supprimezles effacezles détruisezles éliminezles l'effacer l'effaciez"
    " supprimezle effacezle détruisezla supprimezla effacezla",
    "them": "les le la tout toutes tous ça cela celles celui l'ensemble intégralité totalité",
    "my": "mes mon ma mien miens mienne miennes",
    "me": "moi me m'- -moi",
    "about": "moi me m'- concernant concernent concerne sujet miennes personne compte",
    "on": "sur concernant concernent concerne sujet propos",
    "of": "sur concernant concernent concerne sujet propos de à dans nom avec",
    "personal": "personnel personnels personnelle personnelles perso persos nominatives privées"
    " dcp",
    "data": "donnée données data datas info infos information informations renseignement-"
    " coordonnées dossier dossiers fiche fiches coordonnee traces profil",
    "contacts": "adresse adresses mail email courriel mél numéro numéros téléphone téléphones tél"
    " tel portable mobile fixe nom noms prénom prénoms patronyme naissance postale postal domicile"
    " civilité identité num n°",
    "surname": "nom noms patronyme",
    "birth": "naissance anniversaire",
    "account": "compte comptes profil profils espace login inscription",
    "close": "ferm- clotur- clôtur- clore désactiv- résili- supprim-",
    "bank": "bancaire- iban rib banque virement facture-",
    "register": "fichier fichiers base bases basededonnées système systèmes registre- crm archives"
    " archive serveur- ordinateur- logiciel- annuaire chez boîte société entreprise magasin"
    " clientèle fichierclient fichiersclients tablettes",
    "list": "liste listes diffusion mailing mailings mailinglist listing listings destinataires"
    " abonnés publipostage maillist",
    "marketing": "newsletter- newletter- lettred'information infolettre- pub pubs publicit- promo"
    " promos promotion- promotionnel- démarch- prospect- spam spams pourriel- marketing réclame"
    " réclames commercial commerciale commerciales commerciaux sollicit- spamm- spammer emailing-"
    " télémarketing bulletin bulletins démarchage catalogue catalogues prospectus offres"
    " d'information commercialisation",
    "newsletter": "newsletter- infolettre- newletter- bulletin bulletins",
    "media": "mail mails email emails courriel courriels message messages sms texto textos"
    " courrier courriers prospectus catalogue catalogues brochure- lettre lettres envois envoi"
    " appel appels invitation- offres notification- sollicitation- dépliant- flyer- mél méls"
    " publipostage pub pubs coups whatsapp",
    "sales": "démarch- commercial commerciaux commerciales commerciale vendeur- vendeuse- vendre"
    " télévendeur- prospect- sollicit- téléprospect- vente ventes télévente offres promo- pub pubs"
    " publicit- appels",
    "unsub": "désinscri- désabonn- desinscr- unsubscribe désinscrip- radier radiez",
    "unsubme": "désabonnezmoi désinscrivezmoi désinscrismoi m'désinscri-",
    "cancel": "annul- résili- stopp-",
    "subscription": "abonnement newsletter- infolettre-",
    "subscribe": "abonné- inscrit- demandé souscrit inscrite abonnée",
    "stop": "arrêt- cess- stop stopp- halte assez marre suffit interromp- fin raslebol",
    "stopme": "arrêtez",
    "nomore": "plus jamais aucun aucune stop",
    "more": "plus davantage jamais désormais dorénavant l'avenir autres encore",
    "send": "envoy- envoi- envoies adress- écri- contact- sollicit- démarch- expédi- inond-"
    " transmett- transmet- spamm- harcel- bombard- relanc- m'envoy- m'écri- m'adress- m'expédi-",
    "sendme": "m'envoy- m'écri- m'adress- envoyezmoi",
    "get": "recev- reçoi- reçoive- avoir voir veux",
    "call": "appelez appeler appelle appellent appeliez appels appel téléphonez téléphoner"
    " téléphonent démarch- coups m'appel- contactez contacter contacté contactée sonner dérang-",
    "callme": "m'appel- m'téléphon- m'contact- m'dérang- m'démarch- appelezmoi contactezmoi",
    "back": "rappel- demain avant matin midi lundi mardi mercredi jeudi vendredi heures",
    "fed": "marre assez raslebol excédé- lassé- fatigué- harcel- harcèl- inond- submerg- bombard-"
    " envahi- pollu- insupportable saturé- dérang- énerv- agac- trop",
    "leave": "laiss- fichez foutez",
    "peace": "tranquille paix tranquilles",
    "thanks": "merci",
    "interest": "intéress-",
    "block": "bloqu- opposition bloctel exclu- exclure",
    "out": "sortir sortez exclu- exclure",
    "object": "oppos- m'oppos- refus- interdi- s'oppos-",
    "objection": "d'opposition opposition",
    "process": "trait- utilis- exploit- traitement- conserv-",
    "use": "utilis- exploit- usage serv- servir",
    "limit": "limit- restreind- restric- gel gelez geler",
    "portability": "portabilité",
    "machineread": "lisible json csv xml structuré réutilisable exploitable",
    "transfer": "transf- transmett- transmission transfér- export-",
    "another": "autre autres autrui quelqu'un concurrent homonyme tiers",
    "third": "tiers partenaire- partenaires sociétés société entreprises",
    "consent": "consentement- accord autorisation permission consenti- consens",
    "withdraw": "retir- retrait révoqu- annul- reviens revenir rétract- oppose m'oppose",
    "keep": "gard- conserv- stock- détent- détien- déteni- mémoris- archiv- garder",
    "hold": "avez aviez ayez détenez détene- déteni- conserv- possédez possédi- possed- stock-"
    " stocke- enregistr- gard- garde collect- dispos- savez connaiss- sauvegard- détien- détenues"
    " détenus avezvous détenezvous conservezvous possédezvous disposez figur- existe- traitez"
    " traitezvous traite- savezvous recueilli- noté notez inscrit- mémoris-",
    "know": "savoir connaître sais savez connaitre savezvous dire dites ditesmoi indiqu- indiquer"
    " indiquezmoi préciser précisez informer informezmoi informez confirmer confirmez expliqu-"
    " m'indiqu- m'inform- sachiez vérifi-",
    "what": "quel quels quelle quelles quoi que qu'estce ce qu'- qu'avezvous lesquelles",
    "which": "quel quels quelle quelles lesquelles lesquels",
    "who": "qui quelles quels destinataires quel",
    "where": "d'ou provenance d'origine l'origine origine source",
    "how": "comment",
    "why": "pourquoi comment finalité- fins",
    "howlong": "combien durée longtemps quand jusqu'à",
    "got": "avez eu obtenu obten- trouv- provien- récupér- procur- viennent vient collect-"
    " avezvous connaissez tenez déniché pris donné reçu communiqué",
    "give": "donn- transmi- communiqu- fourni- cédé- vendu- refilé-",
    "share": "transmi- transmet- partag- communiqu- vendu- vend vendez cédé- donné donnée données"
    " divulgu- fourni- accès cedé transfér- transmises refil- revend-",
    "see": "accéd- accès consult- copie copies voir recevoir obten- obtenir avoir connaître"
    " connaissance communication communiqu- transmettr- transmett- envoy- fourni- extrait relevé"
    " m'envoy- montrer récapitulatif export- télécharg- prendre récupérer lire liste détail"
    " m'adresser m'transm- envoyezmoi transmettezmoi donnezmoi communiquezmoi listing",
    "copy": "copie copies extrait relevé récapitulatif listing export double duplicata",
    "access": "accès accéder d'accès",
    "if": "si",
    "history": "historique",
    "something": "quelque chose quelques trucs",
    "everything": "tout toutes tous l'ensemble ensemble intégralité totalité l'intégralité",
    "nothing": "rien aucune aucun trace traces",
    "want": "veux voudrais souhait- désir- demand- aimerais exig- veuillez merci requ- sollicite"
    " réclame prie tiens voulons voulais entends pourriez pouvez j'aimerais envie peux besoin"
    " puisje comptons accepte",
    "please": "merci veuillez svp s'il prie prière pourriez pouvez demande",
    "be": "être suis figur- apparaî- apparai- soit soient sont est rester reste fais faire",
    "appear": "figur- apparais apparait apparaît présent présente enregistré",
    "with": "avec",
    "read": "lire lit voit lisent voir consulte",
    "entirely": "entièrement complètement définitivement totalement intégralement",
    "told": "dit demandé signalé écrit répété",
    "contain": "contient contenu contiennent",
    "membership": "inscription",
    "is": "est c'est voici désormais maintenant sera devient",
    "client": "client cliente",
    "forget": "oubliez oublier oubliiez",
    "oblivion": "l'oubli",
    "right": "droit droits",
    "rectification": "rectification",
    "article": "article articles art",
    "vanish": "disparai- disparaî-",
    "picture": "photo photos image images vidéo vidéos portrait",
    "recording": "enregistrement enregistrements vidéosurveillance caméra caméras conversation-"
    " images d'enregistrement",
    "cv": "cv candidature curriculum",
    "correct": "corrig- corrections correction rectif- modif- chang- actualis- remplac- compléter"
    " complétez ajout- rajout- jour màj maj mettre mettez correct réctifi- noter notez régularis-"
    " ajuster corriger",
    "correctthem": "corrigezle rectifiezle corrigezla modifiezla corrigezles changezle",
    "changed": "changé changée changement modifié",
    "changeme": "changé",
    "wrong": "faux fausse fausses erreur- erroné- incorrect- inexact- mauvais mauvaise mauvaises"
    " ancien ancienne anciens anciennes périmé- obsolète- mal fautive- faute fautes bon bonne"
    " coquille incomplet- incomplète- valable inversé- trompé- trompée vieille vieux caduc- manque"
    " manquent inexact",
    "new": "nouveau nouvelle nouvel nouvelles nouveaux bon bonne correct correcte actuel- exact"
    " exacte",
    "moved": "déménag- emménag- j'habite habite d'adresse",
    "married": "marié- mariage divorc- remarié- d'épouse",
    "misspelt": "orthograph- écrit écrite s'écrit écrire écriv- épel- l'orthographe",
    "instead": "lieu plutôt non pas",
    "mixed": "confond- confus- mélang- homonyme",
    "missing": "reçu reçue reçus toujours parvenu arrivé arrivée arrive",
    "written": "écrit noté inscrit enregistré indiqué mis saisi notée notées notés inscrite"
    " enregistrée noter consigné",
    "unlawful": "illicite illégal-",
    "attached": "joint jointe cijoint cijointe annexe piècejointe",
    "need": "besoin faut nécessaire- requis requises fournir devons dois fautil obligatoire-",
    "reader": "cliqu- bouton nos notre souhaitez désirez",
    "ours": "nos notre nous",
    "phone": "abonnement forfait opérateur mobile",
    "order": "commande- livraison- facture- facturation devis livrer livreur colis",
    "machine": "machine machines tracteur- moteur- batterie- pneu- pièce-",
    "goods": "commande- facture facturer factures livr- colis devis pièce pièces machine machines"
    " produit produits rendezvous rdv réserv- garantie- contrat- paiement- payer panier ligne"
    " lignes référence- stock tarif tarifs prix retourner expédition réunion quittance piècejointe"
    " document documents tracteur- moteur- annonce- rembours- chantier facturation ticket billet"
    " réparation- atelier chariot- pelle tondeuse- modèle dépannage technique techniques acompte"
    " relance- échéance bl proforma fournisseur brouillon technicien virement motdepasse",
}

OWN = {
    Right.RECTIFICATION: """
4 > mettre|mettez|mise|mis|mettiez jour @my @data|@contacts ; unless @goods
4 mettre|mettez|mise jour @data|@contacts ; within 7 ; given @moved|@new|@married|@wrong ; unless
    @goods|@ours ; without @goods|@ours
    """,
    Right.ACCESS: """
5 > avez|savez quoi @about ; unless @goods|@need
5 qu'avezvous|quavezvous|savezvous @about ; within 7 ; unless @goods|@need
4 droit d'accès ; within 3 ; unless @reader|@goods
    """,
    Right.ERASURE: """
4 > être oublié|oubliée
4 > droit l'oubli|d'effacement
4 > ne|n'- plus faire|être partie|cliente|client @register|fichiers ; despite no ; unless @list
    """,
    Right.MARKETING_OBJECTION: """
5 > ne|n'- souhaite|veux|désire|voudrais plus être
    contacté|contactée|sollicité|sollicitée|démarché|démarchée ; despite no ; unless @goods|@reader
5 > ne|n'- plus|pas être contacté|contactée|sollicité|sollicitée|démarché|démarchée ; despite no ;
    unless @goods|@reader
5 > n'envoyez|n'envoie|envoyez|envoie plus|pas @marketing|@media ; despite no ; unless
    @goods|@reader|@ours
5 > m'envoyez|m'envoyer|m'écrire|m'envoie|m'envoyiez|m'appelez|m'appeler plus|jamais ; despite no ;
    unless @goods|@missing|@ours ; without @goods
5 > n'appelez|appelez|téléphonez plus ; despite no ; unless @ours|@back
    """,
}

SPELLINGS = """
supprimer supprimez suppression effacer effacez effacement données personnelles coordonnées
informations rectifier rectifiez rectification corriger corrigez modifier modifiez newsletter
newsletters publicité publicités désinscrire désinscrivez désabonner désabonnez fichiers fichier
concernant adresse téléphone démarchage commerciales courriels conservez détenez déménagé recevoir
envoyer envoyez arrêtez arrêter orthographe
"""

FRENCH = lexicon_of("fr", (GROUPS, MORE), SPELLINGS, OWN, PHRASES)
