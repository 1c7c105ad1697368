namespace HelpDesk.Domain.People.Projection;

/// <summary>Said before somebody is added or changed, so that what follows from it happens though the writer dies.</summary>
/// <param name="Was">Where they may stand in the lists when it is done.</param>
/// <param name="Before">
/// The version that is to be replaced: as long as it is still there, nothing has happened. Null: there is nobody yet, or nothing
/// is to change.
/// </param>
/// <param name="Mail">To be sent to them then; null: none.</param>
/// <param name="At">When it was first announced; copies keep it.</param>
public sealed record PersonAnnouncement(
    PersonId Person, IReadOnlyList<PersonPlacement> Was, string? Before, AccountMail? Mail, DateTimeOffset At)
{
    /// <summary>Nothing is written later than two minutes after its announcement: five are more than enough to wait.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);
}
