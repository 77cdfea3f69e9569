#!/bin/sh
# Makes .venv ready to run, test or bench the program ($1); returns at once when it is.
#
# Missing system libraries are installed when this runs as root. Otherwise the exact command
# is printed and nothing is changed. No index or mirror is named: the machine's own are used.
# PYTHON=... chooses another interpreter than python3.
set -eu
cd "$(dirname "$0")/.."

kind=$1
python=${PYTHON:-python3}
stamp=.venv/ready-$kind

# Qt loads these at start, with or without a screen: soname, Debian and Ubuntu package.
drawing="libEGL.so.1:libegl1 libGL.so.1:libgl1 libdbus-1.so.3:libdbus-1-3
libfontconfig.so.1:libfontconfig1 libglib-2.0.so.0:libglib2.0-0 libxkbcommon.so.0:libxkbcommon0
libbrotlidec.so.1:libbrotli1"
# Only a window on a screen needs these (X11, Wayland, printing).
screen="libxcb-cursor.so.0:libxcb-cursor0 libxcb-icccm.so.4:libxcb-icccm4
libxcb-keysyms.so.1:libxcb-keysyms1 libxcb-shape.so.0:libxcb-shape0
libxkbcommon-x11.so.0:libxkbcommon-x11-0 libwayland-cursor.so.0:libwayland-cursor0
libwayland-egl.so.1:libwayland-egl1 libcups.so.2:libcups2"

say() { printf '%s\n' "facilitator: $*" >&2; }

wanted_libraries() {
    [ "$(uname)" = Linux ] || return 0
    echo "$drawing"
    if [ "$kind" != test ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then echo "$screen"; fi
}

fingerprint() {
    pwd
    echo "$python" $(wanted_libraries)
    cksum pyproject.toml "requirements/$kind.txt" tools/setup.sh
}

check_python() {
    if ! command -v "$python" >/dev/null; then
        say "There is no $python here. Install Python 3.11 or newer, or say PYTHON=/where/it/is."
        exit 1
    fi
    if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
        say "$("$python" --version) is too old. Python 3.11 or newer is needed; say PYTHON=/where/it/is."
        exit 1
    fi
}

missing_packages() {
    "$python" -c 'import ensurepip, venv' 2>/dev/null || echo "${python##*/}-venv"
    for pair in $(wanted_libraries); do
        "$python" -c 'import ctypes, sys; ctypes.CDLL(sys.argv[1])' "${pair%%:*}" 2>/dev/null ||
            echo "${pair##*:}"
    done
}

install_packages() {
    missing=$(missing_packages | tr '\n' ' ' | sed 's, $,,')
    [ -n "$missing" ] || return 0
    command="apt-get install -y --no-install-recommends $missing"
    if ! command -v apt-get >/dev/null; then
        say "These libraries are missing (by their Debian names): $missing"
        say "Install what your system calls them, then start again."
        exit 1
    fi
    if [ "$(id -u)" != 0 ]; then
        say "System libraries are missing. Run this, then start again:"
        say "  sudo apt-get update && sudo $command"
        exit 1
    fi
    say "Installing system libraries: $missing"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    $command -qq >/dev/null 2>&1 || $command
}

make_environment() {
    if [ -f "$stamp" ] && [ "$(head -n 1 "$stamp")" != "$(pwd)" ]; then
        rm -rf .venv # the folder was moved: every script in there has the old place written in
    fi
    .venv/bin/python -m pip --version >/dev/null 2>&1 || "$python" -m venv --clear .venv
}

install_requirements() {
    say "Fetching what requirements/$kind.txt lists, once; each file is checked by its hash."
    quiet=--quiet
    [ ! -t 2 ] || quiet=
    .venv/bin/python -m pip install $quiet --disable-pip-version-check \
        --require-hashes --only-binary :all: -r "requirements/$kind.txt"
    # setuptools is in the lock, so this fetches nothing.
    .venv/bin/python -m pip install --quiet --disable-pip-version-check \
        --no-index --no-deps --no-build-isolation --editable .
}

case $kind in run | camera | test | bench) ;; *) say "usage: tools/setup.sh run|camera|test|bench" && exit 2 ;; esac

if [ -x .venv/bin/python ] && [ -f "$stamp" ] && [ "$(fingerprint)" = "$(cat "$stamp")" ]; then
    exit 0
fi
check_python
install_packages
make_environment
rm -f "$stamp"
install_requirements
fingerprint >"$stamp"
