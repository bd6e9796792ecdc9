"""The two commands that README.md promises: each sets up everything on a machine with Python 3.11 and nothing else."""

import re
import subprocess

import pytest

from tests.real_server import ROOT

SET_UP = "python3 -m venv .venv && .venv/bin/pip install -q -r "
COMMANDS = {
    "dashboard": f"{SET_UP}requirements.txt && .venv/bin/streamlit run dashboard/app.py",
    "test": f"{SET_UP}tests/requirements.txt && .venv/bin/python -m pytest",
}
CI = ROOT / ".ci" / "run"


@pytest.mark.parametrize("name", COMMANDS)
def test_readme_has_the_command_after_its_mark(name: str):
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    found = re.findall(rf"^<!-- {name}-command -->\n+```\w*\n(.*?)\n```$", readme, re.MULTILINE | re.DOTALL)
    assert found == [COMMANDS[name]]


def test_ci_reads_the_test_command_from_readme():
    """The line of the script that reads it, run by itself: no second copy that could drift."""
    script = CI.read_text(encoding="utf-8")
    [reading] = [line for line in script.splitlines() if line.startswith("test_command=$(")]
    told = subprocess.run(
        ["bash", "-c", f'{reading}; echo "$test_command"'], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert told.stdout.strip() == COMMANDS["test"]
    assert "-m pytest" not in script


def test_ci_is_a_sound_script():
    subprocess.run(["bash", "-n", CI], check=True)
    assert CI.stat().st_mode & 0o100, "bash .ci/run works without, but ./.ci/run needs it executable"


def test_requirements_are_exact():
    """What is installed today is installed in five years."""
    for file in ("requirements.txt", "tests/requirements.txt"):
        for line in (ROOT / file).read_text(encoding="utf-8").splitlines():
            wanted = line.split("#")[0].strip()
            assert not wanted or wanted.startswith("-r ") or re.fullmatch(r"[\w.\[\]-]+==[\w.]+", wanted), line
