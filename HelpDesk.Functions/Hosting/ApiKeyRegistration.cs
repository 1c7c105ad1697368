using HelpDesk.Domain.ApiKeys;
using HelpDesk.Functions.Accounts;
using HelpDesk.Functions.ApiKeys;
using HelpDesk.Functions.Storage;

namespace HelpDesk.Functions.Hosting;

/// <summary>The keys of machines, and the way in that they open.</summary>
internal static class ApiKeyRegistration
{
    public static IServiceCollection AddApiKeys(this IServiceCollection services) => services
        .AddSingleton<IApiKeys, TableApiKeys>()
        .AddSingleton<IApiKeySecrets, ApiKeySecrets>()
        .AddSingleton<ApiKeyUses>()
        .AddSingleton<ICallerKind, ApiKeyCallers>()
        .AddSingleton<CreateApiKey>()
        .AddSingleton<ListApiKeys>()
        .AddSingleton<ReadApiKey>()
        .AddSingleton<DeleteApiKey>();
}
