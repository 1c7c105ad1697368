using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Demo;

namespace HelpDesk.Tests.Functions.Demo;

/// <summary>Goes through a ticket's steps as the desk would, and stops at one that the desk would refuse or ignore.</summary>
internal sealed class DemoWalk
{
    private readonly TimedTicket _ticket;
    private DateTimeOffset _closedAt;

    public DemoWalk(TimedTicket ticket)
    {
        _ticket = ticket;
        foreach (var step in ticket.Steps)
            Assert.True(Take(step), $"{ticket.Ticket.Title}: {step.Step.Kind} by {step.Step.By} when {Status} at {step.At}");
    }

    public string Title => _ticket.Ticket.Title;

    public TicketStatus Status { get; private set; } = TicketStatus.Open;

    public string? Assignee { get; private set; }

    public TicketPriority Priority => _ticket.Ticket.Steps.LastOrDefault(step => step.Priority is not null)?.Priority
        ?? _ticket.Ticket.Priority ?? TicketPriority.Normal;

    public int Closed { get; private set; }

    public int Reopened { get; private set; }

    public int PutBack { get; private set; }

    public int FollowUps { get; private set; }

    public int StaffReplies => _ticket.Ticket.Steps.Count(step => step.Kind == DemoStepKind.Reply && IsStaff(step));

    private bool Take(TimedStep step) => step.Step.Kind switch
    {
        _ when FollowUps > 0 => false,
        _ when !IsStaff(step.Step) => step.Step.By == _ticket.Ticket.By && TakeOfRequester(step),
        DemoStepKind.Note => true,
        _ when Status == TicketStatus.Closed => step.Step.Status == TicketStatus.Open && Move(step),
        DemoStepKind.Assign => step.Step.To != Assignee && Assign(step.Step.To!),
        DemoStepKind.Unassign => Unassign(),
        DemoStepKind.Reply => Reply(step),
        DemoStepKind.Status => step.Step.Status != Status && Move(step),
        _ => true,
    };

    private bool TakeOfRequester(TimedStep step)
    {
        if (step.Step is { Kind: DemoStepKind.Status, Status: TicketStatus.Closed })
            return Status != TicketStatus.Closed && Move(step);
        if (step.Step.Kind != DemoStepKind.Reply)
            return false;

        if (Status == TicketStatus.Closed && step.At - _closedAt > TimeSpan.FromDays(14))
            FollowUps++;
        else if (Status == TicketStatus.Closed)
            (Status, Reopened) = (TicketStatus.Open, Reopened + 1);
        else if (Status == TicketStatus.Waiting)
            Status = TicketStatus.Active;
        return true;
    }

    private bool Reply(TimedStep step)
    {
        Status = Status == TicketStatus.Open ? TicketStatus.Active : Status;
        return step.Step.Status is null || Move(step);
    }

    private bool Assign(string assignee)
    {
        Assignee = assignee;
        Status = Status == TicketStatus.Open ? TicketStatus.Active : Status;
        return true;
    }

    private bool Unassign()
    {
        var had = Assignee is not null;
        Assignee = null;
        return had;
    }

    private bool Move(TimedStep step)
    {
        if (step.Step.Status == TicketStatus.Closed)
            (Closed, _closedAt) = (Closed + 1, step.At);
        else if (step.Step.Status == TicketStatus.Open && Status == TicketStatus.Closed)
            Reopened++;
        else if (step.Step.Status == TicketStatus.Open)
            (PutBack, Assignee) = (PutBack + 1, null);
        Status = step.Step.Status!.Value;
        return true;
    }

    private static bool IsStaff(DemoStep step) => DemoPeople.Staff.Contains(step.By);
}
