"""P1, P20: whatever dies or repeats at intake, an accepted request is one case."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.faults.installation import Installation, Visitor

PERSON = {"name": "Maija Meikäläinen", "email": "maija@example.com"}


def whole(site: Installation) -> bool:
    """One case, its receipt in the log, its acknowledgement owed, and nothing inconsistent."""
    counts = (
        site.count("dsar_case"),
        site.count("dsar_event", "kind = 'case.received'"),
        site.count("dsar_outgoingmail", "kind = 'acknowledgement'"),
        site.count("dsar_letter"),
    )
    checked = site.manage("fsck")
    assert checked.returncode == 0, checked.stdout + checked.stderr
    return counts == (1, 1, 1, 1)


@pytest.mark.parametrize(("failpoint", "kept"), [("before_commit", 0), ("after_commit", 1)])
def test_a_killed_web_server_loses_and_doubles_nothing(
    site: Installation, failpoint: str, kept: int
) -> None:
    web = site.start_web(DSAR_FAIL=failpoint)
    visitor = Visitor(site)
    form = visitor.form()
    assert visitor.send(form, **PERSON) is None
    site.kill(web)
    assert site.count("dsar_case") == kept
    site.start_web()
    first, second = visitor.send(form, **PERSON), visitor.send(form, **PERSON)
    assert first is not None
    assert first == second
    assert whole(site)


def test_twenty_clicks_at_once_are_one_case(site: Installation) -> None:
    site.start_web()
    visitor = Visitor(site)
    form = visitor.form()
    with ThreadPoolExecutor(20) as crowd:
        seen = set(crowd.map(lambda _: visitor.send(form, **PERSON), range(20)))
    assert len(seen) == 1
    assert None not in seen
    assert whole(site)
