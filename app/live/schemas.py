"""The shape of each command on the wire: what it must hold, and nothing else."""

from typing import Any

from marshmallow import RAISE, Schema, fields, post_load, validate

from workshops import commands
from workshops.commands import Command
from workshops.method import (
    ANSWERS,
    FEEDBACK_ZONES,
    FEELINGS,
    FRUITS,
    HELP_ANSWERS,
    HELP_REASONS,
    NEED_ZONES,
    PHASES,
    SHEET_FIELDS,
    STEPS,
    VERDICTS,
    WHO,
)

ID = validate.Regexp(r"^[A-Za-z0-9_-]{1,64}$")
LANG = validate.Regexp(r"^[a-z]{2,3}$")
COUNT = validate.Range(0, 10_000)


def an_id(**more: Any) -> fields.String:
    return fields.String(required=True, validate=ID, **more)


def a_text(**more: Any) -> fields.String:
    return fields.String(required=True, **more)


def one_of(values: Any, **more: Any) -> fields.String:
    return fields.String(validate=validate.OneOf([*values]), **more)


def a_switch(**more: Any) -> fields.Boolean:
    return fields.Boolean(truthy={True}, falsy={False}, **more)


def a_number(**more: Any) -> fields.Integer:
    return fields.Integer(strict=True, **more)


class CommandSchema(Schema):
    """A command: `id` is made by the client, the rest goes to the method."""

    makes: type[Command]
    id = an_id()

    class Meta:
        unknown = RAISE

    @post_load
    def make(self, body: dict[str, Any], **_: Any) -> tuple[str, Command]:
        """The command's id, and the command."""
        return body.pop("id"), self.makes(**self.arranged(body))

    def arranged(self, body: dict[str, Any]) -> dict[str, Any]:
        """The fields as the command names them."""
        return body


class TargetSchema(Schema):
    id = an_id()
    reason = fields.String(load_default="")

    @post_load
    def make(self, body: dict[str, Any], **_: Any) -> commands.Target:
        return commands.Target(**body)


class PlaceSchema(Schema):
    step = one_of(STEPS, required=True, allow_none=True)
    phase = one_of(PHASES, required=True, allow_none=True)


class PostNote(CommandSchema):
    makes = commands.PostNote
    note_id = an_id()
    text = fields.String(load_default="")
    zone = one_of(NEED_ZONES, allow_none=True)
    photo_id = fields.String(allow_none=True, validate=ID)
    lang = fields.String(allow_none=True, validate=LANG)
    paper = a_switch()
    number = a_number(allow_none=True, validate=validate.Range(1, 9999))
    drawing = a_switch()
    feeling = one_of(FEELINGS, allow_none=True)
    step = one_of(STEPS, allow_none=True)


class NoteSchema(CommandSchema):
    note_id = an_id()


class NoteTextSchema(NoteSchema):
    text = a_text()


class EditNote(NoteTextSchema):
    makes = commands.EditNote


class TranscribeNote(NoteTextSchema):
    makes = commands.TranscribeNote


class WithdrawNote(NoteSchema):
    makes = commands.WithdrawNote


class HideNote(NoteSchema):
    makes = commands.HideNote


class RestoreNote(NoteSchema):
    makes = commands.RestoreNote


class NotesSchema(CommandSchema):
    note_ids = fields.List(an_id(), required=True, validate=validate.Length(1, 1000))

    def arranged(self, body: dict[str, Any]) -> dict[str, Any]:
        return {**body, "note_ids": tuple(body["note_ids"])}


class AcceptNotes(NotesSchema):
    makes = commands.AcceptNotes


class SetAsideNotes(NotesSchema):
    makes = commands.SetAsideNotes


class MakeCluster(CommandSchema):
    makes = commands.MakeCluster
    cluster_id = an_id()
    note_ids = fields.List(an_id(), load_default=list, validate=validate.Length(max=1000))
    title = fields.String(load_default="")

    def arranged(self, body: dict[str, Any]) -> dict[str, Any]:
        return {**body, "note_ids": tuple(body["note_ids"])}


class MoveNote(NoteSchema):
    makes = commands.MoveNote
    cluster_id = an_id(allow_none=True)


class NameCluster(CommandSchema):
    makes = commands.NameCluster
    cluster_id = an_id()
    title = a_text()


class MergeClusters(CommandSchema):
    makes = commands.MergeClusters
    into = an_id()
    from_ = an_id(data_key="from")


class DissolveCluster(CommandSchema):
    makes = commands.DissolveCluster
    cluster_id = an_id()


def a_ballot() -> fields.Dict:
    return fields.Dict(
        keys=fields.String(validate=ID),
        values=a_number(validate=COUNT),
        required=True,
        validate=validate.Length(max=200),
    )


class CastVotes(CommandSchema):
    makes = commands.CastVotes
    choices = a_ballot()
    ballot = a_number(validate=validate.Range(1, 2))
    step = one_of(STEPS, allow_none=True)


class AddPaperVotes(CommandSchema):
    makes = commands.AddPaperVotes
    choices = a_ballot()
    ballots = a_number(required=True, validate=COUNT)


def some_targets(**more: Any) -> fields.List[Any]:
    return fields.List(fields.Nested(TargetSchema), validate=validate.Length(max=200), **more)


class Choose(CommandSchema):
    makes = commands.Choose
    targets = some_targets(required=True)
    reserve = some_targets(load_default=list)

    def arranged(self, body: dict[str, Any]) -> dict[str, Any]:
        return {name: tuple(targets) for name, targets in body.items()}


class PrototypeSchema(CommandSchema):
    prototype_id = an_id()


class FillSheet(PrototypeSchema):
    makes = commands.FillSheet
    field = one_of(SHEET_FIELDS, required=True)
    text = a_text()
    base = fields.List(fields.String(), validate=validate.Length(1, 20))

    def arranged(self, body: dict[str, Any]) -> dict[str, Any]:
        return {**body, "base": tuple(body["base"])} if "base" in body else body


class GiveFeedback(PrototypeSchema):
    makes = commands.GiveFeedback
    zone = one_of(FEEDBACK_ZONES, required=True)
    text = a_text()
    lang = fields.String(allow_none=True, validate=LANG)

    @post_load
    def make(self, body: dict[str, Any], **_: Any) -> tuple[str, Command]:
        """Feedback has the id of its command."""
        return body["id"], commands.GiveFeedback(feedback_id=body.pop("id"), **body)


class SayUse(PrototypeSchema):
    makes = commands.SayUse
    answer = one_of(ANSWERS, required=True)


class DecidePrototype(PrototypeSchema):
    makes = commands.DecidePrototype
    verdict = one_of(VERDICTS, required=True)
    reason = fields.String(load_default="")


class Promote(PrototypeSchema):
    makes = commands.Promote
    reason = a_text()


class OpenPhase(CommandSchema):
    makes = commands.OpenPhase
    step = one_of(STEPS, required=True)
    phase = one_of(PHASES, required=True)
    seen = fields.Nested(PlaceSchema, required=True, data_key="from")
    override = a_switch()

    def arranged(self, body: dict[str, Any]) -> dict[str, Any]:
        seen = body.pop("seen")
        return {**body, "from_step": seen["step"], "from_phase": seen["phase"]}


class SetTimer(CommandSchema):
    makes = commands.SetTimer
    seconds = a_number(required=True, allow_none=True)
    running = a_switch()


class ExtendTimer(CommandSchema):
    makes = commands.ExtendTimer
    seconds = a_number(required=True, validate=validate.Range(-14_400, 14_400))


class Spotlight(CommandSchema):
    makes = commands.Spotlight
    kind = one_of(["note", "cluster", "question", "prototype", "join"], required=True, allow_none=True)
    target_id = fields.String(allow_none=True, validate=ID)


class Talk(CommandSchema):
    makes = commands.Talk
    on = a_switch(required=True)


class SayPeople(CommandSchema):
    makes = commands.SayPeople
    people = a_number(required=True, validate=validate.Range(1, 2))


class SetPractice(CommandSchema):
    makes = commands.SetPractice
    state = one_of(["open", "shown"], required=True, allow_none=True)


class LockDoor(CommandSchema):
    makes = commands.LockDoor
    locked = a_switch(required=True)


class RemoveSeat(CommandSchema):
    makes = commands.RemoveSeat
    seat_id = an_id()


class SayWho(CommandSchema):
    makes = commands.SayWho
    who = one_of(WHO, required=True, allow_none=True)


class ChangeAnimal(CommandSchema):
    makes = commands.ChangeAnimal


class LeaveSeat(CommandSchema):
    makes = commands.LeaveSeat


class Undo(CommandSchema):
    makes = commands.Undo


class PauseWorkshop(CommandSchema):
    makes = commands.PauseWorkshop


class ResumeWorkshop(CommandSchema):
    makes = commands.ResumeWorkshop


class CloseWorkshop(CommandSchema):
    makes = commands.CloseWorkshop
    next_meeting = fields.String(allow_none=True)


class SayDone(CommandSchema):
    makes = commands.SayDone
    done = a_switch(required=True)


class AskHelp(CommandSchema):
    makes = commands.AskHelp
    asked = a_switch(required=True)
    reason = one_of(HELP_REASONS, allow_none=True)


class AnswerHelp(CommandSchema):
    makes = commands.AnswerHelp
    seat_id = an_id()
    answer = one_of(HELP_ANSWERS, required=True)


class Practise(CommandSchema):
    makes = commands.Practise
    round = a_number(required=True)
    smile = a_switch(required=True)
    fruits = fields.List(one_of(FRUITS), required=True, validate=validate.Length(max=2))

    def arranged(self, body: dict[str, Any]) -> dict[str, Any]:
        return {**body, "fruits": tuple(body["fruits"])}


def _leaves(schema: type[CommandSchema]) -> list[type[CommandSchema]]:
    below = schema.__subclasses__()
    return [leaf for child in below for leaf in _leaves(child)] if below else [schema]


# The door's own command is the only one that nobody may send.
SCHEMAS: dict[str, CommandSchema] = {commands.wire_name(schema): schema() for schema in _leaves(CommandSchema)}
