"""Guesses the language of a letter from its commonest words."""

import re
from collections.abc import Mapping

WORD = re.compile(r"[^\W\d_]+")
MAX_LETTERS = 5_000
COMMON = {
    "fi": "ja on ei en että hei moi terve olen olette minun minua minulle minusta te teidän teillä"
    " kiitos terveisin voitte haluan pyydän mitä tai myös kun jos se tämä nyt enää kaikki mun mua"
    " ole mutta sekä älkää olisi voisitte jotka joka hyvä ystävällisin kanssa miten onko",
    "sv": "och jag är att det inte en ett på med för av som ni mig min mitt mina hej tack har vill"
    " kan er ert era den till från om hälsningar vänliga vänligen eller också så men ska skulle"
    " var vad alla där när mvh du ingen aldrig nu gärna hos",
    "en": "and the i you to of is are my me please in for with that this have not do would like"
    " hello hi dear regards thank thanks your it be on any all from will can what which want am"
    " or we if know about don't",
    "da": "og jeg er ikke af mig mine det hej tak har vil kan jer til fra hilsen venlig eller også"
    " slet oplysninger gerne hvad hvilke",
    "no": "og jeg er ikke av meg mine det hei takk har vil kan dere til fra hilsen vennlig eller"
    " også slett opplysninger gjerne hva hvilke",
    "et": "ja ei on tere palun minu mind mulle teie teil kas või ma olen soovin kustutage andmed"
    " lugupidamisega kõik mis",
    "de": "und ich ist nicht die der das sie mir meine mich bitte haben für mit von zu hallo"
    " grüße freundlichen guten tag daten über werden",
    "fr": "et je est ne pas les des une vous mes moi bonjour merci pour avec mon données de la le"
    " cordialement veuillez que",
    "es": "y yo es no los las una usted mis me hola gracias por para con datos de la el que saludos"
    " favor quiero",
    "nl": "en ik is niet de het een u mijn mij graag bedankt hallo voor met van gegevens groet"
    " groeten wat verwijder",
    "it": "e io è non i le una voi miei mi buongiorno grazie per con dati di la il che"
    " saluti vorrei",
    "pt": "e eu é não os as uma meus me olá obrigado por para com dados de a o que cumprimentos",
    "pl": "i ja jest nie proszę moje mnie dzień dobry dziękuję dla z danych o na do się pozdrawiam",
}
FINNISH_ENDING = re.compile(
    r"\w+(?:ssa|ssä|sta|stä|lla|llä|lta|ltä|kaa|kää|nne|ksi|tte|ani|äni|oni|eni|jeni|uni|isi)"
)
SETS = {language: frozenset(words.split()) for language, words in COMMON.items()}


def language_of(text: str, voices: Mapping[str, int], hint: str = "") -> str:
    """`fi`, `sv`, `en` or `other`; `voices` is what the rules of each language weighed."""
    words = [w.casefold() for w in WORD.findall(text[:MAX_LETTERS])]
    scores = {language: float(sum(w in s for w in words)) for language, s in SETS.items()}
    scores["fi"] += 0.7 * sum(bool(FINNISH_ENDING.fullmatch(w)) for w in words)
    for language, weight in voices.items():
        scores[language] += min(weight, 9) / 2
    if hint in scores:
        scores[hint] += 0.5
    best = max(scores, key=lambda language: scores[language])
    if not scores[best]:
        return "other"
    return best if best in voices else "other"
