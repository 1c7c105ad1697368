using HelpDesk.Load.Notifications;

namespace HelpDesk.Load.Audit.Notifications;

/// <summary>What arrived twice was sent by a desk that was killed before it could write that down.</summary>
internal static class TwiceAudit
{
    /// <summary>Writing it down is one storage call; on a machine that is busy with killing it takes its time.</summary>
    private static readonly TimeSpan Writing = TimeSpan.FromSeconds(5);

    /// <summary>A receipt is noted by another process, which is a little behind.</summary>
    private static readonly TimeSpan Noticing = TimeSpan.FromSeconds(1);

    public static IEnumerable<string> Findings(IReadOnlyList<Receipt> receipts, IReadOnlyList<DateTimeOffset> kills) =>
        from one in Pairs(receipts)
        where !kills.Any(kill => kill >= one.First.At - Noticing && kill <= one.First.At + Writing && kill <= one.Second.At)
        select $"{one.First.Id} came at {one.First.At:T} and at {one.Second.At:T}, and no kill explains it";

    public static int Count(IReadOnlyList<Receipt> receipts) => Pairs(receipts).Count();

    private static IEnumerable<(Receipt First, Receipt Second)> Pairs(IReadOnlyList<Receipt> receipts) => receipts
        .GroupBy(receipt => receipt.Id)
        .Select(same => same.OrderBy(receipt => receipt.At).ToList())
        .SelectMany(same => same.Zip(same.Skip(1)));
}
