"""Taking a map in: a file is looked at first, and changes nothing before somebody agrees."""

from __future__ import annotations

import json
from typing import Any, Final

from django import forms
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from dsar.interfaces.staff.datamap_history import change_row
from dsar.interfaces.staff.plain_fields import CHOOSE_FILE
from dsar.interfaces.staff.screens import draw, only, screen, staff_of
from dsar.organisation.accounts.roles import Permission
from dsar.organisation.datamap import exchange
from dsar.organisation.datamap.content import Content
from dsar.organisation.datamap.exchange import NotAMap
from dsar.organisation.datamap.versions import digest_of

MOST_BYTES: Final = 4_000_000


class FileForm(forms.Form):
    """One file of the map."""

    use_required_attribute = False
    file = forms.FileField(
        label=gettext_lazy("A file that ends in .csv or .json"),
        help_text=gettext_lazy("Nothing changes yet: first you see what the file would change."),
        widget=forms.FileInput(attrs={"accept": ".csv,.json"}),
        error_messages={"required": CHOOSE_FILE},
    )

    def clean_file(self) -> UploadedFile[Any]:
        given: UploadedFile[Any] = self.cleaned_data["file"]
        if (given.size or 0) > MOST_BYTES:
            raise forms.ValidationError(_("The file is larger than 4 MB. Take it in in parts."))
        if _form_of(given) not in exchange.FORMATS:
            raise forms.ValidationError(_("Choose a file whose name ends in .csv or .json."))
        return given

    def text(self) -> str:
        """The file as text; raises UnicodeDecodeError for what is none."""
        content: bytes = self.cleaned_data["file"].read()
        return content.decode("utf-8")


@screen(Permission.ADMINISTER, writes=Permission.ADMINISTER)
def page(request: HttpRequest) -> HttpResponse:
    """A file to choose; a post shows what it would change, and a second one does it."""
    only(request, ())
    if request.method != "POST":
        return _choose(request, FileForm(label_suffix=""))
    if "content" in request.POST:
        return _take_in(request)
    form = FileForm(request.POST, request.FILES, label_suffix="")
    if not form.is_valid():
        return _choose(request, form)
    try:
        content = exchange.read(form.text(), _form_of(form.cleaned_data["file"]))
    except UnicodeDecodeError:
        form.add_error("file", _("The file is not written in UTF-8. Save it so and try again."))
        return _choose(request, form)
    except NotAMap as error:
        return _choose(request, form, problems=[str(problem) for problem in error.problems])
    return _preview(request, content)


def _take_in(request: HttpRequest) -> HttpResponse:
    """Do what the preview showed; shown anew when the map changed in between."""
    try:
        content = exchange.read(request.POST["content"], "json")
    except NotAMap as error:
        problems = [str(problem) for problem in error.problems]
        return _choose(request, FileForm(label_suffix=""), problems=problems)
    if request.POST.get("seen") != _digest():
        messages.warning(request, _("The map has changed meanwhile. Look at the changes again."))
        return _preview(request, content)
    version = exchange.apply(content, at=timezone.now(), by=staff_of(request))
    said = _("The file was taken in. The map is now version %(number)s.")
    messages.success(request, said % {"number": version.number})
    return HttpResponseRedirect(reverse("admin:datamap"))


def _choose(
    request: HttpRequest, form: FileForm, problems: list[str] | None = None
) -> HttpResponse:
    context = {"title": _("Take in a file"), "form": form, "problems": problems or []}
    status = 422 if problems or form.errors else 200
    return draw(request, "datamap_import.html", context, status=status)


def _preview(request: HttpRequest, content: Content) -> HttpResponse:
    seen = exchange.changes(content)
    context = {
        "title": _("What the file would change"),
        "rows": [change_row(row) for row in [*seen.added, *seen.changed]],
        "added": len(seen.added),
        "changed": len(seen.changed),
        "same": len(seen.same),
        "stays": len(seen.stays),
        "content": json.dumps(content, ensure_ascii=False),
        "seen": _digest(),
    }
    return draw(request, "datamap_preview.html", context)


def _digest() -> str:
    return digest_of(exchange.as_content())


def _form_of(file: UploadedFile[Any]) -> str:
    return (file.name or "").lower().rpartition(".")[2]
