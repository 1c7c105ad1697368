namespace HelpDesk.Load.Audit.Notifications;

/// <param name="Report">How much there was, a line each.</param>
/// <param name="Lacking">What is not yet as it should be, and may become so.</param>
/// <param name="Wrong">What no waiting mends.</param>
internal sealed record Audited(
    IReadOnlyList<string> Report, IReadOnlyList<string> Lacking, IReadOnlyList<string> Wrong);
