"""What a package says of itself, in the person's language."""

from __future__ import annotations

from typing import Final

Words = dict[str, str | tuple[str, ...]]

READ: Final = {"fi": "LUE-MINUT.txt", "sv": "LAS-MIG.txt", "en": "READ-ME.txt"}
# The file as the person saves it, and what the page calls it; portability gives the second.
NAMES: Final = (
    {"fi": "tiedot", "sv": "uppgifter", "en": "data"},
    {"fi": "tiedot-ohjelmille", "sv": "uppgifter-for-program", "en": "data-for-programs"},
)
TITLES: Final = (
    {
        "fi": "Tietosi yhtenä pakettina",
        "sv": "Dina uppgifter i ett paket",
        "en": "Your data in one package",
    },
    {
        "fi": "Tietosi ohjelmien luettavassa muodossa",
        "sv": "Dina uppgifter i en form som program kan läsa",
        "en": "Your data in a form that programs can read",
    },
)
# Beside the name of a system that was searched in vain.
NOTHING: Final = {
    "fi": "ei tietoja sinusta",
    "sv": "inga uppgifter om dig",
    "en": "no data about you",
}
FI: Final[Words] = {
    "title": "Tietosi",
    "document": "Tietopaketti",
    "lead": (
        "Tämä paketti on osa vastaustamme pyyntöösi {reference}, {day}. Siinä on jäljennös "
        "tiedoista, joita meillä on sinusta. Oikeuksistasi kerromme kirjeessä."
    ),
    "who": "Kuka vastasi",
    "found": "Järjestelmät, joissa on tietojasi",
    "tables": "Taulukot",
    "rows": "Rivejä: {rows}.",
    "first_rows": "Tässä näkyy {shown} ensimmäistä riviä {rows} rivistä.",
    "no_rows": "Tässä näkyvät vain sarakkeet. Rivejä: {rows}.",
    "more_columns": "Tässä näkyy {shown} ensimmäistä saraketta {columns} sarakkeesta.",
    "cut": "Pitkät tekstit on katkaistu tässä merkkiin …; kokonaan ne ovat tiedostossa.",
    "as_csv": "Taulukkona",
    "as_json": "Ohjelmille",
    "files": "Tiedostot",
    "many_files": "{count} tiedostoa kansiossa {folder}, yhteensä {size}.",
    "not_here": "Kaikki nimet ovat tiedostossa contents.csv.",
    "told": "Mihin ja miten käytämme näitä tietoja",
    "legal_basis": "peruste laissa",
    "searched": "Mistä etsimme",
    "inside": "Mitä paketissa on",
    "inside_words": (
        "overview.html ja overview.pdf: sama yleiskatsaus verkkosivuna ja tulostettavana.",
        "data: tietosi taulukoina, kansio jokaiselle järjestelmälle.",
        "files: muut tiedostot sellaisina kuin annamme ne, kansio jokaiselle järjestelmälle.",
        "contents.csv ja contents.json: luettelo kaikista tiedostoista ja niiden tiivisteistä.",
    ),
    "open": "Näin avaat tiedostot",
    "open_words": (
        "Pura paketti ensin: napsauta sitä hiiren oikealla painikkeella ja valitse Pura kaikki. "
        "Puhelimessa avaa se Tiedostot-sovelluksella.",
        "CSV-tiedosto avautuu taulukkolaskennassa, esimerkiksi LibreOfficessa tai Excelissä. "
        "Erotin on pilkku ja merkistö UTF-8.",
        "CSV-tiedostossa heittomerkki (') edeltää tekstiä, jonka ohjelma voisi muuten suorittaa "
        "kaavana. JSON-tiedostossa sama tieto on ilman sitä.",
        "JSON-tiedosto on tarkoitettu ohjelmille. Voit silti lukea sitä tekstieditorilla.",
    ),
    "check": "Näin tarkistat, ettei mikään ole muuttunut",
    "check_words": (
        "contents.csv kertoo jokaisen tiedoston SHA-256-tiivisteen. Jos saat tiedostosta saman "
        "tiivisteen, se on juuri se, jonka annoimme.",
        "Windows: Get-FileHash TIEDOSTO. Mac: shasum -a 256 TIEDOSTO. Linux: sha256sum TIEDOSTO.",
    ),
    "short": (
        "Tämä on tiivistelmä, koska tietoja on paljon. overview.html näyttää enemmän, ja kaikki "
        "ovat kansioissa data ja files."
    ),
    "page": "Sivun sisältö",
}
SV: Final[Words] = {
    "title": "Dina uppgifter",
    "document": "Datapaket",
    "lead": (
        "Det här paketet hör till vårt svar på din begäran {reference}, {day}. Det innehåller en "
        "kopia av de uppgifter vi har om dig. Om dina rättigheter berättar vi i brevet."
    ),
    "who": "Vem som svarade",
    "found": "System som har uppgifter om dig",
    "tables": "Tabeller",
    "rows": "Antal rader: {rows}.",
    "first_rows": "Här visas de första {shown} raderna av {rows}.",
    "no_rows": "Här visas bara kolumnerna. Antal rader: {rows}.",
    "more_columns": "Här visas de första {shown} kolumnerna av {columns}.",
    "cut": "Långa texter är avkortade här vid tecknet …; i filen är de hela.",
    "as_csv": "Som tabell",
    "as_json": "För program",
    "files": "Filer",
    "many_files": "{count} filer i mappen {folder}, sammanlagt {size}.",
    "not_here": "Alla namn finns i filen contents.csv.",
    "told": "Till vad och hur vi använder dessa uppgifter",
    "legal_basis": "rättslig grund",
    "searched": "Var vi sökte",
    "inside": "Vad paketet innehåller",
    "inside_words": (
        "overview.html och overview.pdf: samma översikt som webbsida och för utskrift.",
        "data: dina uppgifter som tabeller, en mapp för varje system.",
        "files: övriga filer så som vi lämnar dem, en mapp för varje system.",
        "contents.csv och contents.json: en lista över alla filer och deras kontrollsummor.",
    ),
    "open": "Så öppnar du filerna",
    "open_words": (
        "Packa först upp paketet: klicka på det med höger musknapp och välj Extrahera alla. "
        "I telefonen öppnar du det med appen Filer.",
        "En CSV-fil öppnas i ett kalkylprogram, till exempel LibreOffice eller Excel. "
        "Avgränsaren är komma och teckenkodningen UTF-8.",
        "I CSV-filen står en apostrof (') före text som ett program annars kunde köra som en "
        "formel. I JSON-filen står samma uppgift utan den.",
        "En JSON-fil är avsedd för program. Du kan ändå läsa den i en textredigerare.",
    ),
    "check": "Så kontrollerar du att inget har ändrats",
    "check_words": (
        "contents.csv anger SHA-256-summan för varje fil. Om du får samma summa av filen är den "
        "exakt den som vi lämnade.",
        "Windows: Get-FileHash FIL. Mac: shasum -a 256 FIL. Linux: sha256sum FIL.",
    ),
    "short": (
        "Det här är en sammanfattning, för uppgifterna är många. overview.html visar mer, och "
        "allt finns i mapparna data och files."
    ),
    "page": "Sidans innehåll",
}
EN: Final[Words] = {
    "title": "Your data",
    "document": "Data package",
    "lead": (
        "This package is part of our answer to your request {reference}, {day}. It holds a copy "
        "of the data that we have about you. The letter tells you about your rights."
    ),
    "who": "Who answered",
    "found": "Systems that hold data about you",
    "tables": "Tables",
    "rows": "Rows: {rows}.",
    "first_rows": "The first {shown} of {rows} rows are shown here.",
    "no_rows": "Only the columns are shown here. Rows: {rows}.",
    "more_columns": "The first {shown} of {columns} columns are shown here.",
    "cut": "Long texts are cut here at the sign …; the file has them whole.",
    "as_csv": "As a table",
    "as_json": "For programs",
    "files": "Files",
    "many_files": "{count} files in the folder {folder}, {size} together.",
    "not_here": "All their names are in the file contents.csv.",
    "told": "What we use these data for, and how",
    "legal_basis": "legal basis",
    "searched": "Where we searched",
    "inside": "What the package holds",
    "inside_words": (
        "overview.html and overview.pdf: the same overview as a web page and for printing.",
        "data: your data as tables, a folder for each system.",
        "files: other files as we give them to you, a folder for each system.",
        "contents.csv and contents.json: a list of all files and their digests.",
    ),
    "open": "How to open the files",
    "open_words": (
        "Unpack the package first: click it with the right mouse button and choose Extract All. "
        "On a telephone, open it with the Files app.",
        "A CSV file opens in a spreadsheet, for example LibreOffice or Excel. Cells are parted "
        "by commas and the text is UTF-8.",
        "In a CSV file an apostrophe (') stands before text that a program could run as a "
        "formula. The JSON file has the same data without it.",
        "A JSON file is meant for programs. You can still read it in a text editor.",
    ),
    "check": "How to check that nothing was changed",
    "check_words": (
        "contents.csv gives the SHA-256 digest of each file. If you get the same digest from a "
        "file, it is exactly the one that we gave you.",
        "Windows: Get-FileHash FILE. Mac: shasum -a 256 FILE. Linux: sha256sum FILE.",
    ),
    "short": (
        "This is a summary, for there is much data. overview.html shows more, and everything is "
        "in the folders data and files."
    ),
    "page": "On this page",
}
WORDS: Final[dict[str, Words]] = {"fi": FI, "sv": SV, "en": EN}


def file_name(reference: str, language: str, *, is_for_programs: bool) -> str:
    """What the package is called on the person's own machine."""
    return f"{reference}-{NAMES[is_for_programs][language]}.zip"


def title(language: str, *, is_for_programs: bool) -> str:
    """What the package is called beside the letter."""
    return TITLES[is_for_programs][language]


def number(count: int, language: str) -> str:
    """A count with its thousands parted as the language does."""
    return f"{count:,}".replace(",", "," if language == "en" else "\u00a0")
