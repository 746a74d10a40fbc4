"""Polish words for the second layer: what firms hold on people, and how people speak of it."""

MORE = {
    "rec": "dane danych danymi danym danej info informacj- kartotek- kartą kartę karcie karty karta"
    " akta akt aktach aktami profil- wpis- notat- uwag- komentarz- adnotac- histori- nagra- nagrań"
    " zapis zapisy zapisów zapisach tras tras- lokalizac- położeni- gps przejazd- ocen-"
    " wiarygodnoś- scoring- punktacj- rozmow- rozmów zdjęci- zdjęć"
    " fotograf- film- korespondenc- zakup- dowód dowodu dowodem paszport- jazdy ksero kserokopi-"
    " kopi- skan- podpis- ślad- teczk- teczce kontakt- nawyk- preferenc- skarg- wizerun- opini-"
    " danę osobow- wynajm- przejazd-",
    "gps": "gps lokalizator- lokalizac- geolokaliz- telematy-",
    "hear": "posłucha- odsłucha- przesłucha-",
    "account": "panel panelu",
    "accept": "godzę zgadzam akcept- toleruj- życzę chcę",
    "price": "droga drogi drogo drogie cena ceny",
    "noidea": "pojęcia",
    "fed": "nosie dziurki",
    "use": "służ-",
    "recording": "nagryw-",
    "iretract": "wycofuję",
    "goods": "!dostawać !dostawał !dostawała",
    "order": "!dostawać !dostawał !dostawała",
    "mine": "mój moje moja moich moją mojej mojego",
    "aboutme": "",
    "trait": "adres adresu adresem adresie email emaila maila mail mejl mejla telefon telefonu"
    " numer numeru numerem imię imienia nazwisko nazwiska nazwiskiem nazwisku urodzenia kod"
    " pocztowy pesel nip zamieszkania ulic- język- pracodawc- obywatelstw- kontakt- iban tytuł-"
    " płeć płci zawód komórk- stan",
    "you": "wasz wasza wasze waszych waszym waszej waszego waszą waszymi państwa",
    "store": "baza bazy bazie bazą baz bazach system systemu systemie systemów systemach rejestr-"
    " ewidencj- kartotek- archiw- crm serwer- komputer- zbior- zbiór zasob- dokumentac-"
    " program- segregator- szuflad- papier- notes- plikach pliki plików aktach",
    "rid": "usun- usuń- usuw- usunię- skasow- kasow- kasuj- skasuj- wykasow- wykasuj- wymaza-"
    " wymaż- zniszcz- niszcz- niszczark- zapomni- zapomnij- likwid- zlikwid- pozbądź- pozby-"
    " wyrzuć- wyrzuc- znikn- zniknąć wyczyść- wyczyśc- porząd- zamkn- zamyka- spal- potnij-"
    " podrzyj- podrze- wykreśl- zanonim- zutyliz- posprząta-",
    "his": "jego jej ich",
    "kin": "ojciec ojca tata taty matka matki mama mamy mąż męża żona żony brat brata siostra"
    " siostry syn syna córka córki zmarły zmarłego zmarłej dziadek dziadka babcia teść teściowa"
    " wdowa wdowiec wujek",
    "stay": "zostaw- został- pozosta- figur- widnie- trzym- zachow- mieć być leżał-",
    "reason": "powod- powód podstaw- sens potrzeb- przyczyn-",
    "business": "szukać robić",
    "until": "dopóki dopoki póki czasu spór sporu tymczas- chwilowo rozstrzygn- sądow-",
    "onlykeep": "zamroź- zamroż- zablok- wstrzym- zawieś- zawies- tylko jedynie wyłącznie",
    "freeze": "zamroź- zamroż- zamraż- zablok- wstrzym- zawieś- zawies- ogranicz-",
    "touch": "rusza- rusz- zmienia-",
    "profile": "profil- profilow- analizow- analizuj- nawyk- algorytm- segment- scoring- zachowań"
    " statysty- zestawia-",
    "carry": "import- wczyta- eksport- format- csv json xml excel maszynow- odczyt- ustruktury-"
    " przenoszen- przenieś-",
    "listen": "przyślij- wyślij- prześlij- przeczyta- odsłucha- posłucha- usłysze- obejrze-"
    " zobacz- otrzym- dosta- pozna-"
    " wydani- wydać wydajcie kopi- wydruk- wiedzieć dowiedz- pokaż- przysł- wglą- zajrze-"
    " zapozna- udostępni- poproszę",
    "ident": "dowód dowodu paszport- jazdy tożsamoś- ksero kserokop- skserow- zeskanow- skan",
    "insist": "próbow- dzwoń- dzwon- nalega- naga- nachodź- kontakt- telefon- ponawia-",
    "put": "wpisz- wpisa- zapisz- zapisać dopisz- dopisa- dodaj- doda- zaznacz- odnotow- odnotuj-"
    " umieś- umieśc- wstaw-",
    "takeback": "wycof- cofam cofn- odwoł- odwołuj- rezygn- rozmyśl-",
    "decided": "wiarygodnoś- kredyt- scoring- punktac- algorytm- automaty- decyzj- zdolnoś-",
    "dead": "zmarły zmarła zmarłego zmarłą nieżyj- zmarłych",
    "alive": "żyję żyje żywy żywa",
    "unpaid": "zapłaci- zapłacone dług długu długi długów dłużni- zaległ- nieopłac- niezapłac-"
    " zadłuż-"
    " zalega- spłaci-",
    "untrue": "nieprawd- fałsz- prawda prawdą prawdy błęd- błąd pomyłk- mylne mylny kłamst-"
    " niezgodn-",
    "fix": "!prawidłowość napraw- popraw- zmień- zmieni- skoryg- prostuj- prostow- uporząd-"
    " zaktualiz-"
    " aktualizow- podmie-",
    "iam": "",
    "hope": "",
    "igive": "przesyłam wysyłam podaję załączam",
    "spare": "oszczędź- błagam litości dajcie darujcie",
    "language": "język- językiem polski polsku niemiecku angielsku szwedzku",
    "before": "poprzedni- stary stare dawny dawne",
    "marketing": "kampani- promocjami promocje katalog- wyprzedaż- rabat- zniżk- ankiet- folder-"
    " prospekt- konkurs-",
    "sales": "propozycj- kampani- telefoniczn- telemarketer-",
    "media": "mejlami folder- katalogu",
    "data": "notatk- notat- uwag- karty karta kartą karcie",
    "contacts": "język-",
    "see": "przeczyta- odsłucha- wydani- wydać poproszę",
    "got": "dostał dostała otrzymał dostały",
    "consent": "zgodził- zgodziłem zgodziłam",
    "call": "telefonować ",
    "callme": "dzwoń-",
    "correct": "!prawidłowość zapisać zapiszcie skorygowa-",
    "want": "chętnie chcielibyśmy prosimy zależy",
    "machineread": "wczyta-",
    "wrong": "!starsz-",
}
PHRASES = """
stranger = nigdy kupił-|kupow- ; 8
notmine = nie jest|są|należy mój|moje|moja|mojego|mnie ; 2
notmine = nie moje|mój|moja ; 1
aboutme = o|na mnie ; 1
aboutme = o nas ; 1
aboutme = mój|moje|moim temat|nazwisko|konto|imię ; 1
aboutme = mnie|mojej|dotycz- dotycz-|mnie|osob- ; 1
home = u was|państwa ; 1
hope = mam nadzieję ; 2
hope = dobry|właściwy|zły|prawidłowy adres|dział ; 1
hope = był-|dawn-|star-|now- klient-|pracowni- ; 1
hope = link wypis-|rezygnac- ; 4
iam = nazywam się ; 1
iam = ja jestem ; 2
takeback = zmieniłem|zmieniłam zdanie ; 2
"""
