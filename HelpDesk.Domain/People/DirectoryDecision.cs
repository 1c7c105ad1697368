namespace HelpDesk.Domain.People;

/// <summary>What a directory's token changes about the person whom it tells of.</summary>
public static class DirectoryDecision
{
    /// <summary>
    /// The person as they are to be from now on; equal to the stored one: there is nothing to save. Null: the token lets nobody
    /// in, because an admin has made them inactive, or because what is stored is somebody else.
    /// </summary>
    /// <param name="stored">Whoever has the token's person id; null: nobody yet.</param>
    public static Person? Decide(Person? stored, DirectoryIdentity told, DateTimeOffset now) => stored switch
    {
        null => new Person(told.ToPersonId(), told.Name ?? Nameless(told), told.Role, now) { Directory = told.ToAccount() },
        { IsActive: true, Directory: { } known } when IsSame(known, told) =>
            IsNews(stored, known, told) ? Renew(stored, told) : stored,
        _ => null,
    };

    /// <summary>Not each new token is: that would be a write an hour for everybody.</summary>
    private static bool IsNews(Person stored, DirectoryAccount known, DirectoryIdentity told) =>
        told.IssuedAt > known.AsOf && (told.Role != stored.Role || NameOf(stored, told) != stored.Name);

    private static Person Renew(Person stored, DirectoryIdentity told) =>
        stored with { Name = NameOf(stored, told), Role = told.Role, Directory = told.ToAccount() };

    private static bool IsSame(DirectoryAccount known, DirectoryIdentity told) =>
        known == told.ToAccount() with { AsOf = known.AsOf };

    private static string NameOf(Person stored, DirectoryIdentity told) => told.Name ?? stored.Name;

    private static string Nameless(DirectoryIdentity told) => $"Somebody ({told.ObjectId.ToString()[..8]})";
}
