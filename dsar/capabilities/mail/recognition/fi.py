"""Finnish words of requests: inflected, spoken and official."""

from dsar.capabilities.mail.recognition.lexicon import Lexicon, Rule
from dsar.law.rights import Right

GROUPS = {
    "no": "en emme älkää älä ei enkä eikä",
    "turn": "mutta vaan ja sekä joten siis",
    "that": "että jotta",
    "since": "ole olla oo",
    "privacy": "gdpr gdpr:n -tietosuoja- henkilötie- rekisteröity- artikla- rekisterinpitäj-",
    "erase": "poista poista- poiste- poisto- -poistopyyn- hävitt- hävitä- tuhot- tuhoa- tuhoama-"
    " pyyhki- pyyhk- unohta- delet- deletoi- !poistin !poistimme !poistui- !poistuu !poistua",
    "mydata": "-tietoni- -tietojani- -tietojeni- -tiedoistani- -tiedostani- -tiedoissani-"
    " -tietoihini- -dataani datani tietoo datojani !yhteystieto- !pankkitieto- !laskutustieto-"
    " !mielestäni",
    "contacts": "yhteystietoni- yhteystietoja- yhteystietoje- -osoitteeni -osoitettani"
    " -osoitteessani -numeroni -numeroani -numerossani -nimeni -nimeäni -nimessäni -postini"
    " sähköpostiani syntymäaikani ammattini",
    "account": "tilini -tilini tiliäni -tiliäni asiakkuuteni asiakkuuttani -tunnukseni profiilini"
    " profiiliani asiakastieto-",
    "data": "tiedot tietoja tietojen tiedoista tieto tietoa -tiedot -tietoja -tietojen -tiedoista"
    " data dataa datan dataan rekisteritie-",
    "about": "minusta musta minua mua minuun itsestäni itseäni nimelläni nimeeni meikäläisestä"
    " minustakin",
    "me": "minut mut minutkin meidät meikäläinen meikä",
    "mine": "minun mun omat omia omien omat minunkin",
    "register": "-rekister- järjestelm- -järjestelm- -tietokan- asiakaskan- asiakastiedoista- crm"
    " crm- kannasta- kannoista- asiakkaista- !markkinoin- !suoramarkkinoin- !kaupparekister-"
    " !ajoneuvorekister- !rekisterinumer- !rekisterikil- !rekisteriot- !liikennerekister-"
    " !rekisteröi- !järjestelmäl- !käyttöjärjestelm- !ohjausjärjestelm-",
    "list": "-lista -listalta- -listalla- -listoilta- -listoilla- -listallanne -listaltanne"
    " -postituslist- jakelusta- -jakelulist- markkinointirekister- suoramarkkinointirekister-"
    " postituksesta- postituksista- uutiskirjelist- tilaajista markkinoinnista-"
    " suoramarkkinoinnista- uutiskirjeestä- mainonnasta- listoiltanne",
    "marketing": "-markkinoin- -markkinoida -markkinoiti- -mainon- mainos- -mainos- mainok-"
    " -mainok- uutiskirj- uutiskirje- tarjouksia- tarjouksien- tarjousten tarjousviest-"
    " tarjouskirj- tarjouspost- kampanjavie- kampanjapost- kampanjakirj- spämm- spämmi-"
    " roskapost- newsletter- tiedotteitanne uutisvies- mainoste- suoraposti-",
    "stop": "lopettakaa- lopettaka- lopetat- lopettama- lopettais- lopeta kiellän kieltäk- kielt-"
    " kielläm- kieltäyd- peru peruk- perun perua perua- peruis- peruut- peruisit- perutt- estäk-"
    " estä vastust- stop irtisano- keskeyttäk- loppukoon riittää riittäkää lopettakee",
    "send": "halua haluaisi lähett- lähetel- tarvitse kaipa- enää laittako toivo salli hyväksy"
    " postitel- tuputta- tungeta kiinnosta",
    "see": "nähdä näkisin näkemään näyttäk- näyttäis- tarkastaa tarkastam- tarkastella- tarkistaa"
    " tarkastus- tarkistus- katsoa kopio- jäljenn- lähettäk- lähettäis- lähettää lähetä lähetät-"
    " lähettäm- toimittak- toimittais- toimittaa toimittam- toimitat- listaus- tulost- selvity-"
    " yhteenveto- tsekata tutustua otteen ote luovuttak- antaka- antakaa",
    "receive": "saada saan saisin saanko saisinko saamaan saaha pyydän pyytäisin saatavill-",
    "notice": "vahvist- vahvistus- ilmoit- kuitta- tarjous tarjoukse- hinta- hintatie- lasku-"
    " varten",
    "business": "tilaukse- tilaus- laskul- laskun laskut lasku laskus- laskut- tarjoukse- tarjous"
    " tarjouspyyn- toimitusosoi- rivi- tuote- kone- hakemukse- liittee- cv cv:",
    "correct": "oikais- oikaist- oikaisu- korja- korjat- korjau- päivit- päivity- täydenn-"
    " täydentä- muuttakaa muuttaa muuttais- muutat- muuttam- muutett- muutos- muuttakka"
    " vaihtak- vaihtaa vaihda- vaihtais- vaihdat- vaihtam-",
    "wrong": "väärin väärä väärät väärän väärää vääriä virhe virhee- virheelli- virheit-"
    " kirjoitusvirhe- vanhentu- vanha vanhan vanhat vanhaa vanhoja puutteelli- epätarkk- pielessä"
    " vaillin- puuttuu",
    "field": "osoite osoitetta osoitteen -osoite -osoitetta -osoitteen numero -numero -numeroa nimi"
    " -nimi nimen nimeä sähköposti tiedot tietoja tietoihin -tiedot yhteystiedot",
    "reader": "voit klikka- halutessasi et napsaut- linki- linkk- tästä sinulle sinun",
}

RULES = (
    Rule(Right.ERASURE, 4, "@erase @mydata|@account", unless="@list"),
    Rule(Right.ERASURE, 4, "@erase @mydata|@contacts @register"),
    Rule(Right.ERASURE, 4, "@erase @contacts", unless="@list|@marketing|@business"),
    Rule(Right.ERASURE, 4, "@erase @data @about", unless="@list"),
    Rule(Right.ERASURE, 4, "@erase @mine @data|@account|tili|tilin|osoite|numero", unless="@list"),
    Rule(Right.ERASURE, 4, "@erase @me @register|kokonaan|kaikkialta|tiedoista|tiedot"),
    Rule(Right.ERASURE, 4, "pois|otta-|ottak- @me @register"),
    Rule(Right.ERASURE, 3, "> haluan|haluaisin|pyydän pois @register"),
    Rule(Right.ERASURE, 3, "> @erase asiakas-|henkilötie-"),
    Rule(Right.ERASURE, 3, "henkilötietojen|asiakastietojen|henkilötiedot @erase|poistopyyn-"),
    Rule(Right.ERASURE, 4, "tulla|tulen|tullaan|oikeus|oikeutta unohdetuksi"),
    Rule(Right.ERASURE, 4, "unohtakaa|unohtakaapa|unohda @me"),
    Rule(Right.ERASURE, 4, "> 17 artikla-|art"),
    Rule(Right.ERASURE, 4, "> artikla-|art 17"),
    Rule(Right.ERASURE, 4, "sulke-|suljet-|sulje|lopetta- @account|tilini"),
    Rule(
        Right.ERASURE,
        4,
        "en|emme|ei|älkää @mydata säilyt-|säilö-|pidätte|pitää|pidettävän|tallen-|olevan|rekisteri-",
        despite_no=True,
    ),
    Rule(
        Right.ERASURE,
        3,
        "@erase ne|kaikki|kaiken|tiedot",
        5,
        "@list|@marketing|@business",
        "@mydata",
    ),
    Rule(
        Right.ERASURE,
        3,
        "@erase ne|kaikki|kaiken|tiedot",
        5,
        "@list|@marketing|@business",
        "@privacy",
    ),
    Rule(
        Right.ERASURE,
        3,
        "@erase ne|kaikki|kaiken|tiedot",
        5,
        "@list|@marketing|@business",
        "@about",
    ),
    Rule(Right.ERASURE, 2, "tietojen|tiedot @erase|-poisto", 4, unless="@business|@list"),
    Rule(Right.ACCESS, 4, "@see @mydata", 7, unless="@notice"),
    Rule(Right.ACCESS, 4, "@see @mydata rekister-|kopio-|jäljenn-"),
    Rule(
        Right.ACCESS, 4, "@receive @mydata", 6, unless="@erase|@correct|@notice|@marketing|vaarass-"
    ),
    Rule(Right.ACCESS, 4, "@see @data @about", 10, unless="@notice"),
    Rule(
        Right.ACCESS,
        4,
        "@receive|haluan|haluaisin @data @about",
        10,
        unless="@erase|@correct|@notice",
    ),
    Rule(Right.ACCESS, 4, "@see|@receive @mine @data", 6, unless="@erase|@correct|@notice"),
    Rule(
        Right.ACCESS,
        5,
        "mitä|mitkä|millais-|minkälais-|mitäs|minkä|mitähän @data|kaikkea @about",
        10,
    ),
    Rule(
        Right.ACCESS, 4, "mitä|mitkä|mitäs|millaisia|mitähän @mydata|@account", 8, unless="@erase"
    ),
    Rule(
        Right.ACCESS,
        5,
        "mitä|mitäs|mitähän|kaikkea @about tiedätte|tiedossa|tallenn-|kerä-|kerän-|rekister-|kirjat-"
        "|löyty-|säilyt-|merkit-|teillä|teil",
    ),
    Rule(
        Right.ACCESS,
        5,
        "onko|oisko|olisiko|löytyykö|käsittelettekö|säilytättekö|keräättekö|tallennatteko|olenko"
        " @data|@mydata|rekisteri- @about|@mydata|teillä",
        unless="@erase|@correct|poistett-|koneesta|tilaukse-",
    ),
    Rule(Right.ACCESS, 4, "käsittelettekö|säilytättekö|keräättekö|tallennatteko @mydata"),
    Rule(
        Right.ACCESS,
        4,
        "mistä @mydata|@contacts saitte|saatte|saaneet|saanut|saatu|hankki-|peräisin",
    ),
    Rule(
        Right.ACCESS,
        4,
        "kenelle|keille|kelle|mihin|minne|kuka|ketkä|kenen @mydata|@contacts"
        " luovut-|anne-|antan-|siirr-|jae-|jaka-|myy-|käyt-|käsit-|katso-",
    ),
    Rule(Right.ACCESS, 4, "tarkastusoikeu-|rekisteriote-|rekisteriotteen|tarkastuspyyn-"),
    Rule(
        Right.ACCESS, 3, "henkilötietojen|rekisteritietojen|tietojen tarkast-|tarkastuspyyn-|kopio-"
    ),
    Rule(Right.ACCESS, 4, "> 15 artikla-|art"),
    Rule(Right.ACCESS, 4, "> artikla-|art 15"),
    Rule(Right.ACCESS, 2, "tietopyyn-|rekisteritietopyyn-|henkilötietopyyn-", given="@privacy"),
    Rule(
        Right.RECTIFICATION,
        4,
        "@correct @mydata|@contacts",
        7,
        unless="tilaukse-|tilaus|toimitusosoi-|tarjoukse-",
    ),
    Rule(Right.RECTIFICATION, 4, "@correct|@wrong @mine @field", 7, unless="@business"),
    Rule(Right.RECTIFICATION, 4, "@correct|@wrong @field @about|@register", 8, unless="@business"),
    Rule(
        Right.RECTIFICATION,
        4,
        "@wrong @mydata|@contacts",
        8,
        unless="tilaukse-|toimitusosoi-|tarjoukse-",
    ),
    Rule(Right.RECTIFICATION, 4, "uusi @contacts"),
    Rule(
        Right.RECTIFICATION,
        4,
        "muuttanut|muutin|muuttunut|vaihtunut uusi|uuteen osoite|osoitteeseen|osoitteeni",
    ),
    Rule(
        Right.RECTIFICATION,
        4,
        "@contacts vaihtu-|muuttu-|vaihdoi-|kirjoitetaan|kirjotetaan|pitäisi",
    ),
    Rule(
        Right.RECTIFICATION,
        4,
        "lisätk-|lisättäk-|lisäis-|lisätä|puuttu- @mydata|tietoihin|rekisteriin",
        unless="@business",
    ),
    Rule(Right.RECTIFICATION, 4, "> 16 artikla-|art"),
    Rule(Right.RECTIFICATION, 4, "> artikla-|art 16"),
    Rule(
        Right.RECTIFICATION, 3, "henkilötietojen|asiakastietojen|yhteystietojen @correct|-oikaisu-"
    ),
    Rule(Right.RECTIFICATION, 2, "tietojen @correct", 3, unless="@business"),
    Rule(Right.MARKETING_OBJECTION, 5, "@stop @marketing", 8, unless="@reader"),
    Rule(
        Right.MARKETING_OBJECTION,
        5,
        "voi-|pyyd-|halua- lopettaa|peruuttaa|perua|kieltää @marketing",
        unless="@reader",
    ),
    Rule(
        Right.MARKETING_OBJECTION,
        5,
        "en|emme|älkää|älä|ei|eikä|enkä|älkääkä @send @marketing",
        7,
        "@reader|palvelu-|vielä",
        despite_no=True,
    ),
    Rule(
        Right.MARKETING_OBJECTION,
        5,
        "ei mainoksia|mainospostia|uutiskirjeitä|markkinointia|mainontaa",
        4,
        despite_no=True,
    ),
    Rule(
        Right.MARKETING_OBJECTION,
        5,
        "@erase|pois|otta-|ottak-|siivo- @me|@contacts|@mydata|mun|minun @list",
        unless="@reader",
    ),
    Rule(Right.MARKETING_OBJECTION, 4, "> pois @list|@marketing", unless="@reader"),
    Rule(Right.MARKETING_OBJECTION, 5, "en|ei|enkä halua|haluaisi|kuulu @list", 7, despite_no=True),
    Rule(
        Right.MARKETING_OBJECTION,
        4,
        "en ole|oo tilannut|pyytänyt|halunnut @marketing",
        7,
        despite_no=True,
    ),
    Rule(
        Right.MARKETING_OBJECTION,
        5,
        "älkää|älä|en|ei|lopetta- soit-|soittak-|soittel- myynti-|puhelinmyyn-|myyntipuhel-",
        despite_no=True,
    ),
    Rule(
        Right.MARKETING_OBJECTION,
        5,
        "-markkinointikiel- mainoskielto- postituskielto-".replace(" ", "|"),
    ),
    Rule(
        Right.MARKETING_OBJECTION, 5, "@erase @me|@contacts @marketing", unless="@reader|@register"
    ),
    Rule(
        Right.OBJECTION,
        4,
        "vastust-|kiellän|kieltäisin @mydata|käsittely-",
        7,
        "@marketing|@list|markkinoin-",
    ),
    Rule(Right.RESTRICTION, 4, "rajoit-|rajoittak- käsittely- @mydata|henkilötietojen"),
    Rule(
        Right.PORTABILITY, 4, "siirtä-|siirto-|koneluettav-|koneellisesti @mydata", unless="@erase"
    ),
    Rule(Right.CONSENT_WITHDRAWAL, 4, "peru-|peruut- -suostumu-", unless="@marketing"),
)

SPELLINGS = """
poistakaa poistaa poistamaan poistamista poistettava poistaisitte poistatte poistettavaksi
hävittäkää tuhotkaa unohtakaa tietoni tietojani tietojeni henkilötietoni henkilötietojani
henkilötietojeni asiakastietoni asiakastietojani yhteystietoni yhteystietojani rekisteristä
rekisteristänne rekisterissä asiakasrekisteristä asiakasrekisteristänne järjestelmästä
järjestelmästänne järjestelmistä järjestelmistänne tietokannasta tietokannastanne minusta
tietoja tiedoista haluaisin tarkastaa kopion lähettäkää lähettäkö toimittakaa markkinointi
markkinointia markkinoinnin markkinointiin suoramarkkinointi suoramarkkinointia
suoramarkkinoinnin suoramarkkinointiin uutiskirje uutiskirjeitä uutiskirjeen uutiskirjettä
mainoksia mainonta mainontaa mainosten mainospostia postituslista postituslistalta
postituslistaltanne lopettakaa kieltäkää peruuttakaa peruutan korjatkaa korjaisitte oikaiskaa
päivittäkää täydentäkää muuttakaa osoitteeni sähköpostiosoitteeni puhelinnumeroni sukunimeni
virheellinen virheelliset tallennettu tallentaneet keränneet
"""

FINNISH = Lexicon("fi", GROUPS, RULES, SPELLINGS)
