"""Listing and showing cases to an officer, deciding one, and taking more time for one."""

from __future__ import annotations

from typing import Any, ClassVar, cast

from django.utils import timezone
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import mixins, status, viewsets
from rest_framework.decorators import action
from rest_framework.exceptions import ValidationError
from rest_framework.pagination import CursorPagination
from rest_framework.permissions import BasePermission
from rest_framework.request import Request
from rest_framework.response import Response

from dsar.cases.models import Case
from dsar.cases.states import State
from dsar.interfaces.api.v1.decisions import DecisionSerializer, RulingsSerializer, decide_by
from dsar.interfaces.api.v1.extensions import (
    ExtensionSerializer,
    MoreTimeSerializer,
    RefusalSerializer,
    extend_by,
)
from dsar.interfaces.api.v1.parsers import StrictJSONParser
from dsar.interfaces.api.v1.serializers import CaseDetailSerializer, CaseSerializer
from dsar.organisation.accounts.models import User
from dsar.organisation.accounts.roles import Permission
from dsar.procedure import handle

STATES = [state.value for state in State]


class MayViewCases(BasePermission):
    """Officers and reviewers; everybody else is refused."""

    def has_permission(self, request: Request, view: Any) -> bool:
        return request.user.is_authenticated and request.user.may(Permission.VIEW_CASES)


class MayHandleCases(MayViewCases):
    """Those who may also act on a case."""

    def has_permission(self, request: Request, view: Any) -> bool:
        may_view = super().has_permission(request, view)
        return may_view and cast(User, request.user).may(Permission.HANDLE_CASES)


class MayDecide(MayViewCases):
    """Those who may also decide one."""

    def has_permission(self, request: Request, view: Any) -> bool:
        may_view = super().has_permission(request, view)
        return may_view and cast(User, request.user).may(Permission.DECIDE)


class ByDueDate(CursorPagination):
    """Most urgent first, fifty at a time."""

    ordering = ("due_on", "pk")
    page_size = 50
    # Weekends and holidays pile many cases on one due date.
    offset_cutoff = 1_000_000


class CaseViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Case]):
    """Cases, most urgent first; reading one leaves an event in its log."""

    permission_classes = (MayViewCases,)
    parser_classes = (StrictJSONParser,)
    pagination_class = ByDueDate
    lookup_field = "reference"
    lookup_value_regex = "[A-Z0-9-]{1,20}"
    queryset = Case.objects.none()
    parameters: ClassVar[set[str]] = {"state", "cursor", "format"}

    def get_queryset(self) -> Any:
        cases = Case.objects.visible_to(self.request.user).prefetch_related("items")
        return cases.select_related("data_subject")

    def get_serializer_class(self) -> type[CaseSerializer]:
        return CaseDetailSerializer if self.action == "retrieve" else CaseSerializer

    @extend_schema(parameters=[OpenApiParameter("state", enum=STATES, description="Only these.")])
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        unknown = sorted(set(request.query_params) - self.parameters)
        if unknown:
            raise ValidationError({unknown[0]: ["There is no such parameter."]})
        return super().list(request, *args, **kwargs)

    def filter_queryset(self, queryset: Any) -> Any:
        state = self.request.query_params.get("state")
        if state is None:
            return queryset
        if state not in STATES:
            raise ValidationError({"state": [f"Use one of: {', '.join(STATES)}."]})
        return queryset.filter(state=state)

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        case = self.get_object()
        handle.looked_at(case, screen="api", at=timezone.now(), by=cast(User, request.user))
        return Response(self.get_serializer(case).data)

    @extend_schema(
        request=MoreTimeSerializer,
        responses={201: ExtensionSerializer}
        | dict.fromkeys([400, 403, 404, 409], RefusalSerializer),
    )
    @action(detail=True, methods=["post"], permission_classes=[MayHandleCases])
    def extension(self, request: Request, reference: str) -> Response:
        """Take more time, once and within the first month; the person is told (Art. 12(3))."""
        row = extend_by(
            self.get_object(), request.data, at=timezone.now(), by=cast(User, request.user)
        )
        return Response(ExtensionSerializer(row).data, status=status.HTTP_201_CREATED)

    @extend_schema(
        request=RulingsSerializer,
        responses={201: DecisionSerializer(many=True)}
        | dict.fromkeys([400, 403, 404, 409], RefusalSerializer),
    )
    @action(detail=True, methods=["post"], permission_classes=[MayDecide])
    def decision(self, request: Request, reference: str) -> Response:
        """Decide every open right, wholly or not at all; a refusal says why (Art. 12(4))."""
        rows = decide_by(
            self.get_object(), request.data, at=timezone.now(), by=cast(User, request.user)
        )
        return Response(DecisionSerializer(rows, many=True).data, status=status.HTTP_201_CREATED)
