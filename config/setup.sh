#!/bin/sh
# Makes .venv/ and the native libraries ready, and does nothing when they are.
# `config/setup.sh run` is enough to run the product; `config/setup.sh test` adds the test tools.
set -eu
cd "$(dirname "$0")/.."

say() { printf '%s\n' "$*"; }
stop() { printf 'Set-up stopped: %s\n' "$*" >&2; exit 1; }

lists=requirements.txt
if [ "${1:-run}" = test ]; then lists="$lists tests/requirements.txt"; fi

# --- A Python that can run it ------------------------------------------------------------------
new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }
for python in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
  if new_enough "$python"; then break; fi
done
new_enough "$python" ||
  stop "Python 3.11 or newer is needed; install it, or name it: make run PYTHON=/path/to/python3"
[ -w . ] || stop "the folder $PWD is not writable by $(id -un)."

# --- Native parts ------------------------------------------------------------------------------
has_library() { "$python" -c "import ctypes; ctypes.CDLL('$1')" 2>/dev/null; }
has_program() { command -v "$1" >/dev/null || [ -x "/usr/sbin/$1" ]; }

missing=
"$python" -c 'import ensurepip, venv' 2>/dev/null || [ -x .venv/bin/pip ] || missing=" python3-venv"
# Letters are drawn by Pango; without harfbuzz-subset their bytes would differ between machines.
has_library libpango-1.0.so.0 || missing="$missing libpango-1.0-0"
has_library libpangoft2-1.0.so.0 || missing="$missing libpangoft2-1.0-0"
has_library libharfbuzz-subset.so.0 || missing="$missing libharfbuzz-subset0"

welcome=
if [ "${1:-run}" = test ]; then
  has_program chromium || welcome=" chromium"
  has_library libatomic.so.1 || welcome="$welcome libatomic1"
  has_program pdftotext || welcome="$welcome poppler-utils"
  has_program qpdf || welcome="$welcome qpdf"
  has_program xgettext || welcome="$welcome gettext"
  has_program dovecot || [ -x /usr/sbin/dovecot ] || welcome="$welcome dovecot-imapd"
  has_program clamd || welcome="$welcome clamav-daemon"
  has_program faketime || welcome="$welcome faketime"
fi

can_install() { [ "$(id -u)" = 0 ] && has_program apt-get; }
install() {
  say "Installing with apt-get: $*"
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}
# The tests start servers of their own; Debian would start the packages' services as well.
install_still() {
  policy=/usr/sbin/policy-rc.d
  if [ -e "$policy" ]; then install "$@"; return; fi
  trap 'rm -f "$policy"' EXIT
  printf '#!/bin/sh\nexit 101\n' >"$policy" && chmod 755 "$policy"
  install "$@" && failed=0 || failed=1
  rm -f "$policy"
  trap - EXIT
  return "$failed"
}

if [ -n "$missing$welcome" ] && can_install; then
  apt-get update -qq || say "The package lists could not be renewed; the ones at hand are used."
fi
if [ -n "$missing" ]; then
  can_install || stop "an administrator must first run: sudo apt-get install$missing"
  # shellcheck disable=SC2086
  install $missing || stop "apt-get could not install$missing."
fi
if [ -n "$welcome" ]; then
  # shellcheck disable=SC2086
  { can_install && install_still $welcome; } ||
    say "Without these programs some tests are skipped by name:$welcome"
  # Nor must those services start with the machine.
  case $welcome in *dovecot*)
    systemctl disable --now dovecot.service dovecot.socket >/dev/null 2>&1 || true ;;
  esac
  case $welcome in *clamav*)
    for unit in daemon.service daemon.socket freshclam.service; do
      systemctl disable --now "clamav-$unit" >/dev/null 2>&1 || true
    done ;;
  esac
fi

# --- The virtual environment -------------------------------------------------------------------
mark_of() { printf '.venv/ready-%s' "$(printf '%s' "$1" | tr / -)"; }
stamp_of() { cksum <"$1"; }

wanted=
for list in $lists; do
  if [ "$(cat "$(mark_of "$list")" 2>/dev/null)" != "$(stamp_of "$list")" ]; then
    wanted="$wanted -r $list"
  fi
done
if [ -n "$wanted" ] || ! [ -x .venv/bin/python ]; then
  { [ -x .venv/bin/pip ] && new_enough .venv/bin/python; } || "$python" -m venv --clear .venv ||
    stop "the virtual environment .venv could not be made."
  say "Installing the Python packages; the first time this takes a minute or two."
  set --
  for list in $lists; do set -- "$@" -r "$list"; done
  .venv/bin/pip install --quiet --disable-pip-version-check --require-hashes "$@" ||
    stop "the Python packages could not be installed; the lines above say why."
  for list in $lists; do stamp_of "$list" >"$(mark_of "$list")"; done
fi
