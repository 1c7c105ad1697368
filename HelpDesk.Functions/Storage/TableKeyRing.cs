using System.Xml.Linq;
using Azure.Data.Tables;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace HelpDesk.Functions.Storage;

/// <summary>
/// The data protection keys of all instances. Whoever adds one takes the next number, and fails if another instance was faster:
/// it then reads that one's key instead of going on with one that nobody else knows.
/// </summary>
internal sealed class TableKeyRing(StorageClients storage) : IXmlRepository
{
    private readonly TableClient _table = storage.Table(TableNames.SecretKeys);
    private int _known;

    // The interface knows no async; keys are read at the start and once a day.
    public IReadOnlyCollection<XElement> GetAllElements() => Task.Run(ReadAsync).GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName) =>
        Task.Run(() => _table.AddEntityAsync(DataProtectionKeyRow.From(_known, element, friendlyName))).GetAwaiter().GetResult();

    private async Task<IReadOnlyCollection<XElement>> ReadAsync()
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {DataProtectionKeyRow.PartitionKey}");
        var rows = await _table.FirstAsync(filter, most: null, pageSize: null, CancellationToken.None);
        _known = rows.Count;
        return [.. rows.Select(DataProtectionKeyRow.ToElement)];
    }
}
