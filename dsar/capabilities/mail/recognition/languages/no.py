"""Norwegian rules of requests, for bokmål and the common words of nynorsk."""

from dsar.capabilities.mail.recognition.languages.da_words import GROUPS, SPELLINGS
from dsar.capabilities.mail.recognition.languages.north import lexicon
from dsar.law.rights import Right

RESPELT = ("å=aa", "ø=oe", "ø=o", "æ=ae", "æ=e")
OWN = {
    Right.ERASURE: """
4 > ta|fjern|stryk|slett meg|navnet|mine|min ut|av|fra|vekk|bort @register ; unless
    @list|@marketing|@goods
    """,
    Right.ACCESS: """
4 > @data om|på meg ; given @see|@want|@what|@hold ; unless @erase|@correct|@need|@goods|@marketing
5 > hva|kva vet|veit|har|står|ligger|lagrer @about meg ; unless @erase|@correct|@goods
4 > er|står|finnes jeg|eg registrert|oppført|i @register|hos ; unless @erase|@goods|@list
    """,
    Right.RECTIFICATION: """
4 > rett|rette mitt|min|mine|vennligst|opp|det|adressen|navnet|dette|på ; given @contacts|@data ;
    unless @goods|@company|@see
4 > heter|heiter nå|no|ikke|ikkje ; unless @goods|@company
4 > bor|bur nå|no|ikke|ikkje|i|siden ; unless @goods|@machine|@company ; given @contacts|@data
    """,
    Right.MARKETING_OBJECTION: """
5 > meld|melde|melder|meldes|meldt|melda mig|meg|os|oss|mine|af|av|fra af|av|fra|ut|ud ; unless
    @register|@reader|@goods|@appointment
5 > meldes|meldt|melde|meld af|av|fra|ut|ud @marketing|@list|@media ; unless @reader|@goods
5 afmeld|frameld|avmeld|afmelde|avmelde mig|meg|os|oss|mine|denne ; unless
    @register|@reader|@goods|@appointment
5 > nei takk til|@marketing ; given @marketing ; unless @goods|@reader
5 > slippe|slipp|unngå å|@marketing få|ha|@marketing ; given @marketing|@media ; unless @goods ;
    despite no
    """,
}
SPOKEN = "ikkje=ikke itj=ikke ikje=ikke æ=jeg mæ=meg mej=meg dokker=dere dykk=dere"

NORWEGIAN = lexicon("no", GROUPS, OWN, SPELLINGS, SPOKEN, respelt=RESPELT)
