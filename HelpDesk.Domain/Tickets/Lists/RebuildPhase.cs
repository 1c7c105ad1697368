namespace HelpDesk.Domain.Tickets.Lists;

public enum RebuildPhase
{
    /// <summary>Every ticket is shown where it belongs.</summary>
    Show,

    /// <summary>Every row that shows no ticket as it stands is taken away.</summary>
    Prune,
}
