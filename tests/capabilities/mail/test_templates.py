"""Every automatic mail, in every language, holds our words only and all of its facts."""

import re
from pathlib import Path

import pytest
from django.template import Context, Engine

ROOT = Path(__file__).resolve().parents[3] / "templates" / "mail"
LANGUAGES = ("fi", "sv", "en")
KINDS = {
    "acknowledgement": {"reference", "received_on", "due_on", "status_link", "right one"},
    "answer_collect": {"reference", "street", "town"},
    "answer_ready": {"reference", "download_link", "expires_on"},
    "clarification": {"reference", "question", "reply_by", "status_link"},
    "clarification_reminder": {"reference", "question", "reply_by", "status_link"},
    "closed": {"reference"},
    "code": {"reference", "code", "minutes"},
    "contact_changed": {"reference", "status_link", "download_link"},
    "contact_new": {"reference", "link", "valid_days"},
    "contact_old": {"reference", "link", "new_address", "valid_days"},
    "contest_received": {"reference", "authority", "due_on", "status_link"},
    "do_not_mail_proof": {"reference"},
    "extension": {"reference", "earlier", "due_on", "a reason", "status_link"},
    "fee_notice": {"reference", "amount", "reply_by", "status_link"},
    "identity_request": {"reference", "doubt", "one thing", "reply_by", "status_link"},
    "identity_reminder": {"reference", "one thing", "reply_by", "status_link"},
    "marketing_confirmation": {"reference", "an address", "effective_on", "status_link"},
    "proof_gone": {"reference", "one thing", "reply_by", "status_link"},
    "reopened": {"reference", "due_on", "status_link"},
    "withdrawn": {"reference"},
}
CONTEXT = {
    **{word: word for words in KINDS.values() for word in words},
    "rights": ["right one", "right two"],
    "asked": ["one thing", "another"],
    "reasons": ["a reason"],
    "addresses": ["an address", "a number"],
    "controller": {
        "name": "Kone & Co",
        "email": "a@b.example",
        "phone": "010 1",
        "street": "street",
        "postcode": "20100",
        "town": "town",
    },
}
EVERY = [(kind, language) for kind in KINDS for language in LANGUAGES]


def rendered(kind: str, language: str, **more: str) -> str:
    engine = Engine(string_if_invalid="UNKNOWN VARIABLE")
    template = engine.from_string((ROOT / kind / f"{language}.txt").read_text("utf-8"))
    return template.render(Context(CONTEXT | {"identity": "none"} | more))


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_mail_says_every_fact(kind: str, language: str) -> None:
    text = rendered(kind, language)
    assert "UNKNOWN VARIABLE" not in text
    assert {
        word for word in KINDS[kind] | {"Kone & Co", "a@b.example"} if word not in text
    } == set()


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_first_line_is_a_subject_with_the_reference(kind: str, language: str) -> None:
    subject, blank, greeting, *_ = rendered(kind, language).split("\n")
    assert subject.startswith("[reference] ")
    assert len(subject) < 70
    assert (blank, greeting) == ("", {"fi": "Hei,", "sv": "Hej!", "en": "Hello,"}[language])


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_sentences_stay_short(kind: str, language: str) -> None:
    sentences = re.split(r"(?<=[.!?:])\s+|\n\n", rendered(kind, language, identity="maybe"))
    assert [s for s in sentences if len(s.split()) > 20] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_acknowledgement_warns_of_a_question_only_when_one_may_come(language: str) -> None:
    assert rendered("acknowledgement", language) != rendered(
        "acknowledgement", language, identity="maybe"
    )


@pytest.mark.parametrize(
    ("language", "said"),
    [("fi", "emme voi toteuttaa pyyntöäsi"), ("sv", "inte uppfylla"), ("en", "cannot carry out")],
)
def test_reminder_of_a_mandate_does_not_say_that_all_work_stops(language: str, said: str) -> None:
    assert said in rendered("identity_reminder", language)
    assert said not in rendered("identity_reminder", language, asks_mandate="yes")


@pytest.mark.parametrize(
    ("language", "free"), [("fi", "maksuton"), ("sv", "avgiftsfri"), ("en", "free of charge")]
)
def test_a_fee_for_a_further_copy_says_that_the_first_is_free(language: str, free: str) -> None:
    assert free in rendered("fee_notice", language, why="further_copies")
    for why in ("unfounded", "excessive"):
        assert free not in rendered("fee_notice", language, why=why)


def test_every_kind_on_disk_is_tested() -> None:
    on_disk = {path.relative_to(ROOT).as_posix() for path in ROOT.glob("*/*.txt")}
    assert {f"{kind}/{language}.txt" for kind, language in EVERY} <= on_disk


@pytest.mark.parametrize(
    ("language", "said"), [("fi", "voit tarvita"), ("sv", "kan du behöva"), ("en", "may need")]
)
@pytest.mark.parametrize("kind", ["answer_ready", "answer_reminder"])
def test_a_code_is_not_promised_to_who_needs_none(kind: str, language: str, said: str) -> None:
    assert f"{said} " in rendered(kind, language)


@pytest.mark.parametrize(
    "more", [{"may_open": "yes"}, {"is_contact": "yes", "may_open": "yes"}, {}]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_to_colleagues_stay_short(language: str, more: dict[str, str]) -> None:
    text = rendered("reminder", language, **more)
    sentences = re.split(r"(?<=[.!?:])\s+|\n\n", text)
    assert [s for s in sentences if len(s.split()) > 20] == []
