namespace HelpDesk.Functions.Hosting;

/// <summary>What the framework would log and the desk does not want to, whatever level is set.</summary>
internal static class LogFilters
{
    public static void Set(ILoggingBuilder logging) => logging
        // Every request with its query, where people search for names and addresses.
        .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning)
        // Every bad token as an error, in the words of whoever sent it; the desk itself says when Entra is away.
        .AddFilter("Microsoft.IdentityModel.LoggingExtensions.IdentityLoggerAdapter", LogLevel.None)
        // It warns that keys are kept as they are. They are no more secret than what is beside them in the same account.
        .AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
}
