using HelpDesk.Functions.Http;

namespace HelpDesk.Functions.Hosting;

/// <summary>What a desk may set; every name stands in local.settings.sample.json.</summary>
internal sealed record DeskOptions(TimeZoneInfo TimeZone, AllowedOrigins Origins)
{
    public const string TimeZoneSetting = "HelpDesk:TimeZone";

    public const string OriginsSetting = "HelpDesk:Origins";

    public static DeskOptions Read(IConfiguration configuration) => new(
        ReadTimeZone(configuration[TimeZoneSetting]),
        ReadOrigins(configuration[OriginsSetting]));

    private static TimeZoneInfo ReadTimeZone(string? zone)
    {
        if (string.IsNullOrWhiteSpace(zone))
            return TimeZoneInfo.Utc;
        return TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known)
            ? known
            : throw new SettingException(TimeZoneSetting, $"'{zone}' is no time zone; use a name like Europe/Berlin.");
    }

    private static AllowedOrigins ReadOrigins(string? origins)
    {
        try
        {
            return AllowedOrigins.Parse(origins);
        }
        catch (FormatException wrong)
        {
            throw new SettingException(OriginsSetting, $"{wrong.Message}.", wrong);
        }
    }
}
