"""English words for the groups of the frames."""

CONCEPTS = {
    "rid": "delet- eras- remov- wip- expung- purg- scrub destroy- dispos- discard- shred-"
    " obliterat- annihilat- scrap scrapped bin binned trash forget forgotten clear clean eliminat-"
    " rid dele delte gone disappear- vanish- !deliver- anonymis- anonymiz- nuke !wiper- !remover"
    " delate strike struck throw drop take-down undo clean- cleanse",
    "keeps": "keep- kept hold held holds holding hang hanging store stored stores storing storage"
    " retain- have has possess- save saved maintain- process processed processing archive archived"
    " record recorded recording register registered know knows collect collected gather gathered"
    " noted written down exist exists sit sits sitting live",
    "thing": "data info information infos detail details record records particulars file files"
    " entry entries notes stuff history correspondence conversations chats conversation dossier"
    " documents paperwork material profile profiles dossiers",
    "all": "everything anything whatever all any",
    "on": "about on regarding concerning relating related relates of concern concerns refers"
    " referring pertaining linked connected tied belonging belong attached",
    "me": "me myself",
    "myself": "i me my i'm i'd i've mine myself",
    "home": "system systems database databases register registers registry crm records files file"
    " books computer computers servers archive archives customer-list customer-base back-end"
    " backend cabinet papers paperwork backups",
    "membership": "account accounts login membership profile registration customership"
    " customer-relationship logins user userid loyalty",
    "roll": "list lists mailing mailings maillist mailinglist distribution subscribers"
    " subscription subscriptions mailing-list !customer-list",
    "it": "it them this that these those everything all",
    "look": "see view copy copies inspect access extract printout export overview summary read"
    " transcript look glance disclose print-out hardcopy",
    "listing": "listing listings attached attachment ad catalogue product brochure",
    "asks": "tell know learn told confirm explain explanation wonder wondering curious clarify"
    " clarification find inform ask asking confirmation disclosure say hear answer list outline"
    " specify interested",
    "what": "what which whatever what's what-all",
    "whether": "whether if",
    "whence": "whence where source origin wherefrom",
    "who": "who whom whose anyone anybody third others",
    "howlong": "howlong long retention period",
    "why": "why",
    "grounds": "grounds ground basis reason reasons reasoning logic criteria",
    "decided": "decision decided rejected refused declined turned reject refusal rejection score"
    " scoring rating denied based creditworthiness categoris- categoriz- classif- credit-limit"
    " limit",
    "film": "recording recordings footage cctv camera cameras tape surveillance",
    "personal": "personal customer own",
    "mend": "correct- rectif- fix- updat- amend- chang- adjust- revis- mend edit- replac- alter-"
    " straighten swap",
    "amiss": "wrong wrongly incorrect- inaccurate misspel- mispel- misspelt outdated out-of-date"
    " untrue error errors mistake mistakes mistaken typo false stale incomplete missing spelled"
    " spelt obsolete mix-up mixed muddled former previous",
    "fresh": "new changed changes switched moved replaced swapped newer different remarried"
    " married divorced actual",
    "trait": "name surname lastname firstname address email e-mail phone number mobile telephone"
    " birthday birthdate birth born postcode zip street occupation profession title gender"
    " language nationality spelling initials landline salutation",
    "shouldbe": "should instead supposed actually really correctly properly rather",
    "known": "listed registered",
    "moved": "moved relocated move",
    "add": "add append supplement missing",
    "limit": "restrict- freeze frozen suspend- pause paused limit limiting halt block lock locked",
    "handling": "processing handling treatment use usage using process analysing analysis"
    " profiling",
    "use": "use used using process processed processing touch touched handle utilise utilize"
    " analyse analysed analyze exploit share pass profiled profiling profile",
    "until": "until till while meanwhile whilst meantime pending",
    "onlykeep": "",
    "claim": "claim court lawsuit dispute legal insurance evidence",
    "carry": "portab- machine-readable machinereadable csv json xml port structured"
    " computer-readable electronic-format",
    "oppose": "object- oppos- forbid forbids prohibit disagree- contest protest",
    "profile": "profil- scoring",
    "retract": "withdraw- revok- retract- cancel- rescind- withdrew",
    "consent": "consent- permission agreement approval authorisation authorization",
    "longer": "longer anymore",
    "ads": "marketing newsletter- advert- ads ad promot- promos promo mailshot- spam- telemarket-"
    " campaign- flyer- brochure- catalog- solicitation- magazine- leaflet- junk junkmail coupons"
    " advertis- commercials sales-calls sms-ads offers deals newsmail e-newsletter special-offers"
    " mailers discounts",
    "channel": "emails e-mails mails calls messages texts letters mailings text sms mail inbox"
    " mailbox letterbox",
    "seller": "sales salesman salesmen salespeople salesperson reps rep telemarketer telemarketers"
    " seller sellers callers telesales",
    "halt": "stop stops stopped cease quit halt discontinue desist refrain unsubscribe terminate"
    " finish knock cancel give lay no-more block blocked",
    "posts": "send sends sending sent call calling calls ring ringing phone phoning email emailing"
    " text texting contact contacting mail mailing post posting write writing message messaging"
    " spam spamming pester pestering bother bothering bombard",
    "wish": "want wish need like interested care receive get receiving subscribe fancy desire see",
    "enough": "enough stop no-more basta",
    "tired": "tired sick fed annoyed bothered annoying overwhelmed",
    "uninterested": "",
    "off": "off out take leave left",
    "image": "photo- picture- image- video- portrait snapshot pic pics",
    "unwilling": "permission consent consented agreed agree allowed asked approve approved okay"
    " recognisable recognizable face me myself i'm daughter son child children kid",
    "trace": "",
    "kin": "mother mother's father father's mum mum's dad dad's husband husband's wife wife's son"
    " son's daughter daughter's grandmother grandfather grandma aunt uncle child parent parents"
    " guardian behalf late deceased estate",
    "got": "received haven't hasn't didn't yet",
    "back": "back until before today tomorrow if",
    "need": "need require required requires needed supply",
    "be": "be stay remain appear exist show listed registered sit figure stand have",
    "quits": "",
    "shut": "clos- shut- terminat- deactivat- cancel- end ending disabl- discontinu- quit",
    "trade": "order orders invoice invoices delivery deliveries shipment quote quotation warranty"
    " offer attachment attached item items line lines parcel parts part purchase machine excavator"
    " loader tractor project meeting appointment course seminar colleague our delivery-address"
    " contract booking reservation ticket bearing listing model models spec specs datasheet manual"
    " price prices ordered product products display screen bank",
    "law": "gdpr privacy personal controller dsar sar data-protection article",
    "help": "help thanks appreciate instead find searching",
    "ban": "do-not-call donotcall no-call blacklist robinson",
    "unsub": "unsubscribe unsub unsubscribed optout",
    "spare": "",
    "others": "himself herself themselves colleague his her he she customers customers' visitors",
    "event": "course courses seminar webinar meeting participant participants attendee attendees"
    " project training event",
    "texts": "sms texts texting robocalls calls spam text-messages mailshot junk text email emails",
    "right": "right rights",
    "swap": "replace replaced replacing substitute",
    "stored": "stored saved recorded noted registered kept held behind",
    "away": "gone away deleted removed",
    "hoards": "keep- kept hold holding hang store stored storing retain- have has possess save"
    " archive maintain-",
    "listen": "listen hear play replay",
    "call": "",
    "ownrecords": "",
    "wantout": "",
    "dossier": "conversation conversations chat chats assessment assessments transcript scoring"
    " recording",
    "sells": "sell selling pitch flog",
    "namechange": "",
    "ridme": "",
    "login": "login log-in password passwords sign-in",
    "mind": "",
    "own": "",
}

PHRASES = """
mind = changed|change my mind ; 1
login = log|logging|sign|signing in ; 1
ridme = @rid me ; 1
namechange = name change ; 1
namechange = change of name ; 1
namechange = formerly now ; 6
own = what says|shows|stands|written @on me ; 6
onlykeep = but don't|not|do use|touch ; 3
until = before the|it|you matter|has|have|is ; 2
carry = directly|straight to new|another|other|next ; 3
kinsdata = @keeps @on @kin ; 4
own = @what|@thing you @keeps @on us ; 4
longer = no|any|not more ; 1
profile = automated|automatic decision|decisions|decision-making|processing ; 2
who = other companies|firms|parties|people|organisations ; 1
who = to others ; 1
wantout = want|wish|like out|off|away ; 3
reader = if you|desired|interested ; 1
reader = you can|may ; 1
call = my|our|the|phone call|calls|conversation ; 2
own = documents|emails|files|records|letters|notes where|which|in|that i|i'm|my ; 3
carry = commonly|widely used ; 1
halt = block|blocked|bar|barred from ; 3
rid = left|leave off|out ; 1
own = @trait you @keeps me ; 6
ownrecords = my @call ; 1
youkeep = you process|store|collect|hold|keep|gather|record|save ; 2
kinsdata = @thing @on @kin ; 4
allown = all|everything|every|any @own ; 3
halt = end|ends the|these|this|your|all|any ; 1
halt = make|get|want|it|them|this|these end|stop|ended|finish ; 3
keepon = not|don't|dont|never stop|cease|end|remove|unsubscribe|delete ; 1
keepon = keep|continue|carry sending|on|coming|to ; 2
linked = everything|anything|all|whatever linked|connected|related|associated|tied|belonging ; 3
rid = take|taken|pull|pulled out|away|down ; 5
rid = make|let disappear|vanish ; 6
carry = transmit|transfer|port|migrate my|all|data ; 1
roll = from|off|out recipients ; 3
spare = spared|spare|without us|me|the|any|next|it ; 2
spare = do|manage|live without ; 2
spare = straight|directly in|into|to bin|recycling|trash|rubbish ; 3
ban = do not call|contact|mail ; 1
spare = no use|need for ; 1
uninterested = don't|not care ; 2
own = my|mine @thing ; 4
own = @thing|@all @on me|myself ; 7
own = @keeps with|under|in|bearing my name ; 5
own = @thing|@all with|under|in|bearing my name ; 6
own = @thing i gave|give|provided|submitted|left|supplied|entered|shared|sent ; 3
own = @all you @keeps me|myself ; 7
own = @what you @keeps @on me|myself ; 5
own = our personal|customer data|details|information ; 3
owntrait = my @trait ; 4
owntrait = @trait my ; 3
held = @all|@thing|@what you @keeps ; 4
held = @all|@thing that you ; 2
ownaccount = my @membership ; 4
ownaccount = @membership with|at you|your ; 3
ownaccount = being|be|as a customer|client ; 2
ownpaper = my|mine application|cv|resume|applications|photo|photos|picture|pictures|recording ; 3
ownpaper = copy|scan|photo|picture of my passport|licence|license|id|card ; 4
ownpaper = copy|scan|photo|picture my passport|licence|license|id|card ; 4
kinsdata = his|her|their|mother's|father's|mum's|dad's|son's|daughter's|wife's|husband's @thing ; 3
kinsdata = @thing @on him|her|them ; 4
trace = every|any|all|no trace|traces ; 3
trace = nothing|none left|remain|remains|remaining|kept|stored ; 6
onlykeep = just|only|merely|simply store|keep|retain|save|stored|kept|hold ; 2
onlykeep = store|keep untouched|only ; 4
quits = no|not longer|anymore customer|client|account ; 6
quits = not|don't|won't customer|client|account anymore|longer ; 8
quits = left|leaving|leave as|your|being customer|client|company ; 4
quits = end|terminate|ending customer|client relationship ; 3
uninterested = not|no|never|isn't|don't interested|interest|care|thanks ; 4
uninterested = no thank|thanks ; 1
carry = machine readable ; 1
carry = transfer|move|moving|take|bring|give|forward another|other|new
    company|provider|dealer|supplier|service|shop ; 9
carry = to|with another|other|new company|provider|dealer|supplier|firm ; 3
carry = structured|common|reusable format|form ; 3
mend = put|set|get|make right|straight|correct|order ; 4
mend = use instead ; 9
amiss = not|isn't|aren't|no true|right|correct|mine|accurate ; 3
amiss = no longer mine|valid|correct|current|right|works ; 2
amiss = out of date ; 1
amiss = off by ; 1
fresh = correct|right|current @trait ; 2
amiss = old|previous @trait ; 2
home = customer list|register|base|database ; 1
look = send|give|provide|show|mail|email|forward|hand|supply|let me ; 2
look = like|want|wish|need|can|could|may|right|entitled to|i|we have|get|receive|obtain|be ; 3
look = request|requesting|demand my ; 1
whether = do|are|is you|my|any|there ; 2
whence = how did|have|come|do|has you ; 4
whence = from whom|which|who ; 2
known = i am ; 1
known = me|us as|down ; 2
retract = take|takes|taking|pull back ; 5
got = did|didn't|have|haven't receive|get|got|received ; 3
limit = put|place hold ; 4
moved = live|living|lived|reside in|at|now|currently|anymore ; 2
roll = from|of|off your|the @ads ; 3
halt = no more ; 1
ownhome = @owntrait @home ; 9
ownhome = @home @owntrait ; 6
"""
