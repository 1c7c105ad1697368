using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Accounts.Entra;

/// <summary>What changes at Entra or is not to be reached there, while the desk runs; and a desk for all organisations.</summary>
public sealed class EntraProviderTests : IAsyncLifetime, IAsyncDisposable
{
    private static readonly string[] Staff = ["HelpDesk.Agent", "HelpDesk.Admin"];

    private readonly EntraProvider _provider = new();
    private DeskProcess? _desk;

    public async Task InitializeAsync()
    {
        if (EntraFactAttribute.Obstacle is null)
            _desk = await DeskProcess.StartAsync(
                (await AzuriteFixture.SharedAsync()).ConnectionString, _provider.Settings(EntraProvider.AnyTenant));
    }

    // xunit calls this one.
    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        if (_desk is not null)
            await _desk.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [EntraFact]
    public async Task While_the_provider_was_never_reached_callers_are_asked_to_come_again_and_then_they_get_in()
    {
        var token = Token();
        var busy = (await GetAsync(token)).Is(503);
        Assert.Contains("Retry-After", busy.Headers.Keys);

        await _provider.StartAsync();
        (await GetAsync(token)).Is(200);
    }

    [EntraFact]
    public async Task A_new_key_is_found_and_known_keys_hold_while_the_provider_is_away()
    {
        await _provider.StartAsync();
        (await GetAsync(Token())).Is(200);

        _provider.Rotate();
        await Eventually.SeeAsync(() => GetAsync(Token()), answer => answer.Status == 200);

        await _provider.StopAsync();
        (await GetAsync(Token())).Is(200);
    }

    [EntraFact]
    public async Task A_desk_for_all_organisations_takes_the_tokens_of_each_but_no_roles_that_these_give_out()
    {
        await _provider.StartAsync();
        var tenants = new[] { $"{Guid.NewGuid()}", $"{Guid.NewGuid()}" };

        foreach (var tenant in tenants)
        {
            (await GetAsync(EntraToken.V2(_provider, tenant).WithRoles(Staff), "/api/tickets/counts")).Is(403);
            (await GetAsync(EntraToken.V1(_provider, tenant).WithRoles(Staff), "/api/tickets/counts")).Is(403);
        }

        (await GetAsync(EntraToken.V2(_provider, tenants[0]).With("tid", tenants[1]))).Is(401);
        (await GetAsync(EntraToken.V1(_provider, tenants[0]).With("tid", tenants[1]))).Is(401);
    }

    private EntraToken Token() => EntraToken.V2(_provider, Guid.NewGuid().ToString());

    private Task<Answer> GetAsync(EntraToken token, string path = "/api/tickets") => _desk!.CallAsync(token, "GET", path);
}
