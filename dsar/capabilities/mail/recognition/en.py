"""English words of requests."""

from dsar.capabilities.mail.recognition.lexicon import Lexicon
from dsar.law.rights import Right

GROUPS = {
    "no": "not don't dont doesn't didn't never no without won't rather instead shouldn't"
    " stop quit cease",
    "broadcast": "webinar webinars training seminar policy clients customers join tool",
    "self": "i i'm i'd i've me my mine myself us",
    "after": "",
    "turn": "but and so also then",
    "that": "that",
    "since": "yet only just hesitate sure",
    "privacy": "gdpr privacy personal article controller processing dsar sar subject",
    "erase": "throw shred trash bin delete deletes deleted deleting deletion erase erased"
    " erasing erasure remove removed removing removal wipe wiped forget forgotten"
    " destroy destroyed purge purged scrub delate dele delte remve eras rid",
    "my": "my mine",
    "data": "notes entries data information info details detail record records file files"
    " personal profile datas particulars",
    "contacts": "address email e-mail emailaddress phone number mobile name surname lastname"
    " birthday birth telephone contact postcode title",
    "account": "account accounts login",
    "about": "me myself",
    "register": "system systems database databases register registers crm records files servers"
    " company books customers",
    "list": "recipients recipient list lists mailing mailings maillist mailinglist"
    " distribution subscribers subscription subscriptions listing",
    "marketing": "marketing newsletter newsletters advertising advertisement advertisements"
    " adverts ads ad promotions promotional promotion promos promo offers mailings"
    " mailshots spam spamming commercial telemarketing campaigns flyers mailers"
    " brochures catalogues solicitations",
    "stop": "stop ban bans forbid prohibit rid stopped cease quit unsubscribe unsubscribed"
    " desubscribe cancel object opt opting withdraw end block enough halt discontinue"
    " refuse tired sick fed",
    "send": "send sending sent want wish receive receiving get getting need contact email"
    " call mail consent interested like subscribe signed sign",
    "see": "extract excerpt see view copy copies access provide show print printout disclose"
    " disclosure overview summary inspect review export",
    "get": "get receive obtain have want request requesting know need",
    "hold": "hold have keep store stored got know held collected process processing stores"
    " holds collect keeping holding possess gathered kept",
    "notice": "confirm confirmation quote quotation price prices invoice offer order attached"
    " below above cv resume application machine excavator part parts",
    "business": "order orders invoice invoices quote quotation item items line lines machine"
    " machines shipment delivery purchase cv resume application attachment comment"
    " listing product products excavator our",
    "correct": "correct corrected correcting correction rectify rectified rectification fix"
    " fixed update updated updating amend amended change changed changing complete"
    " edit edited supplement",
    "wrong": "wrong incorrect incorrectly inaccurate misspelled misspelt mispelled mispelt"
    " outdated old wrongly error mistake typo out-of-date outofdate false incomplete"
    " missing spelled spelt",
    "reader": "click here link you'd if",
    "price": "price prices",
}

RULES = {
    Right.ERASURE: """
4 @erase @my @data|@account ; within 8 ; unless @list|item
4 @erase @my @data|@contacts|@account @register ; within 10
4 @erase @my @contacts ; within 6 ; unless @list|@marketing|@business ; without @marketing
4 @erase @data|anything|everything|all @about ; unless @list|@marketing
4 @erase me your|all @register|files ; within 8 ; unless @list|@marketing
4 @erase me ; given @register ; without @list|@marketing
4 @my @data|@contacts|name off|out|gone @register|gone ; unless @list|@marketing
4 > be removed|deleted|erased @register ; unless @list|@marketing
4 > right be forgotten
4 > right erasure
4 > forget me
4 > forget about me
4 > close|cancel|terminate|deactivate my customer|user|account|online
4 > article|art 17
3 @erase personal data|information|details ; within 6 ; unless @list|your
3 > data|account|gdpr deletion|erasure request ; unless your
3 > erasure|deletion request
4 not|don't|dont|stop|no keep|keeping|store|storing|hold|holding|have|retain my @data ; unless
    @marketing|@list|@erase|received ; despite no
3 @erase it|them|everything|all ; within 5 ; unless @list|@marketing|@business ; given @privacy
    """,
    Right.ACCESS: """
5 > what|which|whatever|any|all @data you|your @hold @about ; unless @erase|@correct
5 what|which|whatever @hold about|on|regarding|concerning @about ; unless @erase
5 what|which @data about|on|regarding|concerning @about ; within 11 ; unless
    need|require|required
4 what|which my @data @hold|use|used|using ; unless @erase|@correct|need|require
4 @see @my @data ; within 8 ; unless @notice
4 @see @my personal|customer data|information|details|file|record ; within 8
4 @see @data|everything|all|anything about|on|concerning|regarding|to @about ; within 14 ;
    unless @notice
4 > send|give|tell|email|mail|show me @my|all|the|what|whatever @data you|about|on|regarding
4 > send|give|email|mail|show me @my personal|customer|full|own|complete
    data|record|records|file
4 > send|give|show|tell|forward me everything|all|anything|what you @hold
4 @get @data @hold about|on @about ; within 14 ; unless @erase|@correct|@notice
4 > do|if|whether you @hold @data|anything|something about|on|regarding|concerning @about ;
    unless @erase
4 > do|are|if|whether you @hold my @data ; unless @erase|received|got
4 > am i in|on @my|your @register
4 > where|how did|have|do|has|come you|your|my get|got|obtain|obtained|find|found|come|have|data
    my|@contacts|details ; unless @business
4 > who|whom have|has|did|do|is|are you|had|seen|shared|access|given|my my|to|share|shared|give
    ; unless @business ; given @data
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
    """,
    Right.RECTIFICATION: """
4 @correct @my @data|@contacts ; within 7 ; unless @business|@erase
4 @correct @my @data|@contacts @register|file ; within 10 ; unless order|quote|quotation
4 @wrong @my @data|@contacts ; unless invoice|order|quote|quotation|machine|item
4 > you|have|got @wrong @contacts|@data ; unless @business
4 @wrong|@correct @data|@contacts about|for|on|have me ; unless @business|@erase|what|@see
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
    """,
    Right.MARKETING_OBJECTION: """
5 @stop @marketing ; within 10 ; unless @reader|@business|services
5 > stop|quit|cease sending|emailing|mailing|spamming|contacting|messaging|texting
    me|us|your|these|those|this ; unless order-|invoice-
5 not|don't|dont|no|never|nor @send @marketing ; within 8 ; unless
    did|haven't|you'd|click|here|services|if ; despite no
5 > no|not|don't|dont more|further|longer|want|any|send|please @marketing ; within 8 ; unless
    click|here|services|you'd|if ; despite no
5 @erase|take|taken|get|off me|my|us @list|newsletter|newsletters ; unless click|here|price
5 @erase|take me|my @marketing ; within 8 ; unless click|here|@account
5 not|don't|dont|no want|wish|like|belong on|part @list ; despite no
5 unsubscribe|unsubscribed|desubscribe|unsubcribe|unsuscribe|unsubscibe me|my|i|i'd|please|us ;
    unless click|here|link|if
5 > opt me|out out|of|from ; unless click|here|if|can
4 > no marketing|advertising|advertisements|ads|newsletters|newsletter|spam|promotions|promos ;
    unless services|if ; despite no
4 > that|is enough ; given @marketing
4 > take|remove|delete my number|email|address|name ; given @marketing ; without
    @register|@business
5 > be|get dropped|removed|taken|deleted @list|@marketing ; unless if|click
5 > off|out|leave|away @list|newsletter|newsletters ; unless if|click|link|price
3 not|don't|dont|no send|want|more|any more|further|longer|again|anymore
    emails|mails|texts|messages|calls|email ; without @business ; unless if ; despite no
5 > opting|opt out ; unless click|here|if|can|you
4 > stop it|this|them|at|now|immediately|please ; unless @business ; given @marketing
5 > not|never used|use|using @marketing ; despite no
5 > object|objection direct|marketing
5 stop|don't|dont|not|never call|calling|phone|phoning|ring
    sales|sell|selling|offers|telemarketing ; unless @business ; despite no
5 > never|did|didn't|not signed|subscribed|subscribe|sign|consent @marketing|up|for ; unless
    @business|course|if ; despite no ; given @marketing
    """,
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
4 withdraw|revoke|withdrawing|revoking consent|permission ; unless @marketing
    """,
}

SPELLINGS = """
personal information newsletter newsletters marketing unsubscribe unsubscribed database
databases address incorrect corrected rectify rectification deleted deletion erasure details
promotional advertising surname misspelled outdated mailing records
"""

ENGLISH = Lexicon("en", GROUPS, RULES, SPELLINGS)
