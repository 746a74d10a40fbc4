"""Guesses the language of a letter from its commonest words and its letters."""

import re
from collections import Counter
from collections.abc import Mapping

from dsar.capabilities.mail.recognition.patterns import PLAIN_WORD

MAX_LETTERS = 5_000
COMMON = {
    "fi": "ja on ei en että hei moi terve olen olette minun minua minulle minusta te teidän teillä"
    " kiitos terveisin voitte haluan pyydän mitä tai myös kun jos se tämä nyt enää kaikki mun mua"
    " ole mutta sekä älkää olisi voisitte jotka joka hyvä ystävällisin kanssa miten onko mulle"
    " teiltä minut ne niitä enkä saanko saisinko tietoni pois mä oon tähän seis lopeta peruuta",
    "sv": "och jag är att det inte en ett på med för av som ni mig min mitt mina hej tack har vill"
    " kan er ert era den till från om hälsningar vänliga vänligen eller också så men ska skulle"
    " var vad alla där när mvh du ingen aldrig nu gärna hos ta bort uppgifter int ja få allt stopp"
    " listan radera reklam längre sluta ringa slippa",
    "en": "and the i you to of is are my please in for with that this have not do would like"
    " hello hi dear regards thank thanks your it be on any all from will can what which want am"
    " or we if know about don't me delete remove data sincerely yours how",
    "da": "og at jeg er ikke af mig mine mit det hej tak har vil kan jer til fra hilsen venlig"
    " eller også slet oplysninger gerne hvad hvilke må mere fjern ønsker nogen hvor hos noget blive"
    " have bedes venligst mvh dig du i vide"
    " ringe listen flere reklamer en et på med som den der de kan min står vores jeres fået nu"
    " meget efter ved mail ind ud kære oplysningerne hedder længere personoplysninger bruges"
    " indsigt nyt gider fremover skal kunne bare kommer købte skriv gøre"
    " flyttet ny adresse navn blev ingen fejl forkert om for",
    "no": "og jeg er ikke av meg mine mitt det hei takk har vil kan dere til fra hilsen vennlig"
    " eller også slett opplysninger gjerne hva hvilke må mer fjern ønsker noen hvor hos noe bli"
    " ha vennligst mvh deg du i vite deres ta bort"
    " slutt å ringe listen reklame flere en et på med som den der de kan min står vår våre fått nå"
    " mye etter ved inn ut kjære opplysningene heter eg ikkje nyhetsbrev lenger personopplysninger"
    " brukes innsyn heretter gamle skal snakke kunne bare kommer kjøpte skriv gjøre"
    " flyttet ny adresse navn ble ingen feil om for mitt",
    "et": "ja ei on tere palun minu mind mulle minust teie teil teilt kas või ma olen soovin"
    " lõpetage lopetage stopp ara koik juba oma õigus õigust isikuandmed kasutada nende kustutage"
    " andmed andmeid lugupidamisega kõik mis mida enam ära te ning et see tervist"
    " saada mul kui aitäh tänan"
    " ärge saatke rohkem kohta andmete reklaami"
    " uus aadress kolisime tervitustega aitab neist meie pole",
    "de": "und ich ist nicht die der das sie mir meine meinen mich bitte haben für mit von zu"
    " hallo grüße grüßen freundlichen guten tag daten über werden den dem ihre ihrer ihnen keine"
    " mehr auf aus ein eine wie was bei möchte mein sehr geehrte damen herren mfg löschen sind"
    " alles gelöscht werbung löschung will",
    "fr": "et je est ne pas les des une vous mes moi bonjour merci pour avec mon données de la le"
    " cordialement veuillez que vos votre me du plus sur dans qui souhaite madame monsieur ma"
    " j'ai êtes avez être cette ce au à supprimer nous"
    " supprimez publicité arrêtez svp quelles"
    " nouveau nouvelle suis compte rien déjà",
    "es": "y yo es no los las una usted ustedes mis me hola gracias por para con datos de la el"
    " que saludos favor quiero mi su sus buenos días en del más qué sobre tienen se lo estoy un"
    " correo solicito quisiera"
    " borren llamarme publicidad dejen eliminen denme baja mandarme"
    " nuevo nueva está tengo nada dirección cuenta ya",
    "nl": "en ik is niet de het een u uw mijn mij me graag bedankt hallo voor met van gegevens"
    " groet groeten wat verwijder vriendelijke aan op dat die jullie geen meer hebben heeft wil"
    " te zijn beste geachte bij om ook"
    " reclame bellen verwijderen aub welke"
    " nieuw nieuwe adres ons onze uit staat naam mag",
    "it": "e io è non i le una voi miei mi buongiorno grazie per con dati di la il che saluti"
    " vorrei mio mia vostro vostra più sono del della dei cordiali salve chiedo un ho avete"
    " miei nel in da su"
    " cancellate basta chiamatemi pubblicità quali pubblicitari mandarmi"
    " nuovo nuova indirizzo niente togliete scheda già",
    "pt": "e eu é não os as uma meus minha meu me olá obrigado obrigada por para com dados de a o"
    " que cumprimentos bom dia mais quero um em do da dos favor vocês vossa sobre têm se no na"
    " apaguem ligar parem publicidade eliminem propaganda excluir"
    " novo nova está tenho nada endereço morada conta já",
    "pl": "i ja jest nie proszę moje moich mnie mi dzień dobry dziękuję dla z danych dane o na do"
    " się pozdrawiam w jakie mam mój państwo państwa czy że mojego od są już więcej chcę"
    " usunąć reklam przestańcie usunięcie reklamowe wysyłać"
    " nowy nowa numer adres macie moj ze jak",
}
LETTERS = {
    "ø": ("da", "no"),
    "æ": ("da", "no"),
    "å": ("sv", "da", "no"),
    "ä": ("fi", "sv", "de", "et"),
    "ö": ("fi", "sv", "de", "et"),
    "ü": ("de", "et"),
    "ß": ("de",),
    "õ": ("et", "pt"),
    "ã": ("pt",),
    "ñ": ("es",),
    "¿": ("es",),
    "ç": ("fr", "pt"),
    "ê": ("fr", "pt"),
    "œ": ("fr",),
    "ò": ("it",),
    "ì": ("it",),
    **dict.fromkeys("łąężśćźń", ("pl",)),
}
FINNISH_ENDING = re.compile(
    r"\w+(?:ssa|ssä|sta|stä|lla|llä|lta|ltä|kaa|kää|nne|oille|eille|ksi|tte|ani|äni|oni|eni|jeni|uni|isi)"
)
SETS = {language: frozenset(words.split()) for language, words in COMMON.items()}
SHARED = Counter(word for words in SETS.values() for word in words)
MAX_VOICE = 6
ALMOST = 0.9
MUCH = 0.6


def signs_of(text: str, hint: str = "") -> dict[str, float]:
    """How much in the text speaks for each language; a word of two languages counts half."""
    words = Counter(PLAIN_WORD.findall(text[:MAX_LETTERS].casefold()))
    scores = {
        language: sum(words[w] / SHARED[w] for w in known if w in words)
        for language, known in SETS.items()
    }
    scores["fi"] += 0.7 * sum(n for w, n in words.items() if FINNISH_ENDING.fullmatch(w))
    for letter, languages in LETTERS.items():
        if letter in text:
            for language in languages:
                scores[language] += 0.5 / len(languages)
    if hint in scores:
        scores[hint] += 0.5
    return scores


def guests(signs: Mapping[str, float], house: frozenset[str]) -> set[str]:
    """The one or two likeliest languages beside those in which every letter is read."""
    strangers = sorted(set(signs) - house, key=lambda language: -signs[language])
    least = max(ALMOST * max(signs[own] for own in house), MUCH * signs[strangers[0]])
    return {language for language in strangers[:2] if signs[language] >= least > 0}


def language_of(signs: Mapping[str, float], voices: Mapping[str, int]) -> str:
    """The ISO code of the likeliest language, or `other`; `voices` is what its rules weighed."""
    scores = total(signs, voices)
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] else "other"


def believed(
    signs: Mapping[str, float], voices: Mapping[str, int], house: frozenset[str]
) -> set[str]:
    """The languages that the letter looks enough like for their rules to be no false friends."""
    scores = total(signs, voices)
    best = max(scores, key=lambda language: scores[language])
    near = {language for language in scores if scores[language] >= MUCH * scores[best]}
    if not voices.get(best):
        return near
    return near & house if best in house else {best}


def total(signs: Mapping[str, float], voices: Mapping[str, int]) -> dict[str, float]:
    """Signs, and some of what the rules found: they break ties, they do not outvote a text."""
    return {
        language: sign + min(voices.get(language, 0), MAX_VOICE) / 4
        for language, sign in signs.items()
    }
