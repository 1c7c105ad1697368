using System.Globalization;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Functions.Http;

namespace HelpDesk.Functions.Hosting;

/// <summary>What a desk may set; every name stands in local.settings.sample.json.</summary>
internal sealed record DeskOptions(
    TimeZoneInfo TimeZone,
    BusinessHours Hours,
    AllowedOrigins Origins,
    int Proxies,
    RequestLimits Limits,
    EmailAddress? FirstAdmin)
{
    public const string TimeZoneSetting = "HelpDesk:TimeZone";

    public const string HoursSetting = "HelpDesk:BusinessHours";

    public const string HolidaysSetting = "HelpDesk:Holidays";

    public const string OriginsSetting = "HelpDesk:Origins";

    public const string ProxiesSetting = "HelpDesk:Proxies";

    public const string RateLimitSetting = "HelpDesk:RateLimit";

    public const string AnonymousRateLimitSetting = "HelpDesk:AnonymousRateLimit";

    public const string FirstAdminSetting = "HelpDesk:FirstAdmin";

    private const int MostProxies = 10;

    private const int MostRequests = 1_000_000;

    public static DeskOptions Read(IConfiguration configuration) => new(
        ReadTimeZone(configuration[TimeZoneSetting]),
        ReadHours(configuration[HoursSetting], configuration[HolidaysSetting]),
        Parse(OriginsSetting, () => AllowedOrigins.Parse(configuration[OriginsSetting])),
        ReadNumber(ProxiesSetting, configuration[ProxiesSetting], IsOnPlatform(configuration) ? 1 : 0, MostProxies),
        new RequestLimits(
            ReadNumber(RateLimitSetting, configuration[RateLimitSetting], otherwise: 600, MostRequests),
            ReadNumber(AnonymousRateLimitSetting, configuration[AnonymousRateLimitSetting], otherwise: 60, MostRequests)),
        ReadFirstAdmin(configuration[FirstAdminSetting]));

    /// <summary>App Service and Container Apps name the app; their front end is always before it.</summary>
    private static bool IsOnPlatform(IConfiguration configuration) =>
        !string.IsNullOrEmpty(configuration["WEBSITE_SITE_NAME"]) || !string.IsNullOrEmpty(configuration["CONTAINER_APP_NAME"]);

    private static int ReadNumber(string setting, string? text, int otherwise, int most)
    {
        if (string.IsNullOrWhiteSpace(text))
            return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most
            ? number
            : throw new SettingException(setting, $"'{text}' is no number from 0 to {most}.");
    }

    private static EmailAddress? ReadFirstAdmin(string? address) => string.IsNullOrWhiteSpace(address)
        ? null
        : EmailAddress.Find(address)
            ?? throw new SettingException(FirstAdminSetting, "that is no e-mail address; write one like ada@example.com.");

    private static TimeZoneInfo ReadTimeZone(string? zone)
    {
        if (string.IsNullOrWhiteSpace(zone))
            return TimeZoneInfo.Utc;
        return TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known)
            ? known
            : throw new SettingException(TimeZoneSetting, $"'{zone}' is no time zone; use a name like Europe/Berlin.");
    }

    private static BusinessHours ReadHours(string? week, string? holidays)
    {
        if (string.IsNullOrWhiteSpace(week))
            week = BusinessHours.UsualWeek;
        Parse(HoursSetting, () => BusinessHours.Parse(week, holidays: null));
        return Parse(HolidaysSetting, () => BusinessHours.Parse(week, holidays));
    }

    private static T Parse<T>(string setting, Func<T> parse)
    {
        try
        {
            return parse();
        }
        catch (FormatException wrong)
        {
            throw new SettingException(setting, $"{wrong.Message}.", wrong);
        }
    }

}
