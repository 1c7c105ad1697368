using HelpDesk.Domain.People;
using HelpDesk.Functions.Http;

namespace HelpDesk.Functions.Accounts;

/// <summary>
/// Until there are accounts: on the emulator, and only there, a caller is who they say they are
/// (<c>Authorization: Development agent</c>), if that is one of the demo people. Anywhere else nobody is known.
/// </summary>
internal sealed class DevelopmentCallers(IEmulator emulator) : ICallers
{
    private const string Scheme = "Development";

    private static readonly Dictionary<string, Actor> People = new Actor[]
    {
        new(new PersonRef(new PersonId("admin"), "Ada Admin"), Role.Admin),
        new(new PersonRef(new PersonId("agent"), "Gus Agent"), Role.Agent),
        new(new PersonRef(new PersonId("agent2"), "Gina Agent"), Role.Agent),
        new(new PersonRef(new PersonId("customer"), "Carl Customer"), Role.Requester),
        new(new PersonRef(new PersonId("customer2"), "Cleo Customer"), Role.Requester),
        new(new PersonRef(new PersonId("customer3"), "Chen Customer"), Role.Requester),
    }.ToDictionary(person => person.Id.Value);

    public string Challenge => $"{Scheme} realm=\"helpdesk\"";

    public Task<Actor?> ResolveAsync(HttpContext http, CancellationToken cancellationToken) =>
        Task.FromResult(emulator.Serves(http) ? Named(http.Request.Headers.Authorization.ToString()) : null);

    private static Actor? Named(string header) =>
        header.StartsWith($"{Scheme} ", StringComparison.OrdinalIgnoreCase)
            ? People.GetValueOrDefault(header[(Scheme.Length + 1)..].Trim())
            : null;
}
