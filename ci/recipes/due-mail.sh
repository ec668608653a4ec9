#!/bin/sh
# Mails what is due at the launch gates of the working directory, by the machine's own sendmail. With the package installed in /opt/launchgate, a crontab:
#   MAIL_FROM=gate@example.com
#   MAIL_TO=coe@example.com
#   23 6 * * 1  cd /srv/agents && git pull --quiet --ff-only && sh /opt/launchgate/node_modules/launchgate/ci/recipes/due-mail.sh
# Arguments go to "gate check". It fails, and cron mails why, only where nothing can be said: a blocked checklist is no failure of the mail.
set -eu
# cron looks in neither of them
PATH="$PATH:/usr/sbin:/usr/lib"
here=$(dirname "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
code=0
node "$here/../../bin/gate.js" check --format "json=$work/result.json" "$@" || code=$?
[ -s "$work/result.json" ] || exit "$code"
node "$here/due.js" "$work/result.json" --mail > "$work/mail"
sendmail -t -oi < "$work/mail"
