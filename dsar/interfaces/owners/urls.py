"""Addresses of the owners' door; every one of them comes in fi, sv and en."""

from django.urls import path

from dsar.interfaces.owners import answer_form, enter, files, later, recipients, task, waiting

app_name = "owners"
urlpatterns = [
    path("", waiting.waiting, name="waiting"),
    # Mail programs glue marks and slashes to a link's end, so the token takes all that follows.
    path("link/<path:token>", enter.link, name="link"),
    path("code/", enter.code, name="code"),
    path("leave/", enter.leave, name="leave"),
    path("end/", enter.end, name="end"),
    path("map/<int:system_id>/", waiting.map_page, name="map"),
    path("task/<int:task_id>/", task.task_page, name="task"),
    path("task/<int:task_id>/answer/", answer_form.answer, name="answer"),
    path("task/<int:task_id>/files/", files.send, name="files"),
    path("task/<int:task_id>/paste/", files.paste, name="paste"),
    path("task/<int:task_id>/fill/<int:category_id>/", files.fill, name="fill"),
    path("task/<int:task_id>/remove/<int:entry_id>/", files.remove, name="remove"),
    path("task/<int:task_id>/told/<int:notice_id>/", recipients.told, name="told"),
    path("later/<int:row_id>/", later.later, name="later"),
]
