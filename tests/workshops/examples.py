"""One well-formed command of each kind; their targets exist nowhere."""

from workshops import commands as c

EXAMPLES: dict[str, c.Command] = {
    command.name: command
    for command in (
        c.TakeSeat("new-seat", draw=0),
        c.LeaveSeat(),
        c.RemoveSeat("nobody"),
        c.ChangeAnimal(0),
        c.SayWho("resident"),
        c.LockDoor(True),
        c.PostNote("new-note", "Attendre"),
        c.EditNote("nobody", "Attendre"),
        c.WithdrawNote("nobody"),
        c.TranscribeNote("nobody", "Attendre"),
        c.HideNote("nobody"),
        c.RestoreNote("nobody"),
        c.MakeCluster("new-cluster"),
        c.MoveNote("nobody", None),
        c.NameCluster("nobody", "Attendre"),
        c.MergeClusters("nobody", "nowhere"),
        c.DissolveCluster("nobody"),
        c.CastVotes({"nobody": 1}),
        c.AddPaperVotes({"nobody": 1}, ballots=1),
        c.Choose((c.Target("nobody", "Facile"),)),
        c.FillSheet("nobody", "name", "Le banc"),
        c.GiveFeedback("nobody", "like", "Clair", "new-feedback"),
        c.SayUse("nobody", "yes"),
        c.DecidePrototype("nobody", "continue"),
        c.Promote("nobody", "Facile"),
        c.OpenPhase("empathise", "group", "empathise", "collect"),
        c.SetTimer(300),
        c.ExtendTimer(60),
        c.Spotlight("note", "nobody"),
        c.Talk(True),
        c.Undo(),
        c.PauseWorkshop(),
        c.ResumeWorkshop(),
        c.CloseWorkshop(),
        c.SayDone(),
        c.AskHelp(),
    )
}
