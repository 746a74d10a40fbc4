"""Rules on what firms hold on people beside plain data, and on the rights of Art. 18 to 21.

The tables `<language>_things` name their words: `paper` is a thing that is personal by nature
(a personnel file, a recording, a copy of a licence), `trade` the firm's everyday business.
"""

from dsar.law.rights import Right

THINGS = {
    Right.ERASURE: """
4 @erase @paper ; within 10 ; given @my|@me|@i ; unless @list|@trade|@correct
4 @erase @it|@everything|@copy|@picture|@papers ; within 10 ; given @paper ; unless
    @trade|@list|@correct ; without @marketing|@correct
4 @erase @him|@kin @register ; within 10 ; unless @list|@trade
4 @erase @him|@kin @data|@account|@contacts|@paper ; within 9 ; given @dead|@kin ; unless
    @list|@trade|@correct
4 @everything|@what|@data|@hold @away ; within 9 ; given @me|@my ; unless @trade|@list|@marketing
4 > @no @keep @paper ; given @my|@me ; unless @trade|@marketing ; despite no
4 @nought @me @left|@keep ; within 10 ; unless @trade|@marketing|@see|@correct ; despite no
4 @no @reason|@need @keep @my|@me|@data|@it ; within 10 ; given @my|@me ; unless
    @trade|@marketing|@list|@what|@why ; despite no
4 @trace @no|@nothing @me|@my|@i ; within 12 ; unless @trade ; despite no
4 @trace @erase ; within 8 ; given @me|@my|@i ; unless @trade
4 @erase @message ; within 5 ; given @private ; unless @trade|@list
4 @no @account @exist ; within 9 ; given @my ; unless @goods|@correct|@login ; despite no
4 > @no @that|@you @keep ; given @contacts ; unless @marketing|@trade|@list|@goods|@limited|@use ;
    without @marketing|@trade|@goods|@limited|@correct ; despite no
4 @riddance @data|@account|@hold|@contacts|@register|@paper ; within 12 ; given @me|@my ; unless
    @trade|@list|@marketing|@goods
4 > @howto ; given @account ; unless @goods|@list
4 @everything|@personal @out|@vanish @register ; within 12 ; given @me|@my ; unless
    @list|@trade|@marketing
4 @erase @it|@everything ; within 6 ; given @aboutme ; unless @trade|@list|@correct|@marketing ;
    without @trade|@correct|@marketing|@list
    """,
    Right.ACCESS: """
4 @see|@get|@copy @paper ; within 10 ; given @my|@me|@i ; unless
    @need|@erase|@correct|@trade|@attached|@marketing|@wrong ; without @erase
4 @see|@what|@want @hold @aboutme ; within 12 ; unless
    @erase|@correct|@trade|@marketing|@need|@wrong
4 @what|@whether|@who @hold|@know|@passed @paper ; within 12 ; given @my|@me ; unless
    @need|@erase|@correct|@trade ; without @erase
4 @whether @passed @my|@me ; within 10 ; unless @trade|@erase|@marketing
4 @what|@see @data|@hold @him|@kin ; within 10 ; given @kin ; unless
    @erase|@correct|@trade|@wrong|@picture
4 @copy|@see @personal @hold ; within 18 ; unless @erase|@correct|@trade|@wrong
4 @what|@everything|@see|@whether @byname ; within 12 ; given @hold|@written|@register ; unless
    @erase|@correct|@trade|@wrong|@goods ; without @erase
4 @stores @talk|@paper ; within 6 ; given @i|@me|@my ; unless @erase|@trade|@correct|@no
4 @whether|@hold|@what|@see @papers|@file|@paper @aboutme ; within 12 ; unless
    @need|@company|@erase|@trade|@correct|@wrong
4 @see @picture @i|@me ; within 14 ; given @snapped ; unless @erase|@trade|@goods|@machine ; without
    @erase|@goods
4 @why|@how @analyse|@decided @me|@my|@i ; within 12 ; unless @trade|@erase
4 > @see|@copy @my|@hold @data @then @erase ; unless @trade
4 > @what|@everything|@see|@copy @aboutme @then @erase ; unless @trade
4 @copy @my @data ; within 9 ; given @portable|@carry ; unless @erase|@trade
    """,
    Right.RECTIFICATION: """
4 @dead @i|@me|@my ; within 9 ; given @alive|@correct|@untrue|@wrong ; without
    @kin|@erase|@marketing|@trade|@machine
4 @alive @i|@me ; within 6 ; given @dead ; without @kin|@erase|@trade
4 @badpay @i|@me|@my ; within 14 ; given @untrue|@correct|@note|@wrong ; unless @erase ; without
    @erase|@delivery
4 @note @correct ; within 9 ; given @my|@me|@i ; unless @trade|@erase ; without @erase
4 @correct @register ; within 6 ; given @i|@me ; unless @trade|@erase|@company ; without
    @erase|@trade|@company|@marketing
4 @wrong @contacts @written ; within 12 ; given @i|@me|@my ; unless @trade|@company|@erase|@login ;
    without @trade|@company|@delivery|@erase|@whence|@goods
4 @correct @kin ; within 7 ; given @written|@hold ; unless @trade|@erase|@picture
4 @use @contacts @instead|@new|@now ; within 8 ; unless @trade|@marketing|@what ; without
    @trade|@company|@our|@delivery|@goods|@marketing|@erase
4 @untrue ; given @file ; without @trade|@machine|@delivery|@erase|@goods ; despite no
4 @birth @written @my ; within 9 ; unless @erase|@what|@see|@whether ; without
    @see|@erase|@what|@whence|@goods
4 @correct @trait ; within 8 ; unless @manual|@trade|@goods ; without @manual|@trade|@goods
3 @correct @please|@it|@my ; within 5 ; given @trait ; without
    @manual|@trade|@goods|@erase|@machine|@see ; last resort
4 @gendered ; given @media|@written|@addressed|@send|@register|@contacts ; unless @trade
4 @bank @wrong|@correct|@new ; within 9 ; given @my ; unless @trade|@company ; without
    @trade|@company|@our|@delivery
3 @correct @please|@it|@now ; within 5 ; given @register ; unless @goods|@trade ; without
    @goods|@trade|@erase|@marketing|@company|@see|@login|@machine ; last resort
3 @media @wrong|@yet ; within 10 ; given @moved ; unless @goods|@company|@machine ; without
    @goods|@delivery|@machine|@company|@trade|@erase|@marketing|@whence ; last resort
4 @reach @now|@new ; within 9 ; given @contacts ; unless @trade|@erase ; without
    @trade|@company|@delivery
4 @contacts @no @my|@me ; within 8 ; given @contacts ; unless
    @trade|@marketing|@keep|@erase|@passed|@call|@vanish ; without
    @vanish|@erase|@marketing|@whence|@passed ; despite no
4 @contacts @other ; within 5 ; given @wrong|@mixed ; unless @trade|@passed|@erase ; without
    @trade|@erase|@passed|@whence
    """,
    Right.MARKETING_OBJECTION: """
5 @no|@stop @send|@want|@get @marketing ; within 10 ; given @brokenlink ; despite no
4 @no @want|@need|@interest|@send @it|@me|@i ; within 6 ; given @pestered ; unless @goods ; without
    @goods|@back|@data|@trade ; despite no
3 @no @need|@want|@asked ; given @marketing ; unless @goods|@reader|@yet ; without
    @goods|@reader|@machine|@company|@data|@trade|@erase ; despite no ; last resort
4 @no|@nought @more ; within 5 ; given @marketing ; unless @goods|@reader|@picture ; without
    @goods|@reader|@data|@picture|@trade ; despite no
4 @stop @it ; within 4 ; given @marketing ; unless @goods|@reader ; without
    @back|@data|@trade|@paper
4 > @no @more @toaddress ; unless @trade|@goods|@data|@live|@reach ; without @goods|@trade ; despite
    no
4 @stop @pestered ; within 9 ; unless @goods|@reader
    """,
    Right.OBJECTION: """
5 @object|@against @analyse|@purpose ; within 12 ; given @my|@me|@i ; unless
    @marketing|@list|@reader
5 @no|@stop @analyse @my|@me|@i ; within 10 ; unless
    @what|@whether|@marketing|@goods|@reader|@why ; without @marketing ; despite no
5 @no|@stop @use|@processing @purpose ; within 12 ; given @my|@me ; unless @marketing|@reader|@goods
    ; without @marketing ; despite no
5 @object @legit ; within 14 ; unless @marketing|@reader ; without @marketing
5 @object @processing|@use ; within 9 ; given @my|@me|@personal ; unless @marketing|@list ;
    without @marketing|@wrong|@list
    """,
    Right.RESTRICTION: """
5 @limited @data|@it|@personal ; within 8 ; given @my ; unless @marketing|@trade ; without
    @marketing|@trade
5 @restrict @my|@it|@personal @data|@it|@processing|@use|@personal ; within 9 ; unless
    @reader|@marketing|@goods ; without @marketing
5 > @no @erase @data|@it ; given @claim|@restrict|@limited ; unless @goods|@marketing ; despite no
5 @no @use|@processing|@touch @my|@it|@data ; within 9 ; given @until ; unless @goods|@marketing ;
    without @marketing|@erase|@trade ; despite no
    """,
    Right.PORTABILITY: """
5 @ported ; given @my|@data ; unless @erase|@trade|@marketing ; without @marketing
5 @portable @data|@personal|@my ; within 16 ; unless @goods
5 @carry @data|@personal @other|@me|@i ; within 18 ; unless @goods|@erase|@machine ; given @my
    """,
    Right.CONSENT_WITHDRAWAL: """
5 @withdraw @consent|@it|@i ; within 8 ; given @consent ; unless @goods|@reader ; without
    @marketing|@list|@erase
5 @withdraw @consent|@it|@i ; within 8 ; given @picture ; unless @goods|@reader ; without @erase
    """,
}

VETOES = {
    Right.ERASURE: "@purpose|@limited|@printed",
    Right.ACCESS: "@ported|@riddance|@limited|@away|@carry|@portable",
    Right.RECTIFICATION: "@limited|@until|@oops",
    Right.MARKETING_OBJECTION: "@today|@broken",
    Right.OBJECTION: "@limited|@until",
}
EXEMPT = ("@copy @my @data", "@article", "@then @erase", "@brokenlink")


def with_vetoes(right: Right, table: str) -> str:
    """The rules of a right, each barred by the words that turn a sentence to another right."""
    veto = VETOES.get(right, "")
    return "\n".join(_vetoed(line, veto) for line in table.splitlines())


def _vetoed(line: str, veto: str) -> str:
    if not veto or not line.strip() or any(words in line for words in EXEMPT):
        return line
    if " ; unless " in line:
        return line.replace(" ; unless ", f" ; unless {veto}|")
    return f"{line} ; unless {veto}"
