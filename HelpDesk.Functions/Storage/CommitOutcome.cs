namespace HelpDesk.Functions.Storage;

/// <summary>What became of a ticket's batch.</summary>
internal enum CommitOutcome
{
    Written,

    /// <summary>A try before this one had written it, maybe long ago: others may have written on top of it since.</summary>
    FoundWritten,

    /// <summary>Somebody else was there first, and nothing is written.</summary>
    Overtaken,
}
