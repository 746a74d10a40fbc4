"""Estonian rules of requests."""

from dsar.capabilities.mail.recognition.languages.et_things import PHRASES as THING_PHRASES
from dsar.capabilities.mail.recognition.languages.et_things import THINGS
from dsar.capabilities.mail.recognition.languages.et_words import GROUPS
from dsar.capabilities.mail.recognition.languages.north import lexicon
from dsar.law.rights import Right

OWN = {
    Right.ERASURE: """
4 > profiil|konto võib|võiks minna|kustutada|ära|kaduda ; unless @goods|@bank
4 > @data|nimi|nime @register välja|maha|kustuta-|eemalda- ; unless @list|@marketing|@goods
4 > võtke|võtta|tõmmake mind|minu|mu @register ; unless @list|@marketing|@goods
    """,
    Right.ACCESS: """
4 > minu|mu|enda kohta ; given @data ; unless @erase|@correct|@goods|@wrong|@untrue|@no
5 > minu|mu|enda kohta @hold|@know|@data ; unless @erase|@correct|@goods|@wrong|@untrue|@no
5 > @what|@everything minu|mu|minust|enda kohta|teate|on ; unless
    @erase|@correct|@goods|@need|@wrong|@no
4 > kas olen|olin teie|teil @register|kirjas|registreeritud ; without @erase|@goods|@list|@correct
    """,
    Right.RECTIFICATION: """
4 > elan|elame nüüd|praegu|uuel ; unless @goods|@machine|@company
4 > nimi on nüüd|muutunud ; unless @goods|@company
    """,
    Right.MARKETING_OBJECTION: """
5 > ärge|ära|ärgem|mitte mulle|enam|rohkem|siia|meile saatke|helistage|kirjutage|saatma|saata ;
    given @marketing|@sales|@list ; unless @goods|@reader ; despite no
5 ei soovi|taha|vaja @marketing ; within 7 ; unless @goods|@reader ; despite no
    """,
}

PHRASES = """
aboutme = @me @about ; 2
company = @our @firm ; 2
spared = @erase @after ; 1
whence = kes|kelle andis|käest|andnud ; 1
"""

SPELLINGS = """
kustutada kustutage isikuandmed isikuandmeid isikuandmete andmed andmeid eemaldage eemaldada
uudiskiri uudiskirja uudiskirju reklaam reklaami aadress aadressi telefoninumber parandage parandada
muutke nimekirjast andmebaasist süsteemist registrist otseturundus nõusolek salvestatud kontakt
perekonnanimi pakkumisi kliendiandmed kliendikonto kasutajakonto koopia
"""

ESTONIAN = lexicon(
    "et",
    GROUPS,
    THINGS,
    OWN,
    SPELLINGS,
    "",
    PHRASES + THING_PHRASES,
    ("ä=ae", "ö=oe", "ü=ue", "ä=2"),
)
