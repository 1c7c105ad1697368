namespace HelpDesk.Load.Soak;

/// <param name="Findings">What is wrong; none: nothing was lost or doubled.</param>
internal sealed record SoakResult(string Promised, string Faults, TimeSpan Took, IReadOnlyList<string> Findings);
