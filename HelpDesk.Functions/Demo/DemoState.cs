namespace HelpDesk.Functions.Demo;

/// <summary>What a desk has of the demo desk.</summary>
internal enum DemoState
{
    /// <summary>Nobody has ever opened a ticket there.</summary>
    Empty,

    /// <summary>Tickets of somebody's own, and no demo.</summary>
    InUse,

    /// <summary>Some of it. Whoever began is still at it, or was stopped.</summary>
    Begun,

    Done,
}
