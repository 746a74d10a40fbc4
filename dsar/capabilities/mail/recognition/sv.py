"""Swedish words of requests, as written in Finland and Sweden."""

from dsar.capabilities.mail.recognition.lexicon import Lexicon
from dsar.law.rights import Right

GROUPS = {
    "no": "inte ej ingen inga inget aldrig utan sluta slutar",
    "broadcast": "du din ditt dina webbinar- webinar- kurs- utbildning- integritetspolicy- anmäl",
    "self": "jag mig mej min mina mitt oss",
    "after": "inte ej",
    "turn": "men och samt så",
    "that": "att",
    "since": "fått hört raderat tagit ännu har",
    "privacy": "gdpr dataskydd- integritets- personuppgift- registrerad- artikel"
    " personuppgiftsansvarig-",
    "erase": "släng slänga kasta radera radra raderar raderas raderat raderad raderade"
    " raderin- ta tar tagit tas utplån- förstör förstöra förstörs stryk stryka stryker"
    " avlägsna- glöm glömma slopa utrader- rensa rensar rensas deleta makulera !tagits",
    "takes": "ta tar tagit tas plocka",
    "wipe": "släng slänga kasta radera radra raderar raderas raderat raderad raderade"
    " raderin- utplån- förstör förstöra förstörs stryk stryka stryker stryks avlägsna-"
    " slopa utrader- rensa rensar rensas deleta makulera borttag- bort",
    "my": "mina min mitt mig mej",
    "data": "anteckning- notering- uppgifter uppgifterna uppgift -uppgifter -uppgifterna"
    " -uppgift data datan info information informationen -information persondata"
    " kunddata",
    "contacts": "adress adressen -adress epost epostadress e-post mejl mail mejladress mailadress"
    " nummer numret -nummer namn -namn kontaktuppgift- efternamn förnamn telefonnummer"
    " mobilnummer",
    "account": "konto kontot kundkonto användarkonto profil kundprofil användarprofil",
    "about": "mig mej",
    "register": "-register -registret -register- system systemet systemen -systemet -systemen"
    " databas- kunddatabas- arkiv arkivet crm !marknadsföringsregist- !handelsregist-"
    " !fordonsregist- !registernum- !reklamregist- !direktmarknadsföringsregist-"
    " !registrer-",
    "list": "mottagare mottagarna mottagarlist- -lista -listan -listor -listorna epostlist-"
    " sändlist- utskickslist- mejllist- mailinglist- maillist- utskick utskicken"
    " utskicket sändlistan marknadsföringsregist- reklamregist- nyhetsbrevslist-"
    " prenumerantlist- !prislista- !reservdelslist- !varulista- !orderlist-",
    "marketing": "marknadsför- direktmarknadsför- -marknadsföring- -reklam- !reklamation-"
    " !reklamera- !reklamerar nyhetsbrev- direktreklam- erbjudanden -erbjudanden"
    " annons- skräppost- spam spamma- spammande massutskick- utskick utskicken"
    " kampanjbrev- kampanjmejl- kampanjutskick- kundbrev- säljbrev- nyhetsmejl-"
    " säljsamtal telefonförsäljning",
    "stop": "sluta slutar stoppa stoppas upphör upphöra förbjud- förbud motsätter motsätta"
    " avsäger avregistrera avregistreras avprenumerera avbeställ- avsluta säg stopp"
    " slipp slippa nog neka nekar tacka tackar invänd- undanbe- undanber",
    "send": "skicka skickar vill ha få önskar mer mera längre fler behöver intresserad sänd"
    " sända mejla ringa samtycker godkänner",
    "see": "se ser kopia kopian kopior utdrag -utdrag insyn granska kontrollera del skicka"
    " sänd sända lämna översikt lista utskrift tillgång mejla maila",
    "get": "få får fås önskar begär begära begäran",
    "notice": "bekräft- bekräftelse- meddela offert- pris- faktura- order-",
    "business": "order ordern beställning- faktura- offert- leverans- rad raden maskin-"
    " grävmaskin- produkt- ansökan cv",
    "correct": "rätta rättar rättas rättelse rättelser rättad korriger- ändra ändrar ändras"
    " ändring- uppdater- komplettera kompletter- byta byt byts justera",
    "wrong": "fel felaktig- felstava- gamla gammal gammalt föråldra- inkorrekt- ofullständig-"
    " oriktig- felskriv- skrivfel stavfel inaktuel- saknas stämmer",
    "hold": "har står sparat lagrat samlat vet registrerat lagrar behandlar finns sparar"
    " samlar innehar innehåller",
    "reader": "klicka länken länk dig du din dina",
}

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
4 får|ska|skall|behöver inte spara|behålla|lagra|ha mina @data ; unless @marketing|@list ;
    despite no
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
4 registerutdrag|registerutdraget|insynsrätt|insynsbegäran|registerutdrags-|kontrollrätt
3 tillgång|insyn|granskning|kopia personuppgifter|personuppgifterna|kunduppgifter ; within 6 ;
    unless @wipe
4 var|varifrån|hur fått|fick|kommer|hittat|hittade min|mitt|mina @contacts|@data ; unless
    @business
5 vad|vilka @data|står|finns om @about @register ; within 11
4 > varför har|finns ni|hos min|mitt|mina @contacts|@data
4 > rätt till insyn|tillgång
4 > behandlar|sparar|lagrar @data om @about
4 > artikel|art 15
    """,
    Right.RECTIFICATION: """
4 @correct @my @data|@contacts ; within 8 ; unless
    order|ordern|beställning-|leveransadress|offert-
4 @wrong @my|@register @data|@contacts ; within 8 ; unless @business
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
    given förnamn|efternamn|namn|kunduppgift-|personuppgift-|epostadress|adress|födelse- ;
    without @business|vår|@wipe
4 flyttat|flyttade|flyttar adress|adressen|@contacts ; unless vi|vår|@business
4 > mitt namn|förnamn|efternamn är inte
4 > artikel|art 16
3 rättelse|korrigering|rättelsebegäran|komplettering personuppgifter|uppgifter|kunduppgifter ;
    within 4
    """,
    Right.MARKETING_OBJECTION: """
5 @stop @marketing ; unless @reader
5 @stop skicka|mejla|maila mig|mej @marketing|mejl|mail
5 inte|ingen|inga|aldrig|ej @send @marketing ; within 8 ; unless
    dig|klicka|klickar|länken|tjänster ; despite no
5 > ingen|inga mer|mera|fler|tack @marketing ; despite no
5 @wipe|@takes|@stop|ur|från mig|mej|min|mina|mitt|oss @list ; unless @reader
5 @wipe|@takes mig|mej|min|mina|mitt @marketing ; unless @reader|@register
5 vill|önskar inte stå|vara|finnas @list ; despite no
4 sluta|räcker|stopp|nog|stoppa ; unless @business ; given @marketing
5 > vill|önskar bort|ur|av @list|@marketing ; unless @reader
5 avsluta-|avbeställ-|säg- prenumeration-|prenumerationen|nyhetsbrev- ; given min|jag ; unless
    @reader
3 inga|inte|ingen ha|få|skicka|skickar fler|mer|mera|längre mejl|mail|epost|sms|brev|meddelanden
    ; without @business ; despite no
4 > ingen|inga|nej @marketing ; unless tjänster|@reader ; despite no
4 @wipe|@takes @my @contacts ; given @marketing ; without @register|@business
5 > bli struken|raderad|borttagen @marketing|@list
5 > av med @marketing|@list
5 > får inte användas|använda|utnyttjas @marketing ; despite no
5 > bli raderad|borttagen|struken @list
5 > avregistrera|avprenumerera|avanmäl mig|mej|min
5 > säg|säger upp @marketing|prenumerationen|min ; unless @reader|@business
5 avsluta|avbeställ-|säga min|mitt prenumeration|nyhetsbrev
5 reklamspärr|marknadsföringsförbud|direktmarknadsföringsförbud|reklamförbud
5 sluta|inte ring-|ringa sälj-|försälj-|telefonförsäljning|erbjud- ; despite no
    """,
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
4 återkalla-|återtar|återta|drar samtyck-|medgivande|tillbaka ; unless @marketing
    """,
}

SPELLINGS = """
radera raderar raderas raderat raderade personuppgifter personuppgifterna kunduppgifter
uppgifter uppgifterna register kundregister kundregistret registret registrerat marknadsföring
marknadsföringen direktmarknadsföring nyhetsbrev nyhetsbrevet reklamen utskick utskicken
epostlista sändlista sändlistan skicka avregistrera prenumeration registerutdrag information
informationen uppdatera uppdaterar korrigera felaktiga felaktig telefonnummer flyttat adressen
erbjudanden förstöra avlägsna kontaktuppgifter databasen systemet
"""

SWEDISH = Lexicon("sv", GROUPS, RULES, SPELLINGS)
