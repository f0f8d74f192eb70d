#!/bin/sh
# Puts a release on the server from which the towns load it:
#   deploy/upload.sh release-dry/cdn deploy@widgets.kitu.example:/var/www/kitu
# What has been published stays as it is; /1.2.3/ is there before /1/ changes; a visitor gets no half of a file.
# If it stops halfway, run it again. Needs rsync, and a login with ssh.
set -eu
from=${1:?folder with the release} to=${2:?where it goes, as rsync names it}
# 1. The new version and its zip, and nothing that is there already.
rsync --recursive --times --ignore-existing --exclude='.*' --include='/*.*.*/***' --include='/*.zip' --exclude='/*' "$from/" "$to/"
# 2. The newest of its major version: all files are sent, and then exchanged. Other major versions stay.
for folder in "$from"/*/; do
  name=$(basename "$folder")
  case $name in *.*) continue ;; esac
  rsync --recursive --checksum --delay-updates --delete-delay "$folder" "$to/$name/"
done
