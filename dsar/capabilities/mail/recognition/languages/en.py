"""English rules: which words near each other show which right."""

from dsar.capabilities.mail.recognition.frames import framed
from dsar.capabilities.mail.recognition.languages.en_concepts import CONCEPTS, PHRASES
from dsar.capabilities.mail.recognition.languages.en_marketing import MARKETING
from dsar.capabilities.mail.recognition.languages.en_words import GROUPS, SPELLINGS, SPOKEN
from dsar.capabilities.mail.recognition.lexicon import Lexicon
from dsar.law.rights import Right

RULES = {
    Right.ERASURE: """
4 @erase @my @data|@account ; within 8 ; unless @list|item
4 @erase @my @data|@account @register ; within 10
4 @erase @my @contacts @register ; within 10 ; unless marketing|mailing|newsletter
4 @erase @my @contacts ; within 6 ; unless @list|@marketing|@business ; without @marketing
4 @erase @data|anything|everything|all|whatever @about ; unless @list|@marketing
4 @erase me your|all @register|files ; within 8 ; unless @list|@marketing
4 @erase me ; given @register ; without @list|@marketing
4 @my @data|@contacts|name off|out|gone @register|gone ; unless @list|@marketing
4 > be|and removed|deleted|erased|purged|wiped @register|systems|back-end ; unless
    @list|@marketing
4 > right be forgotten
4 > right erasure
4 > forget me
4 > forget about me
4 > close|cancel|terminate|deactivate my customer|user|account|online
4 > article|art 17
3 @erase personal data|information|details ; within 6 ; unless @list|your
3 > data|account|gdpr deletion|erasure request ; unless your
3 > erasure|deletion request
3 @erase it|them|everything|all ; within 5 ; unless @list|@marketing|@business ; given @privacy
4 @erase|take|taken @picture ; unless @orders|listing|machine ; given
    permission|me|i|daughter|son|child|children|my ; without listing|attached|attachment
4 @erase|remove it|them ; within 4 ; unless @orders|@goods|@list|@marketing ; given
    photo|photos|picture|pictures|image|video|recording ; without @orders|listing|attached
4 @erase that|those|this|these|the information|data|details|info|entries|records ; within 4 ;
    unless @orders|@list|@marketing|@goods|machine ; given
    identity|income|personal|social|security|form|application|customer|i'm|my ; without
    @orders|invoice
4 @erase|close|cancel|shut account|accounts|profile|login|membership ; within 5 ; unless
    @orders|bank|email ; given my|me|i
4 @erase the|my|old|first|other one|account completely|data|all ; within 6 ; given
    account|accounts ; unless bank|@orders
4 > @erase it|them|everything|all|that ; given
    copy|data|information|register|records|details|account ; unless
    @orders|@goods|@list|@marketing|@business ; without @orders|@goods|@marketing|message
4 not|don't|dont|no want|wish|like|need be|to|stay|remain|exist @register ; unless
    @marketing|@list|@orders ; given i|me|my ; despite no
4 my|our name|details|data|info|information out|off|away|gone|removed|taken @register ; unless
    @marketing|@list|mailing
4 want|wish|like|please my|all data|details|information|info|records
    gone|away|deleted|removed|erased|wiped|destroyed ; unless @list|@marketing|@orders
4 @erase|shred|destroy my|our application|cv|resume ; unless replace|new|updated
4 > leave|leaving|longer|stop customer|being|be customer|client ; given
    @erase|delete|deleted|gone|removed ; unless @marketing|@list
4 nothing|no|not trace|left|remain|remains|kept|keep about|of|on @about ; given
    @erase|data|system|records ; despite no ; unless @marketing
4 > be|being forgotten ; unless @reader
4 @erase me off|from|out your|computers|customer|the ; within 8 ; given
    customer|computers|register|name ; unless mailing|newsletter|subscription
4 > me|us off|out|from your|the customer|computers|register ; given @erase ; unless mailing
4 @erase copy|recording|licence|license|passport ; within 5 ; unless @orders|manual ; without
    manual
4 request|demand|ask|want its|their deletion|erasure|destruction|removal
4 retain|retaining|keep|keeping|basis my data|details|information ; given deletion|@erase ; unless
    @marketing
4 @erase|rid them|it|those|that ; within 4 ; given name|address|phone|details ; unless
    @orders|@goods|@list|@marketing|machine ; without
    @orders|parts|@marketing|@correct|tyre|tyres|machine
    """,
    Right.ACCESS: """
5 > what|which|whatever|any|all @data you|your @hold @about ; unless @erase|@correct
5 what|which|whatever @hold about|on|regarding|concerning @about ; unless @erase
5 what|which @data about|on|regarding|concerning @about ; within 11 ; unless need|require|required
4 what|which my @data @hold|use|used|using ; unless @erase|@correct|need|require
4 @see @my @data ; within 8 ; unless @notice
4 @see @my personal|customer data|information|details|file|record ; within 8
4 @see @data|everything|all|anything about|on|concerning|regarding|to @about ; within 14 ; unless
    @notice
4 > send|give|tell|email|mail|show me @my|all|the|what|whatever @data you|about|on|regarding ;
    unless
    @trade|@carry
4 > send|give|email|mail|show me @my personal|customer|full|own|complete data|record|records|file
4 > send|give|show|tell|forward me everything|all|anything|what you @hold ; unless @trade|@carry
4 @get @data @hold about|on @about ; within 14 ; unless @erase|@correct|@notice
4 > do|if|whether you @hold @data|anything|something about|on|regarding|concerning @about ; unless
    @erase
4 > do|are|if|whether you @hold my @data ; unless @erase|received|got
4 > am i in|on @my|your @register
4 > where|how did|have|do|has|come you|your|my get|got|obtain|obtained|find|found|come|have|data
    my|@contacts|details ; unless @business
4 > who|whom have|has|did|do|is|are you|had|seen|shared|access|given|my my|to|share|shared|give ;
    unless @business ; given @data
4 shared|share|sold|sell|disclosed|passed|given who|whom my @data|@contacts ; within 10
4 > how|why are|do|is you|my use|using|process|processing|data my|being|processed|used
5 what|which @register|contain|contains|say about|on @about ; within 11 ; unless @erase
4 any|some @data about|on @about ; within 5 ; unless need|want|@erase
4 > why do|have you have my
4 > request access personal|my
4 > want|like|wish check|verify my @data
4 > subject access
4 > data access request
4 dsar|sar
4 > right of|to access
4 > article|art 15
4 copy|copies|see|hear|listen|watch|get|obtain @recording ; within 8 ; unless
    @orders|manual|service
4 copy|copies me|i|myself|seen|visible|appear ; within 14 ; given
    recording|recordings|cctv|footage|camera|cameras|surveillance ; unless
    manual|invoice|diagram|@orders
4 copy|list|printout|paper|extract|report|overview|summary about|on|under|regarding|concerning|of
    me|my|mine ; within 12 ; unless @erase|@correct|@notice|@orders|mailing|price ; given
    data|information|info|written|hold|register|have|know|got|details|noted|stored|saved
5 everything|anything|whatever|all|what @hold|know|got about|on|regarding|concerning @about ;
    within 7 ; unless @erase|@correct|need|require|@trade
5 > what|which|whatever all|else|do|data|info|is|information @hold|know|you|noted|saved about|on
    @about ; unless @erase|@correct|need|require
4 see|get|obtain|download|receive|copy my|own purchase|order|service|customer|buying history ;
    within 8 ; unless machine|@erase
4 from|where|how|who did|have|got|get|gave|obtained|give my
    name|number|address|email|phone|details|contacts ; within 8 ; unless
    @goods|order|@erase|@correct|put|update|partner|partners ; given where|who|how ; without
    @orders
4 > how long my|you|do keep|store|hold|data|retain ; unless @goods ; given
    data|information|details
4 right|rights of|to|my access|information my|personal|data|article ; unless @reader|@until
4 am|do i registered|appear|listed in|on|with @register|me|my|you ; within 7 ; unless
    @erase|@correct|course|event ; without @orders|marketing
4 everything|all|anything|printout|extract|copy|information under|in my name ; within 8 ; unless
    @erase|@correct|invoice|order|wrong
4 > what's|what|show in|on my file|record|records|profile
4 copy|extract|printout everything|all ; within 4 ; given @privacy|data ; unless manual|invoice
4 > want|like|need|please|send a|me|one|have printout|copy|extract it|them|that ; given @data ;
    unless manual|invoice|@orders|quote ; without manual|receipt|quote
    """,
    Right.RECTIFICATION: """
4 @correct @my @data|@contacts ; within 7 ; unless @business|@erase|waiting
4 @correct @my @data|@contacts @register|file ; within 10 ; unless order|quote|quotation|invoice
4 @wrong @my @data|@contacts|mail ; unless invoice|order|quote|quotation|machine|item ; without
    disclosure|purged
4 > you|have|got @wrong @contacts|@data ; unless @business
4 @wrong|@correct @data|@contacts about|for|on|have me ; unless complete|@business|@erase|what|@see
4 > my new|correct|right|current|actual @contacts|surname|last|postal|home|street
4 > moved house|home|flat|apartment
4 moved @contacts|street|road ; unless we|our|machine
4 > i've|i|have changed my @contacts|surname|last|phone|postal
4 > my @contacts|last|postal|home is|has|was|changed|name changed|spelled|spelt|now|different
4 > spelled|spelt|misspelled|misspelt|spell my name|surname|last|first
4 @correct it|that|this|them|record|spelling ; within 4 ; unless @business ; given
    name|surname|birth|address|record|details|phone ; without @business|@erase
4 > my name|surname is not
4 > article|art 16
4 > right of|to rectification
3 rectification|correction personal|data|request ; within 5 ; unless @business
4 add|missing|supplement my @data|record|file ; within 8 ; unless @business|@see
3 @fix ; unless @orders|@goods|@business|@erase ; given
    surname|birth|birthday|born|misspelled|misspelt|spelling|spelt|maiden|married|divorced|firstname
    ; without @orders|@erase|machine
4 birth|birthday|born year|date|my|wrong ; within 5 ; unless @orders|certificate ; given
    wrong|please|correct|should|instead|right|fix ; without @erase
4 live|living|moved|lives|reside nowadays|now|anymore|longer|currently|in|to|from ; within 5 ;
    unless machine|order|delivery|@goods ; given address ; without
    @orders|@goods|we've-|office|company
4 mixed|confused|merged|mistaken|combined me|my|up with|another|someone ; within 6 ; unless
    @orders|parts
4 > put|get|make|set it|this|that|them|things|record|details right|straight|correct|order ; unless
    @orders ; given me|my|i
4 married|divorced|wedding ; within 3 ; given name|surname ; without @erase
4 last|first|family|sur|maiden|middle|nick name|names
    changed|changes|now|wrong|missing|spelled|different|is|should ; within 5 ; unless
    @orders|machine|product ; given my|i|me ; without @orders|@erase
4 > new|correct|right|current|proper address|email|number|phone|surname|one is|now|it's|below ;
    unless @orders|@goods|your|company|office ; given my|i|me ; without
    @orders|@goods|office|company's
4 > still|wrongly
    sent|send|sends|sending|come|comes|goes|go|going|have|has|use|using|show|shows|shown
    @wrong|previous|former|other address|number|name|email|one|surname ; unless @orders|machine ;
    given i|my|me
4 sent|send|comes|goes|go|going|arrive|arrives|arriving old|wrong|previous|former
    address|number|email|name|phone ; within 7 ; unless @orders|parts|package|parcel ; given
    my|i|me ; without @orders|package|parcel
4 number|email|address|phone not|isn't|no|belongs|never mine|my|longer|use|anymore|someone ;
    within 7 ; unless @orders|@goods|machine ; given you|records|system|register ; despite no ;
    without @orders|@erase|@rid|sales|marketing
4 it|name|address says|reads|shows|stands should|instead|supposed|but ; within 9 ; unless
    @orders|machine ; given my|i ; without @orders|machine|display
4 write|note|register|enter|record|put|save|add my|new|right|correct
    address|number|email|name|phone|surname ; within 6 ; unless @orders|@goods|call|list|waiting ;
    given new|right|correct|wrong|missing|changed ; without @orders|@goods
4 changed|change|new number|numbers|phone ; within 2 ; unless
    @orders|order|machine|part|serial|invoice|account|bank ; given new|old|one
4 called|name nowadays|now|not ; within 5 ; unless @orders|machine|@goods ; given
    details|register|records|change ; without @orders|machine
4 set|put|get|bring|make @data|records|details|it straight|right|date ; within 8 ; unless
    @orders|machine|quote ; given me|my|untrue ; without @orders|quote
4 correct|mend|amend|fix|change register|records|profile|database ; within 7 ; unless
    @orders|@goods|@business
4 noted|marked|recorded|listed profession|occupation|title|language|gender|job ; unless @orders
4 untrue|false|incorrect|inaccurate ; given note|entry|record|register|database ; unless
    machine|@orders|display ; without machine|display
4 put|set right|straight ; within 2 ; given untrue|false|incorrect ; unless @orders|machine
    """,
    Right.MARKETING_OBJECTION: MARKETING,
    Right.OBJECTION: """
4 object|objection processing|use|using my|personal ; unless @marketing|@list
    """,
    Right.RESTRICTION: """
4 restrict|restriction|limit processing|use my|personal @data
    """,
    Right.PORTABILITY: """
4 machinereadable|portability|port|transfer @my|data @data|right ; unless @erase
    """,
    Right.CONSENT_WITHDRAWAL: """
4 withdraw|revoke|withdrawing|revoking consent|permission ; without @marketing
    """,
}

ENGLISH = Lexicon("en", GROUPS | CONCEPTS, framed(RULES), SPELLINGS, SPOKEN, PHRASES)
