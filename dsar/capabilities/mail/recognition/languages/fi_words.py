"""Finnish words of requests: inflected, spoken and official."""

GROUPS = {
    "no": "en emme älkää älä ei enkä eikä lopettakaa älkääkä ettei etten eikös eivät ettekä"
    " etteivät emmekä eivätkä ettemme",
    "broadcast": "sinulla voit saat sinun webinaari- koulutus- -koulutus seminaari- ilmoittaudu"
    " asiakkaamme tietosuojaseloste- tietosuojakäytän-",
    "self": "pyysin omista -tiedoistani -tiedostani -tietoihini minu- mun mua musta mulle mulla"
    " haluan haluaisin pyydän pyytäisin vaadin toivon en"
    " -tietoni -tietojani -tietojeni -osoitteeni -numeroni -nimeni",
    "after": "",
    "turn": "mutta vaan ja sekä joten siis",
    "that": "että jotta",
    "since": "ole olla oo",
    "privacy": "gdpr gdpr:n -tietosuoja- henkilötie- rekisteröity- artikla- rekisterinpitäj-",
    "erase": "poista poista- poiste- poisto- -poistopyyn- hävitt- hävitä- tuhot- tuhoa-"
    " tuhoama- pyyhki- pyyhk- tyhjent- roskiin roskikseen tyhjennä- delet- deletoi- !poistin"
    " !poistimme !poistui- !poistuu !poistua siivotk- siivoatt- siivotaan putsat- nollat-"
    " heittäk- yliviiv- hävittäi- otettaisiin hävite- lakkaut- siivot- raivat-",
    "mydata": "-tietoni- -tietojani- -tietojeni- -tiedoistani- -tiedostani- -tiedoissani-"
    " -tietoihini- -dataani datani tietoo datojani !yhteystieto- !pankkitieto- !laskutustieto-"
    " !mielestäni",
    "contacts": "yhteystietoni- yhteystietoja- yhteystietoje- -osoitteeni -osoitettani"
    " -osoitteessani -numeroni -numeroani -numerossani -nimeni -nimeäni -nimessäni -postini"
    " sähköpostiani syntymäaikani ammattini -osotteeni -osoitteestani -osoitteeseeni"
    " -numerostani -numerooni -postistani -postiini -nimestäni syntymävuoteni",
    "account": "tilini -tilini tiliäni -tiliäni asiakkuuteni asiakkuuttani -tunnukseni"
    " profiilini profiiliani asiakastieto- käyttäjätili- asiakastili- asiakkuus asiakkuude-"
    " asiakkuutta tuplatili- käyttäjätunnu-",
    "data": "merkint- info infoa infot tietoihin -tietoihin tiedot tietoja tietojen tiedoista"
    " tieto tietoa -tiedot -tietoja -tietojen -tiedoista data dataa datan dataan rekisteritie-"
    " -merkinnät rekisterimerk- -muistiinpan- -arvio -arvion -arviot",
    "about": "minusta musta minua mua minuun itsestäni itseäni nimelläni nimeeni meikäläisestä"
    " minustakin meitsistä meitsist minuu",
    "me": "minut mut itseni minutkin meidät meikäläinen meikä",
    "mine": "minun mun omat omia omien minunkin",
    "register": "-rekister- järjestelm- -järjestelm- -tietokan- asiakaskan- asiakastiedoista-"
    " crm crm- kannasta- kannoista- asiakkaista- !markkinoin- !suoramarkkinoin- !kaupparekister-"
    " !ajoneuvorekister- !rekisterinumer- !rekisterikil- !rekisteriot- !liikennerekister-"
    " !rekisteröi- !järjestelmäl- !käyttöjärjestelm- !ohjausjärjestelm- papereissa- mapeissa-"
    " kirjoissa- kirjoista- arkistosta- arkistossa- koneelta koneella tiedostoissa- asiakaslist-"
    " taustajärjestelm- koneiltanne koneiltan- asiakaskort- asiakastar-",
    "list": "-lista -listalta- -listalla- -listoilta- -listoilla- -listallanne -listaltanne"
    " -postituslist- jakelusta- -jakelulist- markkinointirekister- suoramarkkinointirekister-"
    " postituksesta- postituksista- uutiskirjelist- tilaajista saajista vastaanottajista"
    " markkinoinnista- suoramarkkinoinnista- uutiskirjeestä- mainonnasta- listoiltanne"
    " !asiakaslist- -listalt -listaltki !-llista",
    "marketing": "-markkinoin- -markkinoida -markkinoiti- -mainon- mainos- -mainos- mainok-"
    " -mainok- uutiskirj- uutiskirje- tarjouksia- tarjouksista- tarjouksien- tarjousten"
    " tarjousviest- tarjouskirj- tarjouspost- kampanjavie- kampanjapost- kampanjakirj- spämm-"
    " spämmi- roskapost- newsletter- tiedotteitanne uutisvies- mainoste- suoraposti-"
    " tarjousteks- tarjoustek- tarjoussoit- tarjouspuhel- tarjoussähk- tarjousmei- myyntipuhel-"
    " puhelinmyyn- puhelinmyy- telemarkkin- myyntisoit- myyntikirj- myyntivies- myyntimei-"
    " asiakasleh- katalogej- mainospuhel- mainossoit- mainosvies- mainoslehti- mainosleht-"
    " kampanjatarj- kampanjatek- kampanjamei- uutispost- jäsentarj- kanta-asiakastarj- spam"
    " spami- späm- suoramainon- tarjouksianne tarjouksiin mainitsem- !mainitsem- viikkokirj-"
    " kuukausikirj- vinkkikirj- alekirj- jäsenkirj- kampanjo- kampanjavies- markkinointivies-"
    " kaupparats- myyntiä tarjoustenne tarjouksistanne tarjouksienne",
    "stop": "lopettakaa- lopettaka- lopetat- lopettama- lopettais- lopeta kiellän kieltäk-"
    " kielt- kielläm- kieltäyd- peru peruk- perun perua perua- peruis- peruut- peruisit- perutt-"
    " estäk- lakatkaa lakkaa lakkaat- estä vastust- stop irtisano- keskeyttäk- loppukoon riittää"
    " riittäkää lopettakee riitti",
    "send": "kiinnostunut halua haluu haluaisi lähett- lähetel- tarvitse kaipa- enää laittako"
    " toivo salli hyväksy postitel- tuputta- tungeta kiinnosta",
    "see": "nähdä nähä nähtä- näkisin näkemään näyttäk- näyttäis- tarkastaa tarkastam-"
    " tarkastella- tarkistaa tarkastus- tarkistus- katsoa kopio- jäljenn- lähettäk- lähettäis-"
    " lähettää lähetä lähetät- lähettäm- toimittak- toimittais- toimittaa toimittam- toimitat-"
    " listaus- tulost- selvity- yhteenveto- tsekata tutustua otteen ote luovuttak- antaka-"
    " antakaa",
    "receive": "saada saako saisiko saisko saavani saan saisin saanko saisinko saamaan saaha"
    " pyydän pyytäisin saatavill-",
    "notice": "vahvist- vahvistus- ilmoit- kuitta- tarjous tarjoukse- hinta- hintatie- lasku-"
    " varten",
    "business": "tilaukse- tilaus- laskul- laskun laskut lasku laskus- laskut- tarjoukse-"
    " tarjous tarjouspyyn- toimitusosoi- rivi- tuote- kone- hakemukse- liittee- cv cv:",
    "correct": "oikais- oikaist- oikaisu- korja- korjat- korjau- päivit- päivity- täydenn-"
    " täydentä- muuttakaa muuttaa muuttais- muutat- muuttam- muutett- muutos- muuttakka vaihtak-"
    " vaihtaa vaihda- vaihtais- vaihdat- vaihtam- vaihdet- korjaat-",
    "wrong": "väärin väärä väärät väärän väärää vääriä virhe virhee- virheelli- virheit-"
    " kirjoitusvirhe- vanhentu- vanha vanhan vanhat vanhaa vanhoja puutteelli- epätarkk-"
    " pielessä vaillin- puuttuu",
    "field": "osoite osote osoitetta osoitteen -osoite -osoitetta -osoitteen -aika ammatti"
    " titteli numero -numero -numeroa nimi -nimi nimen nimeä sähköposti tiedot tietoja tietoihin"
    " -tiedot yhteystiedot maili meili s-posti mailiosoite sähköpostios-",
    "reader": "voit klikka- halutessasi et napsaut- linki- linkk- sinulle sinun apua"
    " apuja kumppani-",
    "media": "-kuvasto- -katalogi- -esite- esitte- -lehteä -lehteänne -lehti -lehtenne -lehden"
    " lehdestä kutsuja kutsut kutsuista -tekstari- tekstiviest- tekstivies- whatsapp- -viestejä"
    " -viestien -viestit -viesteistä viestittely- -soittoja -soitot soittel- soittam- -puheluita"
    " -puheluja -puhelut -puheluista -puhelujen mainoskir- -kirjeitä -kirjeet -kirjeistä"
    " postitu- tiedotteita sähköposteja sähköpostit sähköposteista meilejä meilit meileistä"
    " maileja mailit -tarjouksia pommit- -gallup- arvonta- tapahtumakut- -viestiä",
    "sales": "myyntipuhel- myyntisoit- puhelinmyyn- puhelinmyy- telemarkkin- kaupall- kauppaam-"
    " kaupat- kaupit- kauppaatte myydäks- myymään myynti- myyntiä tarjoussoit- tarjouspuhel-"
    " tarjousteks- tarjoustek- markkinoin- mainos- mainok- tyrkyt- tuputt- myyjä- myyjänne"
    " puhelinmyyjä- tarjouks- soittel- kaupparats- tarjotaan myydä kauppa-",
    "goods": "lasku- tilau- tavar- osia osaa varaos- paket- muistut- sopimu- kuit- asentaj-"
    " tarjousta koodi- liite- kuvia lähety- vahvist- hinna- arvio- huolto- takuu- piirust-"
    " kaivuri- traktor- lumilin- takaisin vielä",
    "ending": "lopettaa loppua loppuu loppuvat loppuis- loppumaan loppukoon lopetettava-"
    " lopetett- lopettama- lopettami- lopettakaa- lopettais- lopetat- riittää riittäk- riitti"
    " lakkaa- lakatkaa lopuksi loppu stop seis stoppi",
    "want": "haluan haluaisin pyydän pyytäisin vaadin toivon toivoisin saisi saisiko saako"
    " voisi voisitte voisitteko voitteko voisko voiskohan pitää pitäisi täytyy täytyisi"
    " edellytän saatais",
    "fix": "korjatkaa- korjaatt- korjaisi- korjaam- korjata oikaisk- oikaise- oikaisi-"
    " oikaisem- oikaista päivittäk- päivittäi- päivitätt- päivittäm- päivittää muuttaka-"
    " muuttakka- muuttais- muutatt- muuttaa muuttam- vaihtaka- vaihtais- vaihdat- vaihtaa"
    " korjaus korjausta korjaukset oikaisu- merkitk- merkkaa- merkats- merkitse- vaihdet-"
    " vaihdatte- korjaatte-",
    "personal": "syntymävuo- syntymäaik- syntymäpäi- syntymävuos- sukunim- etunim- nimeni"
    " -nimeni -osoitteeni -osotteeni puhelinnumero- -numeroni kotiosoit- sähköpostiosoit-"
    " asiointikiel- äidinkiel- kieleni titteli- siviilisää- nimenmuuto- henkilötunnu-"
    " postinumeroni uusi uus",
    "orders": "tilauksen tilauksessa tilaukseni tilaukseen toimitusosoi- laskutusosoi- laskun"
    " laskussa laskulla verkkolasku- tarjouksen tarjouksessa tarjoukseen",
    "recording": "tallenne tallenteen tallenteesta tallennetta tallenteet tallenteita -tallenne"
    " -tallenteen -tallenteesta -tallennetta -tallenteet nauhoite- nauhoitu- nauhoitt-"
    " videokuva- valvontakamer- kameravalv- puheluni äänite- nauhoitteen nauhoite puhelumme",
    "picture": "kuva kuvan kuvani kuvamme kuvaa kuvat kuvia -valokuva- video videon videolta"
    " videosta",
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
tallentaneet keränneet minulta minulla minulle soittelu myyntipuhelut myyntipuheluja
tekstiviestejä lopettaa mainokset mainoksista postitus sukunimi
"""

SPOKEN = """
oon=olen mä=minä mun=minun mulle=minulle mulla=minulla mul=minulla et=että tarvi=tarvitse
tartte=tarvitse tarttee=tarvitse haluu=halua haluun=haluan haluisin=haluaisin oikee=oikea
teijän=teidän teiän=teidän teijät=teidät osote=osoite osotteen=osoitteen osotetta=osoitetta
enään=enää ees=edes soitelko=soittelko ootte=olette ois=olisi mie=minä emmää=en teiä=teidän
tää=tämä siit=siitä must=musta puhnro=puhelinnumero puhnumero=puhelinnumero kaikkee=kaikkea
tuleen=tulemaan
"""
