"""French words for the second layer: what firms hold on people, and how people speak of it."""

MORE = {
    "rec": "donnée- data datas info infos information informations renseignement- dossier dossiers"
    " fiche fiches profil profils coordonnée- note notes remarque- commentaire- annotation-"
    " mention mentions appréciation- observation- historique- enregistrement- relevé relevés"
    " trajet- déplacement- position positions géolocalis- localisation- gps tracé tracés parcours"
    " évaluation- solvabilité score scoring notation photo photos image images"
    " vidéo- séquence- conversation- échanges correspondance achats locations permis passeport"
    " identité photocopie- signature- trace traces habitudes préférences plaintes réclamations"
    " login identifiant- connexion- cookies statut visites adhésion situation carte",
    "gps": "gps géolocalis- localisation- boîtier traceur télématique",
    "hear": "écout- réécout- entendre",
    "account": "espace",
    "accept": "accept- admet- tolèr- veux",
    "price": "cher chère chers prix",
    "noidea": "idée",
    "fed": "bol bras",
    "use": "servent",
    "hold": "connaît connait sait",
    "iretract": "retire",
    "mixed": "intervert- permut- inversé",
    "media": "!sollicite",
    "send": "!sollicite",
    "goods": "!atelier",
    "mine": "mien miens mienne miennes",
    "aboutme": "",
    "trait": "adresse adresses mail email courriel numéro numéros téléphone téléphones tél tel"
    " portable mobile fixe nom prénom prénoms patronyme naissance domicile civilité titre"
    " employeur langue nationalité permis signature contact iban conjoint profession âge état",
    "you": "vos votre tes ton leurs",
    "store": "fichier fichiers base bases basededonnées système systèmes registre- crm archives"
    " archive serveur- ordinateur- logiciel- annuaire listes dossiers tiroirs documents"
    " répertoire- livres données clients clientèle papiers classeurs écrans informatique",
    "rid": "!retire supprim- suppress- effac- élimin- détrui- destruction broyeur broyer broyez"
    " déchiqu-"
    " déchir- nettoy- ménage purge- gomme- poubelle radier radiez jeter jetez débarrass-"
    " disparai- disparaî- oubliez oublier brûl- enlev- retir- ôtez ôter virez virer vider videz"
    " néant corbeille anonymis- écras- fermer fermez fermeture clôtur-",
    "his": "sa son ses leur leurs",
    "kin": "père mère papa maman mari femme épouse époux frère soeur sœur fils fille oncle tante"
    " défunt défunte grandpère grandmère beaupère bellemère feu veuf veuve enfant conjoint",
    "stay": "reste restent rester subsist- demeur- traîn- figur- conserv- gard- être",
    "reason": "raison raisons motif lieu utilité besoin intérêt justifi-",
    "business": "faire chercher",
    "until": "tant jusqu'à attendant litige contentieux provisoirement temporairement entretemps"
    " contest- désaccord différend",
    "onlykeep": "gel gelez geler suspend- suspens- bloqu- seulement uniquement simplement côté"
    " intact",
    "freeze": "gel gelez geler suspend- bloqu- figer figez restreind- restreign- restric- paus-",
    "touch": "touch- modifi-",
    "profile": "profilage profiler profilez profil profils analys- habitudes algorithm- scoring"
    " segment- catégoris- comportement- statisti- croiser recoup-",
    "carry": "import- export- format csv json xml excel lisible réutilis- exploitable"
    " structuré portabilité",
    "listen": "lire écout- entend- regard- consult- voir visionn- recev- reçoi- obten- connai-"
    " remett- remis parven- fourni- communiqu- transm- copi- imprim- savoir connaître récupér-"
    " envoyezmoi montr- prendre",
    "ident": "identité permis passeport photocopi- scan scann- cni photocopié",
    "insist": "insist- rappel- recommenc- sollicit- revenez relanc- dérang- appel- téléphon-"
    " contact-",
    "put": "inscri- not- ajout- indiqu- mett- enregistr- complét- complèt- mentionn- saisi-",
    "takeback": "retir- révoqu- reviens revenir rétract- annul- renonc- reprends dédi- désist-"
    " retrait",
    "decided": "solvabilité crédit score scoring évaluation algorithm- automatis- notation"
    " décision automatique",
    "dead": "décédé- mort morte défunt-",
    "alive": "vivant vivante vie",
    "unpaid": "payé payée payer impayé- dette- débiteur débitrice doi- solde créance- réglé"
    " réglée douteux",
    "untrue": "faux fausse vrai vraie exact inexact- erroné- erreur- mensong- contraire",
    "fix": "remédi- arrang- rectifi- corrig- modifi- chang- répar- réglez régler rétabl-"
    " actualis- précis-",
    "iam": "m'appel-",
    "hope": "",
    "igive": "cijoint voici",
    "spare": "épargn- pitié dispens- évit-",
    "language": "langue français anglais néerlandais allemand flamand suédois",
    "before": "ancien ancienne précédent-",
    "marketing": "!sollicite campagne campagnes tract tracts dépliants brochures promotionnelles"
    " mailings"
    " concours enquêtes sondages télévente démarcheurs remises rabais textos soldes réductions",
    "sales": "!sollicite campagne campagnes télévendeurs téléconseiller- centre plateforme",
    "see": "parven- remett- remis",
    "no": "ni guère aucunement",
    "object": "objection",
    "consent": "accepté donné autorisé consentir autorise",
    "who": "auxquels auxquelles lesquels desquels",
    "got": "obtiennent tenezvous reçu reçus ont",
    "correct": "rétabli- orthographi-",
    "contacts": "langue employeur",
    "want": "voudrait aimerions souhaitons désirons sollicitons puis puisje",
    "machineread": "importer",
}
PHRASES = """
stranger = jamais acheté|commandé ; 4
notmine = n'est|n'sont|ne|pas mien|mienne|miens|miennes ; 3
notmine = pas à|a moi ; 1
aboutme = mon|notre|ma sujet|nom|propos|compte|égard|personne|encontre ; 1
aboutme = sur moi|nous|mon|ma ; 1
aboutme = me|nous concern- ; 1
aboutme = contre moi ; 1
hope = espère|j'espère|pense bonne|bon ; 7
hope = ancien-|nouveau-|nouvelle client-|salarié-|employé-|locataire-|collègue- ; 1
hope = bonne|bon|mauvaise adresse|service|personne|endroit|destinataire|interlocuteur ; 1
hope = lien désinscription|désabonnement ; 3
igive = vous envoie|transmets|adresse|joins|communique ; 1
home = chez vous ; 1
takeback = changé d'avis ; 2
"""
