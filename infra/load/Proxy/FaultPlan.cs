namespace HelpDesk.Load.Proxy;

/// <summary>Chooses by chance, but from a seed, what befalls each request.</summary>
internal sealed class FaultPlan(int seed)
{
    // Of a thousand requests.
    private const int Busy = 10;
    private const int CutBefore = 8;
    private const int CutAfter = 12;
    private const int Delay = 15;
    private const int HangBefore = 1;
    private const int HangAfter = 1;
    private const int Twice = 50;

    private readonly Random _random = new(seed);
    private readonly int[] _counts = new int[Enum.GetValues<Fault>().Length];

    /// <summary>Off: everything goes through.</summary>
    public bool IsOn { get; set; }

    public Fault Next(bool isPut)
    {
        if (!IsOn)
            return Fault.None;
        lock (_random)
        {
            var fault = Choose(_random.Next(1000), isPut && _random.Next(1000) < Twice);
            _counts[(int)fault]++;
            return fault;
        }
    }

    public override string ToString() => string.Join(
        ", ", Enum.GetValues<Fault>().Where(fault => fault is not Fault.None).Select(fault => $"{_counts[(int)fault]} {fault}"));

    private static Fault Choose(int dice, bool isTwice)
    {
        foreach (var (fault, share) in new[]
        {
            (Fault.Busy, Busy), (Fault.CutBefore, CutBefore), (Fault.CutAfter, CutAfter), (Fault.Delay, Delay),
            (Fault.HangBefore, HangBefore), (Fault.HangAfter, HangAfter),
        })
        {
            if (dice < share)
                return fault;
            dice -= share;
        }

        return isTwice ? Fault.Twice : Fault.None;
    }
}
