"""Estonian words of requests."""

GROUPS = {
    "no": "ei ärge mitte pole ega ilma ärgu ühtegi mingit mingeid ühtki keelan enam polnud kunagi",
    "after": "mitte",
    "turn": "aga kuid ning ja palun vaid seetõttu vastasel",
    "that": "et",
    "since": "ainult kustutatud saanud vastust kindel",
    "broadcast": "veebiseminar- koolitus- seminar- privaatsuspoliitika- privaatsustingimus-"
    " privaatsusteade- uuring- küsitlus-",
    "self": "mina ma minu mu mind mulle minule minust mul minul meie meil meid oma mult",
    "i": "mina ma olen",
    "my": "minu mu oma meie tema",
    "me": "minu mu mind mulle minule minust mul minul meid meile minuga mult minult meie mus",
    "about": "kohta seotud puudutav- käiv- puudutava nimel osas",
    "what": "mis milliseid missuguseid mida millised missugused milleks mille milline mill-"
    " millis-",
    "everything": "kõik kõike kogu kõiki kõigi kõigist",
    "it": "see need neid selle seda nad kõik kõike ta teda nende",
    "please": "palun soovin tahan paluks paluksin aitäh tänan soovime",
    "want": "soovin tahan tahaks sooviksin palun paluks paluksin nõuan taotlen soov tahaksin saaks"
    " saaksite võiks võiksite peab peaks peaksite soovime palume saate saab kas ootan soovi"
    " taha tahame soovisin saaksin võin",
    "must": "peab peaks tuleb peaksite",
    "be": "olla olema seisma jääda jääma kuuluda oleks esineda olen",
    "more": "enam rohkem edaspidi edasi tulevikus rohkemat veel",
    "new": "uus uue uut õige õiget õigeks õigele õiged praegune praegust kehtiv uueks uued"
    " korrektne tegelik uuega",
    "now": "nüüd praegu nüüdsest alates",
    "other": "teise teine teisele muu kellegi keegi nimekaim- kolmandatele võõra teenusepakkuja-"
    " teisega kellegagi konkurendi",
    "here": "siia",
    "yet": "veel",
    "back": "tagasi",
    "answer": "vasta- vastata",
    "erase": "kustuta- kustutada kustutage kustutate kustutaksite kustutatud kustutataks"
    " kustutamis- eemalda- eemaldada eemaldage eemaldamis- hävita- hävitada hävitage kõrvalda-"
    " kaotage kaotada tühjenda- unusta- tühista-"
    " kusutage tõmmake likvideeri- kustu ära-kustuta puhasta- unustataks"
    " kõrvaldada !eemaldamise !unustasin !unustanud",
    "deletion": "kustutamine kustutamist kustutamise kustutamistaotlus kustutamissoov eemaldamist"
    " eemaldamine kustutamiseks andmekustutus hävitamist andmete-kustutamine kustutamisnõue"
    " kustutamisavaldus kustutamispalve",
    "data": "andmed andmeid andmete andmetele andmetega andmetest andmestik- -andmed -andmeid"
    " -andmete info informatsioon- infot teave teavet teabe kirjed kirjeid kirje märkmed"
    " märkmeid märkus- andmestu andmekoopia isikuandme- kliendiandme- kontaktandme- -andmetega"
    " andmetes isikuandmetes kliendiandmetes -andmetes -andmetele -infot -infosse -info"
    " andmetesse !tellimusandme- !arveandme- !tarneandme- !tooteinfo !tooteandme-"
    " !masinaandme- !tarneinfo !tellimuseandme- !ettevõtteandme- !hinnainfo !lisainfo"
    " !lisainfot !andmesidet !tehnilis- !pangaandme- !lisateavet !hinnainfot !tooteinfot",
    "personal": "isikuandme- kliendiandme- kontaktandme- isiklik- isiklikke kasutajaandme-"
    " isikuandmed isikuandmeid eraandme- isikuandmetele",
    "contacts": "email emaili meil e-post e-posti -number number numbri numbrit numbrile numbriks"
    " nimi nime nimeks nimel -nimi -nime perekonnanimi perekonnanime perenimi perenime eesnimi"
    " eesnime sünniaeg sünniaega sünnikuupäev- sünniaasta- postiindeks- mobiil- mobiilinumber"
    " mobiilinumbri kontaktandme- e-posti-aadress- e-maili nimes kontaktid kontakte -nimeks"
    " kontaktkeel- suhtluskeel- perekonnaseis- numbrid kodune tiitel telefoninr -nimes"
    " !ettevõttenimi !tellimusnumber !arvenumber !seerianumber !tootenimi !tellimuse-number"
    " !tellimusenumber !kontonumber !kliendinumber !tootenumber !mudelinumber !registrinumber"
    " !saatelehenumber !osanumber sugu !ärinimi -aadress- telefoninum- elukoh- !arveaadress-"
    " !tarneaadress- !objektiaadress- !aadressimuutus- keel keelt keeleks !kohaletoimetamise",
    "account": "konto kontot kontoga kontod kasutajakonto- kliendikonto- profiil profiili kasutaja"
    " kasutajat kasutajaprofiil- kliendiprofiil- kasutajatunnus- e-poe-konto- kontolt"
    " veebikonto- -konto -kontot !pangakonto- !arvelduskonto- -profiil- kliendikont- kontol"
    " kontole",
    "register": "süsteem süsteemi süsteemist süsteemis süsteemidest süsteemides andmebaas"
    " andmebaasi andmebaasist andmebaasis andmebaasidest -baasist -baasis -baas kliendibaas-"
    " kliendiregist- register registri registrist registris registritest registrites arvutist"
    " arvutis arhiiv- serverist serverites crm kartoteegi- kliendikaart- kliendikaardi- failid"
    " failides dokument- raamatutest kliendinimekir- kliendilist- kliendisüsteem-"
    " süsteemidesse paberitest arhiivist kliendihalduse- andmekogu-",
    "file": "toimik toimiku toimikut kliendikaart kliendikaardi profiil väljavõte",
    "list": "nimekiri nimekirja nimekirjast nimekirjas nimekirjadest loend loendist list listi"
    " listist listis postiloend- meililist- meililoend- uudiskirjalist- -nimekirjast -nimekiri"
    " -loendist -listist saajate adressaatide tellijate saatmisnimekir- -nimekirja -listis"
    " e-posti-listist saatelist- meilinimekir- postitusnimekir- !hinnakir- !klientide"
    " !varuosade !kliendinimekir- !osade !kaupade !kliendilist- !ootenimekir-"
    " !kontrollnimekir- !osalejate-",
    "reader": "klikka- klõpsa- klõpsake link lingil lingile sina sinu sul sulle sinule vajuta"
    " sooduskoodi-saamiseks",
    "marketing": "reklaam- -reklaam reklaame reklaami uudiskir- infokir- turundus- otseturundus-"
    " -turundus pakkumis- eripakkum- kampaania- spämm- spam- spämmi- rämpsposti- rämpspost"
    " sooduspakkum- kommerts- reklaamkir- müügikir- reklaamsms- reklaamposti- soodusteat-"
    " müügipakkum- uudiskiri reklaammeil- massipostitus- kliendileht kliendilehte kliendiajak-"
    " -reklaami sooduskood- reklaamsõnum- reklaamkõne- kataloog- müügikõne- telefonimüü-"
    " telemarket- kliendileht- reklaamvoldik- allahindlus- rämps pakkumisi pakkumised"
    " pakkumiste loosimis- reklaambrošüür- kaubanduslik- soodukad !reklaamiagentuur-"
    " !pakkumist !pakkumine !pakkumise !hinnapakkum- !reklaamipind- !reklaamipinna"
    " !pakkumisele !pakkumises !pakkumisest soodustus- kupong- sooduskupong- kampaaniat-",
    "media": "kirju kiri kirjad meile meilid meil e-kirju e-kirjad emaile e-maile emailid sms"
    " sms-e sms-id smse smsid sõnumeid sõnumid sõnum kõned kõnesid kõne helistami-"
    " telefonikõne- teateid posti post brošüür- kataloog- voldik- ajakiri ajakirja kutseid"
    " küsitlus- whatsapp pakkumisi uuringu- postitusi saadetisi -kirju -sõnumeid -meile"
    " telefonikõnesid sms'e kirjade infot lehte meilisid meilid- kirjad- e-kirj-",
    "sales": "müük- telefonimüü- telemarket- reklaam- turundus- pakkumisi pakkumistega müügikõne-"
    " müügieesmär- müügitöö- kommerts- müüa müügijutt !müüja-kood pakkumiste müügi-"
    " müügikõnesid",
    "goods": "tellimus tellimuse tellimust tellimuses tellimusest arve arvel arvet arvele arved"
    " tarne tarnet kohaletoim- tarneaadress- arveaadress- hinnapakkum- pakkumist pakkumine"
    " pakkumise manus manuses manusena masin masina masinat masinale varuosa- ekskavaator-"
    " kopp kopa miniekskavaator- meeldetulet- saateleh- tellimuskinnitus- tarneaeg- tarneaja-"
    " aeg hooldus- remon- hind hinda hinna hinnad hinnakir- garantii- pakk pakki pakid kaup"
    " kaupa kauba kaubad rendileping- leping- allahindl- kreeditarve traktor- muruniiduk-"
    " mootor- laos ladu laoseis- tühistada-tellimus tasu- maksmi- makstud makse seerianumb-"
    " kasutusjuhend- pump pumba filter- filtri- veakood- ekraan- rida rea positsioon-"
    " mehaanik- laadur- haagis- toode toote tooted tooteid detail- osa osad kinnitust"
    " tellimuselt arvelt rehvi- õli- tellimusega hinnaga transpor- objekt- ostutšekk tagast-"
    " haagise pakkumisele jupp juppi",
    "company": "äriühing- oü as filiaal- esindus- laohoone osakond arve- tarne- registrikood-"
    " käibemaks- kmkr raamatupidami- töökoda ärinim- juriidilis- kontaktisik-",
    "delivery": "tarne tarnet tarnida kohaletoim- kuller- pakk paki saadetis- tellimus tellimuse"
    " transpor- veos objekt- pakiautomaat- pakid",
    "machine": "masin masina mootor- seade seadme varuosa- tööriist- ekraan- auto",
    "appointment": "koosolek- kohtumi- puhkus- koolitus- kursus- seminar- aeg aja töötub-"
    " broneeri-",
    "bank": "pangakonto- arvelduskonto- iban",
    "login": "parool- sisselogi- logida logi",
    "attached": "lisatud manuses manus cv kandideeri- allpool",
    "manual": "kasutusjuhend- juhend- arve arvest saateleh- skeem- sertifikaat- sertifikaadi-"
    " joonis- tšekk- tšeki- hooldusraamat-",
    "correct": "paranda- parandada parandage parandaksite muutke muuta muudaksite muuda muudate"
    " muutmi- uuenda- uuendada uuendage korrigeeri- õienda- täienda- täpsusta- vaheta-"
    " vahetada vahetage asenda- asendage kanda kandke lisage lisada lisaksite märkige märkida"
    " parandamist parandamine muutmist ajakohasta- kirjutage pange panna sisestage muudetaks"
    " parandataks parandus- korda ümber aadressimuutus- nimemuutus- aadressivahetus-"
    " nimevahetus- muutus fikseerige",
    "rectification": "parandamist parandamine parandus parandamise muutmine muutmist"
    " aadressimuutus nimemuutus aadressivahetus nimevahetus andmeparandus uuendamine"
    " täiendamist aadressimuudatus nimemuudatus parandamistaotlus muudatus",
    "wrong": "vale valesti valed valede valet vana vanad vanale vanaks vananenud viga vead vigane"
    " vigased vigaste ebaõige- ebaõiged aegunud puudulik- puudulikud trükiviga kirjaviga"
    " näpuviga eksitus eelmine eelmise endine endise ebatäpne- ebatäpsed õige õiged ekslik-"
    " ebakorrektne- vigu valel",
    "untrue": "vale valed ebaõige- tõene tõele vastavad vasta paika",
    "misspelt": "kirjaviga trükiviga näpuviga kirjapilt- valesti kirjaveaga trükivea- kirjavea-"
    " näpuvea-",
    "changed": "muutus muutunud vahetus vahetunud vahetasin muutusid uus uue vahetanud muutsin"
    " sain",
    "moved": "kolisin kolinud kolis kolisime kolin kolimi- elan elame ümber",
    "married": "abiell- abielu- lahuta- pulm- neiupõlv- neiunim- nimeks abiellusin lahutatud",
    "birth": "sünniaeg sünniaega sünnikuupäev- sünniaasta- sündinud sündisin sünniajaks sünnipäev-",
    "mixed": "segi segamini sassi segiajami- sassis vahetusse ajanud ajasite",
    "missing": "puudu puudub puuduvad puudulik- puudusid",
    "add": "lisa- lisage lisada täienda- täiendage juurde",
    "written": "kirjas kirjutatud märgitud sisestatud salvestatud kantud seisab on registreeritud"
    " näitab saadate saadetakse",
    "note": "märkus- märge märget märke kanne kannet kirje-",
    "true": "õige kehti- kehtib aktuaalne vasta kasutuses",
    "longer": "enam kauem",
    "instead": "õige peaks asemel tegelikult hoopis peab",
    "name": "nimi nime perekonnanimi perenimi eesnimi perekonnanime perenime eesnime",
    "hold": "on teil olete salvestatud salvesta- kogunud kogutud kogute hoiate säilita- teate"
    " teada töötlete töödelda töötle- registreeritud hoitakse talletatud talleta- olemas"
    " leidub omate käes kirjas säilitatakse hoiustate omab kogub teadaolev- teab kogunenud"
    " kirja valduses hoia- üles",
    "know": "teate teada teavad on salvestatud teab",
    "keep": "säilita- säilitada säilitate hoida hoiate salvestada salvestage alles talleta-"
    " töödelda hoidma säilitama kasutada hoidke hoitaks säilitatakse töödelge",
    "use": "kasuta- kasutada kasutage töötle- töödelda kasutate töödeldakse töödelge kasutatakse",
    "processing": "töötlemi- töötlus- töödelda kasutami- profiilianalüüs- töötlemist töötlete"
    " profileeri-",
    "see": "tutvu- tutvuda näha vaadata saatke saata saadaksite väljatrük- esitage esitada"
    " esitaksite näidake näidata öelge öelda andke anda väljasta- edastage edastada teavitage"
    " teatage nimekirja ligipääs- juurdepääs- selgita- avalda- saada loetelu saadate"
    " väljastaksite annaksite kontrollida teada edastaksite saadetaks printi- ütlete ütelge"
    " kirjutage avaldage väljastust koopia- väljavõt- ülevaa- küsisin küsinud",
    "get": "saada soovin palun nõuan taotlen küsin tahan tahaks saaksin sooviksin pärin sooviks"
    " küsida taotlus tahaksin",
    "insight": "tutvumi- tutvumisõigus- juurdepääs- ligipääs- andmepäring- juurdepääsutaotlus-"
    " tutvumistaotlus- juurdepääsuõigus- tutvuda isikuandmepäring- teabenõue",
    "sar": "andmepäring- juurdepääsutaotlus- tutvumistaotlus- andmekoopia- isikuandmepäring-"
    " tutvumisõigus- isikuandmete-päring- juurdepääsuõigus- gdpr-päring- gdpr-taotlus-"
    " andmeväljavõt-",
    "copy": "koopia- ärakir- väljavõt- väljatrük- ülevaa- loetelu nimekiri kokkuvõt-",
    "recording": "salvestis- salvestus- salvestise kaamerapil- turvakaamera- kaamerasalvest-"
    " kõnesalvest- videosalvest- videovalve- valvekaamera- helisalvest- lindist-",
    "picture": "foto fotot fotod fotosid pilt pilti pildid pilte video videot videod videos",
    "application": "kandideerimis- cv elulookirjeldus- avaldus tööavaldus kandidatuur-",
    "child": "laps lapse lapsest lapsed poja poeg tütre tütar lapselaps- tütrest pojast",
    "consent": "nõusolek- nõusoleku nõusolekut luba luban nõustu- nõus loa lubanud",
    "history": "ostuajalugu ostuajaloo tellimuste-ajalugu tellimusajalugu kliendiajalugu ostude"
    " vestluse vestlus ostud vestlusajalugu",
    "wherefrom": "kust kuidas",
    "who": "kellele kes keda kellega edastanud müünud",
    "whether": "kas",
    "why": "miks milleks mispärast",
    "howlong": "kaua",
    "passed": "edastanud edastatud müünud jaganud jagatud edasi andnud antud müüdud avaldanud"
    " saajad edastate jagate müüte edastada",
    "right": "õigus õigust õiguse õigused õigusele",
    "article": "artikkel artikli artiklile art artiklist paragrahv",
    "forget": "unusta- unustage unustada unustataks",
    "forgotten": "unustatud unustamisele unustataks unustamist unustada",
    "close": "sulge- sulgege sulgeda sulgemi- lõpeta- lõpetada lõpetage deaktiveeri- likvideeri-"
    " kinni kaotada",
    "customer": "klient kliendi kliendisuhe- kliendiks kliendina klientide",
    "customerhood": "kliendisuhe kliendisuhte kliendisuhet liikmelisus- klient püsikliendi-"
    " kliendiks",
    "end": "lõpeta- lõpetada lõpetage tühista- ütlen loobu- katkesta- lõpetan loobun lõppe-",
    "nothing": "midagi miski mitte",
    "left": "alles jääks jääda jää jälge jälgi jääma",
    "vanish": "kaoks kaoksid kaovad välja kaduda maha minema minna",
    "out": "välja kustutatud maha minema",
    "off": "maha välja ära eemalda- eemaldage võtke kustutage kustuta eemaldada võtta tõmmake"
    " nimekirjast listist loendist",
    "entirely": "täielikult lõplikult jäädavalt üldse kõikjalt igalt täiesti kõigist",
    "stop": "lõpeta- lõpetage lõpetada lõpetaksite lõppeks lõpp stopp stop keela- keelan peata-"
    " loobu- loobun loobuda loobumi- tühista- katkesta- aitab küllalt vastuväi- vaidlen jätke"
    " jätta säästke piisab vabastage soovi tüütab tüdin- keeldu- palun-mitte ärge kõrini tüütu"
    " tüütavad keelatud vait väsinud",
    "send": "saatke saata saada saadaksite saatmi- soovi taha kirjutage meilige helistage"
    " helistada helistami- saadetaks saadetakse soovin vaja saatmast saaks sooviks saadate"
    " ühendust tellida tahaks toppige võtke teha postitage edastage edastada tülitage",
    "call": "helista- helistage helistada helistataks helistaksite ühendust tülita- tülitage kõne"
    " kõned kõnesid helistab helistate helistamast telefoni",
    "contact": "helistage helistada helista tülitage kontakteeru- ühendust kirjutage tülitada"
    " helistama",
    "unsubscribe": "loobu- loobun loobuda loobumi- väljaregistreeri- unsubscribe",
    "subscription": "tellimus tellimuse tellimust uudiskirja- uudiskirjast uudiskiri infokirja-"
    " kliendilehe",
    "object": "vastuväi- vaidlusta- vaidlen keela- keelan vastu protest- keelata",
    "withdraw": "võtan tühista- tühistan tagasi loobun tühistada tagasivõt-",
    "enough": "aitab küllalt kõrini piisab villand tüdin- tüütav- tüütab tüütu häiriv- häirib"
    " väsinud isu",
    "peace": "rahule rahu rahus",
    "block": "blokeeri- blokeerige keeld keelumärge- keelumärke- märkige lisage märkida"
    " keelunimekir-",
    "optout": "optout opt-out otseturunduskeeld- reklaamikeeld- turunduskeeld-"
    " reklaamist-loobumine",
    "interest": "huvita huvitatud huvi vajadust vaja vajan",
    "asked": "tellinud palunud küsinud soovinud lubanud andnud liitunud registreerunud nõustunud"
    " tellisin",
    "many": "palju pidevalt liiga iga kogu-aeg igapäevaselt pidev lõputult iganädal- lakkamatult"
    " nädal",
    "flood": "ummista- uputa- pommita- üle-ujuta- täis spämmi- ujuta-",
    "arrived": "saanud saabunud kätte kohale jõudnud",
    "need": "vaja vajate vajalik- vajad",
    "promised": "pidi pidid lubas lubasite lubati",
    "gender": "naine mees härra proua sugu naisterahvas meesterahvas",
    "addressed": "pöördu- nimetatakse kirjutate kutsutakse kõnetatakse",
    "live": "ela elan elame",
    "our": "meie",
    "firm": "firma firmal ettevõte ettevõtte kontor kontori kontorisse esindus- filiaal- osakond"
    " töökoda",
    "you": "te teil teie",
    "as": "kui",
    "spells": "kirjutatakse kirjutatud kirjutan",
    "something": "midagi",
    "whence": "kust",
    "request": "palun taotlus taotluse taotlen soovin nõue esitan pärin",
    "privacy": "gdpr andmekaitse- isikuandmete- ikü-",
    "idcard": "id-kaart id-kaardi pass passi juhiluba juhiloa skaneering- skaneering passikoopia-"
    " isikutunnistus- dokumendikoopia-",
    "invite": "kutseid kutsu- kutseta",
    "restrict": "piira- piirata piiramis- piirama piirang- piirake",
    "portable": "masinloeta- ülekantavus- ülekantavuse- csv json andmete-ülekandmi- teisaldat-",
    "transfer": "üle edastada edastage edastamis- ülekand- kanda kanta",
}
