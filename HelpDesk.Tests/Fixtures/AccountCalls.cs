using System.Text.Json;

namespace HelpDesk.Tests.Fixtures;

/// <summary>What people without a sign-in do at a running desk.</summary>
internal static class AccountCalls
{
    public const string Password = "a long password";

    public static Task<Answer> RegisterAsync(
        this DeskFixture desk, string name, string? email = null, string password = Password, params string[] headers) =>
        desk.SendAsync(
            "/api/auth/register", new { username = name, email = email ?? $"{name}@example.net", password }, headers);

    public static Task<Answer> LoginAsync(this DeskFixture desk, string name, string password = Password) =>
        desk.SendAsync("/api/auth/login", new { username = name, password });

    public static Task<Answer> RefreshAsync(this DeskFixture desk, string? refreshToken) =>
        desk.SendAsync("/api/auth/refresh", new { refreshToken });

    public static Task<Answer> ConfirmAsync(this DeskFixture desk, string token) =>
        desk.SendAsync("/api/auth/confirm-email", new { token });

    public static Task<Answer> ForgetAsync(this DeskFixture desk, string email) =>
        desk.SendAsync("/api/auth/forgot-password", new { email });

    public static Task<Answer> ResetAsync(this DeskFixture desk, string token, string password) =>
        desk.SendAsync("/api/auth/reset-password", new { token, password });

    /// <summary>Registers somebody, confirms their address, and signs them in: the header line by which they are known.</summary>
    public static async Task<string> JoinAsync(this DeskFixture desk, string name)
    {
        (await desk.RegisterAsync(name)).Is(201);
        (await desk.ConfirmAsync((await desk.Mail.LastToAsync($"{name}@example.net")).Token)).Is(204);
        return Bearer((await desk.LoginAsync(name)).Is(200));
    }

    public static string Bearer(Answer tokens) => $"Authorization: Bearer {tokens["accessToken"]}";

    private static Task<Answer> SendAsync(this DeskFixture desk, string path, object body, params string[] headers) =>
        desk.CallAsync(person: null, "POST", path, JsonSerializer.Serialize(body), headers);
}
