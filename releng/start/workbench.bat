@echo off
rem SPDX-License-Identifier: EPL-2.0
rem The workbench: Equinox with the plug-ins of this folder.
setlocal
call :find_java || (pause & exit /b 4)
for %%L in ("%~dp0plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%~fL"
start "Lintel" "%JAVA%\bin\javaw.exe" --enable-native-access=ALL-UNNAMED "-Djava.util.logging.config.file=%~dp0logging.properties" %LINTEL_JAVA_OPTS% -jar "%LAUNCHER%" -nosplash %*
exit /b 0

