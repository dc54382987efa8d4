@echo off
rem SPDX-License-Identifier: EPL-2.0
rem The command: one JVM on a flat class path.
setlocal
call :find_java || exit /b 4
rem a check makes and drops most, and so does link: more room for what is young, and what outlives one collection is old
set "YOUNG="
if "%~1"=="check" set "YOUNG=-Xmn32m -XX:MaxTenuringThreshold=1"
if "%~1"=="link" set "YOUNG=-Xmn32m -XX:MaxTenuringThreshold=1"
if "%~1 %~2"=="claims import" set "YOUNG=-XX:TieredStopAtLevel=4 -XX:-UseSerialGC -XX:+UseParallelGC -Xmn64m"
if "%~1 %~2"=="claims audit" set "YOUNG=-XX:-UseSerialGC -XX:+UseParallelGC -Xmn32m"
"%JAVA%\bin\java.exe" @flags@ %YOUNG% %LINTEL_JAVA_OPTS% -jar "%~dp0..\lib\lintel.jar" %*
exit /b %ERRORLEVEL%

