"""Danish rules of requests."""

from dsar.capabilities.mail.recognition.languages.da_things import PHRASES as THING_PHRASES
from dsar.capabilities.mail.recognition.languages.da_things import THINGS
from dsar.capabilities.mail.recognition.languages.da_words import GROUPS
from dsar.capabilities.mail.recognition.languages.north import lexicon
from dsar.law.rights import Right

SPELLINGS = """
slette slettet slettes oplysninger opplysninger persondata personoplysninger personopplysninger
nyhedsbrev nyhetsbrev nyhedsbrevet nyhetsbrevet reklame reklamer markedsføring adresse adressen
telefonnummer mailingliste mailinglisten indsigt innsyn registreret registrert kunderegister
afmelde avmelde flyttet fødselsdato efternavn etternavn rettelse opdatere oppdatere samtykke
kontoen profilen systemet fjernet fjerne
"""
PHRASES = """
whence = hvem|hvor har|kender|kjenner|kommer|hadde ; 1
stop = lad|la være|vere ; 2
aboutme = @about @me ; 2
aboutme = @about @my person ; 2
company = @our @firm ; 2
kept = @data|@account @after ; 1
spared = @erase @kept ; 3
company = @firm vårt|vår|våre ; 1
whether = om|@hold @you ; 1
whether = om|har|gemmer|opbevarer|lagrer|behandler i ; 1
correct = ret|rett mit|mitt|min|mine|den|det|dette|opp|op|på|lige|venligst|vennligst ; 1
correct = ret|rett oplysningen|opplysningen|oplysningerne|opplysningene|navnet|adressen ; 1
"""
RESPELT = ("å=aa", "ø=oe", "ø=o", "æ=ae", "æ=e")
# Danish and Norwegian say these alike.
NO_MORE = """
5 @no|@stop @want|@send|@get tilbud ; within 7 ; unless @goods|@yet|@arrived|@need ; without @goods
    ; despite no
3 @stop ; given tilbud ; unless @goods ; without @goods|@machine|@company ; last resort
5 > ikke|ikkje|ingen|uden|uten interesseret|interessert|interesse|flere tilbud|tilbudene|tilbuddene
    ; unless @goods ; despite no
5 > meld|melde|melder|meldes|meldt|melda mig|meg|os|oss|mine|af|av|fra af|av|fra|ut|ud ; unless
    @register|@reader|@goods|@appointment
5 > meldes|meldt|melde|meld af|av|fra|ut|ud @marketing|@list|@media ; unless @reader|@goods
5 afmeld|frameld|avmeld|afmelde|avmelde mig|meg|os|oss|mine|denne ; unless
    @register|@reader|@goods|@appointment
"""
OWN = {
    Right.ERASURE: """
4 > tag|tage|tages|fjern|pil mig|mit|mine|min af|ud|ut|væk|fra @register ; unless
    @list|@marketing|@goods
    """,
    Right.ACCESS: """
4 > @data om|på mig ; given @see|@want|@what|@hold ; unless @erase|@correct|@need|@goods|@marketing
5 > hvad|hva ved|vet|har|står|ligger|gemmer|lagrer @about mig|meg ; unless @erase|@correct|@goods
4 > er|står|findes|finnes|ligger jeg|eg registreret|registrert|opført|i @register|hos ; unless @no ;
    without @erase|@goods|@list|@correct
    """,
    Right.RECTIFICATION: """
4 > hedder nu|ikke|i|efterhånden ; unless @goods|@company
4 > bor nu|ikke|i|siden ; unless @goods|@machine|@company ; given @contacts|@data
    """,
    Right.MARKETING_OBJECTION: NO_MORE
    + """
5 > nej tak til|@marketing ; given @marketing ; unless @goods|@reader
5 > slip|slippe|undgå for|at|@marketing @marketing|få|have ; given @marketing|@media ; unless @goods
    ; despite no
    """,
}
SPOKEN = "ik=ikke ikk=ikke osse=også jer=jer hva=hvad maj=mig"

DANISH = lexicon("da", GROUPS, THINGS, OWN, SPELLINGS, SPOKEN, PHRASES + THING_PHRASES, RESPELT)
