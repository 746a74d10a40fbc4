"""What French, Spanish, Italian, Portuguese and Polish share: rules told in concepts.

Each language gives every concept its words; `lexicon_of` joins the two.
"""

import re
from collections.abc import Mapping

from dsar.capabilities.mail.recognition.languages.south_plain import PHRASES, PLAIN, vetoed
from dsar.capabilities.mail.recognition.lexicon import Lexicon
from dsar.law.rights import Right

OTHER = "@carry|@limit|@object|@withdraw|@portability|@machineread|@consent|@cv"
BUSINESS = "@goods|@need|@attached"
ERASURE = """
4 @erase|@eraseme @my|@personal @data ; within 10 ; unless @list|@need|@reader|@correct|@howlong
4 @take @my|@personal @data ; within 10 ; unless
    @list|@marketing|@need|@reader|@correct|@howlong|@consent|@where|@goods
4 @erase|@close @my|@account @account|@me ; within 8 ; unless @bank|@goods|@list|@reader
4 @erase @account ; within 6 ; unless @bank|@goods|@list|@reader ; given @my|@me|@self
4 @erase @data|@contacts @about|@my ; within 9 ; unless
    @list|@marketing|@goods|@correct|@reader|@howlong|@where ; without @marketing|@list
4 @erase|@take @data|@contacts|@everything @about|@my @hold|@register ; within 12 ; unless
    @list|@marketing|@goods|@correct|@howlong|@reader|@consent|@where
4 @erase|@take|@eraseme @me|@my|@about @register ; within 10 ; unless
    @list|@marketing|@goods|@correct|@howlong|@reader|@consent|@where
4 @eraseme|@takeme @register|@data|@account ; within 10 ; unless @list|@marketing|@goods
4 @eraseme ; unless @list|@marketing|@goods|@media ; given @register|@privacy ; without
    @list|@marketing
4 > @erase @everything @hold|@about|@my @about|@my ; unless @list
4 @erase @everything @about|@hold|@my ; within 10 ; unless @list|@marketing|@goods|@reader
4 @forget @me|@my ; within 4 ; unless @goods
4 @oblivion ; unless @goods|@reader
4 > @no @want @keep|@hold @my|@data|@contacts ; unless
    @marketing|@list|@goods|@erase|@missing|@wrong ; despite no
4 > @no @keep @my|@data @data|@contacts|@my|@about ; unless
    @marketing|@list|@goods|@erase|@missing|@wrong ; despite no
4 > @no @want @be|@me|@hold @register ; unless @marketing|@list|@goods ; despite no
4 > @no @be @register ; unless @marketing|@list|@goods|@missing|@wrong ; given @want ; despite no
4 @erasure @personal|@my|@data|@account ; within 6 ; unless @list|@goods|@reader
4 @right @erasure ; within 3 ; unless @goods|@reader
4 @erasethem ; unless @goods|@list|@marketing ; given @personal|@account|@register|@data|@recording
    ; without @goods|@marketing|@list
4 @erase|@take @them|@everything ; within 4 ; unless @goods|@list|@marketing|@correct|@reader|@where
    ; given @personal|@account|@register|@data|@recording|@client ; without
    @goods|@marketing|@list|@correct
4 @erase|@take @picture|@recording|@cv ; within 8 ; unless @iretract|@goods|@new ; given
    @my|@me|@self
4 @picture @my|@me|@consent ; within 10 ; given @erase|@take ; unless @iretract|@goods ; without
    @goods|@attached|@order|@marketing ; despite no
4 @cv @my|@send|@self ; within 8 ; given @erase ; unless @iretract ; without
    @goods|@attached|@new|@marketing
4 @erase @data ; within 5 ; unless @goods|@list|@marketing|@need|@reader|@correct|@attached|@machine
    ; given @contacts|@personal ; without @order|@bank|@attached|@machine|@ours
4 @erase|@erasethem @entirely ; within 5 ; given @account ; unless @goods|@list|@bank ; without
    @order|@bank|@list
4 > @be @erase|@take @register ; unless @list|@marketing|@goods|@correct|@reader|@attached|@machine
4 @erase|@take @contacts @register ; within 9 ; unless
    @list|@marketing|@goods|@correct|@reader|@attached|@machine|@wrong
4 @erase @copy ; within 5 ; unless @goods|@attached|@machine ; given @my|@me|@self
4 @nothing @about|@my ; within 7 ; given @erase|@register|@data ; unless
    @stranger|@noidea|@goods|@marketing ; despite
    no
4 > @article 17 ; given @privacy
4 @vanish @register|@account|@data ; within 9 ; unless @list|@marketing|@goods
4 @no @client ; within 6 ; given @erase|@data ; unless @goods ; despite no ; without
    @marketing|@list|@goods
"""

ACCESS = f"""
5 > @what @data @about|@my ; unless @erase|@correct|@take|@wrong|{OTHER}|{BUSINESS}
5 > @what @data|@personal @hold|@data @hold ; unless @erase|@correct|@wrong|{OTHER}|{BUSINESS} ;
    given @personal|@register
5 @which @data @hold @about|@my|@personal ; within 11 ; unless @erase|@correct|{OTHER}|{BUSINESS}
5 @which @data @about ; within 11 ; unless @erase|@correct|{OTHER}|{BUSINESS}
5 > @what @hold|@know @of @about ; unless @erase|@correct|@marketing|@wrong|@take|{OTHER}|{BUSINESS}
5 > @what @of @about @hold|@know ; unless @erase|@correct|@marketing|@wrong|@take|{OTHER}|{BUSINESS}
4 > @everything|@data|@personal|@something @hold @of @about ; unless
    @erase|@correct|@take|@marketing|@wrong|@list|@no|{OTHER}|{BUSINESS}
4 > @everything|@data|@personal|@something @on @about ; given @see|@want|@copy|@know|@if ; unless
    @erase|@correct|@take|@marketing|@wrong|@list|@keep|@no|{OTHER}|{BUSINESS}
4 > @everything|@data|@personal @about @on ; given @see|@want|@copy|@know|@if ; unless
    @erase|@correct|@take|@marketing|@wrong|@list|@keep|@no|{OTHER}|{BUSINESS}
4 > @see|@copy @my @data ; unless
    @erase|@take|@correct|@wrong|@contacts|@reader|@marketing|{OTHER}|{BUSINESS}
4 > @see|@copy @my|@data @personal|@data|@my ; given @privacy|@hold|@want ; unless
    @erase|@take|@correct|@wrong|@reader|@marketing|{OTHER}|{BUSINESS}
4 > @my|@personal @data @see ; given @want ; unless
    @erase|@take|@correct|@wrong|@reader|@marketing|{OTHER}|{BUSINESS}
4 > @see|@want @copy @my|@personal|@data @data|@about ; unless @wrong|@reader|{OTHER}|{BUSINESS}
4 @see|@copy @personal @data ; within 7 ; unless @erase|@take|@correct|@reader|{OTHER}|{BUSINESS}
4 > @know|@what @hold|@process|@share|@be|@if @data|@something @about|@my|@personal ; unless
    @erase|@take|@correct|@missing|@wrong|{OTHER}|{BUSINESS}
4 > @know|@what @hold|@process|@share|@be|@if @my|@personal @data ; unless
    @erase|@take|@correct|@missing|@wrong|{OTHER}|{BUSINESS}
4 > @where @got @my|@me @contacts|@data ; unless @goods|@correct
4 @where @got @my @contacts|@data ; within 12 ; unless @goods|@correct|@erase
4 > @how|@who @got|@give @my|@me @contacts|@data ; unless @correct|@erase|@no|{BUSINESS}
4 > @how|@who|@where @my @contacts|@data @got|@give ; unless @correct|@erase|@no|{BUSINESS}
4 @where @my @contacts|@data ; within 8 ; unless @goods|@correct|@erase
4 @where @data @about ; within 9 ; unless @correct|@erase|{BUSINESS}
4 @who @share|@see @my @data|@contacts ; within 11 ; unless
    @correct|@erase|@no|@marketing|{OTHER}|{BUSINESS}
4 @share @my @data|@contacts ; within 9 ; unless
    @wrong|@moved|@marketing|@no|@correct|@erase|{OTHER}|{BUSINESS} ; given @who|@if|@know
4 @share @my @data|@contacts @third ; within 12 ; unless
    @marketing|@no|@correct|@erase|{OTHER}|{BUSINESS}
4 @appear @my|@me|@about @register ; within 7 ; given @if|@which|@know|@what ; unless
    @erase|@take|@no|@wrong|@correct|@list|{BUSINESS} ; without @wrong|@misspelt|@erase|@take
4 @keep @who @access|@read ; within 14 ; unless @erase|@goods|@correct
5 > @written|@hold @on @about ; given @everything|@which|@what|@copy ; unless
    @erase|@take|@correct|@wrong|@no|@marketing|@list|{OTHER}|{BUSINESS} ; without @wrong|@misspelt
4 @howlong @my @data|@contacts ; within 10 ; unless @goods|{OTHER}
4 @howlong @keep @data|@my|@them ; within 9 ; unless @goods
4 > @what|@which|@why @process|@use|@hold|@got @my @data|@contacts ; unless
    @wrong|@correct|@erase|@stop|{OTHER}|{BUSINESS}
4 > @if @hold|@process|@be @data|@register|@my @about|@my|@data ; unless
    @erase|@take|@correct|@marketing|@missing|@wrong|{OTHER}|{BUSINESS}
4 > @process|@keep @my @data ; unless
    @erase|@take|@correct|@marketing|@no|@stop|@unlawful|{OTHER}|{BUSINESS} ; given @if
4 @right @access ; within 3 ; unless @goods|@reader ; given @my|@self
4 @access @my|@personal @data ; within 6 ; unless @goods|@reader|@erase
4 > @access @data @about|@on ; unless @goods|@reader|@erase
4 @access @privacy ; within 6 ; unless @goods|@reader|@erase|@ours ; given @self
4 > @article 15 ; given @privacy
4 @see|@copy|@want @recording ; within 9 ; unless @erase|@reader|{BUSINESS} ; given
    @my|@me|@self|@about|@be
4 @want @see @recording ; within 9 ; unless @erase|@reader|@machine|{BUSINESS}
4 > @keep|@process @data @about ; unless
    @no|@erase|@take|@correct|@wrong|@marketing|@want|{OTHER}|{BUSINESS}
4 > @what|@which @data @use|@process|@share ; unless
    @erase|@correct|@wrong|@marketing|@machine|{OTHER}|{BUSINESS} ; given @who|@why
4 @copy @contain @data|@my ; within 10 ; unless @erase|@take|@correct|{OTHER}|{BUSINESS}
4 @copy @recording ; within 6 ; unless @erase|@reader|{BUSINESS}
4 @see|@copy @my @history ; within 7 ; unless @erase|@reader|@machine
"""

RECTIFICATION = """
4 @correct @my @data|@contacts ; within 8 ; unless @goods|@erase|@reader|@bank|@list
4 @correct @data|@contacts @about|@register|@new ; within 9 ; unless
    @goods|@erase|@reader|@bank|@list
4 @my @data @written|@be @wrong ; within 16 ; unless @goods|@machine|@bank|@erase
4 @wrong @my @data|@contacts ; within 8 ; unless @goods|@machine|@bank|@erase ; without @bank|@order
4 @wrong @contacts|@data @hold|@register|@about ; within 8 ; unless @goods|@erase|@bank|@ours
4 @correct @wrong @data|@contacts ; within 9 ; unless @goods|@erase|@bank ; given @my|@me|@self
4 @hold|@written|@be @wrong @contacts ; within 8 ; unless @goods|@erase|@bank ; given @my|@me|@self
    ; without @goods|@erase
4 > @my @new @contacts ; unless @goods|@bank|@need
4 > @my @contacts @new ; unless @goods|@bank|@need ; given @be|@correct
4 @new @contacts @my|@is ; within 6 ; unless @goods|@bank|@list|@ours ; given @correct|@moved ;
    without @goods|@bank|@order
4 @moved ; unless @goods|@machine|@ours ; given @contacts|@correct ; without @ours|@order|@bank
4 @changed|@correct|@changeme @my|@me|@self @contacts ; within 6 ; unless
    @goods|@bank|@list|@erase|@reader ; without @order
4 @changeme @contacts|@data ; within 5 ; unless @goods|@bank|@order ; without @order
4 @correct @contacts ; within 5 ; unless @goods|@bank|@erase|@reader|@order|@ours ; given
    @register|@wrong|@married|@moved|@account ; without @order|@bank|@ours|@list
4 > @misspelt @with ; given @correct ; without @goods|@order|@marketing|@bank
4 @misspelt @contacts ; within 8 ; unless
    @goods|@order|@machine|@ours|@marketing|@see|@everything|@who ; given
    @wrong|@correct|@instead|@surname
4 @married @contacts|@correct ; within 16 ; unless @goods ; without @order
4 @married ; given @surname ; unless @goods ; without @order|@goods
4 @birth @wrong|@correct|@instead ; within 10 ; unless @goods|@order
4 @contacts @instead ; within 10 ; unless @goods|@order|@bank ; given @correct|@wrong|@register ;
    without @order|@goods|@bank
4 > @contacts @hold @no ; unless @goods|@order|@bank|@marketing|@erase|@list|@ours ; despite no
4 @contacts @no @new|@my ; within 9 ; unless @erase|@goods|@order|@bank|@marketing|@missing ; given
    @register|@data|@correct|@new ; despite no ; without @order|@goods|@marketing|@bank
4 @rectification @my|@personal|@data|@me ; within 6 ; unless @goods|@reader|@erase
4 @right @rectification ; within 3 ; unless @goods|@reader
4 @correct|@correctthem @them ; within 4 ; unless @goods|@order|@bank|@erase ; given
    @misspelt|@moved|@birth|@married|@contacts ; without @order|@goods|@bank|@erase|@marketing
4 @correctthem ; unless @goods|@order|@bank ; given @misspelt|@moved|@birth|@married|@contacts ;
    without @order|@bank|@erase
4 > @article 16 ; given @privacy
4 @mixed @me|@my|@another ; within 8 ; unless @goods|@order|@machine ; given
    @contacts|@data|@register ; without @order|@goods
"""

MARKETING = """
5 @stop @marketing ; within 8 ; unless @reader|@goods
5 @stop|@nomore @send|@sendme|@get @marketing|@media ; within 9 ; unless
    @reader|@goods|@missing|@ours|@need ; despite no
5 @stopme @marketing|@media ; within 8 ; unless @reader|@goods
5 > @no @want @marketing ; unless @reader|@goods|@missing|@ours|@need ; despite no
5 > @no @want @send|@get|@more|@be @marketing|@media ; unless @reader|@goods|@ours|@need ; despite
    no
5 > @no @want @more @be|@send|@get @marketing|@media|@call ; unless @reader|@goods|@ours|@need ;
    despite no
5 > @no @want @more @marketing|@media ; unless @reader|@goods|@ours|@need ; despite no
5 > @no @want @call|@sales ; unless @reader|@goods|@ours|@need ; despite no
5 > @no @send|@sendme|@get @marketing ; unless @reader|@goods|@missing|@ours|@need ; despite no
5 > @no @send|@sendme|@get @more @marketing|@media ; unless @reader|@goods|@missing|@ours|@need ;
    despite no
5 @no @more @marketing|@sales ; within 5 ; unless @client|@reader|@goods|@missing|@ours|@need ;
    despite no
5 > @nomore @marketing ; unless @reader|@goods|@missing|@ours|@need ; despite no
4 > @no @more @media ; unless @reader|@goods|@missing|@ours|@need ; given @want|@self|@please ;
    despite no
5 @take|@erase|@stop|@unsub|@out @me|@my|@self @list ; within 10 ; unless @reader|@goods|@account
5 @takeme|@eraseme @list|@marketing ; within 9 ; unless @reader|@goods|@data
5 @out @list ; within 6 ; unless @reader|@goods|@data
5 @take|@erase|@unsub|@out @list ; within 8 ; given @want|@please ; unless
    @reader|@goods|@account|@register|@ours ; without @goods
5 @take|@erase @my @contacts|@data @list|@marketing ; within 12 ; unless @reader|@goods|@register
5 @take|@erase @me|@my @marketing ; within 9 ; unless @reader|@goods|@register|@data|@account
5 @take|@erase @my @contacts ; within 7 ; unless @goods|@register ; given @marketing|@list ; without
    @register|@goods
5 > @no @want|@be @be|@me @list ; unless @reader|@goods ; despite no
5 > @no @want @list ; unless @reader|@goods ; despite no
5 @object @marketing|@list|@sales ; within 14 ; unless @reader|@goods
5 @unsub @me|@my|@self|@marketing|@list|@please|@want ; within 8 ; unless @reader|@goods|@ours
5 @unsubme ; unless @reader|@goods
5 @cancel|@erase|@stop|@close @subscription|@newsletter ; within 7 ; unless @reader|@goods|@ours ;
    without @goods
5 @cancel|@erase|@stop|@close @membership ; within 7 ; unless @reader|@goods|@ours|@data ; given
    @marketing|@list ; without @goods
5 @withdraw @consent|@my @marketing|@list ; within 12 ; unless @reader
5 @withdraw @consent ; given @marketing|@list ; unless @reader|@goods
5 @no @consent @marketing|@sales ; within 12 ; unless @reader|@goods ; despite no
5 > @no @use|@process @my @data|@contacts @marketing ; despite no ; unless @reader
5 @no|@stop @use|@process @marketing ; within 12 ; unless @reader|@goods|@ours ; given @my|@me ;
    despite no
5 @no|@stop @call|@callme @sales|@marketing|@more ; within 8 ; unless
    @goods|@missing|@reader|@back|@ours ; despite no
4 @no|@stop|@fed @call|@callme ; within 5 ; unless @goods|@missing|@reader|@back ; given
    @sales|@marketing ; without @goods ; despite no
4 @stop @call|@callme @me|@my ; within 5 ; unless @goods|@missing|@reader|@back|@ours
4 @stop @callme ; within 4 ; unless @goods|@missing|@reader|@back|@ours
4 @no @callme @more ; within 4 ; unless @missing|@reader|@back ; despite no
4 @fed @marketing|@media|@call ; within 8 ; unless @goods|@missing|@reader
4 @leave @peace ; within 4 ; unless @goods
4 @stop ; unless @goods|@reader|@missing|@need ; given @marketing|@sales ; without
    @goods|@ours|@reader
4 @told @no ; within 8 ; given @marketing ; without @goods|@ours|@reader ; despite no
4 @no @thanks ; within 2 ; given @marketing ; without @goods|@ours|@reader ; despite no
4 @no @interest @marketing ; within 10 ; unless @reader|@goods ; despite no ; given @self
4 @block @marketing|@sales ; within 7 ; unless @goods|@reader
4 @no @subscribe @marketing|@list ; within 8 ; unless @goods|@reader ; despite no ; given
    @stop|@take|@no
4 > @no @send @media|@more ; unless @reader|@goods|@missing|@ours|@need ; given @marketing|@sales ;
    despite no ; without @goods
"""

FIRST = {
    Right.ERASURE: ERASURE,
    Right.ACCESS: ACCESS,
    Right.RECTIFICATION: RECTIFICATION,
    Right.MARKETING_OBJECTION: MARKETING,
}


def lexicon_of(
    language: str,
    groups: tuple[Mapping[str, str], Mapping[str, str]],
    spellings: str,
    own: Mapping[Right, str],
    phrases: str,
    spoken: str = "",
) -> Lexicon:
    """The lexicon of a language: the shared rules and its own, its words also as elided."""
    first, more = groups
    words = {name: f"{first.get(name, '')} {more.get(name, '')}" for name in {**first, **more}}
    widened = {name: _widened(said) for name, said in words.items()}
    tables = {
        right: vetoed(right, f"{FIRST.get(right, '')}\n{own.get(right, '')}\n{table}")
        for right, table in PLAIN.items()
    }
    plainly = _plain(phrases) if "ł" in phrases else ""
    lines = "\n".join(line for line in f"{phrases}{plainly}{PHRASES}".splitlines() if line)
    return Lexicon(language, widened, tables, _plain(spellings), spoken, lines)


def _widened(words: str) -> str:
    """Words after an apostrophe as well (l'adresse), and Polish words typed without strokes."""
    elided = re.sub(r"(?<!\S)(!?)([aeiouhàâéèêëîïôùûœ][^\s']*)", r"\1\2 \1-'\2", words)
    return f"{elided} {_plain(elided)}" if "ł" in words else elided


def _plain(words: str) -> str:
    return words.replace("ł", "l")
