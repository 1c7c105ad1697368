namespace HelpDesk.Domain.People;

/// <summary>Where somebody is known who signs in by an organisation's directory (Microsoft Entra).</summary>
/// <param name="Tenant">The organisation (claim <c>tid</c>).</param>
/// <param name="ObjectId">The person in it (claim <c>oid</c>); unlike names and addresses it never changes.</param>
/// <param name="AsOf">When the token was issued that name and role were last taken from; an older one tells nothing new.</param>
public sealed record DirectoryAccount(string Tenant, string ObjectId, DateTimeOffset AsOf);
