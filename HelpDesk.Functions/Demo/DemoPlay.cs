using HelpDesk.Domain.Common;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Projection;
using HelpDesk.Functions.Accounts;

namespace HelpDesk.Functions.Demo;

/// <summary>Lets the people of the demo desk do what the script says, through the use cases, by the script's clock.</summary>
internal sealed class DemoPlay(
    OpenTicket openTicket, PostMessage postMessage, ChangeTicket changeTicket, ProjectTicketChange project, TimeProvider time)
{
    public async Task RunAsync(TimedTicket ticket, CancellationToken cancellationToken)
    {
        var (script, openedAt, steps) = ticket;
        var opened = Allowed(await openTicket.RunAsync(
            script.ToDraft(), script.Channel, Act(script.By, openedAt), retry: null, cancellationToken));
        foreach (var (step, at) in steps)
            await TakeAsync(opened.Value, step, Act(step.By, at), cancellationToken);
        await ShowAsync(opened.Value.Id, cancellationToken);
    }

    /// <summary>At once, not when the queue comes to it: the first look at the lists must find no steps in between.</summary>
    private async Task ShowAsync(TicketId ticket, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var announcement = new TicketAnnouncement(ticket, new OperationId(Guid.NewGuid()), FirstSeq: 1, now);
        await project.RunAsync(announcement, isRetry: false, now, cancellationToken);
    }

    private Task TakeAsync(Ticket ticket, DemoStep step, Act act, CancellationToken cancellationToken)
    {
        // A requester goes on the way the ticket came; staff sit at the desk.
        var source = act.By.IsStaff ? TicketChannel.Web : ticket.Channel;
        return step.Kind switch
        {
            DemoStepKind.Assign or DemoStepKind.Unassign => AllowedAsync(
                changeTicket.AssignAsync(ticket.Id, Person(step.To), expected: null, act, cancellationToken)),
            DemoStepKind.Reply or DemoStepKind.Note => AllowedAsync(
                postMessage.RunAsync(ticket.Id, Message(step), source, act, retry: null, cancellationToken)),
            DemoStepKind.Status => AllowedAsync(
                changeTicket.SetStatusAsync(ticket.Id, step.Status, step.Text, source, expected: null, act, cancellationToken)),
            DemoStepKind.Follow => AllowedAsync(
                changeTicket.FollowAsync(ticket.Id, Person(step.To)!.Value, act, cancellationToken)),
            DemoStepKind.Edit => AllowedAsync(
                changeTicket.EditAsync(ticket.Id, Edit(step), expected: null, act, cancellationToken)),
            _ => throw new InvalidOperationException($"Nobody knows how to {step.Kind}."),
        };
    }

    private static MessageDraftInput Message(DemoStep step) =>
        new(step.Text, step.Kind is DemoStepKind.Note ? MessageKind.Note : MessageKind.Reply, step.Status);

    private static TicketEditInput Edit(DemoStep step)
    {
        var edit = new TicketEditInput();
        if (step.Priority is not null)
            edit = edit with { Priority = step.Priority };
        if (step.Category is not null)
            edit = edit with { Category = step.Category };
        return step.Tags is null ? edit : edit with { Tags = new(step.Tags) };
    }

    private static Act Act(string by, DateTimeOffset at) =>
        new(DemoPeople.All[new PersonId(by)], at, new OperationId(Guid.NewGuid()));

    private static PersonId? Person(string? id) => id is null ? null : new PersonId(id);

    private static async Task AllowedAsync<T>(Task<Outcome<T>> step)
        where T : notnull => Allowed(await step);

    private static T Allowed<T>(Outcome<T> outcome)
        where T : notnull => outcome.IsSuccess
            ? outcome.Value
            : throw new InvalidOperationException($"The desk refuses what the demo's script says: {outcome.Error}");
}
