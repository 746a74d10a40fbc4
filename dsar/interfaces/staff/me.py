"""My settings: language and digest of my mail, holiday and deputy, the address of my calendar."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from dsar.interfaces.staff import due, leave_form
from dsar.interfaces.staff.forms import day
from dsar.interfaces.staff.screens import draw, only, screen, staff_of, today
from dsar.organisation.accounts import calendar, leave
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Permission, Role

LONGEST_NUMBER = 18
DIGEST = [
    ("yes", gettext_lazy("On working days at 8 in the morning, when something waits")),
    ("no", gettext_lazy("Never")),
]


class MyForm(forms.Form):
    """What a colleague may settle alone; a role sees only what is of use to it."""

    use_required_attribute = False
    language = forms.ChoiceField(
        label=gettext_lazy("Language of the mail you get"),
        choices=settings.LANGUAGES,
        widget=forms.RadioSelect,
    )
    digest = forms.ChoiceField(
        label=gettext_lazy("Summary of what waits, by mail"),
        choices=DIGEST,
        widget=forms.RadioSelect,
    )
    away_from = day(gettext_lazy("First day of the holiday"), required=False)
    away_until = day(gettext_lazy("Last day of the holiday"), required=False)
    deputy = forms.ModelChoiceField(
        User.objects.none(),
        label=gettext_lazy("Deputy"),
        required=False,
        help_text=gettext_lazy("Gets your reminders while you are away."),
    )

    def __init__(self, data: Any = None, *, by: User) -> None:
        self.by = by
        told = {name: getattr(by, name) for name in ("language", "away_from", "away_until")}
        told |= {"digest": "yes" if by.wants_digest else "no", "deputy": by.deputy_id}
        super().__init__(data, initial=told, label_suffix="")
        leave_form.offer_deputies(self, by)
        if not by.may(Permission.VIEW_CASES):
            del self.fields["digest"]
        if not by.may(Permission.HANDLE_CASES):
            for name in ("away_from", "away_until", "deputy"):
                del self.fields[name]
        for field in self.fields.values():
            field.disabled = not self.may_change

    @property
    def may_change(self) -> bool:
        return self.by.role != Role.AUDITOR

    def clean(self) -> None:
        leave_form.check_days(self)

    def wishes(self) -> leave.Wishes:
        by, said = self.by, self.cleaned_data
        return leave.Wishes(
            language=said["language"],
            wants_digest=said["digest"] == "yes" if "digest" in said else by.wants_digest,
            away_from=said.get("away_from", by.away_from),
            away_until=said.get("away_until", by.away_until),
            deputy=said.get("deputy", by.deputy),
        )


def page(request: HttpRequest) -> HttpResponse:
    """Show a colleague's own settings, or keep what was changed; every role has some."""
    only(request, ())
    by = staff_of(request)
    if request.method != "POST":
        return _draw(request, MyForm(by=by))
    form = MyForm(request.POST, by=by)
    if not form.is_valid():
        return _draw(request, form, status=400)
    leave.settle(form.wishes(), at=timezone.now(), by=by)
    messages.success(request, _("Your settings were saved."))
    return _back()


@screen(Permission.VIEW_CASES, writes=Permission.VIEW_CASES)
def address(request: HttpRequest) -> HttpResponse:
    """Make or revoke the address of one's calendar; the answer to the POST alone ever shows it."""
    by, at = staff_of(request), timezone.now()
    if request.method != "POST":
        return _back()
    if request.POST.get("act") == "revoke":
        calendar.revoke(at=at, by=by)
        messages.success(request, _("The address of your calendar no longer works."))
        return _back()
    seen = request.POST.get("replaces", "")
    replaces = int(seen) if seen.isdecimal() and len(seen) <= LONGEST_NUMBER else None
    try:
        token = calendar.make(replaces=replaces, at=at, by=by)
    except calendar.ShownAlready:
        text = _("The address was shown once already. If you did not copy it, make a new one.")
        messages.info(request, text)
        return _back()
    shown = settings.SITE_URL + reverse("calendar", args=[token])
    return _draw(request, MyForm(by=by), shown=shown)


def _back() -> HttpResponse:
    return HttpResponseRedirect(reverse("admin:me"))


def _draw(
    request: HttpRequest, form: MyForm, *, shown: str = "", status: int = 200
) -> HttpResponse:
    by, at = form.by, timezone.now()
    feed = calendar.address_of(by)
    context = {
        "title": _("My settings"),
        "form": form,
        "email": by.email,
        "warnings": leave_form.warnings(by, on=today()),
        "has_calendar": by.may(Permission.VIEW_CASES),
        "feed": feed,
        "made_on": due.day_of(feed.made_at) if feed else "",
        "expires_on": due.day_of(feed.expires_at) if feed else "",
        "has_expired": bool(feed and feed.expires_at <= at),
        "shown": shown,
    }
    return draw(request, "me.html", context, status=status)
