using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.ApiKeys;

/// <summary>A new key that keeps every rule.</summary>
public sealed record ApiKeyDraft
{
    private ApiKeyDraft()
    {
    }

    public required string Name { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    public required DateTimeOffset? ExpiresAt { get; init; }

    public static Outcome<ApiKeyDraft> Create(ApiKeyDraftInput input, DateTimeOffset now)
    {
        var violations = new Violations();
        var draft = new ApiKeyDraft
        {
            Name = TextRules.Parse(input.Name, ApiKeyLimits.Name, severalLines: false, violations, "/name") ?? "",
            Scopes = ParseScopes(input.Scopes ?? [], violations),
            ExpiresAt = ParseExpiry(input.ExpiresAt, now, violations),
        };

        return violations.Any ? violations.ToError() : draft;
    }

    private static IReadOnlyList<string> ParseScopes(IReadOnlyList<string?> raw, Violations violations)
    {
        if (raw.Count == 0)
            violations.Add("/scopes", "must name at least one scope: a key without any is good for nothing");

        var scopes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, scope) in raw.Index())
        {
            if (scope is null || !ApiKeys.Scopes.All.Contains(scope))
                violations.Add($"/scopes/{i}", $"must be one of {string.Join(", ", ApiKeys.Scopes.All)}");
            else if (!scopes.Add(scope))
                violations.Add($"/scopes/{i}", "must not stand twice");
        }

        return [.. ApiKeys.Scopes.All.Where(scopes.Contains)];
    }

    private static DateTimeOffset? ParseExpiry(DateTimeOffset? expiresAt, DateTimeOffset now, Violations violations)
    {
        if (expiresAt <= now)
            violations.Add("/expiresAt", "must be in the future");
        else if (expiresAt > now.AddYears(ApiKeyLimits.YearsAhead))
            violations.Add("/expiresAt", $"must not be more than {ApiKeyLimits.YearsAhead} years ahead");
        return expiresAt;
    }
}
