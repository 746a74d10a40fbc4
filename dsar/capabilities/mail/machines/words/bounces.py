"""What mail servers say of mail that they did not deliver."""

BOUNCES = {
    "undelivered": {
        "en": "could not|cannot|can|couldn .. be delivered, wasn|was|were not|t .. delivered, "
        "not been delivered, has|have not been .. delivered, failed to deliver, unable to "
        "deliver, undeliverable, undelivered mail, delivery .. failed|failure, delivery to .. "
        "failed, delivery has failed, returned mail, returned to sender|you, returning message "
        "to sender, permanent fatal errors, permanent error, permanently failed, was rejected by|"
        "because, rejected your message, rejected by the .. server|recipient|domain, problem "
        "delivering, could not deliver, can t|not .. deliver, giving up on it, couldn t be found|"
        "delivered, wasn t found at, message blocked, non delivery|deliverable, nondeliverable, "
        "message .. not delivered, mail delivery failed, did not reach .. recipient|recipients, "
        "error occurred while .. deliver|delivering|trying|sending, wasn t|were|was .. "
        "delivered, was|were|is not delivered, hasn|haven t been delivered, has|have|was|been|is|"
        "were .. discarded|rejected|refused|blocked|bounced|quarantined by|because|due|as|and, "
        "has been discarded|rejected|refused|blocked|returned|quarantined, message|mail|email .. "
        "discarded|rejected|refused|not accepted|bounced, rejected|refused|blocked by our|the|"
        "their|your, not accepted by, will not be delivered, cannot|can t|not accept .. message|"
        "mail|email, is|are|was not .. deliverable|delivered, delivery to the following, did not "
        "reach, could not be sent|reached|forwarded|found, message .. not .. sent, was|been "
        "quarantined|blocked|held, not passed on, did not pass, was not delivered to",
        "fi": "ei voitu|voida|pystytty|onnistuttu toimittaa|toimittamaan|välittää|välittämään|"
        "lähettää, ei .. toimitettu, toimitus .. epäonnistui, toimittaminen .. epäonnistui|"
        "onnistunut, viestisi palautettiin|palautetaan, toimittamatta jään-, lähetys "
        "epäonnistui, viestin|sähköpostin toimitus|toimitusvirhe|välitys .. epäonnistui, "
        "toimitusvirhe, palautettu viesti, perille|välitys ei, ei tavoittanut .. vastaanottaja-, "
        "ei voitu|voida|pystytty|pystytä|onnistuttu|saatu|onnistunut .. toimittaa|toimittamaan|"
        "toimitettua|välittää|välittämään|lähettää|perille|toimittaminen|vastaanottaa, ei voi .. "
        "toimittaa|vastaanottaa, viestin|sähköpostin|viestisi toimitus|välitys|lähetys|"
        "toimittaminen .. epäonnistui|keskeytyi|estettiin|ei, viesti-|sähköposti- .. hylättiin|"
        "hylätty|palautettu|palautettiin|estettiin|estetty|poistettu|tuhottu|hylkäsi|palautetaan|"
        "palautuu, hylkäsi .. viesti-, esti|pysäytti|hylkäsi .. viesti-|toimituk-, viestisi|"
        "viestinne on .. estetty|hylätty|palautettu, palautui|palautuu .. koska",
        "sv": "kunde inte|ej .. levereras|leverera|skickas|sändas, inte levererats|levereras, ej "
        "levererats|levererat, kan inte levereras|leverera, leverans- .. misslyckades|"
        "misslyckats, gick inte att leverera|skicka, olevererat|olevererbart|olevererad, "
        "misslyckades .. leverera|leverans, returneras|returnerat till avsändar-, nådde inte .. "
        "mottagare|mottagaren|mottagarna|fram, kom inte fram till, har|blev .. avvisats|avvisad|"
        "stoppats|blockerats, avvisades|avvisats|blockerades|stoppades|returnerades|kasserats|"
        "raderats, inte .. levererat|levereras|leverera|levererats, meddelande- .. inte|ej .. "
        "fram|levereras|levererats|skickas",
        "de": "konnte|konnten|kann|können nicht .. zugestellt|übermittelt|ausgeliefert|gesendet|"
        "zustellen, nicht zugestellt|zustellbar, unzustellbar, zustellung .. fehlgeschlagen|"
        "gescheitert|nicht, unzustellbare, zurückgewiesen, wurde .. abgelehnt|abgewiesen, wurde "
        ".. zurückgewiesen|blockiert|abgelehnt|verworfen|gelöscht, konnte|konnten|kann|wurde|"
        "wurden .. nicht .. zugestellt|übermittelt|ausgeliefert|gesendet|zustellen|angenommen",
        "fr": "n a|ont pas|pu .. remis|être|distribué|délivré|livré, non remis|remise|distribué, "
        "échec .. remise|livraison|distribution|envoi, impossible .. remettre|livrer|distribuer|"
        "délivrer, n est pas parvenu, n a pas pu|été, n ont pas pu|été, a été .. rejeté|refusé|"
        "bloqué|renvoyé, n a .. pu .. remis|être|distribué|délivré|livré",
        "es": "no se pudo|puede|ha .. entregar|entregado|enviar|podido, no ha podido .. "
        "entregado|entregarse, no pudo .. entregado|entregarse, error .. entrega, fallo .. "
        "entrega, no entregado|entregable, mensaje devuelto, ha sido|fue .. rechazado|devuelto|"
        "bloqueado, no .. se .. entregar|entregado",
        "nl": "kon|kan|kunnen|konden niet .. bezorgd|afgeleverd|verzonden|besteld|bezorgen, niet "
        ".. bezorgd|afgeleverd|besteld|bestelbaar, bezorging .. mislukt, aflevering .. mislukt, "
        "onbestelbaar, is|werd .. geweigerd|geblokkeerd|geretourneerd|verwijderd",
        "it": "non è stato|possibile|può .. recapitare|recapitato|consegnato|consegnare|inviare, "
        "mancato recapito, mancata consegna, impossibile recapitare|consegnare|inviare, non "
        "recapitabile|recapitato|consegnato, è stato .. respinto|rifiutato|bloccato|restituito",
        "pt": "não foi possível .. entregar|enviar, não pôde .. entregue, não foi|pode .. "
        "entregue, falha .. entrega, erro .. entrega, não entregue, impossível entregar, foi .. "
        "rejeitada|rejeitado|bloqueada|devolvida",
        "pl": "nie można|udało|mogła|może|została|zostały .. dostarczyć|dostarczona|dostarczyc|"
        "dostarczone|doręczyć|doręczona, niedostarczona|niedostarczalna, nie dostarczono, "
        "niepowodzenie dostarczenia, niepowodzenie dostarczania, zwrot wiadomości, została .. "
        "odrzucona|zablokowana|zwrócona",
        "da": "kunne|kan ikke .. leveres|afleveres|sendes|levere, ikke leveret|afleveret, "
        "levering .. mislykkedes, uleverbar, mislykket levering, er|blev .. afvist|blokeret|"
        "returneret",
        "no": "kunne|kan ikke .. leveres|sendes|levere, ikke levert, levering .. mislyktes|"
        "mislykkes|feilet, leveringsfeil, uleverbar, mislykket levering, er|ble .. avvist|"
        "blokkert|returnert",
        "et": "ei saanud|saa|õnnestunud .. toimetada|edastada|saata|kohale|toimetamine|"
        "edastamine, kohaletoimetamine|kättetoimetamine|edastamine .. ebaõnnestus|nurjus, jäi .. "
        "kohale toimetamata, ei jõudnud .. adressaadini|saajani, tagastatud kiri, on|lükati .. "
        "tagasi|tagastatud|blokeeritud",
    },
    "unknown": {
        "en": "user|mailbox|recipient|address|account|domain|host .. unknown|unavailable|"
        "disabled|inactive|full|invalid, no such user|mailbox|recipient|address|person|domain, "
        "unknown user|recipient|address|mailbox|host|local, does not|doesn|didn .. exist, over|"
        "exceeded .. quota, quota exceeded, mailbox is full, relay|relaying|access denied, not "
        "permitted to relay, invalid recipient|address|mailbox, recipient address rejected, "
        "mailbox unavailable, remote host|server said, said 550|552|553|554|450|451|452, smtp "
        "error, smtp code, sorry no mailbox, connection timed out, connection refused, retry "
        "timeout exceeded, host not found, address not found, host or domain name, name server|"
        "service, following .. address|addresses|recipient|recipients failed|had, message is too "
        "large, too large to, considered .. spam, spam content, not listed in domino, blocked "
        "using, undeliverable address, following address|addresses|recipient|recipients .. "
        "failed|had|error|errors, content policy|filter, delivery attempts, undeliverable to, no "
        "longer accepts|accepting|exists|valid, security policy, message size, attachment type, "
        "blocked attachment, spf|dkim|dmarc .. fail|failed|check, address does, mailbox .. over|"
        "full|exceeded|closed|disabled",
        "fi": "osoitetta ei .. löydy|löytynyt|ole, vastaanottajaa ei .. löydy|löytynyt|ole, "
        "tuntematon vastaanottaja|käyttäjä|osoite, postilaatikko on täynnä, postilaatikkoa ei, "
        "ei ole olemassa, käyttäjää ei .. löydy|löytynyt|ole, virheellinen osoite|vastaanottaja, "
        "osoitetta ei ole, postilaatikko- .. täynnä|täysi|ylitt-, vastaanottaja- .. tuntematon|"
        "laatikko|täynnä|hylkäsi, osoite .. virheellinen|tuntematon|ei ole, sisältösuodat-|"
        "roskapostisuod-",
        "sv": "okänd mottagare|användare|adress, finns inte, brevlådan|inkorgen|postlådan är "
        "full|fylld, adressen hittades inte, mottagaren hittades|finns inte, ogiltig adress|"
        "mottagare, mottagar- .. okänd|full|finns|existerar|hittades, existerar inte|ej, "
        "innehållsfilter|skräppostfilter|spamfilter",
        "de": "unbekannter empfänger|benutzer|nutzer, existiert nicht, postfach .. voll|"
        "überfüllt, empfänger .. unbekannt|nicht|existiert, adresse .. nicht gefunden|existiert|"
        "gültig",
        "fr": "n existe pas|plus, utilisateur|destinataire|adresse inconnu|inconnue|introuvable|"
        "invalide, boîte .. pleine|saturée, utilisateur|destinataire|adresse .. inconnu|inconnue|"
        "introuvable|invalide",
        "es": "no existe, usuario|destinatario desconocido|inexistente, buzón .. lleno, "
        "dirección .. no válida|encontrada|existe, no se encontró la dirección",
        "nl": "bestaat niet, onbekende gebruiker|ontvanger, mailbox .. vol, adres .. niet "
        "gevonden|onbekend",
        "it": "non esiste, inesistente, utente|destinatario|indirizzo sconosciuto|inesistente|"
        "errato|non, casella .. piena",
        "pt": "não existe, utilizador|usuário|destinatário desconhecido|inexistente, caixa .. "
        "cheia, endereço não encontrado",
        "pl": "nie istnieje, nieznany użytkownik|odbiorca|adres, skrzynka .. pełna|przepełniona, "
        "nie znaleziono adresu|odbiorcy",
        "da": "findes ikke, ukendt modtager|bruger, postkassen|indbakken er fuld, adressen blev "
        "ikke fundet",
        "no": "finnes ikke, ukjent mottaker|bruker, postboksen|innboksen er full, fant ikke "
        "adressen, adressen ble ikke funnet",
        "et": "ei eksisteeri, ei leitud, tundmatu kasutaja|saaja|adressaat, postkast on täis, "
        "puudub selline",
    },
}
