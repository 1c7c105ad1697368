using HelpDesk.Functions.Http;

namespace HelpDesk.Tests.Functions.Http;

/// <summary>What the contract promises each kind of caller, said without the app's own rule, and how each signs a request.</summary>
internal static class AccessTable
{
    public static AccessAnswer Expected(AccessAttribute rule, AccessCaller caller) => (rule.Access, caller) switch
    {
        (Access.Anyone, _) => AccessAnswer.Admitted,
        (_, AccessCaller.Nobody) => AccessAnswer.Unknown,
        (Access.SignedIn, _) => AccessAnswer.Admitted,
        (Access.Staff, AccessCaller.Agent or AccessCaller.Admin) => AccessAnswer.Admitted,
        (Access.Admin, AccessCaller.Admin) => AccessAnswer.Admitted,
        _ => AccessAnswer.Forbidden,
    };

    /// <summary>The header line by which the caller is known; null: none.</summary>
    public static async Task<string?> SignatureAsync(AccessCaller caller, DeskTokens tokens) => caller switch
    {
        AccessCaller.Nobody => null,
        AccessCaller.Requester => await BearerAsync(tokens, "customer"),
        AccessCaller.Agent => await BearerAsync(tokens, "agent"),
        AccessCaller.Admin => await BearerAsync(tokens, "admin"),
        _ => throw new ArgumentOutOfRangeException(nameof(caller)),
    };

    private static async Task<string> BearerAsync(DeskTokens tokens, string person) =>
        $"Authorization: Bearer {await tokens.GetAsync(person, CancellationToken.None)}";
}
