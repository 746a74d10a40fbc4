"""Finnish words of requests: inflected, spoken and official."""

from dsar.capabilities.mail.recognition.lexicon import Lexicon
from dsar.law.rights import Right

GROUPS = {
    "no": "en emme älkää älä ei enkä eikä lopettakaa älkääkä",
    "broadcast": "sinulla voit saat sinun webinaari- koulutus- -koulutus seminaari- ilmoittaudu"
    " asiakkaamme tietosuojaseloste- tietosuojakäytän-",
    "self": "minu- mun mua musta mulle mulla haluan haluaisin pyydän pyytäisin vaadin toivon"
    " en -tietoni -tietojani -tietojeni -osoitteeni -numeroni -nimeni",
    "after": "",
    "turn": "mutta vaan ja sekä joten siis",
    "that": "että jotta",
    "since": "ole olla oo",
    "privacy": "gdpr gdpr:n -tietosuoja- henkilötie- rekisteröity- artikla- rekisterinpitäj-",
    "erase": "poista poista- poiste- poisto- -poistopyyn- hävitt- hävitä- tuhot- tuhoa-"
    " tuhoama- pyyhki- pyyhk- tyhjent- roskiin roskikseen tyhjennä- delet- deletoi-"
    " !poistin !poistimme !poistui- !poistuu !poistua",
    "mydata": "-tietoni- -tietojani- -tietojeni- -tiedoistani- -tiedostani- -tiedoissani-"
    " -tietoihini- -dataani datani tietoo datojani !yhteystieto- !pankkitieto-"
    " !laskutustieto- !mielestäni",
    "contacts": "yhteystietoni- yhteystietoja- yhteystietoje- -osoitteeni -osoitettani"
    " -osoitteessani -numeroni -numeroani -numerossani -nimeni -nimeäni -nimessäni"
    " -postini sähköpostiani syntymäaikani ammattini",
    "account": "tilini -tilini tiliäni -tiliäni asiakkuuteni asiakkuuttani -tunnukseni"
    " profiilini profiiliani asiakastieto-",
    "data": "merkint- info infoa infot tietoihin -tietoihin tiedot tietoja tietojen tiedoista"
    " tieto tietoa -tiedot -tietoja -tietojen -tiedoista data dataa datan dataan"
    " rekisteritie-",
    "about": "minusta musta minua mua minuun itsestäni itseäni nimelläni nimeeni meikäläisestä"
    " minustakin",
    "me": "minut mut itseni minutkin meidät meikäläinen meikä",
    "mine": "minun mun omat omia omien minunkin",
    "register": "-rekister- järjestelm- -järjestelm- -tietokan- asiakaskan- asiakastiedoista- crm"
    " crm- kannasta- kannoista- asiakkaista- !markkinoin- !suoramarkkinoin-"
    " !kaupparekister- !ajoneuvorekister- !rekisterinumer- !rekisterikil-"
    " !rekisteriot- !liikennerekister- !rekisteröi- !järjestelmäl- !käyttöjärjestelm-"
    " !ohjausjärjestelm-",
    "list": "-lista -listalta- -listalla- -listoilta- -listoilla- -listallanne -listaltanne"
    " -postituslist- jakelusta- -jakelulist- markkinointirekister-"
    " suoramarkkinointirekister- postituksesta- postituksista- uutiskirjelist-"
    " tilaajista saajista vastaanottajista markkinoinnista- suoramarkkinoinnista-"
    " uutiskirjeestä- mainonnasta- listoiltanne",
    "marketing": "-markkinoin- -markkinoida -markkinoiti- -mainon- mainos- -mainos- mainok-"
    " -mainok- uutiskirj- uutiskirje- tarjouksia- tarjouksista- tarjouksien-"
    " tarjousten tarjousviest- tarjouskirj- tarjouspost- kampanjavie- kampanjapost-"
    " kampanjakirj- spämm- spämmi- roskapost- newsletter- tiedotteitanne uutisvies-"
    " mainoste- suoraposti-",
    "stop": "lopettakaa- lopettaka- lopetat- lopettama- lopettais- lopeta kiellän kieltäk-"
    " kielt- kielläm- kieltäyd- peru peruk- perun perua perua- peruis- peruut-"
    " peruisit- perutt- estäk- lakatkaa lakkaa lakkaat- estä vastust- stop irtisano-"
    " keskeyttäk- loppukoon riittää riittäkää lopettakee",
    "send": "kiinnostunut halua haluu haluaisi lähett- lähetel- tarvitse kaipa- enää laittako"
    " toivo salli hyväksy postitel- tuputta- tungeta kiinnosta",
    "see": "nähdä nähä nähtä- näkisin näkemään näyttäk- näyttäis- tarkastaa tarkastam-"
    " tarkastella- tarkistaa tarkastus- tarkistus- katsoa kopio- jäljenn- lähettäk-"
    " lähettäis- lähettää lähetä lähetät- lähettäm- toimittak- toimittais- toimittaa"
    " toimittam- toimitat- listaus- tulost- selvity- yhteenveto- tsekata tutustua"
    " otteen ote luovuttak- antaka- antakaa",
    "receive": "saada saako saisiko saisko saavani saan saisin saanko saisinko saamaan saaha"
    " pyydän pyytäisin saatavill-",
    "notice": "vahvist- vahvistus- ilmoit- kuitta- tarjous tarjoukse- hinta- hintatie- lasku-"
    " varten",
    "business": "tilaukse- tilaus- laskul- laskun laskut lasku laskus- laskut- tarjoukse- tarjous"
    " tarjouspyyn- toimitusosoi- rivi- tuote- kone- hakemukse- liittee- cv cv:",
    "correct": "oikais- oikaist- oikaisu- korja- korjat- korjau- päivit- päivity- täydenn-"
    " täydentä- muuttakaa muuttaa muuttais- muutat- muuttam- muutett- muutos-"
    " muuttakka vaihtak- vaihtaa vaihda- vaihtais- vaihdat- vaihtam-",
    "wrong": "väärin väärä väärät väärän väärää vääriä virhe virhee- virheelli- virheit-"
    " kirjoitusvirhe- vanhentu- vanha vanhan vanhat vanhaa vanhoja puutteelli-"
    " epätarkk- pielessä vaillin- puuttuu",
    "field": "osoite osote osoitetta osoitteen -osoite -osoitetta -osoitteen -aika ammatti"
    " titteli numero -numero -numeroa nimi -nimi nimen nimeä sähköposti tiedot tietoja"
    " tietoihin -tiedot yhteystiedot",
    "reader": "voit klikka- halutessasi et napsaut- linki- linkk- tästä sinulle sinun",
}

RULES = {
    Right.ERASURE: """
4 @erase @mydata|@account ; unless @list
4 @erase @mydata|@contacts @register
4 @erase @contacts ; unless @list|@marketing|@business ; without @marketing
4 @erase @data @about ; unless @list
4 @erase @mine @data|@account|tili|tilin|osoite|numero ; unless @list
4 @erase @me @register|kokonaan|kaikkialta|tiedoista|tiedot
4 pois|otta-|ottak- @me @register
3 > haluan|haluaisin|pyydän pois @register
3 > @erase asiakas-|henkilötie-
3 henkilötietojen|asiakastietojen|henkilötiedot @erase|poistopyyn-
4 @erase @me ; given @register ; without @list|@marketing
4 > erota|eroan|poistua @register
4 > tulla poistetuksi
4 pois|@erase @mine|@contacts|nimen|nimeni @register ; unless @list
4 tulla|tulen|tullaan|oikeus|oikeutta unohdetuksi
4 unohtakaa|unohtakaapa|unohda @me
4 > 17 artikla-|art
4 > artikla-|art 17
4 sulke-|suljet-|sulje|lopetta- @account|tilini
4 en|emme|ei|älkää|ettei @mydata|@contacts
    säilyt-|säilö-|pidätte|pitää|pidettävän|tallen-|olevan|rekisteri- ; despite no
3 @erase ne|kaikki|kaiken|tiedot ; within 5 ; unless @list|@marketing|@business ; given
    @mydata|@contacts|@account
3 @erase ne|kaikki|kaiken|tiedot ; within 5 ; unless @list|@marketing|@business ; given @privacy
3 @erase ne|kaikki|kaiken|tiedot ; within 5 ; unless @list|@marketing|@business ; given @about
2 tietojen|tiedot @erase|-poisto ; within 4 ; unless @business|@list
    """,
    Right.ACCESS: """
4 @see @mydata ; within 7 ; unless @notice
4 @see @mydata rekister-|kopio-|jäljenn-
4 @receive @mydata ; within 6 ; unless
    @erase|@correct|@notice|@marketing|milloin|lähetin|vastau-
4 @see @data @about ; within 10 ; unless @notice
4 @receive|haluan|haluaisin @data @about ; within 10 ; unless @erase|@correct|@notice
4 @see|@receive @mine @data ; within 6 ; unless @erase|@correct|@notice
5 mitä|mitkä|millais-|minkälais-|mitäs|minkä|mitähän @data|kaikkea @about ; within 10 ; unless
    tarvi-
4 mistä saa-|saitte|löys-|hank- @mine @field
5 mitä|mitäs|minkälais-|millais- @about @register
4 miksi|miks @contacts|@mydata teillä|teil
4 > olenko|oonko @register
4 mitä|mitkä|mitäs|millaisia|mitähän @mydata|@account ; within 8 ; unless @erase
5 mitä|mitäs|mitähän|kaikkea @about
    tiedätte|tiedet-|tiedossa|tallenn-|kerä-|kerän-|rekister-|kirjat-|löyty-|säilyt-|merkit-|teillä|teil
5 onko|onks|oisko|olisiko|löytyykö|käsittelettekö|säilytättekö|keräättekö|tallennatteko|olenko
    @data|@mydata|rekisteri- @about|@mydata ; unless
    @erase|@correct|poistett-|koneesta|tilaukse-
4 käsittelettekö|säilytättekö|keräättekö|tallennatteko @mydata
4 mistä @mydata|@contacts saitte|saatte|saaneet|saanut|saatu|hankki-|peräisin
4 kenelle|keille|kelle|mihin|minne|kuka|ketkä|kenen @mydata|@contacts
    luovut-|anne-|antan-|siirr-|jae-|jaka-|myy-|käyt-|käsit-|katso-
4 tarkastusoikeu-|rekisteriote-|rekisteriotteen|tarkastuspyyn- ; unless
    kone-|auto-|ajoneuvo-|traktor-|kuorma-|perävaun-
3 henkilötietojen|rekisteritietojen|tietojen tarkast-|tarkastuspyyn-|kopio-
4 > 15 artikla-|art
4 > artikla-|art 15
2 tietopyyn-|rekisteritietopyyn-|henkilötietopyyn- ; given @privacy
    """,
    Right.RECTIFICATION: """
4 @correct @mydata|@contacts ; within 7 ; unless tilaukse-|tilaus|toimitusosoi-|tarjoukse-
4 @correct|@wrong @mine @field ; within 7 ; unless @business
4 @correct|@wrong @field @about|@register ; within 8 ; unless @business
4 @wrong @mydata|@contacts ; within 8 ; unless laskun|tilaukse-|toimitusosoi-|tarjoukse-
4 uusi|uus @contacts
4 @contacts nykyään|nykyisin ; within 4 ; unless @business
4 @mine @field muuttu-|vaihtu-|uus ; unless @business
4 muuttanut|muutin|muuttunut|vaihtunut uusi|uuteen osoite|osoitteeseen|osoitteeni
4 @contacts vaihtu-|muuttu-|vaihdoi-|kirjoitetaan|kirjotetaan|pitäisi
4 lisätk-|lisättäk-|lisäis-|lisätä|puuttu- @mydata|tietoihin|rekisteriin ; unless @business
4 @correct se|sen|tieto|tiedon|ne|siihen ; within 4 ; unless @business ; given
    @mydata|@contacts|nimeni ; without @erase|@business
4 > nimeni on eikä
4 > 16 artikla-|art
4 > artikla-|art 16
3 henkilötietojen|asiakastietojen|yhteystietojen @correct|-oikaisu-
2 tietojen @correct ; within 3 ; unless @business
    """,
    Right.MARKETING_OBJECTION: """
5 @stop @marketing ; within 8 ; unless @reader
5 voi-|pyyd-|halua- lopettaa|peruuttaa|perua|kieltää @marketing ; unless @reader
5 en|emme|älkää|älä|ei|eikä|enkä|älkääkä|ettei @send @marketing ; within 7 ; unless
    @reader|palvelu-|vielä ; despite no
5 ei mainoksia|mainospostia|uutiskirjeitä|markkinointia|mainontaa ; within 4 ; despite no
5 @erase|pois|otta-|ottak-|siivo- @me|@contacts|@mydata|mun|minun @list ; unless @reader
4 voi-|pyyd-|halua-|toivo- lopettaa sen|ne|niiden|niitä|lähettä- ; given @marketing ; without
    @business
4 @erase|pois|otta-|ottak- @contacts ; given @marketing ; without @register|@business
4 > eroon|irti @list|@marketing
5 > ei|saa saa|ei käyttää|käytä @marketing ; despite no
4 > pois @list|@marketing ; unless @reader
5 en|ei|enkä halua|haluaisi|kuulu @list ; within 7 ; despite no
4 en ole|oo tilannut|pyytänyt|halunnut @marketing ; within 7 ; despite no
5 älkää|älä|en|ei|lopetta- soit-|soittak-|soittel- myynti-|puhelinmyyn-|myyntipuhel- ; despite
    no
3 en|emme|ei|älkää|älä halua|lähett-|enää
    viestejä|sähköposteja|tekstiviestejä|sähköpostia|postia|kirjeitä ; given enää ; without
    @business ; despite no
4 @stop tilaus|tilaukseni|tilauksen|tää|tämä ; given @marketing ; without lasku-|koneen ; unless
    @reader
4 lopettaka-|lakatkaa|riittää|loppukoon ; unless @business ; given @marketing
5 -markkinointikiel-|mainoskielto-|postituskielto-
5 @erase @me|@contacts @marketing ; unless @reader|@register
    """,
    Right.OBJECTION: """
4 vastust-|kiellän|kieltäisin @mydata|käsittely- ; within 7 ; unless
    @marketing|@list|markkinoin-
    """,
    Right.RESTRICTION: """
4 rajoit-|rajoittak- käsittely- @mydata|henkilötietojen
    """,
    Right.PORTABILITY: """
4 siirtä-|siirto-|koneluettav-|koneellisesti @mydata ; unless @erase
    """,
    Right.CONSENT_WITHDRAWAL: """
4 peru-|peruut- -suostumu- ; unless @marketing
    """,
}

SPELLINGS = """
tietosi tietojasi tietojesi henkilötietosi henkilötietojasi henkilötietojesi poistakaa poistaa
poistamaan poistamista poistettava poistaisitte poistatte poistettavaksi hävittäkää tuhotkaa
unohtakaa tietoni tietojani tietojeni henkilötietoni henkilötietojani henkilötietojeni
asiakastietoni asiakastietojani yhteystietoni yhteystietojani rekisteristä rekisteristänne
rekisterissä asiakasrekisteristä asiakasrekisteristänne järjestelmästä järjestelmästänne
järjestelmistä järjestelmistänne tietokannasta tietokannastanne minusta tietoja tiedoista
haluaisin tarkastaa kopion lähettäkää lähettäkö toimittakaa markkinointi markkinointia
markkinoinnin markkinointiin suoramarkkinointi suoramarkkinointia suoramarkkinoinnin
suoramarkkinointiin uutiskirje uutiskirjeitä uutiskirjeen uutiskirjettä mainoksia mainonta
mainontaa mainosten mainospostia postituslista postituslistalta postituslistaltanne lopettakaa
kieltäkää peruuttakaa peruutan korjatkaa korjaisitte oikaiskaa päivittäkää täydentäkää muuttakaa
osoitteeni sähköpostiosoitteeni puhelinnumeroni sukunimeni virheellinen virheelliset tallennettu
tallentaneet keränneet minulta minulla minulle
"""

FINNISH = Lexicon("fi", GROUPS, RULES, SPELLINGS)
