"""Danish and Norwegian words of requests: the written languages share most of them."""

GROUPS = {
    "no": "ikke ikkje ingen intet inga aldri aldrig uden uten hverken verken ej ikk ingenting"
    " slipper slippe slipp slippes",
    "after": "ikke ikkje",
    "turn": "men og samt venligst vennligst derfor ellers bedes",
    "that": "at",
    "since": "kun bare længere lenger slettet fått fået hørt svar",
    "broadcast": "webinar- seminar- kurs- privatlivspolitik- personvernerklæring- whitepaper-"
    " undersøgelse undersøkelse",
    "self": "jeg mig meg min mit mitt mine vi os oss eg æ mi",
    "i": "jeg eg",
    "my": "min mit mitt mine vores vore våre vår mi hendes hans hennes hennar",
    "me": "mig meg os oss mei",
    "about": "om vedrørende vedrører angående på omkring gjelder tilknyttet knyttet rundt ved"
    " omhandler kring",
    "what": "hvad hva hvilke hvilken hvilket kva kvifor hvilka",
    "everything": "alt alle samtlige al hele all alltid heile",
    "it": "det dem den de dette disse alt alle dei",
    "please": "venligst vennligst tak takk gerne gjerne vil bedes ber beder",
    "want": "vil ønsker ønske gerne gjerne beder ber bedt kræver krever anmoder forlanger kan"
    " kunne må skal skulle bedes ynskjer ynskje vennligst venligst burde bør håber håper",
    "must": "skal må",
    "be": "være stå står blive bli ligge ligger findes finnes vere figurere optræde verta forblive",
    "more": "mere mer flere fleire længere lenger fremover framover fremtiden fremtidig framtidige"
    " fremtidige meir heretter fremdeles framtiden fleir",
    "new": "ny nye nyt nytt rigtige riktige korrekte nuværende nåværende rigtig riktig"
    " aktuelle gjeldende nylig",
    "now": "nu nå no hedder heter efterhånden siden nettopp heiter",
    "other": "anden andre annen andet udbyder leverandør tredjepart tredjeparter navnebror"
    " leverandører navnesøster",
    "here": "her hit hertil hjem",
    "yet": "endnu ennå enno enda",
    "back": "tilbage tilbake ringe-tilbage",
    "answer": "svar svare besvare",
    "erase": "slet slett slette slettet sletter slettes slettede slettast fjern fjerne fjernet"
    " fjerner fjernes smid smide smit kast kaste kastet destruer- stryg strøg stryk stryke"
    " strøket rens rense tilintetgør- tilintetgjør- fjernas sletta udslet-"
    " utslett- rydde ryd makuler- makulere kasser- kassere nedlæg- anonymiser- udrens- viske"
    " fjerna skrot- kvitt delete sletning !tagselv avslett hive hiv",
    "deletion": "sletning sletting sletteanmodning slettebegæring slettebegjæring fjernelse"
    " sletteforespørsel datasletning kontosletning sletteønske slettekrav fjerning",
    "data": "data oplysninger opplysninger opplysningar oplysningerne opplysningene -oplysninger"
    " -opplysninger -data dataene info information informasjon informationer informasjonen"
    " notater noter registreringer registrering oplysning opplysning optegnelser -informasjon"
    " -dataene -opplysningene -oplysningerne !ordredata !fakturaoplysninger"
    " !leveringsoplysninger !produktdata !maskindata !produktoplysninger !fakturainformasjon"
    " !produktinformasjon !fakturadata !betalingsoplysninger !leveringsinformasjon"
    " !produktinformation !firmaopplysninger !firmaoplysninger !bankoplysninger notatene"
    " notaterne -informasjonen -informationen",
    "personal": "persondata personoplysninger personopplysninger personlige kundedata"
    " kundeoplysninger kundeopplysninger kontaktoplysninger kontaktopplysninger"
    " personoplysningerne personopplysningene brukerdata brugerdata kundeinformasjon"
    " personopplysningar stamdata kontaktinformasjon kontaktinformation persondataene"
    " kontaktinformasj- kontaktinformati- personoplysning- personopplysning-",
    "contacts": "adresse adressen -adresse -adressen email mail mailadresse e-post epost"
    " epostadresse e-postadresse telefonnummer telefonnummeret nummer nummeret telefonnr"
    " mobilnummer mobilnummeret mobil navn navnet efternavn etternavn fornavn mellemnavn"
    " mellomnavn -navn -navnet fødselsdato fødselsdag fødselsår postnummer husnummer vejnavn"
    " gadenavn titel tittel tlf tlfnummer mobilnr etternavnet efternavnet fornavnet"
    " kontaktinfo kontaktoplysninger kontaktopplysninger e-mailadresse emailadresse"
    " e-mail-adresse mailen adresser namn etternamn førenamn sivilstand sivilstatus civilstand"
    " kjønn målform språk fødselsdatoen !fakturaadresse !leveringsadresse !firmanavn"
    " !produktnavn !ordrenummer !fakturanummer !serienummer !delenummer !varenummer"
    " !kundenummer !cvr-nummer !kontonummer !leveringsadressen !fakturaadressen !varenavn"
    " !modellnummer !ordrenummeret !firmaadresse !reservedelsnummer !bestillingsnummer"
    " !modelnummer !stelnummer !rekvisisjonsnummer !sporingsnummer !eannummer !chassisnummer"
    " bopæl bosted kontaktsprog husnummeret postnummeret sproget språket",
    "account": "konto kontoen kundekonto kundekontoen brugerkonto brukerkonto profil profilen"
    " brugerprofil brukerprofil kundeprofil kundeprofilen brukerkontoen brugerkontoen konti"
    " kontoer login bruker brugeren brukaren brukeren min-side -konto -kontoen brugerprofilen"
    " brukerprofilen medlemskab medlemskap kundeforhold !bankkonto !bankkontoen",
    "register": "system systemet systemer systemene systemerne database databasen databaser"
    " databasene kundekartotek kundekartoteket kartotek kartoteket register registeret"
    " registre registrene registret kunderegister kunderegisteret kunderegistret kundedatabase"
    " kundedatabasen crm arkiv arkivet arkiver arkivene server servere serverne it-system"
    " it-systemer mappe mappen kundemappe kundesystem kundesystemet protokoll bøgerne bøkene"
    " datamaskin datamaskinen computer computeren edb registera systema kundelista kundelisten"
    " kundeliste kundekort kundekortet kundearkiv kundearkivet",
    "file": "mappe mappen sagsmappe journal kundekort kundekortet sag kundemappe arkiv profil",
    "list": "mailingliste mailinglisten maillisten mailliste mailinglister maillister -liste"
    " -listen -lista liste listen listene lista lister nyhedsbrevsliste e-postliste"
    " e-postlisten epostliste epostlisten sendeliste sendelisten distribusjonsliste"
    " modtagerliste mottakerliste abonnentliste modtagere abonnenter mottakerlisten ringeliste"
    " ringelisten kampanjeliste verveliste utsendelsesliste !prisliste !prislisten !delliste"
    " !deleliste !reservedelsliste !kundeliste !kundelisten !pakkeliste !kundelista"
    " !venteliste !stykliste !deltagerliste !sjekkliste !tjekliste !varelisten !vareliste"
    " !reservedelslisten distributionsliste",
    "reader": "klik klikk klikke du dig deg din dit dine ditt",
    "marketing": "reklame- -reklame -reklamer nyhedsbrev- nyhetsbrev- nyheitsbrev- nyhedsmail-"
    " markedsføring- marknadsføring- direktereklame- direkte-markedsføring spam spammer spamme"
    " spammail- tilbudsmail- tilbudsavis- tilbudsbrev- kampanje- kampagne- annonse- annoncer-"
    " telefonsalg- telefonsælger- telefonselger- kundeblad- kundeavis- kundemagasin-"
    " salgsmail- reklamesms- markedsførings- telemarketing- tilbudsepost- salgsbrev- promo-"
    " kommersiell- kommerciel- rabatkode- rabattkode- kundebrev- søppelpost- reklamer"
    " uopfordrede direktemarkedsføring markedsførings-mails salgsopkald- reklamepost-"
    " tilbudsannonse- salgsfremstød nyhetsmail- masseutsendelse- masseudsendelse- reklamebrev-"
    " konkurrancemails katalog- brosjyre- brochure- konkurranser salgsanrop- salgsprat"
    " !reklamere !reklamerer !reklamert !reklameret !reklamation- !reklamasjon- !reklamebyrå-"
    " !annoncering !annonceplads tilbudene tilbuddene kupon- kuponer kupong- rabatkupon-"
    " rabattkupong-",
    "media": "mail mails mailer mailene email emails e-mails e-poster e-post epost eposter"
    " epostene e-postene brev breve brevene sms sms'er sms'ene smser smsene beskeder beskjeder"
    " meldinger meldingar besked melding post opkald oppringninger telefonopkald anrop telefon"
    " samtaler samtalar kataloger katalog katalogen brochurer brosjyrer blad bladet magasin"
    " magasinet invitasjoner invitationer spørreundersøkelser spørgeskemaer henvendelser"
    " henvendelse whatsapp udsendelser utsendelser mailings telefoner tekstmeldinger"
    " sms-beskeder flyers posten postkassen papir sendinger e-mailer ringing beskeden avis"
    " telefonsamtaler aviser kundeavis",
    "sales": "salg- sælger- selger- sælg- selg- telefonsalg- telemarketing- reklame- kommersiell-"
    " kommerciel- markedsføring- callcenter- salgsopkald- salgssamtale- salgsøyemed salgs-"
    " telefonselger- seljar-",
    "goods": "bestilling bestillingen bestillinger ordre ordren ordrer faktura fakturaen levering"
    " leveringen leverance leveransen leveringsadresse leveringsadressen fakturaadresse"
    " tilbuddet tilbudet pristilbud prisoverslag bilag vedlegg vedhæftede maskine maskinen"
    " maskin reservedel- delen minigraver- gravemaskin- rykker- purring- følgeseddel-"
    " ordrebekræftelse- ordrebekreftelse- leveringstid- tid aftale avtale service"
    " serviceaftale reparation- reparasjon- pris priser prisen prisliste garanti- pakke pakken"
    " varen varer varene vare lejekontrakt- leiekontrakt- rabat rabatt kreditnota- traktor-"
    " plæneklipper- gressklipper- motor- lager på-lager avbestill- afbestill- betaling- betale"
    " betalt serienummer kontrakt- manual- pumpe- filter- fejlkode- feilkode- display- linje"
    " linjen posisjon montør- hjullaster- hjullæsser- tilhænger- tilhenger- kreditere kassevis"
    " snøfreser- forsikring- skade- fakturadato- vedlagt ansøgning- jobbsøknad- kvittering-"
    " ventil- tømrer- levert leveret sikkerhed-",
    "company": "aps as a/s afdeling- avdeling- hovedkontor cvr ean fakturerings- leverings-"
    " regnskap- bogholderi orgnummer organisationsnummer organisasjonsnummer- verksted-"
    " værksted- mva kontaktperson",
    "delivery": "leveres levering leveringsadresse pakke pakken ordre bestilling fragt frakt"
    " byggeplads- byggeplass- levert leveret leveringsadressen anlæg- sende-varen",
    "machine": "maskine- maskin- motor- apparat reservedel- display- værktøj- verktøy- bil bilen",
    "appointment": "møde møte mødet møtet aftalen avtalen tid time kursus kurs ferie seminar"
    " workshop",
    "bank": "bankkonto kontonummer iban bankkontoen",
    "login": "adgangskode- kodeord- passord- logge login innlogging- password",
    "attached": "vedhæftet vedlagt bilag vedlegg cv ansøgning søknad nedenfor nedenstående",
    "manual": "manual- brugsanvisning- bruksanvisning- instruksjonsbok- faktura- følgeseddel-"
    " tegning- certifikat- sertifikat- kvittering- diagram- servicebok- skjema-",
    "correct": "retter rettet rettes retta korriger- ændre ændr ændres ændret ændrer endre"
    " endr endres endret endrer opdater- oppdater- rettelse retting korrektion endring-"
    " ændring- adresseændring- adresseendring- navneændring- navneendring- skift skifte bytt"
    " bytte erstat erstatte juster- supplér suppler- berigtig- komplettere komplettér utfyll-"
    " fiks fikse fikser tilføj- legg registrer noter notere indsæt endra rettelser rettast"
    " endrast udskift- byt oppgi føre omregistrer- forandre tilret-",
    "rectification": "rettelse retting berigtigelse korrektion korrigering adresseændring"
    " adresseendring navneændring navneendring rettelsesanmodning opdatering oppdatering"
    " flytning korreksjon ændring endring flyttemelding adressemelding adresseforandring"
    " navneskifte navnebytte navneskift navneforandring rettingsanmodning",
    "wrong": "forkert- feil- fejl- forældet forældede gammel gamle gammelt utdatert- uriktig-"
    " urigtig- ukorrekt- ukorrekte galt gal gale stavefejl stavefeil tastefejl skrivefeil"
    " slåfejl tidligere stemmer passer feilstav- fejlstav- feilaktig- fejlagtig- ufuldstændig-"
    " ufullstendig- byttet !feilkode- !fejlkode- !fejlmelding- !feilmelding- !feilsøk-"
    " !fejlsøg-",
    "untrue": "usand- usann- stemmer forkert feil urigtig- uriktig- passer feilaktig- fejlagtig-"
    " galt uretmæssig- urettmessig-",
    "misspelt": "stavefejl stavefeil tastefejl skrivefeil slåfejl feilstav- fejlstav- tastefeil"
    " stave stavemåte stavemåde trykkfeil",
    "changed": "ændret endret skiftet byttet ny nyt nytt bytta endra fået fått",
    "moved": "flyttet flytter flytte flytta flytning flytting bor bosat bosatt fraflyttet",
    "married": "gift giftet giftede bryllup ægteskab ekteskap skilt skilsmisse hedder heter"
    " pigenavn pikenavn heiter giftermål",
    "birth": "fødselsdato fødselsdag fødselsår født fødselsdatoen",
    "mixed": "forvekslet forveksl- forveksler blandet blander blanda sammenblanding sammenblandet"
    " forbyttet byttet",
    "missing": "mangler mangle ufuldstændig- ufullstendig- manglende",
    "add": "tilføj- tilføje legg legge supplere supplér indsæt legges tilføjes føre",
    "written": "står skrevet registreret registrert noteret notert opført oppført anført lagt"
    " ligger sier siger indtastet lagret",
    "note": "notat- note- bemærkning- merknad- anmærkning- registrering- anmerkning-",
    "true": "stemmer rigtig riktig gyldig gjelder korrekt passer rett",
    "longer": "længere lenger mere mer",
    "instead": "rigtige riktige skal være stedet istedet korrekte i-stedet rigtigt riktig",
    "name": "navn navnet efternavn etternavn fornavn",
    "hold": "har lagret lagrer opbevarer oppbevarer gemt gemmer gemte registreret registrerer"
    " registrert indsamlet samlet samlar innsamlet samler samla ved vet veit behandler"
    " behandlar kender kjenner findes finnes står ligger opbevaret oppbevart noteret notert"
    " besidder foreligger opretholder ligg lagra lagrar sitter sidder inne opbevares lagres"
    " gemmes fører førte eksisterer oplagret sparer arkiveret arkivert besitter liggende finst"
    " indeholder inneholder journalført",
    "know": "ved vet veit har kender kjenner gemt lagret",
    "keep": "gemme gemmer gemt beholde beholder lagre lagrer lagres lagret opbevare opbevarer"
    " opbevares oppbevare oppbevarer oppbevares behandle behandler gemmes ha bruge bruke har"
    " lagra opbevaring lagring opbevaringsperiode-",
    "use": "bruge bruger brugt bruges bruke bruker brukes brukt anvende anvender anvendes behandle"
    " behandler behandles behandlet benytte benytter benyttes udnytte utnytte bruka brukar",
    "processing": "behandling- behandle behandler bruk brug profilering databehandling anvendelse",
    "see": "indsigt innsyn innsynsrett se sjå kopi kopier kopien kopiar sende send sender oversigt"
    " oversikt udskrift utskrift udtræk uttrekk udlevere utlevere udleveret utlevert vise vis"
    " vite vide oplyse opplyse fortælle fortelle fortæl fortell tilsende tilsendt adgang"
    " tilgang informere få liste give gi udlever utlever svare oversende mail maile"
    " kontrollere sjekke tjekke gennemse printe print utlevering udlevering sendt oplys opplys"
    " gje dele rapport spurgte spurgt spurte spurt",
    "get": "få får fås modtage motta mottar hente indhente ønsker beder ber anmoder kræver krever"
    " vil rekvirere begærer begjærer ynskjer anmode",
    "insight": "indsigt innsyn innsikt innsynet aktindsigt indsigts- innsyns-",
    "sar": "indsigts- innsyns- egenindsigt egeninnsyn registerindsigt registerutskrift dataudtræk"
    " datauttrekk datainnsyn dataindsigt gdpr-anmodning gdpr-forespørsel registerinnsyn",
    "copy": "kopi kopier kopien udskrift utskrift udtræk uttrekk oversigt oversikt liste rapport",
    "recording": "overvågning- overvåkning- overvåking- lydfil- kameraovervåkning- kamera-"
    " lydklip- overvågningsvideo- -optagelse- -opptak-",
    "picture": "billede billedet billeder billederne bilde bildet bilder bildene foto fotoet fotos"
    " video videoen videoer bileta bilete biletet fotografi- filmen",
    "application": "ansøgning ansøgningen søknad søknaden cv jobansøgning jobbsøknad jobbsøknaden",
    "child": "barn barnet barna børn søn sønn datter barnebarn",
    "consent": "samtykke samtykket samtykker tilladelse tillatelse permission accept samtykkje",
    "history": "købshistorik ordrehistorik kjøpshistorikk ordrehistorikk kundehistorikk"
    " købshistorikken kjøpshistorikken samtalelog historik historikk køb kjøp chatlog",
    "wherefrom": "hvorfra hvor hvordan kvar korleis",
    "who": "hvem kven hvilke",
    "whether": "hvorvidt",
    "why": "hvorfor kvifor",
    "howlong": "længe lenge",
    "passed": "videregivet videregive delt solgt deles modtagere mottakere utlevert udleveret"
    " givet gitt overført overleveret sendt videresolgt delte solgte sender modtagerne"
    " videresendt videregiver",
    "right": "ret retten rett rettighed rettighet rettigheder rettigheter",
    "article": "artikel artikkel art",
    "forget": "glem glemme glemt",
    "forgotten": "glemt gløymd",
    "close": "luk lukke lukket lukkes opsige opsig sig nedlæg nedlægge avslutt avslutte avsluttet"
    " afslut afslutte afsluttet steng stenge stengt deaktiver- oppsi si annuller- ophæve"
    " nedlegge lukkar legg ned legge",
    "customer": "kunde kunder",
    "customerhood": "kundeforhold- kundeforholdet kunde medlemskab medlemskap medlemskabet",
    "end": "opsige opsig opsiger sig avslutt- afslut- si oppsi stop stoppe afmeld- avmeld-"
    " annuller- slutte sige sier opphør- ophør- avbestill- afbestil- avvikl- meld ophæve"
    " kanseller- avsluttes framelde framelder frameld",
    "nothing": "intet ingenting ingen ikke inkje",
    "left": "tilbage igen igjen tilbake spor gemt lagret liggende",
    "vanish": "væk vekk bort ud ut forsvinde forsvinne ute ryge ryk ryger",
    "out": "ud ut væk vekk bort slettet",
    "off": "af av fra ut ud væk vekk bort afmeld avmeld afmeldes afmeldt avmeldt meldes tas tages"
    " stryk framelde framelder frameldes frå taget tatt melde meld",
    "entirely": "helt fuldstændig fullstendig alle komplet komplett permanent heilt",
    "stop": "stop stopp stoppe stoppes stopper stoppet slut slutt slutte slutter holde hold ophør"
    " ophøre ophører opphør opphøre nok frabeder frabede frabedes afmeld- afmelde avmeld-"
    " framelde framelder frameld protesterer motsetter modsætter forbyder forbyr reserver-"
    " reserverer fritt frabe spar spare indstil indstille kutt kutte avslutte afslutte afslut"
    " afbestil avslutt skån skåne gider træt trøtt lei afstå unngå undgå undgår avstå"
    " avbestille afbestille trætte droppe drop opsige opsiger indsigelse fri",
    "send": "send sende sender sendes sendt få får modtage modtager modtaget motta mottar skrive"
    " skriver skriv maile mailer kontakte kontakt kontakter vil ønsker ha have gider orker"
    " ynskjer sendar putte legge smide tilsendt brug behov trenger kontaktes behøver sms'er"
    " ønske vere",
    "call": "ring ringe ringer ringes ringt ringet opringe kontakt kontakte kontakter kontaktes"
    " oppring- telefonisk ringjer ringja ringje kontaktet opringet opringning- forstyrre"
    " ringen oppringt oppringes",
    "contact": "ring ringe ringer ringes kontakt kontakte kontakter kontaktes kontaktet forstyrre"
    " oppringt opringes ringje maile",
    "unsubscribe": "afmeld afmelde afmelder afmeldes afmelding afmeldt avmeld avmelde avmelder"
    " avmeldes avmelding avmeldt frameld framelde framelder framelding frameldt afmeldelse"
    " udmeld- utmeld- avabonner- avabonnere unsubscribe avmelda afbestille frameldes"
    " afmeldning",
    "subscription": "abonnement abonnementet nyhedsbrev- nyhetsbrev- kundebladet magasinet"
    " nyheitsbrev- kundeavisen",
    "object": "indsigelse innsigelse protesterer protestere motsetter modsætter imod frabeder"
    " forbyder forbyr reserverer reservere protest innvending motset innsigelser frabede"
    " nekter nægter indvending",
    "withdraw": "trækker trække tilbagetrække tilbagetrækker tilbagekald- trekker trekke"
    " tilbakekall- trekk træk trekkjer tilbagekalder trukket annuller-",
    "enough": "nok træt lei plagsomt trætte irriterer forstyrrende plage plager uønsket uønskede"
    " uønska -irriterende",
    "peace": "fred ro",
    "block": "blokere bloker blokker blokkere spærre sperre sperr spær spærret sperret"
    " robinsonlisten reservasjonsregisteret reserver- reservere markere marker",
    "optout": "optout opt-out reklamereservation reklamereservasjon robinsonlisten reklamestop"
    " reklamestopp frabedelse markedsføringssperre",
    "interest": "interesseret interessert interesse interesserer behov brug bruk",
    "asked": "bedt bestilt tilmeldt påmeldt samtykket samtykke sagt abonneret abonnert meldt"
    " spurgt givet gitt takket tilladt bede gjeve takka",
    "many": "mange meget mye konstant hele daglig ugentlig ukentlig tiden heile stadig stadige"
    " dagligt ustanselig hver hvert kvar",
    "flood": "bombarder- oversvøm- drukner drukne flyter spammet flommer fylt fyldt flyder",
    "arrived": "modtaget mottatt kommet fået fått ankommet",
    "need": "brug behøver trenger behov skal nødvendig nødvendige kræves kreves treng",
    "promised": "skulle lovede lovet lovte",
    "gender": "kvinde kvinne mand mann herr hr fru køn kjønn",
    "addressed": "kaldt kalt tiltalt tiltales tiltale omtalt omtales tituleret titulert",
    "live": "bor bur boende",
    "our": "vores vår vårt våre vi",
    "firm": "firma firmaet selskab selskap virksomhed bedrift bedriften kontor kontoret afdeling"
    " avdeling verksted værksted lager",
    "you": "dere de jer dokker",
    "as": "som",
    "spells": "skrives staves stavet skrevet",
    "something": "noget noe noko",
    "whence": "hvorfra",
    "request": "anmodning forespørsel krav begæring begjæring ber beder anmoder ønsker henvendelse",
    "privacy": "gdpr databeskyttelse- persondata- personvern-",
    "idcard": "pas pass passet kørekort kørekortet førerkort førerkortet legitimasjon-"
    " legitimation- scanning- skanning- sygesikringskort",
    "invite": "inviter- inviteres invitert invitasjon- indbyd- invitation-",
    "restrict": "begræns- begrens- begrænset begrænsning begrenset begrensning begrensa avgrens-",
    "portable": "maskinlæsbar- maskinlesbar- dataportabilitet portabilitet csv json"
    " dataportabilitetsret maskinleseleg",
    "transfer": "overfør- overføre overført flytte",
}
