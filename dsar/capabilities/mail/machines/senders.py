"""Which programs an address belongs to, told from what stands before its @."""

from dsar.capabilities.mail.machines.phrases import words_of

DAEMONS = ("mailerdaemon", "maildaemon", "postmaster", "microsoftexchange", "mdaemon", "antispam")
BOUNCERS = ("bounce", "returnedmail", "mailsystem", "maildelivery")
LISTS = ("-request", "-bounces", "-owner", "-admin")
SILENT = (
    *("noreply", "donotreply", "dontreply", "notreply", "noreplies", "unmonitored", "noresponse"),
    *("norespond", "doesnotreply", "eivastata", "eivastausta", "alavastaa", "eivastauksia"),
    *("eisaavastata", "svarainte", "svaraej", "ejsvar", "ingetsvar", "intesvara", "nichtantworten"),
    *("keineantwort", "nichtbeantworten", "nepasrepondre", "pasdereponse", "sansreponse"),
    *("noresponder", "nocontestar", "sinrespuesta", "nietbeantwoorden", "nietreageren"),
    *("geenantwoord", "nietantwoorden", "nonrispondere", "nessunarisposta", "naoresponda"),
    *("naoresponder", "semresposta", "nieodpowiadaj", "bezodpowiedzi", "ikkesvar", "ingensvar"),
    *("svarikke", "besvarikke", "arvasta", "mittevastata", "eivasta", "argevastake"),
)
PROGRAMS = {
    *("notification", "notifications", "notify", "notifier", "alert", "alerts", "alarm", "alarms"),
    *("mailer", "robot", "daemon", "cron", "nagios", "zabbix", "monitoring"),
    *("scanner", "copier", "printer", "voicemail", "automated", "automatic", "auto"),
    *(
        "autoreply",
        "autoresponder",
        "autoresponse",
        "autobot",
        "jira",
        "gitlab",
        "github",
        "jenkins",
    ),
    *("sysadmin", "wordpress", "backup", "reminder", "reminders", "digest", "mailman", "listserv"),
    *(
        "majordomo",
        "automaatti",
        "automaattiviesti",
        "automaattivastaus",
        "ilmoitukset",
        "ilmoitus",
    ),
    *(
        "halytys",
        "halytykset",
        "muistutus",
        "tilausvahvistus",
        "vahvistus",
        "autosvar",
        "avisering",
    ),
    *(
        "notis",
        "notiser",
        "paminnelse",
        "orderbekraftelse",
        "benachrichtigung",
        "tracking",
        "system",
    ),
    *(
        "receipts",
        "kuitti",
        "kuitit",
        "kvitto",
        "confirmation",
        "confirmations",
        "verify",
        "calendar",
    ),
    *("uptime", "statuspage", "quarantine", "dmarc", "dmarcreport", "servicedesk", "verification"),
    "root",
    *(
        "updates",
        "teavitus",
        "teavitused",
        "powiadomienia",
        "notificaciones",
        "notifiche",
        "avisos",
    ),
}
SHOPS = {
    *("kalenteri", "kalender", "challenge", "pod", "newsroom", "redaktion", "vaihde", "huolto"),
    *("calendar", "messenger", "dispatch", "shipment", "shipping", "orders", "order", "webmaster"),
    *("root", "system", "monitor", "fax", "scan", "bot", "billing", "invoice", "invoices", "lasku"),
    *(
        "laskut",
        "laskutus",
        "tilaukset",
        "toimitukset",
        "toimitus",
        "faktura",
        "fakturor",
        "leverans",
    ),
    *(
        "kundtjanst",
        "asiakaspalvelu",
        "support",
        "service",
        "helpdesk",
        "tuki",
        "kirjaamo",
        "payments",
    ),
    *("maksut", "betalning", "delivery", "booking", "bookings", "varaus", "varaukset", "account"),
    *("accounts", "security", "tunnistus", "ticket", "tickets", "registrator", "forum", "foorumi"),
}
PROMOTERS = {
    *("newsletter", "newsletters", "uutiskirje", "uutiskirjeet", "nyhetsbrev", "news", "marketing"),
    *("promo", "promotions", "offers", "deals", "campaign", "campaigns", "mailing", "mailinglist"),
    *("uutiset", "tarjoukset", "markkinointi", "kampanja", "nyheter", "erbjudanden", "nyhedsbrev"),
    *("boletin", "aktion", "angebote", "infomail", "uudiskiri", "nieuwsbrief", "webinar", "events"),
    *("survey", "surveys", "kysely", "asiakaskysely", "feedback", "hello-news"),
}


def sender_group(address: str) -> str:
    """daemon, bouncer, silent, program, shop, promoter, or nothing for what may be a person."""
    words = words_of(address.partition("@")[0])
    squashed = "".join(words)
    if squashed.startswith(DAEMONS):
        return "daemon"
    if squashed.startswith(BOUNCERS):
        return "bouncer"
    if address.partition("@")[0].endswith(LISTS) or address.startswith("owner-"):
        return "program"
    if any(mark in squashed for mark in SILENT):
        return "silent"
    if PROGRAMS.intersection(words) or squashed in PROGRAMS:
        return "program"
    if SHOPS.intersection(words):
        return "shop"
    return "promoter" if PROMOTERS.intersection(words) or squashed in PROMOTERS else ""
