using HelpDesk.Functions.Storage;
using HelpDesk.Load.Notifications;

namespace HelpDesk.Load.Audit.Notifications;

/// <summary>Looks whether everybody was told of what happened, once, and nobody of what is none of their business.</summary>
internal sealed class NotificationAudit(
    StorageClients storage, MailSink mailSink, HookSink hookSink, IReadOnlyList<Kill> kills)
{
    public async Task<Audited> RunAsync(CancellationToken cancellationToken)
    {
        var (mails, hooks) = (mailSink.Receipts, hookSink.Receipts);
        var desk = await DeskSnapshot.ReadAsync(storage, cancellationToken);
        var inbox = await InboxAudit.RowsAsync(storage, cancellationToken);
        var told = desk.Events
            .SelectMany(ofTicket => ofTicket.OrderBy(happened => happened.Seq).GroupBy(happened => happened.Operation))
            .SelectMany(command => new Deed([.. command], desk).Tell())
            .ToHashSet();
        return new(
            [
                $"{desk.Heads.Count} tickets, {desk.Events.Sum(events => events.Count())} events, {kills.Count} kills",
                $"{inbox.Count} notifications in inboxes",
                $"{mails.Count} mails, {TwiceAudit.Count(mails)} of them once more after a kill",
                $"{hooks.Count} webhook requests, {TwiceAudit.Count(hooks)} of them once more after a kill",
                $"{kills.Sum(kill => kill.Unfinished.Count)} deliveries were under way when the desk was killed",
            ],
            [
                .. HistoryAudit.Findings(desk),
                .. ActivityAudit.Findings(desk),
                .. InboxAudit.Findings(told, inbox),
                .. MailAudit.Findings(told, mails),
                .. HookAudit.Findings(desk, hooks),
            ],
            [
                .. SecrecyAudit.Findings(desk, inbox, mails),
                .. TwiceAudit.Findings(mails, kills),
                .. TwiceAudit.Findings(hooks, kills),
                .. await PoisonAudit.FindingsAsync(storage, cancellationToken),
            ]);
    }
}
