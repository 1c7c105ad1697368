using System.Globalization;

namespace HelpDesk.Functions.Http;

/// <summary>What is left of a limit, as an answer says it.</summary>
/// <param name="Policy">The limit's name.</param>
/// <param name="Most">So many requests a window.</param>
/// <param name="Used">The requests of this window so far; those that were refused may count too.</param>
/// <param name="Left">Until the window ends.</param>
internal readonly record struct Quota(string Policy, int Most, int Used, TimeSpan Left)
{
    public const string PolicyHeader = "RateLimit-Policy";

    public const string Header = "RateLimit";

    public static TimeSpan Window { get; } = TimeSpan.FromMinutes(1);

    public bool IsExceeded => Used > Most;

    private int Remaining => Math.Max(0, Most - Used);

    /// <summary>Rounded up: whoever waits so long has waited long enough.</summary>
    private int Seconds => (int)Math.Ceiling(Left.TotalSeconds);

    /// <summary>https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/</summary>
    public void WriteTo(IHeaderDictionary headers)
    {
        var culture = CultureInfo.InvariantCulture;
        headers[PolicyHeader] = string.Create(culture, $"\"{Policy}\";q={Most};w={Window.TotalSeconds}");
        headers[Header] = string.Create(culture, $"\"{Policy}\";r={Remaining};t={Seconds}");
    }
}
