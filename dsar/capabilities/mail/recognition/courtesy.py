"""A reply that only says thank you or received, which nobody need look at."""

from dsar.capabilities.mail.recognition.patterns import PLAIN_WORD, fold

MOST_WORDS = 12
THANKS = frozenset(
    fold(
        "kiitos kiitokset kiitoksia kiitti tack takk tak thanks thank thx cheers danke dank merci"
        " gracias bedankt grazie obrigado obrigada dziekuje aitah tanan ok okej okei okay selva"
        " kuitti vastaanotettu saatu mottaget received"
    ).split()
)
COMPANY = frozenset(
    fold(
        "hei moi hej hi hello terve paljon kovasti viestista viestistanne tiedosta vastauksesta"
        " vastauksestanne nopeasta avusta sinulle teille jo sita tama asia selva kunnossa sain sen"
        " hyva hienoa ja oikein suuri suuret parhain terveisin ystavallisin yt t terv mukavaa"
        " paivaa paivanjatkoa viikonloppua joulua kesaa"
        " sa mycket for meddelandet svaret hjalpen snabba ert ditt det den jag har fatt allt bra"
        " med vanlig vanliga halsning halsningar mvh trevlig dag helg och"
        " you very much so many a lot for your the reply answer message help quick got it all good"
        " great perfect received well noted kind best regards have nice day weekend and i"
        " vielen schon fur ihre antwort beaucoup votre reponse muchas por su voor uw antwoord"
    ).split()
)


def is_courtesy(text: str) -> bool:
    """Whether a reply says nothing but thanks (few words, all of them polite)."""
    words = [fold(word) for word in PLAIN_WORD.findall(text[:2_000])]
    if not 0 < len(words) <= MOST_WORDS or "?" in text:
        return False
    known = sum(word in COMPANY or word in THANKS for word in words)
    # One or two words more may be the sender's name.
    return any(word in THANKS for word in words) and known >= max(len(words) - 2, 1)
