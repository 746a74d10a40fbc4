"""Polish words for the shared concepts, and a few rules of its own."""

from dsar.capabilities.mail.recognition.languages.pl_plain import MORE, PHRASES
from dsar.capabilities.mail.recognition.languages.south import lexicon_of
from dsar.law.rights import Right

GROUPS = {
    "no": "nie bez nigdy żadnych żadnej żaden żadnego żadne ani nic przestańcie",
    "after": "",
    "turn": "ale i oraz a proszę prosiłbym prosiłabym prosimy więc dlatego dziękuję",
    "that": "że żeby aby by",
    "since": "jeszcze dotąd otrzymał- dostał- usunęli",
    "broadcast": "webinar- szkoleni- kurs kursy polityk- zapisz sprawdź skorzystaj",
    "self": "ja mnie mi mną mój moje moja moich moją mojej mojego mojemu moimi moim swoje swoich"
    " swój swoją swojego chcę proszę -łbym -łabym jestem mam wnoszę żądam",
    "privacy": "rodo gdpr uodo osobowe osobowych osobowymi administrator- prywatnoś- ochron- prawo"
    " przetwarz- iod rozporządzeni-",
    "erase": "usun- usuń- usuw- usunię- skasow- kasow- kasuj- wykasow- wykasuj- skasuj- wymaza-"
    " wymaż- zniszcz- zapomni- zapomnij- likwid- zlikwid- pozbądźcie pozbyć zanonimiz- niszcz-"
    " usówa- wyczyść- wyczyśc- wyczyszcz- skreśl- zutyliz- wywal-",
    "erasure": "usunięcie usunięcia usunięciu usuwanie skasowanie skasowania wykasowanie"
    " zniszczenie likwidację",
    "take": "wypis- wykreśl- skreśl- usun- usuń- zdejm- zdjąć wyrzuc- wyrzuć- wycof- skasuj-"
    " skasow- wykasuj- wykasow- zabierz- zniknąć wymaż- wyłącz- wywal-",
    "eraseme": "zapomnijcie",
    "takeme": "wypiszcie wykreślcie wypisać skreślcie wypisania",
    "erasethem": "usuńcieje",
    "them": "je ich to wszystko wszystkie wszystkich całość wszelkie nich tego ją go jej"
    " wszystkiego",
    "my": "mój moje moja moich moją mojej mojego mojemu moimi moim swoje swoich swój swoją swojego"
    " swojej swoim",
    "me": "mnie mi mną ja się",
    "about": "mnie mi mną temat osoby osobę dotycz- moich mój moje moja mojej mojego",
    "on": "o na temat dotycz- odnośnie",
    "of": "o na temat dotycz- odnośnie u w z",
    "personal": "osobowe osobowych osobowymi osobowym osobiste osobistych",
    "data": "dane danych danymi danym informacje informacji informacjami info kartotek- kartę akta"
    " akt profil profilu wpis wpisy teczk- danę kartotec-",
    "contacts": "adres adresu adresem adresie adresy email emaila emailem emailowy emailowego mail"
    " maila mailem mailowy telefon telefonu telefonie telefonem numer numeru numerem numery imię"
    " imienia nazwisko nazwiska nazwiskiem nazwisku urodzenia kod pocztowy zamieszkani- kontaktowe"
    " kontaktowych skrzynk- korespondencyjny tel nr komórk- ulic- miejscowo- pesel imieniu",
    "surname": "nazwisko nazwiska nazwiskiem nazwisku nazwiskem",
    "birth": "urodzenia urodzin urodziłem urodziłam urodzony urodzona ur",
    "account": "konto konta kontem kontu koncie profil profilu rejestracj-",
    "close": "zamkn- zamykan- zlikwid- likwid- usun- usuń- usunię- skasow- skasuj- dezaktyw-"
    " rezygn- wyrejestr-",
    "bank": "bankow- iban bank banku przelew- faktur-",
    "register": "baza bazy bazie bazą baz bazach system systemu systemie systemów systemach"
    " rejestr rejestru rejestrów rejestrze rejestrach ewidencj- kartotek- archiw- crm serwer-"
    " komputer- zbior- zbiór klientów was państwa firm- zasob- u",
    "list": "list- lista listy liście listę listą mailing- mailingow- wysyłk- wysyłek subskrybent-"
    " odbiorców dystrybucyjn- mailingu !listów !listu !listopad- !listonosz- !list !listem",
    "marketing": "newsletter- biuletyn- reklam- !reklamacj- !reklamow- marketing- promocj-"
    " promocyjn- ofert- spam- handlow- ulotk- ulotek gazetk- telemarket- kampani- okazj- akwizycj-"
    " reklamow reklamowe reklamowych reklamowy",
    "newsletter": "newsletter- biuletyn-",
    "media": "mail maile maili mailami mejle mejli email emaile emaili wiadomoś- sms smsy smsów"
    " smsami esemes- list listy listów katalog- ulotk- ulotek gazetk- telefony telefonów"
    " telefonami połącze- poczt- przesyłk- zaprosze- whatsapp korespondencj- powiadomie- ankiet-"
    " ofert oferty broszur- śmieci esemesów",
    "sales": "handlow- marketing- telemarket- ofert- reklam- !reklamacj- promocj- akwizytor-"
    " konsultant- wciska- sprzedaw- handlowc- telefony telefonów telefonami sprzedaż- sprzedawać"
    " sprzedać",
    "unsub": "wypis- rezygn- wyrejestr- odsubskryb- unsubscribe wypisz- zrezygn- wypisuję",
    "unsubme": "wypiszcie wypisujcie odsubskryb- wypisać",
    "cancel": "anulow- anuluj- rezygn- zrezygn- wypowiad- odwoł- odwołuj-",
    "subscription": "subskrypcj- newsletter- prenumerat- biuletyn-",
    "subscribe": "zapis- zamawia- prosiłem prosiłam zgadza- wyraża- zgody zgodę subskryb- zgłasza-",
    "stop": "przesta- przestań- przestańcie zaprzesta- stop dość dosyć koniec wstrzym- zakończ-"
    " skończ- odczep- zaniecha- zaprzestań- zaniechani- darujcie przerwa- kończ- wystarczy",
    "stopme": "odczepcie",
    "nomore": "żadnych żadnej żadnego żaden nigdy przestańcie przestać zaprzestań- dość dosyć"
    " koniec przestanie przestaniecie przestaniesz wystarczy",
    "more": "więcej już żadnych żadnej żadnego nigdy kolejnych dalszych następnych dłużej ponownie",
    "send": "wysył- wysyła- wysyłan- przysył- przysłać ślijcie ślecie śle przesył- pisz- pisać"
    " kontakt- otrzym- dosta- nadsył- wysyłać zasyp- spamuj- dostaw- przychodz- wysłać wyślijcie"
    " dostarcz- dostawać nękać zawraca-",
    "sendme": "przysyłajcie wysyłajcie piszcie przesyłajcie ślijcie",
    "get": "otrzym- dosta- mieć widzieć dostawać",
    "call": "dzwoni- dzwoń- dzwonić zadzwo- telefonuj- telefonow- telefony telefonów kontaktuj-"
    " kontaktow- niepoko- wydzwan- obdzwan- nęka- zadręcz- wydzwaniać",
    "callme": "dzwońcie dzwoncie telefonujcie wydzwaniajcie niepokójcie kontaktujcie",
    "back": "oddzwo- jutro przed poniedział- wtor- środ- czwart- piąt- godzin- rano zwrot- oddać",
    "fed": "dość dosyć męcz- zasyp- zalew- zasypuj- bombard- nęka- nękan- denerw- irytuj-"
    " uciążliw- ciągle ciągłe zaśmieca- dręcz-",
    "leave": "dajcie zostawcie dać zostaw-",
    "peace": "spokój spokoju",
    "thanks": "dziękuję dzięki",
    "interest": "zainteresowan- interesuj- interesuje",
    "block": "blokow- zablok- zablokuj- sprzeciw-",
    "out": "wypis- wykreśl- poza zniknąć",
    "object": "sprzeciw- sprzeciwi- protest- zabrani- niezgadzam zakaz- zabrania-",
    "objection": "sprzeciwu sprzeciw",
    "process": "przetwarz- wykorzyst- używ- korzyst- stosow- profilowan-",
    "use": "wykorzyst- używ- użyc- korzyst- użyci- użyl- użył-",
    "limit": "ogranicz- wstrzym- zablok-",
    "portability": "przeniesien- przenoszen- przenoszalno-",
    "machineread": "maszynow- maszynowo json csv xml ustrukturyzowan- odczyt- komputerowo",
    "transfer": "przenie- przenos- przekaż- przekaza- przesłanie transfer-",
    "another": "inny inna innego innej innemu ktoś kogoś kimś innym drug-",
    "third": "trzeci- trzecim partner- firmom podmiot- innym odbiorc-",
    "consent": "zgod- zgodę zgody zgodą pozwoleni- zezwol- zgadzam zezwalam zgadzał-",
    "withdraw": "wycof- cofam cofn- odwoł- cofnięci- wycofuję cofnąć odwołuję",
    "keep": "przechow- trzyma- zachow- gromadz- przetrzym- mieli mieć posiada- przetwarz- magazyn-"
    " zapis- archiw-",
    "hold": "macie mają masz ma posiada- przechow- przetwarz- gromadz- zgromadz- zebra- zbiera-"
    " trzymacie trzymają dysponuj- zapisan- zapisał- wiecie wie wiedzą zawart- figuruj- widniej-"
    " znajduj- są zachow- mieliście jest przechowuj- notuj- zanotow- uzyska-",
    "know": "wiedzieć wiecie wie dowiedzieć powiedzcie powiedzieć poinform- informacj- podać"
    " podajcie wskaz- wskaż- potwierdz- potwierdź- wyjaśn- sprawdz- napiszcie ujawn- powiadom-"
    " zapytać pytam pytanie wiedzą poproszę ciekaw-",
    "which": "jakie jakich jaki jakimi",
    "what": "jakie jakich jaki jakimi jaka co które których czego czym jakiej",
    "who": "kto kim kogo komu kogokolwiek jakim którym którzy",
    "where": "skąd źródł- pochodz-",
    "how": "jak skąd sposób",
    "why": "dlaczego czemu cel celu jakim celach celem podstaw- jakiej poco",
    "howlong": "długo okres kiedy czas",
    "got": "macie mają wzię- zdoby- uzyska- pozyska- otrzym- dosta- posiada- trafi- znaleź-"
    " pochodz- ma zebra- pozyskali",
    "give": "dał- przekaza- udostępni- sprzeda- podał- ujawni-",
    "share": "udostępni- udostępnia- przekaza- przekazy- sprzeda- ujawni- przesyła- powierz-"
    " dostęp przekazyw- przekazal- dostali udziel- dajecie",
    "see": "dostęp dostępu kopi- kopię wgląd wglądu zobacz- zobaczyć obejrz- otrzym- dosta-"
    " uzyska- udostępni- wyślij- przysł- przyślij- prześl- przesł- przedstaw- wykaz wydruk-"
    " zestawieni- raport- odpis wydani- pobra- pokaż- pokaza- wgląda- wysła- zajrze- zapozna-"
    " przekaż- podać podanie sprawdzić poznać przegląda- przejrze-",
    "copy": "kopi- kopię kopia kopii wydruk- wykaz zestawieni- odpis wyciąg raport- listę spis",
    "access": "dostęp dostępu wgląd wglądu",
    "if": "czy",
    "history": "histori- historię",
    "something": "jakieś jakiekolwiek coś jakichś jakiś cokolwiek",
    "everything": "wszystko wszystkie wszystkich wszystkiego wszelkie wszelkich całość cokolwiek"
    " komplet pełn- całkowicie",
    "nothing": "nic śladu żaden żadne żadnych",
    "want": "chcę chciał- chce pragnę proszę prosz- prosił- wnoszę wniosek żądam życzę domagam"
    " potrzebuję wnioskuję czy możecie mogę mógłbym mogłabym mogliby składam zwracam uprzejmie"
    " zamierzam korzystam życzymy poproszę chciałbym moglibyście",
    "please": "proszę prosz- prosił- uprzejmie poproszę możecie chcę żądam",
    "be": "być figur- widnie- zostać jestem jest są był- widnieć znajdować",
    "appear": "figur- widnie- znajduj- zapisany zapisana",
    "with": "przez z",
    "read": "czyta widzi oglądać czytać widzieć przegląda-",
    "entirely": "całkiem całkowicie zupełnie kompletnie trwale",
    "told": "mówił- mówiłem pisał- prosił- powiedział-",
    "contain": "zawiera zawierają zawartość",
    "membership": "zapis zapisu",
    "is": "to jest brzmi obecnie teraz aktualnie aktualny od będzie następujący",
    "client": "klientem klientką klient klienta klientki",
    "forget": "zapomni- zapomnij- zapomnieć",
    "oblivion": "zapomnienia zapomnianym zapomnianą zapomnieni-",
    "right": "prawo prawa prawem praw",
    "rectification": "sprostowani- poprawieni- korekt- skorygowani- aktualizacj-",
    "article": "art artykuł- artykułu",
    "vanish": "znikn- zniknąć",
    "picture": "zdjęci- zdjęć fotografi- fot- film- wizerun-",
    "recording": "nagrani- nagrań nagranie monitoring- kamer- rozmow- rozmów",
    "cv": "cv aplikacj- życiorys- rekrutac-",
    "correct": "popraw- skoryg- korekt- zmien- zmieni- zmień- zmian- zaktualiz- aktualiz-"
    " sprostow- sprostuj- sprostujcie uaktualn- uzupełn- dopis- naprawi- zamie- wpisać wpiszcie"
    " nanie- nanieść prawidłow- podmie- podmień- dodać dodajcie",
    "correctthem": "poprawcie poprawić zmieńcie zmienić",
    "changed": "zmienił- zmieniło zmieniłem zmieniłam zmian- zmieniła",
    "changeme": "zmieniłem zmieniłam",
    "wrong": "błęd- błąd błędn- źle zły złe złym złego niepoprawn- nieprawidłow- niewłaściw- star-"
    " stary stare starego starym poprzedni- nieaktualn- literówk- pomył- pomyl- mylni- mylny"
    " fałsz- niepełn- brak brakuje nieścisł- przekręc- niezgodn- nieprawdziw- nieaktual- panieńsk-"
    " poprawny poprawne zamiast aktualne aktualny nieprawd-",
    "new": "nowy nowe nowego nową nowa nowym prawidłow- poprawn- właściw- aktualn- obecn-",
    "moved": "przeprowadz- przeprowadzi- przeprowadzk- wyprowadz- zamieszka- mieszkam zameldow-"
    " przeniosł-",
    "married": "ślub- wyszłam mąż zamężn- rozwod- rozwied- ożeni- rozwód małżeńs- mężatk-",
    "misspelt": "pisz- pisan- napisan- literówk- liter- pisze pisowni-",
    "instead": "zamiast powinno powinien powinna winno nie",
    "mixed": "pomyl- pomieszan- pomylili zamieni-",
    "missing": "otrzymał- dostał- dotarł- doszł- jeszcze dotychczas przyszł-",
    "written": "napisan- zapisan- wpisan- podan- zarejestrow- widnieje figuruje zanotow- notowa-"
    " zapisa- zanotowali",
    "unlawful": "bezpraw- niezgodn- nielegaln-",
    "attached": "załącz- załączeniu załączniku",
    "need": "potrzebujecie potrzebne potrzebna wymagan- konieczn- niezbędn- potrzeba trzeba muszę"
    " powinienem powinnam",
    "reader": "kliknij kliknąć przycisk nasz nasza nasze naszych naszego naszej naszą chcesz"
    " możesz kliknięci-",
    "ours": "nasz nasza nasze naszych naszego naszej naszą naszym nasi firmy",
    "phone": "operator- sieci",
    "order": "zamówieni- zamówień faktur- dostaw- wysyłki paczk- zlecen-",
    "machine": "maszyn- ciągnik- silnik- akumulator- opon- części koparc- kopark-",
    "goods": "zamówi- zamówień zamawia- faktur- dostaw- paczk- paczek wycen- części maszyn-"
    " produkt- towar- wizyt- rezerwac- gwaranc- umow- umów płatnoś- zapłac- koszyk- pozycj-"
    " magazyn- cennik- cen ceny cena zwrot- zwróc- spotkani- zamienn- dokument- ciągnik- traktor-"
    " silnik- ogłoszen- reklamacj- budow- serwis- napraw- koparc- kopark- model- techniczn-"
    " paragon- rachun- termin- dostawc- hasł- hasła artykułów załącz- instrukcj- przelew- szkic-"
    " wersj- kurier- zlecen- transport- kosiark- odśnież- kaucj- !naprawić",
}

OWN = {
    Right.ERASURE: """
4 > prawo|prawa do bycia|usunięcia zapomnianym|zapomnianą|danych ; unless @reader
4 > prawo|prawa do zapomnienia|usunięcia ; unless @reader
4 rezygn-|zrezygn- konta|konto|profilu ; within 5 ; unless @goods|@bank
4 > nie zgadzam|życzę|chcę|wyrażam przechow-|trzyma-|gromadz-|żebyście|abyście @my|dane|danych ;
    unless @marketing|@goods|@list ; despite no
    """,
    Right.ACCESS: """
4 > gdzie|skąd znaleź-|wzię-|zdoby- @my @data|@contacts
5 co|jakie wiecie|macie|wie|posiadacie o|na mnie|mój|mojej ; within 7 ; unless
    @goods|@need|@erase|@marketing
4 > prawo|prawa do|dostępu dostępu|wglądu|danych ; unless @reader|@erase ; given dostęp-|wgląd-
    """,
    Right.RECTIFICATION: """
4 > zmieniłem|zmieniłam nazwisko|adres|numer|telefon|maila|mail|email|mieszkanie ; unless
    @goods|@bank
4 > @contacts @my|się zmienił|zmieniło|zmieniła|zmieniły ; unless @goods|@bank|@ours
4 > zmienił|zmieniło|zmieniła mi|się|mój @contacts|adres|numer ; unless @goods|@bank|@ours
4 > nazywam się @no|teraz|obecnie|nie ; unless @goods ; despite no ; given @wrong|@correct|nazwisk-
    """,
    Right.MARKETING_OBJECTION: """
4 > za dużo|wiele @media|@marketing ; unless @goods
5 > nie chcę|życzę|chciałbym|chciałabym|chcemy|życzymy
    dostawać|otrzymywać|więcej|sobie|żadnych|waszych|państwa @marketing|@media|telefonów|kontakt- ;
    despite no ; unless @goods|@reader
5 > nie|proszę|przestańcie|przestać dzwonić|dzwońcie|dzwoncie|wydzwaniać|wydzwaniajcie|telefonować ;
    unless @goods|@back|@missing ; despite no
5 > nie wysył-|przysył-|ślijcie|przesył-|piszcie @me|więcej|już|@marketing|@media ; despite no ;
    unless @goods|@reader|@ours
5 > nie @me już|więcej wysył-|przysył-|przesył-|piszcie|ślijcie ; despite no ; unless @goods|@reader
5 > przesta-|przestań-|koniec|dość|zaprzesta- @me|z|już|tym|wysył-|przysył-
    wysył-|przysył-|spam-|@marketing|@media ; unless @goods|@reader
5 wypis-|wypisz-|wykreśl-|rezygn-|zrezygn-|skreśl- @newsletter|@subscription|@list|@marketing|@media
    ; within 7 ; unless @goods|@reader|@ours
    """,
}

SPELLINGS = """
usunąć usunięcie usunięcia danych osobowych osobowe informacje informacji sprostowanie sprostowania
poprawić poprawcie poprawienie nazwisko telefonu newslettera newsletter reklam reklamy reklamowych
marketingowych wypisać wypiszcie przetwarzacie przechowujecie posiadacie otrzymywać wysyłać
przysyłać handlowych dostępu zaktualizować przetwarzanie zapomnienia rejestru systemu skasować
skasowanie przestańcie
"""

POLISH = lexicon_of("pl", (GROUPS, MORE), SPELLINGS, OWN, PHRASES)
