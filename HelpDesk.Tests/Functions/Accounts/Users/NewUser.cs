using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Accounts.Users;

/// <summary>People whom an admin puts in, with names of their own.</summary>
internal static class NewUser
{
    private static int _last;

    /// <summary>A user name that nobody has.</summary>
    public static string Name() => $"user-{Environment.ProcessId}-{Interlocked.Increment(ref _last)}";

    public static string Json(string name, string more = "") =>
        $$"""{"username":"{{name}}","email":"{{name}}@example.com"{{more}}}""";

    /// <summary>Somebody new, as the desk answered.</summary>
    /// <param name="more">Further members, each with a comma before it.</param>
    public static async Task<Answer> PutInAsync(this DeskFixture desk, string? name = null, string more = "") =>
        (await desk.CallAsync("admin", "POST", "/api/users", Json(name ?? Name(), more))).Is(201);
}
