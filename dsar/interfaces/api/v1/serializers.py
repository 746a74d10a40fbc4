"""What version 1 shows of a case."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from dsar.cases.models import Case, CaseItem
from dsar.interfaces.api.v1.extensions import ExtensionSerializer


class ItemSerializer(serializers.ModelSerializer[CaseItem]):
    """One right exercised and what it got."""

    class Meta:
        model = CaseItem
        fields = ["right", "outcome", "settled_at"]


class CaseSerializer(serializers.ModelSerializer[Case]):
    """A case in the list: references, codes and dates, nothing about the person."""

    items: Any = ItemSerializer(many=True, read_only=True)

    class Meta:
        model = Case
        fields = [
            *("reference", "state", "channel", "language", "received_at", "received_on"),
            *("due_on", "answered_at", "closed_at", "version", "items"),
        ]


class PersonSerializer(serializers.Serializer[Any]):
    """Who asks, as claimed until identity is shown."""

    name = serializers.CharField()
    email = serializers.CharField()
    phone = serializers.CharField()


class CaseDetailSerializer(CaseSerializer):
    """One case with the person and how its due date was counted."""

    person = PersonSerializer(source="data_subject")
    due_steps = serializers.ListField(child=serializers.DictField())
    adjusted_steps = serializers.ListField(child=serializers.DictField())
    extension: Any = ExtensionSerializer(read_only=True, allow_null=True)

    class Meta(CaseSerializer.Meta):
        fields = [
            *(*CaseSerializer.Meta.fields, "person", "text", "due_steps"),
            *("target_on", "adjusted_due_on", "adjusted_steps", "extension"),
        ]
