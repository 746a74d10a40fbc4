"""How the subjects of machines' mail begin."""

OPENINGS = {
    "auto_reply": {
        "en": "automatic|automated reply|response, auto reply|response|respond|responder, "
        "autoreply, autoresponse, autoresponder, out of office, out of the office, ooo, ooto, "
        "absence notice|message|note, vacation reply|response|message|notice, i am|m .. out of|"
        "away, away from the office|my, no longer with|at|employed",
        "fi": "automaattinen vastaus|poissaolo-|poissaoloviesti|kuittaus, automaattivastaus, "
        "autovastaus, poissa toimistolta|työstä, poissaolo-, lomaviesti|lomavastaus|"
        "lomailmoitus, olen .. lomalla|poissa|vapaalla|vuosilomalla|kesälomalla, ei toimistossa, "
        "en ole .. paikalla|toimistolla",
        "sv": "automatiskt svar|meddelande, autosvar, auto svar, frånvaro-, ej|inte på kontoret|"
        "plats, semestermeddelande, jag är .. på semester|ledig|borta",
        "de": "automatische antwort|benachrichtigung|rückmeldung, abwesenheits-, nicht im büro|"
        "haus|hause, autoantwort, automatische eingangs-",
        "fr": "réponse automatique, message d absence, notification d absence, hors du bureau, "
        "je suis absent|absente",
        "es": "respuesta automática, fuera de la oficina, fuera de oficina, mensaje automático",
        "nl": "automatisch antwoord|bericht|afwezigheid-, afwezigheid-, niet op kantoor, buiten "
        "kantoor",
        "it": "risposta automatica, fuori ufficio|sede, messaggio automatico",
        "pt": "resposta automática, fora do escritório, mensagem automática",
        "pl": "automatyczna odpowiedź, autoodpowiedź, odpowiedź automatyczna, poza biurem, "
        "nieobecność w",
        "da": "automatisk svar|besked, autosvar, fraværs-, ikke på kontoret, ikke til stede",
        "no": "automatisk svar|melding, autosvar, fraværs-, ikke på kontoret, ute av kontoret, "
        "borte fra kontoret",
        "et": "automaatvastus, automaatne vastus|teade, kontorist väljas|eemal|ära, eemal|ära "
        "kontorist, eemalolekuteade",
    },
    "absent": {
        "en": "away until|from|notice|message, on .. vacation|holiday|leave, annual|parental|"
        "maternity|sick leave, currently out|away, holiday notice|notification, has left the, "
        "vacation, absence, away, absent",
        "fi": "poissa, lomalla, vuosilomalla, kesälomalla, vapaalla, perhevapaalla, "
        "automaattinen viesti|ilmoitus, loma, vuosiloma, kesäloma, äitiysloma|vanhempainvapaa|"
        "perhevapaa|opintovapaa",
        "sv": "semester-, på semester|semestern|resa|tjänsteresa, föräldraledig-, tjänstledig-, "
        "frånvarande, ledig, bortrest, är .. på semester|ledig, har slutat, är ej på",
        "de": "abwesend, abwesenheit, außer haus, im urlaub, urlaub-, elternzeit",
        "fr": "absence, absent-, en congé|congés|vacances, congés",
        "es": "ausente, ausencia, de vacaciones, vacaciones",
        "nl": "afwezig-, niet aanwezig, met|op vakantie|verlof, vakantie-",
        "it": "assente, assenza, in ferie, ferie",
        "pt": "ausente, ausência, de|em férias, férias",
        "pl": "nieobecność-, nieobecny|nieobecna, urlop-, na urlopie, jestem na, przebywam",
        "da": "fravær, på ferie|orlov|barsel, ferie-, jeg er på, holder ferie",
        "no": "fravær, på ferie|permisjon, ferie-, jeg er på",
        "et": "puhkusel, puhkus-, olen puhkusel|kontorist, eemal, ära",
    },
    "bounced": {
        "en": "undeliver-, mail delivery failed|failure|subsystem|system|status|error|problem, "
        "delivery status notification|report, returned mail|to|email|message, failure notice|"
        "delivery, mail system error, nondeliverable, non delivery|deliverable, mail could not "
        "be, message could not be, undelivered mail, message undeliverable|delivery failure|"
        "failed|undeliverable, delivery notification failure|failed|status, email delivery "
        "failure|failed|error, message you sent .. blocked|rejected, rejected message|mail, mail "
        "delivery, your message .. rejected|blocked, bounced message|mail|email, bounce, address "
        "not found, message not delivered, message blocked, mail failure|error|returned, invalid "
        "recipient, could not send message, unable to deliver, unknown recipient|user, user "
        "unknown, delivery failure|failed|undeliverable, blocked, quarantined, message blocked|"
        "quarantined|rejected, email blocked|rejected",
        "fi": "toimittamatta, toimitusvirhe|toimitushäiriö, viestiä|sähköpostia ei .. voitu|"
        "toimitettu|voida, viestin toimitus|toimittaminen|välitys|lähetys, ei voitu|voida "
        "toimittaa, toimitus epäonnistui|ei, palautettu viesti|posti|sähköposti, sähköpostin "
        "toimitus|toimittaminen, toimituksen tilailmoitus|tila, lähettäminen epäonnistui, "
        "viestisi|sähköpostisi on .. estetty|hylätty, posti|viesti palautettu|palautunut|"
        "palautui|estetty|hylätty",
        "sv": "olever-, kan inte|ej levereras, kunde inte levereras|leverera|skickas, leverans- "
        "misslyckades|misslyckad|fel, meddelandet kunde|kan|har inte|ej, returnerat meddelande|"
        "mejl|mail|e, ej levererat|levererbart, ditt meddelande .. inte|ej, leveransfel, "
        "misslyckad leverans, meddelande om leverans-|leveransstatus, ditt mejl|meddelande .. "
        "stoppades|avvisades|blockerades, meddelandet stoppades|avvisades|blockerades",
        "de": "unzustellbar-, nicht zustellbar|zugestellt, zustellung .. fehlgeschlagen|nicht, "
        "übermittlung fehlgeschlagen, mail|nachricht .. unzustellbar|nicht, zustellungs-, fehler "
        "bei .. zustellung, ihre nachricht .. nicht",
        "fr": "non remis|distribuable|délivré|remise, échec .. remise|distribution|livraison|"
        "envoi, message non, notification d état, retour à l expéditeur, courrier non, "
        "impossible de remettre",
        "es": "no se .. puede|pudo .. entregar|entregó|entregado, no entregado|entregable, fallo "
        ".. entrega, error .. entrega, mensaje devuelto|no, notificación de .. estado|entrega, "
        "correo devuelto|no, imposible entregar",
        "nl": "niet bestelbaar|bezorgd|afgeleverd, onbestelbaar, bezorging mislukt, aflevering "
        ".. mislukt, bericht niet|kon, uw bericht .. niet, kan niet worden, melding over "
        "bezorgstatus",
        "it": "non recapitabile|recapitato|consegnato, mancato recapito, mancata consegna, "
        "recapito non, impossibile recapitare|consegnare, notifica .. stato|mancato, errore .. "
        "consegna|recapito, messaggio non",
        "pt": "não .. entregue|entregar, não foi possível, falha .. entrega, erro .. entrega, "
        "mensagem não|devolvida, notificação .. estado|status, impossível entregar, é impossível",
        "pl": "nie można|udało .. dostarczyć, niedostarczon-, nie dostarczono, niedostarczalna|"
        "niedoręczona, zwrot wiadomości, powiadomienie o stanie, nie doręczono, błąd "
        "dostarczania|doręczenia, niepowodzenie dostarczenia",
        "da": "kan|kunne ikke leveres|levere, ikke leveret, uleverbar, levering mislykkedes|"
        "mislykket, mislykket levering, meddelelsen kunne, returneret mail|besked, status for "
        "levering",
        "no": "kan|kunne ikke leveres|levere, ikke levert, uleverbar, levering mislyktes|feilet|"
        "mislykket, mislykket levering, meldingen kunne|kan, returnert e|melding, leveringsfeil",
        "et": "ei saa|saanud toimetada|kohale|edastada, kohaletoimetamine|kättetoimetamine|"
        "edastamine ebaõnnestus|nurjus, tagastatud, kohaletoimetamise, kohale toimetamata, "
        "edastamata, teade edastamata|kohaletoimetamata, toimetamata",
    },
    "late": {
        "en": "delayed mail, mail|message|delivery delayed, warning message|could|mail, delivery "
        "status notification delay, warning .. delayed|not|still, delivery delay, message "
        "delivery .. delayed, delayed",
        "fi": "toimitus viivästynyt|viivästyy, viivästynyt, viestin toimitus viivästyy|"
        "viivästynyt, toimitus on",
        "sv": "försenad leverans|meddelande, leverans- försenad|försenats|fördröjd, fördröjd, "
        "försenat, försenad",
        "de": "verzögert, verzögerung, zustellung verzögert, verzögerte",
        "fr": "remise retardée|différée, retardé, message différé",
        "es": "retrasado, entrega retrasada|demorada, demora",
        "nl": "vertraagd, bezorging vertraagd|vertraging, vertraging",
        "it": "recapito ritardato|ritardata, consegna ritardata, ritardo, in ritardo",
        "pt": "entrega atrasada|adiada, atraso, atrasada",
        "pl": "opóźnion-, opóźnienie, dostarczenie opóźnione",
        "da": "forsinket levering|meddelelse, levering forsinket, forsinket",
        "no": "forsinket levering|melding, levering forsinket, forsinket",
        "et": "kohaletoimetamine viibib|hilineb, viivitus, edastamine viibib, viibib",
    },
    "receipt": {
        "en": "read receipt|confirmation, return receipt, disposition notification, read, not "
        "read, displayed, message read|displayed|opened, message disposition",
        "fi": "lukukuittaus, luettu, ei luettu, vastaanottokuittaus, poistettu lukematta, "
        "lukuilmoitus, avattu",
        "sv": "läskvitto, läst, oläst, ej|inte läst, läskvittens, mottagningskvitto, "
        "mottagningskvittens, läsbekräftelse, borttaget utan",
        "de": "gelesen, lesebestätigung, empfangsbestätigung, ungelesen, nicht gelesen",
        "fr": "lu, accusé de réception|lecture, confirmation de lecture, non lu",
        "es": "leído, confirmación de lectura, acuse de recibo|lectura, no leído",
        "nl": "gelezen, leesbevestiging, ontvangstbevestiging, niet gelezen",
        "it": "letto, conferma di lettura, ricevuta di ritorno|lettura, da leggere|non letto, "
        "non letto",
        "pt": "lida, lido, confirmação de leitura, recibo de leitura, não lida|lido",
        "pl": "przeczytano, odczytano, potwierdzenie przeczytania|odczytania|odbioru|odczytu, "
        "nieprzeczytane",
        "da": "læst, kvittering for, læsekvittering, ikke læst, ulæst",
        "no": "lest, lesebekreftelse, lesekvittering, ikke lest, kvittering for, ulest",
        "et": "loetud, lugemiskinnitus, lugemisteatis, lugemata, kinnitus lugemise",
    },
    "reply_card": {
        "en": "accepted, declined, tentative, tentatively accepted, canceled, cancelled, "
        "invitation, updated invitation, new time proposed, meeting forward notification, "
        "canceled event",
        "fi": "hyväksytty, hylätty, alustava, alustavasti hyväksytty, peruttu, peruutettu, "
        "kutsu, päivitetty kutsu, uusi aika ehdotettu",
        "sv": "accepterat, accepterad, avböjt, avböjd, tacka nej, preliminärt|preliminär, "
        "inställt, inställd, inbjudan, ny tid föreslagen",
        "de": "zugesagt, angenommen, abgesagt, abgelehnt, mit vorbehalt, einladung, "
        "aktualisierte einladung",
        "fr": "accepté, refusé, provisoire, annulé, invitation",
        "es": "aceptada, aceptado, rechazada, rechazado, provisional, cancelado|cancelada, "
        "invitación",
        "nl": "geaccepteerd, afgewezen, voorlopig, geannuleerd, uitnodiging",
        "it": "accettato, accettata, rifiutato, rifiutata, provvisorio, annullato, invito",
        "pt": "aceite, aceito, recusado, provisório, cancelado, convite",
        "pl": "zaakceptowane|zaakceptowano, odrzucone|odrzucono, wstępne, anulowane|odwołane, "
        "zaproszenie",
        "da": "accepteret, afvist, forbeholdt, foreløbig, aflyst, invitation",
        "no": "godtatt|akseptert, avslått, foreløpig, avlyst, invitasjon",
        "et": "vastu võetud|nõustutud, keeldutud, esialgne, tühistatud, kutse",
    },
}
