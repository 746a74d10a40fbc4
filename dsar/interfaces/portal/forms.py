"""What is asked for each kind of request, and the submission it becomes (Art. 15, 16, 17, 21).

Never asked: a personal identity code, a date of birth, or a reason.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar, Final

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from dsar.cases.models import CaseItem
from dsar.interfaces.portal.fields import LONGEST_ADDRESS, LONGEST_TEXT, Email, Phone, Words
from dsar.interfaces.portal.pages import language
from dsar.law.rights import Right, name
from dsar.procedure.receive import Submission
from dsar.procedure.stop_marketing import Blocked

ALL, PART = "all", "part"


class Question(forms.Form):
    """One kind of request: its words and its fields."""

    right: ClassVar[Right]
    title: ClassVar[str | Promise]
    hint: ClassVar[str | Promise]
    about: ClassVar[list[str | Promise]]
    use_required_attribute = False

    def submission(self, language: str) -> Submission:
        """What the person asked, in the words of the procedure."""
        raise NotImplementedError


class AboutPerson(Question):
    """The short set of details that finding somebody's data takes."""

    name = Words(
        label=_("Your name"),
        error_messages={"required": _("Enter your name")},
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = Email(
        label=_("Your e-mail address"),
        required=False,
        help_text=_("We send the confirmation and the notice of our answer here."),
    )
    address = Words(
        label=_("Your postal address"),
        required=False,
        rows=3,
        longest=LONGEST_ADDRESS,
        help_text=_("Only if you have no e-mail address. We then answer by letter."),
    )
    phone = Phone(
        label=_("Phone number (optional)"),
        required=False,
        help_text=_("We call only if we need to ask you something."),
    )
    clue = Words(
        label=_("Customer, order or machine number (optional)"),
        required=False,
        help_text=_("If you remember one, we find your data faster."),
    )

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or {}
        if not {"email", "address"} & self.errors.keys() and not (
            given.get("email") or given.get("address")
        ):
            self.add_error("email", gettext("Enter your email address"))
        return given

    def words(self) -> str:
        """What the person asks for, in their own words."""
        raise NotImplementedError

    def submission(self, language: str) -> Submission:
        given = self.cleaned_data
        return Submission(
            rights=(self.right,),
            language=language,
            name=given["name"],
            email=given["email"],
            phone=given["phone"],
            address=given["address"],
            hint=given["clue"],
            wishes={self.right: self.words()},
        )


class Access(AboutPerson):
    right = Right.ACCESS
    title = _("See your data")
    hint = _("Get a copy of the data we hold about you and learn what we use it for.")
    about = [_("You get a letter and your data in a file, or a letter that we hold nothing.")]
    scope = Words(
        label=_("What do you want to see? (optional)"),
        required=False,
        rows=4,
        longest=LONGEST_TEXT,
        help_text=_("Leave this empty if you want all of your data. You need not give a reason."),
    )
    field_order = ["scope", "name", "email", "address", "phone", "clue"]

    def words(self) -> str:
        return str(self.cleaned_data["scope"])


class Rectification(AboutPerson):
    right = Right.RECTIFICATION
    title = _("Correct or complete")
    hint = _("Tell us what is wrong or missing in your data and how it should be.")
    about = [_("You get a letter that shows what we changed and whom we told.")]
    wrong = Words(
        label=_("What is wrong or missing?"),
        rows=4,
        longest=LONGEST_TEXT // 2,
        error_messages={"required": _("Write what is wrong or missing")},
    )
    correct = Words(
        label=_("What should it say?"),
        rows=4,
        longest=LONGEST_TEXT // 2,
        error_messages={"required": _("Write what it should say")},
    )
    field_order = ["wrong", "correct", "name", "email", "address", "phone", "clue"]

    def words(self) -> str:
        wrong, correct = self.cleaned_data["wrong"], self.cleaned_data["correct"]
        asked = (gettext("What is wrong or missing?"), gettext("What should it say?"))
        return f"{asked[0]}\n{wrong}\n\n{asked[1]}\n{correct}"


class Erasure(AboutPerson):
    right = Right.ERASURE
    title = _("Delete your data")
    hint = _("Ask us to delete all of your data or a part of it.")
    about = [
        _("Some data must stay, such as invoices. We tell you what, why and until when."),
        _("This request itself stays in our archive, so that we can show what we did."),
    ]
    extent = forms.ChoiceField(
        label=_("What do you want us to delete?"),
        choices=[(ALL, _("All of my data")), (PART, _("Only a part of my data"))],
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Select whether we delete all of your data or a part of it"),
            "invalid_choice": _("Select whether we delete all of your data or a part of it"),
        },
    )
    part = Words(
        label=_("Which part? (if you chose a part)"),
        required=False,
        rows=4,
        longest=LONGEST_TEXT,
    )
    field_order = ["extent", "part", "name", "email", "address", "phone", "clue"]

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        if given.get("extent") == PART and "part" not in self.errors and not given.get("part"):
            self.add_error("part", gettext("Write which part of your data we should delete"))
        return given

    def words(self) -> str:
        chosen = ALL if self.cleaned_data["extent"] == ALL else PART
        said = {ALL: gettext("All of my data"), PART: gettext("Only a part of my data")}[chosen]
        part = self.cleaned_data["part"]
        return f"{said}\n\n{part}" if part else said


class StopMarketing(Question):
    """At once, without a name and without proof (Art. 21(2)-(3))."""

    right = Right.MARKETING_OBJECTION
    title = _("Stop marketing")
    hint = _("We stop at once. We need no name and no proof of who you are.")
    about = [
        _("Give the address, the number or both. We stop when you press the button."),
        _("A message that is already on its way may still reach you."),
    ]
    block_email = Email(
        label=_("E-mail address that must get no marketing"),
        required=False,
    )
    block_phone = Phone(
        label=_("Phone number that must get no marketing calls or messages"),
        required=False,
    )
    confirm_email = Email(
        label=_("Send the confirmation to this address (optional)"),
        required=False,
        help_text=_("Leave this empty to get it to the e-mail address above."),
    )

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or {}
        asked = {"block_email", "block_phone"}
        if not asked & self.errors.keys() and not any(given.get(name) for name in asked):
            self.add_error("block_email", gettext("Enter an e-mail address or a phone number"))
        return given

    def submission(self, language: str) -> Submission:
        email, phone = self.cleaned_data["block_email"], self.cleaned_data["block_phone"]
        pairs = (("email", email), ("phone", phone))
        return Submission(
            rights=(self.right,),
            language=language,
            email=self.cleaned_data["confirm_email"] or email,
            phone=phone,
            blocked=tuple(Blocked(channel, address) for channel, address in pairs if address),
        )


QUESTIONS: Final[dict[str, type[Question]]] = {
    kind.right.value: kind for kind in (Access, Rectification, Erasure, StopMarketing)
}


class Contest(forms.Form):
    """What somebody disagrees with; saying why is theirs to choose."""

    use_required_attribute = False
    text = Words(
        label=_("Why do you disagree? (optional)"),
        rows=8,
        longest=LONGEST_TEXT,
        required=False,
        help_text=_("You need not give a reason. It helps us to look at the right thing."),
    )

    def __init__(self, data: Any = None, *, items: Sequence[CaseItem]) -> None:
        super().__init__(data)
        self.items = list(items)
        if len(self.items) < 2:
            return
        self.fields["parts"] = forms.MultipleChoiceField(
            label=_("What should we look at again?"),
            choices=[(str(item.pk), name(Right(item.right), language())) for item in self.items],
            widget=forms.CheckboxSelectMultiple,
            initial=[str(item.pk) for item in self.items],
            error_messages={"required": _("Select what we should look at again")},
        )
        self.order_fields(["parts", "text"])

    def chosen(self) -> list[CaseItem]:
        """The parts that were ticked; the only one where nothing was to tick."""
        ticked = self.cleaned_data.get("parts")
        return [item for item in self.items if ticked is None or str(item.pk) in ticked]
