using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Http;

/// <summary>Tells who sends a request.</summary>
internal interface ICallers
{
    /// <summary>What to answer in WWW-Authenticate to somebody who is not known.</summary>
    string Challenge { get; }

    /// <summary>Null: nobody that is known.</summary>
    Task<Actor?> ResolveAsync(HttpContext http, CancellationToken cancellationToken);
}
