"""How a system's owner gets in without an account: a link and a code, both to their address."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models


class OwnerLink(models.Model):
    """The way in for a colleague without an account: to what waits for them, after a code.

    Only the digest of the token is kept; it is derived from the nonce when a mail needs it.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="owner_links"
    )
    nonce = models.CharField(max_length=64)
    token_digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["expires_at"], name="owner_link_expires")
        ]

    def __str__(self) -> str:
        return f"owner link {self.pk}"


class OwnerCode(models.Model):
    """A one-time code mailed to the owner of a link; only a keyed digest is kept."""

    link = models.ForeignKey(OwnerLink, on_delete=models.CASCADE, related_name="codes")
    nonce = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)
    tries = models.PositiveSmallIntegerField(default=0)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"owner code {self.pk}"
