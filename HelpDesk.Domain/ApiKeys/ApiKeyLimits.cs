namespace HelpDesk.Domain.ApiKeys;

/// <summary>Every limit of API keys, once.</summary>
public static class ApiKeyLimits
{
    public const int Name = 100;

    /// <summary>So many at a time: all of them are read at once for a list.</summary>
    public const int Keys = 100;

    public const int YearsAhead = 5;
}
