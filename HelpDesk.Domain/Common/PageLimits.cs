namespace HelpDesk.Domain.Common;

/// <summary>How many items a page may hold.</summary>
public static class PageLimits
{
    public const int Default = 25;

    public const int Most = 100;
}
