#!/bin/bash
# What a user does with the installed program, in a session of their own: run as that user under dbus-run-session and
# xvfb-run. Arguments: a folder with first.arenascope, "second 文件.arenascope", run.arenarec (of recorded.py) and program.py. Prints name=value lines.
set -u
cd "$1"

# The title of the program's window once it contains $1, at most $2 seconds from now.
title() {
  name=
  for _ in $(seq $(($2 * 10))); do
    for window in $(xdotool search --onlyvisible --class arenascope 2>/dev/null); do
      name=$(xdotool getwindowname "$window" 2>/dev/null)
      case "$name" in *"$1"*) printf '%s' "$name"; return;; esac
    done
    sleep 0.1
  done
  printf 'no window with %s but: %s' "$1" "${name:-none}"
}
# Chromium's children carry --type, and write their command line as one string.
mains() { pgrep -u "$(id -u)" -f '^/usr/lib/arenascope/arenascope' | while read -r pid; do
    tr '\0' ' ' < "/proc/$pid/cmdline" | grep -q -- ' --type=' || echo "$pid"
  done; }
windows() { xdotool search --onlyvisible --class arenascope 2>/dev/null | wc -l; }
leave() {
  for pid in $(mains); do kill "$pid"; done
  for _ in $(seq 100); do [ -z "$(mains)" ] && return; sleep 0.1; done
}

echo "typeWorkload=$(gio info -a standard::content-type first.arenascope | sed -n 's/.*content-type: //p')"
echo "typeRecording=$(gio info -a standard::content-type run.arenarec | sed -n 's/.*content-type: //p')"
echo "xdgType=$(xdg-mime query filetype first.arenascope)"
echo "default=$(xdg-mime query default application/x-arenascope)"
echo "defaultRecording=$(xdg-mime query default application/x-arenascope-recording)"

gio open first.arenascope >/dev/null 2>&1 &
echo "gioTitle=$(title first.arenascope 30)"
main=$(mains | head -1)
echo "user=$(stat -c %U "/proc/$main")"
echo "flags=$(tr '\0' ' ' < "/proc/$main/cmdline")"
renderer=$(pgrep -u "$(id -u)" -f -- '--type=renderer' | head -1)
echo "rendererSeccomp=$(awk '/^Seccomp:/ {print $2}' "/proc/$renderer/status")"
echo "rendererNewPrivileges=$(awk '/^NoNewPrivs:/ {print $2}' "/proc/$renderer/status")"
[ "$(readlink "/proc/$renderer/ns/pid")" != "$(readlink /proc/self/ns/pid)" ] && echo "rendererPidSpace=own" || echo "rendererPidSpace=shared"

gio open "second 文件.arenascope" >/dev/null 2>&1 &
echo "secondTitle=$(title 'second 文件' 20)"
sleep 1
echo "mainsAfterSecond=$(mains | wc -l)"
echo "windowsAfterSecond=$(windows)"
echo "sameMain=$([ "$(mains)" = "$main" ] && echo yes || echo no)"
leave
echo "mainsAfterQuit=$(mains | wc -l)"

xdg-open first.arenascope >/dev/null 2>&1 &
echo "xdgTitle=$(title first.arenascope 30)"
gio open run.arenarec >/dev/null 2>&1 &
echo "recordingTitle=$(title recorded.py 20)"
arenascope program.py >/dev/null 2>&1
echo "commandTitle=$(title program.py 20)"
leave
