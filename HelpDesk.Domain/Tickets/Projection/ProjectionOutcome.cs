namespace HelpDesk.Domain.Tickets.Projection;

/// <summary>What became of an announcement.</summary>
public enum ProjectionOutcome
{
    /// <summary>Its change is written and projected, or will never be written.</summary>
    Settled,

    /// <summary>Its change is not there yet; look again later.</summary>
    TooEarly,
}
