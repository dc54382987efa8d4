@echo off
rem SPDX-License-Identifier: EPL-2.0
rem Starts the Lintel workbench with a Java 25: LINTEL_JAVA, JAVA_HOME, then the one on PATH.
setlocal enabledelayedexpansion
set "JAVA="
for %%J in ("%LINTEL_JAVA%" "%JAVA_HOME%") do if not defined JAVA if not "%%~J"=="" call :try "%%~J"
if not defined JAVA for /f "delims=" %%P in ('where java 2^>nul') do if not defined JAVA call :try "%%~dpP.."
if not defined JAVA for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*") do if not defined JAVA call :try "%%~D"
if not defined JAVA (
  echo lintel: Java 25 or newer was not found. 1>&2
  echo Install a Java 25 runtime, for example Eclipse Temurin 25, or set LINTEL_JAVA or JAVA_HOME to its folder. 1>&2
  pause
  exit /b 4
)
for %%L in ("%~dp0plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%~fL"
start "Lintel" "%JAVA%\bin\javaw.exe" --enable-native-access=ALL-UNNAMED %LINTEL_JAVA_OPTS% -jar "%LAUNCHER%" -nosplash %*
exit /b 0

:try
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%V in ('findstr /b JAVA_VERSION= "%~1\release"') do (
  for /f "tokens=1 delims=.-+" %%M in ("%%~V") do if %%M GEQ 25 set "JAVA=%~f1"
)
exit /b 0
