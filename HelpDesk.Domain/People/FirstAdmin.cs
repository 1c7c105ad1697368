namespace HelpDesk.Domain.People;

/// <summary>
/// Who is invited to be the first admin of a desk: one and the same person for every instance that starts, however many do at
/// once.
/// </summary>
public static class FirstAdmin
{
    public static PersonId Id { get; } = new("first-admin");

    /// <summary>Taken if nobody has it; then <see cref="OtherName"/>. They can also sign in by their address.</summary>
    public static UserName Name { get; } = UserName.Find("admin")!;

    public static UserName OtherName { get; } = UserName.Find("first-admin")!;

    public static Person Invite(UserName name, EmailAddress address, DateTimeOffset now) =>
        new(Id, name.Value, Role.Admin, now) { UserName = name, NewEmail = address };
}
