using System.Globalization;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Projection;
using HelpDesk.Functions.Messaging;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Tickets;

/// <summary>Carries an announced change to the lists and figures.</summary>
public sealed partial class ProjectTicketChangeFunction(
    ProjectTicketChange project,
    IProjectionTurns turns,
    TicketAnnouncements announcements,
    TimeProvider time,
    ILogger<ProjectTicketChangeFunction> log)
{
    [Function("ProjectTicketChange")]
    public async Task RunAsync(
        [QueueTrigger(QueueNames.TicketChanges)] string message, FunctionContext context, CancellationToken cancellationToken)
    {
        var announcement = TicketChangeMessage.Read(message);
        using var turn = await turns.TakeAsync(announcement.Ticket, cancellationToken);
        var now = time.GetUtcNow();
        var outcome = await project.RunAsync(announcement, IsRetry(context), now, cancellationToken);
        LogProjected(announcement.Ticket, announcement.Operation, outcome);

        // Not thrown: coming too early is no failure, and must not use up the message's tries.
        if (outcome is ProjectionOutcome.TooEarly)
            await announcements.AnnounceAgainAsync(announcement, now, cancellationToken);
    }

    private static bool IsRetry(FunctionContext context) =>
        !context.BindingContext.BindingData.TryGetValue("DequeueCount", out var count)
        || Convert.ToString(count, CultureInfo.InvariantCulture) != "1";

    [LoggerMessage(1, LogLevel.Information, "Change {Operation} of ticket {Ticket}: {Outcome}")]
    private partial void LogProjected(TicketId ticket, OperationId operation, ProjectionOutcome outcome);
}
