using HelpDesk.Functions.Storage;
using HelpDesk.Load.Soak;

namespace HelpDesk.Load.Audit;

/// <summary>Looks whether all that was promised is there once, and whether all that is made from it agrees.</summary>
internal sealed class DeskAudit(StorageClients storage, Ledger ledger)
{
    /// <summary>What is wrong, a line each.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellationToken)
    {
        var desk = await DeskSnapshot.ReadAsync(storage, cancellationToken);
        return
        [
            .. ledger.Surprises,
            .. PromisesAudit.Findings(desk, ledger),
            .. HistoryAudit.Findings(desk),
            .. ViewsAudit.Findings(desk),
            .. ActivityAudit.Findings(desk),
            .. await FiguresAudit.FindingsAsync(desk, storage, cancellationToken),
            .. await PoisonAudit.FindingsAsync(storage, cancellationToken),
        ];
    }
}
