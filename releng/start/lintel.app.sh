#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# What Finder starts in lintel.app.
exec "${0%/*}/../Eclipse/lintel-workbench" "$@"
