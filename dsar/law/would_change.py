"""What would change a refusal, a sentence a ground, for the person who reads it (Art. 12(2))."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

ERASED_LATER: Final = (
    "Poistamme tiedot, kun lain mukainen säilytysaika päättyy.",
    "Vi raderar uppgifterna när den lagstadgade förvaringstiden är över.",
    "We will erase the data when the time of keeping set by law is over.",
)
ASK_OMBUDSMAN: Final = (
    "Voit pyytää meitä antamaan tiedot tietosuojavaltuutetulle.",
    "Du kan be oss lämna uppgifterna till dataombudsmannen.",
    "You can ask us to give the data to the Data Protection Ombudsman.",
)
SENTENCES: Final[dict[str, tuple[str, str, str]]] = {
    "ident-not-est": (
        "Jos vahvistat, kuka olet, jatkamme pyyntösi käsittelyä.",
        "Om du bekräftar vem du är fortsätter vi att behandla din begäran.",
        "If you confirm who you are, we will go on with your request.",
    ),
    "ident-art11": (
        "Jos annat tiedon, jonka avulla voimme hakea, käsittelemme pyyntösi.",
        "Om du ger en uppgift som vi kan söka med behandlar vi din begäran.",
        "If you give us a detail that we can search by, we will handle your request.",
    ),
    "auth-missing": (
        "Jos lähetät valtuutuksen tai muun selvityksen, käsittelemme pyynnön.",
        "Om du skickar en fullmakt eller annan utredning behandlar vi begäran.",
        "If you send the power of attorney or other evidence, we will handle the request.",
    ),
    "not-controller": (
        "Voit tehdä pyynnön suoraan sille, joka vastaa tiedoista.",
        "Du kan rikta din begäran direkt till den som ansvarar för uppgifterna.",
        "You can make the request directly to whoever is responsible for the data.",
    ),
    "scope-not-personal": (
        "Jos tiedot mielestäsi koskevat sinua, kerro meille miten. Arvioimme asian uudelleen.",
        "Om du anser att uppgifterna gäller dig, berätta hur. Då bedömer vi saken på nytt.",
        "If you think that the information is about you, tell us how. We will look again.",
    ),
    "scope-deceased": (
        "Jos pyyntö koskee myös omia tietojasi, voit tehdä niistä oman pyynnön.",
        "Om begäran också gäller dina egna uppgifter kan du göra en egen begäran om dem.",
        "If the request is also about your own data, you can make a request for those.",
    ),
    "unfounded": (
        "Jos kerrot tarkemmin, mitä tarvitset, arvioimme pyyntösi uudelleen.",
        "Om du berättar närmare vad du behöver bedömer vi din begäran på nytt.",
        "If you tell us more precisely what you need, we will assess your request again.",
    ),
    "excess-repeat": (
        "Jos kerrot, mikä on muuttunut edellisen pyynnön jälkeen, arvioimme asian uudelleen.",
        "Om du berättar vad som har ändrats sedan förra begäran bedömer vi saken på nytt.",
        "If you tell us what has changed since your last request, we will assess this one again.",
    ),
    "excess-abuse": (
        "Jos kerrot seikkoja, jotka muuttavat arviotamme, käsittelemme asian uudelleen.",
        "Om du berättar något som ändrar vår bedömning behandlar vi saken på nytt.",
        "If you tell us facts that change our assessment, we will look at the case again.",
    ),
    "fee-not-accepted": (
        "Jos hyväksyt maksun, toimitamme lisäjäljennöksen.",
        "Om du godkänner avgiften lämnar vi en ytterligare kopia.",
        "If you accept the fee, we will supply a further copy.",
    ),
    "third-party": (
        "Jos toinen henkilö suostuu, voimme antaa myös häntä koskevat kohdat.",
        "Om den andra personen samtycker kan vi lämna ut också de delar som gäller den personen.",
        "If the other person agrees, we can give the parts about that person too.",
    ),
    "trade-secret": (
        "Jos tieto ei enää ole salainen, voit pyytää sitä uudelleen.",
        "Om uppgiften inte längre är hemlig kan du begära den på nytt.",
        "If the information is no longer secret, you can ask for it again.",
    ),
    "fi34-crime": ASK_OMBUDSMAN,
    "fi34-harm": ASK_OMBUDSMAN,
    "rect-accurate": (
        "Jos lähetät uutta selvitystä, tarkistamme tiedon uudelleen.",
        "Om du skickar ny utredning kontrollerar vi uppgiften på nytt.",
        "If you send new evidence, we will check the data again.",
    ),
    "rect-record": (
        "Jos korjaava merkintä on mielestäsi väärä tai puutteellinen, kerro siitä meille.",
        "Om du anser att den rättande anteckningen är fel eller bristfällig, berätta det för oss.",
        "If you think that the correcting note is wrong or incomplete, tell us.",
    ),
    "er-accounting": ERASED_LATER,
    "er-legal": ERASED_LATER,
    "er-claims": (
        "Poistamme tiedot, kun niitä ei enää tarvita mahdollisten vaatimusten vuoksi.",
        "Vi raderar uppgifterna när de inte längre behövs för eventuella anspråk.",
        "We will erase the data when they are no longer needed for possible claims.",
    ),
    "er-still-needed": (
        "Poistamme tiedot, kun niitä ei enää tarvita. Kerro meille, jos tilanteesi muuttuu.",
        "Vi raderar uppgifterna när de inte längre behövs. Berätta om din situation ändras.",
        "We will erase the data when they are no longer needed. Tell us if your situation changes.",
    ),
    "er-expression": (
        "Jos kerrot, miksi haitta sinulle on erityisen suuri, arvioimme asian uudelleen.",
        "Om du berättar varför skadan för dig är särskilt stor bedömer vi saken på nytt.",
        "If you tell us why the harm to you is especially great, we will assess this again.",
    ),
    "er-archive": (
        "Poistamme tiedot, kun niitä ei enää tarvita tähän tarkoitukseen.",
        "Vi raderar uppgifterna när de inte längre behövs för detta ändamål.",
        "We will erase the data when they are no longer needed for this purpose.",
    ),
    "er-suppression": (
        "Poistamme merkinnän, jos itse perut markkinointikiellon.",
        "Vi raderar anteckningen om du själv tar tillbaka marknadsföringsförbudet.",
        "We will erase the record if you take back your objection to marketing.",
    ),
    "restr-no-ground": (
        "Jos kerrot, miksi tarvitset rajoituksen, arvioimme asian uudelleen.",
        "Om du berättar varför du behöver begränsningen bedömer vi saken på nytt.",
        "If you tell us why you need the restriction, we will assess this again.",
    ),
    "port-basis": (
        "Voit pyytää näistä tiedoista jäljennöksen.",
        "Du kan begära en kopia av dessa uppgifter.",
        "You can ask for a copy of these data.",
    ),
    "obj-basis": (
        "Jos tietoja ei mielestäsi enää tarvita, voit pyytää niiden poistamista.",
        "Om du anser att uppgifterna inte längre behövs kan du begära att de raderas.",
        "If you think that the data are no longer needed, you can ask us to erase them.",
    ),
    "obj-compelling": (
        "Jos kerrot uusia syitä, jotka liittyvät omaan tilanteeseesi, arvioimme asian uudelleen.",
        "Om du berättar nya skäl som hör till din egen situation bedömer vi saken på nytt.",
        "If you give new reasons from your own situation, we will assess this again.",
    ),
    "cons-other-basis": (
        "Voit pyytää meitä poistamaan tiedot, kun muuta perustetta ei enää ole.",
        "Du kan be oss radera uppgifterna när den andra grunden inte längre finns.",
        "You can ask us to erase the data when the other basis no longer exists.",
    ),
}
ORDER: Final = {"fi": 0, "sv": 1, "en": 2}


def would_change(codes: Iterable[str], language: str) -> list[str]:
    """Tell what would change the result of these grounds, each thing once (Art. 12(2))."""
    told = (SENTENCES[code][ORDER[language]] for code in codes if code in SENTENCES)
    return list(dict.fromkeys(told))
