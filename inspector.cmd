@echo off
rem 逢查必考: sets itself up on first use, then opens the program or runs a command.
setlocal
chcp 65001 >nul
set "ROOT=%~dp0"
set "VENV=%ROOT%.venv"
set "PYTHON=%VENV%\Scripts\python.exe"

for /f "skip=1 tokens=* delims=" %%h in ('certutil -hashfile "%ROOT%requirements.lock" SHA256') do if not defined WANTED set "WANTED=%%h"
set "HAVE="
if exist "%VENV%\installed.lock" set /p HAVE=<"%VENV%\installed.lock"
if exist "%PYTHON%" if "%HAVE%"=="%WANTED%" goto ready

set "BASE="
for %%p in ("py -3" "python" "python3") do if not defined BASE (
  %%~p -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>nul && set "BASE=%%~p"
)
if not defined BASE (
  echo 需要 Python 3.11 或更新版本 / Python 3.11 or newer is needed 1>&2
  exit /b 2
)
echo 首次使用，正在准备运行环境（约一分钟） / First use: setting up ^(about a minute^) 1>&2
if not exist "%PYTHON%" %BASE% -m venv "%VENV%" || exit /b 2
"%PYTHON%" -m pip install --quiet --disable-pip-version-check --require-hashes -r "%ROOT%requirements.lock" || exit /b 2
>"%VENV%\installed.lock" echo %WANTED%

:ready
set "PYTHONPATH=%ROOT%"
set "PYTHONUTF8=1"
if "%~1"=="check" goto check
if "%~1"=="test" goto test
if "%~1"=="bench" goto bench
if "%~1"=="screenshots" goto screenshots
"%PYTHON%" -m inspector_app %*
exit /b %errorlevel%

:check
cd /d "%ROOT%"
"%VENV%\Scripts\ruff" check . && "%VENV%\Scripts\ruff" format --check . && "%VENV%\Scripts\mypy" && "%VENV%\Scripts\lint-imports" || exit /b 1
if exist "%ROOT%..\shared\tools\check_citations.py" "%PYTHON%" "%ROOT%..\shared\tools\check_citations.py" "%ROOT%question_banks"
exit /b %errorlevel%

:test
cd /d "%ROOT%"
set "QT_QPA_PLATFORM=offscreen"
for /f "tokens=1,* delims= " %%a in ("%*") do "%PYTHON%" -m pytest %%b
exit /b %errorlevel%

:bench
cd /d "%ROOT%"
for /f "tokens=1,* delims= " %%a in ("%*") do "%PYTHON%" -m tests.bench %%b
exit /b %errorlevel%

:screenshots
cd /d "%ROOT%"
set "QT_QPA_PLATFORM=offscreen"
for /f "tokens=1,* delims= " %%a in ("%*") do "%PYTHON%" -m tests.screenshots %%b
exit /b %errorlevel%
