"""Swedish rules: which words near each other show which right."""

from dsar.capabilities.mail.recognition.frames import framed
from dsar.capabilities.mail.recognition.languages.sv_concepts import CONCEPTS, PHRASES
from dsar.capabilities.mail.recognition.languages.sv_marketing import MARKETING
from dsar.capabilities.mail.recognition.languages.sv_words import GROUPS, SPELLINGS, SPOKEN
from dsar.capabilities.mail.recognition.lexicon import Lexicon
from dsar.law.rights import Right

RULES = {
    Right.ERASURE: """
4 @wipe @my @data|@account ; within 8 ; unless @list
4 @wipe @data @about ; within 8 ; unless @list
4 @wipe @my @data|@contacts @register ; within 10
4 @wipe @my @contacts ; within 7 ; unless @list|@marketing|@business ; without @marketing
4 @wipe mig|mej @register|helt|överallt ; unless @list
4 @wipe allt|alla|det ni|om|gäller|rör|angående|kring|på mig|mej ; unless
    @list|@marketing|@business
4 @wipe mig|mej ; given @register ; without @list|@marketing
4 > bli raderad|borttagen|struken|borttagna @register|helt
4 > glöm|glömma mig
4 > rätt|rätten bli glömd|bortglömd|raderad
4 bortglömd|glömd rätt|rätten|bli
4 > avsluta|stäng|stänga mitt @account
4 > artikel|art 17
3 radering|borttagning|raderingsbegäran|avlägsnande personuppgifter|kunduppgifter|uppgifter ;
    within 4
3 @wipe personuppgifter|kunduppgifter|personuppgifterna ; within 5 ; unless @list
4 vill inte ni|er|mina sparar|lagrar|behåller|har|kvar mina|mig @data ; within 12 ; unless
    @marketing|@list ; despite no
3 @wipe dem|allt|alla|allting|uppgifterna ; within 5 ; unless @list|@marketing|@business ; given
    @privacy
3 @wipe dem|allt|alla|allting|uppgifterna|det ; within 5 ; unless @list|@marketing|@business ;
    given uppgifter|data
4 @wipe|ta|tar|tas|bort @picture ; unless @goods|annons- ; given
    lov|tillåtelse|syns|barn|mig|dotter|son ; without annonsen
4 @wipe|bort|slängs @my konto|kontot|kundkonto-|profil- ; unless bankkonto-
4 @wipe|bort kontot|konto|kundkonto-|användarkonto-|kundkontot|profilen
    helt|alla|webbutik-|uppgifter|allt ; unless bankkonto-
4 @wipe|bort det|dem|allt|alltihop|allting|alltsammans|uppgifterna|dom|de ; within 4 ; unless
    @goods|@business|@list|@marketing ; given
                                                                                                        kundregistret|registret|personbeteckning|personnummer|inkomst|personuppgift-|kunduppgift-|@recording
    ; without @marketing|@goods
4 @wipe det|dem|allt|alltihop|allting|dom ; within 4 ; unless @goods|@business|@list|@marketing ;
    given kopia|utdrag|registerutdrag|uppgifterna|uppgifter ; without @goods|@marketing
4 @wipe det|den gamla|gammal|ena|andra ; within 4 ; given konto|konton|kontot ; unless @goods
4 @wipe|bort uppgifterna|uppgifter ; within 4 ; unless @goods|@list|@marketing ; given
    personbeteckning|personnummer|inkomst|inkomster|blanketten|formuläret|ansökan|kund
4 vill|önskar inte finnas|vara|stå|ligga|synas|hänga @register ; despite no
4 avsluta|avslutar|säg|säga|upphör kundförhållande-|kundrelation-|kundskap ; given
    uppgift-|data|register-|bort|@wipe
4 @wipe|bort|förstör min|mitt ansökan|cv|jobbansökan|arbetsansökan ; unless ersätt|byt|ny
4 ingenting|inget|inga kvar|finns|spår|blir om|av|på mig|mej ; given @wipe|bort|register-|uppgift-
    ; despite no
4 uppgifterna|uppgifter|bilden|kopian|den ska|skall|bör|måste
    raderas|tas|förstörs|utplånas|avlägsnas ; unless @orders|@list|@marketing
4 @wipe|förstörs kopian|inspelningen|körkort-|kopia ; within 5 ; unless faktur-|order-|offert-
4 @wipe mig|mej ur|från|bort @register ; unless @list|@marketing
4 utplånas|raderas|förstörs ; given mina|personuppgiftsansvarig- ; unless @orders|@list|@marketing
    ; without @orders
4 @wipe dem|det|allt ; within 4 ; given personuppgift-|namn|adress|telefonnummer ; unless
    @goods|@business|@marketing ; without @goods|@marketing|@correct
    """,
    Right.ACCESS: """
5 vad|vilka|vilken|vilket @data @about|@my ; within 10 ; unless @wipe|behöver|krävs
5 vad|va @hold om|på @about ; unless @wipe
4 @see @my @data ; within 7 ; unless @notice
4 @see @data om|rör|gäller|angående|kring|över|på|berör @about ; within 12 ; unless @notice
4 @get @data @hold om|på|kring|över @about ; within 12 ; unless @wipe|@correct|@notice
4 @see allt|alla|det @hold om @about ; within 10 ; unless @wipe
4 > har|finns|behandlar|sparar|lagrar ni|det @data om|på @about
4 > behandlar|sparar|lagrar ni mina @data
4 > är|finns|står jag registrerad|i|med @register|hos
4 > var|varifrån|hur har|fick|kommer ni|fått|mina|mitt|min @contacts|@data ; unless @business
4 > vem|vilka|vem|vart|hur|varför @my @data ; unless @wipe|@correct
4 lämnat|lämnats|delat|delats|sålt|getts|gett vem|vilka|vart @data|@contacts @my ; within 10
4 registerutdrag|registerutdraget|insynsrätt|insynsbegäran|registerutdrags-|kontrollrätt ; unless
    @goods|fordons-
3 tillgång|insyn|granskning|kopia personuppgifter|personuppgifterna|kunduppgifter ; within 6 ;
    unless @wipe
4 var|varifrån|hur fått|fick|kommer|hittat|hittade min|mitt|mina @contacts|@data ; unless
    @business
5 vad|vilka @data|står|finns om @about @register ; within 11
4 > varför har|finns ni|hos min|mitt|mina @contacts|@data
4 > rätt till insyn|tillgång
4 > behandlar|sparar|lagrar @data om @about
4 > artikel|art 15
4 kopia|kopian|kopior|ta|se|höra|få|lyssna @recording ; within 8 ; unless @goods
4 kopia|kopian|kopior|ta jag|mig|syns|själv ; given
    inspelning-|kameraövervak-|övervakningsfilm-|övervakningskamer- ; unless
    bruksanvis-|faktur-|kvitto|order-
5 allt|alla|allting|vad @hold|som om|på|kring|över @about ; within 7 ; unless @wipe|bort|@correct
4 papper|lista|listan|utskrift|rapport|sammanställning|översikt|utdrag|kopia om|på|över @about ;
    within 12 ; unless @wipe|bort|@list|adress-
4 se|få|kopia|ta köphistorik-|orderhistorik-|kundhistorik-|servicehistorik- min ; within 8 ;
    unless @wipe|@carry
4 vem|vilka gett|gav|gett|sålt|lämnat ut|er|mitt|min|mina @contacts|@data ; unless
    @business|@goods
4 hur länge @my|mina @data|personuppgift- ; unless @goods
4 har|finns|sparat|lagrat ni|er|det något|nånting|någonting|uppgifter|information om|på @about ;
    unless @wipe
5 få|fås|vill|önskar|begär ut @my|mina @data ; within 6 ; unless @limit|@wipe|@correct|bort
5 va|vad|vilka vet|har|står|finns|sparar ni|er|det @about ; within 6 ; unless
    @wipe|bort|tycker|erbjud- ; given register-|uppgift-|data-|sparat|lagrat|vet
4 allt|alla|utskrift|utdrag|uppgifter under|på|i mitt namn ; within 8 ; unless
    @wipe|bort|@correct|faktur-|order-|fel
4 kopia|kopian|utskrift|utdrag allt|alltihop ; within 4 ; given @privacy|uppgifter ; unless
    faktur-|order-
4 vill|önskar|begär|ber se|ha|få|läsa @data om @about ; within 14 ; unless
    @wipe|bort|@correct|behöver
4 hela|ha|få konversation-|chatt-|chatten ; within 6 ; unless @wipe
4 vill|önskar|ber|begär utskrift|kopia|utdrag dem|det ; within 6 ; given @data
    """,
    Right.RECTIFICATION: """
4 @correct @my @data|@contacts ; within 8 ; unless
    order|ordern|beställning-|leveransadress|offert-|faktura-|fakturan
4 @wrong @my|@register @data|@contacts ; within 8 ; unless @business|@until ; without
    spärrmarkering|ner|tas
4 > ni|er har|stavat|skrivit @wrong @contacts ; unless @business
4 stavat|stavas|skrivits|skrivet|stavad|skrivs|skrivit|stavats @my namn|efternamn|förnamn|-namn
4 @correct @data @about ; within 8 ; unless @business
4 > min|mitt nya|ny|nytt|rätta|riktiga|korrekta @contacts
4 > jag har|är flyttat
4 > jag har bytt @contacts
4 flyttat|flyttade|bytt|ändrats ny|nya|nytt @contacts ; within 10 ; unless vi
4 lägg|lägga|lägger|tillägg|saknas @my @data|@register ; unless @business
4 @my @contacts ändrats|bytts|förändrats|ändrat ; unless @business
4 @correct det|den|dem|uppgiften|detta|namnet|adressen|numret ; within 5 ; unless @business ;
    given förnamn|efternamn|namn|kunduppgift-|personuppgift-|epostadress|adress|födelse- ; without
    @business|vår|@wipe
4 flyttat|flyttade|flyttar adress|adressen|@contacts ; unless vi|vår|@business
4 > mitt namn|förnamn|efternamn är inte
4 > artikel|art 16
3 rättelse|korrigering|rättelsebegäran|komplettering personuppgifter|uppgifter|kunduppgifter ;
    within 4
3 @fix ; unless @orders|@goods|@business ; given
                                                                                                        födelseår|födelsetid|födelsedatum|efternamn|efternamnet|förnamn|förnamnet|kontaktspråk-|modersmål-|hemadress|personbeteckning|född|gift
    ; without @orders|@goods|@wipe
4 heter|hetat nu|numera|nuförtiden|inte|egentligen ; unless @goods|maskin- ; given
    gift|namn|namnet|efternamn|registret|tidigare|förut|förr
4 gift|gifte|skilt|skilde|vigda ; within 3 ; given efternamn|namn|namnet|heter ; without @wipe
4 blandat|blandar|förväxlat|kopplat|ihop mig|mej|mina|min annan|fel|någon|ihop
4 få|gör|ställ|sätt|lägg det|den|uppgifterna|dem|detta rätt|iordning|riktigt ; within 4 ; unless
    @goods|@orders
4 bor|flyttat|flytta|flyttade|flytt nuförtiden|numera|nu|inte|till ; given
    adress|adressen|hemadress|@mend ; without @orders|@goods|maskinen
4 ny|nya|nytt|rätt|rätta|korrekt
    adress|nummer|telefonnummer|e-postadress|mejladress|efternamn|namn|mejl
    är|uppdatera|ändra|för|notera|skriv|lägg|byt ; within 7 ; unless
    @orders|@goods|faktur-|leverans-|er|bygge-|leverera|bygget|maskin- ; without @orders|@goods
4 rätt|rätta nummer|numret|adress|adressen|namn|namnet|är ; within 3 ; unless @orders|@goods ;
    given mig|mitt|min|fel ; without @orders|@goods|@business
4 fortfarande|ännu|än gamla|gammal|fel adress|adressen|nummer|numret|namn|namnet|efternamn|e-post
    ; unless @orders|@goods
4 skickas|kommer|går|skickar|gått|sänds gamla|fel|gammal adress|adressen|nummer|numret|e-post ;
    within 6 ; unless @orders|@goods|paket- ; given min|mitt|jag|mig ; without @orders
4 numret|nummer|telefonnumret|adressen|e-posten är|tillhör|hör inte mitt|min|mig|längre|i ; within
    6 ; unless @goods|@orders|maskin- ; given mig|mitt|min|uppgifter|har ; despite no ; without
    @orders|@goods
4 felstavat|felskrivet|felstavad|felskriven|stavfel|skrivfel|felaktigt|fel
    förnamn|efternamn|namn|namnet|födelseår|telefonnummer|personbeteckning ; unless @goods|@orders
4 > för|skriv|lägg|notera|anteckna|registrera|ändra in|till|nya|ny|nytt
    adress|adressen|nummer|numret|e-post|namn|efternamn ; unless @orders|@goods|faktur-|leverans-
    ; given @my|jag ; without @orders|@goods
4 > mitt efternamn|namn|förnamn är|heter numera|nu|nuförtiden
4 bytt|byte|nytt|nya nummer|nummret|telefonnummer ; within 3 ; unless @orders|@goods|order ;
    without order-|@goods
4 heter nuförtiden|numera|nu|inte ; within 3 ; given uppgifter|registret|kundkort-|ändra ; without
    @orders|@goods
4 skilt|flicknamn- ; given flicknamn-|efternamn|namn|kundkort-
3 rättar|rätta|ändra|korriger-|sätta|komplettera registret|kundregistret|kundkort-|rätt ; unless
    @orders|@goods|@business
4 antecknat|antecknad|skrivit|registrerat yrke|titel|språk|kön|födelse-|adress|namn ; unless
    @goods|@orders ; without @rid
    """,
    Right.MARKETING_OBJECTION: MARKETING,
    Right.OBJECTION: """
4 motsätter|invänder|invändning|förbjuder mina|min @data|behandling- ; unless @marketing|@list
    """,
    Right.RESTRICTION: """
4 begräns- behandling- @data|personuppgift-
    """,
    Right.PORTABILITY: """
4 maskinläsbar-|dataportabilitet|överför-|portabilitet @data|@my ; unless @wipe
    """,
    Right.CONSENT_WITHDRAWAL: """
4 återkalla-|återtar|återta|drar samtyck-|medgivande ; without @marketing
    """,
}

SWEDISH = Lexicon("sv", GROUPS | CONCEPTS, framed(RULES), SPELLINGS, SPOKEN, PHRASES)
