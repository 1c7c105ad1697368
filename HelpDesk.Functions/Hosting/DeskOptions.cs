namespace HelpDesk.Functions.Hosting;

/// <summary>What a desk may set; every name stands in local.settings.sample.json.</summary>
internal sealed record DeskOptions(TimeZoneInfo TimeZone)
{
    public const string TimeZoneSetting = "HelpDesk:TimeZone";

    public static DeskOptions Read(IConfiguration configuration)
    {
        var zone = configuration[TimeZoneSetting];
        if (string.IsNullOrWhiteSpace(zone))
            return new DeskOptions(TimeZoneInfo.Utc);
        return TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known)
            ? new DeskOptions(known)
            : throw new InvalidOperationException($"{TimeZoneSetting}: '{zone}' is no time zone; use a name like Europe/Berlin.");
    }
}
