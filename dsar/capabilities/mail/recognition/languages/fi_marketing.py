"""Finnish rules that show an objection to marketing (Article 21(2))."""

MARKETING = """
5 @stop @marketing ; within 8 ; unless @reader
5 voi-|pyyd-|haluan|haluaisin|haluamme lopettaa|peruuttaa|perua|kieltää @marketing ; unless
    @reader|haluatteko|haluatko
5 perun|peruutan|peruuttaa suostumu- @marketing ; within 6 ; unless @reader
5 en|emme|älkää|älä|ei|eikä|enkä|älkääkä|ettei @send @marketing ; within 7 ; unless
    @reader|palvelu-|vielä|apua|apuja ; despite no
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
5 älkää|älä|en|ei|lopetta- soit-|soittak-|soittel- myynti-|puhelinmyyn-|myyntipuhel- ; despite no
3 en|emme|ei|älkää|älä halua|lähett-|enää
    viestejä|sähköposteja|tekstiviestejä|sähköpostia|postia|kirjeitä ; given enää ; without
    @business ; despite no
4 @stop tilaus|tilaukseni|tilauksen|tää|tämä ; given @marketing ; without lasku-|koneen ; unless
    @reader
4 lopettaka-|lakatkaa|riittää|loppukoon ; unless @business ; given @marketing
5 -markkinointikiel-|mainoskielto-|postituskielto-
5 @erase @me|@contacts @marketing ; unless @reader|@register
5 en|ei|emme|älkää|älä|ettei|etten|enkä
                                                                                                        halua|haluu|haluaisi|toivo|tarvitse|kaipaa|lähettäkö|lähetelkö|lähettele|laittako|laitella|postittako|postitella|tuputtako|tilannut|tungeko|kiinnosta|jaksa|lähetettävän
    @media ; within 8 ; unless @reader|@goods ; despite no
5 ei|älkää|älä|ettei|enkä|eikä|turha|turhaan
                                                                                                        soittako|soitako|soittakaa|soiteta|soitella|soittelko|soittele|soittaa|soitettais-|soitettaisi|soittaisi|soitettavan
    @sales ; unless takaisin|miksi|vaikka|sovi-|@orders ; despite no
5 ei|älkää|älä|ettei|enkä|turha
    soittako|soitako|soittakaa|soiteta|soitella|soittelko|soittele|soittaa|soitettais-|soitettavan
    enää|ikinä|koskaan|jatkossa|numeroon ; unless takaisin|miksi|vaikka|sovi- ; given @sales ;
    despite no
5 ei|älkää|älä saa|soittako|soitako|soiteta|soitella|soittelko soittaa|minulle|tähän|mun|minun ;
    unless takaisin|miksi|vaikka|sovi- ; given @sales ; despite no
5
                                                                                                        haluan|haluaisin|toivon|toivoisin|pyydän|vaadin|edellytän|saisi|saisivat|pitää|voisi-|voitte-|voisko|täytyy
    loppu-|lopettaa|lopetett-|loppuvat ; unless @goods ; given @marketing|@sales
4 lopetta-|lopettakaa-|lakatkaa|riittää|loppukoon|stop|seis @media ; unless @goods|@reader
5 @media @ending @want ; unless @goods|@reader
4 @ending @media|@sales ; within 4 ; unless @goods|@reader|kampanja|perjantai-|sunnuntai-|voimassa
4 @want lopettaa|loppua|loppuu|peruuttaa|perua|lopetett- @media ; unless @goods|@reader
4 älkää|älä lähettäkö|lähetelkö|lähettele|postittako|laittako enää|ikinä|jatkossa|mitään ; within
    5 ; unless @goods|@business|@wrong|vaan ; without @wrong|@goods ; despite no
4 ei|älkää|älä|enkä|eikä
    lähettäkö|lähetelkö|lähettää|lähetellä|postittako|laittaa|tulla|tulisi|tuoda
    sitä|niitä|enää|jatkossa|ollenkaan|lainkaan|mitään ; unless @goods|@business ; given
    @marketing|-kuvasto-|-katalogi-|-esite-|esitte-|asiakasleh- ; despite no
5 saanut|saanu|saan|alkaa tarpeekseni|tarpeeksi|kyllikseni|kurkku|riittää @media|@marketing ;
    despite no
4 ei enää yhtään|ainutta|ainoatakaan|yhtäkään ; unless @goods|@business ; given @media|@marketing
    ; despite no
4 jättäk-|jättäis-|jätätte- rauhaan ; given @marketing|@media|@sales
4 jättäk-|jättäis-|jätätte- @me pois @marketing|@media|@list
5 jättäk-|jättäis-|jätätte-|jätettäis- pois @marketing|@list|-lähetyks-|postituks-
4 kyllästy-|väsyn-|mitta|hermo-|ärsyttä-|häirits- @marketing|soittel-|myyntipuhel-|-tekstari- ;
    given @ending|älkää|pois|kiellän|en|ei
5 en|ei|ilman|enkä lup-|suostum-|suostu @marketing ; within 7 ; despite no
5 merkit-|laittak-|laittais-|lisätk-|lisättäk-|asettak-|pankaa|kirjat- kielto|esto|esto-
    @marketing|@media|@sales
5
                                                                                                        suoramarkkinointikiel-|puhelinmyyntikiel-|soittokiel-|mainoskiel-|mainontakiel-|postituskiel-|myyntikiel-|markkinointiesto-|suoramarkkinointiesto-|uutiskirje-esto-
5 vastust-|kiellä- kohdent-|kohdenn- ; unless @goods
5 @erase|pois|ottak-|otta- @me|@contacts|numeroni|numero|numeron @media|@sales ; within 7 ; unless
    @goods|@reader|@register
4 pois @media ; within 3 ; unless @goods|@reader|@business|tuli|kuva-|hinnasto-
5 ei|älkää|enkä saa|tule|pidä luovut-|antaa|jakaa|myydä|käyttä-|käytettä- @marketing ; despite no
4 turha|turhaan|turhia|tarpeeton lähett-|lähetel-|postit-|tuputt-|mainost-
    @media|@marketing|@me|minulle|mulle ; within 6 ; unless @goods|@business
5 @marketing ei kiitos|tarvitse|kiinnosta|toivota|haluta ; within 5 ; unless @reader|apua ;
    despite no
5 pommit-|spämm-|tuputt-|tyrkyt-|häirits- @ending|älkää|pois|kiellän ; unless @goods
4 luovu-|eroa|eroan|erota|irti|katkais-|lakkaut-|poistua|päättä- uutiskirj-|@list|@marketing ;
    within 5 ; unless @reader|@register
4 peruk-|perua|peruisi-|perutt-|peruuttak-|peruutus|perun|lopettak- ; given
    uutiskirj-|tilaajalis-|markkinointilup- ; unless @goods|@business|@reader|napp- ; without
    @orders
4 @erase|pois|ottak-|otta- @me|@contacts|@mydata ; unless @register|kokonaan|kaikki ; given
    uutiskirj-|mainos-|mainok-|tekstari-|-markkinoin-|myyntipuhel- ; without @register|@business
4 en ole|oo|olis- tilannut|tilannu|pyytänyt|pyytäny|liittynyt|antanut|suostunut @media|@marketing
    ; unless @goods ; despite no
4 lopetta-|lopettak-|lakatkaa|lakatk-|loppukoon soittel-|soittami-|soitot|soitto ; within 4 ;
    unless @orders|velka-|perint-|maksu-
4 lakatkaa|lopettakaa|lopettak- lähettämä-|lähettele-|viestit-|mainost-|pommit- ; unless
    @orders|@goods
4 riittää|riitti jo|nyt ; within 2 ; unless @goods ; given @media
5 jättäk-|jättäis-|jätätte- soittamatta|lähettämättä|mainostamatta|tulematta ; unless
    @orders|@business
4 eroon|irti -kirjeistä|-viesteistä|-posteista|@media ; within 5 ; unless @register|@reader
5 optout ; unless @reader|jos
4 nimeni|minut|mut|osoitteeni jätetään|jättäk-|pois|ulkopuolelle|jätettäis- ; given
    postitus-|kampanj-|mainos-|uutiskirj-|markkinoin- ; unless @register|@goods
4 kiitos ei ; within 2 ; given kampanj-|mainos-|mainok-|uutiskirj-|-kirje- ; unless
    @reader|@goods|@business|apua ; without apua|markkinoinnissa ; despite no
4 > peruuta|peruuttakaa|peruuttaisitte|perukaa|perua|peruuttaa|lopettakaa|lopeta|lopetan|perun
    tilaus|tilauksen|tilaukseni ; given
    -kirje|-kirjeen|-kirjettä|uutiskirj-|-lehti|vinkkikirj- ; unless kone-
5 en|ei|emme|enkä|älkää halua|haluu|haluta|enää|mitään
    myyntiä|mainontaa|mainostusta|kauppaamista|soittoja|soittoa ; within 5 ; unless @goods ;
    despite no
5 olla|olkaa|jättää|jättäisitte- lähettämättä|soittamatta|mainostamatta|lähettelemättä
    @marketing|@media|minulle|meille ; unless @goods|@orders
4 loppu|loppukoon|riittää|seis|poikki nyt|jo|tämä|tää|heti|tähän ; within 3 ; unless
    @goods|@business ; given @marketing|myydään|soitellaan|soittel-|@media
5 ei|ettei|älkää|enkä|eikä käytetä|käytettä-|käyttäkö|käyttää|hyödyn-|luovuteta|luovutet-
    @marketing ; unless @reader|palvelu- ; despite no
4 @marketing loppumaan|loppu|seis|poikki|pois|veke|veks ; within 4 ; unless
    @goods|@reader|@business
4 vieläkin|edelleen|yhä|silti|taas @marketing
    kieltänyt|kielsin|kieltäny|pyytänyt|sanonut|sanoin|perunut|peruin ; unless @reader|@goods
4 en|ei|emme tykkää|jaksa|halua|kiinnosta|pidä soitellaan|soitetaan|myydään|mainostetaan|tarjotaan
    ; unless @goods|@orders ; despite no
5 kiellän|kielletään|kiellämme|kieltäisin|kielsin
    soitta-|soittel-|soitot|viestit|yhteydeno-|lähettä- ; unless @goods|@orders
4 liikaa|liian|jatkuvasti|koko|joka @media ; within 6 ; unless @goods|@orders ; given
    poikki|seis|loppu-|lopettak-|riittää|älkää|pois|kiellän
"""
