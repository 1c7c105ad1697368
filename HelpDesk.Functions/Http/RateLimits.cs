namespace HelpDesk.Functions.Http;

/// <summary>
/// Lets nobody ask too often: each caller has a limit of their own, and each address one for all that nobody has signed in for,
/// failed sign-ins among them. Each instance counts for itself; what guards passwords is counted in storage.
/// </summary>
internal sealed class RateLimits(RequestLimits limits, ClientAddresses addresses, TimeProvider time)
{
    private readonly RequestCounts _callers = new(time);
    private readonly RequestCounts _addresses = new(time);

    /// <summary>Counts a request of somebody who is known. Null: they may send it.</summary>
    public ProblemResult? Refuse(HttpContext http, Caller caller) =>
        Refuse(http, "caller", limits.PerCaller, _callers, caller.Actor.Id.Value);

    /// <summary>Counts a request of nobody in particular. Null: they may send it.</summary>
    public ProblemResult? RefuseStranger(HttpContext http) =>
        Refuse(http, "address", limits.PerAddress, _addresses, Address(http.Request));

    /// <summary>
    /// The next stranger from there is refused. What a request brings to be known by, and could be guessed, is not worth a look
    /// into storage then.
    /// </summary>
    public bool IsSpent(HttpRequest request) => limits.PerAddress > 0 && _addresses.Of(Address(request)) >= limits.PerAddress;

    private static ProblemResult? Refuse(HttpContext http, string policy, int most, RequestCounts counts, string who)
    {
        if (most == 0)
            return null;

        var (used, left) = counts.Add(who);
        var quota = new Quota(policy, most, used, left);
        quota.WriteTo(http.Response.Headers);
        return quota.IsExceeded ? Problems.TooManyRequests(left) : null;
    }

    private string Address(HttpRequest request) => $"{addresses.Of(request)}";
}
