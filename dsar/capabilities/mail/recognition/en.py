"""English words of requests."""

from dsar.capabilities.mail.recognition.lexicon import Lexicon, Rule
from dsar.law.rights import Right

GROUPS = {
    "no": "not don't dont doesn't didn't never no without won't rather instead shouldn't",
    "turn": "but and so also then",
    "that": "that",
    "since": "yet only just hesitate sure",
    "privacy": "gdpr privacy personal article controller processing dsar sar subject",
    "erase": "delete deletes deleted deleting deletion erase erased erasing erasure remove removed"
    " removing removal wipe wiped forget forgotten destroy destroyed purge purged scrub delate dele"
    " delte remve eras rid",
    "my": "my mine",
    "data": "data information info details detail record records file files personal profile datas"
    " particulars",
    "contacts": "address email e-mail emailaddress phone number mobile name surname lastname birthday"
    " birth telephone contact postcode title",
    "account": "account accounts login",
    "about": "me myself",
    "register": "system systems database databases register registers crm records files servers"
    " company books customers",
    "list": "list lists mailing mailings maillist mailinglist distribution subscribers subscription"
    " subscriptions listing !price",
    "marketing": "marketing newsletter newsletters advertising advertisement advertisements adverts"
    " ads ad promotions promotional promotion promos promo offers mailings mailshots spam spamming"
    " commercial telemarketing campaigns flyers mailers brochures catalogues solicitations",
    "stop": "stop stopped cease quit unsubscribe unsubscribed desubscribe cancel object opt opting"
    " withdraw end block enough halt discontinue refuse tired sick fed",
    "send": "send sending sent want wish receive receiving get getting need contact email call mail"
    " consent interested like subscribe signed sign",
    "see": "see view copy copies access provide show print printout disclose disclosure overview"
    " summary inspect review export",
    "get": "get receive obtain have want request requesting know need",
    "hold": "hold have keep store stored got know held collected process processing stores holds"
    " collect keeping holding possess gathered kept",
    "notice": "confirm confirmation quote quotation price prices invoice offer order attached below"
    " above cv resume application machine excavator part parts",
    "business": "order orders invoice invoices quote quotation item items line lines machine machines"
    " shipment delivery purchase cv resume application attachment comment listing product products"
    " excavator our",
    "correct": "correct corrected correcting correction rectify rectified rectification fix fixed"
    " update updated updating amend amended change changed changing complete edit edited supplement",
    "wrong": "wrong incorrect incorrectly inaccurate misspelled misspelt mispelled mispelt outdated old"
    " wrongly error mistake typo out-of-date outofdate false incomplete missing spelled spelt",
    "reader": "click here link you'd your wish",
}

RULES = (
    Rule(Right.ERASURE, 4, "@erase @my @data|@account", 8, unless="@list|item"),
    Rule(Right.ERASURE, 4, "@erase @my @data|@contacts|@account @register", 10, unless="@list"),
    Rule(Right.ERASURE, 4, "@erase @my @contacts", 6, unless="@list|@marketing|@business"),
    Rule(
        Right.ERASURE,
        4,
        "@erase @data|anything|everything|all @about",
        9,
        unless="@list|@marketing",
    ),
    Rule(Right.ERASURE, 4, "@erase me your|all @register|files", 8, unless="@list|@marketing"),
    Rule(Right.ERASURE, 4, "> right be forgotten"),
    Rule(Right.ERASURE, 4, "> right erasure"),
    Rule(Right.ERASURE, 4, "> forget me"),
    Rule(Right.ERASURE, 4, "> forget about me"),
    Rule(Right.ERASURE, 4, "> close|cancel|terminate|deactivate my customer|user|account|online"),
    Rule(Right.ERASURE, 4, "> article|art 17"),
    Rule(Right.ERASURE, 3, "@erase personal data|information|details", 6, unless="@list|your"),
    Rule(Right.ERASURE, 3, "> data|account|gdpr deletion|erasure request", unless="your"),
    Rule(Right.ERASURE, 3, "> erasure|deletion request"),
    Rule(
        Right.ERASURE,
        4,
        "not|don't|dont|stop|no keep|keeping|store|storing|hold|holding|have|retain my @data",
        9,
        "@marketing|@list|@erase|received",
        despite_no=True,
    ),
    Rule(
        Right.ERASURE,
        3,
        "@erase it|them|everything|all",
        5,
        "@list|@marketing|@business",
        "@privacy",
    ),
    Rule(
        Right.ACCESS,
        5,
        "> what|which|whatever|any|all @data you|your @hold @about",
        unless="@erase|@correct",
    ),
    Rule(
        Right.ACCESS, 5, "what|which|whatever @hold about|on|regarding @about", 9, unless="@erase"
    ),
    Rule(Right.ACCESS, 5, "what|which @data about|on|regarding|concerning|of @about", 11),
    Rule(Right.ACCESS, 4, "what|which my @data @hold|use|used|using", 9, unless="@erase|@correct"),
    Rule(Right.ACCESS, 4, "@see @my @data", 8, unless="@notice"),
    Rule(Right.ACCESS, 4, "@see @my personal|customer data|information|details|file|record", 8),
    Rule(
        Right.ACCESS,
        4,
        "@see @data|everything|all|anything about|on|concerning|regarding|to|of @about",
        14,
        unless="@notice",
    ),
    Rule(
        Right.ACCESS,
        4,
        "> send|give|tell|email|mail me @my|everything|all|the|what|whatever @data|you @hold|about|on",
    ),
    Rule(
        Right.ACCESS,
        4,
        "> send|give|show|email me|over my|all personal|data|customer|file|record|records",
    ),
    Rule(
        Right.ACCESS, 4, "> send|give|show|tell|forward me everything|all|anything|what you @hold"
    ),
    Rule(Right.ACCESS, 4, "@get @data @hold about|on @about", 14, unless="@erase|@correct|@notice"),
    Rule(
        Right.ACCESS,
        4,
        "> do|are|if|whether you @hold @data|anything|something|my about|on|data|personal|details",
        unless="@erase",
    ),
    Rule(
        Right.ACCESS,
        4,
        "> where|how did|have|do you get|got|obtain|obtained|find|found|from|have my",
        unless="@business",
    ),
    Rule(
        Right.ACCESS,
        4,
        "> who|whom have|has|did|do|is|are you|access|seen|shared|share|given|passed|my my|to @data|data|details",
        unless="@business",
    ),
    Rule(Right.ACCESS, 4, "shared|share|sold|disclosed|passed|given who|whom my @data", 10),
    Rule(Right.ACCESS, 4, "> subject access"),
    Rule(Right.ACCESS, 4, "> access request"),
    Rule(Right.ACCESS, 4, "dsar|sar"),
    Rule(Right.ACCESS, 4, "> right access"),
    Rule(Right.ACCESS, 4, "> article|art 15"),
    Rule(Right.RECTIFICATION, 4, "@correct @my @data|@contacts", 7, unless="@business|@erase"),
    Rule(
        Right.RECTIFICATION,
        4,
        "@correct @my @data|@contacts @register|file",
        10,
        unless="order|quote|quotation",
    ),
    Rule(
        Right.RECTIFICATION,
        4,
        "@wrong @my @data|@contacts",
        9,
        unless="order|quote|quotation|machine|item",
    ),
    Rule(
        Right.RECTIFICATION,
        4,
        "> you|have|got|is my|the|wrong|an|old @wrong|@contacts @contacts|wrong",
        unless="@business",
    ),
    Rule(
        Right.RECTIFICATION,
        4,
        "@wrong|@correct @data|@contacts about|for|on|have me",
        9,
        unless="@business|@erase|what|@see",
    ),
    Rule(
        Right.RECTIFICATION,
        4,
        "> my new|correct|right|current|actual @contacts|surname|last|postal|home",
    ),
    Rule(Right.RECTIFICATION, 4, "> i've|have|i moved", unless="we|our|machine|money"),
    Rule(Right.RECTIFICATION, 4, "> i've|i|have changed my"),
    Rule(
        Right.RECTIFICATION,
        4,
        "> my @contacts|last|postal|home is|has|was|changed changed|spelled|spelt|now|different",
    ),
    Rule(
        Right.RECTIFICATION,
        4,
        "> spelled|spelt|misspelled|misspelt|spell my name|surname|last|first",
    ),
    Rule(Right.RECTIFICATION, 4, "> article|art 16"),
    Rule(Right.RECTIFICATION, 4, "> right rectification"),
    Rule(
        Right.RECTIFICATION,
        3,
        "rectification|correction personal|data|request",
        5,
        unless="@business",
    ),
    Rule(
        Right.RECTIFICATION,
        4,
        "add|missing|supplement my @data|record|file",
        8,
        unless="@business|@see",
    ),
    Rule(Right.MARKETING_OBJECTION, 5, "@stop @marketing", 8, unless="@reader|@business|services"),
    Rule(
        Right.MARKETING_OBJECTION,
        5,
        "> stop|quit|cease sending|emailing|mailing|spamming|contacting|messaging|texting me|us|your|these|those",
        unless="order-|invoice-",
    ),
    Rule(
        Right.MARKETING_OBJECTION,
        5,
        "not|don't|dont|no|never|nor @send @marketing",
        8,
        "you'd|click|here|your-wish|services",
        despite_no=True,
    ),
    Rule(
        Right.MARKETING_OBJECTION,
        5,
        "> no|not|don't|dont more|further|longer|want|any|send @marketing",
        8,
        "click|here|services|you'd",
        despite_no=True,
    ),
    Rule(
        Right.MARKETING_OBJECTION,
        5,
        "@erase|take|taken|get|off me|my|us @list|newsletter|newsletters",
        9,
        unless="click|here|@price",
    ),
    Rule(
        Right.MARKETING_OBJECTION,
        5,
        "@erase|take me|my @marketing",
        8,
        unless="click|here|@account",
    ),
    Rule(
        Right.MARKETING_OBJECTION,
        5,
        "not|don't|dont|no want|wish|like|belong on|part @list",
        9,
        despite_no=True,
    ),
    Rule(
        Right.MARKETING_OBJECTION,
        5,
        "> unsubscribe|unsubscribed|desubscribe|unsubcribe|unsuscribe me|my|from|please",
        unless="click|here|you|your-wish",
    ),
    Rule(
        Right.MARKETING_OBJECTION,
        5,
        "> opt|opting me|out @marketing|of|out",
        unless="click|here|you|your-wish",
    ),
    Rule(Right.MARKETING_OBJECTION, 5, "> object|objection direct|marketing", 6),
    Rule(
        Right.MARKETING_OBJECTION,
        5,
        "> stop|don't|dont|not call|calling|phone|phoning sales|sell|selling|offers|me",
        unless="@business",
        despite_no=True,
    ),
    Rule(
        Right.MARKETING_OBJECTION,
        5,
        "> never|did|didn't signed|subscribed|subscribe|sign|not @marketing|up|for",
        unless="@business|course",
        despite_no=True,
    ),
    Rule(
        Right.OBJECTION,
        4,
        "object|objection processing|use|using my|personal",
        9,
        "@marketing|@list",
    ),
    Rule(Right.RESTRICTION, 4, "restrict|restriction|limit processing|use my|personal @data"),
    Rule(
        Right.PORTABILITY,
        4,
        "machinereadable|portability|port|transfer @my|data @data|right",
        unless="@erase",
    ),
    Rule(
        Right.CONSENT_WITHDRAWAL,
        4,
        "withdraw|revoke|withdrawing|revoking consent|permission",
        unless="@marketing",
    ),
)

SPELLINGS = """
personal information newsletter newsletters marketing unsubscribe unsubscribed database
databases address incorrect corrected rectify rectification deleted deletion erasure details
promotional advertising surname misspelled outdated mailing records
"""

ENGLISH = Lexicon("en", {**GROUPS, "price": "price prices"}, RULES, SPELLINGS)
