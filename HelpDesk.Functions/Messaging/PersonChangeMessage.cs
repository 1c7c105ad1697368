using System.Text.Json;
using HelpDesk.Domain.People;
using HelpDesk.Domain.People.Projection;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Messaging;

/// <summary>
/// What queue <c>people-changes</c> carries: a pointer with a name and a version, as <see cref="TicketChangeMessage"/> is. Never
/// anything that proves somebody: what a mail needs of that is made when it is sent.
/// </summary>
internal sealed record PersonChangeMessage(
    string Name,
    int Version,
    string Person,
    IReadOnlyList<PersonPlaceMessage> Was,
    DateTimeOffset At,
    string? Before = null,
    string? Mail = null)
{
    private const string ThisName = "person-changed";

    private const int ThisVersion = 1;

    public static string Write(PersonAnnouncement announcement) => JsonSerializer.Serialize(
        new PersonChangeMessage(
            ThisName,
            ThisVersion,
            announcement.Person.Value,
            [.. announcement.Was.Select(place => new PersonPlaceMessage(Words.Of(place.Role), place.Name))],
            announcement.At,
            announcement.Before,
            announcement.Mail is { } mail ? Words.Of(mail) : null),
        MessageJson.Default.PersonChangeMessage);

    public static PersonAnnouncement Read(string text)
    {
        var message = JsonSerializer.Deserialize(text, MessageJson.Default.PersonChangeMessage)!;
        if (message.Name != ThisName || message.Version != ThisVersion)
            throw new NotSupportedException($"A queue message named '{message.Name}' of version {message.Version} is not known.");
        return new PersonAnnouncement(
            new PersonId(message.Person),
            [.. message.Was.Select(place => new PersonPlacement(Words.Parse<Role>(place.Role), place.Name))],
            message.Before,
            message.Mail is null ? null : Words.Parse<AccountMail>(message.Mail),
            message.At);
    }
}
