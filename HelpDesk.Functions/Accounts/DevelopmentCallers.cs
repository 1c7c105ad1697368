using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Http;

namespace HelpDesk.Functions.Accounts;

/// <summary>
/// Until there are accounts: on the emulator, and only there, a caller is who they say they are
/// (<c>Authorization: Development agent</c>), if that is one of the demo people. Anywhere else nobody is known.
/// </summary>
internal sealed class DevelopmentCallers(IEmulator emulator) : ICallerKind
{
    private const string Scheme = "Development";

    /// <summary>How to be one of them, a line each, for whoever starts the desk.</summary>
    public static string SignIns { get; } = string.Concat(DemoPeople.All.Values.Select(
        person => $"{Environment.NewLine}        Authorization: {Scheme} {person.Id.Value,-11}{person.Person.Name}"));

    public bool IsUsed(HttpRequest request) =>
        request.Headers.Authorization.ToString().StartsWith($"{Scheme} ", StringComparison.OrdinalIgnoreCase);

    public Task<Caller?> ResolveAsync(HttpContext http, CancellationToken cancellationToken) =>
        Task.FromResult(emulator.Serves(http) ? Named(http.Request.Headers.Authorization.ToString()) : null);

    private static Caller? Named(string header) =>
        DemoPeople.All.GetValueOrDefault(new PersonId(header[(Scheme.Length + 1)..].Trim())) is { } person
            ? new(person, TicketChannel.Api)
            : null;
}
