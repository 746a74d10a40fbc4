"""Swedish words of requests, as written in Finland and Sweden."""

GROUPS = {
    "no": "inte ej ingen inga inget aldrig utan sluta slutar nej varken",
    "broadcast": "-utbildning -utbildningar demo redo boka du din ditt dina webbinar- webinar-"
    " kurs- utbildning-"
    " integritetspolicy- anmäl",
    "self": "jag mig mej min mina mitt oss",
    "after": "inte ej",
    "turn": "men och samt så",
    "that": "att",
    "since": "dags stans fått hört raderat tagit ännu har",
    "privacy": "gdpr dataskydd- integritets- personuppgift- registrerad- artikel"
    " personuppgiftsansvarig-",
    "erase": "släng slänga kasta radera radra raderar raderas raderat raderad raderade raderin-"
    " ta tar tagit tas utplån- förstör förstöra förstörs stryk stryka stryker avlägsna- glöm"
    " glömma slopa utrader- rensa rensar rensas deleta makulera !tagits",
    "takes": "ta tar tagit tas plocka",
    "wipe": "släng slänga kasta radera radra raderar raderas raderat raderad raderade raderin-"
    " utplån- förstör förstöra förstörs stryk stryka stryker stryks avlägsna- slopa utrader-"
    " rensa rensar rensas deleta makulera borttag- bort tas tog togs tagits nolla slängs utplåna"
    " glöm glömma utplånas utplånar sudda suddar städa städar hävda !hävda",
    "my": "mina min mitt mig mej",
    "data": "anteckning- notering- uppgifter uppgifterna uppgift -uppgifter -uppgifterna"
    " -uppgift data datan info information informationen -information persondata kunddata"
    " -anteckningar -anteckningarna -bedömning -bedömningen konversation-",
    "contacts": "adress adressen -adress epost epostadress e-post mejl mail mejladress"
    " mailadress nummer numret -nummer namn -namn kontaktuppgift- efternamn förnamn"
    " telefonnummer mobilnummer efternamnet förnamnet födelseår födelsetid födelsedatum"
    " hemadress postadress telefon mobilnumret telefonnumret e-postadress e-postadressen"
    " mejladressen mejlen namnet kontaktspråk- modersmål-",
    "account": "konto kontot kundkonto användarkonto profil kundprofil användarprofil",
    "about": "mig mej",
    "register": "-register -registret -register- system systemet systemen -systemet -systemen"
    " databas- kunddatabas- arkiv arkivet crm !marknadsföringsregist- !handelsregist-"
    " !fordonsregist- !registernum- !reklamregist- !direktmarknadsföringsregist- !registrer-"
    " kundlista- kundlistan kundkort- datorer dator bakgrundssystem-",
    "list": "mottagare mottagarna mottagarlist- -lista -listan -listor -listorna epostlist-"
    " sändlist- utskickslist- mejllist- mailinglist- maillist- utskick utskicken utskicket"
    " sändlistan marknadsföringsregist- reklamregist- nyhetsbrevslist- prenumerantlist-"
    " !prislista- !reservdelslist- !varulista- !orderlist- !kundlista !kundlistan",
    "marketing": "marknadsför- direktmarknadsför- -marknadsföring- -reklam- !reklamation-"
    " !reklamera- !reklamerar nyhetsbrev- direktreklam- erbjudanden -erbjudanden annons-"
    " skräppost- spam spamma- spammande massutskick- utskick utskicken kampanjbrev- kampanjmejl-"
    " kampanjutskick- kundbrev- säljbrev- nyhetsmejl- säljsamtal telefonförsäljning säljsamtal-"
    " säljring- telefonförsälj- säljmejl kundtidning- kundblad- reklamlov- kampanjsms"
    " erbjudandemejl- erbjudandebrev- nyhetsutskick- massmejl- spammet -annonser veckobrev-"
    " månadsbrev- tipsbrev- reabrev- kampanj-mejl kampanjmejlen marknadskommunikation-"
    " rabattkupong- kommersiell- kampanjer kampanjerna",
    "stop": "sluta slutar stoppa stoppas upphör upphöra förbjud- förbud motsätter motsätta"
    " avsäger avregistrera avregistreras avprenumerera avbeställ- avsluta säg stopp slipp slippa"
    " nog neka nekar tacka tackar invänd- undanbe- undanber",
    "send": "skicka skickar vill ha få önskar mer mera längre fler behöver intresserad sänd"
    " sända mejla ringa samtycker godkänner",
    "see": "se ser kopia kopian kopior utdrag -utdrag insyn granska kontrollera del skicka sänd"
    " sända lämna översikt lista utskrift tillgång mejla maila",
    "get": "få får fås önskar begär begära begäran",
    "notice": "bekräft- bekräftelse- meddela offert- pris- faktura- order-",
    "business": "order ordern beställning- faktura- offert- leverans- rad raden maskin-"
    " grävmaskin- produkt- ansökan cv",
    "correct": "rätta rättar rättas rättelse rättelser rättad korriger- ändra ändrar ändras"
    " ändring- uppdater- komplettera kompletter- byta byt byts justera rättade rättat aendring"
    " fixa fixar",
    "wrong": "fel felaktig- felstava- gamla gammal gammalt föråldrad föråldrat föråldrade"
    " inkorrekt- ofullständig-"
    " oriktig- felskriv- skrivfel stavfel inaktuel- saknas stämmer",
    "hold": "har står sparat lagrat samlat vet registrerat lagrar behandlar finns sparar samlar"
    " innehar innehåller antecknat antecknats noterat noterats skrivit skrivits registrerats"
    " lagrats samlats sparats dokumenterat antecknad känner sparades gjordes skrevs"
    " registrerades antecknades lagrades",
    "reader": "klicka länken länk dig du din dina hjälp hjälpa",
    "orders": "ordern orderns beställningen fakturan leveransadress- fakturaadress-"
    " faktureringsadress- offerten fakturor",
    "media": "-katalog- -broschyr- -tidningen kundtidning- -blad bladet inbjud- -inbjudningar"
    " -inbjudan sms sms:n smsen -sms textmeddelande- -samtal -samtalen ringande- brev breven"
    " -breven -brevet mejl mejlen -mejlen -mejl mailen mailar mail meddelanden meddelandena"
    " -utskick -utskicken foldrar flygblad whatsapp post posten erbjudanden enkät-"
    " marknadsundersök- !prenumer- reabrev samtal",
    "sales": "sälj säljer sälja sälj- försälj- försäljare- reklam- marknadsför- kommersiel-"
    " erbjud- telefonförsälj- kampanj- pracka lura !reklamation- kommersiell-",
    "goods": "faktur- order- beställ- leveran- varor varan del delar reservdel- paket-"
    " påminnel- kvitto- montör- avtal- offert- kod bilaga bilagan bild bilder service- garanti-"
    " ritning- grävmaskin- traktor- snöslung- tillbaka ännu bekräft-",
    "ending": "sluta slutar slut upphör upphöra upphörde stopp stoppa stoppas stoppar stop"
    " avsluta avslutas avslutar nog räcker räcka lägg låt",
    "want": "vill önskar önska ber begär kräver skulle kan kunde kunna måste ska skall bör får",
    "fix": "rätta rättade rättar rättas korriger- ändra ändrar ändras uppdater- fixa fixar byt"
    " byta notera anteckna",
    "recording": "inspelning- -inspelning -inspelningen -inspelningar övervakningsfilm-"
    " videoklipp- kameraövervak- övervakningskamer- kamerabild- videoinspel- bandinspel-"
    " spelades inspelat",
    "picture": "bild bilden bilder bilderna foto fotot foton fotografi- video videon filmen",
}

SPELLINGS = """
radera raderar raderas raderat raderade personuppgifter personuppgifterna kunduppgifter uppgifter
uppgifterna register kundregister kundregistret registret registrerat marknadsföring
marknadsföringen direktmarknadsföring nyhetsbrev nyhetsbrevet reklamen utskick utskicken
epostlista sändlista sändlistan skicka avregistrera prenumeration registerutdrag information
informationen uppdatera uppdaterar korrigera felaktiga felaktig telefonnummer flyttat adressen
erbjudanden förstöra avlägsna kontaktuppgifter databasen systemet
"""

SPOKEN = """
int=inte mit=mitt alt=allt
ja=jag me=med o=och å=och nån=någon nåt=något mej=mig dom=de sku=skulle va=vad
e=är
mejlena=mejlen ringd=ringde epost=e-post
"""
