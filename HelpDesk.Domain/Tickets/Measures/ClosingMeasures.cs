using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Tickets.Measures;

/// <summary>A ticket's whole way to a closing; the three waits add up to the resolution.</summary>
/// <param name="Resolution">From its opening to this closing.</param>
/// <param name="WaitedForUs">Open or active.</param>
/// <param name="WaitedForRequester">Waiting.</param>
/// <param name="Closed">Closed before, and opened again.</param>
/// <param name="Answers">How many replies staff had written.</param>
/// <param name="Reopenings">How often it had been opened again.</param>
/// <param name="IsFirstOfDay">It had not been closed on that day of the desk before.</param>
public sealed record ClosingMeasures(
    Spent Resolution,
    Spent WaitedForUs,
    Spent WaitedForRequester,
    Spent Closed,
    int Answers,
    int Reopenings,
    bool IsFirstOfDay);
