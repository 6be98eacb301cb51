@echo off
rem Runs Isnad from a checkout on Windows: finds a JDK, builds if there is no build, starts the program.
rem Unlike ./isnad it does not look for newer sources: after an edit, run "isnad --rebuild" or mvnw.cmd package.
setlocal EnableExtensions
set "CHECKOUT=%~dp0"
set "PROGRAM=%CHECKOUT%app\target\isnad.jar"

call :try_jdk "%JAVA_HOME%"
if not defined JDK for /f "delims=" %%J in ('where java.exe 2^>nul') do if not defined JDK call :try_jdk "%%~dpJ.."
if not defined JDK for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*") do call :try_jdk "%%~D"
if not defined JDK (
  echo isnad: no JDK 21 or newer found ^(with its compiler, javac^). 1>&2
  echo isnad:   winget install EclipseAdoptium.Temurin.25.JDK 1>&2
  exit /b 3
)
set "JAVA_HOME=%JDK%"

if "%~1"=="--rebuild" call :build & goto :eof
if not exist "%PROGRAM%" (
  call :build
  if errorlevel 1 exit /b 3
)

"%JAVA_HOME%\bin\java.exe" -Xlog:disable -XX:+UseSerialGC -Xms256m -Xmn192m -XX:SurvivorRatio=2 %ISNAD_JAVA_OPTS% -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 "-Disnad.language=%CHECKOUT%language" -jar "%PROGRAM%" %*
exit /b %ERRORLEVEL%

:build
echo isnad: building; the first time this fetches its libraries and takes a minute or two 1>&2
pushd "%CHECKOUT%"
call mvnw.cmd -B -ntp -q -Dmaven.test.skip=true package 1>&2
set "BUILT=%ERRORLEVEL%"
popd
if not "%BUILT%"=="0" (
  echo isnad: the build failed, see above 1>&2
  exit /b 3
)
echo isnad: built 1>&2
exit /b 0

rem Sets JDK to the folder given, if its release file names Java 21 or newer. Of several, the last tried stands.
:try_jdk
if "%~1"=="" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
for /f "usebackq tokens=1,2 delims==" %%U in ("%~1\release") do if "%%U"=="JAVA_VERSION" call :take_jdk %%V "%~f1"
exit /b 0

:take_jdk
for /f "delims=." %%M in ("%~1") do if %%M GEQ 21 set "JDK=%~2"
exit /b 0
