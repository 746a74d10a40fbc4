"""Norwegian rules of requests, for bokmål and the common words of nynorsk."""

from dsar.capabilities.mail.recognition.languages.da import NO_MORE, PHRASES, RESPELT, SPELLINGS
from dsar.capabilities.mail.recognition.languages.da_things import PHRASES as THING_PHRASES
from dsar.capabilities.mail.recognition.languages.da_things import THINGS
from dsar.capabilities.mail.recognition.languages.da_words import GROUPS
from dsar.capabilities.mail.recognition.languages.north import lexicon
from dsar.law.rights import Right

OWN = {
    Right.ERASURE: """
4 > ta|fjern|stryk|slett meg|navnet|mine|min ut|av|fra|vekk|bort @register ; unless
    @list|@marketing|@goods
    """,
    Right.ACCESS: """
4 > @data om|på meg ; given @see|@want|@what|@hold ; unless @erase|@correct|@need|@goods|@marketing
5 > hva|kva vet|veit|har|står|ligger|lagrer @about meg ; unless @erase|@correct|@goods
4 > er|står|findes|finnes|ligger jeg|eg registreret|registrert|opført|i @register|hos ; unless @no ;
    without @erase|@goods|@list|@correct
    """,
    Right.RECTIFICATION: """
4 > heter|heiter nå|no|ikke|ikkje ; unless @goods|@company
4 > bor|bur nå|no|ikke|ikkje|i|siden ; unless @goods|@machine|@company ; given @contacts|@data
    """,
    Right.MARKETING_OBJECTION: NO_MORE
    + """
5 > nei takk til|@marketing ; given @marketing ; unless @goods|@reader
5 > slippe|slipp|unngå å|@marketing få|ha|@marketing ; given @marketing|@media ; unless @goods ;
    despite no
    """,
}
SPOKEN = "ikkje=ikke itj=ikke ikje=ikke æ=jeg mæ=meg mej=meg dokker=dere dykk=dere"

NORWEGIAN = lexicon("no", GROUPS, THINGS, OWN, SPELLINGS, SPOKEN, PHRASES + THING_PHRASES, RESPELT)
