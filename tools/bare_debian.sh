#!/bin/sh
# Tries the last commit on a bare Debian: python3 and make, nothing else. Run it as root.
#
#   tools/bare_debian.sh FOLDER [make target ...]        (targets: test run)
#
# MIRROR  where debootstrap fetches from (its own default when empty)
# SUITE   bookworm (Debian 12) unless said otherwise
# CA      a certificate bundle, for a network that answers with its own certificates
#
# FOLDER must not exist; it stays, to be looked at, until you delete it. No pip setting of this
# machine gets in: the environment inside is built from nothing.
set -eu

if [ "${INSIDE_OWN_MOUNTS:-}" != yes ]; then
    # Whatever is mounted below is gone when this ends, however it ends.
    INSIDE_OWN_MOUNTS=yes exec unshare --mount --propagation private "$0" "$@"
fi

folder=$1
shift
[ $# -gt 0 ] || set -- test run
here=$(cd "$(dirname "$0")/.." && pwd)
[ ! -e "$folder" ] || { echo "$folder is already there." >&2 && exit 2; }

report() { printf '\n== %s (%s MB on disk)\n' "$1" "$(du -sxm "$folder" | cut -f 1)"; }

timed() {
    label=$1
    shift
    began=$(date +%s)
    "$@" && answer=0 || answer=$?
    report "$label: exit $answer after $(($(date +%s) - began)) s"
    return $answer
}

inside() {
    env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 CI=true \
        ${CA:+SSL_CERT_FILE=/etc/ca.crt PIP_CERT=/etc/ca.crt} \
        chroot "$@" </dev/null
}

in_the_copy() {
    user=$1
    shift
    inside --userspec="$user" "$folder" sh -c 'cd /srv/facilitator && exec "$@"' sh "$@"
}

prepare() {
    # One chain: "timed" asks for the answer, and that switches "set -e" off in here.
    debootstrap --variant=minbase "${SUITE:-bookworm}" "$folder" ${MIRROR:+"$MIRROR"} >/dev/null &&
        cp /etc/resolv.conf "$folder/etc/resolv.conf" &&
        cp "${CA:-/dev/null}" "$folder/etc/ca.crt" &&
        mount -t proc proc "$folder/proc" &&
        mount -t tmpfs -o mode=1777 shm "$folder/dev/shm" &&
        mount -t devpts -o newinstance,ptmxmode=0666,mode=0620 devpts "$folder/dev/pts" &&
        ln -sf pts/ptmx "$folder/dev/ptmx"
}

copy_last_commit() {
    mkdir -p "$folder/srv/facilitator"
    git -C "$here" archive HEAD | tar -x -C "$folder/srv/facilitator"
    git -C "$here" log -1 --format='trying %h, %s'
}

timed "debootstrap" prepare
timed "apt-get install python3 make" \
    inside "$folder" sh -ec 'apt-get update -qq
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
            python3 make >/dev/null 2>&1'
copy_last_commit
timed "make $1, not as root: says what to install" in_the_copy 65534:65534 make "$1" || true
for target in "$@"; do
    timed "make $target" in_the_copy 0:0 make "$target"
    timed "make $target, again" in_the_copy 0:0 make "$target"
done
