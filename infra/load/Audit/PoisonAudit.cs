using HelpDesk.Domain.Common;
using HelpDesk.Functions.Messaging;
using HelpDesk.Functions.Storage;

namespace HelpDesk.Load.Audit;

/// <summary>Nothing sits in a poison queue, and nothing has been put away from one.</summary>
internal static class PoisonAudit
{
    public static async Task<IReadOnlyList<string>> FindingsAsync(StorageClients storage, CancellationToken cancellationToken)
    {
        var findings = new List<string>();
        foreach (var name in QueueNames.All.Select(name => $"{name}-poison"))
        {
            var queue = storage.Queues.GetQueueClient(name);
            if (!await queue.ExistsAsync(cancellationToken))
                continue;
            var properties = await queue.GetPropertiesAsync(cancellationToken);
            if (properties.Value.ApproximateMessagesCount > 0)
                findings.Add($"{properties.Value.ApproximateMessagesCount} messages sit in {name}");
        }

        var letters = await new TableDeadLetters(storage).ListAsync(PageLimits.Most, after: null, cancellationToken);
        findings.AddRange(letters.Items.Select(letter => $"Dead letter of {letter.Queue}: {letter.Reason} {letter.Message}"));
        return findings;
    }
}
