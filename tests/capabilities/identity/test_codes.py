"""Eight digits that nobody can guess, read out of the database, or use elsewhere."""

from datetime import timedelta

import pytest
from django.test import override_settings
from hypothesis import given
from hypothesis import strategies as st

from dsar.capabilities.identity import codes
from dsar.capabilities.identity.models import OneTimeCode
from tests.factories import NOW, a_case

NONCES = st.text("0123456789abcdef", min_size=64, max_size=64)


def a_code(case=None):
    case = case or a_case()
    return codes.make(case.pk, OneTimeCode.Purpose.IDENTITY, proof_request_id=None, at=NOW)


@given(NONCES)
def test_every_code_has_eight_digits(nonce):
    code = codes.digits(nonce)
    assert (len(code), code.isascii(), code.isdigit()) == (8, True, True)
    assert codes.clean(code) == code
    assert codes.digits(nonce) == code


@given(st.sets(NONCES, min_size=2, max_size=40))
def test_codes_differ(nonces):
    derived = {codes.digits(nonce) for nonce in nonces}
    # Two of forty may meet once in a hundred thousand rounds; three never do.
    assert len(derived) >= len(nonces) - 1


@given(NONCES, st.text(min_size=1, max_size=20))
def test_another_installation_derives_other_digits(nonce, key):
    with override_settings(SECRET_KEY=f"first {key}"):
        first = [codes.digits(nonce + str(number)) for number in range(3)]
    with override_settings(SECRET_KEY=f"second {key}"):
        assert first != [codes.digits(nonce + str(number)) for number in range(3)]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (" 1234 5678\n", "12345678"),
        ("1234-5678", "12345678"),
        ("１２３４５６７８", "12345678"),
        ("1234567", ""),
        ("123456789", ""),
        ("1234567a", ""),
        ("١٢٣٤٥٦٧٨", ""),
        ("", ""),
    ],
)
def test_what_people_put_between_the_digits_is_forgiven(typed, read):
    assert codes.clean(typed) == read


@pytest.mark.django_db
def test_a_code_fits_its_own_row_only():
    row = a_code()
    digits = codes.digits(row.nonce)
    other = OneTimeCode(case_id=row.case_id + 1, purpose=row.purpose, nonce=row.nonce)
    elsewhere = OneTimeCode(case_id=row.case_id, purpose="other", nonce=row.nonce)
    other.digest = elsewhere.digest = row.digest
    fits = [codes.is_right(one, digits) for one in (row, other, elsewhere)]
    assert fits == [True, False, False]
    assert not codes.is_right(row, f"{(int(digits) + 1) % 10**8:08d}")


@pytest.mark.django_db
def test_what_is_typed_is_compared_in_constant_time(monkeypatch):
    row, pairs = a_code(), []
    monkeypatch.setattr(codes.hmac, "compare_digest", lambda *pair: pairs.append(pair))
    codes.is_right(row, "12345678")
    [(typed, kept)] = pairs
    assert (len(typed), kept) == (64, row.digest)


@pytest.mark.django_db
def test_five_tries_are_counted_before_anything_is_compared():
    row = a_code()
    taken = [codes.take_a_try(row) for _ in range(7)]
    assert taken == [True] * 5 + [False] * 2
    assert row.tries == 5


@pytest.mark.django_db
def test_the_time_of_a_code_begins_when_its_mail_leaves():
    row = a_code()
    codes.leaves(row.pk, at=NOW + timedelta(hours=2))
    row.refresh_from_db()
    assert row.expires_at == NOW + timedelta(hours=2) + codes.VALID
