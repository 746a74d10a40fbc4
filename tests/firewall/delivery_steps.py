"""What a random walk may try about how an answer leaves: by post, by hand, anew, or back again."""

from __future__ import annotations

from typing import Any, Final

from dsar.procedure import answer_period, channel, post
from dsar.procedure import recall as recalling
from tests.procedure import posting


def posted(way: Any) -> None:
    posting.posted(way.case, **way.by)


def handed_over(way: Any) -> None:
    on = way.now.date()
    said = {"to": "Maija", "seen_how": "Ajokortti."}
    post.hand_over(way.case, handed_on=on, **said, **way.by)


def choose(way: Any) -> None:
    wanted = way.dice.choice(["portal", "post", "collect"])
    channel.choose(way.case, channel=wanted, why="Näin toivottiin.", **way.by)


def send_otherwise(way: Any) -> None:
    wanted = way.dice.choice(["post", "collect"])
    post.send_otherwise(way.case, channel=wanted, why="Ei ladattu.", **way.by)


def send_anew(way: Any) -> None:
    answer_period.send_anew(way.case, **way.by)


def recall(way: Any) -> None:
    recalling.recall(way.case, reason="zqcanaryreason", **way.by)


STEPS: Final = (posted, handed_over, choose, send_otherwise, send_anew, recall)
