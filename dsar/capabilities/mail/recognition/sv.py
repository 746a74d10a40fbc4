"""Swedish words of requests, as written in Finland and Sweden."""

from dsar.capabilities.mail.recognition.lexicon import Lexicon, Rule
from dsar.law.rights import Right

GROUPS = {
    "no": "inte ej ingen inga inget aldrig utan",
    "turn": "men och samt så",
    "that": "att",
    "since": "fått hört raderat tagit ännu har",
    "privacy": "gdpr dataskydd- integritets- personuppgift- registrerad- artikel personuppgiftsansvarig-",
    "erase": "radera raderar raderas raderat raderad raderade raderin- ta tar tagit tas utplån- förstör"
    " förstöra förstörs stryk stryka stryker avlägsna- glöm glömma slopa utrader- rensa rensar"
    " rensas deleta makulera !tagits",
    "takes": "ta tar tagit tas plocka",
    "wipe": "radera raderar raderas raderat raderad raderade raderin- utplån- förstör förstöra förstörs"
    " stryk stryka stryker stryks avlägsna- slopa utrader- rensa rensar rensas deleta makulera"
    " borttag- bort",
    "my": "mina min mitt mig mej",
    "data": "uppgifter uppgifterna uppgift -uppgifter -uppgifterna -uppgift data datan info"
    " information informationen -information persondata kunddata",
    "contacts": "adress adressen -adress epost epostadress e-post mejl mail mejladress mailadress nummer"
    " numret -nummer namn -namn kontaktuppgift- efternamn förnamn telefonnummer mobilnummer",
    "account": "konto kontot kundkonto användarkonto profil kundprofil användarprofil",
    "about": "mig mej",
    "register": "-register -registret -register- system systemet systemen -systemet -systemen databas-"
    " kunddatabas- arkiv arkivet crm !marknadsföringsregist- !handelsregist- !fordonsregist-"
    " !registernum- !reklamregist- !direktmarknadsföringsregist- !registrer-",
    "list": "-lista -listan -listor -listorna epostlist- sändlist- utskickslist- mejllist- mailinglist-"
    " maillist- utskick utskicken utskicket sändlistan marknadsföringsregist- reklamregist-"
    " nyhetsbrevslist- prenumerantlist- !prislista- !reservdelslist- !varulista- !orderlist-",
    "marketing": "marknadsför- direktmarknadsför- -marknadsföring- reklam reklam- -reklam nyhetsbrev-"
    " direktreklam- erbjudanden -erbjudanden annons- skräppost- spam spamma- spammande massutskick-"
    " utskick utskicken kampanjbrev- kampanjmejl- kampanjutskick- kundbrev- säljbrev- nyhetsmejl-"
    " säljsamtal telefonförsäljning",
    "stop": "sluta slutar stoppa stoppas upphör upphöra förbjud- förbud motsätter motsätta avsäger"
    " avregistrera avregistreras avprenumerera avbeställ- avsluta säg stopp slipp slippa nog neka"
    " nekar tacka tackar invänd- undanbe- undanber",
    "send": "skicka skickar vill ha få önskar mer mera längre fler behöver intresserad sänd sända"
    " mejla ringa samtycker godkänner",
    "see": "se ser kopia kopian kopior utdrag -utdrag insyn granska kontrollera ta del skicka sänd"
    " sända lämna översikt lista utskrift tillgång mejla maila",
    "get": "få får fås önskar begär begära begäran",
    "notice": "bekräft- bekräftelse- meddela offert- pris- faktura- order-",
    "business": "order ordern beställning- faktura- offert- leverans- rad raden maskin- grävmaskin-"
    " produkt- ansökan cv",
    "correct": "rätta rättar rättas rättelse rättelser rättad korriger- ändra ändrar ändras ändring-"
    " uppdater- komplettera kompletter- byta byt byts justera",
    "wrong": "fel felaktig- felstava- gamla gammal gammalt föråldra- inkorrekt- ofullständig- oriktig-"
    " felskriv- skrivfel stavfel inaktuel- saknas stämmer",
    "hold": "har sparat lagrat samlat vet registrerat lagrar behandlar finns sparar samlar innehar"
    " innehåller",
    "reader": "klicka länken länk här dig du din dina",
}

RULES = (
    Rule(Right.ERASURE, 4, "@wipe @my @data|@account", 8, unless="@list"),
    Rule(Right.ERASURE, 4, "@wipe @data @about", 8, unless="@list"),
    Rule(Right.ERASURE, 4, "@wipe @my @data|@contacts @register", 10),
    Rule(Right.ERASURE, 4, "@wipe @my @contacts", 7, unless="@list|@marketing|@business"),
    Rule(Right.ERASURE, 4, "@wipe mig|mej @register|helt|överallt", 9, unless="@list"),
    Rule(
        Right.ERASURE,
        4,
        "@wipe allt|alla|det ni|om mig|mej",
        9,
        unless="@list|@marketing|@business",
    ),
    Rule(Right.ERASURE, 4, "> glöm|glömma mig"),
    Rule(Right.ERASURE, 4, "> rätt|rätten bli glömd|bortglömd|raderad"),
    Rule(Right.ERASURE, 4, "bortglömd|glömd rätt|rätten|bli"),
    Rule(Right.ERASURE, 4, "> avsluta|stäng|stänga mitt @account"),
    Rule(Right.ERASURE, 4, "> artikel|art 17"),
    Rule(
        Right.ERASURE,
        3,
        "radering|borttagning|raderingsbegäran|avlägsnande personuppgifter|kunduppgifter|uppgifter",
        4,
    ),
    Rule(
        Right.ERASURE, 3, "@wipe personuppgifter|kunduppgifter|personuppgifterna", 5, unless="@list"
    ),
    Rule(
        Right.ERASURE,
        4,
        "vill inte ni|er|mina sparar|lagrar|behåller|har|kvar mina|mig @data",
        12,
        "@marketing|@list",
        despite_no=True,
    ),
    Rule(
        Right.ERASURE,
        3,
        "@wipe dem|allt|alla|allting|uppgifterna",
        5,
        "@list|@marketing|@business",
        "@privacy",
    ),
    Rule(
        Right.ERASURE,
        3,
        "@wipe dem|allt|alla|allting|uppgifterna|det",
        5,
        "@list|@marketing|@business",
        "uppgifter|data",
    ),
    Rule(
        Right.ACCESS,
        5,
        "vad|vilka|vilken|vilket @data @about|@my",
        10,
        unless="@wipe|behöver|krävs",
    ),
    Rule(Right.ACCESS, 5, "vad|va @hold om|på @about", 9, unless="@wipe"),
    Rule(Right.ACCESS, 4, "@see @my @data", 7, unless="@notice"),
    Rule(
        Right.ACCESS,
        4,
        "@see @data om|rör|gäller|angående|kring|över|på|berör @about",
        12,
        unless="@notice",
    ),
    Rule(
        Right.ACCESS,
        4,
        "@get @data @hold om|på|kring|över @about",
        12,
        unless="@wipe|@correct|@notice",
    ),
    Rule(Right.ACCESS, 4, "@see allt|alla|det ni @hold om @about", 10, unless="@wipe"),
    Rule(Right.ACCESS, 4, "> har|finns|behandlar|sparar|lagrar ni|det @data om|på @about"),
    Rule(Right.ACCESS, 4, "> behandlar|sparar|lagrar ni mina @data"),
    Rule(Right.ACCESS, 4, "> är|finns|står jag registrerad|i|med @register|hos"),
    Rule(
        Right.ACCESS,
        4,
        "> var|varifrån|hur har|fick|kommer ni|fått|mina|mitt|min @contacts|@data",
        unless="@business",
    ),
    Rule(Right.ACCESS, 4, "> vem|vilka|vem|vart|hur|varför @my @data", unless="@wipe|@correct"),
    Rule(
        Right.ACCESS,
        4,
        "lämnat|lämnats|delat|delats|sålt|getts|gett vem|vilka|vart @data|@contacts @my",
        10,
    ),
    Rule(
        Right.ACCESS,
        4,
        "registerutdrag|registerutdraget|insynsrätt|insynsbegäran|registerutdrags-|kontrollrätt",
    ),
    Rule(
        Right.ACCESS,
        3,
        "tillgång|insyn|granskning|kopia personuppgifter|personuppgifterna|kunduppgifter",
        6,
        unless="@wipe",
    ),
    Rule(Right.ACCESS, 4, "> artikel|art 15"),
    Rule(
        Right.RECTIFICATION,
        4,
        "@correct @my @data|@contacts",
        8,
        unless="order|ordern|beställning-|leveransadress|offert-",
    ),
    Rule(Right.RECTIFICATION, 4, "@wrong @my|@register @data|@contacts", 8, unless="@business"),
    Rule(Right.RECTIFICATION, 4, "> ni|er har|stavat|skrivit @wrong @contacts", unless="@business"),
    Rule(
        Right.RECTIFICATION,
        4,
        "stavat|stavas|skrivits|skrivet|stavad|skrivs|skrivit|stavats @my namn|efternamn|förnamn|-namn",
    ),
    Rule(Right.RECTIFICATION, 4, "@correct @data @about", 8, unless="@business"),
    Rule(Right.RECTIFICATION, 4, "> min|mitt nya|ny|nytt|rätta|riktiga|korrekta @contacts"),
    Rule(Right.RECTIFICATION, 4, "> jag har|är flyttat"),
    Rule(Right.RECTIFICATION, 4, "> jag har bytt @contacts"),
    Rule(
        Right.RECTIFICATION,
        4,
        "flyttat|flyttade|bytt|ändrats ny|nya|nytt @contacts",
        10,
        unless="vi",
    ),
    Rule(
        Right.RECTIFICATION, 4, "lägg|lägga|tillägg|saknas @my @data|@register", unless="@business"
    ),
    Rule(Right.RECTIFICATION, 4, "> artikel|art 16"),
    Rule(
        Right.RECTIFICATION,
        3,
        "rättelse|korrigering|rättelsebegäran|komplettering personuppgifter|uppgifter|kunduppgifter",
        4,
    ),
    Rule(Right.MARKETING_OBJECTION, 5, "@stop @marketing", 9, unless="@reader"),
    Rule(Right.MARKETING_OBJECTION, 5, "@stop skicka|mejla|maila mig|mej @marketing|mejl|mail", 9),
    Rule(
        Right.MARKETING_OBJECTION,
        5,
        "inte|ingen|inga|aldrig|ej @send @marketing",
        8,
        "dig|klicka|länken|tjänster",
        despite_no=True,
    ),
    Rule(
        Right.MARKETING_OBJECTION, 5, "> ingen|inga mer|mera|fler|tack @marketing", despite_no=True
    ),
    Rule(
        Right.MARKETING_OBJECTION,
        5,
        "@wipe|@takes|@stop|ur|från mig|mej|min|mina|mitt|oss @list",
        9,
        unless="@reader",
    ),
    Rule(
        Right.MARKETING_OBJECTION,
        5,
        "@wipe|@takes mig|mej|min|mina|mitt @marketing",
        9,
        unless="@reader|@register",
    ),
    Rule(
        Right.MARKETING_OBJECTION, 5, "vill|önskar inte stå|vara|finnas @list", 9, despite_no=True
    ),
    Rule(Right.MARKETING_OBJECTION, 5, "> avregistrera|avprenumerera|avanmäl mig|mej|min"),
    Rule(
        Right.MARKETING_OBJECTION,
        5,
        "> säg|säger upp @marketing|prenumerationen|min",
        unless="@reader|@business",
    ),
    Rule(Right.MARKETING_OBJECTION, 5, "avsluta|avbeställ-|säga min|mitt prenumeration|nyhetsbrev"),
    Rule(
        Right.MARKETING_OBJECTION,
        5,
        "reklamspärr|marknadsföringsförbud|direktmarknadsföringsförbud|reklamförbud",
    ),
    Rule(
        Right.MARKETING_OBJECTION,
        5,
        "sluta|inte ring-|ringa sälj-|försälj-|telefonförsäljning|erbjud-",
        despite_no=True,
    ),
    Rule(
        Right.OBJECTION,
        4,
        "motsätter|invänder|invändning|förbjuder mina|min @data|behandling-",
        9,
        "@marketing|@list",
    ),
    Rule(Right.RESTRICTION, 4, "begräns- behandling- @data|personuppgift-"),
    Rule(
        Right.PORTABILITY,
        4,
        "maskinläsbar-|dataportabilitet|överför-|portabilitet @data|@my",
        unless="@wipe",
    ),
    Rule(
        Right.CONSENT_WITHDRAWAL,
        4,
        "återkalla-|återtar|återta|drar samtyck-|medgivande|tillbaka",
        unless="@marketing",
    ),
)

SPELLINGS = """
radera raderar raderas raderat raderade personuppgifter personuppgifterna kunduppgifter uppgifter
uppgifterna register kundregister kundregistret registret registrerat marknadsföring
marknadsföringen direktmarknadsföring nyhetsbrev nyhetsbrevet reklamen utskick utskicken
epostlista sändlista sändlistan skicka avregistrera prenumeration registerutdrag information
informationen uppdatera uppdaterar korrigera felaktiga felaktig telefonnummer flyttat adressen
erbjudanden förstöra avlägsna kontaktuppgifter databasen systemet
"""

SWEDISH = Lexicon("sv", GROUPS, RULES, SPELLINGS)
