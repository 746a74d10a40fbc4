"""More time on the case page: the new day before the press, a sentence in the button's place."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from dsar.capabilities.mail.models import OutgoingMail
from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.cases.time_limits import Extension
from dsar.law.rights import Right
from dsar.organisation.accounts.roles import Role
from dsar.procedure import contest
from tests.factories import NOW, a_case, a_user, an_opt_out
from tests.interfaces.staff.conftest import Press
from tests.procedure.asking import PAPER

pytestmark = pytest.mark.django_db
TOLD = {"reason": "volume", "facts": "Yhdeksän vuoden tilaukset."}
LATER, TOO_LATE = NOW + timedelta(days=5), NOW + timedelta(days=40)
MONTH = "The time can be extended only within the first month (Art. 12(3))"
BUTTON, POSTED = "/extend/", "/extension_posted/"
TELL_BY = "has not left yet. The person must be told by Thursday 2 April 2026."
POST_IT = "Print our notice of more time from the files, post it today and mark it so."
NOT_TOLD = "The person was not told of the extension in time (Art. 12(3))."
Turn = Callable[[datetime], None]


@pytest.fixture(autouse=True)
def at(monkeypatch: pytest.MonkeyPatch, settings: Any) -> Turn:
    """The clock of the doors, some days after the first request; nobody is signed out by it."""
    settings.SESSION_COOKIE_AGE = 10**7

    def turn(moment: datetime) -> None:
        monkeypatch.setattr("django.utils.timezone.now", lambda: moment)

    turn(LATER)
    return turn


def page(client: Client, case: Case) -> str:
    return client.get(f"/staff/case/{case.reference}/").content.decode()


def plain(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_the_new_day_is_shown_before_it_is_pressed(officer: Client) -> None:
    html = page(officer, a_case())
    assert BUTTON in html
    assert "The new last day would be Tuesday 2 June 2026." in html


def test_one_form_extends_a_case_and_the_page_shows_both_days(
    press: Press, officer: Client
) -> None:
    case = a_case()
    assert press(case, "extend", **TOLD).status_code == 302
    text = plain(page(officer, case))
    for words in ("Tuesday 2 June 2026", "We first said Thursday 2 April 2026", TOLD["facts"]):
        assert words in text
    assert "There is an unusually large amount of data" in text
    assert "The time was extended 2 April 2026 → 2 June 2026" in text


def test_who_extended_when_is_shown(press: Press, officer: Client) -> None:
    case = a_case()
    press(case, "extend", **TOLD)
    row = Extension.objects.get()
    assert f"Extended on 7 Mar 2026 by {row.extended_by.username}" in plain(page(officer, case))


def test_an_extended_case_has_no_button_but_the_rule(press: Press, officer: Client) -> None:
    case = a_case()
    press(case, "extend", **TOLD)
    html = page(officer, case)
    assert BUTTON not in html
    assert "The time can be extended only once (Art. 12(3))" in html


def test_after_the_first_month_the_rule_stands_in_the_buttons_place(
    officer: Client, at: Turn
) -> None:
    case = a_case()
    at(TOO_LATE)
    html = page(officer, case)
    assert BUTTON not in html
    assert MONTH in html


def test_a_form_sent_too_late_is_refused_and_its_text_kept(press: Press, at: Turn) -> None:
    case = a_case()
    at(TOO_LATE)
    answer = press(case, "extend", **TOLD)
    assert answer.status_code == 409
    assert MONTH in answer.content.decode()
    assert TOLD["facts"] in answer.content.decode()
    assert not Extension.objects.exists()


def test_a_second_form_is_refused_and_its_text_kept(press: Press) -> None:
    case = a_case()
    press(case, "extend", **TOLD)
    answer = press(case, "extend", reason="spread", facts="Vielä lisää tietoja.")
    assert answer.status_code == 409
    assert "only once" in answer.content.decode()
    assert "Vielä lisää tietoja." in answer.content.decode()


@pytest.mark.parametrize(
    "changes",
    [{"reason": ""}, {"reason": "effort"}, {"facts": ""}, {"facts": " "}, {"facts": "\u200b"}],
)
def test_a_form_without_reason_or_facts_is_refused(press: Press, changes: dict[str, str]) -> None:
    answer = press(a_case(), "extend", **(TOLD | changes))
    assert answer.status_code == 400
    assert "(Art. 12(3))" in answer.content.decode()
    assert not Extension.objects.exists()


def test_a_day_sent_along_changes_nothing(press: Press) -> None:
    press(a_case(), "extend", **TOLD, extended_on="2026-03-03", due_on="2027-01-01")
    row = Extension.objects.get()
    assert (row.extended_on.isoformat(), row.due_on.isoformat()) == ("2026-03-07", "2026-06-02")


def test_the_last_evening_is_in_time_and_midnight_is_not(press: Press, at: Turn) -> None:
    one, other = a_case(), a_case()
    at(datetime(2026, 4, 2, 20, 59, 59, tzinfo=UTC))
    assert press(one, "extend", **TOLD).status_code == 302
    at(datetime(2026, 4, 2, 21, 0, tzinfo=UTC))
    assert press(other, "extend", **TOLD).status_code == 409


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.ADMINISTRATOR])
def test_other_roles_may_not_press_it(role: Role, sign_in: Callable[..., Client]) -> None:
    case = a_case()
    said: dict[str, Any] = {"version": case.version, **TOLD}
    assert sign_in(role).post(f"/staff/case/{case.reference}/extend/", said).status_code == 403


def test_an_opt_out_speaks_of_no_more_time(officer: Client) -> None:
    html = page(officer, an_opt_out())
    assert BUTTON not in html
    assert "More time:" not in html


def test_a_case_looked_at_again_says_whose_time_can_be_extended(officer: Client) -> None:
    case = a_case(state=State.CONTESTED)
    contest.review_again(case, at=LATER, by=a_user())
    assert "Only the time for the first answer" in page(officer, case)


def test_while_it_is_unknown_who_asks_the_facts_may_tell_nothing(officer: Client) -> None:
    warning = "It is not known who is asking"
    assert warning in page(officer, a_case())
    assert warning not in page(officer, a_case(state=State.COLLECTING))


def test_until_the_notice_leaves_the_page_says_by_when_the_person_must_be_told(
    press: Press, officer: Client
) -> None:
    case = a_case()
    press(case, "extend", **TOLD)
    assert TELL_BY in page(officer, case)
    assert POSTED not in page(officer, case)
    OutgoingMail.objects.filter(kind="extension").update(done_at=LATER)
    assert TELL_BY not in page(officer, case)
    assert "The notice left on Saturday 7 March 2026." in plain(page(officer, case))


def test_a_notice_on_paper_is_posted_once(press: Press, officer: Client) -> None:
    case = a_case(**PAPER)
    press(case, "extend", **TOLD)
    for words in (TELL_BY, POST_IT, POSTED):
        assert words in page(officer, case)
    assert press(case, "extension_posted").status_code == 302
    for words in (TELL_BY, POST_IT, POSTED):
        assert words not in page(officer, case)
    assert press(case, "extension_posted").status_code == 409


@pytest.mark.parametrize(
    "happened", [{"done_at": LATER, "bounced_at": LATER}, {"failed_at": LATER}]
)
def test_a_notice_that_did_not_arrive_is_posted(
    happened: dict[str, Any], press: Press, officer: Client
) -> None:
    case = a_case()
    press(case, "extend", **TOLD)
    OutgoingMail.objects.filter(kind="extension").update(**happened)
    for words in (TELL_BY, POST_IT, POSTED):
        assert words in page(officer, case)


def test_after_the_first_last_day_the_page_says_that_the_person_was_not_told(
    press: Press, officer: Client, at: Turn
) -> None:
    case = a_case(**PAPER)
    press(case, "extend", **TOLD)
    at(TOO_LATE)
    assert NOT_TOLD in page(officer, case)
    assert TELL_BY not in page(officer, case)
    assert press(case, "extension_posted").status_code == 302
    assert NOT_TOLD in page(officer, case)
    assert POST_IT not in page(officer, case)


def test_a_whole_refusal_after_the_first_month_is_warned_of(
    press: Press, officer: Client, at: Turn
) -> None:
    case, warning = a_case(Right.ACCESS, state=State.REVIEWING), "refusing everything would be late"
    press(case, "extend", **TOLD)
    assert warning not in page(officer, case)
    at(TOO_LATE)
    assert warning in page(officer, case)
