rem SPDX-License-Identifier: EPL-2.0
rem Finds a Java 25 or newer (JAVA is its folder): LINTEL_JAVA, JAVA_HOME, the one on PATH, then the usual folders.
:find_java
set "JAVA="
if defined LINTEL_JAVA call :try "%LINTEL_JAVA%"
if not defined JAVA if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined JAVA for /f "delims=" %%P in ('where java 2^>nul') do if not defined JAVA call :try "%%~dpP.."
if not defined JAVA for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*") do if not defined JAVA call :try "%%~D"
if defined JAVA exit /b 0
echo lintel: Java 25 or newer was not found. 1>&2
echo Install a Java 25 runtime, for example Eclipse Temurin 25, or set LINTEL_JAVA or JAVA_HOME to its folder. 1>&2
exit /b 4

:try
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%V in ('findstr /b JAVA_VERSION= "%~1\release"') do for /f "tokens=1 delims=.-+" %%M in ("%%~V") do if %%M GEQ 25 set "JAVA=%~f1"
exit /b 0
