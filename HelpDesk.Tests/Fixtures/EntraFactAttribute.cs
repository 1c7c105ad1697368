namespace HelpDesk.Tests.Fixtures;

/// <summary>A test of a desk that must trust the certificate of a test's own Entra; it says why where it can't.</summary>
public sealed class EntraFactAttribute : FactAttribute
{
    public EntraFactAttribute() => Skip = Obstacle;

    public static string? Obstacle { get; } = OperatingSystem.IsLinux()
        ? DeskCommand.Obstacle
        : "Only on Linux .NET takes a certificate to trust from SSL_CERT_FILE.";
}
