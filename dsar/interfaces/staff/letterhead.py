"""How our letters look: layout, window and logo, with a sample letter and a test print to see."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from dsar.capabilities.letters import logo
from dsar.capabilities.letters.gauge import Words, gauge
from dsar.capabilities.letters.render import pdf_for
from dsar.capabilities.letters.specimen import ADDRESSEE, specimen
from dsar.files import pictures
from dsar.files.refusals import Refused
from dsar.files.vetting import shown_name
from dsar.interfaces.staff.downloads import as_attachment
from dsar.interfaces.staff.plain_fields import CHOOSE_FILE, speak_plainly
from dsar.interfaces.staff.screens import draw, only, screen, staff_of, today
from dsar.interfaces.staff.words import language
from dsar.organisation.accounts.roles import Permission
from dsar.organisation.controller import letterhead
from dsar.organisation.controller.letterhead import Letterhead
from dsar.organisation.controller.models import Controller
from dsar.organisation.controller.paper import BOUNDS, Layout, Preset, Window, fits

PDF: Final = "application/pdf"
SIDES: Final[dict[str, Any]] = {
    "left": gettext_lazy("From the left edge"),
    "top": gettext_lazy("From the upper edge"),
    "width": gettext_lazy("Width"),
    "height": gettext_lazy("Height"),
}


class LayoutForm(forms.Form):
    """The layout, and where the window of the envelope is."""

    use_required_attribute = False
    preset = forms.ChoiceField(
        label=gettext_lazy("Layout of letters"),
        choices=Letterhead.Shape.choices,
        widget=forms.RadioSelect,
    )

    def __init__(self, data: Any = None) -> None:
        now = Letterhead.current()
        super().__init__(data, initial={"preset": now.preset} | vars(now.window), label_suffix="")
        for side, label in SIDES.items():
            low, high = BOUNDS[side]
            self.fields[side] = forms.IntegerField(
                label=label,
                min_value=low,
                max_value=high,
                help_text=_("From %(low)d to %(high)d mm.") % {"low": low, "high": high},
            )
        speak_plainly(self)

    @property
    def sides(self) -> list[forms.BoundField]:
        return [self[side] for side in SIDES]

    def clean(self) -> None:
        if all(side in self.cleaned_data for side in SIDES) and not fits(self.window):
            raise forms.ValidationError(
                _("The window reaches over the edge or the first fold of the sheet.")
            )

    @property
    def window(self) -> Window:
        return Window(**{side: self.cleaned_data[side] for side in SIDES})

    @property
    def layout(self) -> Layout:
        """What was typed, with the logo of today."""
        now = Letterhead.current().layout
        return Layout(Preset(self.cleaned_data["preset"]), self.window, now.logo, now.logo_type)


class LogoForm(forms.Form):
    """One picture."""

    use_required_attribute = False
    file = forms.FileField(
        label=gettext_lazy("A picture for the upper left corner"),
        help_text=gettext_lazy("PNG, JPEG or SVG, 1 MB at most. It is printed up to 20 mm high."),
        widget=forms.FileInput(attrs={"accept": ".png,.jpg,.jpeg,.svg"}),
        error_messages={"required": CHOOSE_FILE},
    )

    def clean_file(self) -> UploadedFile[Any]:
        given: UploadedFile[Any] = self.cleaned_data["file"]
        if (given.size or 0) > pictures.MOST_BYTES:
            raise forms.ValidationError(_said(Refused("logo_large", most=1)))
        return given


@screen(Permission.ADMINISTER, writes=Permission.ADMINISTER)
def page(request: HttpRequest) -> HttpResponse:
    """The settings; a post keeps them, or gives a page that shows them before they are kept."""
    only(request, ())
    act = request.POST.get("act", "")
    if request.method != "POST":
        return _draw(request, LayoutForm(), LogoForm(label_suffix=""))
    if act == "logo":
        return _put_up(request)
    if act == "no_logo":
        letterhead.take_down(at=timezone.now(), by=staff_of(request))
        messages.success(request, _("Letters show the name of the company again."))
        return _back()
    form = LayoutForm(request.POST)
    if not form.is_valid():
        return _draw(request, form, LogoForm(label_suffix=""), status=422)
    if act == "settle":
        at, by = timezone.now(), staff_of(request)
        letterhead.settle(form.layout.preset, form.window, at=at, by=by)
        messages.success(request, _("The layout was saved. Print the test page and check it."))
        return _back()
    return _gauge(form.layout) if act == "test" else _sample(form.layout)


def _put_up(request: HttpRequest) -> HttpResponse:
    form = LogoForm(request.POST, request.FILES, label_suffix="")
    if form.is_valid():
        given: UploadedFile[Any] = form.cleaned_data["file"]
        name = shown_name(given.name or "")
        try:
            letterhead.put_up(given.read(), name, at=timezone.now(), by=staff_of(request))
        except Refused as error:
            form.add_error("file", _said(error))
        else:
            messages.success(request, _("The logo was put up. See a sample letter to check it."))
            return _back()
    return _draw(request, LayoutForm(), form, status=422)


def _said(error: Refused) -> str:
    told = _(error.sentence) % error.told if error.told else _(error.sentence)
    return f"{told[:1].upper()}{told[1:]}."


def _sample(layout: Layout) -> HttpResponse:
    company, on = Controller.current(), today()
    printed = company.as_printed()
    content = specimen(layout, language(), printed, country=company.country, on=on)
    return _pdf(pdf_for(content, assets=logo.of_layout(layout)), "sample.pdf")


def _gauge(layout: Layout) -> HttpResponse:
    how = _("Print this page at 100 %, fold it and put it into your C5, E65 or DL envelope.")
    shows = _("Only the addressee may show in the window, however the sheet slides.")
    words = Words(
        language(),
        _("Test print"),
        (how, shows, _("The crosses stand 150 mm from each other, across and down.")),
        fold=_("Fold"),
        hole=_("Punch, and fold for C5: 148.5 mm"),
        window=_("Window"),
        addressee=(_("Example company"), ADDRESSEE[0], _("Second floor"), *ADDRESSEE[1:]),
    )
    company = Controller.current().as_printed()
    sheet = gauge(layout, words, company, assets=logo.of_layout(layout), at=timezone.now())
    return _pdf(sheet, "test-print.pdf")


def _pdf(content: bytes, name: str) -> HttpResponse:
    return as_attachment(content, name=name, media_type=PDF)


def _back() -> HttpResponse:
    return HttpResponseRedirect(reverse("admin:letterhead"))


def _draw(
    request: HttpRequest, form: LayoutForm, picture: LogoForm, *, status: int = 200
) -> HttpResponse:
    now = Letterhead.current()
    context = {
        "title": _("How our letters look"),
        "form": form,
        "logo": picture,
        "logo_name": now.logo.original_name if now.logo else "",
    }
    return draw(request, "letterhead.html", context, status=status)
