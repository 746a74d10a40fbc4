"""Finnish rules: which words near each other show which right."""

from dsar.capabilities.mail.recognition.frames import framed
from dsar.capabilities.mail.recognition.languages.fi_concepts import CONCEPTS, PHRASES
from dsar.capabilities.mail.recognition.languages.fi_marketing import MARKETING
from dsar.capabilities.mail.recognition.languages.fi_words import GROUPS, SPELLINGS, SPOKEN
from dsar.capabilities.mail.recognition.lexicon import Lexicon
from dsar.law.rights import Right

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
3 @erase ne|kaikki|kaiken|tiedot ; within 5 ; unless @others|@list|@marketing|@business ; given
    @mydata|@contacts|@account
3 @erase ne|kaikki|kaiken|tiedot ; within 5 ; unless @others|@list|@marketing|@business ; given
    @privacy
3 @erase ne|kaikki|kaiken|tiedot ; within 5 ; unless @others|@list|@marketing|@business ; given
    @about
2 tietojen|tiedot @erase|-poisto ; within 4 ; unless @business|@list
4 @erase @picture
    sivu-|nettisivu-|kotisivu-|arkisto-|facebook-|fb-|instagram-|some-|netist-|verkkosivu- ;
    unless kone-|ilmoituks-
4 @erase kuvani|kuvamme|videoni|valokuvani
4 @erase @picture ; given näyn|näymme|lupaa|naamani|kasvoni|lapse-|tyttäre-|poikani|kuvani ;
    without myynti-ilmoit-
4 @erase
    tili|tilin|-tili|-tilin|käyttäjätili-|asiakastili-|tunnukset|tunnus|tunnuksen|profiili|profiilin
    kokonaan|tietoineen|verkkokaup-|vanha|asiakas-|kauppa-|kaikkine|käyttäjä- ; unless
    lasku-|tilauks-
4 lopeta-|lopetta-|päättä-|päätän|irtisano-|irtisanon|sulke- asiakkuu-|asiakassuht- ; within 5 ;
    given @data|@mydata|@register|@erase|pois|@me
4 asiakkuu- pois|loppu|poisto|poistoon ; within 3
4 en|emme|enkä|ettei halua|haluu|tahdo|haluaisi olla|olevan|näkyä|roikkua|jäädä @register ;
    despite no
4 en|emme|ettei|enkä halua|haluu|tahdo|haluaisi teillä|teil|teidän @data|@mydata ; within 10 ;
    unless @marketing|@notice ; given @about|@mydata|@register ; despite no
4 unohda-|unohtaa-|unohtaa|unohtaisi- @me
4 @erase|pois nimeni|nimi|nimen|numeroni @register
3 @erase ne|nämä|nuo|kaikki|tiedot ; within 5 ; unless @list|@marketing|@business ; given
    henkilötunnu-|hetu|tulotie-|hakemukseni|cv:ni|asiakasrekister-
4 @erase hakemukseni|hakemustietoni|työhakemukseni|cv:ni|ansioluetteloni ; unless
    korva-|uude-|uusi
4 kaikki|kaiken pois @about|@mydata ; unless @list|@marketing
4 mitään|mikään|yhtään @about|@mydata jää|jäädä|jäisi|jäämään|jäis ; within 8 ; despite no
4 poistopyyn-|poistamispyyn-|tietojenpoisto- ; unless @list|@marketing|@business ; given
    @data|@mydata|@about|@privacy
4 @erase kopio-|kopion|nauhoitteen|nauhoite|tallenteen|tallenne|ajokort- ; unless
    @orders|lasku-|kuit-|@list
4 poistettava|hävitettävä|poistettava|otettava alas|@register ; within 6 ; unless
    @list|@marketing|@business
4 tili|tilin|tilini|tunnus|tunnuksen pois|@erase ; within 4 ; unless lasku-|pankki-|@orders ;
    given sähköpost-|osote|osoite|teiltä|teidän|nettikaup-|verkkokaup-|tiedot
4 @me pois koneilta-|@register|@data ; unless @list|@marketing
    """,
    Right.ACCESS: """
4 @see @mydata ; within 7 ; unless @notice|hävittämään
4 @see @mydata rekister-|kopio-|jäljenn-
4 @receive @mydata ; within 6 ; unless
    lopetta-|@limit|@erase|@correct|@notice|@marketing|milloin|lähetin|vastau-
4 @see @data @about ; within 10 ; unless @notice
4 @receive|haluan|haluaisin @data @about ; within 10 ; unless
    ei|eivät|etteivät|@carry|@erase|@correct|@notice|jää|jäisi|olisi
4 @see|@receive @mine @data ; within 6 ; unless @erase|@correct|@notice
5 mitä|mitkä|millais-|minkälais-|mitäs|minkä|mitähän @data|kaikkea @about ; within 10 ; unless
    tarvi-|@rid
4 mistä saa-|saitte|löys-|hank- @mine @field
5 mitä|mitäs|minkälais-|millais- @about @register
4 miksi|miks @contacts|@mydata teillä|teil
4 > olenko|oonko @register
4 mitä|mitkä|mitäs|millaisia|mitähän @mydata|@account ; within 8 ; unless @erase
5 mitä|mitäs|mitähän|kaikkea @about
                                                                                                        tiedätte|tiedet-|tiedossa|tallent-|tallenn-|kerä-|kerän-|rekister-|kirjat-|löyty-|säilyt-|merkit-|teillä|teil
    ; unless @erase|pois
5 onko|onks|oisko|olisiko|löytyykö|käsittelettekö|säilytättekö|keräättekö|tallennatteko|olenko
    @data|@mydata|rekisteri- @about|@mydata ; unless @erase|@correct|poistett-|koneesta|tilaukse-
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
4 @see|@receive|kopio-|kuunnel- @recording ; within 8 ; unless vika-|asenn-|piirust-|miten
4 kopio-|jäljenn- ; given @recording ; unless kone-|lasku-|ohje-|kuit-
5 kaikki|kaiken|kaikkea|kaikista mitä|mikä|joka|jotka|joita @about ; within 8 ; unless
    @erase|@correct|pois
5 mitä|mitkä|mitäs|mitähän @about
    papereissa-|kirjoissa-|arkisto-|koneella|kansio-|tiedostoi-|nimellä- ; unless @erase
4 @see|@receive|haluan|haluaisin
    ostohistoriani|tilaushistoriani|asiakashistoriani|huoltohistoriani|-historiani|ostotietoni ;
    unless @erase|@carry
4 pääsy|pääsyä|pääsen|päästä|oikeus|oikeuttani tietoihini|omiin|henkilötietoihini ; given
    @privacy|tietoihini|tietoihin|tietosuoja-
4 keneltä|miten|kuinka|mitä|kautta @mydata|@contacts|numeroni|nimeni
    saitte|saatte|saaneet|saanut|saatu|hankki-|päätyn-|kautta
4 kuka|ketkä|kenelle antoi|antanut|luovutt-|myi|myynyt|annettu @mydata|@contacts|numeroni|nimeni
4 kauanko|pitkään|kauan @mydata|@data säilyt-|tallen-|pidätte|säilö- ; unless @goods|@business
4 onko|onks|oisko|olenko|oonko @about|@me|@mydata rekister-|järjestelm-|tallen-|kirjoissa- ;
    unless @erase|@business
4 @see|@receive|haluan|haluaisin|pyydän
    merkinnät|merkintöjä|lokit|lokitiedo-|arvion|luottoarvio-|pisteyt-|muistiinpan-
    @about|@mine|koskevat|koskevia
3 tietopyyn-|rekisteritietopyyn-|henkilötietopyyn- ; given @privacy
4 lista|listan|listaus|yhteenveto|paperi|paperin|tuloste|tulosteen|raportti|raportin|ote|otteen
    @about|@mydata ; unless @erase|@list
5 mitä|mitäs|mitkä @about ; given tallessa|tallennettu|rekisteri-|tietonne ; unless
    @erase|@correct|mieltä|halua-|tahdo-
5 tietää|kertokaa|kertoisitte-|nähdä|näkisin|lähettäkää|ilmoittakaa|näyttäkää|saada
    mitä|mitkä|kaiken|kaikki @about ; unless kaikki|tarvit-
4 kopio|kopiot|jäljennös|kopion kaikesta|kaikista ; within 4 ; given @privacy|@mydata ; unless
    lasku-
4 @see|@receive|haluan|haluaisin -muistiinpan-|-merkinnät|-arvion|-arvio|-arviot
    minusta|itseäni|koskevat ; within 10 ; unless @erase
4 printti|tuloste|kopio|kopion|listaus kaikesta|kaikista ; within 4 ; given @about|@mydata ;
    unless @orders
    """,
    Right.RECTIFICATION: """
4 @correct @mydata|@contacts ; within 7 ; unless
    tilaukse-|tilaus|toimitusosoi-|tarjoukse-|listalle|listalla|näytöspäiv-|osallistu-
4 @correct|@wrong @mine @field ; within 7 ; unless @business ; without turvakiel-
4 @correct|@wrong @field @about|@register ; within 8 ; unless @business
4 @wrong @mydata|@contacts ; within 8 ; unless
    laskun|tilaukse-|toimitusosoi-|tarjoukse-|liitteenä|liitteessä ; without alas|turvakiel-
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
3 @fix ; unless @ban|@orders|@goods|@business|listalle|listalla|näytöspäiv-|osallistu- ; given
                                                                                                        syntymävuo-|syntymäaik-|syntymäpäi-|sukunim-|etunim-|nimeni|-osoitteeni|-osotteeni|-numeroni|kotiosoit-|asiointikiel-|äidinkiel-|titteli-|nimenmuuto-|henkilötunnu-
    ; without @orders|@erase|pois
4 asun|asumme|asutaan|muutin|muutettiin|muutimme nykyään|nykyisin|nyt|nykysin|enää ; unless
    voitte-|kone- ; given osoit-|osote|@mydata|asiakastie-|kirjoi-
4 uusi|uus|uuden|oikea|oikee
    osoite|osote|osoitteen|sukunimi|puhelinnumero|numero|numeron|sähköposti|sähköpostiosoite
    on|ois|päivit-|merkit-|muutt-|vaihtaka-|korja-|laittak- ; within 6 ; unless
    @orders|@goods|myyjä-|verkkolasku-|teidän|teillä|työmaa-|työmaalle|toimitt- ; without
    toimipist-|toimitil-|yrityksemme|varasto-|@orders
4 vanha|vanhaan|väärä|väärään|entinen|entiseen
    osoitteeseen|osotteeseen|osoitteeseeni|numeroon|sähköpostiin|nimellä ; within 3 ; unless
    @orders|pakett-|tilau-|tavara-|toimit-|kone-|mainos- ; given
    minun|mun|minulle|mulle|olen|muutin|muuttanut|uusi|uus
4 yhdistä-|sekoit-|sekott-|sotke- @me|tietoni|tietojani toise-|johonkin|väär-|jonkun|jonkin|kaima-
4 pankaa|laittakaa|pistäkää|laittakaas|laittasitte-|laittaisitte-
    tiedot|tietoni|nimi|nimeni|osoite|numero|se oikein|oikeaksi|oikeiks|kuntoon|tasalle
4 sukunimeni|nimeni|etunimeni on|muuttui|vaihtui
    nyt|nykyisin|nykyään|enää|vaihtu-|muuttu-|virallis- ; without @rid
4 naimisiin|avioeron|erosin|erottiin|vihittiin|avioiduin|nimenmuutos- ; given
    sukunim-|nimi|nimen|nimeni|nimeksi ; without @erase
4 numero|numeroon|numeronne|puhelinnumero|osoite|sähköposti|osoitteessa ei ole|oo|kuulu|asu
    minun|mun|minulle|enää|käytössä|käytössäni|siinä ; within 8 ; unless
    @goods|@orders|kone-|@erase ; given minun|mun|minulla|minulle|@mydata|teillä ; despite no
4 vaihdoin|vaihtanut|vaihtunut|vaihtui|vaihtuu|muuttunut|muuttui|muuttuu
    puhelinnumero-|kännykkänumero-|sähköposti-|sukunim-|kotiosoit-|numeroa|postiosoit- ; unless
    @orders|@goods|verkkolasku- ; without @orders
4 merkit-|kirjat-|lisätk-|lisätkää|vaihtaka-|laittak-|muuttak-|korvat-
    uusi|uus|uuden|oikea|tämä|tää|tän numero-|osoite-|osote-|sähköpost-|puhelinnum-|nimi|sukunim-
    ; unless @orders|@goods|tilau- ; without @orders
4 teillä|teil|teidän|siellä @wrong @field|@contacts|syntymä-|sukunim-|etunim- ; unless
    @business|@goods|@orders
4 @wrong syntymävuo-|syntymäaik-|sukunim-|etunim- ; within 6 ; unless @orders|@goods|tarjoukse-
4 en ole|oo enää ; within 5 ; unless @goods|@business|kiinnostu-|asiakas|tarvi- ; given
    tiedoissani|tietoihini|titteli-|siviilisää-|toimitusjohta-|@fix ; despite no ; without
    @erase|@marketing
4 > en ole|olen enää|nykyään|nykyisin ; given
    asiakaskort-|tietoihini|tiedoissani|sukunim-|tyttönim- ; despite no ; without @erase
4 olen|oon nykyään|nykyisin|nyt ; within 3 ; given vaihtaka-|muuttaka-|päivittäk-|korjat- ; unless
    @goods|@orders|kone- ; without @erase|@goods
4 erosin|avioero|tyttönim- ; given tyttönim-|sukunim-|nimi|nimen|nimeni
4 numero|puhelinnumero|osoite|sähköposti vaihtu-|vaihtui|muuttui|muuttu-|vaihtunut ; within 4 ;
    unless @orders|@goods|tili-|lasku-
4 vaihtaka-|muuttaka-|päivittäk-|merkit-|vaihdet-
    osoitteeksi|nimeksi|etunimeksi|sukunimeksi|numeroksi|puhelinnumeroksi|sähköpostiksi ; unless
    @orders|tilau-|työmaa-|lasku-
3 korjaa-|korjat-|oikaise- rekisteriin|rekisteristä|asiakaskort-|asiakastie- ; unless
    @orders|@goods|@business
4 ammatikseni|ammattini|kielekseni|nimekseni|puolisokseni|osoitteekseni kirjat-|merkit-|on
4 teillä @wrong @field ; within 8 ; unless @orders|@goods|@business ; given mun|minun|minulla
    """,
    Right.MARKETING_OBJECTION: MARKETING,
    Right.OBJECTION: """
4 vastust-|kiellän|kieltäisin @mydata|käsittely- ; within 7 ; unless @marketing|@list|markkinoin-
    """,
    Right.RESTRICTION: """
4 rajoit-|rajoittak- käsittely- @mydata|henkilötietojen
    """,
    Right.PORTABILITY: """
4 siirtä-|siirto-|koneluettav-|koneellisesti @mydata ; unless @erase
    """,
    Right.CONSENT_WITHDRAWAL: """
4 peru-|peruut- -suostumu- ; without @marketing
    """,
}

FINNISH = Lexicon("fi", GROUPS | CONCEPTS, framed(RULES), SPELLINGS, SPOKEN, PHRASES)
