namespace HelpDesk.Functions.Http;

/// <summary>Tells who sends a request.</summary>
internal interface ICallers
{
    /// <summary>What to answer in WWW-Authenticate to somebody who is not known.</summary>
    string Challenge(HttpRequest request);

    /// <summary>Null: nobody that is known.</summary>
    Task<Caller?> ResolveAsync(HttpContext http, CancellationToken cancellationToken);
}
