"""Who asks what to be done with whose data: rules that Finnish, Swedish and English share (C2).

Each language names its words for the groups here; `own` is the writer's data, `owntrait` his
name or address, `ownaccount` his account, `ownpaper` his application or picture.
"""

import re
from collections.abc import Mapping

from dsar.law.rights import Right

FRAMES = {
    Right.ERASURE: """
4 @rid @own ; within 12 ; unless @roll|@onlykeep|@mend|@others
4 @rid @own @home ; within 14 ; unless @mend|@others
4 > @rid @allown ; unless @others|@mend
4 @rid @dossier ; within 8 ; given @myself|@law ; unless @trade|@roll
4 @wantout @home ; within 6 ; unless @roll|@ads|@trade
4 @rid @linked ; within 7 ; unless @roll|@ads|@trade
4 @right @rid ; within 4 ; given @myself ; unless @reader|@roll|@trade
4 @rid @it|@all ; within 6 ; given @ownhome ; unless @roll|@ads|@trade ; without @ads|@mend|@trade
4 > @rid @own ; unless @roll|@onlykeep
4 @rid @held ; within 8 ; given @myself ; unless @roll|@ads|@trade
4 @rid @owntrait @home ; within 12 ; unless @roll|@ads
4 @rid @me @home ; within 9 ; unless @roll|@ads
4 @rid|@shut @ownaccount ; within 11 ; unless @trade
4 @rid @ownpaper ; within 9 ; unless @trade|@fresh
4 @rid @it|@all ; within 7 ; given @membership ; unless @roll|@ads|bank ; without @listing
4 @rid @membership ; within 9 ; given @myself|@all ; unless @trade|bank|@amiss
4 @rid @it ; within 6 ; given @own|@ownpaper|@kinsdata ; unless @roll|@ads|@trade ;
    without @amiss|@ads
4 @rid @thing ; within 6 ; given @quits|@ownaccount|@membership ; unless @roll|@ads|@trade
4 @rid @kinsdata ; within 12 ; given @kin ; unless @roll|@ads
4 > @no @own|@owntrait @hoards ; unless @ads|@roll|@until|@onlykeep|@rid|@got ; despite no
4 > @no @hoards @own|@ownpaper|@owntrait ; unless @ads|@roll|@until|@onlykeep|@rid|@got ;
    despite no
4 > @no @hoards @kinsdata ; given @kin ; despite no
4 @no @be @home @me ; within 12 ; unless @ads|@roll|@mend|@amiss ; despite no
4 @trace @own|@home|@me ; within 9 ; unless @ads|@roll ; despite no
4 @rid|@off @image ; within 8 ; given @unwilling ; unless @trade
4 @rid|@off @it ; within 4 ; given @image ; unless @trade ; without @listing
4 @quits ; given @rid ; unless @ads|@roll|@trade ; without @roll|@ads
3 @ridme ; unless @event|@trade|@ads|@roll|@no ; without @event|@trade|@ads|@roll|@mend ;
    last resort
3 @away ; given @own ; unless @trade|@ads|@roll|@mend|@event ; without
    @trade|@ads|@roll|@look|@what|@mend ; last resort
3 @rid ; given @own|@ownaccount|@law|@home|@membership ; unless @others|@roll|@ads|@trade|@got ;
    without
    @trade|@ads|@roll ; last resort
    """,
    Right.ACCESS: """
4 @look @own ; within 10 ; unless @amiss|@notice|@carry|@onlykeep|@rid|@ads
4 > @look @own ; unless @notice|@carry|@onlykeep|@rid
4 > @look everything|all|allt|kaikki|kaiken ; given @own ; unless @rid|@trade ; without @rid
4 @look @held ; within 8 ; given @law|@home ; unless @trade|@rid|@carry
4 @asks @own ; within 10 ; unless @got|@rid|@mend|@amiss|@carry|@notice|@limit|@oppose|@ads
4 @what @own ; within 11 ; unless @rid|@mend|@amiss|@need|@carry|@until
4 > @asks @what @trait @keeps ; unless @trade|@rid
4 @listen @call ; within 10 ; unless @trade|@back
4 @what|@all @thing @youkeep ; within 9 ; given @right|@law|@asks|@me ; unless
    @rid|@mend|@trade|@need
4 @look|@asks|@what @stored ; within 12 ; given @membership ; unless @rid|@mend|@trade ; without
    @rid|@mend|@amiss
4 @what @kinsdata ; within 9 ; given @kin ; unless @rid|@mend|@trade
4 > @asks @what @own|@thing @keeps ; given @me ; unless @trade|@need
4 @whether @keeps @kinsdata ; within 11 ; given @kin ; unless @rid|@mend|@trade
4 @whether @keeps @own ; within 11 ; unless @no|@got|@rid|@mend|@amiss|@need|@carry|@until
4 @whether @home @me ; within 9 ; unless @rid|@mend|@trade
4 @whence @own|@owntrait ; within 11 ; unless @trade|@rid|@mend
4 @who @own|@owntrait ; within 11 ; unless @rid|@mend|@trade|@ads
4 @howlong @keeps @own|@thing|@owntrait|@home ; within 11 ; given @myself
4 @why @keeps @own|@owntrait ; within 11 ; unless @rid|@mend|@trade
4 @look|@asks @film ; within 11 ; given @me|@myself ; unless @trade|@rid
4 @look|@asks @image ; within 8 ; given @film ; unless @trade|@rid
4 @what|@look|@asks @thing|@why|@grounds @decided ; within 12 ; given @myself ; unless @trade
4 @look @kinsdata ; within 10 ; given @kin ; unless @amiss|@rid
4 @look|@asks @thing @personal ; within 8 ; unless @rid|@mend|@amiss|@carry|@notice
3 @look|@asks|@what ; given @own|@ownrecords ; unless
    @rid|@mend|@amiss|@carry|@ads|@limit|@oppose|@trade|@notice|@got|@need ;
    without @rid|@mend|@ads|@trade|@need ; last resort
    """,
    Right.RECTIFICATION: """
4 @mend @own|@owntrait ; within 9 ; unless @trade|@rid|@until|@onlykeep|@ban|@ads
4 @mend @home ; within 6 ; given @myself ; unless @trade|@rid|@look|@ban|@ads ; without @rid|@ads
4 @amiss @own|@owntrait ; within 9 ; unless @trade|@rid|@until|@limit|@onlykeep ; without @rid
4 > @amiss @own ; given @mend ; unless @rid|@until|@limit|@onlykeep
4 @amiss @own|@owntrait ; within 9 ; given @mend ; unless @trade|@rid|@until|@limit|@onlykeep
4 @mend|@amiss @trait|@thing @home ; within 12 ; unless @trade|@rid|@until|@limit ; without @rid
4 @mend @it ; within 5 ; given @owntrait|@trait|@own ; unless @trade|@rid ; without @trade|@rid
4 @fresh @owntrait ; within 6 ; unless @trade|@rid|@whence ; without @rid
4 @trait|@owntrait @shouldbe ; within 9 ; given @mend|@amiss|@home|@own ; unless @trade ; without
    @rid
4 @home @amiss ; within 8 ; given @trait|@me|@owntrait ; unless @trade|@rid|@until ; without
    @trade|@rid
4 @home @known ; within 9 ; given @mend|@amiss|@moved ; unless @trade|@rid|@look|@what
4 @moved ; given @mend ; unless @trade|@rid ; without @trade|@rid
4 @moved @trait ; within 12 ; unless @trade|@rid|@whence ; without @trade|@rid
4 @mend @kinsdata ; within 10 ; given @kin ; unless @trade
4 @swap @trait|@own|@owntrait ; within 12 ; unless @trade
4 @mend @ownaccount ; within 6 ; given @trait ; unless @trade|@rid ; without @rid
4 @namechange ; unless @trade ; without @rid|@trade
4 @add @own|@owntrait ; within 8 ; unless @trade|@roll|@rid
3 @mend|@amiss ; given @owntrait|@own|@moved ; unless @trade|@rid|@until|@limit ;
    without
    @trade|@rid|@ads ; last resort
3 @mend|@amiss @trait|@known ; within 14 ; given @myself|@me ; unless
    @trade|@rid|@until|@limit|@help ; without @trade|@rid|@ads|because|@event ; last resort
    """,
    Right.RESTRICTION: """
5 @limit @handling|@own|@use ; within 10 ; unless @trade|@ads
5 @no @use @own|@it ; within 9 ; given @until|@onlykeep ; unless @ads ; despite no
5 @halt @handling|@use @own ; within 8 ; given @until ; unless @trade|@ads
5 @onlykeep @own|@it ; within 8 ; given @own|@law ; unless @trade|@ads
5 @limit @it ; within 4 ; given @own ; unless @trade
5 > @rid @no @own|@it ; given @onlykeep|@limit|@claim ; unless @ads
5 > @no @rid @own|@it ; given @onlykeep|@limit|@claim ; unless @ads ; despite no
    """,
    Right.PORTABILITY: """
5 @carry @own ; within 16 ; unless @rid
5 @carry @thing ; within 16 ; unless @rid|@trade
5 @carry ; given @own ; unless @rid|@trade|@onlykeep ; without @rid
    """,
    Right.OBJECTION: """
5 @oppose @handling|@own|@use|@profile ; within 10 ; unless @ads ; without @ads
5 > @no @own @use ; unless
    @ads|@until|@onlykeep|@consent|@carry|@rid ; without @until|@onlykeep|@consent ; despite no
5 > @no @use|@handling @own|@me ; unless @ads|@until|@onlykeep|@consent|@keeps|@carry|@rid ;
    without @until|@onlykeep|@consent ; despite no
5 @right @oppose ; within 5 ; given @myself ; unless @ads
5 @halt @handling|@use @own ; within 6 ; unless @ads|@until|@onlykeep ; without @until|@onlykeep
5 > @no @profile ; unless @ads ; despite no
    """,
    Right.CONSENT_WITHDRAWAL: """
5 @retract @consent ; within 9 ; given @myself ; unless @ads|@rid ; without @ads|@rid
5 > @consent @no @longer ; unless @ads|@rid ; without @ads|@rid ; despite no
5 @retract @it ; within 4 ; given @consent ; unless @trade ; without @ads|@rid
5 > @no @consent ; given @longer ; unless @ads|@rid ; without @ads|@rid ; despite no
    """,
    Right.MARKETING_OBJECTION: """
5 @halt @ads|@seller ; within 9 ; unless @reader|@trade|@whence
5 @halt @posts @me|@it|@channel ; within 6 ; unless @reader|@trade|@amiss ; without @trade|@rid
5 @no @posts|@wish @ads ; within 9 ; unless instead|@reader|@trade|@got ; despite no
5 @no @posts @seller ; within 9 ; unless instead|@reader|@trade|@got|@back ; despite no
5 @no @posts|@wish @channel ; within 7 ; given @ads|@seller|@enough ; unless
    @reader|@trade|@got|@back ; despite no
5 @rid|@off @me|@owntrait|@own @roll ; within 9 ; unless @reader|@trade|@home
5 @rid|@off @roll ; within 6 ; unless @reader|@trade|@home|@others
4 @rid|@off @me ; within 3 ; given @ads|@roll|@uninterested|@unsub ; unless
    @home|@trade|@ownaccount ;
    without @home|@trade
5 @no @posts|@wish @channel ; within 7 ; given @longer ; unless @reader|@trade|@got|@back ;
    without @rid|@kin ; despite no
4 @enough @ads|@channel ; within 6 ; unless @reader|@trade
4 @uninterested ; given @ads|@roll ; unless @reader|@trade|@help ; without @trade
5 @no @use @own|@owntrait|@me @ads ; within 14 ; unless @reader ; despite no
5 @no @consent @ads ; within 12 ; unless @reader ; despite no
5 @oppose|@retract @ads ; within 10 ; unless @reader
5 @oppose @profile ; within 10 ; given @ads ; unless @reader
4 @no @longer @ads ; within 9 ; unless @reader|@trade|@got ; despite no
5 @ban ; given @ads|@seller|@posts|@roll|@myself ; unless @trade|@reader
4 @no @sells @me ; within 7 ; unless @trade|@reader|@got ; despite no
4 @away @ads ; within 4 ; unless @trade|@reader|@listing|@own
4 @unsub ; given @myself|@it|@roll|@ads ; unless @reader|@trade|you|subscribed ; without
    @trade|because|preferences
3 @halt ; given @texts|@channel|@ads|@seller ; unless kun|@trade|@back|@reader ; without
    @trade|@home|@own|@help|because ; last resort
3 > @no @ads ; given @myself ; unless @trade|@reader|@got|@help|@back ; without
    @trade|@help ; last resort ; despite no
4 @spare ; given @ads|@seller ; unless @trade|@reader
5 @oppose|@retract @consent|@use ; given @ads ; within 8 ; unless @reader
4 @no @posts @it|@me ; within 5 ; given @ads|@uninterested ; unless
    instead|@reader|@trade|@got|@back|@own ; without @trade ; despite no
4 @enough|@tired @it ; within 6 ; given @ads|@texts|@channel ; unless @trade|@reader|@back|kun ;
    without
    @trade
4 @tired @ads|@seller|@channel ; within 8 ; unless @reader|@trade
    """,
}


VETOES = {
    Right.MARKETING_OBJECTION: "@keepon|@event",
    Right.ACCESS: "@carry",
    Right.ERASURE: "@swap",
    Right.RECTIFICATION: "@until|@login|@mind",
    Right.OBJECTION: "@consent",
}


def framed(rules: Mapping[Right, str]) -> dict[Right, str]:
    """The rules of one language, then those that hold in all, with the vetoes of each right."""
    return {
        right: "\n".join(vetoed(line, VETOES.get(right, "")) for line in _lines(rules, right))
        for right in FRAMES
    }


def _lines(rules: Mapping[Right, str], right: Right) -> list[str]:
    table = f"{rules.get(right, '')}\n{FRAMES[right]}"
    return [line for line in re.sub(r"\n +", " ", table).splitlines() if line.strip()]


def vetoed(line: str, veto: str) -> str:
    """The rule with words that must not stand in its sentence."""
    if not veto:
        return line
    if " ; unless " in line:
        return line.replace(" ; unless ", f" ; unless {veto}|")
    return f"{line} ; unless {veto}"
