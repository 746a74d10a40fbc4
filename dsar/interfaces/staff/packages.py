"""The package of an answer on the case page: how far it is, why it failed, what it holds."""

from __future__ import annotations

from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from dsar.capabilities.delivery.packages import Package, PackageFile
from dsar.cases.models import Case
from dsar.interfaces.staff import words
from dsar.interfaces.staff.downloads import streamed
from dsar.interfaces.staff.screens import find_case, screen
from dsar.interfaces.staff.steps import Step
from dsar.law.explain import size
from dsar.organisation.accounts.roles import Permission
from dsar.procedure.package import package
from dsar.procedure.package.package_words import number, title

# More stand in the package itself, in its list of contents.
MOST_LISTED: Final = 50
BEING_BUILT: Final = Step(
    _("Wait for the package"),
    _("The person's data is being packed. How far it is stands below."),
)
NOT_BUILT: Final = Step(
    _("Try again"),
    _("The person's data could not be packed. Why, and what to do, stands below."),
    "try_again",
)
WHY: Final = {
    "gone": _("A file of %(system)s is gone from the store. Bring it back from a backup first."),
    "unreadable": _(
        "A file of %(system)s can no longer be read. Bring it back from a backup first, or the "
        "key that opens it."
    ),
    "left_out": _("A file of %(system)s was left out after the decision. Decide anew."),
    "of_another": _("A file of %(system)s belongs to another request. Nothing was packed."),
}
UNKNOWN: Final = _("Something went wrong on our side. If it happens again, tell an administrator.")


def package_step(case: Case) -> Step | None:
    """What the answer waits for, while its packages are not all built."""
    waiting = package.live(case).filter(file__isnull=True)
    if waiting.filter(failed_at__isnull=False).exists():
        return NOT_BUILT
    return BEING_BUILT if waiting.exists() else None


def packages_of(case: Case) -> list[dict[str, Any]]:
    """The packages that leave with the answer of today."""
    return [_shown(row) for row in package.live(case)]


@screen(Permission.VIEW_CASES)
def package_file(request: HttpRequest, reference: str, pk: int) -> HttpResponse:
    """A last look at what the person gets; opening it leaves its event."""
    case = find_case(request, reference)
    row = Package.objects.filter(case=case, pk=pk, file__isnull=False).first()
    if row is None or row.file is None:
        raise Http404
    return streamed(request, case, row.file, "package")


def _shown(row: Package) -> dict[str, Any]:
    tongue = words.language()
    shown = {
        "row": row,
        "title": title(tongue, is_for_programs=row.machine_readable_only),
        "done": number(row.files_done, tongue),
        "total": number(row.files_total, tongue),
        # A table weighs more as CSV than as it was handed in.
        "packed": size(min(row.bytes_done, row.bytes_total), tongue),
        "size": size(row.bytes_total, tongue),
        "why": _why(row) if row.failed_at else "",
    }
    if row.file is None:
        return shown
    files = list(row.files.select_related("entry__file")[:MOST_LISTED])
    rest = row.files_total - len(files)
    return shown | {"files": files, "rest": number(rest, tongue) if rest > 0 else ""}


def _why(row: Package) -> str:
    """In words what stopped the building, with the system whose file it was."""
    code, _space, key = row.last_error.partition(" ")
    mine = PackageFile.objects.filter(package=row, pk=key) if key.isdecimal() else None
    entry = mine.select_related("entry__task__system").first() if mine is not None else None
    if entry is None or code not in WHY:
        return str(UNKNOWN)
    system = entry.entry.task.system.called(words.language())
    return gettext(str(WHY[code])) % {"system": system}
