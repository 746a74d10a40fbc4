"""The rulebook stays plain Python."""

from __future__ import annotations

import subprocess
import sys


def test_rulebook_loads_neither_django_nor_celery() -> None:
    script = (
        "import pkgutil, sys, importlib, dsar.law as law\n"
        "for found in pkgutil.iter_modules(law.__path__, 'dsar.law.'):\n"
        "    importlib.import_module(found.name)\n"
        "print({'django', 'celery'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "set()"
