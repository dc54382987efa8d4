# SPDX-License-Identifier: EPL-2.0
# The workbench: Equinox with the plug-ins of this folder.
set -- --enable-native-access=ALL-UNNAMED "-Djava.util.logging.config.file=$home/logging.properties" \
  ${LINTEL_JAVA_OPTS-} -jar "$home"/plugins/org.eclipse.equinox.launcher_*.jar -nosplash "$@"
if [ "$(uname)" = Darwin ]; then
  set -- -XstartOnFirstThread "$@"
else
  GDK_BACKEND=${GDK_BACKEND:-x11}
  export GDK_BACKEND
fi
exec "$java" "$@"
