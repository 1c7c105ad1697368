using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Notifications;

/// <summary>The one mail of a day.</summary>
/// <param name="Items">At least one; they may be told all of it.</param>
/// <param name="Left">How many more they may be told of than one mail tells.</param>
public sealed record DigestMail(
    Actor To, EmailAddress Address, DateTimeOffset Due, IReadOnlyList<DigestNews> Items, int Left);
