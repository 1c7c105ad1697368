using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Messaging;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Tickets;

/// <summary>Carries an announced change to the lists and figures.</summary>
public sealed partial class ProjectTicketChangeFunction(
    ProjectTicketChange project, TicketAnnouncements announcements, TimeProvider time, ILogger<ProjectTicketChangeFunction> log)
{
    [Function("ProjectTicketChange")]
    public async Task RunAsync([QueueTrigger(QueueNames.TicketChanges)] string message, CancellationToken cancellationToken)
    {
        var announcement = TicketChangeMessage.Read(message);
        var projection = await project.RunAsync(announcement, time.GetUtcNow(), cancellationToken);
        LogProjected(announcement.Ticket, announcement.Operation, projection);

        // Not thrown: coming too early is no failure, and must not use up the message's tries.
        if (projection is Projection.TooEarly)
            await announcements.AnnounceAsync(announcement, cancellationToken);
    }

    [LoggerMessage(1, LogLevel.Information, "Change {Operation} of ticket {Ticket}: {Projection}")]
    private partial void LogProjected(TicketId ticket, Domain.Common.OperationId operation, Projection projection);
}
