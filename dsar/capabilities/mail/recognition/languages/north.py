"""What the northern languages share: the same thoughts as rules, each language naming the words.

A language gives the groups named here, its own rules, and the letters that keyboards replace.
"""

import re
from collections.abc import Mapping

from dsar.capabilities.mail.recognition.languages.north_things import THINGS, with_vetoes
from dsar.capabilities.mail.recognition.lexicon import Lexicon
from dsar.law.rights import Right

SHORTEST_RESPELT = 4
PHRASES = """
aboutme = @about @me ; 2
company = @our @firm ; 2
whether = @hold @you ; 1
kept = @data|@account @after ; 1
spared = @erase @kept ; 3
"""
SHARED = {
    Right.ERASURE: """
4 @erase @data @i ; within 10 ; unless
    @howto|@spared|@list|@goods|@machine|@no|@login|@correct|@reader ; without @machine
4 > @no @that|@want @my @data|@contacts @keep ; unless @marketing|@list|@goods ; despite no
4 > @no @that @keep @my @data|@contacts ; unless @marketing|@list|@goods ; despite no
4 > @no @that @keep @data|@contacts @my ; unless @marketing|@list|@goods ; despite no
4 @erase @it|@idcard ; within 7 ; given @idcard ; unless @spared|@goods|@list ; without
    @goods|@marketing
4 @vanish @account ; within 5 ; given @i|@me|@my ; unless @goods|@list
3 @erase @me|@i|@my|@it|@please|@everything ; within 9 ; given
    @data|@account|@personal|@file|@aboutme ; unless
    @howto|@spared|@list|@marketing|@goods|@reader|@correct ; without
    @goods|@marketing|@list|@machine|@company|@attached|@reader|@correct ; last resort
4 @erase @it ; within 4 ; given @picture ; unless @spared|@goods|@list ; without
    @goods|@machine|@attached|@marketing
4 @erase @data|@everything|@what|@hold @aboutme ; within 11 ; unless
    @spared|@list|@marketing|@correct|@reader
4 @erase @my @data|@account ; within 11 ; unless @spared|@list|@reader
4 @erase @data|@account @me ; within 11 ; unless @spared|@list|@marketing|@goods|@correct|@reader
4 @erase @data|@contacts @my|@me @register ; within 11 ; unless
    @spared|@list|@marketing|@goods|@reader
4 @erase @my @contacts ; within 8 ; unless @spared|@list|@marketing|@goods|@wrong|@correct ; without
    @marketing|@correct
4 @erase @everything|@what|@data @me|@my|@hold ; within 11 ; unless
    @spared|@list|@marketing|@goods|@correct
4 @erase @me @register|@entirely ; within 8 ; unless @spared|@list|@marketing|@goods
4 @erase @me ; within 6 ; given @register ; unless @spared|@list|@marketing|@goods ; without
    @list|@marketing
4 @erase @personal ; within 8 ; unless @spared|@list|@goods|@reader|@correct
4 @deletion @my|@me|@personal|@account|@data ; within 7 ; unless @list|@reader|@goods
4 @forget @me ; within 3 ; unless @goods
4 @right @forgotten ; within 5 ; unless @reader
4 @close @my @account ; within 9 ; unless @bank
4 @erase|@close @account ; within 14 ; unless @bank|@goods|@reader|@login ; given @my|@me|@i
4 > @no @keep @my @data|@contacts ; unless @marketing|@list|@goods ; despite no
4 > @no @my @data|@contacts @keep ; unless @marketing|@list|@goods ; despite no
4 > @no @keep @data|@contacts @my ; unless @marketing|@list|@goods ; despite no
4 @no @want|@be @register @me|@i|@my ; within 10 ; unless @marketing|@list|@goods|@correct ; despite
    no
4 > @article 17 ; unless @goods
4 @erase @it|@everything ; within 6 ; unless @howto|@spared|@goods|@list|@marketing|@correct ; given
    @personal|@account|@register|@data ; without @goods|@marketing|@correct|@list
4 @erase @picture ; within 8 ; unless @spared|@goods ; given @me|@my|@consent|@child
4 @erase @recording|@application|@copy ; within 12 ; unless @spared|@goods|@new|@list ; given
    @my|@me|@i
4 > @no @customer ; given @erase ; despite no ; unless @spared|@goods ; without
    @marketing|@list|@goods
4 @end @customerhood ; within 7 ; given @erase|@data
4 @nothing @me @hold|@register|@left ; within 9 ; given @erase|@data|@register ; unless
    @goods|@list|@marketing ; despite no
4 @vanish @my|@me @data|@contacts|@register|@account ; within 9 ; unless
    @list|@marketing|@goods|@correct|@wrong|@new
4 @want @out @register ; within 9 ; unless @list|@marketing|@goods
    """,
    Right.ACCESS: """
5 @what @data @register ; within 14 ; unless @erase|@correct|@need|@goods ; given @i|@me|@my
4 @what @hold @my @account ; within 9 ; unless @erase|@correct|@need|@goods|@login
4 @copy @aboutme ; within 9 ; given @register|@data|@hold|@personal ; unless
    @goods|@manual|@erase|@correct
4 @whence @contacts|@data|@my ; within 9 ; unless @goods|@correct
4 @insight @request ; within 6 ; given @privacy ; unless @reader|@goods|@erase
3 @what|@see @data|@everything ; within 7 ; given @aboutme|@personal ; unless @need ; without
    @goods|@machine|@company|@attached|@need|@erase|@correct|@wrong|@marketing|@list|@reader ; last
    resort
4 @something @hold @aboutme ; within 9 ; unless @erase|@correct|@goods|@no|@wrong
4 @see|@copy|@get @hold @aboutme ; within 14 ; unless @goods|@erase|@correct|@wrong|@marketing
5 @what @data @aboutme|@my ; within 11 ; unless @erase|@correct|@need|@goods
5 @what @hold @aboutme ; within 9 ; unless @erase|@correct|@need|@goods|@appointment
5 @what|@see @file @my|@hold ; within 9 ; unless @erase|@correct|@need|@goods
4 @what @my @data ; within 9 ; unless @erase|@correct|@need|@goods
4 @see @my @data ; within 9 ; unless @goods|@erase|@correct|@attached|@wrong
4 @data|@everything|@file @aboutme ; within 5 ; unless @erase|@correct|@need|@goods|@wrong ; given
    @see|@want|@what|@hold
4 @see|@get @data|@everything|@what @hold @aboutme ; within 12 ; unless
    @goods|@erase|@correct|@wrong
4 @see|@get @personal ; within 10 ; unless @erase|@correct|@goods|@reader|@attached
4 @get @my @personal|@file ; within 9 ; unless @erase|@correct|@goods|@attached
4 @wherefrom @contacts|@data @my|@me|@hold ; within 9 ; unless @goods|@correct
4 @who @my|@me @data|@contacts|@passed ; within 9 ; unless @goods|@need|@erase
4 @passed @my @data|@contacts ; within 9 ; unless @goods|@marketing|@machine ; given
    @who|@whether|@what
4 @why @hold|@use|@get @my|@me @data|@contacts ; within 10 ; unless @goods|@erase
4 @howlong @data|@keep @my|@me|@data ; within 9 ; unless @goods|@erase
4 @whether @hold @aboutme|@my @data|@register|@file ; within 12 ; unless
    @erase|@correct|@goods|@need|@wrong|@misspelt|@moved|@login
4 @sar ; unless @reader|@erase
4 @right @see|@insight ; within 6 ; unless @reader|@goods ; given @data|@my|@personal
4 @insight @my|@me|@personal|@data|@article|@hold ; within 8 ; unless @goods|@erase|@reader
4 > @article 15 ; unless @goods
4 @see|@get|@copy|@want @recording ; within 9 ; given @my|@me|@i ; unless @goods|@erase|@manual ;
    without @erase
4 @copy @everything|@data|@file @me|@my|@hold|@about ; within 9 ; unless @goods|@erase|@manual
4 @everything|@what @hold @aboutme ; within 9 ; unless @erase|@correct|@need|@goods
4 @see @my @history ; within 9 ; unless @erase
4 @everything|@what @know @aboutme ; within 6 ; unless @erase|@correct|@goods
    """,
    Right.RECTIFICATION: """
4 @correct @gender @i ; within 9 ; unless @goods|@appointment|@list|@company
4 @contacts @other @hold|@register|@written|@aboutme ; within 12 ; given @my|@me|@i ; unless
    @goods|@company|@passed ; without @whence|@erase|@vanish
4 @no @true @i|@me|@my ; within 9 ; given @note|@written|@register ; unless @goods|@company ;
    without @machine|@delivery|@erase ; despite no
3 @untrue @i|@me|@my ; within 9 ; given @note|@written|@register ; unless @goods|@company ; without
    @machine|@delivery|@goods ; despite no ; last resort
3 @moved ; given @new|@now|@contacts ; unless @goods|@company|@machine ; without
    @goods|@company|@delivery|@machine|@whence|@erase|@marketing ; last resort
4 @contacts @aboutme @no|@longer ; within 12 ; unless
    @what|@whence|@goods|@erase|@company|@marketing ; despite no ; without @erase
3 @correct|@wrong ; given @moved|@married|@birth|@name|@misspelt ; unless @goods ; without
    @goods|@company|@delivery|@machine|@login|@erase|@marketing|@attached|@see|@appointment|@whence
    ; last resort
4 @untrue ; given @note ; unless @company|@machine|@delivery ; without @delivery|@machine ; despite
    no
4 @written|@note @as @me|@i ; within 7 ; given @untrue|@correct ; unless @goods ; despite no
4 @name @spells ; within 7 ; unless @goods|@company|@erase ; given @my|@me|@i
4 @correct @contacts ; within 6 ; given @aboutme|@register ; unless @goods|@company|@delivery ;
    without @delivery|@company
4 @correct @my @data|@contacts ; within 10 ; unless @goods|@company|@erase|@see|@marketing
4 @correct @contacts @me|@register|@new ; within 9 ; unless @goods|@company|@erase
4 @correct @data @me|@register|@new ; within 9 ; unless @goods|@company|@erase|@see
4 @wrong @my @data|@contacts ; within 10 ; unless @goods|@company|@erase|@close|@account ; without
    @company|@whence
4 @wrong @contacts @me|@hold|@register ; within 9 ; unless
    @goods|@company|@login|@erase|@close|@account
4 @wrong @data @aboutme|@register|@my|@personal ; within 9 ; unless @goods|@company|@login|@erase
4 @moved @contacts|@i|@my|@me ; within 14 ; unless @goods|@company|@machine ; given @contacts|@data
    ; without @whence|@company|@delivery
4 @new @contacts @my|@me|@i ; within 8 ; unless @goods|@company|@machine|@delivery|@login ; without
    @whence|@company|@delivery|@goods
4 @new @contacts @correct|@register ; within 9 ; unless @goods|@company|@delivery ; without
    @whence|@company
4 @misspelt @contacts|@my|@me ; within 9 ; unless @goods|@company|@delivery
4 @changed @my @contacts ; within 7 ; unless @goods|@company|@login|@wherefrom|@who ; without
    @whence
4 @gender @addressed|@wrong ; within 10 ; unless @goods
4 @live @no @longer ; within 6 ; despite no ; unless @goods|@company
4 @new @contacts ; within 3 ; given @correct|@add|@moved|@wrong ; unless
    @goods|@company|@delivery|@login ; without @whence|@goods|@company|@delivery|@machine
4 @correct @it|@everything ; within 5 ; unless @goods|@company|@delivery|@erase ; given
    @misspelt|@aboutme|@moved|@birth|@married|@name|@note ; without
    @goods|@company|@delivery|@machine|@erase|@marketing
4 @married @contacts|@now|@new|@i ; within 14 ; unless @goods ; given @contacts|@correct|@data
4 @birth @wrong|@correct|@instead ; within 9 ; unless @goods
4 @mixed @me|@my|@other ; within 7 ; unless @goods|@machine ; given @data|@contacts|@register|@name
    ; without @vanish|@erase
4 > @article 16 ; unless @goods
4 @right @rectification ; within 6 ; unless @reader
4 @rectification @my|@me|@personal|@data ; within 6 ; unless @goods|@reader|@company
4 @missing @my|@me @data|@contacts|@register ; within 9 ; unless @goods|@login|@delivery
4 @add @my @contacts|@data ; within 8 ; unless @erase|@close|@goods|@attached|@company|@list
4 @hold|@written|@send @wrong @contacts ; within 8 ; unless
    @goods|@company|@delivery|@login|@erase|@close ; given @my|@me|@i ; without
    @goods|@delivery|@company|@erase
4 @untrue @data|@note|@written|@register @me|@my|@hold ; within 10 ; unless @goods|@company
4 @contacts @no @my|@true|@longer ; within 6 ; unless
    @goods|@delivery|@marketing|@login|@keep|@erase ; given @register|@data|@correct|@new|@hold ;
    despite no ; without @goods|@delivery|@marketing|@erase
    """,
    Right.MARKETING_OBJECTION: """
4 @no @want @it @more ; within 7 ; given @call|@marketing|@sales ; unless @goods|@picture|@paper ;
    despite no ; without @goods|@back|@arrived
4 @no @longer|@more @invite ; within 9 ; unless @goods|@reader ; despite no
3 @erase|@off @me ; within 4 ; given @media|@marketing ; unless @goods|@register ; without
    @goods|@data|@account|@register|@personal|@machine|@appointment ; last resort
3 @stop|@no|@enough ; given @marketing ; unless @goods|@reader|@need|@yet|@arrived ; without
    @goods|@reader|@machine|@company|@need|@erase|@data|@login|@picture ; despite no ; last resort
5 @stop @marketing ; within 10 ; unless @reader|@goods
5 @no @send|@want|@get|@call @marketing ; within 8 ; unless @reader|@goods|@yet|@arrived ; despite
    no
5 > @no @marketing ; unless @reader|@goods|@yet|@arrived|@need ; despite no
5 @erase|@off @me|@my @list|@marketing ; within 8 ; unless @reader|@goods|@data|@account
5 @erase|@off @contacts @list ; within 8 ; unless @reader|@goods
5 @want|@must|@erase @off @list|@marketing ; within 8 ; unless @reader|@goods
5 @no @want|@be @list ; within 8 ; unless @reader|@goods ; despite no
5 @unsubscribe @me|@my|@i|@please|@marketing|@list ; within 8 ; unless @reader|@appointment|@goods
5 @end @subscription ; within 8 ; unless @reader|@goods ; given @my|@me|@i|@please
5 @object @marketing ; within 12 ; unless @reader
5 @withdraw @marketing|@list ; within 9 ; unless @reader|@goods
5 @withdraw @consent ; within 8 ; given @marketing|@list ; unless @reader ; without @picture
5 @no @use @marketing ; within 10 ; unless @reader|@goods ; given @my|@me|@i ; despite no
5 @no|@stop @call ; within 7 ; unless @goods|@arrived|@back|@promised ; given @sales|@marketing ;
    despite no
5 @no @call|@contact @me|@my|@here|@more ; within 6 ; unless
    @promised|@goods|@arrived|@back|@answer|@yet ; despite no ; without @goods|@back|@arrived
5 @no @more @media ; within 6 ; unless @goods|@reader|@arrived ; given
    @send|@want|@get|@please|@i|@me|@my ; despite no ; without @goods
5 @no @want|@send|@get @media ; within 8 ; unless @goods|@reader|@arrived|@yet ; despite no ;
    without @goods|@yet|@arrived|@login
5 @stop @send|@call|@media ; within 6 ; unless @goods|@reader|@machine|@back ; without
    @goods|@machine|@back
5 @enough @media|@marketing|@sales|@send ; within 8 ; unless @goods ; without @copy|@data
5 @peace @me ; within 5 ; given @marketing|@media|@sales|@call ; unless @goods
4 @stop ; given @marketing ; unless @goods|@reader|@machine ; without @goods|@reader|@machine
4 @enough ; given @marketing ; unless @goods ; without @goods|@reader
4 @erase|@off @my @contacts ; within 8 ; given @marketing|@list|@sales ; unless
    @whence|@goods|@register|@personal|@data ; without @register|@account|@goods
5 @block @marketing|@sales ; within 9 ; unless @reader|@goods|@need
5 @block @my|@me @contacts|@call ; within 8 ; given @marketing|@sales ; unless @reader|@goods
4 @optout ; unless @reader|@goods
5 @no @interest @marketing|@sales|@media ; within 9 ; unless @goods ; despite no
4 @no @interest ; within 4 ; given @marketing|@list|@sales|@call ; unless @goods ; despite no ;
    without @goods
4 @no @asked @marketing|@media|@list ; within 9 ; unless @goods|@yet ; despite no
4 @many @marketing|@media ; within 7 ; given @stop|@off|@no|@unsubscribe|@enough ; unless
    @name|@goods ; without @goods|@machine
4 @flood @marketing|@media ; within 9 ; unless @goods
4 @no @more ; within 4 ; given @marketing|@sales ; unless @goods|@reader ; despite no ; without
    @goods|@reader|@picture|@paper
    """,
    Right.OBJECTION: """
4 @object @processing|@use @my|@me|@data|@personal ; within 12 ; unless @marketing|@list|@reader
4 > @article 21 ; unless @goods|@marketing ; without @marketing
    """,
    Right.RESTRICTION: """
4 @restrict @processing|@use @my|@me|@data|@personal ; within 10 ; unless @reader
4 > @article 18 ; unless @goods
    """,
    Right.PORTABILITY: """
4 @portable @my|@me|@data ; within 10 ; unless @reader|@erase|@goods
4 @transfer @my @data @other ; within 12 ; unless @reader|@erase|@goods
4 > @article 20 ; unless @goods
    """,
    Right.CONSENT_WITHDRAWAL: """
4 @withdraw @consent ; within 8 ; without @marketing|@list ; unless @reader|@goods
    """,
}


def lexicon(
    language: str,
    groups: Mapping[str, str],
    things: Mapping[str, str],
    own: Mapping[Right, str],
    spellings: str,
    spoken: str = "",
    phrases: str = PHRASES,
    respelt: tuple[str, ...] = (),
) -> Lexicon:
    """The shared rules and a language's own, read with its words and their other spellings."""
    names = dict.fromkeys((*groups, *things))
    words = {name: f"{groups.get(name, '')} {things.get(name, '')}" for name in names}
    return Lexicon(
        language,
        {name: _respelt(listed, respelt, " ") for name, listed in words.items()},
        {right: _respelt(_table(right, own), respelt, "|") for right in SHARED},
        spellings,
        spoken,
        re.sub(r"\n\n+", "\n", phrases),
    )


def _table(right: Right, own: Mapping[Right, str]) -> str:
    tables = (SHARED[right], THINGS.get(right, ""), own.get(right, ""))
    return with_vetoes(right, re.sub(r"\n +", " ", "\n".join(map(str.rstrip, tables))))


def _respelt(text: str, pairs: tuple[str, ...], between: str) -> str:
    """Each word also as a keyboard without its letters writes it, "å=aa" or "ü=ue"."""

    def forms(found: re.Match[str]) -> str:
        word = found[0]
        others = {word}
        if len(word) >= SHORTEST_RESPELT:
            for pair in pairs:
                letter, _, plain = pair.partition("=")
                others |= {other.replace(letter, plain) for other in others}
        return between.join([word, *sorted(others - {word})])

    return re.sub(r"[^\s|]+", forms, text)
