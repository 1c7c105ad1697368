namespace HelpDesk.Domain.Reports.Verification;

/// <summary>Something that must hold for the figures of each day.</summary>
/// <param name="Name">A stable word.</param>
/// <param name="Find">Adds what does not hold of the day, with its numbers.</param>
public sealed record ReportCheck(string Name, string Description, Action<VerifiedDay, ICollection<string>> Find)
{
    public IReadOnlyList<string> FaultsOf(VerifiedDay day)
    {
        var faults = new List<string>();
        Find(day, faults);
        return faults;
    }
}
