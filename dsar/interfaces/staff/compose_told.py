"""What the page of a letter tells: its parts, what changed, to whom it goes and who signs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from dsar.capabilities.letters import compose as letters
from dsar.capabilities.letters import glyphs
from dsar.capabilities.letters.blocks import MOST_SIGNS
from dsar.capabilities.letters.compose import title_of
from dsar.capabilities.letters.drafts import Draft
from dsar.cases.addressee import addressee_of
from dsar.cases.disclosure import is_known_who_asks
from dsar.cases.models import Case
from dsar.interfaces.staff import compose_form, words
from dsar.interfaces.staff.acts import ACTS
from dsar.interfaces.staff.grounds_form import ENOUGH
from dsar.interfaces.staff.reasons import in_sentence
from dsar.law import grounds
from dsar.law.letters import TO_OTHERS, LetterKind
from dsar.organisation.accounts.models import User
from dsar.procedure import channel, composing, second, sign
from dsar.procedure.ruling import Given, Ruling

LANGUAGES: Final = {"fi": _("in Finnish"), "sv": _("in Swedish"), "en": _("in English")}


def own_words(typed: QueryDict, seen: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """What an officer wrote into the letters that were shown, by letter and part."""
    own: dict[str, dict[str, Any]] = {}
    for place, content in enumerate(seen):
        key = composing.key(place, content)
        for block in letters.blocks(content):
            words = typed.get(f"after-{key}-{block.name}", "").replace("\r\n", "\n").strip()
            is_out = f"out-{key}-{block.name}" in typed
            if words or is_out:
                said = {"instead" if is_out else "after": words}
                own.setdefault(key, {})[block.name] = said
    return own


def has_unseen_words(typed: QueryDict, draft: Draft) -> bool:
    """Whether words of one's own were typed that the preview does not show yet."""
    return _is_typed(typed) and own_words(typed, draft.letters) != draft.own


def _is_typed(typed: QueryDict) -> bool:
    return any(name.startswith(("after-", "out-")) for name in typed)


def told(draft: Draft, *, by: User, typed: QueryDict) -> dict[str, Any]:
    """All that the page shows of a draft; what somebody just typed stays."""
    case, at = draft.case, timezone.now()
    own = own_words(typed, draft.letters) if _is_typed(typed) else draft.own
    is_mine, is_known = draft.made_by_id == by.pk, is_known_who_asks(case, at=at)
    return {
        "draft": draft,
        "seen": composing.mark_of(draft),
        "act": ACTS[draft.act],
        "letters": [
            _letter(draft, place, content, own) | {"may_be_said": is_known or is_to_other(content)}
            for place, content in enumerate(draft.letters)
        ],
        "most": MOST_SIGNS,
        "to": addressee_of(case, at=at),
        "is_collected": channel.settled(case, at=at).channel == channel.Channel.COLLECT,
        "is_to_person": not all(map(is_to_other, draft.letters)),
        "is_stale": draft.case_version != case.version,
        "is_mine": is_mine,
        # Who is asked for a signature signs just this, or gives it back.
        "may_change": is_mine or not composing.is_proposed(draft, case),
        "may_act": by.may(ACTS[draft.act].permission),
        "is_decision": draft.act == sign.DECISION,
        "boxes": " ".join(glyphs.not_drawn(draft.letters)),
        **_signing(draft, case, by),
        "note": typed.get("note", ""),
        "alone_reason": typed.get("alone_reason", ""),
    }


def is_to_other(content: Mapping[str, Any]) -> bool:
    """Whether a letter goes to somebody else than the person, who is always known."""
    return LetterKind(content["kind"]) in TO_OTHERS


def _signing(draft: Draft, case: Case, by: User) -> dict[str, Any]:
    """Who may sign what was shown, and what the second who signs reads."""
    is_mine, may_act = draft.made_by_id == by.pk, by.may(ACTS[draft.act].permission)
    rule = ACTS[draft.act].second
    if rule is None:
        return {"may_sign": may_act and is_mine}
    form: Any = compose_form.form_of(draft, case, by=draft.made_by)
    why = rule(form) if form.is_valid() else None
    is_proposed, rulings = draft.proposed_at is not None, compose_form.rulings_of(form)
    is_alone = why is not None and second.is_alone(by)
    is_by_one = why is None or is_alone
    return {
        "why_second": in_sentence(why) if why else "",
        "is_alone": is_alone,
        "is_proposed": is_proposed,
        "may_sign": may_act and (is_mine if is_by_one else is_proposed and not is_mine),
        "may_propose": may_act and is_mine and not is_proposed,
        "parts": [_part(case, ruling) for ruling in rulings] if is_proposed else [],
        "short": ", ".join(_short(rulings)),
    }


def _short(rulings: list[Ruling]) -> list[str]:
    """The grounds whose facts may be too short to tell anybody why."""
    stated = [given for ruling in rulings for given in ruling.grounds]
    needed = [given for given in stated if grounds.GROUNDS[given.code].facts_required]
    return [given.code.upper() for given in needed if len(given.facts.strip()) < ENOUGH]


def _part(case: Case, ruling: Ruling) -> dict[str, Any]:
    return {
        "kind": words.KINDS[ruling.item.right],
        "outcome": words.DECIDED[ruling.outcome],
        "grounds": [_ground(given, case.language) for given in ruling.grounds],
        "note": ruling.internal_note,
    }


def _ground(given: Given, language: str) -> dict[str, str]:
    told = grounds.words(given.code, language, facts=given.facts, details=given.details)
    note = given.details.get("legal_note", "")
    return {"code": given.code.upper(), "text": told, "legal_note": note}


def _letter(
    draft: Draft, place: int, content: dict[str, Any], own: Mapping[str, Any]
) -> dict[str, Any]:
    key = composing.key(place, content)
    mine = own.get(key, {})
    return {
        "key": key,
        "language": content["language"],
        "in_language": LANGUAGES[content["language"]],
        "title": title_of(content),
        "to": next((line for line in content["addressee"] if line), "")
        if is_to_other(content)
        else "",
        "pdf": reverse("admin:case-compose-pdf", args=[draft.case.reference, draft.act, place]),
        "changes": draft.changes[place] if place < len(draft.changes) else [],
        "blocks": [
            {
                "part": block,
                "is_out": "instead" in (said := mine.get(block.name, {})),
                "words": said.get("instead") or said.get("after", ""),
            }
            for block in letters.blocks(content)
        ],
    }
