using HelpDesk.Functions.Demo;
using HelpDesk.Functions.Storage;

namespace HelpDesk.Functions.Hosting;

/// <summary>The demo desk, unless it is switched off; and who one can be, which the emulator knows in any case.</summary>
internal static class DemoRegistration
{
    public const string DemoSetting = "HelpDesk:Demo";

    public static IServiceCollection AddDemo(this IServiceCollection services, IConfiguration configuration) =>
        (IsOn(configuration[DemoSetting]) ? services.AddDemo() : services).AddHostedService<DemoWelcome>();

    private static IServiceCollection AddDemo(this IServiceCollection services) => services
        .AddSingleton<IDemoMark, TableDemoMark>()
        .AddSingleton<DemoPlay>()
        .AddHostedService<FillDemoDesk>();

    private static bool IsOn(string? setting) => string.IsNullOrWhiteSpace(setting)
        || (bool.TryParse(setting, out var isOn)
            ? isOn
            : throw new SettingException(DemoSetting, $"'{setting}' is neither true nor false."));
}
