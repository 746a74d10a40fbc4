"""Finnish words for the groups of the frames."""

from dsar.capabilities.mail.recognition.languages.fi_words import GROUPS

CONCEPTS = {
    "rid": f"{GROUPS['erase']} poist- !poistu- !poistoil- hävit- hävitt- tuho- tuhot- pyyhi-"
    " pyyhk- delaa- delata- deletoi- siivo- silppu- häivyt- unohta- unohda- roskii- roskak-"
    " raivat- putsa- karsi- likvidoi- anonymisoi- katoa- häviä- kadota- häipyä hävitä mitätöi-"
    " heitt- heivat- hukat- nollat- tyhjen- !heittää",
    "keeps": "säilyt- säilö- tallen- talless- tallel- pitää pidätte pidättek- pitäk- pitäisi-"
    " pidetä kerä- kerän- kerät- rekisteröi- rekisteröit- kirjan- kirjat- kirjaa- merkin- merkit-"
    " merkat- hallussa- käsitte- teillä teil teiltä firmalla firmanne yrityksellä yrityksellänne"
    " muistissa tiedossa- tiedätte tietävän arkistoi- arkistoitu- omistatte löytyy löytyykö"
    " haalin- on ole olla olisi onko",
    "thing": "-tiedot -tietoja -tietojen -tiedoista -tiedoissa -tietoihin -tieto -tietoa -tiedon"
    " -tietoni -tietojani data dataa datan datat info infoa infot jutut juttuja juttui kamat"
    " -merkinnät -merkintöjä -merkinnöistä -muistiinpan- paperit papereita -historia -historian"
    " -historiaa keskustelut keskusteluja viestittelyt kortin aineisto aineiston profiili"
    " profiilin -loki -lokit -lokitiedot !lokakuu- asiakirj- dokument- ostotied-",
    "all": "kaikki kaikkea kaiken kaikesta kaikista kaik kaikkine koko mitä mitkä mikä jotka joita"
    " mitään",
    "me": "minut mut itseni minua mua minusta musta minuun itsestäni itseäni mulle minulle minulta"
    " multa meikäläisen meikäläisestä nimelläni nimeni",
    "myself": f"{GROUPS['self']} minu- mu mä minä meikä- olen oon -ttani -teni -lläni -llani"
    " -ssani -ssäni kävin kerroin minusta pyytänyt annoin olin suostumu- lupani vedän otan perun"
    " peruutan",
    "home": f"{GROUPS['register']} -rekister- koneilta- koneelta- papereis- arkisto- mapeis-"
    " tiedostoi- kirjoissa- listoilla asiakaskunna- asiakasluettel- palvelimil- kannasta tietonne"
    " tietoihinne tiedoissanne tiedoistanne rekkar- crm",
    "roll": f"{GROUPS['list']} -listalt- -listoilt- jakelulist- postituslist- sähköpostilist-"
    " tilaajist- vastaanottajist- postituksist-",
    "it": "ne sen se niitä nämä nuo nää noi kaikki kaiken niistä siitä nekin niiden näitä noita"
    " tätä tätäkään",
    "look": f"{GROUPS['see']} näh- nähtäv- näkisin näkemään katso- kats- vilkais- vilkuil- selat-"
    " kopio- jäljenn- jäljent- tulost- tarkast- tutust- otteen ote printti printin luettel- saisin"
    " saisinko saisko saada saanko saako lähettä- lähettäk- lähettäi- lähetät- toimitta-"
    " toimittak- toimitat- antaka- pääsis- pääsen pääst- listaus- raport- yhteenve- luovut-"
    " esittä-",
    "asks": "tietää kerto- kertok- kertoi- ilmoit- selvit- selvyy- selity- selittä- kiinnosta-"
    " kysyä kysyisin kysyn vahvist- vahvistus- perustel- utelia- mietin ihmettel- varmist-"
    " tiedust- kuulla ilmoittak- näyttäk- listat- yksilö- tiedoksi !selvitett- !selvinn-",
    "what": "mitä mitkä mikä millais- minkälais- minkä mitäs mitähän mistä mihin mihinkä kaikkea"
    " millä mitkähän",
    "whether": "onko onks oisko olisiko löytyykö löytyyk- olenko oonko käsittelettekö säilytättekö"
    " keräättekö tallennatteko vieläkö pidättekö oletteko ootteko onkohan",
    "whence": "mistä keneltä mistäs kenen miten kuinka millä kautta lähde alkuperä lähteestä",
    "who": "kenelle keille kelle kuka ketkä kenen kenellä keillä kellä kolman- muille muulle minne"
    " mihin muilla",
    "howlong": "kauanko kauan pitkään säilytysaika säilytysajan säilytysajat säilytysaja-",
    "why": "miksi miks minkä mihin",
    "grounds": "perust- peruste- syy syyt syyn logiikka kriteeri- nojalla tietoihin tietojen",
    "decided": "päätö- hylkä- hylät- hylätt- hylsy- luottopäätö- pistey- luokit- evätty epäät-"
    " epäsitte kieltey- luottokelpoi- arvio- ratkais- rahoituspäätö- luokitel- luottoraja-",
    "film": f"{GROUPS['recording']} kameroi- kameran kamera kuvattu videon video videota nauha"
    " kuvamateriaal- valvontakuv- kameranauh-",
    "personal": "henkilötie- henkilö-",
    "mend": f"{GROUPS['correct']} korja- korjat- oika- oikais- päivit- muutt- muutak- muutat-"
    " muutet- vaihta- vaihda- vaihde- täydenn- fiksa- fiksat- editoi- !muuttoi- !muuttui-"
    " !muutama- !muuttun- !muuttanu- !muuttum- !korjaam- ojennuk- merkitk- merkats-",
    "amiss": f"{GROUPS['wrong']} väär- virhe- virheel- vanhentu- vanhen- vanhe- paikkansa heittää"
    " heittä- pielessä vajaa vajaat- vajav- puutteel- puuttu- virhei- epäselv- sekaan-"
    " kirjoitusvir- pilkkuvir- erehdy- harhaanjoht- vanhaa !vanhempi- !virheili- !virhekoodi-",
    "fresh": "uusi uus uuden uuteen uudelle muuttu- vaihtu- vaihdoi- vaihdet- nykyi- nykysi-"
    " nykyään muuttanut vaihtanut muutin muutimme muutettii- oikea oikee",
    "trait": "-nimi -nimen -nimeä -nimessä osoite osote -osoite -osoitteen -osoitetta -osoitteessa"
    " -osoitteeksi -numero -numeron -numeroa -numeroksi sähköposti s-posti maili meili -posti"
    " syntymäaika syntymäaja- syntymävuo- syntymäpäi- ammatti titteli postinumero puhelin"
    " puhelimen kieli äidinkieli asiointikieli sukupuoli kansalaisuu- siviilisää- sukunimeä"
    " katuosoite kännykkä !tilausnumero- !laskunumero- !tilinumero- !viitenumero- !asiakasnumero-"
    " !sarjanumero- !toimitusosoi- !laskutusosoi- !mallinumero- !osanumero- !rekisterinumero-"
    " !tuotenumero- puhuttelu-",
    "owntrait": f"{GROUPS['contacts']} -nimeni -nimeäni -osoitteeni -osoitettani -osotteeni"
    " -numeroni -numeroani sähköpostini s-postini meilini mailini syntymä- ammattini titterini"
    " puhelimeni kotiosoi- sukunim- !tilinumeroni !tilausnumeroni",
    "shouldbe": "pitäisi pitäs kuuluis- kuuluu oikeasti oikeesti todellisuu- oikein pitää",
    "known": "",
    "moved": "muutin muutimme muutettiin muuttanut muuttaneet asun asutaan asumme asu",
    "add": "lisät- lisäk- !lisäksi lisäis- lisätä täydenn- puuttu-",
    "limit": "rajoit- rajoitt- rajat- jäädyt- jäihin keskeyt- tauol- lukit- lukko-",
    "handling": "käsittel- käsittely- käyttö käytön käyttöä henkilötietojenkäsittely- profiloin-"
    " analysoi-",
    "use": "käyttä- käyttö- käytä- käyttäk- käytet- käyttää käytä hyödyn- käsitel- käsitte- koske"
    " koskeko luovut- jakaa analysoi- profiloi- profiloid-",
    "until": "kunnes saakka siksi sillä aikaa välin",
    "onlykeep": "",
    "claim": "oikeud- oikeusju- kanne kannet- riita riitaa vaatimu- korvau- vakuutu- todiste-"
    " vahinko-",
    "carry": "koneluet- konelukui- koneellis- csv json xml csv-muod- siirrettäv- csv- json- xml-"
    " jäsennel-",
    "oppose": "vastust- vastalau- kiellän kieltä- kieltäis- vastaan protesto-",
    "profile": "profiloi- profiloin- profiloid- pisteyt-",
    "retract": "peru- peruut- peruu- perua !perust- !perus- !peruste-",
    "consent": "suostumu- -suostumu- lupani lupaani valtuutuk-",
    "longer": "enää enään jatkossa",
    "ads": f"{GROUPS['marketing']} mainos- mainok- mainon- mainost- uutiskir- -markkino-"
    " tarjouspos- spämm- spam- roskapos- kuvasto- kuvastoa- katalog- esite- esittei- -kampanj-"
    " kampanj- asiakasleh- asiakaslehd- telemarkkin- puhelinmyy- suorapost- suoramark- suoramyyn-"
    " alennusvies- tarjousten- tarjousta- kevätale alennuk- alemeil- joulukirj- viikkotarj-"
    " -kirjeenne tekstarimain- kupong- !hinta- !varaosakuva-",
    "channel": f"{GROUPS['media']} meilit meilejä maileja mailit sähköpostit sähköposteja viestit"
    " viestejä tekstarit tekstareita soitot soittoja puheluita puhelut kirjeitä kirjeet postia"
    " posti sähköpostia viesti viestiä soitto soittelu postilaatik- postiluuku- sähköpostiini",
    "seller": f"{GROUPS['sales']} myyj- myyntiväk- myyntitiimi- myyntimie- puhelinmyy- edustaja-"
    " kauppia-",
    "halt": "lopet- lopett- lakat- lakkaa- loppua loppumaan loppukoon loppuvan seis stop stopp-"
    " poikki kielto esto katkais- estää riit- perua peruk- perut- peruut- kiellän kieltä- estettä-"
    " estet- estäkää kiell- pidättäy-",
    "posts": f"{GROUPS['send']} lähet- lähett- soit- soitt- soitel- soittel- posti- posteil- tupu-"
    " viest- vaivat- häirit- tulla tule laita laittak- mailai- mailata meilat- tekstat- kirjoitel-"
    " ottako yhtey- spammat- pommit- kontakto- !postinumero- !postil-",
    "wish": "halua haluta haluu haluaisi haluais tahdo tarvitse tarvii kaipaa kaipaisi toivo"
    " kiinnosta kiinnostu- tilannut tilata lue vastaanot- viitsi jaksa ostamassa osta",
    "enough": "riittäk- tarpeeksi kyllik- tarpeekse- seis",
    "tired": "väsyn- kyllästy- kurkkua ärsyt- harmit- rasitt- häiritse- kyllä-stynyt",
    "uninterested": "",
    "off": "pois poies irti eroon veks veke ottak- otta- siirtäk- ota",
    "image": f"{GROUPS['picture']} kuva- kuvi- valokuv- video- otos",
    "unwilling": "lupa- luvan lupaa suostu- kysyt- kysyn- näyn näyt- näkyy minua minusta naama-"
    " kasvo- lapse- lapsen tyttär- poikani tunnist- minä olen",
    "listing": "liite- liitte- myynti-ilmoit- ilmoitu- tuote- hinnasto- lasku-",
    "kin": "äiti- äidin isän isä- puoliso- vaimo- miehe- poika- poikani tytär- tyttär- lapse-"
    " lapsen vanhemp- mummo- mummi- ukki- vaari- siskon- sisko- veljen- veli- edunval- puolesta"
    " anoppi- appi- äidi- edesmenn- vainaj- kuolinpes-",
    "kinsdata": "-tietonsa -tietojaan -tietojensa -tiedoistaan nimensä osoitteensa numeronsa",
    "got": "saanut saaneet tullut tullu saapunut vielä ehtin-",
    "back": "takaisin miksi vaikka sovi- ennen tänään huomen-",
    "need": "tarvi- tarvitset- vaadit- vaadita- edellyt-",
    "be": "ole olla olevan näkyä näy roikkua roiku jäädä olisi löytyä esiintyä kuulua kuulu",
    "quits": "",
    "shut": "sulke- sulkek- sulje- suljet- lopet- lopett- päätt- päätä- irtisano- lakkaut-"
    " deaktiv- eroan erota eroa",
    "trade": f"{GROUPS['goods']} tilau- tilaukse- lasku- laskun- tarjous tarjouksen tarjouksesta"
    " tarjouksessa tarjouspy- toimitu- toimitt- kaivin- kaivuri- pyöräkuor- traktor- trukki-"
    " varaos- laakeri- takuu- liitte- liite- rivi- tuote- huolto- sopimu- projekt- palaver- kokou-"
    " koulutu- kollega- työkaver- varau- kuitti- konee- kone koneen osatilau- listalle näytöspäiv-"
    " osallistuj- ajanvarau- !huoltohistori- !tarjouks- !tarjousp- !laskutustie- !toimittak-"
    " !toimittais- !toimitat- !tilaustiet- !tilaushist- !tilaamatt- !ostohist- !takuurekister-"
    " !toimittaa !vielä !koneella !koneelta !koneil- !konekau- näyttö näytön pankki pankin",
    "law": f"{GROUPS['privacy']} gdpr -tietosuoja- henkilötiet- rekisteröid- rekisteröity-",
    "help": "apua apuja auttak- löydä löytänyt hakemassa sijaan",
    "membership": "tili tilin tiliä tilini tiliäni tunnus tunnuksen tunnukset tunnusta tunnuksia"
    " tilit tilejä käyttäjätun- käyttäjätil- asiakastil- profiili profiilin profiilia profiiliini"
    " profiilissani profiiliin tilille kanta-asiaka- asiakaskort- tililläni tilillä tililtä"
    " jäsenyyteni jäsenyys jäsenyyden kanta-asiakkuu-",
    "ban": "-kielto -kieltoa -kieltoon -kiellon -esto -eston -estoa robinson- !turvakiel-"
    " !-turvakiel",
    "unsub": "unsubscribe tilauksenperuut- peruuttakaapa",
    "spare": "säästyä säästyis- välttyä välttyis- säästykää",
    "others": "itsensä hän hänet kollega- työkaver- hänelle heidät asiakkaiden asiakkaidenne"
    " kävijöiden",
    "event": "kurssi- -kurssi -kurssin seminaari- webinaari- palaveri- kokouks- osallistu-"
    " projekti- koulutu- tapahtumaan ilmoittautumi- hankke-",
    "texts": "tekstari- tekstarei- tekstiviest- puhelin-soi soittoja soitot meilit viestit spämm-"
    " roskapost-",
    "right": "oikeu-",
    "swap": "tilalle korvat- korvaa korvaisi- sijaan",
    "stored": "tallentu- tallenn- kirjat- kirjau- rekisteröit- merkit- talless-",
    "away": "pois veke",
    "youkeep": "käsittelette säilytätte tallennatte keräätte pidätte säilötte käsittelet",
    "hoards": "säilyt- säilö- tallen- tallessa tallella pitää pidätte pidättek- pidä pitäk-"
    " pitäisi- pidetä- hallussa- teillä teil arkistoi- olla",
    "listen": "kuunnel- kuulla",
    "call": "puhelu- -puhelu- soitto- -puhelun",
    "ownrecords": "",
    "wantout": "",
    "dossier": "keskustelu- -keskustelu- chat- chatti- arvio arvion -arvio -arvion pisteyt-"
    " tallenteen tallenne nauhoite-",
    "sells": "myykö myydä myyk- kaupit- kaupata tarjotko tarjoa myyntiä",
    "namechange": "nimenmuuto- nimenvaihdo- sukunimenmuuto-",
    "ridme": "",
    "login": "kirjaut- salasan- sisäänkirj-",
    "mind": "mieleni mieltäni",
    "own": f"{GROUPS['mydata']} -tietoni- -tietojani- -tietojeni- -historiani -historiaani"
    " henkilötietoryhmi-",
}

PHRASES = """
ridme = @rid minut|mut|minua|mua ; 1
own = lomakkeen|lomakkeella|lomakkeeseen @thing ; 2
onlykeep = mutta älkää käyttäkö|koskeko ; 2
until = ennen kuin ; 1
carry = suoraan uudelle|toiselle ; 2
consent = anna lupaa|suostumusta ; 1
kinsdata = tiedätte|tiedossa|tallentaneet|keränneet|rekisterissä|rekisterissänne|kirjannut @kin ; 3
halt = ei|enempää lisää|enempää ; 1
profile = automaattis-|automatisoi- päätö-|käsittel- ; 2
wantout = haluan|haluaisin|toivon pois|irti ; 2
ownaccount = jäsenyyteni|jäsenyytemme|kanta-asiakkuuteni|asiakkuuteni|asiakkuuttani ; 1
own = itseeni|minuun|muhun liitty-|kytkey-|yhdisty- @thing ; 7
own = asiakirj-|dokument-|viest-|paper- joissa|missä|jossa minut|nimeni|mainitaan|minua ; 3
carry = yleisesti|yleisessä käytet-|käytös-|muodossa ; 3
carry = toiselle|toiseen|muulle
    kauppiaalle|liikkeelle|liikkeeseen|firmaan|yhtiölle|myyjälle|kilpailijalle ; 2
own = @trait teillä|teil minusta|musta ; 3
own = @trait minusta|musta ; 3
ownaccount = profiiliini|profiilissani|asiakaskorttiini|asiakaskortissani ; 1
kinsdata = @thing @kin ; 3
kinsdata = @kin @thing ; 2
allown = kaikki|kaikkien|kaiken @own ; 3
mend = ajan tasalle ; 1
ownpaper = skannaus-|skannaust-|kopio-|kuva- passista-|ajokortista-|henkilökortista- ; 2
keepon = älkää|ettei lopettako|poistako|lopetettaisi|lakatko|peruko ; 3
keepon = älä|ei lopeta|poista|lopeteta ; 1
linked = kaikki|kaiken|kaikkea|mitä
    liittyy|liittyvä|liittyvän|koskee|koskevat|yhdistyy|kytkeytyy|kuuluu ; 3
own = asiakasnumeroni|asiakasnumerollani|asiakasnumerolleni @thing ; 3
own = @thing asiakasnumerollani|asiakasnumeroni ; 3
reader = peruuta|peru|poistu|lue|katso|tilaa|lopeta tästä ; 3
reader = lisätietoja tästä ; 2
carry = siirtämään|siirtäkää|siirtäisitte|siirtämistä|siirtoa|siirrätte|siirtää @own ; 4
carry = siirtä-|siirret-|siirto- muualle|toiseen|toiselle|suoraan ; 5
own = mitä|mitäs|mitähän|kaikki|kaiken minusta|musta|itsestäni|meikäläisestä ; 6
rid = otta-|ottak-|ota|otetaan|otatte|otettava|otetaa|siivo-|heit- pois|veks|poies ; 6
rid = pois @home ; 2
consent = annoin|antamani|antanut|antaneeni|annettu luvan|lupa|lupaa|hyväksynnän ; 4
spare = jättää|jättäkää|jättäisitte|jättäis-|jätätte
    lähettämättä|soittamatta|postittamatta|tulematta|mainostamatta|tuomatta ; 4
spare = pärjä-|toimeen|selviämme|selviän ilman ; 3
own = minun|mun|omat|omia|omien|omista|omiin|omaa|oma|meikäläisen @thing ; 4
own = @thing|@all minusta|musta|itsestäni|minuun|meikäläisestä|minua|itseäni|mua ; 7
own = minusta|musta|itsestäni|minua|itseäni|mua|minuun @thing|@all ; 6
own = @all|@what|mitä minusta|musta|itsestäni|meikäläisestä @keeps ; 7
own = @thing|@all nimelläni|nimeeni|nimiini|nimissäni|koskien ; 6
own = nimelläni|nimissäni @keeps|@all ; 4
own = @thing jotka|joita|mitä|minkä annoin|olen|annettiin|toimitin|jätin|luovutin|syötin ; 2
own = antamani|luovuttamani|jättämäni|toimittamani|täyttämäni @thing ; 3
owntrait = minun|mun|oma|omat @trait ; 3
owntrait = profiilissani|profiilini|tiedoissani|kortissani @trait ; 4
known = olen|oon @home|asiakkaana|yritysasiak- ; 4
retract = vedän|vetää|otan takaisin|pois ; 4
amiss = entinen|vanha @trait|@owntrait ; 1
owntrait = @trait minulla|mulla|minun|mun ; 4
held = @thing|@all|kaikki teillä|teil|säilytätte|keräätte|olette|teiltä ; 4
held = @thing|@all jota|joita|jotka|mitä teillä|teil|olette|säilytätte ; 2
ownaccount = minun|mun|oma|oman|vanha
    tili|tilin|tiliä|tunnus|tunnuksen|tunnukset|profiili|profiilin ; 3
ownaccount = asiakkaana|asiakas|asiakkuu- teillä|teidän|teil|olla|olo ; 3
ownaccount = tili|tilin|tilin-|tunnus|tunnuksen verkkokaup-|palvelu-|kauppaanne|teillä|teille ; 4
ownpaper = hakemukseni|hakemustani|cv:ni|ansioluetteloni|työhakemukseni|kuvani|ajokorttini|passini
    ; 1
ownpaper = kopio|kopion|skannaus|kuva|kuvan ajokortista-|passista-|henkilökortista- ; 3
ownpaper = ajokortin|ajokortistani|passin|passistani|henkilökortin kopio|kopion|kuva|kuvan ; 2
kinsdata = hänen|hänestä|häntä|isän|äidin|äitini|isäni|miehen|vaimon|poikani|tyttäreni|lapsen
    @thing ; 4
kinsdata = @thing hänestä|häntä ; 4
trace = mitään|jälkeäkään|jälkeä|jälki|jäljet|merkintää|merkintääkään
    jää|jäljelle|jäljellä|jäisi|jäädä|jäänyt|jäämään ; 5
trace = jokainen|kaikki|viimeinenkin jälki|jäljet|jälkeni|jälkiä ; 2
onlykeep = vain|pelkästään|ainoastaan säilyt-|säilytt-|säilö-|tallessa|tallentaa|säilyttäkää ; 3
onlykeep = säilytt-|säilyttäk- vain|pelkästään|ainoastaan ; 2
quits = en|ei|emme ole|olla|oo|halua|haluu|haluaisi asiakas|asiakkaana|asiakkaanne|asiakkaita ; 5
quits = asiakkaana|asiakas|asiakkuu- en|ei|loppu-|päätt-|lopet- ; 5
quits = lopet-|päätt-|päätän|lopetan|irtisanon asiakkuu-|asiakassuh- ; 3
quits = lakata|lakkaan olemasta asiakas|asiakkaanne ; 3
uninterested = en|ei|enkä|emme kiinnosta|kiinnostunut|kiinnostuneita|kiitos ; 3
carry = viedä|vien|antaa|toiselle|siirrän|toiseen
    yritykselle|palveluun|yritykseen|toimijalle|firmalle|liikkeelle|palveluntarjoajalle ; 4
carry = siirtää|siirtäkää|siirrettävä|viedä|siirtoa toiseen|toiselle|muualle|uudelle ; 5
roll = pois|irti|eroon mainoksista|markkinoinnista|uutiskirjeestä|mainonnasta|postituksista ; 4
mend = laittak-|pankaa|pistäk-|laittais-|laittaa|panna|saisiko|saako|saisitteko
    oikein|oikeaksi|kuntoon|tasalle|ojennukseen|järjestykseen ; 5
amiss = ei pidä|pitää|ole|oo|kuulu|täsmää
    paikkansa|oikein|oikea|minun|mun|minulle|totta|ajan|yhtään ; 3
amiss = ei täsmää|stemmaa|pidä ; 1
known = olen|oon|asun teillä|teil|edelleen|vieläkin|vielä|yritys- ; 3
known = merkitty|kirjattu|kirjattuna|merkattu ; 1
ownhome = @owntrait @home ; 9
ownhome = @home @owntrait ; 6
"""
