"""Second layer of the southern rules: whose record it is decides, not the words around it.

`own` is what a firm holds on the writer, `owntrait` his name or address, `home` the firm's
files, `kinrec` the record of a relative; each language says how its people put that (C2).
"""

import re

from dsar.law.rights import Right

PHRASES = """
own = @my @rec ; 3
own = @rec @aboutme ; 6
own = @everything|@written|@hold @aboutme ; 4
ownaccount = @my @account ; 3
ownpaper = @my @cv|@ident|@picture ; 4
owntrait = @my @trait ; 3
home = @you @store ; 3
kinrec = @his @rec|@account|@cv ; 3
kinrec = @rec @kin ; 3
oldtrait = @before @trait ; 2
oldtrait = @trait @before ; 2
uninterested = @no @interest ; 3
"""

PLAIN = {
    Right.ERASURE: """
4 @erase|@rid|@take @own|@ownpaper|@ownaccount ; within 10 ; unless @iretract
    @consent|@list|@marketing @correct|@until|@onlykeep|@reader|@howlong|@where
4 @eraseme ; given @data|@rec ; unless @goods ; without @goods|@list|@marketing
4 @close @ownaccount ; within 10 ; unless @reader|@bank
4 @erase|@rid @home ; within 9 ; given @self ; unless @list|@marketing|@correct|@goods|@reader
    @wrong
4 @erase|@rid @kinrec ; within 10 ; given @kin ; unless @list|@marketing|@goods
4 @erase|@rid @ident|@cv ; within 10 ; given @self ; unless @iretract|@goods|@new
4 > @no @keep|@hold|@stay|@leave @own|@ownpaper|@kinrec|@cv|@ident ; unless @list|@marketing
    @erase|@until|@know|@wrong ; despite no ; given @want|@right|@reason|@self
4 > @reason @keep|@hold|@stay @own|@ownpaper|@kinrec ; unless @which|@what|@howlong|@until|@know
    @why|@marketing
4 > @no @be|@stay|@business @home ; unless @list|@marketing|@wrong|@know|@if|@goods ; despite no
4 > @no @keep|@stay @nothing ; given @ownaccount|@client|@erase|@close ; despite no
4 > @nothing @keep ; given @ownaccount|@client|@erase|@close ; despite no
4 > @no @want @appear ; unless @goods|@marketing ; despite no
4 > @own @no @keep|@stay ; unless @noidea @list|@marketing|@until|@wrong|@know ; despite no
4 @cv @no @keep|@stay ; within 12 ; unless @until|@attached|@igive ; despite no
4 @nothing @aboutme|@own ; within 8 ; given @erase|@rid|@stay ; unless
    @goods|@marketing|@wrong|@know ; despite no
3 @erase|@rid|@take ; given @own|@ownaccount|@ownpaper|@home ; unless
    @iretract|@consent|@list|@marketing @correct|@goods|@reader|@until ; without @list|@marketing
    @correct|@order|@until|@onlykeep ; last resort
3 @close ; given @ownaccount|@account ; unless @goods|@bank ; without @goods|@order|@bank ; last
    resort
3 @vanish|@rid ; given @own|@home ; unless @consent|@goods|@list|@marketing ; without
    @list|@marketing ; last resort
    """,
    Right.ACCESS: """
4 @see|@listen|@copy @own ; within 9 ; unless @wrong|@carry|@machineread|@portability|@erase|@rid
    @take @correct|@no|@marketing|@list|@until|@goods|@consent|@object|@limit
4 @hear ; given @recording|@written ; unless @goods|@no|@machine
4 > @sendme|@listen|@copy @everything @aboutme|@hold @aboutme|@hold ; unless @goods|@marketing
4 @listen|@copy|@know|@which @own|@kinrec ; within 9 ; given @kin|@self ; unless @carry
    @machineread|@portability|@erase|@rid|@take|@correct|@wrong|@no|@marketing|@list|@until
    @goods|@consent|@object|@limit
4 @who|@why @own @share|@got|@give|@use|@process|@hold|@keep ; within 12 ; unless @carry|@erase
    @rid|@take|@correct|@wrong|@goods|@list|@until|@object|@limit|@consent|@accept|@no
4 @where|@howlong @own|@owntrait ; within 9 ; unless @carry|@machineread|@erase|@rid @take
    @correct|@wrong|@goods|@list|@until|@object|@limit|@consent
4 @who @got @own|@owntrait ; within 12 ; unless @erase|@rid|@correct|@wrong|@goods
4 @which|@if|@what|@hold @profile @me|@my ; within 8 ; unless @no|@stop|@object|@erase|@rid
    @account|@goods|@correct|@wrong|@until
4 > @if @hold|@share|@process|@profile @own ; unless @erase|@rid|@wrong|@correct|@goods
4 @see|@listen|@want|@copy @recording ; within 12 ; given @self ; unless @erase|@rid|@goods|@no
4 @know|@what|@which|@why|@listen|@see @decided ; within 12 ; given @self ; unless
    @goods|@erase|@wrong
4 @which|@who|@what|@see|@know @own ; within 14 ; given @gps ; unless @erase|@rid|@no|@wrong
4 @copy|@listen|@see @kinrec ; within 9 ; given @kin ; unless @erase|@rid|@correct|@wrong
4 > @copy @own @turn @carry|@machineread|@transfer ; unless @erase
3 @see|@listen|@copy|@know|@what|@want ; given @own ; unless @cv|@erase|@rid|@take|@correct|@wrong
    @no|@marketing|@list|@goods|@until|@object|@limit|@consent ; without @erase|@rid|@correct
    @wrong|@marketing|@list|@order|@carry|@until|@consent|@new|@object ; last resort
3 @copy|@listen|@see|@want @rec ; within 9 ; given @gps ; unless @goods|@erase|@rid|@correct
    @wrong|@no|@marketing ; without @erase|@rid|@order ; last resort
    """,
    Right.RECTIFICATION: """
4 @put @own|@home ; within 9 ; given @moved|@changed|@wrong|@language ; unless
    @erase|@rid|@take|@goods|@bank|@list
4 @correct|@fix @own|@owntrait ; within 9 ; unless @goods|@erase|@rid|@bank|@list|@marketing
    @until|@copy|@no|@reader
4 @wrong @own|@owntrait ; within 9 ; unless @goods|@erase|@rid|@bank|@until|@list|@marketing
    @machine
4 @changeme @trait ; within 8 ; unless @goods|@bank|@ours ; without @goods|@order|@erase
4 @new @is ; within 4 ; given @birth ; unless @goods ; without @order
4 @oldtrait @is|@new|@no ; within 10 ; unless @goods|@bank|@ours ; without @goods|@order|@erase ;
    despite no
4 @mixed @owntrait ; within 8 ; unless @goods|@erase
4 @dead ; given @alive ; without @goods
4 @dead @home|@own|@written|@appear ; within 9 ; given @correct|@wrong|@fix ; without @kin
4 @unpaid @home|@own|@written|@appear|@data ; within 14 ; given @wrong|@correct|@notmine|@untrue ;
    despite no
4 @notmine ; given @own|@home|@mixed|@trait ; unless @goods|@reader|@erase ; without
    @erase|@marketing
4 > @mixed @me|@my|@self @another ; without @goods
4 @correct|@know|@put|@written|@is @language ; within 9 ; given @my|@me ; unless @goods|@ours
4 @untrue @own|@home|@written ; within 12 ; unless @goods ; given @correct|@fix
4 @correct @kinrec ; within 9 ; given @kin ; unless @erase|@goods
3 @correct|@fix|@correctthem|@untrue ; given @own|@owntrait|@home|@iam ; unless @goods|@erase @rid
    @bank|@list|@marketing|@until|@no|@reader ; without @goods|@order|@erase|@rid|@marketing
    @until|@machine ; last resort
3 @iam ; given @wrong|@correct|@fix|@misspelt ; unless @list ; without @goods|@order|@erase|@rid
    @marketing|@data|@until ; last resort
3 @owntrait @is|@new ; within 5 ; given @changed|@moved|@married|@before ; unless @goods|@bank ;
    without @goods|@order|@bank|@erase|@marketing ; last resort
    """,
    Right.MARKETING_OBJECTION: """
5 @take|@erase|@unsub|@out|@takeme @marketing ; within 7 ; unless @own|@goods|@reader|@ownaccount
5 @take|@erase|@rid @owntrait @marketing ; within 12 ; unless @goods|@reader
4 > @no @callme|@insist|@call|@send|@sendme ; given @uninterested ; despite no ; without @cv
4 > @no @media @more ; unless @goods|@missing|@ours|@cv ; given @self|@want ; despite no
4 > @no @more @media|@marketing ; unless @goods|@missing|@ours|@need|@cv ; despite no ; given
    @my|@me|@self|@please
4 @spare @marketing|@media|@sales|@call ; within 8 ; unless @goods
4 @fed @marketing|@sales|@media ; within 9 ; unless @goods|@missing|@machine
3 @stop|@no|@nomore @send|@sendme|@call|@callme|@media|@marketing|@get ; within 6 ; given
    @marketing|@sales ; unless @goods|@missing|@ours|@need|@reader|@back ; without
    @goods|@order|@own|@home|@missing ; despite no ; last resort
3 @takeme|@take|@unsub|@unsubme|@out ; given @marketing|@list|@media ; unless
    @goods|@data|@own|@account|@reader ; without @goods|@own|@order|@home ; last resort
    """,
    Right.OBJECTION: """
4 @object @process|@use @my|@data ; within 9 ; unless @marketing|@list|@reader ; without
    @marketing|@decided
4 @right @objection ; within 3 ; unless @marketing|@list|@reader ; without @marketing
4 > @article 21 ; given @privacy ; without @marketing
5 @object @own|@profile|@process|@use ; within 12 ; unless @marketing|@list|@reader|@goods ; without
    @marketing|@list|@decided|@freeze
5 > @no @use|@process @own|@profile ; unless @marketing|@list|@consent|@erase|@rid|@why|@keep ;
    without @until|@onlykeep|@consent|@marketing|@erase|@rid|@carry ; despite no
5 > @no @accept|@want @own @use|@process|@profile ; unless @marketing ; despite no ; without
    @marketing|@until|@erase
5 > @stop @use|@process|@profile @own ; unless @marketing|@list|@until ; without
    @until|@onlykeep|@marketing|@erase
5 > @no|@stop @profile ; unless @marketing|@account ; without @marketing|@erase|@rid ; despite no ;
    given @my|@me
    """,
    Right.RESTRICTION: """
4 @limit @process|@use|@data ; within 5 ; unless @goods|@reader
4 > @article 18 ; given @privacy
5 @freeze @until|hasta|fino|ate ; within 8 ; given @own|@data ; unless @goods|@marketing
5 @limit|@freeze @own|@process|@use|@data ; within 8 ; unless @goods|@reader|@marketing
5 > @no @use|@process|@erase|@touch @own|@them|@data ; given @until|@onlykeep ; unless @marketing ;
    despite no ; without @marketing
5 > @onlykeep @keep|@own|@data ; given @no|@until ; unless @goods|@marketing|@contacts|@know|@see
    @what|@if
5 > @keep|@own|@data @onlykeep ; given @no ; unless @goods|@marketing|@contacts|@know|@see|@if
    """,
    Right.PORTABILITY: """
4 @portability @data|@my|@right ; within 6 ; unless @reader|@phone
4 @machineread @data|@my ; within 14 ; unless @reader|@attached
4 @transfer @my @data @another ; within 12 ; unless @goods|@reader|@no|@erase
4 > @article 20 ; given @privacy
5 @carry|@machineread @own ; within 16 ; unless @reader|@erase|@attached
5 @transfer @own @another|@third ; within 14 ; unless @goods|@reader|@no|@erase|@who|@if|@know
    @object
    """,
    Right.CONSENT_WITHDRAWAL: """
4 @withdraw @consent ; within 6 ; unless @goods|@reader|@marketing|@no|@picture ; without
    @marketing|@list
5 @withdraw|@takeback @consent ; within 9 ; unless @goods|@marketing|@list|@erase ; without
    @marketing|@list|@erase|@rid
5 > @no @more @consent ; unless @goods|@marketing|@list|@erase ; without @marketing|@list|@erase ;
    despite no
5 @takeback ; given @consent ; unless @goods ; without @marketing|@list|@erase|@rid
    """,
}
VETOES = {
    Right.ACCESS: "@notmine|@igive|@unpaid|@untrue",
    Right.RECTIFICATION: "@hope",
    Right.MARKETING_OBJECTION: "@cv|@oldtrait|@price|@stranger",
    Right.OBJECTION: "@decided|@cv",
    Right.PORTABILITY: "@igive|@attached",
}


def vetoed(right: Right, table: str) -> str:
    """The rules of a right, each with what that right never means."""
    lines = re.sub(r"\n +", " ", table).splitlines()
    return "\n".join(_vetoed(line, VETOES[right]) if right in VETOES else line for line in lines)


def _vetoed(line: str, veto: str) -> str:
    if " ; unless " in line or not line.strip():
        return line.replace(" ; unless ", f" ; unless {veto}|")
    return f"{line} ; unless {veto}"
