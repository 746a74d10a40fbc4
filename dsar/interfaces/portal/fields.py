"""Form fields that take people's words as they are, and say in plain words what is missing."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

LONGEST_LINE, LONGEST_TEXT, LONGEST_ADDRESS = 200, 5000, 400
LONGEST_EMAIL, LONGEST_PHONE = 254, 40
# Letters by category, but nothing is drawn for them.
FILLERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
LABEL = re.compile(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?")
PHONE = re.compile(r"\+?[\d ()./-]+")
BAD_EMAIL = _("Enter an address like name@example.com")
BAD_PHONE = _("Enter the number in digits, like 040 123 4567")
TOO_LONG = _("Shorten this to %(limit_value)d characters. It has %(show_value)d now")


def is_visible(text: str) -> bool:
    """Whether anything of a text can be seen: spaces, marks and invisible signs alone cannot."""
    return any(unicodedata.category(char)[0] in "LNPS" and char not in FILLERS for char in text)


def clean_email(value: str) -> str:
    """One address with a dotted domain, which is written in ASCII; raises ValidationError."""
    local, _at, domain = value.strip().rpartition("@")
    try:
        ascii_domain = domain.lower().encode("idna").decode("ascii")
    except UnicodeError as error:
        raise ValidationError(BAD_EMAIL) from error
    labels = ascii_domain.split(".")
    is_dotted = len(labels) > 1 and all(LABEL.fullmatch(label) for label in labels)
    address = f"{local}@{ascii_domain}"
    if not is_dotted or labels[-1].isdigit() or len(local) > 64 or len(address) > LONGEST_EMAIL:
        raise ValidationError(BAD_EMAIL)
    if not LOCAL.fullmatch(local):
        raise ValidationError(BAD_EMAIL)
    return address


class Words(forms.CharField):
    """Text as people type it; its limit is said, never enforced by cutting in the browser."""

    def __init__(self, *, longest: int = LONGEST_LINE, rows: int = 0, **kwargs: Any) -> None:
        self.rows = rows
        if rows:
            kwargs["widget"] = forms.Textarea(attrs={"rows": rows, "cols": False})
        super().__init__(validators=[MaxLengthValidator(longest, TOO_LONG)], **kwargs)

    def to_python(self, value: Any) -> str:
        text = str(super().to_python(value)).replace("\r\n", "\n").replace("\r", "\n")
        if not self.rows:
            text = re.sub(r"[\n\t\v\f\x85\u2028\u2029]+", " ", text)
        return text if is_visible(text) or "\0" in text else ""


class Email(Words):
    """An e-mail address a server on the internet could have."""

    def __init__(self, **kwargs: Any) -> None:
        attrs = {"autocomplete": "email", "spellcheck": "false", "autocapitalize": "none"}
        widget = forms.TextInput(attrs=attrs | {"inputmode": "email"})
        super().__init__(longest=LONGEST_EMAIL, widget=widget, **kwargs)

    def to_python(self, value: Any) -> str:
        # A line break inside an address is somebody's trick, so no kindness of Words here.
        text = str(forms.CharField.to_python(self, value))
        return text if is_visible(text) or "\0" in text else ""

    def clean(self, value: Any) -> str:
        text = str(super().clean(value))
        return clean_email(text) if text else ""


class Phone(Words):
    """A telephone number in any common spelling."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel"})
        super().__init__(longest=LONGEST_PHONE, widget=widget, **kwargs)

    def clean(self, value: Any) -> str:
        text = str(super().clean(value))
        enough = sum(char.isdigit() for char in text) >= 5
        if text and not (enough and text.isascii() and PHONE.fullmatch(text)):
            raise ValidationError(BAD_PHONE)
        return text
