"""German rules of requests."""

from dsar.capabilities.mail.recognition.languages.de_things import PHRASES as THING_PHRASES
from dsar.capabilities.mail.recognition.languages.de_things import THINGS
from dsar.capabilities.mail.recognition.languages.de_words import GROUPS
from dsar.capabilities.mail.recognition.languages.north import lexicon
from dsar.law.rights import Right

OWN = {
    Right.ERASURE: """
4 > trag|tragt|tragen|nehmt|nehmen mich|meine|meinen aus|raus @register ; unless
    @list|@marketing|@goods
4 > weg|raus mit mein|meine|meinen @data|@account|@contacts ; unless @marketing|@list
    """,
    Right.ACCESS: """
4 > über|zu mich|mir|meiner gespeichert-|gespeicherten|person ; unless @erase|@correct
4 > bin|werde|stehe|tauche ich @register|registriert|gespeichert|erfasst|geführt ; unless @no ;
    without @erase|@correct|@goods|@list
    """,
    Right.MARKETING_OBJECTION: """
5 > jetzt|nun|mir|das reicht|langt ; given @marketing|@media ; unless @goods ; without @copy|@data
5 > meld|melde|melden|meldet|trag|tragt|tragen mich|uns|meine|meinen ab|aus ; unless
    @register|@reader|@goods|@appointment
    """,
    Right.RECTIFICATION: """
4 > ziehe|ziehen um|nach ; given @contacts ; unless @company|@goods
4 > ändere|aendere|ändern|aendern bitte|mal|doch|mein|meine|meinen @contacts|@data ; unless
    @goods|@company
4 > heiße|heisse nicht|jetzt|nun|richtig|seit|nunmehr|inzwischen ; unless @goods
4 > wohne|wohnen jetzt|nun|nicht|seit|inzwischen|mittlerweile|ab ; unless @goods|@machine|@company
    """,
}

PHRASES = """
aboutme = @about @me ; 2
aboutme = @about @my person ; 2
company = @our @firm ; 2
kept = @data|@account @after ; 1
spared = @erase @kept ; 3
whether = @hold @you ; 1
whence = von|durch wem ; 1
whence = wie kommen|kommt|kamen ; 1
stop = stellen|stellt|stell ein ; 3
stop = lasst|lass|lassen das|es ; 2
"""

SPELLINGS = """
löschen löschung gelöscht entfernen personenbezogenen personenbezogene gespeichert auskunft daten
kundenkonto kundendaten newsletter werbung abmelden abbestellen adresse anschrift umgezogen
korrigieren berichtigen aktualisieren telefonnummer geburtsdatum widerspruch widerspreche verteiler
verarbeitung nachname werbemails informationen einwilligung
"""

SPOKEN = """
hab=habe ned=nicht net=nicht nich=nicht ham=haben dat=das wat=was ick=ich i=ich nit=nicht
"""

GERMAN = lexicon(
    "de",
    GROUPS,
    THINGS,
    OWN,
    SPELLINGS,
    SPOKEN,
    PHRASES + THING_PHRASES,
    respelt=("ä=ae", "ö=oe", "ü=ue"),
)
