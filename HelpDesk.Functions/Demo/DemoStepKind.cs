namespace HelpDesk.Functions.Demo;

/// <summary>What somebody can do to a ticket of the demo desk after it was opened.</summary>
internal enum DemoStepKind
{
    Assign,
    Unassign,
    Reply,
    Note,
    Status,
    Follow,
    Edit,
}
