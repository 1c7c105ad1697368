namespace HelpDesk.Domain.People.Projection;

/// <summary>What became of an announcement.</summary>
public enum PersonChangeOutcome
{
    /// <summary>It has happened, or somebody else's change instead of it, and the lists are right.</summary>
    Settled,

    /// <summary>It has not happened yet; look again later.</summary>
    TooEarly,

    /// <summary>It has not happened, and never will.</summary>
    NeverCame,
}
