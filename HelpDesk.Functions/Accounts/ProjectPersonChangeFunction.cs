using HelpDesk.Domain.People;
using HelpDesk.Domain.People.Projection;
using HelpDesk.Functions.Messaging;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Accounts;

/// <summary>Carries an announced change of a person to the lists, and sends the mail that goes with it.</summary>
public sealed partial class ProjectPersonChangeFunction(
    ProjectPersonChange project,
    PersonAnnouncements announcements,
    IAccountMails mails,
    TimeProvider time,
    ILogger<ProjectPersonChangeFunction> log)
{
    [Function("ProjectPersonChange")]
    public async Task RunAsync(
        [QueueTrigger(QueueNames.PeopleChanges)] string message, CancellationToken cancellationToken)
    {
        var announcement = PersonChangeMessage.Read(message);
        var now = time.GetUtcNow();
        var outcome = await project.RunAsync(announcement, now, cancellationToken);
        if (outcome is PersonChangeOutcome.Settled && announcement.Mail is { } mail)
            await mails.SendAsync(announcement.Person, mail, announcement.At, cancellationToken);
        LogProjected(announcement.Person, outcome);

        // Not thrown: coming too early is no failure, and must not use up the message's tries.
        if (outcome is PersonChangeOutcome.TooEarly)
            await announcements.AnnounceAgainAsync(announcement, now, cancellationToken);
    }

    [LoggerMessage(1, LogLevel.Information, "A change of person {Person}: {Outcome}")]
    private partial void LogProjected(PersonId person, PersonChangeOutcome outcome);
}
