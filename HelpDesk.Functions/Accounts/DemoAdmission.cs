using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Accounts;

/// <summary>
/// Everybody knows the demo people's password, so they are let in on the emulator only; also when its tables have been copied to
/// Azure.
/// </summary>
internal static class DemoAdmission
{
    public static bool Admits(this IEmulator emulator, Person person, HttpContext http) =>
        !person.IsDemo || emulator.Serves(http);
}
