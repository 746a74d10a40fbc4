"""What shops', devices' and watchmen's programs say."""

PROGRAMS = {
    "order": {
        "en": "your .. order|parcel|package|shipment|delivery|booking|reservation .. confirmed|"
        "shipped|dispatched|way|delivered|ready|confirmation|received|sent|scheduled, order "
        "confirmation|number|total|summary, track your|the parcel|package|order|shipment, "
        "tracking number|code|id, thank you for your order|purchase|payment, payment received|"
        "confirmation|reminder|due|failed|successful, your .. invoice|receipt|statement|bill|"
        "payslip .. attached|ready|available|for, invoice .. attached|available|due, amount due, "
        "view your invoice|order|receipt, your subscription|payment|card, estimated delivery, "
        "out for delivery, pick up your, booking confirmation|reference, appointment .. "
        "confirmed|reminder, proof of delivery, signed for by|at, track your|the|my parcel|"
        "package|order|shipment|delivery, delivered to|at .. reception|door|neighbour|mailbox|"
        "your, has been .. shipped|dispatched|delivered|paid|charged|refunded, payment of .. "
        "received|due|successful|failed, invoice .. due|attached|number|no, direct debit, card "
        ".. ending|charged, collected by, your .. is ready for, arriving|arrives today|tomorrow, "
        "remittance advice, statement of account, e invoice, gps attached, could not charge|"
        "process your, payment failed, on its way",
        "fi": "kiitos tilaukse-|ostokse-|varaukse-|maksu-, tilausvahvistus|varausvahvistus|"
        "toimitusvahvistus|maksuvahvistus|ostokuitti|maksukuitti|lähetysilmoitus|"
        "saapumisilmoitus|maksumuistutus|ajanvarausvahvistus, tilauksesi|pakettisi|lähetyksesi|"
        "varauksesi|ostoksesi .. vahvistettu|matkalla|lähetetty|toimitettu|noudettavissa|"
        "vastaanotettu|on|toimitetaan|saapunut|saapuu, lähetystunnus|seurantakoodi|"
        "seurantatunnus|tilausnumero|noutokoodi|varausnumero, laskusi|lasku .. liitteenä|"
        "eräpäivä|ohessa|saatavilla|saapunut|luettavissa|valmis, eräpäivä, seuraa lähetys-|"
        "paketti-, maksusi .. vastaanotettu|onnistui, ajanvarau-, on noudettavissa|valmis|"
        "lähetetty, palkkalaskelma-, lähetys|toimitus|paketti|lähetyksesi|pakettisi .. "
        "luovutettu|toimitettu|saapunut|noudettavissa|matkalla|odottaa|kuljetuksessa|kuitattu|"
        "onnistui, toimitus onnistui, kuitattu vastaanotetuksi, saapuu .. tänään|huomenna|klo, "
        "verkkolasku|e-lasku .. saapunut|liitteenä, maksu .. vastaanotettu|onnistui|erääntyy|"
        "hyväksytty|veloitettu, laskun .. eräpäivä|eräpvm|summa, maksettava|loppusumma, "
        "maksukehotus|maksumuistutus, palkkalaskelma|tiliote, odottaa noutoa, kuljetuksemme "
        "saapuu, lähetys- .. odottaa|noutoa|pin|saapuu|tunnus, arkistointitunnus, on suoritettu, "
        "maksu suoritettu, laskunne|laskusi .. erääntynyt|erääntyy|eräpäivä, on erääntynyt, "
        "noutopisteeseen|noutopisteestä|pakettiautomaat-",
        "sv": "tack för din|er|ert beställning|order|betalning|bokning|köp, orderbekräftelse|"
        "beställningsbekräftelse|bokningsbekräftelse|leveransbekräftelse|leveransavisering|"
        "betalningsbekräftelse|betalningspåminnelse|kvitto, ditt|din paket|beställning|order|"
        "försändelse|bokning|betalning .. är|har, ordernummer|spårningsnummer|kollinummer|"
        "försändelse|bokningsnummer, din faktura, faktura .. bifogad|bifogas|förfaller, "
        "förfallodag, förfallodatum, lönebesked, hämta ditt paket, finns att hämta, paketet|"
        "försändelsen|leveransen|beställningen .. levererad|levererat|levererats|skickats|"
        "lämnats|kommit|hämtas|väntar|framme, kvitterad|kvitterats av, här kommer .. faktura-, "
        "betalning- .. mottagen|mottagits|genomförd|misslyckades|godkänd, att betala, "
        "lönespecifikation|kontoutdrag, med förfallodatum, på väg, kolli|försändelse|paket .. "
        "levereras|hämta|avi, mina sidor, förfaller, fakturan finns|är",
        "de": "bestellbestätigung|auftragsbestätigung|versandbestätigung|buchungsbestätigung|"
        "zahlungsbestätigung|zahlungserinnerung|sendungsnummer|bestellnummer|sendungsverfolgung, "
        "vielen dank für ihre bestellung|zahlung|buchung, ihre bestellung|sendung|rechnung|"
        "zahlung|buchung, ihr paket",
        "fr": "confirmation de .. commande|expédition|réservation|paiement, votre commande|colis|"
        "facture|paiement|réservation, numéro de .. suivi|commande",
        "es": "confirmación de .. pedido|envío|reserva|pago, su|tu pedido|paquete|factura|pago|"
        "reserva, número de seguimiento|pedido",
        "nl": "bestelbevestiging|orderbevestiging|verzendbevestiging|betalingsbevestiging|"
        "trackingnummer|bestelnummer, uw|je bestelling|pakket|zending|factuur|betaling, bedankt "
        "voor uw|je bestelling",
        "it": "conferma .. ordine|spedizione|pagamento|prenotazione, il tuo|suo ordine|pacco|"
        "pagamento, la tua|sua fattura|spedizione, numero di tracking|spedizione|ordine",
        "pt": "confirmação de|da|do .. encomenda|pedido|pagamento|reserva, a sua encomenda|"
        "fatura, o seu pedido|pagamento, código de rastreio|rastreamento",
        "pl": "potwierdzenie .. zamówienia|płatności|wysyłki|rezerwacji, twoje zamówienie, twoja "
        "przesyłka|paczka|płatność, numer .. przesyłki|zamówienia, dziękujemy za .. zamówienie|"
        "zakup",
        "da": "ordrebekræftelse|forsendelsesbekræftelse|bookingbekræftelse|kvittering|"
        "ordrenummer|sporingsnummer, din ordre|pakke|faktura|betaling|bestilling er|har, tak for "
        "din ordre|bestilling|betaling",
        "no": "ordrebekreftelse|bestillingsbekreftelse|fraktbekreftelse|kvittering|ordrenummer|"
        "sporingsnummer, din ordre|pakke|faktura|betaling|bestilling, pakken din, bestillingen "
        "din, fakturaen din, takk for bestillingen",
        "et": "tellimuse kinnitus|number, teie tellimus|pakk|saadetis|arve|makse .. on, "
        "saadetise number|jälgimine, täname tellimuse|ostu|makse",
    },
    "code": {
        "en": "verification|security|login|one time|authentication|confirmation|access|sign in "
        "code|passcode|password|pin|is, reset your password, password reset, verify|confirm|"
        "activate your .. email|account|address|identity, sign in|on attempt|from, new sign|"
        "login|device, two factor, expires in, if you did not|didn .. request|make|initiate, "
        "link expires|expire|valid, one time password, magic link, your .. code is, welcome to, "
        "account has been, was accessed, verification|security|login|authentication|confirmation|"
        "access|one time|passcode .. code|password|pin, your .. code, use .. code, enter .. "
        "code, sign in attempt|from, log in link, finish signing up, confirm your e|email, link "
        "works|expires for|in, tap|click the button",
        "fi": "vahvistuskoodi-|kertakäyttökoodi-|turvakoodi-|kirjautumiskoodi-|aktivointikoodi-|"
        "vahvistuslinkki-, salasanan vaihta-|palautt-|nollau-|uusimi-, salasanasi, vahvista .. "
        "sähköposti-|tilisi|osoitteesi, kirjautuminen tilillesi|uudelta, linkki|koodi on|"
        "vanhenee .. voimassa|minuutin, jos et .. pyytänyt|tehnyt|tilannut, tilisi on, "
        "tervetuloa .. käyttäjäksi|asiakkaaksi, koodi- .. voimassa|syötä|on, syötä koodi|"
        "tunnusluku, vahvistuskoodisi|kertakäyttökoodisi|koodisi, linkki|koodi .. voimassa|"
        "vanhenee|minuutin|minuuttia, kirjautumislink-, salasanan vaihto-|vaihtoa|palautus|"
        "palauttami-, pyysit .. salasana-|koodi-|linkki-, byt lösenord",
        "sv": "verifieringskod-|engångskod-|säkerhetskod-|inloggningskod-|bekräftelsekod-, "
        "återställ ditt|lösenord-, ditt lösenord, bekräfta din .. e|mejladress|epost|konto, ny "
        "inloggning, om du inte .. begärt|begärde|beställt, länken är giltig|gäller, ditt konto "
        "har, din|er .. kod, ange .. kod|koden, kod- .. giltig|gäller, inloggningslänk, ny "
        "enhet, byt .. lösenord, märkte en inloggning, var det inte du",
        "de": "bestätigungscode|verifizierungscode|sicherheitscode|einmalcode|einmalpasswort, "
        "passwort zurücksetzen, ihr passwort|code, bestätigen sie ihre, neue anmeldung, falls "
        "sie .. nicht angefordert, ihr konto, ihr .. code|einmalpasswort, code lautet",
        "fr": "code de .. vérification|sécurité|confirmation|connexion, réinitialis- .. mot, mot "
        "de passe, confirmez votre adresse, nouvelle connexion, si vous n",
        "es": "código de .. verificación|seguridad|confirmación|acceso, restablec- .. "
        "contraseña, confirme|confirma|verifica su|tu .. correo|cuenta, si no .. solicit-, nuevo "
        "inicio de sesión",
        "nl": "verificatiecode|beveiligingscode|inlogcode|eenmalige, wachtwoord .. herstellen|"
        "resetten|opnieuw, bevestig uw|je, nieuwe aanmelding",
        "it": "codice di .. verifica|sicurezza|conferma|accesso, reimposta- .. password, "
        "conferma il tuo, nuovo accesso, se non hai richiesto",
        "pt": "código de .. verificação|segurança|confirmação|acesso, redefin- .. senha|palavra, "
        "confirme o seu, se não solicitou",
        "pl": "kod weryfikacyjny|bezpieczeństwa|potwierdzający|dostępu, resetowanie hasła, "
        "zresetuj hasło, potwierdź swój, nowe logowanie",
        "da": "bekræftelseskode|sikkerhedskode|engangskode|verifikationskode, nulstil .. "
        "adgangskode|kodeord, bekræft din, nyt login",
        "no": "bekreftelseskode|sikkerhetskode|engangskode|verifiseringskode, tilbakestill .. "
        "passord|passordet, bekreft e, ny pålogging",
        "et": "kinnituskood|turvakood|ühekordne kood, parooli .. lähtestamine|taastamine|"
        "vahetamine, kinnitage oma",
    },
    "device": {
        "en": "voicemail|voice mail|message from|received, missed call, new voice message, "
        "scanned document|from|image|file|to, fax received|message|from, incoming fax, scan to "
        "email, sent from .. printer|scanner|copier|device|multifunction, scan date, number of "
        "pages|images, attachment file type, duration .. seconds|sec, caller id, voicemail from|"
        "received|message|mailbox, voice mail, new voicemail, call from .. missed|at|duration, "
        "transcript|transcription, scanned from|document|image|by, scan from|attached|to, fax "
        "from|received|transmission|message|pages, page|pages .. fax|scan|pdf, a fax was, fax "
        "from, you missed a call, call back in",
        "fi": "vastaajaviesti|ääniviesti|vastaamaton puhelu|vastaamattomia puheluja, skannattu|"
        "skannaus, faksi .. saapunut|vastaanotettu|numerosta, uusi ääniviesti, lähetetty .. "
        "skannerista|monitoimilaitteesta|tulostimesta, soittajan numero, vastaamaton|"
        "vastaamattomia|vastaamattomat puhelu-, puhelu numerosta, jäi vastaamatta, ääniviesti-|"
        "vastaajaviesti-|puheviesti-, soitto numerosta, skannaus .. liitteenä|laitteesta|"
        "laitteelta|valmis, skannattu .. asiakirja|tiedosto|dokumentti, faksi-|telefaksi- .. "
        "saapunut|vastaanotettu|sivua|numerosta, monitoimilait-, faksin|faksi, soittaja .. "
        "kesto, viesti vastaajassa, skannattu tiedosto|asiakirja",
        "sv": "röstmeddelande|missat|missade samtal|från|på, nytt röstmeddelande, skannat|"
        "inskannat dokument|från, fax mottaget|från, skickat från .. skrivare|skanner, missat|"
        "missade|obesvarat samtal, röstmeddelande-|röstbrevlåda-, samtal från .. kl|missades|"
        "obesvarat, skanning|inskanning|skannat|inskannat, fax- .. mottaget|från|sidor",
        "de": "sprachnachricht|voicemail, verpasster anruf|anrufe, gescanntes dokument, fax "
        "empfangen|von",
        "fr": "message vocal, appel manqué, document numérisé, télécopie reçue|de",
        "es": "mensaje de voz, llamada perdida, documento escaneado, fax recibido",
        "nl": "voicemailbericht|spraakbericht, gemiste oproep, gescand document",
        "it": "messaggio vocale, chiamata persa, documento scansionato|acquisito",
        "pt": "mensagem de voz, chamada perdida, documento digitalizado",
        "pl": "wiadomość głosowa, nieodebrane połączenie, zeskanowany dokument",
        "da": "talebesked|voicemail fra, ubesvaret opkald, scannet dokument",
        "no": "talemelding|talepost, tapt anrop|ubesvart anrop, skannet dokument",
        "et": "kõnepost|häälsõnum, vastamata kõne, skaneeritud dokument",
    },
    "alarm": {
        "en": "alert|warning|critical|notification|problem|recovery|host|service .. is|status|"
        "state|threshold|down|up|triggered|resolved|recovered|severity, disk usage|space|full, "
        "backup .. completed|failed|successful|succeeded|report|job, job .. completed|failed|"
        "finished, cron, build failed|passed|succeeded|broken, has been assigned to you, "
        "mentioned you, commented on, shared .. with you, invited you, new follower|comment|"
        "message|activity|notification, daily|weekly|monthly report|digest|summary|update, "
        "certificate .. expire|expires, scheduled maintenance, service interruption, your "
        "storage|mailbox|quota is, pull request, pushed to, task .. due, reminder, scheduled "
        "report, uptime, threat detected, virus detected|found, quarantine report|summary|"
        "notification, has been quarantined, spam digest, held .. until|for|pending, prove that "
        "you .. human, confirm you are .. human|not, click the link|button .. below|to|verify|"
        "confirm|deliver, message|mail is being held, verify .. sender|human, is due, is "
        "overdue, rate|review your|us .. experience|purchase|visit, take .. survey, your "
        "feedback, how did we do, satisfaction survey, survey, monitor .. down|up, is up|down|"
        "offline|online|unreachable, ok|critical|warning host|service|disk|cpu|memory, cpu load|"
        "usage, error rate, exit code, log file, successfully .. completed|backed|updated, "
        "expires in|on|soon, prove .. human, is being held, spam blocker, allowed list, action "
        "required, click a number, recommend us, likely are you .. recommend",
        "fi": "varmuuskopi- .. onnistui|epäonnistui|valmis|valmistui, hälytys, huoltokatko, "
        "käyttökatko|häiriötiedote, levytila, raportti on|valmis, muistutus|muistutamme, sinulle "
        "on .. uusi|uusia|saapunut|jaettu, uusi viesti|ilmoitus|kommentti odottaa|palvelussa|"
        "sinulle, varmenne .. vanhenee, ajastettu, postilaatikkosi on, karanteeni- .. raportti|"
        "viesti|viestejä, muistutus-|muistuttaa|muistutamme, kysely-|palautekysely-|"
        "asiakastyytyväisyys- .. vastaa|kesto|minuutti|linkki|kutsu, arvioi|kerro .. kokemuks-|"
        "käyntisi|palvelu-, vastaa kyselyyn, miten onnistuimme, hälytys-|vikatila|häiriö- .. "
        "palvelin|kohde|laite|rajan|päättynyt|alkanut, varmuuskopio-|varmistus .. onnistui|"
        "valmis|epäonnistui|ok, milloin .. missä, vahvista olevasi ihminen, on ylittänyt|"
        "alittanut raja-, ei vastaa pingiin|kyselyihin|palvelin, lämpötila .. raja-|ylitt-|"
        "alitt-, vastaa .. kyselyyn, asiointisi .. sujui|kokemus, kysely-",
        "sv": "säkerhetskopi- .. slutförd|misslyckades|lyckades|klar, larm|driftstörning|"
        "serviceavbrott|driftinformation, påminnelse|påminner, du har .. nya|nytt|ny|fått, "
        "diskutrymme, certifikat .. upphör|går, karantän- .. rapport, påminnelse-|påminner, "
        "enkät-|kundundersökning|undersökning .. svara|länk|minuter|tar, vad tyckte du, hur nöjd|"
        "var, larm- .. utlöst|server|återställt|givare, säkerhetskopi-|backup .. klar|ok|"
        "lyckades|misslyckades|slutförd, när .. var, bekräfta att du är .. människa, betygsätt|"
        "recensera ditt|din|oss, svara på .. enkät, ditt besök, svara på .. frågor, vinn ett",
        "de": "sicherung|backup .. erfolgreich|fehlgeschlagen|abgeschlossen, warnung|störung|"
        "wartungsarbeiten|erinnerung, sie haben .. neue|neuen, umfrage, bewerten sie",
        "fr": "sauvegarde .. réussie|échouée|terminée, alerte|rappel|maintenance, vous avez .. "
        "nouveau|nouveaux|nouvelle",
        "es": "copia de seguridad, alerta|recordatorio|mantenimiento, tiene|tienes .. nuevo|"
        "nueva|nuevos",
        "nl": "back up .. voltooid|mislukt|geslaagd, herinnering|waarschuwing|storing|onderhoud, "
        "u heeft .. nieuw|nieuwe",
        "it": "backup .. completato|fallito|riuscito, avviso|promemoria|manutenzione, hai .. "
        "nuovo|nuova|nuovi",
        "pt": "backup|cópia .. concluído|falhou, alerta|lembrete|manutenção, tem .. nova|novo|"
        "novas",
        "pl": "kopia zapasowa, ostrzeżenie|przypomnienie|alert, masz .. nowe|nową|nowy",
        "da": "sikkerhedskopiering|backup, advarsel|påmindelse|driftsforstyrrelse, du har .. ny|"
        "nye|nyt",
        "no": "sikkerhetskopiering|backup, varsel|påminnelse|driftsmelding, du har .. ny|nye|nytt",
        "et": "varukoopia|varundus, hoiatus|meeldetuletus|hooldustööd, teil on .. uus|uusi",
    },
    "digest": {
        "en": "daily|weekly|monthly|your digest|summary|roundup|recap|highlights, new posts|"
        "replies|topics|messages in, digest, new review|rating|event|invitee|booking|follower|"
        "connection|comment, viewed your profile, reacted to|liked your, today s topics, daily|"
        "weekly|monthly digest|summary|roundup|recap|highlights|report, your .. digest|summary|"
        "recap, new posts|replies|topics|messages|reviews|ratings|followers, this week|month in|"
        "s|at, weekly news, digest vol, vol .. issue",
        "fi": "kooste|yhteenveto|viikkokooste|koosteviesti, uutta|uusia viestiä|viestejä|"
        "ilmoitusta|vastausta|ilmoituksia|kommenttia, uusi arvostelu|kommentti|seuraaja|varaus|"
        "tapahtuma|tykkäys, uutta|uusia .. viestiä|viestejä|ilmoitusta|vastausta|ilmoituksia|"
        "kommenttia|arvostelua|tapahtumaa, viikon|kuukauden|päivän uutiset|kooste|tapahtumat|"
        "aiheet|nostot, uusi .. arvostelu|tähteä|viesti|kommentti, nimimerkki, uutiskooste|"
        "viikkouutiset, uuden arvostelun|viestin|kommentin|ilmoituksen, antoi .. tähteä",
        "sv": "sammanfattning|sammandrag|veckobrev, nya|nytt inlägg|svar|kommentarer|meddelanden|"
        "recension|omdöme, nya|nytt inlägg|svar|kommentarer|meddelanden|recension|omdöme|"
        "recensioner, veckans|månadens|dagens nyheter|sammanfattning|tips|inlägg|ämnen, "
        "nyhetssammandrag|veckobrev, ny recension|kommentar|följare|händelse|bokning",
        "de": "zusammenfassung|wochenrückblick, neue beiträge|kommentare|bewertung|nachrichten",
        "fr": "récapitulatif|résumé, nouveaux messages|avis|commentaires",
        "es": "resumen, nuevos mensajes|comentarios|reseña",
        "nl": "overzicht|samenvatting, nieuwe berichten|beoordeling",
        "it": "riepilogo|riassunto, nuovi messaggi|commenti|recensione",
        "pt": "resumo, novas mensagens|avaliação",
        "pl": "podsumowanie, nowe wiadomości|komentarze|opinia",
        "da": "oversigt|sammendrag, nye indlæg|beskeder|anmeldelse",
        "no": "oppsummering|sammendrag, nye innlegg|meldinger|omtale",
        "et": "kokkuvõte|ülevaade, uued postitused|kommentaarid|arvustus",
    },
    "meeting": {
        "en": "has|have|ve accepted|declined|tentatively, invitation from|to .. meeting|"
        "calendar, join .. meeting|zoom|teams, when .. where, meeting id, event details|"
        "invitation, going yes no, reply for, new time proposed, this event|meeting has been, "
        "invites you|invited you .. to, wants to connect",
        "fi": "on hyväksynyt|hylännyt|perunut .. kutsu-|kokou-|tapahtuma-, liity kokoukseen, "
        "kokouksen tunnus, kokouskutsu, tämä tapahtuma|kokous .. peruttu, sinut on .. kutsuttu, "
        "osallistutko, kokous|palaveri .. teams|milloin",
        "sv": "har accepterat|avböjt|tackat .. inbjudan|mötet|möte, anslut .. möte|mötet, mötes "
        "id, detta möte|mötet .. inställt",
        "de": "hat .. angenommen|abgelehnt|zugesagt|abgesagt, besprechung beitreten, diese "
        "besprechung",
        "fr": "a accepté|refusé .. invitation|réunion, rejoindre la réunion",
        "es": "ha aceptado|rechazado .. invitación|reunión, unirse a la reunión",
        "nl": "heeft .. geaccepteerd|afgewezen|uitgenodigd, deelnemen aan .. vergadering",
        "it": "ha accettato|rifiutato .. invito|riunione, partecipa alla riunione",
        "pt": "aceitou|recusou .. convite|reunião, participar na reunião",
        "pl": "zaakceptował|odrzucił .. zaproszenie|spotkanie, dołącz do spotkania",
        "da": "har accepteret|afvist .. invitation|mødet, deltag i mødet",
        "no": "har godtatt|avslått .. invitasjon|møtet, bli med i møtet",
        "et": "on vastu võtnud|keeldunud .. kutse, liitu koosolekuga",
    },
}
