"""To whom we write, before and after a mandate is accepted, and where an address is protected."""

import pytest

from dsar.cases.addressee import addressee_of, listed_name
from dsar.cases.representatives import Representative
from dsar.procedure.correspondence import addressee_lines
from dsar.procedure.identity import protect
from tests.factories import NOW, a_case, a_user
from tests.procedure.acting import acts, allowed

pytestmark = pytest.mark.django_db
PERSON = Representative.AnswerTo.PERSON
HOME = {"address": "Kotikatu 1\n00100 HELSINKI"}


def lines(case):
    return addressee_lines(case, at=NOW, is_automatic=False)


def test_without_anybody_else_the_person_is_written_to():
    case = a_case(**HOME)
    assert lines(case) == ["Maija Meikäläinen", "Kotikatu 1", "00100 HELSINKI"]
    assert addressee_of(case, at=NOW).email == "maija@example.com"


def test_before_the_mandate_only_the_address_that_asked_is_written_to():
    case = a_case()
    acts(case)
    assert addressee_of(case, at=NOW).email == "maija@example.com"
    assert "lauri@law.example" not in lines(case)


def test_an_accepted_representative_gets_what_is_written():
    case = a_case(**HOME)
    allowed(case, address="Lakikatu 2")
    to = addressee_of(case, at=NOW)
    assert (to.name, to.email, to.postal) == (
        "Lauri Lakimies",
        "lauri@law.example",
        ("Lakikatu 2",),
    )


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fi", "edustaa: Maija Meikäläinen"),
        ("sv", "ombud för Maija Meikäläinen"),
        ("en", "acting for Maija Meikäläinen"),
    ],
)
def test_the_letter_names_for_whom_somebody_acts(language, line):
    case = a_case(language=language)
    allowed(case)
    assert lines(case) == ["Lauri Lakimies", line, "lauri@law.example"]


def test_the_answer_may_go_to_the_person_all_the_same():
    case = a_case()
    allowed(case, answer_to=PERSON)
    assert addressee_of(case, at=NOW).email == "maija@example.com"
    assert lines(case) == ["Maija Meikäläinen", "maija@example.com"]


def test_an_answer_for_the_person_does_not_go_to_the_representatives_address():
    case = a_case(**HOME)
    allowed(case, answer_to=PERSON, email="MAIJA@example.com")
    to = addressee_of(case, at=NOW)
    assert (to.email, to.postal) == ("", ("Kotikatu 1", "00100 HELSINKI"))


@pytest.mark.parametrize("represented", [False, True])
def test_a_protected_address_leaves_the_names_only(represented):
    case = a_case(**HOME)
    if represented:
        allowed(case, address="Lakikatu 2")
    protect.protect(case, at=NOW, by=a_user())
    names = ["Lauri Lakimies", "edustaa: Maija Meikäläinen"]
    assert lines(case) == (names if represented else ["Maija Meikäläinen"])


def test_a_list_shows_initials_of_whom_nobody_may_find():
    person = a_case().data_subject
    assert listed_name(person) == "Maija Meikäläinen"
    person.protected_at = NOW
    assert listed_name(person) == "M. M."
