#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Olivine authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A disk that is full, and a folder and a file that can only be read: what is there stays,
# and what was not saved is said.  Needs a mount namespace of its own.

if [ -z "${OLIVINE_OWN_MOUNTS-}" ]; then
  export OLIVINE_OWN_MOUNTS=yes
  for options in --mount '--mount --map-root-user'; do
    # shellcheck disable=SC2086
    if unshare $options sh -c 'd=$(mktemp -d) && mount -t tmpfs tmpfs "$d" && umount "$d" && rmdir "$d"' \
      2>/dev/null; then
      # shellcheck disable=SC2086
      exec unshare $options sh "$0"
    fi
  done
  echo '1..0 # SKIP nothing can be mounted here'
  exit 0
fi

. "$(dirname "$0")/../shell/tap.sh"

disk=$scratch/disk
mkdir "$disk"
trap 'umount -l "$disk" 2>/dev/null; rm -rf "$scratch"' EXIT

# leave KIBIBYTES: fills the disk until so much is free.
leave () {
  rm -f "$disk/filler"
  free=$(df -k --output=avail "$disk" | tail -n 1)
  dd if=/dev/zero of="$disk/filler" bs=1024 count=$((free - $1)) 2>/dev/null
}

# storage_failed NAME: the last run ended for want of storage, and said what to do.
storage_failed () {
  is "$status" 4 "$1: storage failed"
  like "$err" 'olivine-cli:*.' "$1: and it is said why"
}

# unchanged NAME: the diary is as it was in $scratch/before.csv, and sound.
unchanged () {
  diary_of disk/olivine >"$scratch/now.csv"
  cmp -s "$scratch/before.csv" "$scratch/now.csv"
  ok $? "$1: nothing is lost, nothing is half done"
}

mount -t tmpfs -o size=2m tmpfs "$disk"

# A first start without room leaves nothing in the way of the next one.
leave 60
use disk/olivine
run log 30 g almonds
storage_failed 'a first start'
rm "$disk/filler"
run --date 2026-11-20 log 30 g almonds
is "$status" 0 'the next start finds its room'
run --date 2026-11-20 log 1 banana
run --csv --date 2026-11-20 entries
uid=$(sed -n '2s/,.*//p' "$scratch/out")
diary_of disk/olivine >"$scratch/before.csv"
"$OLIVINE_CLI" --data-dir "$folder" backup "$scratch/copy.db" >/dev/null
awk 'BEGIN { print "date,food,grams"; for (i = 1; i <= 3000; i++) print "2026-11-21,Food " i ",10" }' \
  >"$scratch/import.csv"
echo old >"$disk/table.csv"

# No room at all for anything.
leave 0
run --date 2026-11-20 log 1 egg
storage_failed 'log'
run edit "$uid" meal=lunch
storage_failed 'edit'
run undo
storage_failed 'undo'
run backup "$disk/copy.db"
storage_failed 'backup'
is "$(ls "$disk/copy.db" 2>/dev/null)" '' 'backup: no half of a copy'
run export diary "$disk/table.csv"
storage_failed 'export'
is "$(cat "$disk/table.csv")" old 'export: the old table is there'
leave 300
run import "$scratch/import.csv"
storage_failed 'import'
leave 100
run restore "$scratch/copy.db"
storage_failed 'restore'
rm "$disk/filler"
unchanged 'a full disk'
run check
is "$status" 0 'a full disk: the diary is sound'

# A little more room each time: an entry is there or it is not.
room=0
n_wrong=0
n_failed=0
n_done=0
while [ "$room" -le 160 ]; do
  diary_of disk/olivine >"$scratch/before.csv"
  leave "$room"
  run --date 2026-11-20 log 1 egg
  rm -f "$disk/filler"
  n_before=$(grep -c . "$scratch/before.csv")
  n_now=$(diary_of disk/olivine | grep -c .)
  case $status in
    0) n_done=$((n_done + 1)); [ "$n_now" -eq $((n_before + 1)) ] || n_wrong=$((n_wrong + 1)) ;;
    4) n_failed=$((n_failed + 1)); [ "$n_now" -eq "$n_before" ] || n_wrong=$((n_wrong + 1)) ;;
    *) n_wrong=$((n_wrong + 1)); note "$status: $err" ;;
  esac
  room=$((room + 4))
done
note "with 0 to 160 KiB free $n_failed entries were refused and $n_done saved"
is "$n_wrong" 0 'with little room an entry is there wholly or not at all'
[ "$n_failed" -gt 3 ] && [ "$n_done" -gt 3 ]
ok $? 'both were tried'

# What can only be read.
diary_of disk/olivine >"$scratch/before.csv"
run check
sum=$(sha256sum <"$folder/diary.db")
for what in "$folder" "$folder/diary.db"; do
  name="a ${what##*/} that can only be read"
  mount --bind "$what" "$what" && mount -o remount,bind,ro "$what"
  ok $? "$name: mounted"
  run --date 2026-11-20 log 1 egg
  storage_failed "$name"
  like "$err" '*writable*' "$name: and what can be done"
  umount "$what"
  is "$(sha256sum <"$folder/diary.db")" "$sum" "$name: nothing was written"
  unchanged "$name"
done
run --date 2026-11-20 log 1 egg
is "$status" 0 'afterwards all is as usual'
run check
is "$status" 0 'and the diary is sound'

done_testing
