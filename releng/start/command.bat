@echo off
rem SPDX-License-Identifier: EPL-2.0
rem The command: one JVM on a flat class path.
setlocal
call :find_java || exit /b 4
"%JAVA%\bin\java.exe" @flags@ %LINTEL_JAVA_OPTS% -jar "%~dp0..\lib\lintel.jar" %*
exit /b %ERRORLEVEL%

