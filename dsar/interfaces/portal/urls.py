"""Addresses of the public pages; every one of them comes in fi, sv and en."""

from django.urls import path

from dsar.capabilities.delivery.models import Purpose
from dsar.interfaces.portal import (
    acts,
    answer,
    ask,
    code,
    contact,
    contesting,
    download_code,
    downloads,
    fee,
    follow,
    proof,
    start,
)

app_name = "portal"
urlpatterns = [
    path("", start.start, name="start"),
    path("request/<str:right>/", ask.ask, name="ask"),
    path("sent/<str:reference>/", ask.sent, name="sent"),
    # Mail programs glue marks and slashes to a link's end, so the token takes all that follows.
    path("status/<path:token>", follow.open_link, {"purpose": Purpose.STATUS}, name="status"),
    path("answer/<path:token>", follow.open_link, {"purpose": Purpose.ANSWER}, name="answer"),
    path("leaving/<path:token>", contact.answer, {"purpose": Purpose.LEAVING}, name="leaving"),
    path("joining/<path:token>", contact.answer, {"purpose": Purpose.JOINING}, name="joining"),
    path("case/<str:reference>/", follow.case_page, name="case"),
    path("case/<str:reference>/file/<int:file_id>/", downloads.answer_file, name="file"),
    path("case/<str:reference>/letter/<int:letter_id>/", downloads.letter, name="letter"),
    path("case/<str:reference>/code/", code.code, name="code"),
    path("case/<str:reference>/open/", download_code.code, name="download-code"),
    path("case/<str:reference>/renew/", answer.renew, name="renew"),
    path("case/<str:reference>/contact/", contact.ask, name="contact"),
    path("case/<str:reference>/proof/", proof.send, name="proof"),
    path("case/<str:reference>/withdraw/", acts.withdraw, name="withdraw"),
    path("case/<str:reference>/again/", acts.take_up, name="take_up"),
    path("case/<str:reference>/contest/", contesting.contest, name="contest"),
    path("case/<str:reference>/contested/", contesting.contested, name="contested"),
    path("case/<str:reference>/fee/", fee.answer, name="fee"),
]
