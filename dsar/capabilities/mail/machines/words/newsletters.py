"""What stands around newsletters."""

NEWSLETTERS = {
    "unsubscribe": {
        "en": "to unsubscribe, unsubscribe here|from this|from these|from our|at any|instantly|"
        "now|link, click .. unsubscribe, unsubscribe manage|update|preferences|privacy|view|"
        "forward, manage|update|change|edit your .. preferences|subscription|subscriptions, no "
        "longer wish|want to receive .. emails|these|this|our|from, opt out of, email "
        "preferences, update subscription, unsubscribe instantly, if you .. unsubscribe|opt, all "
        "rights reserved, privacy policy, unsubscribe here|instantly|now|link|http|https|anytime|"
        "preferences, unsubscribe from this|these|our|all, unsubscribe at any, privacy policy "
        "unsubscribe",
        "fi": "peruuta|peru|lopeta .. uutiskirje-|tilaus tästä|tilauksesi|tilaus|"
        "postituslistalta, voit .. peruuttaa|perua|poistua|lopettaa|estää, poistu .. "
        "postituslistalta|listalta, muuta|muokkaa|päivitä .. asetuksia|asetuksiasi|tietojasi|"
        "tilaustasi, et|jos .. halua|haluat .. enää|jatkossa .. uutiskirjettä|viestejä|tästä|"
        "klikkaa|paina|markkinointiviestejä, uutiskirjeen peruu-|perumi-|tilaus, paina tästä, "
        "klikkaa tästä, peruuta tilaus, peruuta|peru|lopeta .. uutiskirje-|tilaus|tilauksesi|"
        "postituslista-, poistu|eroa .. listalta|postituslistalta|uutiskirjeestä, tilauksen "
        "peruutus|peruuttaminen|lopetus",
        "sv": "avsluta|avbeställ|säg .. prenumeration-|upp|här|nyhetsbrev-, avregistrera dig|här|"
        "er, avprenumerera, vill .. inte|du .. längre .. nyhetsbrev|utskick|mejl|e, klicka|"
        "klickar .. här, ändra|uppdatera|hantera .. inställningar|prenumeration-|uppgifter, "
        "avregistrering, avregistrera|avregistrering|avprenumerera|avanmäl|avanmälan, klicka "
        "här, avsluta här, fler utskick",
        "de": "abmelden|abbestellen|abmeldung|newsletter .. hier|abmelden|abbestellen|klicken, "
        "klicken sie hier, keine .. newsletter|mails mehr .. erhalten|möchten, vom newsletter, "
        "impressum",
        "fr": "vous désabonner|désinscrire, se désabonner|désinscrire, désabonnement|"
        "désinscription, cliquez ici, ne plus recevoir nos|ces|cette, gérer .. préférences|"
        "abonnements",
        "es": "darse|darte de baja, cancelar .. suscripción, haga|haz clic .. aquí, si no desea|"
        "deseas .. recibir, anular suscripción",
        "nl": "afmelden|uitschrijven|schrijf .. klik|hier|nieuwsbrief|u|je, klik hier, niet "
        "langer .. ontvangen, afmelden voor",
        "it": "annulla .. iscrizione, cancellarsi|disiscriversi|disiscriviti, clicca|fai clic .. "
        "qui, se non desideri|desidera .. ricevere, non vuoi più ricevere",
        "pt": "cancelar .. subscrição|inscrição|assinatura, clique aqui, remover .. lista, se "
        "não deseja|pretende .. receber, descadastr-",
        "pl": "wypisać|wypisz|zrezygnować|zrezygnuj .. się|newslettera|z, kliknij .. tutaj|tu, "
        "anuluj subskrypcję, rezygnacja z newslettera",
        "da": "afmeld|afmelde|framelde|frameld .. nyhedsbrev|nyhedsbrevet|dig|her|nyhedsmail, "
        "klik her, ændre .. indstillinger",
        "no": "meld|melde .. av|deg, avmeld|avslutt .. nyhetsbrev|abonnement|her|deg, klikk her, "
        "endre .. innstillinger, avmelding",
        "et": "loobuda|loobumiseks|loobu .. uudiskirjast|siin|klõpsa|klikkige|uudiskirja, kliki|"
        "klõpsake|klikkige siia|siin, uudiskirjast loobu-, tellimuse|tellimusest lõpetamine|"
        "loobumi-, kliki|klõpsake|klikkige .. siia|siin, uudiskirjast|tellimusest .. loobumi-|"
        "loobuda",
    },
    "browser": {
        "en": "view|read|open|see .. this|in|email|message|newsletter .. browser|online, trouble "
        "viewing|reading|seeing, can|t read|see|view this email, view|read online, view|read it "
        "online, web version, having trouble, display correctly|properly, add us to your, view|"
        "read|open|see .. browser|online, can t .. read|see|view .. this, read online, view "
        "online",
        "fi": "avaa|katso|lue|katsele|näytä .. selaimessa|verkossa|selaimella|selain-|"
        "verkkoversio, verkkoversio, eikö viesti, näy oikein, viesti ei näy",
        "sv": "visa|läs|se|öppna .. webbläsare|webbläsaren|nätet|online, webbversion, problem .. "
        "läsa|visa|se, visas inte|ej .. korrekt|rätt",
        "de": "im browser .. ansehen|anzeigen|öffnen|lesen|betrachten, online .. ansehen|lesen, "
        "webversion, nicht korrekt|richtig angezeigt|dargestellt",
        "fr": "dans .. navigateur, version en ligne|web, s affiche pas .. correctement, "
        "visualiser .. en ligne",
        "es": "en .. navegador, versión en línea|web|online, ver .. en línea|online|navegador, "
        "no .. visualiza|ve .. correctamente",
        "nl": "in .. browser|webbrowser, online .. bekijken|versie|lezen, webversie, bekijk .. "
        "online",
        "it": "nel|dal .. browser, versione online|web, non .. visualizzi|visualizza .. "
        "correttamente",
        "pt": "no .. navegador|browser, versão online|web, não .. visualizar|visualiza .. "
        "corretamente",
        "pl": "w przeglądarce, wersja|wersję online|przeglądarkowa, nie wyświetla się",
        "da": "i .. browser|browseren, se .. online|webversion, webversion, vises .. ikke korrekt",
        "no": "i .. nettleser|nettleseren, webversjon|nettversjon, vises .. ikke korrekt|riktig",
        "et": "brauseris|veebis|veebiversioon, vaata .. veebis|brauseris, ei kuvata",
    },
    "why": {
        "en": "you .. are|re|were receiving|received|getting .. this|because, you received this|"
        "the, this .. email|message|newsletter was|is .. sent to, because you .. subscribed|"
        "signed|registered|opted|are|have, sent to you by, sent to .. by, subscribed to our, you "
        ".. are|re|were .. receiving|getting .. this|because|our|these, you .. received|receive|"
        "get|got .. this .. because, because you .. subscribed|signed|registered|opted|re|are|"
        "have|joined|asked, you signed up, this .. email|message|newsletter .. sent .. to, you "
        "subscribed",
        "fi": "saat tämän|viestin, olet saanut .. tämän, sait .. tämän|viestin, tämä .. viesti|"
        "uutiskirje|sähköposti .. lähetetty|lähetettiin, koska olet .. tilannut|asiakas|"
        "liittynyt|antanut|rekister-, olet tilannut|liittynyt, viesti on lähetetty .. "
        "osoitteeseen|sähköpostiosoitteeseen",
        "sv": "du|ni får .. detta|det|mejl|brev|utskick|mail, du har fått detta, detta .. mejl|"
        "mail|utskick|nyhetsbrev .. skickas|skickades|skickats, eftersom|därför .. du|ni .. "
        "prenumer-|kund|anmält|registre-|har",
        "de": "sie|du erhalten|erhältst .. diese|diesen|newsletter|e, diese e .. wurde .. an, "
        "weil sie|du .. angemeldet|kunde|registriert|haben|sich",
        "fr": "vous recevez .. ce|cet|cette, car|parce .. vous .. inscrit|abonné|client, a été "
        "envoyé à",
        "es": "recibe|recibes|ha .. recibido .. este|porque, este|porque .. correo|está|se .. "
        "enviado|suscrito|suscribió, ha recibido este",
        "nl": "u|je ontvangt .. deze|dit, omdat u|je, deze .. verzonden|gestuurd aan|naar",
        "it": "ricevi|riceve|hai .. questa|questo|perché|ricevuto, perché .. iscritto|"
        "registrato, inviata a",
        "pt": "recebeu|está .. receber|este|esta|recebendo .. porque|este|esta, foi enviado para",
        "pl": "otrzymujesz|otrzymałeś|otrzymali .. tę|ten|wiadomość|ponieważ|newsletter, wysłana|"
        "wysłano .. do|na adres",
        "da": "du modtager|har .. denne|modtaget, fordi du, er sendt til",
        "no": "du mottar|får .. denne, fordi du, er|ble sendt til",
        "et": "saite|saate|oled|olete .. selle|kirja|saanud, kuna|sest .. olete|oled|liitu-, on "
        "saadetud",
    },
    "offer": {
        "en": "shop|buy|order|book|register|learn|read|download|discover now|today|more|here, % "
        "off, free shipping, limited time, special offer, sale ends, discount code, webinar, "
        "newsletter, save .. on|up|today, new arrivals, special|exclusive offers|offer|price, "
        "shop|buy|order|book|register|learn|read|download|discover .. now|today|more|here",
        "fi": "osta|tilaa|lue|tutustu|varaa|ilmoittaudu|katso .. nyt|lisää|tästä|heti|kaikki|"
        "verkkokaupa-, tarjous voimassa, alennus-|alekoodi-, ilmainen|ilmaiset toimitus|"
        "toimituskulut, uutiskirje-, etukoodi-|tarjoushin-, webinaari-, uutuudet|uutuuksia|"
        "kampanja-|tarjoukset",
        "sv": "köp|beställ|läs|boka|anmäl|upptäck|handla .. nu|mer|här|idag|dig, erbjudande-|"
        "rabattkod-|nyhetsbrev|kampanj-|webbinarium, fri frakt, just nu",
        "de": "jetzt .. kaufen|bestellen|sichern|anmelden|lesen|entdecken|buchen, mehr erfahren, "
        "rabatt-|gutschein-|newsletter|sonderangebot-, versandkostenfrei",
        "fr": "découvrir|acheter|profitez|inscrivez|réservez, en savoir plus, promotion-|offres|"
        "offre|newsletter|soldes, livraison gratuite",
        "es": "compra|comprar|descubre|reserva|inscríbete, más información, descuento-|oferta-|"
        "promoción|boletín, envío gratis",
        "nl": "bestel|koop|lees|ontdek|schrijf .. nu|meer|hier, korting-|aanbieding-|nieuwsbrief|"
        "actie, gratis verzending",
        "it": "acquista|scopri|prenota|iscriviti, sconto|sconti|offerta|offerte|newsletter|"
        "promozione, spedizione gratuita",
        "pt": "compre|descubra|reserve|inscreva|saiba, desconto|descontos|oferta|ofertas|"
        "newsletter|promoção, envio grátis",
        "pl": "kup|zobacz|sprawdź|zamów|zapisz .. teraz|więcej|się, rabat|promocja|promocje|"
        "oferta|newsletter|zniżka, darmowa dostawa",
        "da": "køb|læs|bestil|tilmeld|se .. nu|mere|her|dig, rabat-|tilbud|nyhedsbrev|kampagne, "
        "fri fragt|gratis levering",
        "no": "kjøp|les|bestill|meld|se .. nå|mer|her|deg, rabatt-|tilbud|nyhetsbrev|kampanje, "
        "fri frakt|gratis levering",
        "et": "osta|loe|telli|vaata|registreeru .. kohe|edasi|siit|lisaks, soodustus-|"
        "allahindlus-|pakkumine|pakkumised|uudiskiri|kampaania",
    },
}
