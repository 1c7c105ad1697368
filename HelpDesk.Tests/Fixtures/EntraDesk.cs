using Azure.Data.Tables;
using HelpDesk.Domain.People;
using HelpDesk.Functions.Storage;

namespace HelpDesk.Tests.Fixtures;

/// <summary>A desk whose people sign in by an Entra of its own.</summary>
public sealed class EntraDesk : IAsyncLifetime
{
    private DeskProcess? _desk;
    private string _connection = "";

    internal static string Tenant { get; } = Guid.NewGuid().ToString();

    internal EntraProvider Provider { get; } = new();

    internal DeskProcess Desk => _desk!;

    /// <summary>How many documents the desk had asked for when it answered that it is ready.</summary>
    internal int AskedAtStart { get; private set; }

    private TableClient People => new(_connection, TableNames.People);

    public async Task InitializeAsync()
    {
        if (EntraFactAttribute.Obstacle is not null)
            return;

        _connection = (await AzuriteFixture.SharedAsync()).ConnectionString;
        await Provider.StartAsync();
        _desk = await DeskProcess.StartAsync(_connection, Provider.Settings(Tenant));
        AskedAtStart = Provider.Asked;
    }

    public async Task DisposeAsync()
    {
        if (_desk is not null)
            await _desk.DisposeAsync();
        await Provider.DisposeAsync();
    }

    /// <summary>A good token of somebody new, or of a certain person.</summary>
    internal EntraToken Token(Guid? person = null) => EntraToken.V2(Provider, Tenant, person);

    internal Task<Answer> GetAsync(object token, string path = "/api/tickets") => Desk.CallAsync(token, "GET", path);

    internal Task<Answer> OpenAsync(object token) =>
        Desk.CallAsync(token, "POST", "/api/tickets", """{"title":"Title","description":"Text"}""");

    /// <summary>Null: the desk does not know them.</summary>
    internal async Task<Person?> FindAsync(PersonId id)
    {
        var row = await People.GetEntityIfExistsAsync<TableEntity>(PersonRow.PartitionKey(id), PersonRow.RowKey);
        return row.HasValue ? PersonRow.ToPerson(row.Value!) : null;
    }

    internal Task AddAsync(Person person) => People.AddEntityAsync(PersonRow.FromPerson(person, Guid.NewGuid()));

    internal static PersonId Id(Guid person) =>
        new DirectoryIdentity(new Guid(Tenant), person, Name: null, Role.Requester, IssuedAt: default).ToPersonId();
}
