using System.Security.Cryptography;
using System.Text;

namespace HelpDesk.Domain.People;

/// <summary>
/// Who is invited to be the first admin of a desk: one and the same person for every instance that starts, however many do at
/// once.
/// </summary>
public static class FirstAdmin
{
    public static PersonId Id { get; } = new("first-admin");

    /// <summary>Taken if nobody has it; otherwise the other. They can also sign in by their address.</summary>
    public static UserName Name { get; } = UserName.Find("admin")!;

    /// <summary>The same for all who know the address, and for nobody else.</summary>
    public static UserName OtherName(EmailAddress address) =>
        UserName.Find($"admin-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.Key)))[..8]}")!;

    public static Person Invite(UserName name, EmailAddress address, DateTimeOffset now) =>
        new(Id, name.Value, Role.Admin, now) { UserName = name, NewEmail = address };
}
