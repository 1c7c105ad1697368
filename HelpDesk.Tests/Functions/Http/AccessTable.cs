using HelpDesk.Domain.ApiKeys;
using HelpDesk.Functions.Http;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Http;

/// <summary>
/// What the contract promises each kind of caller, said without the app's own rule, and how each signs a request.
/// </summary>
internal static class AccessTable
{
    public static AccessAnswer Expected(AccessAttribute rule, AccessCaller caller) => (rule.Access, caller) switch
    {
        (Access.Anyone, _) => AccessAnswer.Admitted,
        (_, AccessCaller.Nobody or AccessCaller.ExpiredToken or AccessCaller.TamperedToken) => AccessAnswer.Unknown,
        (Access.SignedIn or Access.Staff, AccessCaller.KeyOfAllScopes) when rule.Scope is not null => AccessAnswer.Admitted,
        (_, AccessCaller.KeyOfAllScopes or AccessCaller.KeyOfOtherScopes) => AccessAnswer.Forbidden,
        (Access.SignedIn, _) => AccessAnswer.Admitted,
        (Access.Staff, AccessCaller.Agent or AccessCaller.Admin) => AccessAnswer.Admitted,
        (Access.Admin, AccessCaller.Admin) => AccessAnswer.Admitted,
        _ => AccessAnswer.Forbidden,
    };

    /// <summary>The header line by which the caller is known; null: none.</summary>
    public static async Task<string?> SignatureAsync(
        AccessCaller caller, AccessAttribute rule, DeskFixture desk, DeskTokens tokens) => caller switch
        {
            AccessCaller.Nobody => null,
            AccessCaller.Requester => Bearer(await tokens.GetAsync("customer", CancellationToken.None)),
            AccessCaller.Agent => Bearer(await tokens.GetAsync("agent", CancellationToken.None)),
            AccessCaller.Admin => Bearer(await tokens.GetAsync("admin", CancellationToken.None)),
            AccessCaller.ExpiredToken => Bearer(await AgedToken.MakeAsync(desk, "admin", TimeSpan.FromMinutes(16))),
            AccessCaller.TamperedToken => Bearer(Tampered(await tokens.GetAsync("admin", CancellationToken.None))),
            AccessCaller.KeyOfAllScopes => await KeyAsync(desk, Scopes.All),
            AccessCaller.KeyOfOtherScopes => await KeyAsync(desk, Scopes.All.Where(scope => scope != rule.Scope)),
            _ => throw new ArgumentOutOfRangeException(nameof(caller)),
        };

    private static string Bearer(string token) => $"Authorization: Bearer {token}";

    private static string Tampered(string token) => token[..^9] + (token[^9] == 'A' ? 'B' : 'A') + token[^8..];

    private static async Task<string> KeyAsync(DeskFixture desk, IEnumerable<string> scopes) =>
        $"X-Api-Key: {await desk.KeyAsync(string.Join(',', scopes))}";
}
