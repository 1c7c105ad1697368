using System.Security.Cryptography;
using System.Text;

namespace HelpDesk.Domain.People;

/// <summary>Somebody as a directory's token tells of them.</summary>
/// <param name="Name">Null: it gives none.</param>
/// <param name="Role">As the directory gives it; somebody to whom it gives none is a requester.</param>
public sealed record DirectoryIdentity(Guid Tenant, Guid ObjectId, string? Name, Role Role, DateTimeOffset IssuedAt)
{
    private const int HashLength = 16;

    /// <summary>The same for all their tokens, and nobody else's; it gives neither tenant nor object id away.</summary>
    public PersonId ToPersonId()
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{Tenant}/{ObjectId}"));
        return new($"entra-{Convert.ToHexStringLower(hash.AsSpan(0, HashLength))}");
    }

    public DirectoryAccount ToAccount() => new(Tenant.ToString(), ObjectId.ToString(), IssuedAt);

    /// <summary>Not the name: what is written by the way must not end in a log.</summary>
    public override string ToString() => ToPersonId().Value;
}
