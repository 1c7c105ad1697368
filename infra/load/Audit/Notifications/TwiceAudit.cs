using HelpDesk.Load.Notifications;

namespace HelpDesk.Load.Audit.Notifications;

/// <summary>What arrived twice was sent by a desk that was killed before it could write that down.</summary>
internal static class TwiceAudit
{
    /// <summary>What the dead desk had handed over whole may be noted by its receiver a little later.</summary>
    private static readonly TimeSpan Noticing = TimeSpan.FromSeconds(1);

    public static IEnumerable<string> Findings(IReadOnlyList<Receipt> receipts, IReadOnlyList<Kill> kills) =>
        from one in Pairs(receipts)
        where !kills.Any(kill => Explains(kill, one.First, one.Second))
        select $"{one.First.Id} came at {one.First.At:T} and at {one.Second.At:T}, and no kill explains it";

    public static int Count(IReadOnlyList<Receipt> receipts) => Pairs(receipts).Count();

    private static bool Explains(Kill kill, Receipt first, Receipt second) =>
        kill.At >= first.At - Noticing && kill.At <= second.At && kill.Unfinished.Any(delivery => delivery.IsOf(first));

    private static IEnumerable<(Receipt First, Receipt Second)> Pairs(IReadOnlyList<Receipt> receipts) => receipts
        .GroupBy(receipt => receipt.Id)
        .Select(same => same.OrderBy(receipt => receipt.At).ToList())
        .SelectMany(same => same.Zip(same.Skip(1)));
}
