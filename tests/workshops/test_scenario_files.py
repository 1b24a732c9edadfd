"""A broken scenario file is refused with the file, the line and what is wrong."""

from pathlib import Path

import pytest

from workshops.scenario import BrokenScenario, load_scenarios

WORDS = """
[steps.adult.fr]
question = "Qu’est-ce qui était difficile ?"
vote = "Quels besoins ?"
[steps.adult.en]
question = "What was difficult?"
vote = "Which needs?"
[steps.child.fr]
question = "Qu’est-ce qui t’embête ?"
vote = "Quels besoins ?"
[steps.child.en]
question = "What bothers you?"
vote = "Which needs?"
"""
HEAD = """title = { fr = "Court", en = "Short" }
summary = { fr = "Une étape.", en = "One step." }
length = { fr = "20 min", en = "20 min" }
duration_minutes = 20

[[steps]]
step = "empathise"
minutes = { collect = 15, vote = 5 }
"""
GOOD = HEAD + WORDS
SECOND = """
[[steps]]
step = "define"
minutes = { collect = 15, vote = 5 }
"""


def load(folder: Path, text: str | bytes) -> None:
    content = text.encode() if isinstance(text, str) else text
    (folder / "court.toml").write_bytes(content)
    load_scenarios(folder)


def refusal(folder: Path, text: str | bytes) -> BrokenScenario:
    with pytest.raises(BrokenScenario) as caught:
        load(folder, text)
    return caught.value


def test_the_file_every_test_here_breaks_is_whole(tmp_path):
    load(tmp_path, GOOD)
    load(tmp_path, GOOD.replace("\n", "\r\n"))
    load(tmp_path, GOOD.replace("= 20", "= 40") + SECOND + WORDS)


ARABIC = "[steps.adult.ar]\nquestion = '؟'\nvote = '؟'\n[steps.child.fr]"

# The line counts from 1; `old` is replaced by `new` in the good file.
BROKEN = {
    "no equals sign": ("duration_minutes = 20", "duration_minutes 20", 4, "not TOML"),
    "a quote left open at the end": ('vote = "Which needs?"\n', 'vote = """', 21, "not TOML"),
    "a key twice": ("duration_minutes = 20", "duration_minutes = 20\nduration_minutes = 20", 5, "not TOML"),
    "a key nobody knows": ("duration_minutes = 20", "duration_minutes = 20\ncolour = 1", 5, "unknown key 'colour'"),
    "no duration": ("duration_minutes = 20\n", "", 1, "duration_minutes is missing"),
    "a duration in words": ("= 20", '= "20"', 4, "must be a whole number"),
    "a duration true": ("= 20", "= true", 4, "must be a whole number"),
    "a duration of none": ("= 20", "= 0", 4, "between 1 and"),
    "minutes that do not add up": ("= 20", "= 21", 4, "add up to 20 minutes, not 21"),
    "no title": ('title = { fr = "Court", en = "Short" }\n', "", 1, "title is missing"),
    "a title in no English": (', en = "Short"', "", 1, "en is missing"),
    "a title in a language nobody here speaks": ('en = "Short"', 'en = "Short", de = "Kurz"', 1, "unknown key 'de'"),
    "a question in Arabic that is no text": ("[steps.child.fr]", ARABIC.replace("'؟'", "1"), 17, "must be a text"),
    "no question for the Arabic vote": ("[steps.child.fr]", ARABIC.replace("vote = '؟'\n", ""), 16, "vote is missing"),
    "a title that is no table": ('{ fr = "Court", en = "Short" }', '"Court"', 1, "title must be a table"),
    "an empty title": ('"Court"', '" "', 1, "fr must be words"),
    "facilitated by a word": ("duration_minutes", 'facilitated = "no"\nduration_minutes', 4, "must be true or false"),
    "review by a word": ("duration_minutes", 'review = "yes"\nduration_minutes', 4, "must be true or false"),
    "an unknown step": ('"empathise"', '"dream"', 7, "unknown step 'dream': the steps are empathise, define"),
    "no step name": ('step = "empathise"\n', "", 6, "step is missing"),
    "a step key nobody knows": ('step = "empathise"', 'step = "empathise"\nbudget = 3', 8, "unknown key 'budget'"),
    "an unknown phase": ("vote = 5", "dance = 5", 8, "unknown phase 'dance': the phases are collect, group"),
    "phases out of order": ("vote = 5", "vote = 3, group = 2", 8, "group cannot come after vote"),
    "a step that does not collect": ("collect = 15, vote = 5", "vote = 20", 8, "starts with the phase collect"),
    "no phase": ("collect = 15, vote = 5", "", 8, "starts with the phase collect"),
    "a phase of no time": ("collect = 15", "collect = 0", 8, "collect must be between 1 and 240, not 0"),
    "a phase of half a minute": ("collect = 15", "collect = 0.5", 8, "collect must be a whole number"),
    "no dots": ('step = "empathise"', 'step = "empathise"\ndots = 0', 8, "dots must be between 1 and 10"),
    "too many dots": ('step = "empathise"', 'step = "empathise"\ndots = 11', 8, "dots must be between 1 and 10"),
    "stacking by a number": ('step = "empathise"', 'step = "empathise"\nstacking = 1', 8, "must be true or false"),
    "no child wording in English": (WORDS[WORDS.index("[steps.child.en]") :], "", 16, "en is missing"),
    "no child wording": (WORDS[WORDS.index("[steps.child.fr]") :], "", 6, "child is missing"),
    "no question": ('question = "What was difficult?"\n', "", 13, "question is missing"),
    "a question too long for the wall": ("What was difficult?", "x" * 121, 14, "too long: 121 characters, at most 120"),
    "a question on two lines": ('"What was difficult?"', '"""What\nwas?"""', 14, "words on one line"),
    "no question for the vote": ('vote = "Which needs?"\n[steps.child.fr]', "[steps.child.fr]", 13, "vote is missing"),
    "a vote nobody holds": ("collect = 15, vote = 5", "collect = 20", 12, "this step has no vote"),
    "starts that are no list": ("[steps.child.en]", 'starts = "Je"\n[steps.child.en]', 19, "starts must be a list"),
    "a start that is no text": ("[steps.child.en]", "starts = [3]\n[steps.child.en]", 19, "starts must be words"),
    "a wording that is no table": (
        WORDS[WORDS.index("[steps.child.fr]") :], "[steps.child]\nfr = 1\nen = 2", 17, "fr must be a table",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_file_names_the_line_and_what_is_wrong(tmp_path, case):
    old, new, line, problem = BROKEN[case]
    assert old in GOOD
    refused = refusal(tmp_path, GOOD.replace(old, new, 1) if "end" not in case else GOOD[: GOOD.rindex(old)] + new)
    assert (refused.file, refused.line) == ("court.toml", line), str(refused)
    assert problem in refused.problem
    assert str(refused) == f"court.toml, line {line}: {refused.problem}"


def test_a_file_without_steps_is_refused(tmp_path):
    refused = refusal(tmp_path, GOOD[: GOOD.index("[[steps]]")])
    assert (refused.line, refused.problem) == (1, "steps is missing")


@pytest.mark.parametrize("steps", ["steps = []", "steps = [1]"])
def test_steps_that_are_no_tables_are_refused(tmp_path, steps):
    refused = refusal(tmp_path, GOOD[: GOOD.index("[[steps]]")] + steps)
    assert (refused.line, refused.problem) == (6, "steps must be a list of tables, at least one")


@pytest.mark.parametrize(("step", "problem"), [
    ("empathise", "empathise cannot come after empathise"),
    ("dream", "unknown step 'dream': the steps are empathise, define, ideate, prototype, test"),
])  # fmt: skip
def test_the_second_step_has_its_own_line(tmp_path, step, problem):
    refused = refusal(tmp_path, GOOD + SECOND.replace("define", step) + WORDS)
    assert (refused.line, refused.problem) == (24, problem)


def test_steps_in_the_wrong_order_are_refused(tmp_path):
    refused = refusal(tmp_path, GOOD.replace("empathise", "ideate") + SECOND + WORDS)
    assert (refused.line, refused.problem) == (24, "define cannot come after ideate")


def test_the_words_of_the_second_step_have_their_own_line(tmp_path):
    broken = WORDS.replace('question = "What was difficult?"', "question = 3")
    refused = refusal(tmp_path, GOOD.replace("= 20", "= 40") + SECOND + broken)
    assert (refused.line, refused.problem) == (31, "question must be a text")


@pytest.mark.parametrize(("step", "phases"), [
    ("define", "collect = 15, group = 5"),
    ("prototype", "collect = 15, vote = 5"),
    ("test", "collect = 15, vote = 5"),
])  # fmt: skip
def test_a_phase_that_a_step_cannot_have_is_refused(tmp_path, step, phases):
    refused = refusal(tmp_path, GOOD.replace("empathise", step).replace("collect = 15, vote = 5", phases))
    assert refused.line == 8
    assert refused.problem.startswith(f"{step} has no phase ")


def test_words_that_look_like_keys_inside_a_long_text_do_not_move_the_line(tmp_path):
    long_text = '"""\n[steps]\nquestion = 1\n"""'
    refused = refusal(tmp_path, GOOD.replace('"What bothers you?"', long_text) + "question2 = 1\n")
    assert refused.line == 25
    assert refused.problem == "unknown key 'question2': the keys here are context, question, more, starts, vote"


def test_keys_written_with_dots_or_quotes_are_found(tmp_path):
    dotted = GOOD.replace('title = { fr = "Court", en = "Short" }', 'title.fr = "Court"\ntitle."en" = 3')
    refused = refusal(tmp_path, dotted)
    assert (refused.line, refused.problem) == (2, "en must be a text")


def test_a_scenario_may_speak_more_languages_in_some_of_its_words(tmp_path):
    more = GOOD.replace("[steps.child.fr]", ARABIC).replace('en = "Short"', 'en = "Short", tr = "Kısa"')
    load(tmp_path, more)
    scenario = load_scenarios(tmp_path)["court"]
    assert scenario.title["tr"] == "Kısa"
    assert list(scenario.steps[0].prompts["adult"]) == ["fr", "en", "ar"]
    assert list(scenario.steps[0].prompts["child"]) == ["fr", "en"]


def test_a_file_that_is_not_text_is_refused_at_its_line(tmp_path):
    refused = refusal(tmp_path, GOOD.encode().replace("était".encode(), b"\xe9tait", 1))
    assert (refused.line, refused.problem) == (11, "the file is not UTF-8 text")


def test_an_open_ended_scenario_has_no_clock_but_a_facilitated_one_does(tmp_path):
    open_ended = GOOD.replace("= 20", "= 0").replace("15", "0").replace("vote = 5", "vote = 0")
    load(tmp_path, open_ended.replace("duration", "facilitated = false\nduration", 1))
    assert refusal(tmp_path, open_ended).line == 4
