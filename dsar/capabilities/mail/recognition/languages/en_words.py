"""English words of requests."""

GROUPS = {
    "no": "not don't dont doesn't didn't never no without won't rather instead shouldn't stop"
    " quit cease nor neither nothing none",
    "broadcast": "webinar webinars training seminar policy clients customers join tool",
    "self": "i i'm i'd i've me my mine myself us",
    "after": "",
    "turn": "but and so also then",
    "that": "that",
    "since": "yet only just hesitate sure",
    "privacy": "gdpr privacy personal article controller processing dsar sar subject",
    "erase": "throw shred trash bin delete deletes deleted deleting deletion erase erased"
    " erasing erasure remove removed removing removal wipe wiped forget forgotten destroy"
    " destroyed purge purged scrub delate dele delte remve eras rid dispose disposed discard"
    " clear clean cleared take-down unlist scrap rub mend !mend",
    "my": "my mine",
    "data": "notes entries data information info details detail record records file files"
    " personal profile datas particulars",
    "contacts": "address email e-mail emailaddress phone number mobile name surname lastname"
    " birthday birth telephone contact postcode title mailbox firstname maiden spelling",
    "account": "account accounts login",
    "about": "me myself",
    "register": "system systems database databases register registers crm records files servers"
    " company books customers computers back-end customer-list",
    "list": "list lists mailing mailings maillist mailinglist distribution"
    " subscribers subscription subscriptions",
    "marketing": "marketing newsletter newsletters advertising advertisement advertisements"
    " adverts ads ad promotions promotional promotion promos promo offers mailings mailshots"
    " spam spamming commercial telemarketing campaigns flyers mailers brochures catalogues"
    " solicitations advertizing advert magazine magazines catalogs promotionals telemarketers"
    " cold-calls junk junkmail salescall campaign",
    "stop": "stop ban bans forbid prohibit rid stopped cease quit unsubscribe unsubscribed"
    " desubscribe cancel object opt opting withdraw end block enough halt discontinue refuse"
    " tired sick fed refrain desist",
    "send": "send sending sent want wish receive receiving get getting need contact email call"
    " mail consent interested like subscribe signed sign",
    "see": "extract excerpt see view copy copies access provide show print printout disclose"
    " disclosure overview summary inspect review export",
    "get": "get receive obtain have want request requesting know need",
    "hold": "hold have keep store stored got know held collected process processing stores"
    " holds collect keeping holding possess gathered kept noted written recorded saved"
    " registered retained knows",
    "notice": "confirm confirmation quote quotation price prices invoice offer order attached"
    " below above cv resume application machine excavator part parts",
    "business": "order orders invoice invoices quote quotation item items line lines machine"
    " machines shipment delivery purchase cv resume application attachment comment listing"
    " product products excavator our",
    "correct": "correct corrected correcting correction rectify rectified rectification fix"
    " fixed update updated updating amend amended change changed changing complete edit edited"
    " supplement put fixes adjust revise mend",
    "wrong": "wrong incorrect incorrectly inaccurate misspelled misspelt mispelled mispelt"
    " outdated old wrongly error mistake typo out-of-date outofdate false incomplete missing"
    " spelled spelt",
    "reader": "click here link you'd help services supplier",
    "price": "price prices",
    "media": "catalogue catalogues catalog catalogs brochure brochures magazine magazines"
    " invitation invitations texts text sms textmessages messages message calls emails e-mails"
    " mails mailings letters flyers leaflets whatsapp offers deals junk promos surveys survey"
    " letter mail",
    "sales": "sell selling sales salesman salesmen salesperson salespeople seller sellers"
    " telemarketing telemarketer telemarketers commercial offers offer promotion promotional"
    " promotions marketing advertising ads adverts advertisements campaign campaigns pitch flog",
    "goods": "invoice invoices order orders delivery deliveries goods parts part parcel"
    " reminder reminders receipt receipts contract quote quotation code attachment picture"
    " pictures service warranty drawing excavator tractor yet back until before confirmation",
    "ending": "stop stops stopped end ends ended cease quit enough finish finished over halt",
    "want": "want wish would like demand request please ask need must should",
    "recording": "recording recordings recorded footage cctv camera cameras tape surveillance",
    "picture": "photo photos photograph photographs picture pictures image images video videos",
    "fix": "correct corrected correcting fix fixed change changed update updated amend rectify"
    " rectification put mend complete",
    "orders": "order orders invoice invoices delivery quote quotation shipment billing",
}

SPELLINGS = """
personal information account accounts delete change changed newsletter newsletters catalogue
birthday correct marketing unsubscribe unsubscribed database databases
address incorrect corrected rectify rectification deleted deletion erasure details promotional
advertising surname misspelled outdated mailing records
"""

SPOKEN = """
brith=birth adress=address pls=please plz=please u=you ur=your dont=don't cant=can't wont=won't
emial=email adress=address
thx=thanks theres=there's thats=that's
"""
