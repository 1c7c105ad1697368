using HelpDesk.Functions.Http;

namespace HelpDesk.Functions.Accounts;

/// <summary>One of the ways to say who one is.</summary>
public interface ICallerKind
{
    /// <summary>Whether the request says it this way, truly or not.</summary>
    bool IsUsed(HttpRequest request);

    /// <summary>Null: nobody that is known.</summary>
    Task<Caller?> ResolveAsync(HttpContext http, CancellationToken cancellationToken);
}
