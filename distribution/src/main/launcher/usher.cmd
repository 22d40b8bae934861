@echo off
rem Runs the usher command with the Java of JAVA_HOME, or else of the PATH. USHER_OPTS adds options for the JVM.
rem The exit code is the command's; 3 where it could not be started.
setlocal EnableExtensions DisableDelayedExpansion

call :here
goto java

rem Apart, since the name of a file that was called in quotes is only here that of the file itself.
:here
for %%d in ("%~dp0..") do set "home=%%~fd"
exit /b 0

:java
if not defined JAVA_HOME goto search
set "jdk=%JAVA_HOME:"=%"
if "%jdk:~-1%"=="\" set "jdk=%jdk:~0,-1%"
set "java=%jdk%\bin\java.exe"
if exist "%java%" goto version
>&2 echo usher: no Java at "%java%"; set JAVA_HOME to a JDK 17 or newer
exit /b 3

:search
set "java="
for %%j in (java.exe) do set "java=%%~$PATH:j"
if defined java goto place
>&2 echo usher: no Java on the PATH; set JAVA_HOME to a JDK 17 or newer
exit /b 3

:place
for %%d in ("%java%\..\..") do set "jdk=%%~fd"

rem What the JDK says of itself in a file, since asking it would take a second start.
:version
set "spec="
if not exist "%jdk%\release" goto run
for /f "usebackq tokens=1,2 delims==" %%k in ("%jdk%\release") do if "%%k"=="JAVA_VERSION" set "spec=%%~l"
if not defined spec goto run
for /f "delims=.+-_ " %%v in ("%spec%") do set "spec=%%v"
if %spec% GEQ 17 goto run
>&2 echo usher: needs Java 17 or newer, and "%java%" is older; set JAVA_HOME to a JDK 17 or newer
exit /b 3

:run
set "fast=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto"
set "utf8=-Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8"

rem The last line, so that its exit code is that of this file wherever somebody asks for it.
"%java%" %fast% %utf8% %USHER_OPTS% -jar "%home%\usher.jar" %*
