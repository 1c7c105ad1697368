namespace HelpDesk.Load.Proxy;

/// <summary>What can go wrong between the desk and its storage.</summary>
internal enum Fault
{
    None,

    /// <summary>The service says that it is busy, and does nothing.</summary>
    Busy,

    /// <summary>The connection is cut before the service has heard of it.</summary>
    CutBefore,

    /// <summary>The service has done it, and the connection is cut before it can say so.</summary>
    CutAfter,

    /// <summary>The answer comes late.</summary>
    Delay,

    /// <summary>No answer comes for longer than anybody waits, and nothing is done.</summary>
    HangBefore,

    /// <summary>No answer comes for longer than anybody waits, though it has been done.</summary>
    HangAfter,

    /// <summary>What was put on a queue is there twice.</summary>
    Twice,
}
