"""Danish rules of requests."""

from dsar.capabilities.mail.recognition.languages.da_words import GROUPS, SPELLINGS
from dsar.capabilities.mail.recognition.languages.north import lexicon
from dsar.law.rights import Right

RESPELT = ("å=aa", "ø=oe", "ø=o", "æ=ae", "æ=e")
OWN = {
    Right.ERASURE: """
4 > tag|tage|tages|fjern|pil mig|mit|mine|min af|ud|ut|væk|fra @register ; unless
    @list|@marketing|@goods
    """,
    Right.ACCESS: """
4 > @data om|på mig ; given @see|@want|@what|@hold ; unless @erase|@correct|@need|@goods|@marketing
5 > hvad|hva ved|vet|har|står|ligger|gemmer|lagrer @about mig|meg ; unless @erase|@correct|@goods
4 > er|står|findes jeg registreret|opført|i @register|hos ; unless @erase|@goods|@list
    """,
    Right.RECTIFICATION: """
4 > ret|rett mit|min|mine|venligst|lige|det|adressen|navnet|dette|opp|stavningen ; given
    @contacts|@data ; unless @goods|@company|@see
4 > hedder nu|ikke|i|efterhånden ; unless @goods|@company
4 > bor nu|ikke|i|siden ; unless @goods|@machine|@company ; given @contacts|@data
    """,
    Right.MARKETING_OBJECTION: """
5 > meld|melde|melder|meldes|meldt|melda mig|meg|os|oss|mine|af|av|fra af|av|fra|ut|ud ; unless
    @register|@reader|@goods|@appointment
5 > meldes|meldt|melde|meld af|av|fra|ut|ud @marketing|@list|@media ; unless @reader|@goods
5 afmeld|frameld|avmeld|afmelde|avmelde mig|meg|os|oss|mine|denne ; unless
    @register|@reader|@goods|@appointment
5 > nej tak til|@marketing ; given @marketing ; unless @goods|@reader
5 > slip|slippe|undgå for|at|@marketing @marketing|få|have ; given @marketing|@media ; unless @goods
    ; despite no
    """,
}
SPOKEN = "ik=ikke ikk=ikke osse=også jer=jer hva=hvad maj=mig"

DANISH = lexicon("da", GROUPS, OWN, SPELLINGS, SPOKEN, respelt=RESPELT)
