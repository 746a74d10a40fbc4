"""The site staff sign in to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

from django.contrib.admin import AdminSite
from django.contrib.auth.forms import AuthenticationForm
from django.core.exceptions import BadRequest, PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, URLResolver, path, reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from dsar.interfaces.staff import (
    after,
    answer_code,
    auditor,
    case_page,
    compose,
    datamap,
    datamap_history,
    datamap_import,
    dates,
    downloads,
    figures,
    later,
    letterhead,
    lists,
    mail_acts,
    mail_desk,
    mail_files,
    me,
    packages,
    post_queue,
    proofs,
    redact,
    statement,
    workflow,
)
from dsar.interfaces.staff.screens import READS, staff_of
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Permission, Role
from dsar.organisation.controller.models import Controller

MENU: tuple[tuple[str, str | Promise, Permission], ...] = (
    ("index", _("Today"), Permission.VIEW_CASES),
    ("cases", _("Cases"), Permission.VIEW_CASES),
    ("mail", _("Unsorted mail"), Permission.VIEW_CASES),
    ("post", _("Post"), Permission.VIEW_CASES),
    ("archive", _("Archive"), Permission.VIEW_ARCHIVE),
    ("figures", _("Figures"), Permission.VIEW_ARCHIVE),
    # Nobody has both permissions.
    ("datamap", _("Data map"), Permission.VIEW_ARCHIVE),
    ("datamap", _("Data map"), Permission.ADMINISTER),
    ("workflow", _("Workflow"), Permission.ADMINISTER),
    ("index", _("Look-up tables"), Permission.ADMINISTER),
)
PROBLEMS: dict[type[Exception], tuple[int, str | Promise, str | Promise]] = {
    PermissionDenied: (
        403,
        _("Your role does not open this page"),
        _("Ask an administrator if you need it for your work."),
    ),
    Http404: (
        404,
        _("There is nothing at this address"),
        _("Check the reference, or start from the front page."),
    ),
    BadRequest: (
        400,
        _("This list cannot be filtered like that"),
        _("Use the filters that the page offers."),
    ),
}


def may_enter(user: Any) -> bool:
    """Whoever has a role of the house; a system owner answers by a link and needs no site."""
    return isinstance(user, User) and user.is_active and user.role not in ("", Role.SYSTEM_OWNER)


def refuse_readers(request: HttpRequest) -> None:
    """An auditor posts nowhere, whatever page it is."""
    if staff_of(request).role == Role.AUDITOR:
        raise PermissionDenied


class SignIn(AuthenticationForm):
    """The stock sign-in; the role decides who comes in, not Django's own flags."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs, label_suffix="")

    def confirm_login_allowed(self, user: Any) -> None:
        super().confirm_login_allowed(user)
        if not may_enter(user):
            raise ValidationError(_("This account does not open the staff site."), code="no_role")


class StaffSite(AdminSite):
    """Our screens inside the stock admin site; who may enter follows from the role."""

    site_title = _("Data subject requests")
    site_header = _("Data subject requests")
    index_title = _("Look-up tables")
    site_url = None
    enable_nav_sidebar = False
    login_form = SignIn
    empty_value_display = "–"

    def has_permission(self, request: HttpRequest) -> bool:
        return may_enter(request.user)

    def index(  # type: ignore[override]
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """The first page by role: cases, the archive, or the look-up tables."""
        user: Any = request.user
        if user.may(Permission.VIEW_CASES):
            return lists.today_page(request)
        if user.may(Permission.VIEW_ARCHIVE):
            return HttpResponseRedirect(reverse("admin:archive"))
        return super().index(request, extra_context)

    def get_urls(self) -> list[URLPattern | URLResolver]:
        case, mail = "case/<str:reference>/", "mail/<int:pk>/"
        archive, version = "archive/<str:reference>/", "datamap/history/<int:number>/"
        screens: list[tuple[str, Callable[..., HttpResponse], str]] = [
            ("cases/", lists.case_list, "cases"),
            ("dates/", dates.dates, "dates"),
            ("kept/", later.kept, "kept"),
            ("bans/", later.bans, "bans"),
            ("post/", post_queue.queue, "post"),
            ("mail/", mail_desk.mail_list, "mail"),
            (mail, mail_desk.message, "mail-message"),
            (f"{mail}page/", mail_files.page, "mail-page"),
            (f"{mail}original/", mail_files.original, "mail-original"),
            (f"{mail}file/<int:number>/", mail_files.attachment, "mail-file"),
            (f"{mail}<slug:act>/", mail_acts.sort, "mail-sort"),
            (case, case_page.case_page, "case"),
            (f"{case}letter/<int:pk>/", downloads.letter_file, "case-letter"),
            (f"{case}file/<int:pk>/", downloads.collected_file, "case-file"),
            (f"{case}evidence/<int:pk>/", downloads.evidence_file, "case-evidence"),
            (f"{case}contest/<int:pk>/", downloads.contest_file, "case-contest"),
            (f"{case}package/<int:pk>/", packages.package_file, "case-package"),
            (f"{case}print/<int:pk>/", post_queue.print_out, "case-print"),
            (f"{case}code/", answer_code.page, "case-code"),
            (f"{case}redact/", redact.overview, "redact"),
            (f"{case}redact/<int:pk>/", redact.file_page, "redact-file"),
            (f"{case}redact/<int:pk>/leaves/", redact.as_sent, "redact-sent"),
            (f"{case}redact/<int:pk>/original/", redact.original, "redact-original"),
            (f"{case}proof/<int:pk>/", proofs.page, "proof"),
            (f"{case}proof/<int:pk>/content/", proofs.content, "proof-content"),
            (f"{case}compose/<slug:act>/", compose.page, "case-compose"),
            (f"{case}compose/<slug:act>/<int:place>.pdf", compose.preview, "case-compose-pdf"),
            (f"{case}statement/", statement.page, "statement"),
            (f"{case}after/", after.page, "after"),
            (f"{case}<slug:act>/", case_page.press, "case-act"),
            ("me/", me.page, "me"),
            ("me/calendar/", me.address, "me-calendar"),
            ("figures/", figures.page, "figures"),
            ("figures/contests.csv", figures.contests_csv, "figures-contests"),
            ("archive/", auditor.archive_list, "archive"),
            (archive, auditor.archive_case, "archive-case"),
            (f"{archive}letter/<int:pk>/", auditor.archive_letter, "archive-letter"),
            ("datamap/", datamap.overview, "datamap"),
            ("datamap/import/", datamap_import.page, "datamap-import"),
            ("datamap/history/", datamap_history.history, "datamap-history"),
            (version, datamap_history.version, "datamap-version"),
            (f"{version}<slug:form>/", datamap_history.download, "datamap-version-file"),
            ("datamap/export/<slug:form>/", datamap.export, "datamap-export"),
            ("datamap/system/<int:pk>/reviewed/", datamap.reviewed, "datamap-reviewed"),
            ("datamap/category/<int:pk>/none/", datamap.mark_none, "datamap-none"),
            ("letterhead/", letterhead.page, "letterhead"),
            ("workflow/", workflow.page, "workflow"),
            ("workflow/<slug:sweep>/<slug:act>/", workflow.start, "workflow-start"),
        ]
        ours = [path(route, self.admin_view(view), name=name) for route, view, name in screens]
        return [*ours, *super().get_urls()]

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:  # noqa: FBT001, FBT002
        return super().admin_view(self._explaining(view), cacheable)

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        context = super().each_context(request)
        user: Any = request.user
        if may_enter(user):
            menu = [(name, label) for name, label, asked in MENU if user.may(asked)]
            context["menu"] = [
                {
                    "url": (url := reverse(f"admin:{name}")),
                    "label": label,
                    "here": request.path == url
                    or (url != reverse("admin:index") and request.path.startswith(url)),
                }
                for name, label in menu
            ]
        return context

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        apps = super().get_app_list(request, app_label)
        for model in [model for app in apps for model in app["models"]]:
            model["name"] = getattr(self._registry[model["model"]], "heading", model["name"])
        return apps

    def _explaining(self, view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        is_own_account = view in (self.logout, self.password_change)

        def explained(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            try:
                if request.method not in READS and not is_own_account:
                    refuse_readers(request)
                # Moments are read by the clock on the company's wall, wherever the server stands.
                with timezone.override(ZoneInfo(Controller.current().time_zone)):
                    response = view(request, *args, **kwargs)
                    return response.render() if hasattr(response, "render") else response
            except tuple(PROBLEMS) as error:
                status, title, text = PROBLEMS[type(error)]
                context = self.each_context(request) | {"title": title, "text": text}
                return TemplateResponse(request, "staff/problem.html", context, status=status)

        explained.__dict__.update(view.__dict__)
        return explained
