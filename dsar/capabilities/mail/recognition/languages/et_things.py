"""Estonian words for the things that firms hold on people."""

THINGS = {
    "paper": "klienditoimik- töötajatoimik- isikutoimik- personalitoimik- toimik- kandideerimis-"
    " cv cv-d cvd"
    " elulookirjeldus- motivatsioonikir- hinnang- vestlusmärkm- märkmed märkmeid intervjuu-"
    " juhiluba- juhiloa juhilube passikoopia- passi id-kaart- isikutunnistus- dokumendikoopia-"
    " krediidihinnang- krediidireiting- krediidiinfo- maksehäire- arvustus- külalisteraamat-"
    " vestluslogi- vestlus- kõnesalvest- salvestis- salvestus- kaamerapil- kaamerasalvest-"
    " asukohaandme- gps-andme- liikumisandme- sõiduandme- ostukäitumis- otsinguajal- kirjavahetus-"
    " palgaleh- haigusleh- küsimustik- ankeet- töölepingu- külastajate-"
    " kommentaar-"
    " tööavaldus- telefonisalvest- ostuharjumus- huviprofiil-",
    "trade": "tellimus tellimuse tellimust tellimusest arve arvel arvet tarne tarnet hinnapakkum-"
    " varuosa- saateleh- tarneaeg- hinnakir- pakk pakki mootor- hüdraulika- veakood- ekraan-"
    " juhtplokk- pardaarvuti- rida remon- hooldus- garantii- parool- töökuulutus- veebiseminar-"
    " püsivara tarkvara osalejate detail-",
    "away": "kaoks kaoksid kaovad kaduda kaob kadugu",
    "him": "ta tema teda talle temast",
    "kin": "abikaasa mees naine ema isa vanaema vanaisa poeg poja tütar tütre vend õde elukaaslane"
    " kadunu lahkunu äi ämm onu tädi abikaasat isale emale emast isast abikaasast lapselaps-"
    " mehe ema-isa kadunud",
    "dead": "surnud surma suri surnuks lahkunu kadunuke",
    "alive": "elan elus elav terve",
    "badpay": "maksehäire- võlg võla võlgu võlgnik- võlglane maksevõlg- maksja maksevõimetu-",
    "reach": "kättesaadav leiate saab",
    "analyse": "liigita- kategoriseeri- analüüsi- analüüsite profileeri- profileerimi- jälgite"
    " jälgida jälgimi- automaat-"
    " ostukäitumi- ostuharjumus- hinda- skoori- hinnata hindate",
    "purpose": "statistika- statistili- turu-uuring- turuuuring- tootearend- analüüs- ai"
    " tehisaru- tehisintellek- treeni- profileerimi- teadus-",
    "decided": "keelduti eitav eitava otsus otsustati otsuse tagasi-lükati",
    "how": "kuidas",
    "nought": "midagi miski",
    "against": "vastu",
    "legit": "õigustatud konkreetse olukor-",
    "only": "ainult üksnes vaid",
    "until": "kuni seni seniks ajani vahepeal",
    "touch": "kasutada kasutage töödelda töödelge puutuda puutuge",
    "claim": "kohus kohtu- kohtusse vaidlus- tõend- nõude- nõuete advokaa- hagi-",
    "carry": "kaasa ülekandmi- teisaldada üle",
    "reason": "põhjust põhjus alust vajadust",
    "then": "seejärel siis pärast ja hiljem",
    "direct": "otse",
    "dealer": "müüja müüjale edasimüüja- rendifirma- konkurendi- teenusepakkuja-",
    "format": "vormingus vorming formaadis formaat failina",
    "ported": "",
    "gendered": "",
    "appointment": "ajakava- kalender- kalendrist",
    "restrict": "peata- külmuta- blokeerige",
    "bank": "pangaandme- kontonumber",
    "recording": "kaamera kaamerad kaamerat -kaamera !tagurduskaamera",
    "trace": "jälg jälge jälgi jäljed",
    "message": "sõnum sõnumi kiri kirja tekst",
    "private": "tervise- era- isiklik- isiklikke",
    "works": "tööta toimi",
    "printed": "",
    "oops": "",
    "byname": "",
    "broken": "",
    "papers": "paberid pabereid dokumendid dokumente",
    "stores": "salvestate säilitate hoiate talletate",
    "talk": "vestlus vestlust vestluse kõne jutuajamine",
    "trait": "eraklient eraisik firmaks soome rootsi inglise eesti keeles keelt suhtluskeel-",
    "riddance": "",
    "exist": "eksisteeri- eksisteeriks olemas püsiks",
    "snapped": "fotograaf pildistas pildistati pildista- filmis filmiti",
    "toaddress": "",
    "brokenlink": "",
    "pestered": "",
    "howto": "",
    "today": "",
    "limited": "",
    "about": "puudutab",
    "erase": "hävitatud hävitataks purusta- põleta- kustutama eemaldatud eemaldataks anonüümi-"
    " kustutaks kõrvaldage kustutamist kustutus hävitamist paberihunti paberipurustaja-"
    " kustutades ära-visata",
    "see": "lugeda loeks kuulata kuulda selgitage selgitust selgitada seletage laske näeksin"
    " näidatakse teaksin vaadata avaldage väljastage väljastaksite ülevaadet kinnitage"
    " huvitab kopeerige loetleda uudishimu- kätte saatke",
    "hold": "kirjutatud märgitud filmitud lindistatud hankinud pandi salvestati jälgitud"
    " hoiustatud kogutakse kogusite salvestate talletate säilinud arhiveeritud pandud jäänud",
    "passed": "andsite lekkinud müüsite edastasite jagasite",
    "history": "rendiajalugu rendiajaloo hooldusajalugu kirjavahetus ostuajal-",
    "register": "profiilis kapis kaustas kaustast paberites pilves varukoopia- kartoteek-"
    " kliendikaart-"
    " kliendikartoteek- registrit andmebaasidesse kliendibaas",
    "marketing": "allahindlus- soodustused",
    "consent": "lubasin",
    "account": "profiilis registreering- kontolt",
    "media": "rahulolu-uuring- rahuloluuuring- küsitlusi tõuketea-",
    "me": "endale enda end",
    "self": "endale enda end",
    "everything": "kõigest",
    "list": "listidest nimekirjadest loenditest",
    "stop": "pääseda pääseks säästke säästa säästaksite",
}
PHRASES = """
toaddress = sellele|minu @contacts ; 1
riddance = saan|saada|saaksin|saaks lahti ; 3
untrue = ei tõsi|õige ; 2
byname = @my nime all|alt ; 1
printed = välja|printi- printi-|välja|kirjuta- ; 3
broken = ei @works ; 1
ported = @my @data @direct ; 6
ported = @carry|@transfer @dealer|@other|@format ; 4
ported = @format loeb|lugeda|importida ; 6
gendered = olen naine|mees|naisterahvas|meesterahvas ; 2
restrict = peatage|peatada|peatataks töötlemi- ; 6
erase = võtke|võtta|võtaksite|võetaks|võtate|viska|visake|jätke maha|välja|ära ; 6
erase = välja|maha|ära võtta|võtke|visata|jätta ; 3
limited = @only @keep|@hold ; 2
analyse = profiili|profiil koosta-|loo-|luua|koostate ; 4
howto = @how @erase ; 1
today = täna|homme enne|pärast ; 2
brokenlink = link|nupp|loobumislink ei|katki ; 3
pestered = @many|korda|jälle|taas|nädalal @call|@media ; 7
pestered = @call|@media @many|korda|jälle|taas|nädalal ; 7
new = aga|kuid minu nimi on ; 1
badpay = halb|halva maksja ; 1
correct = tehke|teha parandus|parandused ; 5
aboutme = minu|mu|enda isiku kohta ; 1
"""
